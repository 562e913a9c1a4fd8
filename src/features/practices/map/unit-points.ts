// Units that have cards, as points of the map: one for each unit, larger where there are more cards.
import type { EvidenceGrade } from '../evidence.ts';
import type { ListedCard } from '../practice-card.ts';
import { placeOnMap } from './borders.ts';

export interface UnitPoint {
  /** TERYT code, or the office's name where it has none */
  readonly key: string;
  readonly office: string;
  readonly county: string;
  readonly voivodeship: string;
  readonly cards: readonly ListedCard[];
  /** the strongest evidence among them */
  readonly best: EvidenceGrade;
  /** null: the unit is not known, so it stands in the table only */
  readonly at: readonly [x: number, y: number] | null;
}

const byName = new Intl.Collator('pl');
type PointOf = (code: string) => readonly [longitude: number, latitude: number] | null;

/** Most cards first; units with as many by their name. */
export function unitPoints(cards: readonly ListedCard[], pointOf: PointOf): UnitPoint[] {
  const byUnit = Map.groupBy(cards, ({ teryt, office }) => teryt ?? office);
  return [...byUnit]
    .map(([key, ofUnit]): UnitPoint => {
      const [first] = ofUnit;
      const point = first!.teryt === null ? null : pointOf(first!.teryt);
      return {
        key,
        office: first!.office,
        county: first!.county,
        voivodeship: first!.voivodeship,
        cards: ofUnit,
        best: ofUnit.map(({ grade }) => grade).toSorted()[0]!,
        at: point && placeOnMap(...point),
      };
    })
    .toSorted((a, b) => b.cards.length - a.cards.length || byName.compare(a.office, b.office));
}

/** Radius in units of the drawing: the area grows with the number of cards. */
export function pointRadius(cards: number): number {
  return Number(Math.min(30, 7 * Math.sqrt(cards)).toFixed(1));
}
