// Findings: written in both languages, reproducible by their key, and silent where numbers do not carry them.
import { describe, expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import type { RatingFigure } from '#domain/disclosed.ts';
import { staffLanguages } from '#domain/language.ts';
import type { Finding } from '#domain/finding.ts';
import type { ServiceId } from '#domain/ids.ts';
import { quarterPeriod } from '#domain/period.ts';
import { coreQuestionnaires } from '#features/questionnaires/index.ts';
import { figureOf, seriesOfCounts, shareFigure } from '../../../../tests/factories/figures.factory.ts';
import {
  changeFinding,
  chartAnchor,
  levelFinding,
  lowestFinding,
  lowestRated,
  scopeKey,
  steadyFinding,
  tooFewFinding,
} from './findings.ts';
import type { FindingGround, RatedQuestion } from './findings.ts';
import { indicatorChart } from '../figures/indicator-chart.ts';
import { changeClaims } from '../figures/office-indicators.ts';
import { goodShare, meanRating } from '../figures/shown-rating.ts';

const ground: FindingGround = { context: 'visit', asOf: 7, period: quarterPeriod(2026 * 12 + 6), contextSaid: false };
const office = { kind: 'office' } as const;
const service = { kind: 'service', id: 'a1' as ServiceId } as const;
const questions = coreQuestionnaires['core-visit'].questions.filter(({ kind }) => kind === 'rating');
const rated = (...counts: (readonly number[])[]): RatedQuestion[] =>
  counts.map((ofQuestion, place) => ({ question: questions[place + 1]!, number: meanRating(figureOf(ofQuestion)) }));
const high = [0, 1, 3, 30, 66];
const low = [20, 30, 30, 15, 5];

function expectWritten(finding: Finding): void {
  for (const language of staffLanguages) {
    expect(finding.subject[language]).not.toBe('');
    expect(finding.sentence[language]).toMatch(/[.:]$/);
    expect(finding.sentence[language]).not.toMatch(/undefined|NaN|null/);
  }
  expect(finding.key.asOf).toBe(7);
}

describe('a finding of the level', () => {
  it('is the level sentence with its interval, and links to the page and period it was computed from', () => {
    const finding = levelFinding(ground, service, 'Rejestracja pojazdu', goodShare(figureOf([5, 8, 10, 40, 80])));
    expectWritten(finding);
    expect(finding).toMatchObject({ kind: 'level', n: 143, verdict: null, href: '/diagnoza/usluga/a1?okres=2026-K3' });
    expect(finding.subject).toEqual({ pl: 'Rejestracja pojazdu', en: 'Rejestracja pojazdu' });
    expect(finding.key).toMatchObject({ series: 'visit/overall', scope: 'service:a1', period: ground.period });
  });

  it.each([0, 4, 5, 9])('of %i answers says only how many there are', (n) => {
    const finding = levelFinding(ground, service, 'Usługa', goodShare(shareFigure(Math.min(n, 3), n)));
    expectWritten(finding);
    expect(finding).toMatchObject({ kind: 'too-few-answers', n, interval: null, verdict: 'too-little-data' });
    expect(finding.sentence.pl).not.toMatch(/na\s100/);
  });

  it('says that enough answers are shown only with others, not that they are too few', () => {
    const number = goodShare(markDisclosed<RatingFigure>({ kind: 'shown-with-others', collected: 12 }));
    const { sentence } = levelFinding(ground, service, 'Usługa', number);
    expect(sentence.pl).toMatch(/^12\sodpowiedzi: pokazujemy je tylko razem/);
    expect(sentence.pl).not.toContain('od 10');
  });

  it('names the way of contact only where there are two', () => {
    const cases = { ...ground, context: 'case', contextSaid: true } as const;
    const finding = levelFinding(cases, office, null, goodShare(shareFigure(20, 40)));
    expect(finding.subject.pl).toBe('Cały urząd, sprawy bez wizyty');
    expect(finding.href).toBe('/diagnoza/urzad?okres=2026-K3&kontakt=sprawa');
  });
});

describe('a finding of a change', () => {
  it('leads to the chart, carries the run as its period, and tells what came before', () => {
    const year = Array.from({ length: 12 }, (_, month) => [1, 3, 6, 20, 20].map((c, at) => c + ((month + at) % 3)));
    const poor = [10, 16, 12, 8, 4];
    const best = [0, 0, 0, 5, 60];
    const months = (counts: readonly number[]) => Array.from({ length: 8 }, () => counts);
    const chart = indicatorChart(seriesOfCounts([...year, ...months(poor), ...months(best)]));
    const question = questions.find(({ id }) => id === 'waiting')!;
    const [claim] = changeClaims([{ scope: service, context: 'visit', question, chart }], 0);
    const finding = changeFinding(ground, claim!, 'Rejestracja pojazdu');
    expectWritten(finding);
    expect(finding).toMatchObject({ kind: 'change', verdict: 'better', href: '/diagnoza/usluga/a1#zmiany-waiting' });
    expect(finding.subject.pl).toBe('Rejestracja pojazdu, czas czekania');
    expect(finding.sentence.pl).toMatch(/^Od.*powyżej średniej.*Wcześniej, od.*poniżej średniej/s);
    expect(finding.key.period.last - finding.key.period.first).toBe(7);
  });
});

describe('the lowest ratings', () => {
  it('are one where it is lower than all others for certain', () => {
    expect(lowestRated(rated(high, low, high, high))).toHaveLength(1);
    const finding = lowestFinding(ground, rated(high, low, high, high))!;
    expectWritten(finding);
    expect(finding.sentence.pl).toContain('Najniższa ocena ze wszystkich pytań');
    expect(finding.href).toBe('/diagnoza/urzad?okres=2026-K3#pytania');
  });

  it('are named together where they cannot be told apart', () => {
    const finding = lowestFinding(ground, rated(high, low, high, [18, 31, 31, 15, 5], high))!;
    expectWritten(finding);
    expect(finding.sentence.pl).toContain('nie do odróżnienia między sobą');
  });

  it('are none where most questions are alike, or nothing is shown', () => {
    expect(lowestRated(rated(high, high, high))).toEqual([]);
    expect(lowestFinding(ground, rated(high, high, high))).toBeNull();
    expect(lowestFinding(ground, rated([1, 1, 1, 1, 1], [0, 0, 0, 2, 2]))).toBeNull();
    expect(lowestRated([])).toEqual([]);
  });
});

describe('a steady high rating', () => {
  it('needs a mean that is high for certain and a chart without change', () => {
    const one = rated(high)[0]!;
    expectWritten(steadyFinding(ground, [{ ...one, steady: true }])!);
    expect(steadyFinding(ground, [{ ...one, steady: false }])).toBeNull();
    expect(steadyFinding(ground, [{ ...rated(low)[0]!, steady: true }])).toBeNull();
  });
});

describe('too few answers in several services', () => {
  it('is one sentence that leads to the list of them', () => {
    const finding = tooFewFinding(ground, 3, '/diagnoza?pokaz=za-malo');
    expectWritten(finding);
    expect(finding).toMatchObject({ kind: 'too-few-answers', interval: null });
  });
});

it('scopes and charts have names that stand in keys and addresses', () => {
  expect([scopeKey(office), scopeKey(service)]).toEqual(['office', 'service:a1']);
  expect(chartAnchor('right_person')).toBe('zmiany-right-person');
});
