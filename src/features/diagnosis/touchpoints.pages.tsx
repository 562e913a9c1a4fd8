// The three touchpoints as dots with intervals, each with its questions beneath, and the questions that hardly fit.
import { derive } from '#domain/disclosed.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { touchpointNames } from '#domain/touchpoint.ts';
import { Figure } from '#ui/figure.tsx';
import { formatNumber, noBreak } from '#ui/formats.ts';
import { IntervalDots } from '#ui/interval-dots.tsx';
import { Notice } from '#ui/notice.tsx';
import { writeAbsence, writeNumber } from '#ui/shown-number.ts';
import { DataTable } from '#ui/table.tsx';
import { ChangeMark } from '#ui/verdict.tsx';
import { diagnosisTexts } from './diagnosis.texts.ts';
import type { DiagnosisView, QuestionResult } from './diagnosis-view.ts';
import { capitalised, csvHref } from './shown-diagnosis.ts';
import type { ShownDiagnosis } from './shown-diagnosis.ts';

export function TouchpointsFigure({ shown }: { shown: ShownDiagnosis }) {
  const { language, view } = shown;
  const texts = diagnosisTexts[language];
  const { overall } = view;
  return (
    <Figure
      language={language}
      id="pytania"
      headline={texts.touchpointsHeadline}
      chart={<IntervalDots language={language} rows={dotRows(view, language)} domain={[1, 5]} />}
      n={texts.chartN(overall.kind === 'shown' ? overall.n : overall.collected)}
      period={shown.periodWords}
      method={texts.methods.mean}
      table={<QuestionTable shown={shown} />}
      csvHref={csvHref(shown, 'pytania')}
    >
      <p class="caption">{noBreak(texts.pooled)}</p>
      <DoesNotFit shown={shown} />
    </Figure>
  );
}

function dotRows(view: DiagnosisView, language: StaffLanguage) {
  const [overall] = view.questions;
  return derive(view.overall, () => [
    ...(overall
      ? [{ key: overall.question.id, label: capitalised(overall.question.short[language]), number: overall.mean }]
      : []),
    ...view.touchpoints.flatMap(({ touchpoint, number, items }) => [
      { key: touchpoint, label: touchpointNames[touchpoint][language], own: true, number },
      ...items.map(({ question }) => ({
        key: question.id,
        label: question.short[language],
        number: view.questions.find((one) => one.question.id === question.id)!.mean,
      })),
    ]),
  ]);
}

function QuestionTable({ shown }: { shown: ShownDiagnosis }) {
  const { language, view } = shown;
  const texts = diagnosisTexts[language];
  const written = ({ mean }: QuestionResult) => (mean.kind === 'mean' ? writeNumber(language, mean) : null);
  return (
    <DataTable
      language={language}
      id="pytania-tabela"
      caption={texts.touchpointsHeadline}
      rows={view.questions}
      rowKey={({ question }) => question.id}
      columns={[
        { key: 'question', head: texts.question, cell: ({ question }) => question.short[language] },
        {
          key: 'mean',
          head: texts.mean,
          numeric: true,
          cell: (result) => {
            const number = written(result);
            return number ? `${number.value} (${number.range})` : absence(result, language);
          },
        },
        {
          key: 'n',
          head: texts.n,
          numeric: true,
          cell: ({ figure }) => formatNumber(language, figure.kind === 'shown' ? figure.n : figure.collected),
        },
        {
          key: 'not-applicable',
          head: texts.notApplicable,
          numeric: true,
          cell: ({ notApplicable }) =>
            notApplicable ? texts.notApplicableCell(notApplicable.count, notApplicable.share) : '–',
        },
        {
          key: 'change',
          head: texts.change,
          cell: ({ chart }) => <ChangeMark language={language} change={chart.verdict} />,
        },
      ]}
    />
  );
}

function absence({ mean }: QuestionResult, language: StaffLanguage): string {
  return mean.kind === 'mean' || mean.kind === 'share' ? '' : writeAbsence(language, mean);
}

function DoesNotFit({ shown }: { shown: ShownDiagnosis }) {
  const { language, view } = shown;
  const texts = diagnosisTexts[language];
  const misfits = view.questions.filter(({ notApplicable }) => notApplicable?.doesNotFit);
  if (misfits.length === 0) return null;
  return (
    <Notice title={texts.doesNotFit}>
      <ul>
        {misfits.map(({ question, notApplicable }) => (
          <li key={question.id}>{noBreak(texts.doesNotFitItem(question.short[language], notApplicable!.share))}</li>
        ))}
      </ul>
    </Notice>
  );
}
