// The fact behind a finding, read anew from its key: a rating of the survey, a theme or a word of comments.
import { channelNames } from '#domain/channel.ts';
import type { OfficeId } from '#domain/ids.ts';
import { answerPicture } from '#features/answers/index.ts';
import type { AnswerPicture } from '#features/answers/index.ts';
import { capitalised, meanRating } from '#features/diagnosis/index.ts';
import { commentsFact } from '#features/directions/index.ts';
import type { CommentsFound } from '#features/directions/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { coreOf } from '#features/questionnaires/index.ts';
import type { Question } from '#features/questionnaires/index.ts';
import { listIndicators } from '#features/standards/index.ts';
import { weightedPicture } from '#features/weighting/index.ts';
import { formatPeriod } from '#ui/formats.ts';
import { writeAbsence, writeNumber } from '#ui/shown-number.ts';
import { sameMeasure } from './finding-indicator.ts';
import { findingOrigin } from './finding-origin.ts';
import type { CommentsOrigin, FindingOrigin } from './finding-origin.ts';
import { improvementTexts } from './improvement.texts.ts';
import { byHand } from './proposal.ts';
import type { Proposal } from './proposal.ts';

/**
 * null: the key is forged, or names nothing of this office.
 * @param ofStandard of a standard that is not kept the standard itself tells more
 */
export async function ofFinding(
  house: House,
  officeId: OfficeId,
  key: string,
  ofStandard: (standardId: string) => Promise<Proposal | null>,
): Promise<Proposal | null> {
  const structure = await officeStructure(house, officeId);
  const found = findingOrigin(key, structure);
  if (!found) return null;
  if (found.kind === 'standard') return ofStandard(found.standardId);
  if (found.kind === 'comments') return ofComments(house, officeId, found, structure);
  const picture = await pictureOf(house, officeId, found);
  const question = picture?.version.questions.find(({ id, kind }) => id === found.questionId && kind === 'rating');
  if (!picture || !question || picture.months === null) return null;
  const { first, last } = picture.months;
  const period = { first: Math.max(found.period.first, first), last: Math.min(found.period.last, last) };
  if (period.first > period.last) return null;
  const place = placeOf(found, structure);
  const named = [place.name, ...filterWords(found, structure)].join(', ');
  const { sentence, n } = factOf(picture, question, { ...found, period }, named);
  const measure =
    found.locationId === null
      ? await measureOf(house, officeId, { question, place: named, found })
      : { indicatorId: null, newMeasure: null };
  return {
    ...byHand,
    origin: { kind: 'finding', key, sentence, n },
    title: `${capitalised(question.short.pl)}: ${named}`.slice(0, 200),
    problem: sentence,
    unitId: place.unitId,
    findingPeriod: period,
    ...measure,
    isRecomputed: picture.revision !== found.asOf,
  };
}

type NewMeasure = NonNullable<Proposal['newMeasure']>;

async function measureOf(house: House, officeId: OfficeId, newMeasure: NewMeasure) {
  const indicators = await listIndicators(house, officeId);
  return { indicatorId: sameMeasure(newMeasure.found, indicators)?.id ?? null, newMeasure };
}

/** A finding in comments; it is measured by the survey question that asks about the same, where there is one. */
async function ofComments(house: House, officeId: OfficeId, found: CommentsOrigin, structure: OfficeStructure) {
  const { key, about, context, scope, period, asOf } = found;
  const answersScope = scope as CommentsFound['scope'];
  const fact = await commentsFact(house, officeId, about, { context, scope: answersScope, period });
  if (!fact) return null;
  const place = placeOf(found, structure);
  const picture = fact.driver === null ? null : await answerPicture(house, officeId, coreOf(context));
  const question = picture?.version.questions.find(({ driver, kind }) => driver === fact.driver && kind === 'rating');
  const rating = { channel: null, clientGroupId: null, locationId: null, kind: 'rating', key, asOf } as const;
  const measured = question && { ...rating, context, questionId: question.id, scope, period };
  return {
    ...byHand,
    origin: { kind: 'finding', key, sentence: fact.sentence, n: fact.n },
    title: `${fact.title}: ${place.name}`.slice(0, 200),
    problem: fact.sentence,
    unitId: place.unitId,
    findingPeriod: period,
    ...(measured ? await measureOf(house, officeId, { question, place: place.name, found: measured }) : {}),
    isRecomputed: fact.revision !== asOf,
  } satisfies Proposal;
}

async function pictureOf(house: House, officeId: OfficeId, { context }: FindingOrigin): Promise<AnswerPicture | null> {
  const picture = await answerPicture(house, officeId, coreOf(context));
  if (!picture || context !== 'visit') return picture;
  return (await weightedPicture(house, officeId, picture)).picture;
}

/** The fact in one sentence with its n, or why it is not told: by the same disclosure as on the page it came from. */
function factOf(picture: AnswerPicture, question: Question, found: FindingOrigin, place: string) {
  const { scope, period, channel, clientGroupId, locationId } = found;
  const view = {
    scope,
    period,
    ...(channel && { channel }),
    ...(clientGroupId !== null && { clientGroupId }),
    ...(locationId !== null && { locationId }),
  } as Parameters<AnswerPicture['rating']>[1];
  const number = meanRating(picture.rating(question.id, view));
  const texts = improvementTexts.pl.origins;
  const about = texts.about(place, question.short.pl);
  if (number.kind !== 'mean' && number.kind !== 'share')
    return { sentence: `${about}. ${writeAbsence('pl', number)}`, n: 0 };
  const { value, range } = writeNumber('pl', number);
  return { sentence: texts.fact(about, value, range, number.n, formatPeriod('pl', period)), n: number.n };
}

function placeOf({ scope }: Pick<FindingOrigin, 'scope'>, { services, units }: OfficeStructure) {
  if (scope.kind === 'service') {
    const service = services.find(({ id }) => id === scope.id);
    return { name: service?.name ?? '–', unitId: service?.unitId ?? null };
  }
  if (scope.kind === 'unit') return { name: units.find(({ id }) => id === scope.id)?.name ?? '–', unitId: scope.id };
  return { name: improvementTexts.pl.origins.wholeOffice, unitId: null };
}

/** The way of answering, the client group and the place of a finding that was filtered by them. */
function filterWords(
  { channel, clientGroupId, locationId }: FindingOrigin,
  { clientGroups, locations }: OfficeStructure,
): string[] {
  const group = clientGroups.find(({ id }) => id === clientGroupId);
  const place = locations.find(({ id }) => id === locationId);
  return [
    ...(channel === null ? [] : [channelNames[channel].pl]),
    ...(group ? [group.name.pl] : []),
    ...(place ? [place.name] : []),
  ];
}
