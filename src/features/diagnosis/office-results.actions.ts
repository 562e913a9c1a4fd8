// Loads what rooms and pages need of an office's results, and keeps the dear part of it while the answers stay the same.
import { letOthersIn } from '#domain/clients-first.ts';
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import type { MonthNumber, Period } from '#domain/period.ts';
import { answerPicture } from '#features/answers/index.ts';
import type { AnswerPicture, Filter, Scope } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { weightedPicture } from '#features/weighting/index.ts';
import type { WeightedPicture } from '#features/weighting/index.ts';
import { overallOf, ratingQuestions, seriesOf } from './diagnosis-view.ts';
import type { ChartOf, Pictures } from './diagnosis-view.ts';
import { indicatorChart } from './figures/indicator-chart.ts';
import type { IndicatorChart } from './figures/indicator-chart.ts';
import { scopeKey } from './findings/findings.ts';
import { changeClaims, mayBeJudged, stillMeasured } from './figures/office-indicators.ts';
import type { ChangeClaim, Indicator } from './figures/office-indicators.ts';
import { closedQuarter } from './periods/period-choice.ts';

export interface OfficeResults {
  readonly structure: OfficeStructure;
  readonly pictures: Pictures;
  readonly thisMonth: MonthNumber;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly chartOf: ChartOf;
  /** changes that may be claimed of the office as a whole; computed when first asked for */
  claims(): readonly ChangeClaim[];
  /** how many charts were searched for them */
  chartsSearched(): number;
  /** what weights did to a figure of visits; null where no study chose them */
  readonly weighing: WeightedPicture['weighing'];
}

/**
 * What is dear is computed here, in small steps, so that clients who answer a survey are served in between.
 * @param needs the charts behind `claims` take longest, and few pages say what changed in the whole office
 */
export async function officeResults(
  house: House,
  officeId: OfficeId,
  needs: 'levels' | 'claims' = 'levels',
): Promise<OfficeResults> {
  const [structure, visit, onlineCase] = await Promise.all([
    officeStructure(house, officeId),
    answerPicture(house, officeId, 'core-visit'),
    answerPicture(house, officeId, 'core-case'),
  ]);
  const weighted = visit && (await weightedPicture(house, officeId, visit));
  const pictures: Pictures = {
    ...(weighted ? { visit: weighted.picture } : {}),
    ...(onlineCase ? { case: onlineCase } : {}),
  };
  await inSmallSteps(levelsOf(pictures, closedQuarter(monthOfDay(house.clock.today()))));
  if (needs === 'claims') await inSmallSteps(indicatorsOf(pictures, structure));
  return { ...resultsOf(pictures, structure, house.clock.today()), ...(weighted && { weighing: weighted.weighing }) };
}

/** @param today YYYY-MM-DD */
export function resultsOf(pictures: Pictures, structure: OfficeStructure, today: string): OfficeResults {
  const thisMonth = monthOfDay(today);
  return {
    structure,
    pictures,
    thisMonth,
    today,
    chartOf: keptChart,
    claims: () => keptClaims(pictures, structure, closedQuarter(thisMonth).first).claims,
    chartsSearched: () => keptClaims(pictures, structure, closedQuarter(thisMonth).first).charts,
    weighing: () => null,
  };
}

/**
 * Charts by question and scope. A picture is made anew for each request, but its functions are those of the answers
 * it was made from: they are the key, and what hangs on them goes when the answers change.
 */
const charts = new WeakMap<object, Map<string, IndicatorChart>>();

export function answersOf(picture: AnswerPicture): object {
  // oxlint-disable-next-line typescript/unbound-method -- only told apart, never called
  return picture.rating;
}

/** The chart of a question in a scope, of any picture; `within` keeps it to a place or client group. */
export function keptChart(
  picture: AnswerPicture,
  questionId: string,
  scope: Scope,
  within: Filter = {},
): IndicatorChart {
  const ofPicture = charts.get(answersOf(picture)) ?? new Map<string, IndicatorChart>();
  charts.set(answersOf(picture), ofPicture);
  const key = [questionId, scopeKey(scope), within.locationId ?? '', within.clientGroupId ?? ''].join(' ');
  const known = ofPicture.get(key);
  if (known) return known;
  const made = indicatorChart(seriesOf(picture, questionId, scope, within));
  ofPicture.set(key, made);
  return made;
}

interface KeptClaims {
  readonly state: string;
  readonly claims: readonly ChangeClaim[];
  /** searched for them */
  readonly charts: number;
}
const claimsOf = new WeakMap<object, KeptClaims>();

function keptClaims(pictures: Pictures, structure: OfficeStructure, freshFrom: MonthNumber): KeptClaims {
  const first = pictures.visit ?? pictures.case;
  if (!first) return { state: '', claims: [], charts: 0 };
  const services = structure.services.map(({ id }) => id);
  const units = structure.units.map(({ id }) => id);
  const revisions = [pictures.visit?.revision, pictures.case?.revision];
  const state = JSON.stringify([revisions, freshFrom, services, units]);
  const known = claimsOf.get(answersOf(first));
  if (known?.state === state) return known;
  const indicators = [...indicatorsOf(pictures, structure)];
  const claims = changeClaims(indicators, freshFrom);
  const made = { state, claims, charts: stillMeasured(indicators, freshFrom).length };
  claimsOf.set(answersOf(first), made);
  return made;
}

/** Every question about every service and the whole office, and of units the overall one; made as they are taken. */
function* indicatorsOf(pictures: Pictures, structure: OfficeStructure): Generator<Indicator> {
  const scopes: Scope[] = [
    { kind: 'office' },
    ...structure.services.map(({ id }): Scope => ({ kind: 'service', id })),
    ...structure.units.map(({ id }): Scope => ({ kind: 'unit', id })),
  ];
  for (const context of ['visit', 'case'] as const) {
    const picture = pictures[context];
    if (!picture || picture.months === null) continue;
    const overall = overallOf(picture);
    const questions = ratingQuestions(picture);
    for (const scope of scopes.filter((each) => mayBeJudged(picture, each)))
      for (const question of scope.kind === 'unit' ? [overall] : questions)
        yield { scope, context, question, chart: keptChart(picture, question.id, scope) };
  }
}

/** Pictures of which every question was cut. */
const cut = new WeakSet<object>();

/** Asks every question once: the disclosure of it is made then, and kept with the picture. */
function* levelsOf(pictures: Pictures, period: Period): Generator {
  for (const picture of Object.values(pictures)) {
    if (cut.has(answersOf(picture))) continue;
    for (const question of ratingQuestions(picture))
      yield picture.rating(question.id, { scope: { kind: 'office' }, period });
    cut.add(answersOf(picture));
  }
}

/** A step of a computation may take this long before others come in; a survey page needs some five turns of its own. */
const stepMs = 2;

/** Takes a computation step by step and lets others in between: clients who answer a survey wait at most a step. */
export async function inSmallSteps(steps: Iterable<unknown>): Promise<void> {
  let since = performance.now();
  for (const _ of steps) {
    if (performance.now() - since < stepMs) continue;
    await letOthersIn();
    since = performance.now();
  }
}
