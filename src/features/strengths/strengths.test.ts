// Comparisons as rules: what stands, what is too small or may be chance, which few are told, and recomputed numbers.
import { describe, expect, it } from 'vitest';
import { coreQuestionnaires } from '#features/questionnaires/index.ts';
import type { ServiceId, UnitId } from '#domain/ids.ts';
import { quarterPeriod } from '#domain/period.ts';
import { pAdjust } from '#statistics/p-adjust.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { drawnCounts, figureOf, shareFigure } from '../../../tests/factories/figures.factory.ts';
import { seededResults, serviceId } from '../../../tests/factories/seeded-results.factory.ts';
import { againstOther, againstTarget } from './comparison.ts';
import type { Subject, SurveyTarget } from './comparison.ts';
import { comparisonSentence } from './comparison-words.ts';
import { comparisonsOf, tooThin } from './gathered.ts';
import { claimed, fewThatStand, firstFirm, isTold, judged, rankedFindings } from './standing.ts';
import { strengthFinding } from './strength-findings.ts';
import { strengthsTexts } from './strengths.texts.ts';

const questions = coreQuestionnaires['core-visit'].questions.filter(({ kind }) => kind === 'rating');
const period = quarterPeriod(2026 * 12 + 6);
const subjectOf = (service: string, question = 1): Subject => ({
  scope: { kind: 'service', id: service as ServiceId },
  context: 'visit',
  question: questions[question]!,
  period,
  filter: {},
});
const good = [1, 2, 5, 32, 60];
const poor = [10, 20, 30, 25, 15];
const target = (
  value: number,
  points: readonly number[] | null,
  comparator: 'at-least' | 'at-most' = 'at-least',
): SurveyTarget => ({
  standardId: 's1',
  promise: { pl: 'Obsługujemy uprzejmie', en: 'We are polite' },
  target: { comparator, value },
  points,
});

describe('a comparison with the rest', () => {
  it('holds means against each other with the interval of their difference', () => {
    const one = againstOther(subjectOf('a'), 'rest', null, figureOf(good), figureOf(poor))!;
    const mean = (counts: readonly number[]) => counts.reduce((sum, n, at) => sum + n * (at + 1), 0) / 100;
    expect(one.value).toBeCloseTo(mean(good), 12);
    expect(one.difference).toBeCloseTo(mean(good) - mean(poor), 12);
    expect(one.low).toBeGreaterThan(0);
    expect(one.p).toBeLessThan(1e-6);
    expect(comparisonSentence('pl', one).replaceAll('\u00a0', ' ')).toMatch(
      /^Wyżej niż w reszcie urzędu: średnia 4,5 zamiast 3,2 \(różnica od \+1,\d do \+1,\d; 100 odpowiedzi\)\.$/,
    );
  });

  it('is not made with fewer than ten answers on a side', () => {
    expect(againstOther(subjectOf('a'), 'rest', null, figureOf([0, 0, 0, 4, 5]), figureOf(good))).toBeNull();
    expect(againstOther(subjectOf('a'), 'past', period, figureOf(good), figureOf([0, 0, 0, 4, 5]))).toBeNull();
  });

  it('has p 1 where the 95 % interval holds 0', () => {
    expect(againstOther(subjectOf('a'), 'rest', null, figureOf(good), figureOf(good))!.p).toBe(1);
  });
});

