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

/** The same four counts on one line of a printed sheet. */
export function CountsLine({ language, standards }: Pick<CountsTableProps, 'language' | 'standards'>) {
  const texts = reviewsTexts[language];
  return (
    <section class="flow" aria-labelledby="ile">
      <h2 id="ile">{texts.counts}</h2>
      <dl class="counts-line">
        {verdicts.map((verdict) => (
          <div key={verdict}>
            <dt>
              {verdict === 'not-measured' ? (
                texts.verdicts[verdict]
              ) : (
                <StandardMark language={language} standard={verdict} />
              )}
            </dt>
            <dd>{ofVerdict(standards, verdict).length}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
