// Loads what the effect of an action is measured from: the indicator's figures, the others', and what broke meanwhile.
import { isUuid } from '#domain/ids.ts';
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import { carry } from '#domain/register-figure.ts';
import type { Showable } from '#domain/register-figure.ts';
import { answerPicture } from '#features/answers/index.ts';
import type { Filter, Scope } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { listIndicators, sameSource } from '#features/standards/index.ts';
import type { Indicator, IndicatorSource, SameElsewhere } from '#features/standards/index.ts';
import type { Action } from '../action.ts';
import { channelMixChanged } from './channel-mix.ts';
import { detectableEffect } from './detectable-effect.ts';
import type { DetectableEffect, TooFewToTell } from './detectable-effect.ts';
import type { EffectInput, SeriesBreak } from './effect-input.ts';
import { effectWindows } from './effect-windows.ts';
import { goalOnScale } from './effect-words.ts';
import { measuredEffect } from './measured-effect.ts';
import type { MeasuredEffect } from './measured-effect.ts';

export type MeasuredAction = Pick<
  Action,
  'indicatorId' | 'decidedOn' | 'startedOn' | 'findingPeriod' | 'comparisonIds'
> &
  Partial<Pick<Action, 'goalChange'>>;

/** Another action that may have changed a unit meanwhile. */
export type ActionElsewhere = Pick<Action, 'indicatorId' | 'startedOn' | 'ended'>;

/** A team's learning about a question: from the day it took place its figures are no longer those of nothing changed. */
export interface LearningElsewhere {
  readonly indicatorId: string | null;
  /** YYYY-MM-DD; null: not yet */
  readonly doneOn: string | null;
}

/** What may have changed other units meanwhile. */
export interface Elsewhere {
  readonly actions: readonly ActionElsewhere[];
  readonly learning: readonly LearningElsewhere[];
}

/**
 * `together`: an action with the same measure began there in the same month, so both are one group · `touched`: another
 * action worked there, or a team learned the same, in these months · `by-hand`: people left it out
 */
export type ComparisonState = 'used' | 'together' | 'no-figures' | 'touched' | 'by-hand';

export interface Comparison {
  readonly id: string;
  readonly name: string;
  readonly state: ComparisonState;
}

export interface LoadedEffect {
  readonly indicator: Indicator;
  readonly input: EffectInput;
  readonly effect: MeasuredEffect;
  readonly detectable: DetectableEffect | TooFewToTell;
  readonly comparisons: readonly Comparison[];
}

/**
 * What may be said of an action's effect today. `others`, `learning`: the office's other actions and what its teams
 * learned; their units cannot be compared with. No indicator chosen, or one that is gone or retired: a plain word, never a throw.
 */
export async function loadEffect(
  house: House,
  officeId: OfficeId,
  action: MeasuredAction,
  others: readonly ActionElsewhere[] = [],
  learning: readonly LearningElsewhere[] = [],
): Promise<Showable<LoadedEffect> | 'no-indicator' | 'indicator-gone'> {
  const { indicatorId } = action;
  if (indicatorId === null) return 'no-indicator';
  const [found, { touched, together }] = await Promise.all([
    sameSource(house, officeId, indicatorId),
    otherUnits(house, officeId, action, { actions: others, learning }),
  ]);
  if (found === null || found.indicator.retiredOn !== null) return 'indicator-gone';
  const { indicator, points, elsewhere } = found;
  const today = house.clock.today();
  const chosen = action.comparisonIds;
  const stateOf = ({ id }: SameElsewhere): ComparisonState => {
    if (together.has(id)) return 'together';
    if (chosen !== null && !chosen.includes(id)) return 'by-hand';
    return touched.has(id) ? 'touched' : 'used';
  };
  const dates = {
    findingPeriod: action.findingPeriod,
    decidedOn: action.decidedOn ?? action.startedOn ?? today,
    startedOn: action.startedOn,
    lastMonth: monthOfDay(today) - 1,
  };
  const treated = [indicator.content.source, ...together.values()];
  const breaks = (await Promise.all(treated.map((source) => breaksOf(house, officeId, source, dates)))).flat();
  return carry(points, (own): LoadedEffect => {
    const input: EffectInput = {
      measure: indicator.content.measure,
      better: indicator.content.withoutVerdict ? 'neither' : indicator.content.better,
      series: own,
      alsoTreated: elsewhere.filter((unit) => stateOf(unit) === 'together'),
      comparisons: elsewhere.filter((unit) => stateOf(unit) === 'used'),
      breaks,
      ...dates,
      goalChange: action.goalChange ? goalOnScale(indicator.content, action.goalChange) : null,
    };
    const effect = measuredEffect(input);
    const unused = new Set(effect.leftOut);
    return {
      indicator,
      input,
      effect,
      detectable: detectableEffect(input),
      comparisons: elsewhere.map((unit) => ({
        id: unit.id,
        name: unit.name,
        state: unused.has(unit.id) || unit.points.length === 0 ? emptyState(stateOf(unit)) : stateOf(unit),
      })),
    };
  });
}

