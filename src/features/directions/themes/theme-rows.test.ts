// Themes now and before: counted apart, and a change claimed in at most one of twenty offices where nothing changed.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { byTouchpoint, themeRows } from './theme-rows.ts';
import { defaultThemes } from './default-themes.data.ts';
import type { ThemeCounts, ThemeLine } from './theme-counts.ts';

type Counted = Extract<ThemeCounts, { kind: 'shown' }>;

/** Counts of the first themes, as `themeCounts` gives them. */
function countsOf(read: number, counts: readonly number[]) {
  const lines = counts.flatMap((count, place): ThemeLine[] =>
    count === 0 ? [] : [{ theme: defaultThemes[place]!, count, negated: 0, share: count / read, low: 0, high: 1 }],
  );
  return markDisclosed<Counted>({ kind: 'shown', read, unread: 0, withoutTheme: 0, lines });
}

describe('themeRows', () => {
  it('gives the share with its Wilson interval, the share before and the difference', () => {
    const { rows, compared } = themeRows(countsOf(200, [80, 10]), countsOf(100, [20, 5]), defaultThemes);
    const [queue, second] = rows;
    // Wilson, 80 of 200: centre (80 + 1.92)/(200 + 3.84)
    expect(queue!.number).toMatchObject({ n: 200, firmness: 'firm', value: 0.4 });
    expect(queue!.number.low).toBeCloseTo(0.3346, 4);
    expect(queue!.number.high).toBeCloseTo(0.4692, 4);
    expect(queue!.before!.value).toBe(0.2);
    expect(queue!.difference!.value).toBeCloseTo(0.2, 10);
    expect([queue!.isChange, second!.isChange, compared]).toEqual([true, false, 2]);
  });
  it('keeps a theme that nobody writes about any more', () => {
    const { rows } = themeRows(countsOf(100, [0, 30]), countsOf(100, [40, 30]), defaultThemes);
    expect(rows.map(({ theme, count, isChange }) => [theme.id, count, isChange])).toEqual([
      [defaultThemes[1]!.id, 30, false],
      [defaultThemes[0]!.id, 0, true],
    ]);
  });
  it('compares nothing where the period before has too few comments', () => {
    const few = markDisclosed<ThemeCounts>({ kind: 'too-few-comments', read: 7, unread: 0, needed: 20 });
    for (const before of [few, null]) {
      const { rows, compared, readBefore } = themeRows(countsOf(25, [5]), before, defaultThemes);
      expect([compared, readBefore, rows[0]!.difference, rows[0]!.isChange]).toEqual([0, null, null, false]);
      expect(rows[0]!.number.firmness).toBe('indicative');
    }
  });
  it.each([
    [40, 60],
    [300, 250],
  ])('claims a change in at most 5 % of offices without any (%i and %i comments)', (n, m) => {
    const random = seededRandom(n);
    const drawn = (size: number) =>
      defaultThemes.map((_, place) => {
        const share = 0.3 / (1 + place);
        return Array.from({ length: size }, () => random.next() < share).filter(Boolean).length;
      });
    const offices = 1000;
    let claiming = 0;
    for (let office = 0; office < offices; office += 1) {
      const { rows } = themeRows(countsOf(n, drawn(n)), countsOf(m, drawn(m)), defaultThemes);
      if (rows.some(({ isChange }) => isChange)) claiming += 1;
    }
    // 50 expected at most; 70 is three standard errors above
    expect(claiming).toBeLessThanOrEqual(70);
  });
});

it('byTouchpoint loses no theme and ends with those without a place', () => {
  const placeless = { ...defaultThemes[2]!, touchpoint: null };
  const themes = [defaultThemes[0]!, defaultThemes[1]!, placeless];
  const { rows } = themeRows(countsOf(100, [10, 20, 30]), null, themes);
  const groups = byTouchpoint(rows.map((row) => ({ ...row, theme: themes.find(({ id }) => id === row.theme.id)! })));
  expect(groups.flatMap((group) => group.rows)).toHaveLength(3);
  expect(groups.at(-1)!.touchpoint).toBeNull();
});
