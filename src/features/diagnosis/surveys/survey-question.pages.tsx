// One question of any type: what it says, its chart, the base, the same numbers as a table and a file.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed } from '#domain/disclosed.ts';
import { DistributionBar } from '#ui/distribution-bar.tsx';
import { Figure } from '#ui/figure.tsx';
import { formatDay, formatNumber, noBreak } from '#ui/formats.ts';
import { IntervalDots } from '#ui/interval-dots.tsx';
import type { IntervalRow } from '#ui/interval-dots.tsx';
import { NumberWithInterval } from '#ui/number-with-interval.tsx';
import { writeAbsence, writeNumber } from '#ui/shown-number.ts';
import { DataTable } from '#ui/table.tsx';
import type { Column } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { countingPopulation } from '../figures/estimates.ts';
import { differenceInWords, hasInterval, lineName, sentencesOf, wordsIn } from '../figures/line-words.ts';
import { numberOf } from '../figures/result-lines.ts';
import type { ResultLine } from '../figures/result-lines.ts';
import { capitalised } from '../shown-diagnosis.ts';
import { questionAnchor, surveyCsvHref } from './shown-survey.ts';
import type { ShownSurvey } from './shown-survey.ts';
import { surveyTexts } from './survey-results.texts.ts';
import type { SurveyQuestion } from './survey-view.ts';

interface QuestionProps {
  shown: ShownSurvey;
  asked: SurveyQuestion;
}
type ShownLines = Extract<SurveyQuestion['lines'], { kind: 'lines' }>;

export function SurveyQuestionFigure({ shown, asked }: QuestionProps) {
  const { language } = shown;
  const { question, lines } = asked;
  const texts = surveyTexts[language];
  const id = questionAnchor(question.id);
  const headline = capitalised(wordsIn(question.short, language));
  if (lines.kind !== 'lines')
    return (
      <section class="card" id={id} aria-labelledby={`${id}-headline`}>
        <h3 id={`${id}-headline`}>{noBreak(headline)}</h3>
        <p class="secondary">{noBreak(wordsIn(question.text, language))}</p>
        <p class="number-absent">{writeAbsence(language, lines)}</p>
        <Notes shown={shown} asked={asked} />
      </section>
    );
  return (
    <Figure
      language={language}
      id={id}
      level={3}
      headline={headline}
      lead={
        <>
          <p class="secondary">{noBreak(wordsIn(question.text, language))}</p>
          {sentencesOf(question, lines.lines, language).map((sentence) => (
            <p key={sentence}>{noBreak(sentence)}</p>
          ))}
        </>
      }
      chart={<Chart shown={shown} asked={asked} lines={lines} />}
      n={texts.base(lines.n)}
      period={shown.periodWords}
      method={methodOf(asked, shown, lines.n)}
      table={<LineTable shown={shown} asked={asked} lines={lines} id={`${id}-tabela`} />}
      csvHref={surveyCsvHref(shown, id)}
    >
      <Notes shown={shown} asked={asked} />
    </Figure>
  );
}

function methodOf({ question }: SurveyQuestion, { language, view }: ShownSurvey, n: number): string {
  const { methods } = surveyTexts[language];
  const kinds = {
    rating: methods.rating,
    'zero-to-ten': methods.mean,
    'best-worst': methods.score,
    number: methods.number,
  };
  const method = kinds[question.kind as keyof typeof kinds] ?? methods.share;
  return countingPopulation({ n, population: view.population }) === null ? method : `${method}, ${methods.finite}`;
}

/** A rating as a bar of its points; numbers as themselves; everything else as dots with intervals. */
function Chart({ shown, asked, lines }: QuestionProps & { lines: Disclosed<ShownLines> }) {
  const { language } = shown;
  const { question, figure } = asked;
  if (question.kind === 'rating' && question.options.length === 5 && figure.kind === 'counts')
    return (
      <DistributionBar
        language={language}
        figure={figure.figure}
        labels={question.options.map(({ label }) => wordsIn(label, language))}
      />
    );
  const drawn = lines.lines.filter(({ kind }) => kind === 'option' || kind === 'score');
  if (drawn.length === 0) {
    const [median] = lines.lines;
    return median ? <NumberWithInterval language={language} number={numberOf(lines, median)} large /> : null;
  }
  const rows = derive(lines, () =>
    drawn.map((line): IntervalRow => ({
      key: line.key,
      label: lineName(line, question, language),
      number: line.number,
    })),
  );
  const domain = drawn[0]!.kind === 'score' ? ([-100, 100] as const) : ([0, 1] as const);
  return <IntervalDots language={language} rows={rows} domain={domain} />;
}

