// The rule of weighting: from disclosed figures of services and the people they served to parts with a weight each.
import { derive } from '#domain/disclosed.ts';
import type { AnswerPart, Disclosed, RatingFigure } from '#domain/disclosed.ts';
import { rakedParts, restAtPlaces } from './raked-parts.ts';
import type { ByPlaces, CountedPlace, NamedPart, PartOfService, PlacedAnswers } from './raked-parts.ts';

/** One service of a view: what may be shown of it, and how many people it served; null where nobody counted them. */
export interface ServiceAnswers {
  readonly id: string;
  readonly name: string;
  readonly figure: Disclosed<RatingFigure>;
  readonly people: number | null;
  /** what may be shown of it in each place; left out where people by place do not count */
  readonly atPlaces?: readonly { readonly placeId: string; readonly figure: Disclosed<RatingFigure> }[];
}

export type Weighing =
  | {
      readonly kind: 'weighted';
      /** services with a weight of their own */
      readonly services: number;
      /** answers of the rest, which have one weight together */
      readonly rest: number;
      /** people of services that nobody answered about, or too few, with no rest to speak for them */
      readonly unheard: number;
      /** names of services whose weight was brought down to five times the middle one; '' is the rest */
      readonly trimmed: readonly string[];
      /** names of services nobody counted people of, and without a shown figure */
      readonly uncounted: readonly string[];
      /** where the study weights by places too: whether they could be taken in */
      readonly byPlaces?: ByPlaces;
      /** people counted by services and by places, where the two differ by more than a tenth */
      readonly counted?: { readonly services: number; readonly places: number };
    }
  | {
      readonly kind: 'unweighted';
      readonly reason:
        | 'studies-differ'
        | 'filtered'
        | 'not-counted'
        | 'more-answers-than-people'
        | 'too-few-answers'
        | 'one-part'
        | 'services-moved';
      /** services the reason is about, by name */
      readonly services: readonly string[];
    };

/** Fewer answers are not weighted (methods, section 2). */
export const fewestWeighted = 30;
/** No answer counts for more than this many times the middle one. */
export const mostTimesMedian = 5;
/** People counted by places and by services may differ by this part before a page says so. */
const mostApart = 0.1;

export interface Weighed {
  readonly figure: Disclosed<RatingFigure>;
  readonly weighing: Weighing;
}

/**
 * Weighs the answers of an office or a unit. Every part is a shown figure, or the whole without those shown: a sum of
 * whole pieces each, so what comes out tells nothing that they do not tell (decision 0048).
 *
 * Answers about services without a shown figure are one rest, which stands for the people of all such services together;
 * where nobody counted those, each answer of the rest weighs as much as the others do on average. Who answered was
 * served: a service counts for at least as many people as have answered.
 *
 * @param places of the office, where the study weights by services and places; 'of-a-unit' where nobody knows how many
 *   people came to a place for that unit. Where places cannot be taken in, services alone weigh: one rule, for everybody.
 */
