// The instruments hold together: worded by the rules, comparable where they ask the same, tied to touchpoint and driver.
import { describe, expect, it } from 'vitest';
import { fivePointScale } from '#domain/rating-scale.ts';
import { conditionFaults } from './conditions.ts';
import { coreQuestionnaires } from './core-questionnaire.data.ts';
import { driverFamilies, familyOfDriver, touchpointOfFamily } from './driver-families.data.ts';
import { instruments } from './instruments.data.ts';
import { columnsOf, questionTypes } from './question-types.ts';
import { seriesKey } from './series.ts';
import { faultsOfWording } from './wording.ts';

const named = instruments.map((instrument) => ({ ...instrument, questions: instrument.content.questions }));
const compare = (a: string | null | undefined, b: string | null | undefined) => String(a).localeCompare(String(b));
const all = named.flatMap(({ questions }) => questions);

describe.each(named)('$id', ({ id, content, questions, areas = [], name, about }) => {
  it('has no fault of wording or condition, in any language', () => {
    expect(faultsOfWording(content)).toEqual([]);
    expect(conditionFaults(questions)).toEqual([]);
    expect(questions.length).toBeLessThanOrEqual(12);
  });

  it('ties every driver to a touchpoint and to one of the ten families', () => {
    for (const question of questions.filter(({ role }) => role === 'driver')) {
      expect(question.touchpoint, question.id).not.toBeNull();
      expect(question.driver).toBe(question.id);
      expect(familyOfDriver[question.id] ?? familyOfDriver[question.driver!], question.id).toBeDefined();
    }
  });

  it('rates on the one scale with a way out, and has a name and a purpose in both languages', () => {
    for (const question of questions.filter(({ kind }) => kind === 'rating')) {
      expect(question.options.map(({ label }) => label)).toEqual(fivePointScale.labels);
      expect(question.notApplicable).toBe(true);
    }
    for (const text of [name.pl, name.en, about.pl, about.en]) expect(text).toMatch(/\S/);
    expect(content.questionnaire).toBe(id);
  });

  it('gives every type the options it needs, and every area questions it has', () => {
    for (const { kind, options, id: questionId } of questions) {
      const { fewest, mostOptions } = questionTypes[kind];
      expect(options.length, questionId).toBeGreaterThanOrEqual(fewest);
      expect(options.length, questionId).toBeLessThanOrEqual(mostOptions);
    }
    const ids = questions.map((question) => question.id);
    for (const area of areas) for (const questionId of area.questionIds) expect(ids).toContain(questionId);
    expect(new Set(columnsOf(questions).map(({ code }) => code)).size).toBe(columnsOf(questions).length);
  });

  it('writes Ukrainian in Ukrainian letters only', () => {
    for (const { text, hint, options } of questions)
      for (const words of [text.uk, hint?.uk ?? '', ...options.map(({ label }) => label.uk)])
        expect(words).not.toMatch(/[A-Za-zыэёъ]/);
  });
});

describe('the instruments together', () => {
  it('ask the same thing in the same words wherever they use the same id, except overall and direction', () => {
    const series = new Map<string, Set<string>>();
    for (const question of all) {
      if (['overall', 'direction'].includes(question.id)) continue;
      series.set(question.id, (series.get(question.id) ?? new Set()).add(seriesKey(question)));
    }
    expect([...series].filter(([, keys]) => keys.size > 1).map(([id]) => id)).toEqual([]);
  });

  it('leave the core questionnaires as they are', () => {
    for (const core of ['core-visit', 'core-case'] as const)
      expect(instruments.find(({ id }) => id === core)?.content).toBe(coreQuestionnaires[core]);
  });

  it('cover all ten families, in the extended questionnaire by itself', () => {
    const extended = named.find(({ id }) => id === 'ten-drivers-visit')!.questions;
    const covered = extended.map(({ role, driver }) =>
      role === 'driver' ? familyOfDriver[driver!] : role === 'overall' || role === 'outcome' ? role : null,
    );
    expect([...new Set(covered.filter((family) => family))].toSorted(compare)).toEqual(
      Object.keys(driverFamilies).toSorted(compare),
    );
    expect(Object.keys(touchpointOfFamily)).toEqual(Object.keys(driverFamilies));
  });

  it('name no driver that is never asked about', () => {
    const asked = new Set(all.map(({ driver }) => driver));
    const families = Object.keys(driverFamilies);
    expect(Object.keys(familyOfDriver).filter((driver) => !families.includes(driver) && !asked.has(driver))).toEqual(
      [],
    );
  });

  it('ask employees exactly five questions about client orientation', () => {
    expect(named.find(({ id }) => id === 'client-orientation')!.questions).toHaveLength(5);
    expect(named.find(({ id }) => id === 'kiosk-three-taps')!.questions).toHaveLength(3);
  });
});
