// Where sources are not shown: how many answers are missing and when they will have come, or why more would not help.
import type { Disclosed } from '#domain/disclosed.ts';
import type { TooFewForDrivers } from '#features/answers/index.ts';
import { capitalised } from '#features/diagnosis/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatMonth, formatNumber, formatShare, noBreak, rangeWords } from '#ui/formats.ts';
import { NumberWithInterval } from '#ui/number-with-interval.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { sourcesPaths } from '#ui/paths/sources.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { DataTable } from '#ui/table.tsx';
import { answersToCome } from './answers-to-come.ts';
import { refusedRows, tiesOf, type Refused, type RefusedRow } from './refused-rows.ts';
import {
  diagnosisHref,
  questionnaireParameter,
  sourcesCsvHref,
  sourcesHref,
  type ShownSources,
} from './shown-sources.ts';
import { sourcesTexts } from './sources.texts.ts';

export function Refusal({ shown, answer }: { shown: ShownSources; answer: Refused | null }) {
  const { language, asking } = shown;
  const texts = sourcesTexts[language].refused;
  const diagnosis = { href: diagnosisHref(shown), text: texts.diagnosis };
  if (answer === null) return <EmptyState title={texts.noDrivers} action={diagnosis} />;
  if (answer.kind === 'no-differences')
    return (
      <>
        <EmptyState title={texts.noDifferences} action={diagnosis} />
        <PlainScores shown={shown} answer={answer} />
      </>
    );
  if (answer.kind === 'explains-too-little')
    return (
      <>
        <EmptyState
          title={texts.explainsLittle}
          action={
            asking.may('read comments') ? { href: diagnosisHref(shown, '#uwagi'), text: texts.readComments } : diagnosis
          }
        >
          {noBreak(texts.explainsLittleText(formatShare(language, answer.explained)))}
        </EmptyState>
        <PlainScores shown={shown} answer={answer} />
      </>
    );
  return (
    <>
      <TooFew shown={shown} answer={answer} />
      <PlainScores shown={shown} answer={answer} />
    </>
  );
}

function TooFew({ shown, answer }: { shown: ShownSources; answer: Disclosed<TooFewForDrivers> }) {
  const { language, asking, view } = shown;
  const texts = sourcesTexts[language].refused;
  const { n, needed, collected } = answer;
  const have = noBreak(texts.have(n, needed));
  const diagnosis = { href: diagnosisHref(shown), text: texts.diagnosis };
  // a part of the years ends, or moves on: answers that come later may not count in it
  if (view.period.kind !== 'all')
    return (
      <EmptyState title={texts.tooFewInPeriod} action={widerOrUp(shown) ?? diagnosis}>
        {have}
      </EmptyState>
    );
  const whole = Math.min(1, collected / Math.max(1, view.collected.released));
  const { waiting, apart, toCollect, usedFrom } = answersToCome({
    ...answer,
    perMonth: shown.perMonth * whole,
    thisMonth: shown.thisMonth,
  });
  const collect = { href: studiesPaths.collecting(), text: texts.collect };
  const month = usedFrom === null ? null : formatMonth(language, usedFrom);
  return (
    <EmptyState
      title={toCollect > 0 ? texts.tooFew(toCollect) : texts.enoughWait}
      action={widerOrUp(shown) ?? (asking.may('manage studies') && toCollect > 0 ? collect : diagnosis)}
    >
      {have} {waiting > 0 && `${noBreak(texts.waiting(waiting))} `}
      {view.collected.waiting > 0 && `${noBreak(texts.unreleased(view.collected.waiting))} `}
      {apart > 0 && `${noBreak(texts.apart(apart))} `}
      {noBreak(month === null ? texts.noDate : toCollect > 0 ? texts.date(month) : texts.dateOfWaiting(month))}
    </EmptyState>
  );
}

function widerOrUp(shown: ShownSources) {
  const texts = sourcesTexts[shown.language].refused;
  if (shown.view.period.kind !== 'all')
    return {
      href: sourcesHref(shown, { period: shown.view.offered.find(({ kind }) => kind === 'all')?.key ?? '' }),
      text: texts.wider,
    };
  return shown.subject.kind === 'office'
    ? null
    : {
        href: withQuery(sourcesPaths.sources({ kind: 'office' }), {
          [questionnaireParameter]: shown.questionnaire?.key,
        }),
        text: texts.up,
      };
}

/** The present rating of each matter and, from fifty answers on, its plain tie with the overall one. */
function PlainScores({ shown, answer }: { shown: ShownSources; answer: Refused }) {
  const { language, model, view, periodWords } = shown;
  const texts = sourcesTexts[language];
  const rows = refusedRows(answer, view, model);
  if (rows.length === 0) return null;
  const points = (value: number) => formatNumber(language, Math.round(value * 100));
  const hasTies = tiesOf(answer) !== null;
  return (
    <DataTable
      language={language}
      id="oceny"
      caption={texts.refused.plainTitle}
      note={hasTies ? `${periodWords} · ${texts.refused.tiesNote(answer.n)}` : periodWords}
      csvHref={sourcesCsvHref(shown)}
      rows={rows}
      rowKey={({ result }) => result.question.id}
      columns={[
        { key: 'matter', head: texts.matter, cell: ({ result }) => capitalised(result.question.short[language]) },
        {
          key: 'rating',
          head: texts.rating,
          cell: ({ result }) => <NumberWithInterval language={language} number={result.mean} withN />,
        },
        ...(hasTies
          ? [
              {
                key: 'tie',
                head: texts.refused.correlation,
                numeric: true,
                cell: ({ tie }: RefusedRow) =>
                  tie ? `${points(tie.value)} (${rangeWords(language, points(tie.low), points(tie.high))})` : '–',
              },
            ]
          : []),
      ]}
    />
  );
}