export function weigh(
  whole: Disclosed<RatingFigure>,
  services: readonly ServiceAnswers[],
  places?: readonly CountedPlace[] | 'of-a-unit',
): Weighed {
  const unweighted = (reason: Extract<Weighing, { kind: 'unweighted' }>['reason'], names: readonly string[] = []) => ({
    figure: whole,
    weighing: { kind: 'unweighted', reason, services: names } as const,
  });
  if (whole.kind !== 'shown' || whole.n < fewestWeighted) return unweighted('too-few-answers');
  const asked = services.filter(({ figure, people }) => figure.collected > 0 && people === null);
  if (asked.length > 0) return unweighted('not-counted', asked.map(nameOf));
  const shown = services.flatMap(({ id, name, figure, people, atPlaces = [] }) =>
    figure.kind === 'shown'
      ? [{ id, name, figure, people: people ?? 0, atPlaces: atPlaces.flatMap(placedAnswers) }]
      : [],
  );
  const n = shown.reduce((sum, { figure }) => sum + figure.n, 0);
  const people = shown.reduce((sum, service) => sum + service.people, 0);
  if (people < n) return unweighted('more-answers-than-people');
  const left = {
    n: whole.n - n,
    counts: whole.counts.map((count, k) => shown.reduce((rest, { figure }) => rest - (figure.counts[k] ?? 0), count)),
  };
  if (left.n < 0 || left.counts.some((count) => count < 0)) return unweighted('services-moved');
  const hidden = services.filter(({ figure }) => figure.kind !== 'shown');
  const hiddenPeople = hidden.reduce((sum, service) => sum + (service.people ?? 0), 0);
  const average = n > 0 ? Math.max(people, n) / n : 1;
  const byService = [
    ...shown.map(({ id, name, figure, people: served, atPlaces }) => ({
      key: id,
      name,
      n: figure.n,
      counts: figure.counts,
      weight: Math.max(served, figure.n) / figure.n,
      atPlaces,
    })),
    ...(left.n > 0
      ? [
          {
            key: '',
            name: '',
            ...left,
            weight: hiddenPeople > 0 ? Math.max(hiddenPeople, left.n) / left.n : average,
            atPlaces: typeof places === 'object' ? restAtPlaces(places, shown) : [],
          },
        ]
      : []),
  ];
  const { parts, byPlaces } = partsWith(byService, places);
  if (parts.length < 2) return unweighted('one-part');
  const most = mostTimesMedian * medianWeight(parts);
  const trimmed = parts.filter(({ weight }) => weight > most);
  return {
    figure: derive(whole, (all): RatingFigure => ({
      ...(all as Extract<RatingFigure, { kind: 'shown' }>),
      parts: parts.map(({ name: _name, ...part }): AnswerPart => ({ ...part, weight: Math.min(part.weight, most) })),
    })),
    weighing: {
      kind: 'weighted',
      services: shown.length,
      rest: left.n,
      unheard: left.n > 0 ? 0 : hiddenPeople,
      trimmed: trimmed.map(nameOf),
      uncounted: services.filter((service) => service.people === null).map(nameOf),
      ...(byPlaces && { byPlaces }),
      ...(byPlaces?.kind === 'raked' && Array.isArray(places) && apart(services, places)),
    },
  };
}

function placedAnswers(at: NonNullable<ServiceAnswers['atPlaces']>[number]): PlacedAnswers[] {
  const { placeId, figure } = at;
  return figure.kind === 'shown' ? [{ placeId, n: figure.n, counts: figure.counts }] : [];
}

/** The parts by service, or the cells of services and places with weights raked to both. */
function partsWith(
  byService: readonly PartOfService[],
  places: readonly CountedPlace[] | 'of-a-unit' | undefined,
): { readonly parts: readonly NamedPart[]; readonly byPlaces?: ByPlaces } {
  if (typeof places === 'object') return rakedParts(byService, places);
  const parts = byService.map(({ atPlaces: _atPlaces, ...part }) => part);
  if (places === undefined) return { parts };
  return { parts, byPlaces: { kind: 'services-only', reason: places, names: [], placed: 0 } };
}

/** The two totals of people, where they differ much; nothing where a service or place was not counted. */
function apart(
  services: readonly ServiceAnswers[],
  places: readonly CountedPlace[],
): { readonly counted: { readonly services: number; readonly places: number } } | undefined {
  const sumOf = (all: readonly { readonly people: number | null }[]) =>
    all.reduce<number | null>((sum, { people }) => (sum === null || people === null ? null : sum + people), 0);
  const [one, other] = [sumOf(services), sumOf(places)];
  if (one === null || other === null || Math.abs(one - other) <= mostApart * Math.max(one, other)) return undefined;
  return { counted: { services: one, places: other } };
}

const nameOf = ({ name }: { readonly name: string }) => name;

/** The weight in the middle when every answer is written down with its own. */
function medianWeight(parts: readonly Pick<AnswerPart, 'n' | 'weight'>[]): number {
  const half = parts.reduce((sum, { n }) => sum + n, 0) / 2;
  let before = 0;
  for (const { n, weight } of parts.toSorted((a, b) => a.weight - b.weight)) {
    before += n;
    if (before >= half) return weight;
  }
  return 1;
}
