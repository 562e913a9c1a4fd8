// Tests of the sample offices: made through the doors, of realistic size, with the true story in the data.
import { beforeAll, describe, expect, it } from 'vitest';
import { clockAt } from '#domain/clock.ts';
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay, quarterPeriod } from '#domain/period.ts';
import { answerPicture, type AnswerPicture } from '#features/answers/index.ts';
import { walkThroughFigures } from '#features/audits/index.ts';
import { caseFigures, caseSeries } from '#features/cases/index.ts';
import { officeStructure, type OfficeStructure } from '#features/office/index.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn } from '../../../tests/factories/survey.factory.ts';
import { createSampleOffices, wantsSamples } from './create-samples.ts';

const storage = await testStorage();
const house = houseOn(storage, clockAt('2026-11-21T10:00:00Z'));
const present = monthOfDay('2026-11-21');
const everything = { first: 0, last: 200_000 };

async function opened(
  name: string,
): Promise<{ officeId: OfficeId; picture: AnswerPicture; structure: OfficeStructure }> {
  const office = (await storage.listOffices()).find((each) => each.name.includes(name))!;
  const picture = (await answerPicture(house, office.officeId, 'core-visit'))!;
  return { officeId: office.officeId, picture, structure: await officeStructure(house, office.officeId) };
}

describe('sample offices', () => {
  beforeAll(async () => createSampleOffices(house));

  it('are made once', async () => {
    await createSampleOffices(house);
    const offices = await storage.listOffices();
    expect(offices.map(({ sample }) => sample)).toEqual([true, true]);
  });

  it('are made anew when they were broken off half-way', async () => {
    const { officeId } = await opened('Podlip');
    expect(await wantsSamples(house)).toBe(false);
    await storage.inOffice(officeId, (office) =>
      office.query('update office_profiles set set_up_on = null where office_id = $1', [officeId]),
    );
    expect(await wantsSamples(house)).toBe(true);
    await createSampleOffices(house);
    expect(await wantsSamples(house)).toBe(false);
    expect((await storage.listOffices()).map((office) => office.officeId)).not.toContain(officeId);
    expect(await storage.listOffices()).toHaveLength(2);
  });

  it('powiat wierzbowski has nine units, fourteen services and about 8 400 answers', async () => {
    const { picture, structure } = await opened('Wierzbow');
    expect(structure.units).toHaveLength(9);
    expect(structure.services).toHaveLength(14);
    const { released, waiting } = picture.collected({ scope: { kind: 'office' }, period: everything });
    expect(released + waiting).toBeGreaterThan(7_900);
    expect(released + waiting).toBeLessThan(8_900);
    expect(waiting).toBeLessThan(60);
  });

  it('have walked through every building, and each building gets better', async () => {
    for (const [name, walks] of [
      ['Wierzbow', [3, 2]],
      ['Podlip', [2]],
    ] as const) {
      const { officeId, structure } = await opened(name);
      const figures = await walkThroughFigures(house, officeId);
      expect(figures.every(({ date }) => date < '2026-11-01')).toBe(true);
      const counted: number[] = [];
      for (const { id } of structure.locations) {
        const shares = figures.filter(({ locationId }) => locationId === id);
        counted.push(shares.length);
        const share = shares.map(({ fulfilled, applicable }) => fulfilled / applicable);
        expect(share).toEqual(share.toSorted((a, b) => a - b));
      }
      expect(counted.toSorted((a, b) => b - a)).toEqual(walks);
    }
  });

  it('tells the true story of waiting for vehicle registration', async () => {
    const { picture, structure } = await opened('Wierzbow');
    const service = structure.services.find(({ name }) => name === 'Rejestracja pojazdu')!;
    const means = new Map(
      picture
        .series('waiting', { kind: 'service', id: service.id })
        .map(({ period, n, counts }) => [
          present - period.first,
          counts.reduce((sum, count, place) => sum + count * (place + 1), 0) / n,
        ]),
    );
    const mean = (from: number, to: number) => {
      const months = Array.from({ length: from - to + 1 }, (_, place) => means.get(from - place)).filter(
        (m) => m !== undefined,
      );
      return months.reduce((sum, m) => sum + m, 0) / months.length;
    };
    expect(means.size).toBeGreaterThanOrEqual(34);
    expect(mean(22, 13)).toBeLessThan(mean(35, 23) - 0.5);
    expect(mean(12, 1)).toBeGreaterThan(mean(35, 23) + 0.15);
  });

  it('has cases of three years, in which the story of vehicle registration shows as days', async () => {
    const { officeId, structure } = await opened('Wierzbow');
    const service = structure.services.find(({ name }) => name === 'Rejestracja pojazdu')!;
    const scope = { kind: 'service', id: service.id } as const;
    const days = await caseSeries(house, officeId, { scope, figure: 'median-days' });
    const typical = (from: number, to: number) => {
      const values = days.filter(({ period }) => present - period.first <= from && present - period.first >= to);
      return values.reduce((sum, { value }) => sum + value, 0) / values.length;
    };
    expect(days.length).toBeGreaterThanOrEqual(34);
    expect(typical(21, 13)).toBeGreaterThan(typical(34, 24) * 1.3);
    expect(typical(11, 1)).toBeLessThan(typical(34, 24) * 0.9);
    const whole = { scope: { kind: 'office' }, period: { first: present - 12, last: present - 1 } } as const;
    const { closed, withinTerm, overrunsWithoutNotice } = await caseFigures(house, officeId, whole);
    expect(closed).toBeGreaterThan(2_500);
    expect(withinTerm.value).toBeGreaterThan(0.8);
    expect(overrunsWithoutNotice.numerator).toBeGreaterThan(5);
  });

  it('hides the department that is too small, and shows the office around it', async () => {
    const { picture, structure } = await opened('Wierzbow');
    const small = structure.services.find(({ name }) => name === 'Nieruchomości Skarbu Państwa')!;
    const figure = picture.rating('overall', { scope: { kind: 'service', id: small.id }, period: everything });
    expect(['count-only', 'too-few-answers']).toContain(figure.kind);
    const quarter = quarterPeriod(present - 3);
    expect(picture.rating('overall', { scope: { kind: 'office' }, period: quarter })).toMatchObject({
      kind: 'shown',
      firmness: 'firm',
    });
  });

  it('gmina Podlipie has about sixty answers a year, and its campaigns can be shown', async () => {
    const { picture } = await opened('Podlip');
    const office = { kind: 'office' } as const;
    const lastYear = { first: present - 11, last: present };
    const { released } = picture.collected({ scope: office, period: lastYear });
    expect(released).toBeGreaterThan(35);
    expect(released).toBeLessThan(85);
    expect(picture.rating('overall', { scope: office, period: quarterPeriod(present) }).kind).toBe('shown');
  });
});
