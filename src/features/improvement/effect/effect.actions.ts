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
import { measuredEffect } from './measured-effect.ts';
import type { MeasuredEffect } from './measured-effect.ts';

export type MeasuredAction = Pick<
  Action,
  'indicatorId' | 'decidedOn' | 'startedOn' | 'findingPeriod' | 'comparisonIds'
>;

/** Another action that may have changed a unit meanwhile. */
export type ActionElsewhere = Pick<Action, 'indicatorId' | 'startedOn' | 'ended'>;

/** `touched`: another action worked there in these months · `by-hand`: people left it out before the start */
export type ComparisonState = 'used' | 'no-figures' | 'touched' | 'by-hand';

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
 * What may be said of an action's effect today. `others`: the office's other actions, whose units cannot be compared
 * with. No indicator chosen, or one that is gone or retired: a plain word, never a throw.
 */
export async function loadEffect(
  house: House,
  officeId: OfficeId,
  action: MeasuredAction,
  others: readonly ActionElsewhere[] = [],
): Promise<Showable<LoadedEffect> | 'no-indicator' | 'indicator-gone'> {
  const { indicatorId } = action;
  if (indicatorId === null) return 'no-indicator';
  const [found, touched] = await Promise.all([
    sameSource(house, officeId, indicatorId),
    touchedUnits(house, officeId, action, others),
  ]);
  if (found === null || found.indicator.retiredOn !== null) return 'indicator-gone';
  const { indicator, points, elsewhere } = found;
  const today = house.clock.today();
  const chosen = action.comparisonIds;
  const stateOf = ({ id }: SameElsewhere): ComparisonState => {
    if (chosen !== null && !chosen.includes(id)) return 'by-hand';
    return touched.has(id) ? 'touched' : 'used';
  };
  const dates = {
    findingPeriod: action.findingPeriod,
    decidedOn: action.decidedOn ?? action.startedOn ?? today,
    startedOn: action.startedOn,
    lastMonth: monthOfDay(today) - 1,
  };
  const breaks = await breaksOf(house, officeId, indicator.content.source, dates);
  return carry(points, (own): LoadedEffect => {
    const input: EffectInput = {
      measure: indicator.content.measure,
      better: indicator.content.withoutVerdict ? 'neither' : indicator.content.better,
      series: own,
      alsoTreated: [],
      comparisons: elsewhere.filter((unit) => stateOf(unit) === 'used'),
      breaks,
      ...dates,
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

/** Units that another action changed between the decision and today. */
async function touchedUnits(
  house: House,
  officeId: OfficeId,
  { indicatorId, decidedOn, startedOn }: MeasuredAction,
  others: readonly ActionElsewhere[],
): Promise<ReadonlySet<string>> {
  const from = decidedOn ?? startedOn ?? '';
  const running = others.filter(
    (other) =>
      other.indicatorId !== indicatorId && other.startedOn !== null && (other.ended === null || other.ended.on >= from),
  );
  if (running.length === 0) return new Set();
  const [indicators, structure] = await Promise.all([
    listIndicators(house, officeId),
    officeStructure(house, officeId),
  ]);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return new Set(
    running.flatMap((other) => {
      const indicator = byId.get(other.indicatorId ?? '');
      return indicator ? [indicator.id, ...placesOf(indicator.content.source, structure)] : [];
    }),
  );
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
