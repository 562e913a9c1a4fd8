// How questionnaires fall into areas, and which editions are compared.
import { describe, expect, it } from 'vitest';
import { instruments } from '#features/questionnaires/index.ts';
import { comparedPeriod, editionsOf, hasSameMonths } from './survey-editions.ts';
import { areaFrame } from './survey-areas.ts';

const contentOf = (id: string) => instruments.find((instrument) => instrument.id === id)!.content;
const namesOf = (id: string) => areaFrame(contentOf(id))?.areas.map(({ name }) => name.pl);

describe('the frame of a questionnaire', () => {
  it('is that of its instrument: five areas, or five dimensions of service quality', () => {
    expect(areaFrame(contentOf('five-areas'))?.kind).toBe('areas');
    expect(namesOf('five-areas')).toEqual([
      'wizerunek',
      'indywidualne podejście',
      'kompetencja',
      'terminowość',
      'rzetelność',
    ]);
    expect(namesOf('servperf-short')).toEqual([
      'otoczenie',
      'niezawodność',
      'szybkość reagowania',
      'pewność',
      'empatia',
    ]);
  });

  it('stays with an own copy under another name as long as its questions are there', () => {
    const copy = { ...contentOf('five-areas'), questionnaire: 'nasze-piec' };
    expect(areaFrame(copy)?.kind).toBe('areas');
    const shorter = { ...copy, questions: copy.questions.filter(({ id }) => id !== 'waiting') };
    expect(areaFrame(shorter)?.kind).toBe('families');
  });

  it('is the families of drivers where there are no areas; of the ten drivers every rating has its place', () => {
    const frame = areaFrame(contentOf('ten-drivers-visit'))!;
    expect(frame.kind).toBe('families');
    const ratings = contentOf('ten-drivers-visit').questions.filter(
      ({ kind, role }) => kind === 'rating' && role !== 'overall',
    );
    expect(frame.areas.flatMap(({ questionIds }) => questionIds).toSorted()).toEqual(
      ratings.map(({ id }) => id).toSorted(),
    );
  });

  it('is none where there is nothing to put together', () => {
    expect(areaFrame({ questionnaire: 'x', questions: contentOf('core-visit').questions.slice(0, 2) })).toBeNull();
  });
});

describe('editions', () => {
  const edition = (name: string, from: string, to: string, versionId = 'v') =>
    ({ kind: 'edition', name, from, to, versionId }) as unknown as Parameters<typeof editionsOf>[0][number];
  const [q2of2025, q2of2026] = [
    { first: 24_303, last: 24_305 },
    { first: 24_315, last: 24_317 },
  ];

  it('are whole quarters, the latest first; those of the same quarters are one', () => {
    const found = editionsOf(
      [
        edition('Wiosna 2025', '2025-05-05', '2025-05-23'),
        edition('Maj 2026', '2026-05-04', '2026-05-22'),
        edition('Czerwiec 2026', '2026-06-01', '2026-06-12'),
        edition('Inna', '2026-06-01', '2026-06-12', 'w'),
      ],
      ['v'],
    );
    expect(found).toEqual([
      { names: ['Maj 2026', 'Czerwiec 2026'], period: q2of2026 },
      { names: ['Wiosna 2025'], period: q2of2025 },
    ]);
  });

  it('are compared with the one before, other periods with the year before', () => {
    const editions = [
      { names: ['Wiosna 2026'], period: q2of2026 },
      { names: ['Wiosna 2025'], period: q2of2025 },
    ];
    expect(comparedPeriod(q2of2026, editions)).toEqual({ period: q2of2025, edition: editions[1] });
    expect(comparedPeriod(q2of2025, editions)).toEqual({ period: { first: 24_291, last: 24_293 }, edition: null });
    expect(comparedPeriod({ first: 24_312, last: 24_323 }, editions)).toEqual({
      period: { first: 24_300, last: 24_311 },
      edition: null,
    });
    expect(comparedPeriod({ first: 0, last: 120_000 }, editions)).toBeNull();
  });

  it('stand beside a year only where both have answers in the same calendar months', () => {
    const [year, before] = [
      { first: 24_312, last: 24_323 },
      { period: { first: 24_300, last: 24_311 }, edition: null },
    ];
    /** one answer in each of the months */
    const answersOf = (months: readonly number[]) => (within: typeof year) =>
      months.filter((month) => month >= within.first && month <= within.last).length;
    const all = { first: 24_309, last: 24_323 };
    const sinceOctober = answersOf(Array.from({ length: 15 }, (_, at) => 24_309 + at));
    expect(hasSameMonths(year, before, all, sinceOctober)).toBe(false);
    expect(hasSameMonths(year, { ...before, edition: { names: [], period: q2of2025 } }, all, sinceOctober)).toBe(true);
    const everySpring = answersOf([24_303, 24_304, 24_315, 24_316]);
    expect(hasSameMonths(year, before, { first: 24_303, last: 24_316 }, everySpring)).toBe(true);
  });
});
