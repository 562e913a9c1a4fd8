// Loads the results of any questionnaire, and keeps how many people a census asked.
import { conflict } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { monthOfDay, yearOf } from '#domain/period.ts';
import type { MonthNumber, Period } from '#domain/period.ts';
import { answerPicture } from '#features/answers/index.ts';
import type { AnswerPicture } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import { listVersions } from '#features/questionnaires/index.ts';
import type { PublishedVersion } from '#features/questionnaires/index.ts';
import { listCodes } from '#features/studies/index.ts';
import type { Study } from '#features/studies/index.ts';
import { weightedPicture } from '#features/weighting/index.ts';
import type { WeightedPicture } from '#features/weighting/index.ts';
import { keptChart } from '../office-results.actions.ts';
import { readPeopleAsked, writePeopleAsked } from '../people-asked.store.ts';
import type { PeopleAsked } from '../people-asked.store.ts';
import { allTime, withinMonths } from '../periods/period-choice.ts';
import { editionsOf } from './survey-editions.ts';
import type { SurveyGround, SurveyQuestion } from './survey-view.ts';

/** A questionnaire the office has asked. */
export interface AskedSurvey {
  readonly questionnaire: string;
  /** oldest first */
  readonly versions: readonly PublishedVersion[];
  readonly studies: readonly Study[];
  readonly picture: AnswerPicture;
}

export interface SurveyResults extends SurveyGround {
  readonly asked: AskedSurvey;
  readonly peopleAsked: readonly PeopleAsked[];
  /** what weights did to a figure; null where no study chose them */
  readonly weighing: WeightedPicture['weighing'];
}

/** All questionnaires that a study asks, or that have answers; those with most answers first. */
export async function askedSurveys(house: House, officeId: OfficeId): Promise<AskedSurvey[]> {
  const [versions, { studies }] = await Promise.all([listVersions(house, officeId), listCodes(house, officeId)]);
  const surveys: AskedSurvey[] = [];
  for (const [questionnaire, own] of Map.groupBy(versions, (version) => version.questionnaire)) {
    const picture = await answerPicture(house, officeId, questionnaire);
    const asking = studies.filter(({ versionId }) => own.some(({ id }) => id === versionId));
    if (picture && (asking.length > 0 || picture.months !== null))
      surveys.push({ questionnaire, versions: own, studies: asking, picture });
  }
  const released = ({ picture }: AskedSurvey) =>
    picture.collected({ scope: { kind: 'office' }, period: allTime }).released;
  return surveys.toSorted((a, b) => released(b) - released(a));
}

/** What the results page of a questionnaire is made of; null where the office never published it. */
export async function surveyResults(
  house: House,
  officeId: OfficeId,
  questionnaire: string,
): Promise<SurveyResults | null> {
  const [versions, { studies }, unweighted, peopleAsked] = await Promise.all([
    listVersions(house, officeId),
    listCodes(house, officeId),
    answerPicture(house, officeId, questionnaire),
    readPeopleAsked(house.storage, officeId, questionnaire),
  ]);
  if (!unweighted) return null;
  const { picture, weighing } = await weightedPicture(house, officeId, unweighted);
  const own = versions.filter((version) => version.questionnaire === questionnaire);
  const versionIds = own.map(({ id }) => id as string);
  const asking = studies.filter(({ versionId }) => versionIds.includes(versionId));
  return {
    asked: { questionnaire, versions: own, studies: asking, picture },
    picture,
    editions: editionsOf(asking, versionIds),
    thisMonth: monthOfDay(house.clock.today()),
    chartOf: keptChart,
    peopleAsked,
    kept: keptQuestions(picture),
    weighing,
    populationIn: (period) => peopleAskedIn(peopleAsked, period, picture.months)?.people ?? null,
  };
}

/**
 * Questions of views by their key. A picture is made anew for each request, but its functions are those of the answers it
 * was made from: what hangs on them goes when the answers change.
 */
const kept = new WeakMap<object, Map<string, readonly SurveyQuestion[]>>();
/** Views kept of one picture; the oldest goes first. */
const keptViews = 30;

function keptQuestions(picture: AnswerPicture): SurveyGround['kept'] {
  // oxlint-disable-next-line typescript/unbound-method -- only told apart, never called
  const answers = picture.rating;
  return (key, make) => {
    const views = kept.get(answers) ?? new Map<string, readonly SurveyQuestion[]>();
    kept.set(answers, views);
    const made = views.get(key) ?? make();
    views.delete(key);
    views.set(key, made);
    for (const oldest of views.keys()) {
      if (views.size <= keptViews) break;
      views.delete(oldest);
    }
    return made;
  };
}

/** The number of a year, for a period that lies within it. */
function peopleAskedIn(all: readonly PeopleAsked[], period: Period, months: Period | null): PeopleAsked | null {
  const { first, last } = withinMonths(period, months);
  const isOneYear = yearOf(first) === yearOf(last);
  return (isOneYear ? all.find(({ year }) => year === yearOf(first)) : null) ?? null;
}

/** The year a census form is about: that of the last month shown. */
export function censusYear(period: Period, months: Period | null, thisMonth: MonthNumber): number {
  return yearOf(Math.min(withinMonths(period, months).last, thisMonth));
}

/** A questionnaire put to everybody in a small group, once a year: not clients one by one. */
export function isCensus({ context }: Pick<PublishedVersion, 'context'>): boolean {
  return context === 'year' || context === 'staff';
}

/** Keeps how many people were asked in a year; null takes the number away. Stale: 409. */
export async function savePeopleAsked(
  house: House,
  officeId: OfficeId,
  questionnaire: string,
  change: { year: number; people: number | null; version: number; who: PersonId | null },
): Promise<void> {
  const { who, year, people } = change;
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await writePeopleAsked(office, questionnaire, change))) throw conflict();
    await office.audit({ who, what: 'people-asked-entered', target: questionnaire, details: { year, people } });
  });
}
