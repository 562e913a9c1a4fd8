// The dictionary as data, what may be typed into it, and what is said of teams: never of one person.
import { describe, expect, it } from 'vitest';
import { staffLanguages } from '#domain/language.ts';
import { quarterPeriod } from '#domain/period.ts';
import { coreQuestionnaires } from '#features/questionnaires/index.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { seededResults, unitId } from '../../../tests/factories/seeded-results.factory.ts';
import type { SeededOffice } from '../../../tests/factories/seeded-results.factory.ts';
import {
  competenceDrivers,
  competenceIn,
  competencesOf,
  competencesSchema,
  emptyCompetence,
  formOf,
} from './competence.ts';
import { defaultCompetences } from './competences.data.ts';
import { chosenAreas, teamSignals } from './team-signals.ts';

describe('the dictionary the product brings', () => {
  it('is whole in both languages, with names and ids of its own', () => {
    expect(competencesSchema.parse(defaultCompetences)).toEqual(defaultCompetences);
    for (const language of staffLanguages) {
      expect(new Set(defaultCompetences.map(({ name }) => name[language])).size).toBe(defaultCompetences.length);
      for (const { notice, learn } of defaultCompetences)
        for (const text of [notice[language], learn[language]]) expect(text).toMatch(/^\p{Lu}.*\.$/u);
    }
    expect(new Set(defaultCompetences.map(({ id }) => id)).size).toBe(defaultCompetences.length);
  });

  it('names every question about somebody’s work, and only questions that are asked', () => {
    const asked = Object.values(coreQuestionnaires).flatMap(({ questions }) =>
      questions.flatMap(({ driver }) => driver ?? []),
    );
    for (const driver of competenceDrivers) {
      expect(asked).toContain(driver);
      expect(competencesOf(driver, defaultCompetences).length).toBeGreaterThan(0);
    }
    const aboutEmployee = Object.values(coreQuestionnaires)
      .flatMap(({ questions }) => questions)
      .filter((question) => question.aboutEmployee);
    for (const { driver } of aboutEmployee) expect(competenceDrivers).toContain(driver);
    expect(competencesOf('building', defaultCompetences)).toEqual([]);
  });
});

describe('a competence as typed', () => {
  const form = { ...formOf(defaultCompetences[0]!), namePl: 'Słuchanie', nameEn: '' };
  it('takes the Polish words where the English are left out', () => {
    expect(competenceIn(form, 'x', defaultCompetences, 'pl')).toMatchObject({
      ok: true,
      value: { id: 'x', name: { pl: 'Słuchanie', en: 'Słuchanie' }, drivers: ['knowledge'] },
    });
  });
  it('says what is missing, field by field', () => {
    const faulty = competenceIn(emptyCompetence, 'x', defaultCompetences, 'pl');
    expect(faulty.ok || faulty.faults.map(({ field }) => field)).toEqual(['namePl', 'noticePl', 'learnPl', 'drivers']);
  });
  it('does not take a name twice, nor a question nobody asks', () => {
    const twice = competenceIn({ ...form, namePl: 'kultura obsługi' }, 'x', defaultCompetences, 'pl');
    expect(twice.ok || twice.faults.map(({ field }) => field)).toEqual(['namePl']);
    expect(competenceIn({ ...form, drivers: ['building'] }, 'x', [], 'pl').ok).toBe(false);
  });
});

describe('signals about teams', () => {
  const drawn: SeededOffice = {
    servicesOfUnit: [2, 1, 1, 2, 1, 1, 1, 1],
    perMonth: (service) => [14, 14, 16, 10, 12, 12, 9, 1, 8, 13][service]!,
    months: 24,
    shape: [0.02, 0.04, 0.1, 0.26, 0.58],
    moved: (service, question) => (service === 2 && question === 'courtesy' ? -1 : 0),
    staffNumber: (service) => (service === 3 ? '1' : '5+'),
  };
  const found = seededResults(drawn, seededRandom(11));
  const { structure } = found;
  const gathering = {
    picture: found.pictures.visit!,
    context: 'visit',
    period: quarterPeriod(2026 * 12 + 6),
    structure,
    targets: [],
    today: found.today,
  } as const;
  const team = teamSignals(gathering);

  it('finds the team whose clients are treated worse, and nothing about the building', () => {
    const [first] = chosenAreas(team.signals);
    expect(first?.unit.id).toBe(unitId(1));
    expect(first?.question.id).toBe('courtesy');
    expect(team.signals.some(({ question }) => question.driver === 'building')).toBe(false);
  });

  it('says nothing, of no question, where one person does the work', () => {
    expect(team.onePerson.map(({ id }) => id)).toEqual([unitId(2)]);
    expect(team.signals.some(({ unit }) => unit.id === unitId(2))).toBe(false);
    const one = structure.units.map((unit) => (unit.id === unitId(1) ? { ...unit, staffNumber: '1' as const } : unit));
    const again = teamSignals({ ...gathering, structure: { ...structure, units: one } });
    expect(again.onePerson.map(({ id }) => id)).toEqual([unitId(1), unitId(2)]);
    expect(again.signals.some(({ unit }) => unit.id === unitId(1))).toBe(false);
  });

  it('draws the rating of a team with few answers towards the others', () => {
    const courtesy = team.signals.filter(({ question }) => question.id === 'courtesy');
    const low = courtesy.find(({ unit }) => unit.id === unitId(1))!;
    expect(low.number.kind === 'mean' && low.pooled! > low.number.value).toBe(true);
    expect(team.thin.map(({ id }) => id)).toContain(unitId(5));
  });

  it('tells a team at most twice and five areas at most', () => {
    const all = seededResults(
      { ...drawn, moved: (service) => (service === 2 || service === 5 ? -1.2 : 0) },
      seededRandom(12),
    );
    const areas = chosenAreas(
      teamSignals({ ...gathering, picture: all.pictures.visit!, structure: all.structure }).signals,
    );
    expect(areas.length).toBeLessThanOrEqual(5);
    for (const { unit } of areas) expect(areas.filter((area) => area.unit === unit).length).toBeLessThanOrEqual(2);
  });
});
