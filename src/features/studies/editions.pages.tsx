// Studies as a list, and the calendar a small office may adopt.
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDayShort, formatNumber, formatShortNumber, noBreak } from '#ui/formats.ts';
import { NextStep } from '#ui/next-step.tsx';
import { officePaths } from '#ui/paths/office.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { calendarTarget } from './campaign-calendar.data.ts';
import type { PlannedYear } from './campaign-calendar.ts';
import { CollectingFrame, mayManage } from './collecting-frame.pages.tsx';
import type { EditionProgress, EditionState } from './edition-progress.ts';
import { editionsTexts } from './editions.texts.ts';
import type { Study } from './study.ts';

export type EditionDone = keyof (typeof editionsTexts)['pl']['done'];

export function EditionTag({ state, language }: { state: EditionState; language: Asking['language'] }) {
  const words = editionsTexts[language].states[state];
  return state === 'running' ? <Tag kind="done">{words}</Tag> : <Tag>{words}</Tag>;
}

export function daysOf(study: Study, language: Asking['language']): string {
  const texts = editionsTexts[language];
  const from = formatDayShort(language, study.from);
  return study.to === null ? texts.since(from) : texts.fromTo(from, formatDayShort(language, study.to));
}

export interface EditionsPageProps {
  asking: Asking;
  studies: readonly EditionProgress[];
  hasServices: boolean;
  year: PlannedYear;
  done?: EditionDone | undefined;
}

export function EditionsPage({ asking, studies, hasServices, year, done }: EditionsPageProps) {
  const { language } = asking;
  const texts = editionsTexts[language];
  const n = (value: number) => formatNumber(language, value);
  return (
    <CollectingFrame asking={asking} title={texts.title} path={studiesPaths.editions()} done={done && texts.done[done]}>
      <p>{noBreak(texts.intro)}</p>
      {hasServices && mayManage(asking) && (
        <p>
          <ButtonLink href={studiesPaths.newEdition()}>{texts.begin}</ButtonLink>
        </p>
      )}
      <DataTable
        language={language}
        id="studies"
        caption={texts.caption(studies.length)}
        rows={studies}
        rowKey={({ study }) => study.id}
        empty={<NoStudies asking={asking} hasServices={hasServices} />}
        columns={[
          {
            key: 'name',
            head: texts.name,
            cell: ({ study }) => (
              <a href={studiesPaths.edition(study.id)} lang="pl">
                {study.name}
              </a>
            ),
          },
          { key: 'days', head: texts.days, cell: ({ study }) => daysOf(study, language) },
          {
            key: 'state',
            head: texts.state,
            cell: ({ study, state }) =>
              study.kind === 'continuous' ? texts.continuous : <EditionTag state={state} language={language} />,
          },
          {
            key: 'answers',
            head: texts.answers,
            numeric: true,
            cell: ({ answers, target }) => (target === null ? n(answers) : texts.ofTarget(n(answers), n(target))),
          },
        ]}
      />
      {hasServices && (
        <NextStep language={language} action={{ href: studiesPaths.calendar(), text: texts.calendarOffer.link }}>
          {noBreak(`${texts.calendarOffer.title}. ${texts.calendarOffer.text(year.hours)}`)}
        </NextStep>
      )}
    </CollectingFrame>
  );
}

function NoStudies({ asking, hasServices }: { asking: Asking; hasServices: boolean }) {
  const texts = editionsTexts[asking.language];
  const action = hasServices
    ? { href: studiesPaths.collecting(), text: texts.toPlaces }
    : { href: officePaths.services(), text: texts.addServices };
  return (
    <EmptyState title={texts.emptyTitle} action={action}>
      {noBreak(hasServices ? texts.emptyText : texts.noServices)}
    </EmptyState>
  );
}

export interface CalendarPageProps {
  asking: Asking;
  year: PlannedYear;
  hasServices: boolean;
  /** an edition of these days is there already */
  isAdopted: boolean;
}

export function CalendarPage({ asking, year, hasServices, isAdopted }: CalendarPageProps) {
  const { language } = asking;
  const texts = editionsTexts[language];
  const words = texts.calendar;
  const day = (text: string) => formatDayShort(language, text);
  return (
    <CollectingFrame
      asking={asking}
      title={words.title}
      path={studiesPaths.calendar()}
      within={{ href: studiesPaths.editions(), text: texts.title }}
    >
      <p class="lead">{noBreak(words.intro(year.hours))}</p>
      <h2>{words.campaigns}</h2>
      <dl class="definitions">
        {year.campaigns.map(({ key, name, from, to }) => [
          <dt key={key} lang="pl">
            {name}
          </dt>,
          <dd key={`${key}-days`}>{texts.fromTo(day(from), day(to))}</dd>,
        ])}
      </dl>
      <DataTable
        language={language}
        id="steps"
        caption={words.steps}
        rows={year.steps}
        rowKey={(step) => step.day + step.what.en}
        columns={[
          { key: 'day', head: words.day, cell: (step) => day(step.day) },
          { key: 'what', head: words.what, cell: (step) => noBreak(step.what[language]) },
          {
            key: 'hours',
            head: words.hours,
            numeric: true,
            cell: (step) => formatShortNumber(language, step.hours),
          },
        ]}
      />
      {isAdopted || !hasServices || !mayManage(asking) ? (
        <NextStep language={language} action={{ href: studiesPaths.editions(), text: words.toList }}>
          {noBreak(isAdopted ? words.adopted : hasServices ? texts.intro : texts.noServices)}
        </NextStep>
      ) : (
        <form method="post" action={studiesPaths.calendar()} class="flow">
          <p>{noBreak(words.adoptHint(calendarTarget))}</p>
          <Button>{words.adopt}</Button>
        </form>
      )}
    </CollectingFrame>
  );
}
