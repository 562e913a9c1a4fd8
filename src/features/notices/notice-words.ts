// A notice in words: what happened, and what it is about with its address.
import type { StaffLanguage } from '#domain/language.ts';
import type { CorrectiveAction, Indicator, Standard } from '#features/standards/index.ts';
import { nameIn } from '#features/standards/index.ts';
import { formatDay, formatMonth } from '#ui/formats.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import type { Notice } from './notice.ts';
import { noticesTexts } from './notices.texts.ts';

/** What notices name, as it is called now. */
export interface NoticeNames {
  readonly indicators: readonly Indicator[];
  readonly standards: readonly Standard[];
  readonly actions: readonly CorrectiveAction[];
}

export interface NoticeWords {
  readonly what: string;
  /** "Wskaźnik": names stay out of sentences */
  readonly label: string;
  readonly name: string;
  /** of an action: what was to be done */
  readonly detail: string | null;
  readonly path: string;
}

type Worded = Pick<Notice, 'kind' | 'indicatorId' | 'standardId' | 'actionId' | 'month' | 'day' | 'told'>;

export function noticeWords(notice: Worded, names: NoticeNames, language: StaffLanguage): NoticeWords {
  const { told } = notice;
  if (told) {
    const { what, label, name, path } = told;
    return { what: what[language], label: label[language], name, detail: null, path };
  }
  const texts = noticesTexts[language];
  const { kind, month, day } = notice;
  const when =
    kind === 'missing'
      ? month !== null && texts.forMonth(formatMonth(language, month))
      : month !== null
        ? texts.since(formatMonth(language, month))
        : day !== null && texts.until(formatDay(language, day));
  const what = when ? `${texts.kinds[kind]}, ${when}` : texts.kinds[kind];
  const indicator = names.indicators.find(({ id }) => id === notice.indicatorId);
  if (notice.indicatorId !== null)
    return {
      what,
      label: texts.indicator,
      name: indicator ? nameIn(language, indicator.content.name) : '–',
      detail: null,
      path: standardsPaths.indicator(notice.indicatorId),
    };
  const standard = names.standards.find(({ id }) => id === notice.standardId);
  return {
    what,
    label: texts.standard,
    name: standard ? nameIn(language, (standard.published ?? standard.content).promise) : '–',
    detail: names.actions.find(({ id }) => id === notice.actionId)?.content ?? null,
    path: standardsPaths.standard(notice.standardId ?? ''),
  };
}
