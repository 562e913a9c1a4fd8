// Two shares of good ratings side by side: the difference with Newcombe's interval, and whether chance may explain it.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed, RatingFigure } from '#domain/disclosed.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { proportionDifference } from '#statistics/proportion-difference.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { weightingTexts } from '#features/weighting/index.ts';
import { formatPeriod } from '#ui/formats.ts';
import { comparisonTexts } from '../comparison.texts.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import type { SameMonths } from '../periods/same-months.ts';
import type { ShownNumber } from '#ui/shown-number.ts';
import { pOfDifference } from './page-comparisons.ts';
import { byServices, goodOfAll, goodShare, weightedParts, withoutWeights } from './shown-rating.ts';

export type ComparedWith = 'period-before' | 'year-before' | 'rest-of-office';

/** Both shares, and their difference in percentage points where each side has ten answers. */
export interface ShareComparison {
  readonly comparedWith: ComparedWith;
  /** the months of both sides, where they are a part of their periods */
  readonly months: SameMonths | null;
  readonly here: ShownNumber;
  readonly there: ShownNumber;
  readonly difference: Disclosed<ShareDifference> | null;
  /** one side is weighted elsewhere, and both go without weights here */
  readonly weightsLeftOut: boolean;
  /** one side is weighted by places too elsewhere, and both are weighted by services alone here */
  readonly placesLeftOut: boolean;
}

export interface ShareDifference {
  /** here minus there and its interval: −1 … 1 */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** two-sided, unadjusted; 1 wherever the interval contains 0 */
  readonly p: number;
  /** after the correction for all comparisons of the page */
  readonly mayBeChance: boolean;
  /** one side has fewer than 30 answers */
  readonly indicative: boolean;
}

/** "Rok wcześniej", and where only some months have answers in both years: which */
export function otherWords(
  { comparedWith, months }: Pick<ShareComparison, 'comparedWith' | 'months'>,
  language: StaffLanguage,
): string {
  const words = diagnosisTexts[language].compared[comparedWith];
  return months ? `${words}: ${monthsWords(months, language)}` : words;
}

/** "IV kwartał 2023 (tutaj: IV kwartał 2024)" */
export function monthsWords({ here, there }: SameMonths, language: StaffLanguage): string {
  return comparisonTexts[language].months(formatPeriod(language, there), formatPeriod(language, here));
}

/** "Rok wcześniej (bez wag po obu stronach)" */
export function comparedWords(comparison: ShareComparison, language: StaffLanguage): string {
  const { weightsLeftOut, placesLeftOut } = comparison;
  const words = otherWords(comparison, language);
  const { bothPlain, bothServices } = weightingTexts[language].words;
  if (weightsLeftOut) return `${words} (${bothPlain})`;
  return placesLeftOut ? `${words} (${bothServices})` : words;
}

/** The fewest answers on each side of a difference (methods, section 2). */
const fewestPerSide = 10;

/** Both shares and their difference, judged as if it were the only one of its page. */
export function compareShares(
  comparedWith: ComparedWith,
  here: Disclosed<RatingFigure>,
  there: Disclosed<RatingFigure>,
  months: SameMonths | null = null,
): ShareComparison {
  const [one, other] = weightedAlike(here, there);
  return {
    comparedWith,
    months: months?.cut ? months : null,
    here: goodShare(one),
    there: goodShare(other),
    difference: differenceOf(one, other),
    weightsLeftOut: !isWeighted(one) && !isWeighted(other) && [here, there].some(isWeighted),
    placesLeftOut: [one, other].some(isWeighted) && (one !== here || other !== there),
  };
}

const isWeighted = (figure: RatingFigure) => figure.kind === 'shown' && weightedParts(figure) !== null;

/**
 * Weighted answers are compared with weighted ones only: where people of one side were not counted, both go without; where
 * one side is weighted by places and the other by services alone, both are weighted by services.
 */