function LineTable(props: QuestionProps & { lines: ShownLines; id: string }) {
  const { shown, asked, lines, id } = props;
  const { language, comparedWords } = shown;
  const { question } = asked;
  const texts = surveyTexts[language];
  const isBestWorst = question.kind === 'best-worst';
  const counts: Column<ResultLine>[] = [
    {
      key: 'count',
      head: isBestWorst ? texts.firstNamed : texts.people,
      numeric: true,
      cell: ({ count }) => (count === null ? '–' : formatNumber(language, count)),
    },
    ...(isBestWorst
      ? [
          {
            key: 'last',
            head: texts.lastNamed,
            numeric: true,
            cell: ({ countLast }: ResultLine) => (countLast === null ? '–' : formatNumber(language, countLast)),
          },
        ]
      : []),
  ];
  const compared: Column<ResultLine>[] = [
    {
      key: 'before',
      head: texts.before,
      numeric: true,
      cell: ({ before }) => (before ? writeNumber(language, before).value : '–'),
    },
    {
      key: 'difference',
      head: texts.difference,
      cell: (line) => (line.difference ? differenceInWords(line, line.difference, language) : '–'),
    },
    { key: 'conclusion', head: texts.conclusion, cell: (line) => <Conclusion line={line} shown={shown} /> },
  ];
  return (
    <DataTable
      language={language}
      id={id}
      caption={wordsIn(question.text, language)}
      rows={lines.lines}
      rowKey={({ key }) => key}
      columns={[
        { key: 'answer', head: texts.answer, cell: (line) => lineName(line, question, language) },
        ...(lines.lines.some(({ count }) => count !== null) ? counts : []),
        { key: 'value', head: texts.result, numeric: true, cell: ({ number }) => writeNumber(language, number).value },
        {
          key: 'range',
          head: texts.range,
          numeric: true,
          cell: (line) => (hasInterval(line) ? writeNumber(language, line.number).range : '–'),
        },
        ...(comparedWords !== null && lines.lines.some(({ before }) => before !== null) ? compared : []),
      ]}
    />
  );
}

function Conclusion({ line, shown: { language } }: { line: ResultLine; shown: ShownSurvey }) {
  const texts = surveyTexts[language];
  const { difference } = line;
  if (!difference) return <>–</>;
  return (
    <>
      {difference.mayBeChance ? texts.mayBeChance : texts.hardlyChance}{' '}
      {difference.indicative && <Tag kind="note">{uiTexts[language].preliminary}</Tag>}
    </>
  );
}

/** What one has to know to read the numbers: the base, what is left out, what was asked before. */
function Notes({ shown, asked }: QuestionProps) {
  const { language } = shown;
  const { question, figure, lines, history } = asked;
  const texts = surveyTexts[language];
  const notes: string[] = [];
  if (question.kind === 'multiple-choice') notes.push(texts.severalNote);
  if (question.kind === 'up-to-three') notes.push(texts.threeNote);
  if (question.kind === 'best-worst') notes.push(texts.scoreNote);
  if (question.kind === 'number' && lines.kind === 'lines') {
    notes.push(texts.numberNote);
    if (!lines.lines.some(({ kind }) => kind === 'quartile-low')) notes.push(texts.numberThin);
    else if (!lines.lines.some(({ kind }) => kind === 'number-mean')) notes.push(texts.numberNoMean);
  }
  if (figure.kind === 'counts' && figure.figure.kind === 'shown' && figure.figure.notApplicable > 0)
    notes.push(texts.notApplicable(figure.figure.notApplicable));
  if ((question.askedWhen ?? []).length > 0) notes.push(texts.conditional);
  const { brokenAt } = history;
  if (brokenAt) notes.push(texts.broken(formatDay(language, brokenAt.since), wordsIn(brokenAt.before.text, language)));
  return (
    <>
      {notes.map((note) => (
        <p key={note} class="caption">
          {noBreak(note)}
        </p>
      ))}
    </>
  );
}
