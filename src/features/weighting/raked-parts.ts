// The second margin: parts by service divided by place, as far as places are shown, and their weights raked to both.
import type { AnswerPart, Disclosed, RatingFigure } from '#domain/disclosed.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { rake } from '#statistics/raking.ts';

/** One place of the office; people null where nobody counted them in the whole period. */
export interface CountedPlace {
  readonly id: string;
  readonly name: string;
  readonly people: number | null;
  /** what may be shown of all answers there */
  readonly figure: Disclosed<RatingFigure>;
}

/** Answers of a part whose place is shown. */
export interface PlacedAnswers {
  readonly placeId: string;
  readonly n: number;
  readonly counts: readonly number[];
}

/** A part by service, the people it stands for, and what of it is shown of each place. */
export interface PartOfService {
  /** '' is the rest */
  readonly key: string;
  readonly name: string;
  readonly n: number;
  readonly counts: readonly number[];
  /** people for each answer, from the service alone */
  readonly weight: number;
  readonly atPlaces: readonly PlacedAnswers[];
}

/** A part with its weight, and a name for people. */
export type NamedPart = AnswerPart & { readonly name: string };

/** Why people are not weighted by places, though the study chose it. */
export type PlacesLeftOut =
  | 'of-a-unit'
  | 'one-place'
  | 'few-placed'
  | 'places-not-counted'
  | 'places-unheard'
  | 'margins-apart';

export type ByPlaces =
  | {
      readonly kind: 'raked';
      readonly places: number;
      /** answers whose place is not shown; they count by their service only */
      readonly mixed: number;
      /** people of places without answers that may be shown */
      readonly unheard: number;
    }
  | {
      readonly kind: 'services-only';
      readonly reason: PlacesLeftOut;
      /** places the reason is about, by name */
      readonly names: readonly string[];
      /** share of the answers whose place is shown: 0–1 */
      readonly placed: number;
    };

/** Below this share of answers with a shown place, or of people in places with shown answers, services alone weigh. */
export const fewestPlaced = 0.8;

/**
 * Rakes the parts to the people of services and of places. Every cell is the shown figure of a service in a place, or
 * what is shown of a place or service without those: sums of whole pieces (0085, 0100).
 *
 * What has no place is a category of its own, which keeps the people it has by services; the people counted at places
 * are scaled to what is left. So both margins have the same total, whatever was counted where.
 */
export function rakedParts(
  parts: readonly PartOfService[],
  places: readonly CountedPlace[],
): { readonly byPlaces: ByPlaces; readonly parts: readonly NamedPart[] } {
  const cells = parts.flatMap((part) => cellsOf(part, places));
  const answers = (of: readonly NamedPart[]) => of.reduce((sum, { n }) => sum + n, 0);
  const ofPlace = Map.groupBy(cells, ({ margins }) => margins[1]);
  const all = answers(cells);
  const mixed = ofPlace.get('') ?? [];
  const placed = all > 0 ? 1 - answers(mixed) / all : 0;
  const left = (reason: PlacesLeftOut, of: readonly CountedPlace[] = []) => ({
    byPlaces: { kind: 'services-only', reason, names: of.map(({ name }) => name), placed } as const,
    parts: parts.map(({ atPlaces: _atPlaces, ...part }) => part),
  });
  // figures that do not lie inside each other cannot be divided
  if (cells.some(({ n, counts }) => n < 0 || counts.some((count) => count < 0))) return left('margins-apart');
  const heard = places.filter(({ id }) => ofPlace.has(id));
  if (heard.length < 2) return left('one-place');
  if (placed < fewestPlaced) return left('few-placed');
  const uncounted = heard.filter(({ people }) => people === null);
  if (uncounted.length > 0) return left('places-not-counted', uncounted);
  // who answered was served
  const served = new Map(heard.map(({ id, people }) => [id, Math.max(people ?? 0, answers(ofPlace.get(id) ?? []))]));
  const servedThere = [...served.values()].reduce((sum, people) => sum + people, 0);
  const unheardPlaces = places.filter(({ id, people }) => !served.has(id) && (people ?? 0) > 0);
  const unheard = unheardPlaces.reduce((sum, { people }) => sum + (people ?? 0), 0);
  if (unheard > (1 - fewestPlaced) * (servedThere + unheard)) return left('places-unheard', unheardPlaces);

  const people = (of: readonly NamedPart[]) => of.reduce((sum, { n, weight }) => sum + n * weight, 0);
  const scale = (people(cells) - people(mixed)) / servedThere;
  const byPlace = [...served].map(([id, count]): [string, number] => [id, count * scale]);
  const fit = rake(
    { service: cells.map(({ key }) => key), place: cells.map(({ margins }) => margins[1]) },
    {
      place: Object.fromEntries([...byPlace, ...(mixed.length > 0 ? [['', people(mixed)] as const] : [])]),
      service: Object.fromEntries(parts.map(({ key, n, weight }) => [key, n * weight])),
    },
    cells.map(({ n }) => n),
  );
  if (isUndefined(fit) || !fit.converged) return left('margins-apart');
  return {
    byPlaces: { kind: 'raked', places: heard.length, mixed: answers(mixed), unheard },
    parts: cells.map((cell, at) => ({ ...cell, weight: fit.weights[at]! / cell.n })),
  };
}

export type Cell = NamedPart & { readonly margins: readonly [service: string, place: string] };

/** What is shown of each place without the services shown there by themselves: the places of the rest. */
export function restAtPlaces(
  places: readonly CountedPlace[],
  services: readonly Pick<PartOfService, 'atPlaces'>[],
): readonly PlacedAnswers[] {
  return places.flatMap(({ id, figure }): PlacedAnswers[] => {
    if (figure.kind !== 'shown') return [];
    const own = services.flatMap(({ atPlaces }) => atPlaces.filter(({ placeId }) => placeId === id));
    const counts = figure.counts.map((count, k) =>
      own.reduce((rest, answers) => rest - (answers.counts[k] ?? 0), count),
    );
    return [{ placeId: id, n: own.reduce((rest, { n }) => rest - n, figure.n), counts }];
  });
}

/** A part by its places, and what of it has none: below 0 where places hold more than their service. */
export function cellsOf(
  { key, name, n, counts, weight, atPlaces }: PartOfService,
  places: readonly CountedPlace[],
): readonly Cell[] {
  const cells = places.flatMap((place): Cell[] => {
    const there = atPlaces.find(({ placeId }) => placeId === place.id);
    if (!there || there.n === 0) return [];
    const named = name === '' ? '' : `${name} (${place.name})`;
    return [{ key, name: named, n: there.n, counts: there.counts, weight, margins: [key, place.id] }];
  });
  const left = {
    n: cells.reduce((rest, cell) => rest - cell.n, n),
    counts: cells.reduce((rest, cell) => rest.map((count, k) => count - (cell.counts[k] ?? 0)), [...counts]),
  };
  const isNothing = left.n === 0 && left.counts.every((count) => count === 0);
  return isNothing ? cells : [...cells, { key, name, ...left, weight, margins: [key, ''] }];
}