describe('a comparison with a target', () => {
  it('turns the sign of "at most", so that positive is better', () => {
    const least = againstTarget(subjectOf('a'), target(0.5, [4, 5]), shareFigure(90, 100))!;
    const most = againstTarget(subjectOf('a'), target(0.5, [1, 2], 'at-most'), shareFigure(90, 100))!;
    expect(least.difference).toBeCloseTo(0.4, 12);
    expect(most.value).toBeCloseTo(0.1, 12);
    expect(most.difference).toBeCloseTo(0.4, 12);
    expect(most.low).toBeGreaterThan(0);
  });

  it('is the score test: p of 60 in 100 against a half', () => {
    expect(againstTarget(subjectOf('a'), target(0.5, [4, 5]), shareFigure(60, 100))!.p).toBeCloseTo(0.0455, 3);
  });

  it('says in words what was promised', () => {
    const one = againstTarget(subjectOf('a'), target(0.95, [4, 5]), shareFigure(60, 100))!;
    expect(comparisonSentence('pl', one).replaceAll('\u00a0', ' ')).toMatch(
      /^Gorzej niż obiecany cel \(co najmniej 95 %\): 60 % \(różnica od −\d\d p\.p\. do −\d\d p\.p\.; 100 odpowiedzi\)\.$/,
    );
  });
});

