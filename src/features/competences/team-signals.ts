// What clients say of each team's work, question by question: rating, partially pooled rating, and what stands.
import type { Disclosed, RatingFigure } from '#domain/disclosed.ts';
import type { UnitId } from '#domain/ids.ts';
import type { AnswerPicture, Scope } from '#features/answers/index.ts';
import { allTime, meanRating, ratingQuestions } from '#features/diagnosis/index.ts';
import type { OfficeStructure, Unit } from '#features/office/index.ts';
import type { Question } from '#features/questionnaires/index.ts';
import { comparisonsIn, judged, keptByGathering, weightOf } from '#features/strengths/index.ts';
import type { Gathering, JudgedComparison } from '#features/strengths/index.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { partialPooling } from '#statistics/partial-pooling.ts';
import type { ShownNumber } from '#ui/shown-number.ts';
import { competenceDrivers } from './competence.ts';

export interface TeamSignal {
  readonly unit: Unit;
  readonly question: Question;
  readonly number: ShownNumber;
  /** drawn towards the average of the teams; null below five teams */
  readonly pooled: number | null;
  readonly verdict: 'area' | 'strength' | 'not-apart' | 'not-compared';
  /** the comparison behind an area or a strength */
  readonly because: JudgedComparison | null;
}

export interface TeamSignals {
  /** how many comparisons were made */
  readonly looks: number;
  readonly signals: readonly TeamSignal[];
  /** teams about whose work nothing is shown, because one person does it */
  readonly onePerson: readonly Unit[];
  /** teams without any rating that may be shown */
  readonly thin: readonly Unit[];
}

const fewestTeamsToPool = 5;

const kept = keptByGathering<TeamSignals>(8);

/** Kept while answers, targets and structure stay the same. */
export function teamSignals(gathering: Gathering): TeamSignals {
  return kept.find(gathering, null) ?? kept.keep(gathering, null, madeSignals(gathering));
}

function madeSignals(gathering: Gathering): TeamSignals {
  const { picture, period, structure, today } = gathering;
  const questions = ratingQuestions(picture).filter(({ driver }) => competenceDrivers.some((one) => one === driver));
  const open = structure.units.filter(({ validTo }) => validTo === null || validTo >= today);
  const onePerson = open.filter((unit) => isWorkOfOne(unit, structure, picture));
  const teams = open.filter((unit) => !onePerson.includes(unit));
  const scopeOf = ({ id }: Unit): Scope => ({ kind: 'unit', id });
  const judgements = judged([...comparisonsIn(gathering, teams.map(scopeOf), questions)].filter((one) => one !== null));
  const signals = questions.flatMap((question) => {
    const rated = teams.map((unit) => ({
      unit,
      figure: picture.rating(question.id, { scope: scopeOf(unit), period }),
    }));
    const pooled = pooledMeans(rated);
    return rated.map(({ unit, figure }): TeamSignal => {
      const about = judgements.filter(
        ({ comparison: { subject } }) =>
          subject.question.id === question.id && subject.scope.kind === 'unit' && subject.scope.id === unit.id,
      );
      return {
        unit,
        question,
        number: meanRating(figure),
        pooled: pooled.get(unit.id) ?? null,
        ...verdictOf(about),
      };
    });
  });
  return {
    looks: judgements.length,
    signals,
    onePerson,
    thin: teams.filter((unit) => signals.every((signal) => signal.unit !== unit || signal.number.kind !== 'mean')),
  };
}

/** One person in the unit, or one in each of its services that were rated: never shown here, whatever the question. */
export function isWorkOfOne(
  { id, staffNumber }: Unit,
  { services }: OfficeStructure,
  picture: Pick<AnswerPicture, 'collected'>,
): boolean {
  if (staffNumber === '1') return true;
  const rated = services.filter(
    (service) =>
      service.unitId === id &&
      picture.collected({ scope: { kind: 'service', id: service.id }, period: allTime }).released > 0,
  );
  return rated.length > 0 && rated.every((service) => service.staffNumber === '1');
}

/** A weakness is an area for development; a team that only improved has no strength over others to show for it. */
function verdictOf(about: readonly JudgedComparison[]): Pick<TeamSignal, 'verdict' | 'because'> {
  const heaviest = (verdict: JudgedComparison['verdict']) =>
    about.filter((one) => one.verdict === verdict).toSorted((a, b) => weightOf(b) - weightOf(a))[0];
  const weakness = heaviest('weakness');
  if (weakness) return { verdict: 'area', because: weakness };
  const strength = heaviest('strength');
  if (strength) return { verdict: 'strength', because: strength };
  return { verdict: about.length > 0 ? 'not-apart' : 'not-compared', because: null };
}

interface Rated {
  readonly unit: Unit;
  readonly figure: Disclosed<RatingFigure>;
}

function pooledMeans(rated: readonly Rated[]): ReadonlyMap<UnitId, number> {
  const shown = rated.flatMap(({ unit, figure }) => (figure.kind === 'shown' ? [{ unit, ...moments(figure) }] : []));
  if (shown.length < fewestTeamsToPool) return new Map();
  const pooling = partialPooling(
    shown.map(({ mean }) => mean),
    shown.map(({ variance }) => variance),
  );
  if (isUndefined(pooling)) return new Map();
  return new Map(shown.map(({ unit }, place) => [unit.id, pooling.blup[place]!]));
}

/** Mean, and its variance; where all agree, that of one answer a point away takes its place, for nothing is known for certain. */
function moments({ counts, n }: Extract<RatingFigure, { kind: 'shown' }>) {
  const mean = counts.reduce((sum, count, place) => sum + count * (place + 1), 0) / n;
  const spread = counts.reduce((sum, count, place) => sum + count * (place + 1 - mean) ** 2, 0);
  return { mean, variance: Math.max(spread, 1) / Math.max(1, n - 1) / n };
}

const mostAreas = 5;

/** The few areas worth a sentence, the weightiest first, a team at most twice. */
export function chosenAreas(signals: readonly TeamSignal[]): TeamSignal[] {
  const areas = signals
    .filter(({ verdict }) => verdict === 'area')
    .toSorted((a, b) => weightOf(b.because!) - weightOf(a.because!));
  return areas
    .filter((one, place) => areas.slice(0, place).filter(({ unit }) => unit === one.unit).length < 2)
    .slice(0, mostAreas);
}
