// Ideas: what the form keeps of a person and what it does not, masking, filters, and what an idea has become.
import { describe, expect, it } from 'vitest';
import type { PersonId, ServiceId, UnitId } from '#domain/ids.ts';
import type { Action } from '#features/improvement/index.ts';
import type { Service, Unit } from '#features/office/index.ts';
import type { Idea } from './idea.ts';
import { emptyIdea, readIdeaForm } from './idea-form.ts';
import { actionsByIdea, ideasPage, ideasQuery, listedIdeas, stateOfIdea } from './ideas-list.ts';
import type { IdeaRow } from './ideas-list.ts';

const id = '0a0a0a0a-0000-4000-8000-000000000001';
const unit = (name: string, staffNumber: Unit['staffNumber']) => ({ id: name as UnitId, name, staffNumber }) as Unit;
const service = (name: string, staffNumber: Unit['staffNumber'], unitId = 'maly') =>
  ({ id: name as ServiceId, name, staffNumber, unitId: unitId as UnitId, active: true }) as Service;
const structure = {
  units: [unit('duzy', '5+'), unit('maly', '2-4'), unit('jedna', '1')],
  services: [service('wspolna', '2-4'), service('czyjas', '1'), service('w-jednej', '5+', 'jedna')],
};
const who = { personId: 'p1' as PersonId, month: 24_322, language: 'pl' as const };
const typed = { ...emptyIdea(id), kind: 'idea', content: 'Kartka z listą dokumentów przy wejściu' };

function kept(change: Partial<typeof typed>) {
  const read = readIdeaForm({ ...typed, ...change }, structure, who);
  if (!read.ok) throw new Error(read.faults.map(({ message }) => message).join());
  return read.value;
}

describe('an unsigned idea', () => {
  it('keeps no person, and a month instead of a day', () => {
    expect(kept({})).toEqual({
      id,
      kind: 'idea',
      content: 'Kartka z listą dokumentów przy wejściu',
      serviceId: null,
      unitId: null,
      authorPersonId: null,
      recordedIn: 24_322,
    });
  });

  it.each([
    ['duzy', 'duzy'],
    ['maly', null],
    ['jedna', null],
    ['obcy', null],
  ])('of the team %s keeps the team %s', (unitId, told) => {
    expect(kept({ unitId }).unitId).toBe(told);
  });

  it('keeps a service only where more than one person serves', () => {
    expect(kept({ serviceId: 'wspolna' }).serviceId).toBe('wspolna');
    expect(kept({ serviceId: 'czyjas' }).serviceId).toBeNull();
  });

  it('keeps no service of a unit in which one person works, whatever the service says of its staff', () => {
    expect(kept({ serviceId: 'w-jednej' }).serviceId).toBeNull();
    expect(kept({ serviceId: 'w-jednej', signed: true }).serviceId).toBe('w-jednej');
  });

  it('is masked before anything is kept', () => {
    const { content } = kept({ content: 'Pan Jan Kowalski, tel. 601 234 567, pyta co tydzień' });
    expect(content).not.toMatch(/Kowalski|601/);
    expect(content).toContain('pyta co tydzień');
  });
});

it('a signed idea keeps its author, team and service', () => {
  expect(kept({ signed: true, unitId: 'jedna', serviceId: 'czyjas' })).toMatchObject({
    authorPersonId: 'p1',
    unitId: 'jedna',
    serviceId: 'czyjas',
  });
});

it.each([
  [{ content: '' }, 'Napisz, co proponujesz'],
  [{ content: 'a'.repeat(501) }, 'Skróć tekst o 1'],
  [{ kind: 'skarga' }, 'Wybierz jeden z dwóch przycisków'],
])('refuses %o', (change, words) => {
  const read = readIdeaForm({ ...typed, ...change }, structure, who);
  expect(read.ok ? '' : read.faults[0]!.message).toContain(words);
});

describe('the list', () => {
  const idea = (number: number, change: Partial<Idea>): IdeaRow => {
    const one: Idea = {
      id: String(number),
      number,
      kind: 'idea',
      content: `treść ${number}`,
      serviceId: null,
      unitId: null,
      authorPersonId: null,
      recordedIn: 24_322,
      heard: 0,
      state: 'new',
      answer: '',
      decidedOn: null,
      version: 1,
      ...change,
    };
    return { idea: one, state: one.state, service: null, unit: null, author: null, actions: [] };
  };
  const rows = [
    idea(1, { state: 'answered', answer: 'Kładziemy kartkę', heard: 2 }),
    idea(2, { kind: 'question', heard: 12 }),
    idea(10, { state: 'considered' }),
  ];
  const shown = (query: Record<string, string>) =>
    listedIdeas(
      rows,
      ideasQuery((name) => query[name]),
    ).map((row) => row.idea.number);

  it('shows the latest first, and sorts numbers as numbers', () => {
    expect(shown({})).toEqual([10, 2, 1]);
    expect(shown({ sort: '-slychac' })).toEqual([2, 1, 10]);
    expect(shown({ sort: 'nonsens' })).toEqual([1, 2, 10]);
  });

  it('comes in pages of forty; a page beyond the last is the last', () => {
    const many = Array.from({ length: 85 }, (_, place) => idea(place + 1, {}));
    expect(ideasPage(many, 1)).toMatchObject({ page: 1, pages: 3 });
    expect(ideasPage(many, 99).rows.map((row) => row.idea.number)).toEqual([81, 82, 83, 84, 85]);
    expect(ideasQuery((name) => (name === 'strona' ? '-3' : undefined)).page).toBe(1);
    expect(ideasPage([], 1)).toEqual({ page: 1, pages: 1, rows: [] });
  });

  it('filters and searches, without diacritics too', () => {
    expect(shown({ stan: 'open' })).toEqual([10, 2]);
    expect(shown({ rodzaj: 'question' })).toEqual([2]);
    expect(shown({ szukaj: 'kladziemy kartke' })).toEqual([1]);
    expect(shown({ usluga: 'inna' })).toEqual([]);
  });
});

it('an action makes an open idea taken, and leaves an answered one as it is', () => {
  const action = { origin: { kind: 'idea', ideaId: 'x', text: '' } } as unknown as Action;
  const byIdea = actionsByIdea([action, { origin: { kind: 'hand' } } as unknown as Action]);
  expect([...byIdea.keys()]).toEqual(['x']);
  expect(stateOfIdea({ state: 'new' }, byIdea.get('x')!)).toBe('taken');
  expect(stateOfIdea({ state: 'answered' }, byIdea.get('x')!)).toBe('answered');
  expect(stateOfIdea({ state: 'new' }, [])).toBe('new');
});