export function weightedAlike(here: Disclosed<RatingFigure>, there: Disclosed<RatingFigure>) {
  const weights = [here, there].map((figure) => figure.kind !== 'shown' || figure.parts !== undefined);
  if (!weights.every(Boolean)) return [withoutWeights(here), withoutWeights(there)] as const;
  const several = [here, there].filter(isWeighted);
  const raked = several.filter(isRaked);
  const isMixed = raked.length > 0 && raked.length < several.length;
  return isMixed ? ([byServices(here), byServices(there)] as const) : ([here, there] as const);
}

const isRaked = (figure: RatingFigure) =>
  figure.kind === 'shown' && figure.parts?.some(({ margins }) => margins !== undefined) === true;

function differenceOf(
  here: Disclosed<RatingFigure>,
  there: Disclosed<RatingFigure>,
): Disclosed<ShareDifference> | null {
  if (here.kind !== 'shown' || there.kind !== 'shown') return null;
  if (here.n < fewestPerSide || there.n < fewestPerSide) return null;
  const [one, other] = [goodOfAll(here), goodOfAll(there)];
  const difference = proportionDifference(one, other);
  if (isUndefined(difference)) return null;
  const { diff, lower, upper } = difference;
  return derive(here, () => ({
    value: diff,
    low: lower,
    high: upper,
    p: pOfDifference((conf) => proportionDifference(one, other, conf)),
    mayBeChance: lower <= 0 && upper >= 0,
    indicative: here.firmness === 'indicative' || there.firmness === 'indicative',
  }));
}

/**
 * The office's answers without those shown of one service or unit. Both are sums of whole pieces and the part is made
 * of pieces of the whole, so the rest is a sum of whole pieces too. Answers of the part that are shown only together
 * with others stay in the rest.
 */
export function restOfOffice(office: Disclosed<RatingFigure>, part: Disclosed<RatingFigure>): Disclosed<RatingFigure> {
  if (office.kind !== 'shown' || part.kind !== 'shown') return office;
  return derive(office, (): RatingFigure => {
    const n = office.n - part.n;
    const { parts: _parts, ...plain } = office;
    // a unit has no weights by places, and neither has what is left without it
    const isUnit = (weightedParts(part)?.length ?? 0) > 0 && !isRaked(part);
    const whole = isUnit && isRaked(office) ? byServices(office) : office;
    const parts = restOfParts(whole.kind === 'shown' ? whole.parts : undefined, part.parts);
    if (n < fewestPerSide) return { kind: 'count-only', collected: Math.max(0, n), needed: fewestPerSide };
    return {
      ...plain,
      ...(parts && { parts }),
      firmness: n >= 30 ? 'firm' : 'indicative',
      n,
      counts: office.counts.map((count, point) => count - (part.counts[point] ?? 0)),
      notApplicable: office.notApplicable - part.notApplicable,
      collected: Math.max(n, office.collected - part.collected),
    };
  });
}

type Parts = Extract<RatingFigure, { kind: 'shown' }>['parts'];

/**
 * The office's weighted parts without those of one service or unit; undefined where one side has no weights. Where the
 * office is weighted by places too, a service is several parts, which go together.
 */
function restOfParts(office: Parts, part: Parts): Parts {
  if (!office || !part) return undefined;
  const own = new Map(part.map((each) => [each.key, each]));
  const rest = [...Map.groupBy(office, ({ key }) => key)].flatMap(([key, parts]) => {
    const gone = own.get(key);
    if (!gone) return parts;
    if (parts.length > 1 && parts.reduce((sum, { n }) => sum + n, 0) === gone.n) return [];
    return parts.map((each) => {
      const counts = each.counts.map((count, k) => count - (gone.counts[k] ?? 0));
      return { ...each, n: each.n - gone.n, counts };
    });
  });
  if (rest.some(({ n, counts }) => n < 0 || counts.some((count) => count < 0))) return undefined;
  return rest.filter(({ n }) => n > 0);
}
