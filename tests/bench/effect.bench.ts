// What the effect of an action costs: the rules and the section of the page, for 36 months and 20 series of answers.
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { registerFigure } from '#domain/register-figure.ts';
import { controlledSeries } from '#statistics/controlled-series.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { detectableEffect } from '../../src/features/improvement/effect/detectable-effect.ts';
import { EffectSection } from '../../src/features/improvement/effect/effect.pages.tsx';
import type { LoadedEffect } from '../../src/features/improvement/effect/effect.actions.ts';
import type { EffectInput, EffectPoint } from '../../src/features/improvement/effect/effect-input.ts';
import { measuredEffect } from '../../src/features/improvement/effect/measured-effect.ts';
import type { Benchmark, Measured } from './benchmark.ts';

export const benchmarks: Benchmark[] = [{ name: 'effect/page-cpu', unit: 'ms CPU', run: page }];

const months = 36;
const units = 20;
const first = 24_300;
const changeAt = 24;

function series(seed: number): EffectPoint[] {
  const random = seededRandom(seed);
  return Array.from({ length: months }, (_, t) => {
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < 20; i++) counts[random.category([0.05, 0.05, 0.15, 0.3, 0.45])]! += 1;
    const value = counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / 20;
    return { period: { first: first + t, last: first + t }, value, n: 20, counts, numerator: null };
  });
}

async function page(): Promise<Measured> {
  const [own, ...others] = Array.from({ length: units }, (_, seed) => series(seed));
  const input: EffectInput = {
    measure: 'mean',
    better: 'higher',
    series: own!,
    alsoTreated: [],
    comparisons: others.map((points, at) => ({ id: String(at), name: `${at}`, points })),
    findingPeriod: { first: first + 16, last: first + 18 },
    decidedOn: '2026-08-10',
    startedOn: '2027-01-01',
    lastMonth: first + months - 1,
    breaks: [],
    // seen between the sixth month and the twelfth: months are tried
    goalChange: 0.5,
  };
  const words = (text: string) => ({ pl: text, en: text });
  const work = () => {
    const loaded: LoadedEffect = {
      indicator: {
        id: '1',
        content: {
          name: words('Czas oczekiwania'),
          definition: words(''),
          measure: 'mean',
          amountUnit: words(''),
          better: 'higher',
          source: {
            kind: 'survey-mean',
            questionnaire: 'core-visit',
            questionId: 'waiting',
            scope: { kind: 'office' },
            channel: null,
            clientGroupId: null,
          },
          withoutVerdict: false,
          collectedBy: '',
        },
        libraryCode: null,
        unitId: null,
        ownerPersonId: null,
        createdOn: '2025-01-01',
        retiredOn: null,
        version: 1,
      },
      input,
      effect: measuredEffect(input),
      detectable: detectableEffect(input),
      comparisons: input.comparisons.map(({ id, name }) => ({ id, name, state: 'used' })),
    };
    if (loaded.effect.method !== 'controlled-series') throw new Error(`measured by ${loaded.effect.method}`);
    return renderToString(h(EffectSection, { language: 'pl', loaded: registerFigure(loaded) })).length;
  };
  const values = [own!, ...others].map((points) => points.map(({ value }) => value));
  const alone = () => controlledSeries(values[0]!, values.slice(1), { changeAt: changeAt + 1 });
  return {
    value: median([0, 1, 2, 3, 4].map(() => spent(work))),
    baseline: median([0, 1, 2, 3, 4].map(() => spent(alone))),
    conditions: `${units} series of ${months} months: verdict, what could be seen, the section as HTML; median of 5, the first cold; beside the controlled series with slopes alone; the limit is 50`,
  };
}

function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!;
