// The checklist holds together, and a walk-through counts, compares and leads on as it should.
import { describe, expect, it } from 'vitest';
import type { LocationId } from '#domain/ids.ts';
import { checklist } from './checklist.data.ts';
import { areas } from './checklist.ts';
import type { Score } from './checklist.ts';
import { finishedRows, historyQuery, mendRows, mendState } from './history.ts';
import { readJudged } from './point-form.ts';
import { changeOf, comparison, figureOf, nextUnjudged, previousOf, stateOf, toMend } from './walk-through.ts';
import type { WalkThrough } from './walk-through.ts';

const state = { note: '', mendWho: '', mendDue: null, mendedOn: null, version: 1 };
function walkOf(scores: readonly (Score | null)[], more: Partial<WalkThrough> = {}): WalkThrough {
  const points = scores.map((score, place) => ({ point: place + 1, score, ...state }));
  const base = { id: 'w', locationId: 'a' as LocationId, checklist: 1, begunOn: '2026-03-02', summary: '', version: 1 };
  return { ...base, finishedOn: null, points, photos: [], ...more };
}
const all = (score: Score) => checklist.map(() => score);

describe('the checklist', () => {
  it('has twenty points, numbered in the order of walking, all of the building', () => {
    expect(checklist.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
    expect(checklist.map(({ area }) => areas.indexOf(area))).toEqual(
      checklist.map(({ area }) => areas.indexOf(area)).toSorted((a, b) => a - b),
    );
    expect(areas.map((area) => checklist.filter((point) => point.area === area).length)).toEqual([6, 6, 5, 3]);
    expect(new Set(checklist.map(({ touchpoint }) => touchpoint))).toEqual(new Set(['building']));
  });

  it.each(checklist)('says everything of point $number in both languages, shortly and once', (point) => {
    const words = [point.short, point.question, point.look, point.met, point.partly, point.notApplicable ?? point.met];
    for (const language of ['pl', 'en'] as const) {
      for (const text of words) {
        expect(text[language].trim()).toBe(text[language]);
        expect(text[language].length).toBeGreaterThan(3);
        // no letters that look alike from another alphabet
        expect(text[language]).toMatch(/^[\p{Script=Latin}\p{N}\p{P}\p{Zs}]+$/u);
      }
      expect(point.question[language]).toMatch(/\?$/);
      expect(point.short[language].length).toBeLessThanOrEqual(45);
      expect(point.met[language].length).toBeLessThanOrEqual(70);
      expect(new Set(words.slice(0, 5).map((text) => text[language])).size).toBe(5);
    }
    for (const sentence of point.look.pl.split(/(?<=[.?])\s/))
      expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
  });

  it('names the duty of accessibility where the law speaks of it', () => {
    const numbersWith = (duty: string) => checklist.filter((point) => point.duty === duty).map(({ number }) => number);
    expect(numbersWith('architectural')).toEqual([3, 6, 10, 11, 12, 16, 18]);
    expect(numbersWith('communication')).toEqual([20]);
  });
});

describe('a walk-through', () => {
  it('counts fulfilled points of those that apply; partly is not fulfilled', () => {
    const walk = walkOf(['met', 'met', 'partly', 'unmet', 'not-applicable'], { finishedOn: '2026-03-02' });
    expect(figureOf(walk as never)).toMatchObject({ month: 2026 * 12 + 2, fulfilled: 2, partly: 1, applicable: 4 });
  });

  it('leads to the next point not judged, then to those passed by, and ends', () => {
    const walk = walkOf(['met', null, 'met', null]);
    expect(nextUnjudged(walk, 0)).toBe(2);
    expect(nextUnjudged(walk, 2)).toBe(4);
    expect(nextUnjudged(walkOf([null, ...all('met').slice(1)]), 20)).toBe(1);
    expect(nextUnjudged(walkOf(all('met')), 20)).toBeNull();
    expect(nextUnjudged(walkOf([...all('met').slice(1), null]), 20)).toBeNull();
  });

  it('compares a point only where it applied both times', () => {
    expect(changeOf('unmet', 'partly')).toBe('better');
    expect(changeOf('met', 'partly')).toBe('worse');
    expect(changeOf('met', 'met')).toBe('same');
    expect(changeOf('not-applicable', 'unmet')).toBe('not-compared');
    expect(changeOf(null, 'met')).toBe('not-compared');
  });

  it('says what got better and worse, and nothing over another list', () => {
    const before = walkOf(['met', 'unmet', 'partly'], { id: 'x', finishedOn: '2026-01-05' });
    const now = walkOf(['partly', 'met', 'partly'], { finishedOn: '2026-04-05' });
    const changed = comparison(before, now)!;
    expect(changed.better.map(({ number }) => number)).toEqual([2]);
    expect(changed.worse.map(({ number }) => number)).toEqual([1]);
    expect(comparison({ ...before, checklist: 2 }, now)).toBeNull();
  });

  it('knows the one before it in the same building', () => {
    const walks = [
      walkOf([], { id: 'open' }),
      walkOf([], { id: 'c', finishedOn: '2026-09-01' }),
      walkOf([], { id: 'other', finishedOn: '2026-08-01', locationId: 'b' as LocationId }),
      walkOf([], { id: 'a', finishedOn: '2026-03-01' }),
    ];
    expect(previousOf(walks, walks[1]!)?.id).toBe('a');
    expect(previousOf(walks, walks[3]!)).toBeNull();
    expect(previousOf(walks, walks[0]!)?.id).toBe('c');
  });
});

describe('the lists', () => {
  const names = { a: 'Łaźnia', b: 'Ratusz' } as Record<string, string>;
  const nameOf = (id: string) => names[id] ?? '–';
  const walks = [
    walkOf(['unmet', 'met'], { id: 'late', finishedOn: '2026-09-01' }),
    walkOf(['unmet', 'unmet', 'partly'], { id: 'other', finishedOn: '2026-08-01', locationId: 'b' as LocationId }),
    walkOf(['unmet', 'unmet'], { id: 'early', finishedOn: '2026-03-01' }),
  ];

  it('hold finished walk-throughs by day, by share, by building, or of one building', () => {
    const ids = (sort?: string, budynek?: string) =>
      finishedRows(walks, historyQuery(sort, budynek), nameOf).map(({ walkThroughId }) => walkThroughId);
    expect(ids()).toEqual(['late', 'other', 'early']);
    expect(ids('udzial')[0]).toBe('late');
    expect(ids('budynek')).toEqual(['late', 'early', 'other']);
    expect(historyQuery('drop table', "'--")).toEqual({ sort: 'dzien', locationId: null });
  });

  it('hold what is to be mended of the latest walk-through of each building only', () => {
    const rows = mendRows(walks, 'budynek', nameOf, '2026-10-01');
    expect(rows.map(({ walkId, point }) => `${walkId} ${point.number}`)).toEqual([
      'late 1',
      'other 1',
      'other 2',
      'other 3',
    ]);
    expect(toMend(walks[1]!)).toHaveLength(3);
  });

  it('say whether something is agreed, late or mended', () => {
    const of = (more: object) => mendState({ ...stateOf(walks[0]!, 1), ...more }, '2026-10-01');
    expect(of({})).toBe('unplanned');
    expect(of({ mendWho: 'administrator' })).toBe('open');
    expect(of({ mendDue: '2026-10-01' })).toBe('open');
    expect(of({ mendDue: '2026-09-30' })).toBe('late');
    expect(of({ mendDue: '2026-09-30', mendedOn: '2026-09-29' })).toBe('mended');
  });
});

describe('the form of a point', () => {
  it('takes one of four judgements or none, and a note of up to 1000 signs', () => {
    expect(readJudged('met', ' a\r\nb ', 'pl')).toEqual({ form: { score: 'met', note: 'a\nb' }, faults: [] });
    expect(readJudged('', '', 'pl').form.score).toBeNull();
    expect(readJudged('best', '', 'pl').faults.map(({ field }) => field)).toEqual(['ocena']);
    expect(readJudged('met', 'x'.repeat(1001), 'en').faults.map(({ field }) => field)).toEqual(['uwaga']);
  });
});
