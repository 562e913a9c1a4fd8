// Where an action is born: the fact behind a finding, an indicator, a standard, or words of a later room, read anew.
import { channelNames } from '#domain/channel.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { Period } from '#domain/period.ts';
import { answerPicture } from '#features/answers/index.ts';
import type { AnswerPicture } from '#features/answers/index.ts';
import { capitalised, meanRating } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { coreOf } from '#features/questionnaires/index.ts';
import type { Question } from '#features/questionnaires/index.ts';
import {
  latestPoint,
  listIndicators,
  latestWords,
  listStandards,
  measuredIndicators,
} from '#features/standards/index.ts';
import type { MeasuredIndicator } from '#features/standards/index.ts';
import { weightedPicture } from '#features/weighting/index.ts';
import { formatPeriod } from '#ui/formats.ts';
import type { ActionOrigin } from '#ui/paths/improvement.ts';
import { writeAbsence, writeNumber } from '#ui/shown-number.ts';
import type { Origin } from './action.ts';
import { longest } from './action-form.ts';
import { sameMeasure } from './finding-indicator.ts';
import { findingOrigin } from './finding-origin.ts';
import type { FindingOrigin } from './finding-origin.ts';
import { improvementTexts } from './improvement.texts.ts';

/** What later rooms tell of what an action is born from; null: this office has no such thing. */
export interface OriginSlots {
  readonly ideaText?: (officeId: OfficeId, id: string) => Promise<string | null>;
  readonly planText?: (officeId: OfficeId, id: string) => Promise<string | null>;
  readonly practiceText?: (
    officeId: OfficeId,
    id: string,
  ) => Promise<{
    readonly title: string;
    readonly office: string;
    readonly problem?: string;
    readonly steps?: string;
  } | null>;
}

/** A new action as it is proposed: what is known already stands in the form. */
export interface Proposal {
  readonly origin: Origin;
  readonly title: string;
  readonly problem: string;
  readonly steps: string;
  readonly owner: string;
  readonly unitId: string | null;
  readonly findingPeriod: Period | null;
  readonly indicatorId: string | null;
  /** the measure of the finding, to be made where the office has none of it */
  readonly newMeasure: { readonly question: Question; readonly place: string; readonly found: FindingOrigin } | null;
  /** answers came since it was found: the fact is of today */
  readonly isRecomputed: boolean;
}

const byHand: Proposal = {
  origin: { kind: 'hand' },
  title: '',
  problem: '',
  steps: '',
  owner: '',
  unitId: null,
  findingPeriod: null,
  indicatorId: null,
  newMeasure: null,
  isRecomputed: false,
};

/** null: the address names nothing of this office. */
export async function proposalOf(
  house: House,
  officeId: OfficeId,
  from: ActionOrigin,
  slots: OriginSlots,
): Promise<Proposal | null> {
  if (from.ustalenie) return ofFinding(house, officeId, from.ustalenie);
  if (from.wskaznik) return ofIndicator(house, officeId, from.wskaznik);
  if (from.standard) return ofStandard(house, officeId, from.standard);
  const texts = improvementTexts.pl.origins;
  if (from.pomysl) {
    const text = isUuid(from.pomysl) ? await slots.ideaText?.(officeId, from.pomysl) : null;
    if (!text) return null;
    return { ...byHand, origin: { kind: 'idea', ideaId: from.pomysl, text }, problem: text.slice(0, longest.problem) };
  }
  if (from.plan) {
    const text = isUuid(from.plan) ? await slots.planText?.(officeId, from.plan) : null;
    return text
      ? { ...byHand, origin: { kind: 'plan', planId: from.plan }, problem: text.slice(0, longest.problem) }
      : null;
  }
  if (from.praktyka) {
    const card = isUuid(from.praktyka) ? await slots.practiceText?.(officeId, from.praktyka) : null;
    if (!card) return null;
    const origin = { kind: 'practice', cardId: from.praktyka, title: card.title, office: card.office } as const;
    const problem = [texts.takenFrom(card.title, card.office), card.problem ?? '']
      .filter(Boolean)
      .join('\n')
      .slice(0, longest.problem);
    return {
      ...byHand,
      origin,
      title: card.title.slice(0, 200),
      problem,
      steps: (card.steps ?? '').slice(0, longest.steps),
    };
  }
  return byHand;
}

