// "Co zmienić najpierw": what clients answered when they were asked outright, proposal by proposal with intervals.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed } from '#domain/disclosed.ts';
import type { Asking } from '#features/accounts/index.ts';
import { lineName, sentencesOf, wordsIn } from '#features/diagnosis/index.ts';
import type { QuestionLines, ResultLine } from '#features/diagnosis/index.ts';
import { nameOfVersion } from '#features/studies/index.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Figure } from '#ui/figure.tsx';
import { formatNumber, noBreak } from '#ui/formats.ts';
import { IntervalDots } from '#ui/interval-dots.tsx';
import { designerPaths } from '#ui/paths/designer.ts';
import { writeAbsence, writeNumber } from '#ui/shown-number.ts';
import { DataTable } from '#ui/table.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { wantedFirst } from './direction-questions.ts';
import type { AskedDirections } from './direction-questions.ts';
import { directionsTexts } from '../directions.texts.ts';

interface FirstProps {
  asking: Asking;
  periodWords: string;
  /** address of a file by its name */
  fileHref: (file: string) => string;
  asked: readonly AskedDirections[];
}

export function FirstChanges(props: FirstProps) {
  const { asking, asked } = props;
  const texts = directionsTexts[asking.language].first;
  return (
    <section class="flow" id="najpierw" aria-labelledby="najpierw-tytul">
      <h2 id="najpierw-tytul">{texts.title}</h2>
      {asked.length === 0 ? (
        <EmptyState
          title={texts.none}
          {...(asking.may('manage questionnaires')
            ? { action: { href: designerPaths.list(), text: texts.design } }
            : {})}
        >
          {noBreak(texts.how)}
        </EmptyState>
      ) : (
        asked.map((one, place) => (
          <Asked key={`${one.version.id} ${one.question.id}`} {...props} asked={one} number={place + 1} />
        ))
      )}
    </section>
  );
}

function Asked(props: Omit<FirstProps, 'asked'> & { asked: AskedDirections; number: number }) {
  const { asking, asked, number, periodWords, fileHref } = props;
  const { language } = asking;
  const texts = directionsTexts[language].first;
  const { question, version, lines } = asked;
  const headline = wordsIn(question.text, language);
  const survey = texts.survey(nameOfVersion(version, language));
  const id = `najpierw-${number}`;
  if (lines.kind !== 'lines')
    return (
      <section class="card" aria-labelledby={`${id}-headline`}>
        <h3 id={`${id}-headline`}>{noBreak(headline)}</h3>
        <p class="secondary">{survey}</p>
        <p class="number-absent">{writeAbsence(language, lines)}</p>
      </section>
    );
  const isScore = question.kind === 'best-worst';
  const wanted = wantedFirst(lines);
  const rows = derive(lines, () =>
    wanted.map((line) => ({ key: line.key, label: lineName(line, question, language), number: line.number })),
  );
  return (
    <Figure
      language={language}
      id={id}
      level={3}
      headline={headline}
      lead={
        <>
          <p class="secondary">{survey}</p>
          {sentencesOf(question, lines.lines, language).map((sentence) => (
            <p key={sentence}>{noBreak(sentence)}</p>
          ))}
        </>
      }
      chart={<IntervalDots language={language} rows={rows} domain={isScore ? [-100, 100] : [0, 1]} />}
      n={texts.base(lines.n)}
      period={periodWords}
      method={isScore ? texts.scoreMethod : texts.shareMethod}
      table={<WantedTable asking={asking} id={`${id}-tabela`} asked={asked} wanted={wanted} lines={lines} />}
      csvHref={fileHref(`${id}.csv`)}
    />
  );
}

interface TableProps {
  asking: Asking;
  id: string;
  asked: AskedDirections;
  wanted: readonly ResultLine[];
  lines: Disclosed<Extract<QuestionLines, { kind: 'lines' }>>;
}

function WantedTable({ asking: { language }, id, asked: { question }, wanted }: TableProps) {
  const texts = directionsTexts[language].first;
  const isScore = question.kind === 'best-worst';
  const count = (n: number | null) => (n === null ? '–' : formatNumber(language, n));
  return (
    <DataTable
      language={language}
      id={id}
      caption={wordsIn(question.short, language)}
      rows={wanted}
      rowKey={({ key }) => key}
      columns={[
        { key: 'proposal', head: texts.proposal, cell: (line) => lineName(line, question, language) },
        {
          key: 'value',
          head: uiTexts[language].value,
          numeric: true,
          cell: ({ number }) => writeNumber(language, number).value,
        },
        {
          key: 'range',
          head: uiTexts[language].interval,
          numeric: true,
          cell: ({ number }) => writeNumber(language, number).range,
        },
        {
          key: 'first',
          head: isScore ? texts.asFirst : texts.chosen,
          numeric: true,
          cell: (line) => count(line.count),
        },
        ...(isScore
          ? [{ key: 'last', head: texts.asLast, numeric: true, cell: (line: ResultLine) => count(line.countLast) }]
          : []),
        {
          key: 'before',
          head: texts.before,
          numeric: true,
          cell: ({ before }) => (before ? writeNumber(language, before).value : '–'),
        },
      ]}
    />
  );
}
