// Loads the picture of an office's answers: blocks are read once for each revision and kept within bounds.
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay, quarterPeriod } from '#domain/period.ts';
import type { House } from '#features/house.ts';
import { officeStructure, type OfficeStructure } from '#features/office/index.ts';
import { listVersions } from '#features/questionnaires/index.ts';
import type { Storage } from '#storage/storage.ts';
import { pictureOf, type AnswerPicture, type WaitingCount } from './answer-picture.ts';
import { countReleased, countWaiting } from './batches.store.ts';
import { readReleasedComments } from './comments.store.ts';
import { answerCube, askedQuestionnaire, bytesOfCube } from './cube.actions.ts';
import { forgetOldest, type Weighed } from './forget-oldest.ts';
import { workOfOneIn, type ReleasedComment } from './released-comments.ts';

/** Pictures kept per process, with their counts; the least recently used goes first. */
const keptPictures = 60;
const keptBytes = 256 * 1024 * 1024;
/** What the cut of one question holds of one service and month, in a heap that was measured. */
const bytesOfPool = 400;

type Complete = (waiting: readonly WaitingCount[]) => AnswerPicture;
interface Kept extends Weighed {
  readonly state: string;
  readonly complete: Promise<Complete>;
}
interface Loaded {
  readonly complete: Complete;
  readonly bytes: number;
}
const kept = new WeakMap<Storage, Map<string, Kept>>();

/**
 * What may be shown of the office's answers to a questionnaire, as its newest version asks it: older answers count where
 * the question is the same. Null where none of its versions was published.
 */
export async function answerPicture(
  house: House,
  officeId: OfficeId,
  questionnaire: string,
): Promise<AnswerPicture | null> {
  const { storage } = house;
  const [revision, versions, structure] = await Promise.all([
    storage.revision(officeId),
    listVersions(house, officeId),
    officeStructure(house, officeId),
  ]);
  const asked = versions.filter((each) => each.questionnaire === questionnaire);
  const version = asked.at(-1);
  if (!version || revision === null) return null;
  const openFrom = quarterPeriod(monthOfDay(house.clock.today())).first;
  const staffOfService = new Map(structure.services.map(({ id, staffNumber }) => [id as string, staffNumber]));
  const staffOfUnit = new Map(structure.units.map(({ id, staffNumber }) => [id as string, staffNumber]));
  const placeOfService = onlyPlaces(structure);
  const unitOfService = structure.services.map(({ id, unitId }) => [id, unitId]);
  const rules = [[...staffOfService], [...staffOfUnit], [...placeOfService], unitOfService];
  const state = JSON.stringify([revision, version.id, openFrom, rules]);

  const load = async (): Promise<Loaded> => {
    const loaded = await storage.inOffice(
      officeId,
      async (office) => {
        const counted = await askedQuestionnaire(office, asked, house.settings.version);
        const cube = await answerCube(office, storage, counted);
        const comments: ReleasedComment[] = [];
        for (const { id } of counted.versions) comments.push(...(await readReleasedComments(office, id)));
        return { cube, comments, former: counted.former };
      },
      { isolation: 'repeatable read' },
    );
    const { pools, questions } = loaded.cube;
    const bytes = bytesOfCube(loaded.cube) + pools.length * questions.length * bytesOfPool;
    const complete = pictureOf({
      ...loaded,
      revision,
      version,
      staffOfService: (service) => staffOfService.get(service) ?? '5+',
      staffOfUnit: (unit) => staffOfUnit.get(unit) ?? '5+',
      mayBeWorkOfOne: workOfOneIn(structure),
      placeOfService: (service) => placeOfService.get(service) ?? '',
      openFrom,
    });
    return { complete, bytes };
  };
  const [complete, waiting] = await Promise.all([
    keptPicture(storage, `${officeId} ${questionnaire}`, state, load),
    storage.inOffice(officeId, countWaiting),
  ]);
  const numbers = new Set<string>(asked.map(({ id }) => id));
  return complete(waiting.filter((count) => numbers.has(count.version)));
}

/** Services given in one building only: the one they name, or the office's only one. */
function onlyPlaces({ services, locations }: OfficeStructure): ReadonlyMap<string, string> {
  const only = locations.length === 1 ? [locations[0]!.id] : [];
  return new Map(
    services.flatMap(({ id, locationIds }) => {
      const places = locationIds.length === 0 ? only : locationIds;
      return places.length === 1 ? [[id, places[0]!]] : [];
    }),
  );
}

/** The picture of that state, loaded once for all who ask at the same time; what broke off is loaded anew. */
function keptPicture(storage: Storage, key: string, state: string, load: () => Promise<Loaded>): Promise<Complete> {
  const pictures = kept.get(storage) ?? new Map<string, Kept>();
  kept.set(storage, pictures);
  const known = pictures.get(key);
  const picture = known?.state === state ? known : loading(state, load, () => forgetOldest(pictures, keptBytes));
  pictures.delete(key);
  pictures.set(key, picture);
  for (const oldest of pictures.keys()) {
    if (pictures.size <= keptPictures) break;
    pictures.delete(oldest);
  }
  picture.complete.catch(() => {
    if (pictures.get(key) === picture) pictures.delete(key);
  });
  return picture.complete;
}

function loading(state: string, load: () => Promise<Loaded>, whenLoaded: () => void): Kept {
  const loaded = async (): Promise<Complete> => {
    const { complete, bytes } = await load();
    picture.bytes = bytes;
    whenLoaded();
    return complete;
  };
  const picture: Kept = { state, bytes: 0, complete: loaded() };
  return picture;
}

/** How many answers were released and how many wait: of the office, and of each service that its batches name. */
export async function collectedCounts(
  house: House,
  officeId: OfficeId,
): Promise<{ office: Counted; services: ReadonlyMap<string, Counted> }> {
  return house.storage.inOffice(officeId, async (office) => {
    const services = new Map<string, { released: number; waiting: number }>();
    const of = (service: string) => {
      const known = services.get(service) ?? { released: 0, waiting: 0 };
      services.set(service, known);
      return known;
    };
    for (const { service, n } of await countReleased(office)) of(service).released += n;
    for (const { service, n } of await countWaiting(office)) of(service).waiting += n;
    const all = [...services.values()];
    const sum = (what: keyof Counted) => all.reduce((total, counted) => total + counted[what], 0);
    return { office: { released: sum('released'), waiting: sum('waiting') }, services };
  });
}

export interface Counted {
  readonly released: number;
  /** finished, but not yet five together */
  readonly waiting: number;
}
