// Every rating of every team that may be shown, with what may be said of it.
import { EmptyState } from '#ui/empty-state.tsx';
import { formatNumber, noBreak } from '#ui/formats.ts';
import { NumberWithInterval } from '#ui/number-with-interval.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { DataTable } from '#ui/table.tsx';
import { competencesTexts } from './competences.texts.ts';
import { csvHref } from './shown-development.ts';
import type { ShownDevelopment } from './shown-development.ts';

export function TeamsTable({ shown }: { shown: ShownDevelopment }) {
  const { language, rows, periodWords } = shown;
  const texts = competencesTexts[language];
  const isPooled = rows.some(({ pooled }) => pooled !== null);
  return (
    <section class="flow" aria-labelledby="zespoly">
      <h2 id="zespoly">{texts.table}</h2>
      <DataTable
        language={language}
        id="zespoly-tabela"
        caption={`${texts.table}: ${periodWords}`}
        captionHidden
        rows={rows}
        rowKey={({ unit, question }) => `${unit.id} ${question.id}`}
        csvHref={csvHref(shown)}
        note={noBreak([texts.quartersNote, ...(isPooled ? [texts.pooledNote] : [])].join(' '))}
        empty={<EmptyState title={noBreak(texts.empty)} />}
        columns={[
          {
            key: 'team',
            head: texts.team,
            cell: ({ unit }) => <a href={diagnosisPaths.unit(unit.id)}>{unit.name}</a>,
          },
          { key: 'question', head: texts.question, cell: ({ question }) => question.short[language] },
          {
            key: 'rating',
            head: texts.rating,
            cell: ({ number }) => <NumberWithInterval language={language} number={number} withN />,
          },
          ...(isPooled
            ? [
                {
                  key: 'pooled',
                  head: texts.pooled,
                  numeric: true,
                  cell: ({ pooled }: (typeof rows)[number]) =>
                    pooled === null ? '–' : formatNumber(language, pooled, 1),
                },
              ]
            : []),
          { key: 'verdict', head: texts.verdict, cell: ({ verdict }) => texts.verdicts[verdict] },
        ]}
      />
    </section>
  );
}
