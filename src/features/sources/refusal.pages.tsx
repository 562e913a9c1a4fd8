// Where sources are not shown: how many answers are missing and when they will have come, or why more would not help.
import { derive, type Disclosed } from '#domain/disclosed.ts';
import type { DriverAnswer, TooFewForDrivers } from '#features/answers/index.ts';
import { capitalised } from '#features/diagnosis/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatMonth, formatNumber, formatShare, noBreak, rangeWords } from '#ui/formats.ts';
import { NumberWithInterval } from '#ui/number-with-interval.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { sourcesPaths } from '#ui/paths/sources.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { DataTable } from '#ui/table.tsx';
import { diagnosisHref, questionnaireParameter, sourcesHref, type ShownSources } from './shown-sources.ts';
import { monthReached } from './source-items.ts';
import { sourcesTexts } from './sources.texts.ts';

type Refused = Disclosed<Exclude<DriverAnswer, { kind: 'shown' }>>;

export function Refusal({ shown, answer }: { shown: ShownSources; answer: Refused | null }) {
  const { language, asking, view } = shown;
  const texts = sourcesTexts[language].refused;
  const diagnosis = { href: diagnosisHref(shown), text: texts.diagnosis };
  if (answer === null) return <EmptyState title={texts.noDrivers} action={diagnosis} />;
  if (answer.kind === 'no-differences')
    return (
      <>
        <EmptyState title={texts.noDifferences} action={diagnosis} />
        <PlainScores shown={shown} answer={null} />
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
        <PlainScores shown={shown} answer={null} />
      </>
    );
  const missing = answer.needed - answer.n;
  const released = Math.max(1, view.collected.released);
  const month = monthReached(missing, shown.perMonth, Math.min(1, answer.n / released) || 1, shown.thisMonth);
  const collect = { href: studiesPaths.collecting(), text: texts.collect };
  return (
    <>
      <EmptyState
        title={texts.tooFew(missing)}
        action={widerOrUp(shown) ?? (asking.may('manage studies') ? collect : diagnosis)}
      >
        {noBreak(texts.have(answer.n, answer.needed))}{' '}
        {answer.collected > answer.n && `${noBreak(texts.notYet(answer.collected - answer.n))} `}
        {month === null ? noBreak(texts.noDate) : noBreak(texts.date(formatMonth(language, month)))}
      </EmptyState>
      <PlainScores shown={shown} answer={answer} />
    </>
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
function PlainScores({ shown, answer }: { shown: ShownSources; answer: Disclosed<TooFewForDrivers> | null }) {
  const { language, model, view, periodWords } = shown;
  const texts = sourcesTexts[language];
  const rows = derive(view.overall, () =>
    model.drivers.map((result, place) => ({ result, tie: answer?.correlations?.[place] ?? null })),
  );
  if (rows.length === 0) return null;
  const points = (value: number) => formatNumber(language, Math.round(value * 100));
  return (
    <DataTable
      language={language}
      id="oceny"
      caption={texts.refused.plainTitle}
      note={periodWords}
      rows={rows}
      rowKey={({ result }) => result.question.id}
      columns={[
        { key: 'matter', head: texts.matter, cell: ({ result }) => capitalised(result.question.short[language]) },
        {
          key: 'rating',
          head: texts.rating,
          cell: ({ result }) => <NumberWithInterval language={language} number={result.mean} withN />,
        },
        ...(answer?.correlations
          ? [
              {
                key: 'tie',
                head: texts.refused.correlation,
                numeric: true,
                cell: ({ tie }: (typeof rows)[number]) =>
                  tie ? `${points(tie.value)} (${rangeWords(language, points(tie.low), points(tie.high))})` : '–',
              },
            ]
          : []),
      ]}
    />
  );
}
