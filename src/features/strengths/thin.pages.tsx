// What cannot be compared yet, with the number of answers still to collect; and promises measured by registers.
import type { StaffLanguage } from '#domain/language.ts';
import { formatNumber, noBreak } from '#ui/formats.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { strengthsPlace } from '#ui/paths/strengths.ts';
import { DataTable } from '#ui/table.tsx';
import { StandardMark } from '#ui/verdict.tsx';
import type { TooThin } from './gathered.ts';
import type { ShownStrengths } from './shown-strengths.ts';
import { placeName } from './strength-findings.ts';
import { strengthsTexts } from './strengths.texts.ts';

export function ThinTable({ shown }: { shown: ShownStrengths }) {
  const { language, view, ground } = shown;
  const texts = strengthsTexts[language];
  if (view.thin.length === 0) return null;
  return (
    <section class="flow" aria-labelledby="za-malo">
      <h2 id="za-malo">{texts.thin}</h2>
      <DataTable
        language={language}
        id="za-malo-tabela"
        caption={texts.thin}
        captionHidden
        rows={view.thin}
        rowKey={({ scope }) => `thin ${strengthsPlace(scope)}`}
        note={noBreak(texts.thinNote)}
        columns={[
          {
            key: 'place',
            head: texts.subject,
            cell: ({ scope }) => <a href={diagnosisPaths.subject(scope)}>{placeName({ scope }, ground, language)}</a>,
          },
          {
            key: 'collected',
            head: texts.collected,
            numeric: true,
            cell: ({ collected }) => formatNumber(language, collected),
          },
          { key: 'missing', head: texts.missing, cell: (row) => missingWords(row, language) },
        ]}
      />
    </section>
  );
}

function missingWords({ missing }: TooThin, language: StaffLanguage): string {
  return missing === null ? noBreak(strengthsTexts[language].withOthers) : formatNumber(language, missing);
}

export function PromisesTable({ shown }: { shown: ShownStrengths }) {
  const { language, view } = shown;
  const texts = strengthsTexts[language];
  if (view.promises.length === 0) return null;
  return (
    <section class="flow" aria-labelledby="obietnice">
      <h2 id="obietnice">{texts.promises}</h2>
      <p class="secondary">{noBreak(texts.promisesNote)}</p>
      <DataTable
        language={language}
        id="obietnice-tabela"
        caption={texts.promises}
        captionHidden
        rows={view.promises}
        rowKey={({ row }) => row.standard.id}
        columns={[
          {
            key: 'promise',
            head: texts.promise,
            cell: ({ row: { standard, shown: words } }) => (
              <a href={standardsPaths.standard(standard.id)}>{words.promise[language] || words.promise.pl}</a>
            ),
          },
          {
            key: 'verdict',
            head: texts.verdict,
            cell: ({ row: { targetVerdict }, verdict }) => (
              <>
                <StandardMark language={language} standard={verdict} />{' '}
                {noBreak(texts.lastFigures(targetVerdict.kept, targetVerdict.of))}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
