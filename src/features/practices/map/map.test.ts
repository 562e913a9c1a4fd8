// The map: every unit has a point in the drawing, borders are drawn once and belong to units there are.
import { describe, expect, it } from 'vitest';
import { broughtCard, cardContent } from '../../../../tests/factories/practice-card.factory.ts';
import { terytUnits } from '../../office/teryt-register.data.ts';
import { listedCard } from '../practice-card.ts';
import { bordersOf, mapSize, placeOnMap } from './borders.ts';
import type { Topology } from './borders.ts';
import { countiesTopology, pointOfUnit } from './map-registers.data.ts';
import { pointRadius, unitPoints } from './unit-points.ts';

const topology = countiesTopology() as Topology;
const { objects } = countiesTopology() as {
  objects: Record<'counties' | 'voivodeships', { geometries: { id: string }[] }>;
};

it('draws each border once, within the drawing', () => {
  const { counties, voivodeships } = bordersOf(topology);
  const arcs = (path: string) => path.split('M').length - 1;
  expect(arcs(counties) + arcs(voivodeships)).toBe(topology.arcs.length);
  expect(topology.arcs).toHaveLength(1094);
  expect(arcs(voivodeships)).toBeLessThan(arcs(counties));
  expect(counties + voivodeships).toMatch(/^[Ml0-9 -]+$/);
  const starts = [...(counties + voivodeships).matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(starts.every(([x, y]) => x! <= mapSize.width && y! <= mapSize.height)).toBe(true);
});

it('is drawn of the counties and województwa the register knows', () => {
  const codes = (length: number) =>
    terytUnits()
      .filter(({ code }) => code.length === length)
      .map(({ code }) => code)
      .toSorted();
  expect(objects.counties.geometries.map(({ id }) => id).toSorted()).toEqual(codes(4));
  expect(objects.voivodeships.geometries.map(({ id }) => id).toSorted()).toEqual(codes(2));
});

describe('points', () => {
  it('has one inside the drawing for every unit of the register', () => {
    const lost = terytUnits().filter(({ code }) => {
      const point = pointOfUnit(code);
      if (!point) return true;
      const [x, y] = placeOnMap(...point);
      return !(x > 0 && x < mapSize.width && y > 0 && y < mapSize.height);
    });
    expect(lost).toEqual([]);
  });

  it('finds a gmina by its first six digits, and none for a code there is not', () => {
    expect(pointOfUnit('3016019')).toEqual(pointOfUnit('3016013'));
    expect(pointOfUnit('9999')).toBeNull();
  });

  it('puts the west to the left, the north up', () => {
    const [szczecin, bialystok, zakopane] = ['3262', '2061', '1217'].map((code) => placeOnMap(...pointOfUnit(code)!));
    expect(szczecin![0]).toBeLessThan(bialystok![0]);
    expect(szczecin![1]).toBeLessThan(zakopane![1]);
  });

  it('joins the cards of a unit; one without a code stands in the table only', () => {
    const { sheet } = cardContent();
    const cards = [
      broughtCard(),
      broughtCard({ evidence: null }),
      broughtCard({ content: cardContent({ sheet: { ...sheet, teryt: null, office: 'Związek' } }) }),
    ].map(listedCard);
    const units = unitPoints(cards, pointOfUnit);
    expect(units.map(({ key, cards: ofUnit, best, at }) => [key, ofUnit.length, best, at !== null])).toEqual([
      ['3016', 2, 'A', true],
      ['Związek', 1, 'A', false],
    ]);
    expect(pointRadius(4)).toBe(14);
  });
});
