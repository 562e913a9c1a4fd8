// The level beside the period before, the year before and the rest of the office: differences with intervals, in words.
import type { StaffLanguage } from '#domain/language.ts';
import { noBreak } from '#ui/formats.ts';
import { NumberWithInterval } from '#ui/number-with-interval.tsx';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { comparisonTexts } from './comparison.texts.ts';
import { diagnosisTexts } from './diagnosis.texts.ts';
import { looksAt } from './figures/page-comparisons.ts';
import { comparedWords } from './figures/share-comparison.ts';
import { comparedDifference } from './figures/line-words.ts';
import type { ShareComparison } from './figures/share-comparison.ts';
import { csvHref } from './shown-diagnosis.ts';
import type { ShownDiagnosis } from './shown-diagnosis.ts';

export function ComparisonSection({ shown }: { shown: ShownDiagnosis }) {
  const { language, view } = shown;
  const texts = diagnosisTexts[language];
  if (view.comparisons.length === 0) return null;
  return (
    <section class="flow" aria-labelledby="porownanie">
      <h2 id="porownanie">{texts.comparisonHeadline}</h2>
      <p class="secondary">
        {noBreak(texts.comparisonNote)} {view.subject.kind !== 'office' && noBreak(texts.restNote)}
      </p>
      <DataTable
        language={language}
        id="porownanie-tabela"
        caption={texts.comparisonHeadline}
        captionHidden
        rows={view.comparisons}
        rowKey={({ comparedWith }) => comparedWith}
        csvHref={csvHref(shown, 'porownanie')}
        note={`${shown.periodWords} · ${texts.methods.difference} · ${noBreak(comparisonTexts[language].looks(looksAt(view.comparisons)))}`}
        columns={[
          { key: 'with', head: texts.comparedWith, cell: (row) => comparedWords(row, language) },
          {
            key: 'here',
            head: texts.here,
            cell: ({ here }) => <NumberWithInterval language={language} number={here} />,
          },
          {
            key: 'there',
            head: texts.there,
            cell: ({ there }) => <NumberWithInterval language={language} number={there} />,
          },
          {
            key: 'difference',
            head: texts.difference,
            cell: (row) => comparedDifference(row, language) ?? '–',
          },
          { key: 'conclusion', head: texts.conclusion, cell: (row) => <Conclusion row={row} language={language} /> },
        ]}
      />
    </section>
  );
}

function Conclusion({ row, language }: { row: ShareComparison; language: StaffLanguage }) {
  const texts = diagnosisTexts[language];
  const { difference } = row;
  if (!difference) return <>{texts.noDifference}</>;
  return (
    <>
      {difference.mayBeChance ? texts.mayBeChance : texts.hardlyChance}{' '}
      {difference.indicative && <Tag kind="note">{uiTexts[language].preliminary}</Tag>}
    </>
  );
}