async function ofFinding(house: House, officeId: OfficeId, key: string): Promise<Proposal | null> {
  const structure = await officeStructure(house, officeId);
  const found = findingOrigin(key, structure);
  if (!found) return null;
  if (found.kind === 'standard') return ofStandard(house, officeId, found.standardId);
  const picture = await pictureOf(house, officeId, found);
  const question = picture?.version.questions.find(({ id, kind }) => id === found.questionId && kind === 'rating');
  if (!picture || !question || picture.months === null) return null;
  const { first, last } = picture.months;
  const period = { first: Math.max(found.period.first, first), last: Math.min(found.period.last, last) };
  if (period.first > period.last) return null;
  const place = placeOf(found, structure);
  const named = [place.name, ...filterWords(found, structure)].join(', ');
  const { sentence, n } = factOf(picture, question, { ...found, period }, named);
  const indicators = await listIndicators(house, officeId);
  return {
    ...byHand,
    origin: { kind: 'finding', key, sentence, n },
    title: `${capitalised(question.short.pl)}: ${named}`.slice(0, 200),
    problem: sentence,
    unitId: place.unitId,
    findingPeriod: period,
    indicatorId: sameMeasure(found, indicators)?.id ?? null,
    newMeasure: { question, place: named, found },
    isRecomputed: picture.revision !== found.asOf,
  };
}

async function pictureOf(house: House, officeId: OfficeId, { context }: FindingOrigin): Promise<AnswerPicture | null> {
  const picture = await answerPicture(house, officeId, coreOf(context));
  if (!picture || context !== 'visit') return picture;
  return (await weightedPicture(house, officeId, picture)).picture;
}

/** The fact in one sentence with its n, or why it is not told: by the same disclosure as on the page it came from. */
function factOf(picture: AnswerPicture, question: Question, found: FindingOrigin, place: string) {
  const { scope, period, channel, clientGroupId } = found;
  const view = {
    scope,
    period,
    ...(channel && { channel }),
    ...(clientGroupId !== null && { clientGroupId }),
  } as Parameters<AnswerPicture['rating']>[1];
  const number = meanRating(picture.rating(question.id, view));
  const texts = improvementTexts.pl.origins;
  const about = texts.about(place, question.short.pl);
  if (number.kind !== 'mean' && number.kind !== 'share')
    return { sentence: `${about}. ${writeAbsence('pl', number)}`, n: 0 };
  const { value, range } = writeNumber('pl', number);
  return { sentence: texts.fact(about, value, range, number.n, formatPeriod('pl', period)), n: number.n };
}

function placeOf({ scope }: FindingOrigin, { services, units }: OfficeStructure) {
  if (scope.kind === 'service') {
    const service = services.find(({ id }) => id === scope.id);
    return { name: service?.name ?? '–', unitId: service?.unitId ?? null };
  }
  if (scope.kind === 'unit') return { name: units.find(({ id }) => id === scope.id)?.name ?? '–', unitId: scope.id };
  return { name: improvementTexts.pl.origins.wholeOffice, unitId: null };
}

/** The way of answering and the client group of a finding that was filtered by them. */
function filterWords({ channel, clientGroupId }: FindingOrigin, { clientGroups }: OfficeStructure): string[] {
  const group = clientGroups.find(({ id }) => id === clientGroupId);
  return [...(channel === null ? [] : [channelNames[channel].pl]), ...(group ? [group.name.pl] : [])];
}

async function ofIndicator(house: House, officeId: OfficeId, id: string): Promise<Proposal | null> {
  const measured = (await measuredIndicators(house, officeId)).find(({ indicator }) => indicator.id === id);
  if (!measured) return null;
  const { indicator } = measured;
  return {
    ...byHand,
    origin: { kind: 'indicator', indicatorId: id },
    title: indicator.content.name.pl.slice(0, 200),
    problem: latestFact(measured),
    unitId: indicator.unitId,
    findingPeriod: raisedBy(measured),
    indicatorId: id,
  };
}

async function ofStandard(house: House, officeId: OfficeId, standardId: string): Promise<Proposal | null> {
  const standard = (await listStandards(house, officeId)).find(({ id }) => id === standardId);
  if (!standard) return null;
  const { promise, owner } = standard.published ?? standard.content;
  const measured = (await measuredIndicators(house, officeId)).find(
    ({ indicator }) => indicator.id === standard.indicatorId,
  );
  const texts = improvementTexts.pl.origins;
  return {
    ...byHand,
    origin: { kind: 'standard', standardId, promise: promise.pl },
    title: promise.pl.slice(0, 200),
    problem: [texts.promise(promise.pl), measured ? latestFact(measured) : ''].filter(Boolean).join(' '),
    owner,
    unitId: measured?.indicator.unitId ?? null,
    findingPeriod: measured ? raisedBy(measured) : null,
    indicatorId: measured?.indicator.id ?? null,
  };
}

function latestFact({ indicator, points }: MeasuredIndicator): string {
  const texts = improvementTexts.pl.origins;
  const point = latestPoint(points);
  const name = indicator.content.name.pl;
  if (!point) return texts.noFigure(name);
  const { value, range } = latestWords('pl', indicator.content, point);
  return texts.latest(name, value, range, point.n, formatPeriod('pl', point.period));
}

/** The months a chart claims a change for; without a claim the latest figure is what somebody looked at. */
function raisedBy({ chart }: MeasuredIndicator): Period | null {
  const { current, points } = chart;
  const last = points.at(-1);
  if (!last) return null;
  const first = current ? (points[current.start] ?? last) : last;
  return { first: first.period.first, last: last.period.last };
}
