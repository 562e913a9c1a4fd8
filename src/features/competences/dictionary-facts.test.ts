// Which competences ratings of teams tell of, and in how many teams something is worth learning.
import { expect, it } from 'vitest';
import { markDisclosed } from '#domain/disclosed.ts';
import type { UnitId } from '#domain/ids.ts';
import type { Unit } from '#features/office/index.ts';
import type { Question } from '#features/questionnaires/index.ts';
import type { ShownNumber } from '#ui/shown-number.ts';
import type { Competence } from './competence.ts';
import { ratedCompetences } from './dictionary-facts.ts';

const mean: ShownNumber = markDisclosed({ kind: 'mean', n: 40, firmness: 'firm', value: 3, low: 2.8, high: 3.2 });
const few: ShownNumber = markDisclosed({ kind: 'too-few-answers', collected: 7, needed: 3 });
const both = (text: string) => ({ pl: text, en: text });
const competence = (id: string, drivers: Competence['drivers']): Competence => {
  return { id, name: both(id), notice: both(id), learn: both(id), drivers };
};
const signal = (unit: string, driver: string, verdict: 'area' | 'not-apart', number: ShownNumber = mean) => ({
  unit: { id: unit as UnitId } as Unit,
  question: { driver } as Question,
  number,
  verdict,
});

it('counts each team once, and only teams with a rating that may be shown', () => {
  const signals = [
    signal('a', 'waiting', 'area'),
    signal('a', 'information', 'area'),
    signal('b', 'waiting', 'not-apart'),
    signal('c', 'waiting', 'not-apart', few),
    signal('c', 'online', 'not-apart', few),
  ];
  const dictionary = [
    competence('pace', ['waiting', 'information']),
    competence('web', ['online']),
    competence('manners', ['courtesy']),
  ];
  expect(ratedCompetences(dictionary, signals).map(({ rated, below }) => [rated, below])).toEqual([
    [2, 1],
    [0, 0],
    [0, 0],
  ]);
});