const emptyState = (state: ComparisonState): ComparisonState => (state === 'used' ? 'no-figures' : state);

interface OtherUnits {
  /** units that another action changed between the decision and today */
  readonly touched: ReadonlySet<string>;
  /** units where an action with the same measure began in the same month, and what they are measured by */
  readonly together: ReadonlyMap<string, IndicatorSource>;
}

async function otherUnits(
  house: House,
  officeId: OfficeId,
  { indicatorId, decidedOn, startedOn }: MeasuredAction,
  { actions, learning }: Elsewhere,
): Promise<OtherUnits> {
  const from = decidedOn ?? startedOn ?? '';
  const running = actions.filter(
    (other) =>
      other.indicatorId !== indicatorId && other.startedOn !== null && (other.ended === null || other.ended.on >= from),
  );
  const learned = learning.filter(
    (other) => other.indicatorId !== indicatorId && other.doneOn !== null && other.doneOn >= from,
  );
  if (running.length === 0 && learned.length === 0) return { touched: new Set(), together: new Map() };
  const [indicators, structure] = await Promise.all([
    listIndicators(house, officeId),
    officeStructure(house, officeId),
  ]);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const own = byId.get(indicatorId ?? '');
  const ofTheSame = learned.filter((other) => {
    const indicator = byId.get(other.indicatorId ?? '');
    return indicator && own && measureOf(indicator) === measureOf(own);
  });
  const touched = [...running, ...ofTheSame].flatMap((other) => {
    const indicator = byId.get(other.indicatorId ?? '');
    return indicator ? [indicator.id, ...placesOf(indicator.content.source, structure)] : [];
  });
  const together = running.flatMap((other): [string, IndicatorSource][] => {
    const indicator = byId.get(other.indicatorId ?? '');
    const isTogether =
      indicator && own && measureOf(indicator) === measureOf(own) && monthIn(other.startedOn) === monthIn(startedOn);
    const id = isTogether ? scopeId(indicator.content.source) : null;
    return id === null ? [] : [[id, indicator!.content.source]];
  });
  return { touched: new Set(touched), together: new Map(together) };
}

const monthIn = (day: string | null): number | null => (day === null ? null : monthOfDay(day));
const scopeId = (source: IndicatorSource): string | null =>
  'scope' in source && source.scope.kind !== 'office' ? source.scope.id : null;

/** What is measured, wherever: the kind of place counts, the place does not. */
function measureOf({ content: { measure, source } }: Indicator): string {
  if (!('scope' in source)) return JSON.stringify([measure, source]);
  return JSON.stringify([measure, { ...source, scope: source.scope.kind }]);
}

/** Where an action of that indicator works: a service and its unit, a unit and its services, a building. */
function placesOf(source: IndicatorSource, { services }: OfficeStructure): string[] {
  if (source.kind === 'walk-through') return source.locationId === null ? [] : [source.locationId];
  if (!('scope' in source) || source.scope.kind === 'office') return [];
  const { kind, id } = source.scope;
  const around =
    kind === 'unit'
      ? services.filter(({ unitId }) => unitId === id).map((service) => service.id)
      : services.filter((service) => service.id === id).map(({ unitId }) => unitId);
  return [id, ...around];
}

type Dates = Pick<EffectInput, 'findingPeriod' | 'decidedOn' | 'startedOn' | 'lastMonth'>;

/** Of answers: the question asked in other words, and other ways of answering than before. Registers have none. */
async function breaksOf(
  house: House,
  officeId: OfficeId,
  source: IndicatorSource,
  dates: Dates,
): Promise<SeriesBreak[]> {
  if (source.kind !== 'survey-share' && source.kind !== 'survey-mean') return [];
  const picture = await answerPicture(house, officeId, source.questionnaire);
  if (!picture) return [];
  const asked = picture.breaks
    .filter(({ questionId }) => questionId === source.questionId)
    .map(({ since }): SeriesBreak => ({ month: monthOfDay(since), kind: 'instrument' }));
  const { startedOn } = dates;
  if (startedOn === null || source.channel !== null) return asked;
  const { baseline, after } = effectWindows({ ...emptyInput, ...dates, startedOn });
  if (baseline === null || after === null) return asked;
  const scope = source.scope as Scope;
  const filter: Filter = { clientGroupId: isUuid(source.clientGroupId) ? source.clientGroupId : undefined };
  const [before, since] = [baseline, after].map((period) => picture.collected({ scope, period, ...filter }).byChannel);
  const moved = channelMixChanged(before!, since!);
  return moved ? [...asked, { month: after.first, kind: 'channel-mix' }] : asked;
}

const emptyInput = {
  measure: 'mean',
  better: 'neither',
  series: [],
  alsoTreated: [],
  comparisons: [],
  breaks: [],
} as const;
