// What lists do with their rows: comments found and cut into pages, services filtered and sorted, addresses read.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import type { CommentsFigure } from '#domain/disclosed.ts';
import type { ServiceId } from '#domain/ids.ts';
import { monthPeriod } from '#domain/period.ts';
import { shareFigure } from '../../../../tests/factories/figures.factory.ts';
import { paceOf } from '../findings/absence.ts';
import { commentsPage } from '../comment-search.ts';
import { diagnosisQuery, filterOf, parametersOf } from '../diagnosis-query.ts';
import { isTooFew, listParameters, listQuery, listedRows } from './result-rows.ts';
import type { ResultRow } from './result-rows.ts';
import { goodShare } from '../figures/shown-rating.ts';

const commentsOf = (...texts: string[]) =>
  markDisclosed<Extract<CommentsFigure, { kind: 'shown' }>>({
    kind: 'shown',
    collected: texts.length,
    comments: texts.map((text, place) => ({
      id: `${place}`,
      text,
      language: 'pl',
      period: monthPeriod(2026 * 12 + (place % 3)),
    })),
  });

describe('comments', () => {
  it('are found by every word, with or without Polish letters', () => {
    const comments = commentsOf('Długa kolejka, ale miło', 'Kolejki nie było', 'Za duszno');
    expect(commentsPage(comments, 'KOLEJK', 1).found).toBe(2);
    expect(commentsPage(comments, 'dluga mil', 1).found).toBe(1);
    expect(commentsPage(comments, 'żółw', 1)).toMatchObject({ found: 0, all: 3, page: 1, pages: 1 });
  });

  it('come twenty on a page, the newest month first; a page beyond the end is the last', () => {
    const comments = commentsOf(...Array.from({ length: 41 }, (_, place) => `Uwaga ${place}`));
    expect(commentsPage(comments, '', 1).comments).toHaveLength(20);
    expect(commentsPage(comments, '', 3).comments).toHaveLength(1);
    expect(commentsPage(comments, '', 99).page).toBe(3);
    const months = commentsPage(comments, '', 1).comments.map(({ period }) => period.last);
    expect(months).toEqual(months.toSorted((a, b) => b - a));
  });
});

const row = (name: string, good: number, n: number, change: Partial<ResultRow> = {}): ResultRow => ({
  scope: { kind: 'service', id: name as ServiceId },
  name,
  unitId: 'u1',
  unitName: 'Wydział Komunikacji',
  active: true,
  number: goodShare(shareFigure(good, n)),
  n,
  changes: [],
  verdict: 'no-clear-change',
  ...change,
});

describe('the list of services', () => {
  const rows = [
    row('Żegluga', 30, 40),
    row('Łowiectwo', 20, 40, { verdict: 'worse', changes: [{ verdict: 'worse', question: {} as never }] }),
    row('Aleje', 3, 8, { unitId: 'u2', verdict: 'too-little-data' }),
    row('Lasy', 39, 40),
  ];
  const names = (query: Record<string, string>) =>
    listedRows(
      rows,
      listQuery((name) => query[name]),
      'pl',
    ).map(({ name }) => name);

  it('is sorted by Polish order, and back', () => {
    expect(names({})).toEqual(['Aleje', 'Lasy', 'Łowiectwo', 'Żegluga']);
    expect(names({ sort: '-nazwa' })).toEqual(['Żegluga', 'Łowiectwo', 'Lasy', 'Aleje']);
  });

  it('keeps those without a result last, whichever way the level is sorted', () => {
    expect(names({ sort: 'ocena' })).toEqual(['Łowiectwo', 'Żegluga', 'Lasy', 'Aleje']);
    expect(names({ sort: '-ocena' })).toEqual(['Lasy', 'Żegluga', 'Łowiectwo', 'Aleje']);
    expect(names({ sort: 'zmiana' })[0]).toBe('Łowiectwo');
    expect(names({ sort: 'n' })[0]).toBe('Aleje');
  });

  it('finds by name and unit without Polish letters, and filters', () => {
    expect(names({ szukaj: 'lowie' })).toEqual(['Łowiectwo']);
    expect(names({ szukaj: 'komunikacji zeg' })).toEqual(['Żegluga']);
    expect(names({ jednostka: 'u2' })).toEqual(['Aleje']);
    expect(names({ pokaz: 'zmiany' })).toEqual(['Łowiectwo']);
    expect(names({ pokaz: 'za-malo' })).toEqual(['Aleje']);
    expect(names({ pokaz: 'x', sort: 'y' })).toHaveLength(4);
    expect(isTooFew(rows[2]!)).toBe(true);
  });

  it('writes its query back into the address', () => {
    const query = listQuery((name) => ({ szukaj: 'las', sort: '-n' })[name]);
    expect(listParameters(query)).toEqual({ szukaj: 'las', jednostka: '', pokaz: '', sort: '-n' });
    expect(listParameters(listQuery(() => undefined)).sort).toBeUndefined();
  });
});

describe('the address of a diagnosis', () => {
  const group = '0b7ad0c2-0f06-4c8e-9d3c-3b6a6f0d7a11';
  const read = (query: Record<string, string>) => diagnosisQuery((name) => query[name]);

  it('is read and written back', () => {
    const query = { okres: '2026-K3', kanal: 'qr', grupa: group, kontakt: 'sprawa', szukaj: 'kolejka', strona: '2' };
    expect(parametersOf(read(query), { page: 2 })).toEqual(query);
    expect(filterOf(read(query))).toEqual({ channel: 'qr', clientGroupId: group });
    expect(filterOf(read({}))).toEqual({});
  });

  it('takes what it does not understand as not said', () => {
    const odd = read({
      okres: '2026-13',
      kanal: 'gołąb',
      miejsce: '../x',
      grupa: "' or 1=1",
      kontakt: 'x',
      strona: '-3',
    });
    expect(odd).toEqual({
      period: null,
      channel: null,
      clientGroupId: null,
      locationId: null,
      context: null,
      search: '',
      page: 1,
    });
    expect(read({ szukaj: 'x'.repeat(5000) }).search).toHaveLength(100);
  });
});

describe('the pace', () => {
  it.each([
    [5, 0, null],
    [0, 10, null],
    [5, 10, { unit: 'weeks', count: 3 }],
    [1, 40, { unit: 'weeks', count: 1 }],
    [9, 3, { unit: 'months', count: 3 }],
    [9, 0.1, null],
  ])('with %i missing and %f a month is %j', (missing, perMonth, pace) => {
    expect(paceOf(missing, perMonth)).toEqual(pace);
  });
});
