// How many standards are kept, not always, out of reach, not measured: the four counts side by side.
import type { StaffLanguage } from '#domain/language.ts';
import { DataTable } from '#ui/table.tsx';
import { StandardMark } from '#ui/verdict.tsx';
import { ofVerdict, verdicts } from './review.ts';
import type { ReviewedStandard, Verdict } from './review.ts';
import { reviewsTexts } from './reviews.texts.ts';

export interface CountsTableProps {
  language: StaffLanguage;
  standards: readonly ReviewedStandard[];
  /** where one count leads; none on paper */
  hrefOf?: (verdict: Verdict) => string;
}

export function CountsTable({ language, standards, hrefOf }: CountsTableProps) {
  const texts = reviewsTexts[language];
  return (
    <DataTable
      language={language}
      id="counts"
      caption={texts.counts}
      rows={verdicts}
      rowKey={(verdict) => verdict}
      columns={[
        {
          key: 'verdict',
          head: texts.verdict,
          cell: (verdict) =>
            verdict === 'not-measured' ? (
              texts.verdicts[verdict]
            ) : (
              <StandardMark language={language} standard={verdict} />
            ),
        },
        {
          key: 'number',
          head: texts.number,
          numeric: true,
          cell: (verdict) => {
            const number = ofVerdict(standards, verdict).length;
            return hrefOf && number > 0 ? (
              <a href={hrefOf(verdict)} aria-label={texts.caption(texts.verdicts[verdict], number)}>
                {number}
              </a>
            ) : (
              number
            );
          },
        },
      ]}
    />
  );
}
