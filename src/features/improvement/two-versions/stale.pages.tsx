// The page of two versions for each thing people write at once: words, an end, a stage, comparisons, the public sentence.
import type { StaffLanguage } from '#domain/language.ts';
import type { Asking } from '#features/accounts/index.ts';
import { formatDay } from '#ui/formats.ts';
import { improvementPaths } from '#ui/paths/improvement.ts';
import type { Action, Stage } from '../action.ts';
import { fieldNames, formOf } from '../form/action-form.ts';
import type { ActionForm, FormField } from '../form/action-form.ts';
import type { Comparison } from '../effect/effect.actions.ts';
import { valueWords } from '../history/history-words.ts';
import type { HistoryNames } from '../history/history-words.ts';
import { improvementTexts } from '../improvement.texts.ts';
import { nextStage, stageBefore } from '../stages/stage-rules.ts';
import type { Conclusion } from '../stages/stage-rules.ts';
import { TwoVersionsPage } from './two-versions.pages.tsx';

interface Stale {
  asking: Asking;
  /** as it stands now */
  action: Action;
  isSure: boolean;
}

export function StaleAction(props: Stale & { yours: ActionForm; names: HistoryNames }) {
  const { asking, action, isSure, yours, names } = props;
  const { language } = asking;
  const { fields } = improvementTexts[language];
  const theirs = formOf(action, language);
  const all = Object.keys(yours) as FormField[];
  const words = (field: FormField, value: string) => valueWords(field, value, names, language);
  const rows = all
    .filter((field) => theirs[field] !== yours[field])
    .map((field) => ({
      key: field,
      name: fields[field],
      theirs: words(field, theirs[field]),
      yours: words(field, yours[field]),
    }));
  return (
    <TwoVersionsPage
      {...{ asking, action, rows, isSure }}
      path={improvementPaths.editAction(action.id)}
      fields={all.map((field) => [fieldNames[field], yours[field]])}
      mayCorrect
    />
  );
}

export function StaleConclusion(
  props: Stale & { how: Conclusion; form: { readonly conclusion: string; readonly lessons: string } },
) {
  const { asking, action, isSure, how, form } = props;
  const { language } = asking;
  const { conflict: texts, concluding } = improvementTexts[language];
  const { ended } = action;
  const rows = [
    {
      key: 'end',
      name: texts.end,
      theirs: standing(action, language),
      yours: ended?.how === how ? standing(action, language) : concluding[how].title,
    },
    { key: 'conclusion', name: concluding.conclusion, theirs: action.conclusion, yours: form.conclusion },
    { key: 'lessons', name: concluding.lessons, theirs: action.lessons, yours: form.lessons },
  ];
  const words = rows
    .slice(1)
    .filter(({ theirs, yours }) => yours !== '' && theirs !== yours)
    .map(({ name, yours }) => `${name}: ${yours}`);
  return (
    <TwoVersionsPage
      {...{ asking, action, rows, isSure }}
      path={improvementPaths.conclude(action.id)}
      fields={[
        ['jak', how],
        ['wniosek', form.conclusion],
        ['wnioski', form.lessons],
      ]}
      mayCorrect
      blocked={ended === null ? undefined : { why: texts.endedMeanwhile, words: words.join('\n') }}
    />
  );
}

export function StaleMove({ asking, action, isSure, to, start }: Stale & { to: Stage; start: string }) {
  const { language } = asking;
  const { conflict: texts, page, stages } = improvementTexts[language];
  const day = (written: string) => (/^\d{4}-\d{2}-\d{2}$/.test(written) ? formatDay(language, written) : written);
  const rows = [
    { key: 'stage', name: texts.stage, theirs: standing(action, language), yours: stages[to] },
    ...(to === 'do' && start !== ''
      ? [{ key: 'start', name: page.startDay, theirs: day(action.startedOn ?? ''), yours: day(start) }]
      : []),
  ];
  const isNear =
    action.ended === null && [nextStage(action.stage), stageBefore(action.stage), action.stage].includes(to);
  const mayMove = isNear && to !== action.stage;
  return (
    <TwoVersionsPage
      {...{ asking, action, rows, isSure }}
      path={improvementPaths.move(action.id)}
      fields={[['etap', to], ...(start === '' ? [] : [['start', start] as const])]}
      mayCorrect={false}
      blocked={mayMove ? undefined : { why: texts.movedMeanwhile, words: '' }}
    />
  );
}

export function StaleComparisons(
  props: Stale & { offered: readonly Pick<Comparison, 'id' | 'name' | 'state'>[]; chosen: readonly string[] },
) {
  const { asking, action, isSure, offered, chosen } = props;
  const { conflict: texts, page } = improvementTexts[asking.language];
  const named = (used: readonly { readonly name: string }[]) => used.map(({ name }) => name).join('\n');
  const rows = [
    {
      key: 'comparisons',
      name: page.comparisons,
      theirs: named(offered.filter(({ state }) => state === 'used')),
      yours: named(offered.filter(({ id }) => chosen.includes(id))),
    },
  ];
  return (
    <TwoVersionsPage
      {...{ asking, action, rows, isSure }}
      path={improvementPaths.comparisons(action.id)}
      fields={chosen.map((id) => ['porownanie', id])}
      mayCorrect={false}
      blocked={action.ended === null ? undefined : { why: texts.movedMeanwhile, words: '' }}
    />
  );
}

export function StaleSentence(props: Stale & { form: { readonly pl: string; readonly en: string } }) {
  const { asking, action, isSure, form } = props;
  const { sentence: texts } = improvementTexts[asking.language];
  const { publicSentence } = action;
  const rows = [
    { key: 'pl', name: texts.pl, theirs: publicSentence?.pl ?? '', yours: form.pl },
    { key: 'en', name: texts.en, theirs: publicSentence?.en ?? '', yours: form.en },
  ];
  return (
    <TwoVersionsPage
      {...{ asking, action, rows, isSure }}
      path={improvementPaths.publicSentence(action.id)}
      fields={[
        ['zdanie', form.pl],
        ['zdanie-en', form.en],
      ]}
      mayCorrect
    />
  );
}

/** The stage it is in, or how and when it ended. */
function standing({ ended, stage }: Action, language: StaffLanguage): string {
  const { endings, stages } = improvementTexts[language];
  return ended === null ? stages[stage] : `${endings[ended.how]}, ${formatDay(language, ended.on)}`;
}
