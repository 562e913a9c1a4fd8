// Which sentences the first page chooses: by size, certainty and clients, two changes at most, no matter twice.
import { expect, it } from 'vitest';
import { registerFigure } from '#domain/register-figure.ts';
import type { Finding } from '#domain/finding.ts';
import { quarterPeriod } from '#domain/period.ts';
import { lateWithoutNotice } from './register-findings.ts';
import { mostImportant, weightOf } from './ranked-findings.ts';
import type { Candidate } from './ranked-findings.ts';

const period = quarterPeriod(2026 * 12 + 6);
function candidate(kind: Finding['kind'], series: string, change: Partial<Candidate> = {}): Candidate {
  const finding: Finding = {
    kind,
    subject: { pl: series, en: series },
    n: 100,
    interval: null,
    verdict: null,
    sentence: { pl: `${series}.`, en: `${series}.` },
    key: { series, scope: 'office', period, filter: '', asOf: 1 },
    href: '/',
  };
  return { finding, size: 0.1, certainty: 1, clients: 100, gotWorse: false, ...change };
}
const told = (candidates: readonly Candidate[]) => mostImportant(candidates).map(({ finding }) => finding.key.series);

it('puts the larger, the surer, what concerns more clients, and bad news first', () => {
  const base = candidate('change', 'visit/a');
  for (const more of [{ size: 0.2 }, { clients: 5_000 }, { gotWorse: true }])
    expect(weightOf({ ...base, ...more })).toBeGreaterThan(weightOf(base));
  expect(weightOf({ ...base, certainty: 0.5 })).toBeLessThan(weightOf(base));
});

it('tells at most three, two changes among them and one of every other kind', () => {
  const all = [
    candidate('change', 'visit/a', { size: 0.4 }),
    candidate('change', 'visit/b', { size: 0.3 }),
    candidate('change', 'visit/c', { size: 0.2 }),
    candidate('weakness', 'visit/d/rest', { size: 0.05 }),
    candidate('weakness', 'visit/e/rest', { size: 0.04 }),
    candidate('too-few-answers', 'visit/overall', { size: 0.01 }),
  ];
  expect(told(all)).toEqual(['visit/a', 'visit/b', 'visit/d/rest']);
  expect(told(all.slice(2))).toEqual(['visit/c', 'visit/d/rest', 'visit/overall']);
});

it('says nothing of a place and a question twice', () => {
  const all = [
    candidate('change', 'visit/waiting', { size: 0.4 }),
    candidate('strength', 'visit/waiting/target:s1', { size: 0.3 }),
    candidate('steady', 'visit/courtesy', { size: 0.001 }),
  ];
  expect(told(all)).toEqual(['visit/waiting', 'visit/courtesy']);
});

it('counts cases late without notice, and is silent where there are none', () => {
  const share = (numerator: number, denominator: number) =>
    registerFigure({
      numerator,
      denominator,
      value: denominator === 0 ? null : numerator / denominator,
      interval: null,
    });
  expect(lateWithoutNotice(share(0, 40), period)).toBeNull();
  expect(lateWithoutNotice(share(0, 0), period)).toBeNull();
  const late = lateWithoutNotice(share(12, 340), period)!;
  expect(late).toMatchObject({ clients: 12, gotWorse: false, certainty: 1 });
  expect(late.finding.sentence.pl.replaceAll('\u00a0', ' ')).toBe(
    'Bez zawiadomienia klienta: 12 spraw z 340. To liczba z rejestru, nie z ankiet.',
  );
  expect(late.finding.href).toBe('/sprawy?okres=2026-K3');
});