describe('what stands', () => {
  const random = seededRandom(3);
  const level = [0.02, 0.04, 0.1, 0.26, 0.58];
  const many = Array.from({ length: 60 }, (_, place) =>
    againstOther(
      subjectOf(`s${place}`),
      'rest',
      null,
      figureOf(place === 0 ? poor : drawnCounts(60, level, random)),
      figureOf(drawnCounts(900, level, random)),
    )!,
  );

  it('is corrected as the method says, targets apart from the search', () => {
    const targets = [0.5, 0.55, 0.6].map((value) =>
      againstTarget(subjectOf('a'), target(value, [4, 5]), shareFigure(70, 100))!,
    );
    const all = judged([...targets, ...many]);
    const holm = pAdjust(
      targets.map(({ p }) => p),
      'holm',
    );
    const bh = pAdjust(
      many.map(({ p }) => p),
      'bh',
    );
    expect(all.map(({ adjustedP }) => adjustedP)).toEqual([...holm, ...bh]);
    expect(all.filter(isTold).map(({ comparison }) => comparison.subject.scope)).toContainEqual({
      kind: 'service',
      id: 's0',
    });
  });

  it('is not spoken of where it is certain but small', () => {
    const tiny = againstOther(
      subjectOf('a'),
      'rest',
      null,
      figureOf([0, 0, 0, 50_000, 50_000]),
      figureOf([0, 0, 0, 53_000, 47_000]),
    )!;
    expect(judged([tiny])[0]).toMatchObject({ verdict: 'small' });
  });

  it('is stricter on the overview', () => {
    expect(claimed(many).length).toBeLessThanOrEqual(judged(many).filter(isTold).length);
    expect(claimed(many)[0]!.comparison.subject.scope).toEqual({ kind: 'service', id: 's0' });
  });

  it('is not claimed on the overview from fewer than 30 answers, though the page may list it', () => {
    const ofTen = againstOther(
      subjectOf('few'),
      'rest',
      null,
      figureOf([4, 3, 2, 1, 0]),
      figureOf([20, 40, 100, 800, 1640]),
    )!;
    const ofThirty = againstOther(
      subjectOf('more'),
      'rest',
      null,
      figureOf([12, 9, 6, 3, 0]),
      figureOf([20, 40, 100, 800, 1640]),
    )!;
    expect(ofTen.p).toBeLessThan(1e-6);
    expect(judged([...many, ofTen]).some((one) => one.comparison === ofTen && isTold(one))).toBe(true);
    const places = claimed([...many, ofTen, ofThirty]).map(({ comparison }) => comparison.subject.scope);
    expect(places).toContainEqual({ kind: 'service', id: 'more' });
    expect(places).not.toContainEqual({ kind: 'service', id: 'few' });
    expect(comparisonSentence('pl', ofTen).replaceAll('\u00a0', ' ')).toMatch(/: średnia około 2,0 zamiast 4,5 \(/);
    expect(comparisonSentence('pl', ofThirty)).not.toContain('około');
    const told = judged([ofTen, ofThirty]);
    expect(told.every(isTold)).toBe(true);
    expect(firstFirm(told)?.comparison).toBe(ofThirty);
    expect(firstFirm(told.slice(0, 1))).toBeUndefined();
  });

  it('is told once for a unit and its service, and at most three of a side', () => {
    const unit = { ...subjectOf('x'), scope: { kind: 'unit', id: 'u' as UnitId } as const };
    const counts = [poor, poor, poor, poor, poor, good].map((ofOne, place) =>
      againstOther(subjectOf(`s${place}`), 'rest', null, figureOf(ofOne), figureOf([50, 100, 200, 300, 350]))!,
    );
    const all = judged([
      ...counts,
      againstOther(unit, 'rest', null, figureOf(poor), figureOf([50, 100, 200, 300, 350]))!,
    ]);
    const ranked = rankedFindings(all, (service) => (service === 's0' ? 'u' : 'v'));
    const { strengths, weaknesses } = fewThatStand(ranked);
    expect(ranked).toHaveLength(6);
    expect(weaknesses).toHaveLength(3);
    expect(strengths).toHaveLength(1);
  });
});

it('the first line says of how many the few are chosen, only where they are not all', () => {
  const line = (...counts: [number, number, number, number]) =>
    strengthsTexts.pl.lead(...counts).replaceAll('\u00a0', ' ');
  expect(line(3, 0, 13, 261)).toBe(
    'Najważniejsze mocne strony: 3, słabe strony: 0. Wybrane z 13 porównań, które wytrzymały poprawkę. Sprawdzono 261 porównań, więc próg dla każdego podniesiono.',
  );
  expect(line(1, 1, 2, 22)).toBe(
    'Mocne strony: 1, słabe strony: 1. Sprawdzono 22 porównania, więc próg dla każdego podniesiono.',
  );
});

describe('an office with one slow service', () => {
  const found = seededResults(
    {
      servicesOfUnit: [2, 2],
      perMonth: (service) => [20, 20, 20, 1][service]!,
      months: 24,
      shape: [0.02, 0.04, 0.1, 0.26, 0.58],
      moved: (service, question) => (service === 1 && question === 'waiting' ? -0.9 : 0),
    },
    seededRandom(5),
  );
  const gathering = {
    picture: found.pictures.visit!,
    context: 'visit',
    period,
    structure: found.structure,
    targets: [],
    today: found.today,
  } as const;
  const office = { kind: 'office' } as const;

  it('finds it, and says so with a key and a link to the counts', () => {
    const all = [...comparisonsOf(gathering, office)].filter((one) => one !== null);
    const [first] = claimed(all).filter(({ comparison }) => comparison.against === 'rest');
    const finding = strengthFinding(first!, {
      names: new Map([[serviceId(1), 'Prawo jazdy']]),
      asOf: 7,
      contextSaid: false,
    });
    expect(finding.kind).toBe('weakness');
    expect(finding.subject.pl).toBe('Prawo jazdy, czas czekania');
    expect(finding.key).toMatchObject({
      series: 'visit/waiting/rest',
      scope: `service:${serviceId(1)}`,
      period,
      asOf: 7,
    });
    expect(finding.href).toBe(`/diagnoza/usluga/${serviceId(1)}?okres=2026-K3#pytania`);
  });

  it('the rest of the office is everybody else', () => {
    const all = [...comparisonsOf(gathering, office)].filter((one) => one !== null);
    const waiting = all.find(
      ({ against, subject: { scope, question } }) =>
        against === 'rest' && question.id === 'waiting' && scope.kind === 'service' && scope.id === serviceId(1),
    )!;
    expect(waiting.n).toBe(60);
    const whole = gathering.picture.rating('waiting', { scope: office, period });
    expect(whole.kind === 'shown' && whole.n - waiting.n).toBe(waiting.nOther);
  });

  it('says how many answers the small one lacks', () => {
    const thin = tooThin(gathering, office);
    expect(thin).toContainEqual({ scope: { kind: 'service', id: serviceId(3) }, collected: 3, missing: 7 });
  });
});
