// The overview as a file: the same standards and words as on the page.
import type { StaffLanguage } from '#domain/language.ts';
import type { Showable } from '#domain/register-figure.ts';
import { touchpointNames } from '#domain/touchpoint.ts';
import { approachNames, nameIn, resultCells, resultHead, showing, targetWords } from '#features/standards/index.ts';
import type { Goal } from '#features/standards/index.ts';
import type { CsvCell, CsvTable } from '#files/csv.ts';
import type { ReviewedStandard } from './review.ts';
import { reviewsTexts } from './reviews.texts.ts';

export function reviewCsv(
  all: readonly ReviewedStandard[],
  goals: readonly Goal[],
  language: StaffLanguage,
): Showable<CsvTable> {
  const texts = reviewsTexts[language];
  const head = [
    texts.promise,
    texts.verdict,
    texts.reason,
    texts.approach,
    texts.touchpoint,
    texts.goal,
    texts.target,
    ...resultHead(language),
    texts.metLately,
    texts.owner,
  ];
  const rows = all.map(({ row, verdict, why }): CsvCell[] => {
    const { measured, shown, listed, targetVerdict, standard } = row;
    const { kept, of } = targetVerdict;
    return [
      nameIn(language, shown.promise),
      texts.verdicts[verdict],
      why === null ? '' : texts.why[why],
      approachNames[shown.approach][language],
      touchpointNames[shown.touchpoint][language],
      goals.find(({ id }) => id === standard.goalId)?.content ?? '',
      measured ? targetWords(language, measured.indicator.content, shown.target) : '',
      ...resultCells(measured, listed, targetVerdict, language),
      of > 0 && why !== 'statutory' ? texts.ofLately(kept, of) : '',
      shown.owner,
    ];
  });
  return showing(
    all.map(({ row }) => row.measured),
    { head, rows },
  );
}
