// What leaves an entry of the history with its words, and what rules and readers still need of it.
import { describe, expect, it } from 'vitest';
import { startTakenBackOn } from '../stages/stage-rules.ts';
import { historyWords } from './history-words.ts';
import { withoutWords, wordsIn } from './removed-words.ts';

const names = {
  people: new Map<string, string>(),
  structure: { units: [] },
  indicatorNames: new Map<string, string>(),
};
const entry = (
  what: 'changed' | 'repeated' | 'sentence' | 'moved' | 'file-added',
  details: Record<string, unknown>,
) => ({
  position: 1,
  day: '2026-11-21',
  who: null,
  what,
  details,
});

describe('words of an entry', () => {
  it('are those people wrote; days, numbers and ids are none', () => {
    const fields = [
      { field: 'goal', before: '', after: 'Pan Kowalski' },
      { field: 'deadline', before: '2026-01-01', after: '2026-02-01' },
      { field: 'ownerPersonId', before: 'a', after: 'b' },
    ];
    expect(wordsIn(entry('changed', { fields }))).toEqual(['Pan Kowalski']);
    expect(wordsIn(entry('moved', { from: 'plan', to: 'do', startedOn: '2026-01-01' }))).toEqual([]);
    expect(wordsIn(entry('changed', { fields: 'broken' }))).toEqual([]);
  });

  it('go, and what happened stays to be read', () => {
    const fields = [
      { field: 'goal', before: 'Dawny cel', after: 'Pan Kowalski' },
      { field: 'deadline', before: '', after: '2026-02-01' },
    ];
    const blank = entry('changed', withoutWords({ fields }, null));
    expect(wordsIn(blank)).toEqual([]);
    expect(historyWords(blank, names, 'pl')).toEqual([
      'zmieniono',
      'cel: treść usunięta',
      expect.stringMatching(/^termin: było „puste”/),
    ]);
    const half = entry('changed', withoutWords({ fields }, new Set(['Pan Kowalski'])));
    expect(historyWords(half, names, 'pl')[1]).toBe('cel: było „Dawny cel”, jest „treść usunięta”');
    const sentence = entry('sentence', withoutWords({ sentence: 'Pan Kowalski już nie czeka.' }, null));
    expect(historyWords(sentence, names, 'pl')).toEqual(['zmieniono zdanie dla klientów', 'treść usunięta']);
    expect(JSON.stringify(sentence.details)).not.toContain('Kowalski');
    const file = entry('file-added', withoutWords({ name: 'Kowalski.pdf' }, null));
    expect(historyWords(file, names, 'pl')).toEqual(['dodano załącznik', 'treść usunięta']);
  });

  it('of an earlier round go without the days a new start is held against', () => {
    const details = { round: 1, startedOn: '2026-02-01', steps: 'Telefon', conclusion: 'Pan Kowalski', effect: null };
    const blank = entry('repeated', withoutWords(details, null));
    expect(blank.details).toMatchObject({ round: 1, startedOn: '2026-02-01', steps: null, conclusion: null });
    expect(startTakenBackOn([blank])).toBe('2026-11-21');
    const moved = { from: 'do', to: 'plan', startTakenBack: '2026-02-01' };
    expect(withoutWords(moved, null)).toEqual(moved);
  });
});
