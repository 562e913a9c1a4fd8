// Choosing weights for a study before its first answers are released, and the weighted picture that follows.
import { conflict, notFound } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { Period } from '#domain/period.ts';
import { holdReleases, isStudyReleased } from '#features/answers/index.ts';
import type { AnswerPicture } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { coreOf, listVersions } from '#features/questionnaires/index.ts';
import { listCodes, listPlaceCounts, listServed, servedAtPlace, servedIn } from '#features/studies/index.ts';
import type { PlaceCount, ServedCount, Study } from '#features/studies/index.ts';
import { choiceIn, lockOf } from './study-weights.ts';
import type { ChosenWeights, Lock, StudyWeights } from './study-weights.ts';
import { weigher } from './weighted-picture.ts';
import type { WeightedPicture } from './weighted-picture.ts';
import { readStudyWeights, writeStudyWeights } from './weighting.store.ts';

export interface StudyChoice {
  readonly study: Study;
  readonly chosen: ChosenWeights;
  readonly lock: Lock | null;
}

/** The choice of a study, and whether it may still be changed. Somebody else's or none: 404. */
export async function studyChoice(house: House, officeId: OfficeId, studyId: string): Promise<StudyChoice> {
  const [{ studies }, all] = await Promise.all([listCodes(house, officeId), readStudyWeights(house.storage, officeId)]);
  const study = isUuid(studyId) ? studies.find(({ id }) => id === studyId) : undefined;
  if (!study) throw notFound();
  const chosen = all.find((each) => each.studyId === study.id) ?? { studyId: study.id, weights: 'none', version: 0 };
  const released = await house.storage.inOffice(officeId, (office) => isStudyReleased(office, study.id));
  return { study, chosen, lock: lockOf(study, released) };
}

/**
 * Keeps the choice. No answer is released between the look for released ones and the end of the transaction: nobody
 * can choose what a result already shows. Stale: 409; locked: the reason.
 */
export async function chooseWeights(
  house: House,
  officeId: OfficeId,
  change: { study: Study; weights: StudyWeights; version: number; who: PersonId | null },
): Promise<Lock | null> {
  const { study, weights, version, who } = change;
  return house.storage.inOffice(officeId, async (office) => {
    await holdReleases(office);
    const lock = lockOf(study, await isStudyReleased(office, study.id));
    if (lock) return lock;
    if (!(await writeStudyWeights(office, study.id, weights, version))) throw conflict();
    await office.audit({ who, what: 'study-weights-chosen', target: study.id, details: { weights } });
    return null;
  });
}

type Functions = Pick<WeightedPicture, 'weighing'> & { readonly figure: AnswerPicture['rating'] };

/** Weighers by what they were made from: the answers, by the function that shows them, and the state of everything else. */
const made = new WeakMap<object, Functions & { readonly state: string; readonly counts: Counts }>();

interface Counts {
  readonly byService: readonly ServedCount[];
  readonly byPlace: readonly PlaceCount[];
}

/**
 * The picture of a questionnaire with weights where its studies chose them: the one official figure. Without such a
 * study it is the picture itself. As long as neither answers nor counts change it gives the same functions.
 */
export async function weightedPicture(
  house: House,
  officeId: OfficeId,
  picture: AnswerPicture,
): Promise<WeightedPicture> {
  const chosen = await readStudyWeights(house.storage, officeId);
  const { questionnaire, context } = picture.version;
  if (context !== 'visit' || chosen.every(({ weights }) => weights === 'none'))
    return { picture, weighing: () => null };
  const [{ studies }, versions, byService, byPlace, { services, locations }] = await Promise.all([
    listCodes(house, officeId),
    listVersions(house, officeId),
    listServed(house, officeId),
    listPlaceCounts(house, officeId),
    officeStructure(house, officeId),
  ]);
  const ids = versions.filter((version) => version.questionnaire === questionnaire).map(({ id }) => id as string);
  const asking = studies.filter((study) => ids.includes(study.versionId) || isMainOf(study, questionnaire));
  const today = house.clock.today();
  const state = JSON.stringify([chosen, asking, services, locations, today]);
  // oxlint-disable-next-line typescript/unbound-method -- only told apart, never called
  const answers: object = picture.rating;
  const known = made.get(answers);
  const areSame = known?.counts.byService === byService && known.counts.byPlace === byPlace;
  const functions = known?.state === state && areSame ? known : weighingFunctions();
  made.set(answers, { ...functions, state, counts: { byService, byPlace } });
  const { figure, weighing } = functions;
  return { picture: { ...picture, rating: figure, choice: figure }, weighing };

  function weighingFunctions(): Functions {
    const people = new Map<string, number | null>();
    /** counted once for each service or place and period */
    const once = (id: string, period: Period, count: () => ReturnType<typeof servedIn>) => {
      const key = `${id} ${period.first} ${period.last}`;
      const counted = people.get(key);
      if (counted !== undefined) return counted;
      const served = count();
      const found = served.kind === 'counted' ? served.served : null;
      people.set(key, found);
      return found;
    };
    const weighed = weigher({
      picture,
      services,
      choiceIn: (period) => choiceIn(asking, chosen, period),
      peopleOf: (id, period) =>
        once(id, period, () => servedIn(byService, { kind: 'service', id }, period, services, today)),
      places: locations,
      peopleAt: (id, period) => once(id, period, () => servedAtPlace(byPlace, id, period, today)),
    });
    return {
      figure: (questionId, view) => weighed(questionId, view).figure,
      weighing: (questionId, view) => weighed(questionId, view).weighing,
    };
  }
}

/** The continuous study the diagnosis stands on has asked the core questionnaire, whatever it asks with today. */
function isMainOf({ kind, isMain, context }: Study, questionnaire: string): boolean {
  return kind === 'continuous' && isMain && context === 'visit' && questionnaire === coreOf('visit');
}
