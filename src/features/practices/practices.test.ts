// Rules of cards: sections, evidence that nobody types in, what an action fills in, what a form may hold.
import { describe, expect, it } from 'vitest';
import type { Action } from '#features/improvement/index.ts';
import { cardContent, evidenceFor } from '../../../tests/factories/practice-card.factory.ts';
import { mostAttachedBytes, mostAttachments } from './attachments/attachment.ts';
import { formOfCard, postedCard, readCardForm } from './card-form.ts';
import { cardFromAction, monthsBetween } from './card-from-action.ts';
import { differenceWords, isIndicative, windowWords } from './evidence-words.ts';
import { evidenceOf } from './evidence.ts';
import { cardContentSchema, cardStatuses, sizeClassOf, sizeClasses, unitKinds } from './practice-card.ts';
import { isInSection, practiceSections, sectionKeys, sectionName, usualSection } from './practice-sections.data.ts';
import { practicesTexts } from './practices.texts.ts';
import { placeOf, voivodeshipNames } from './places.ts';

describe('the sections of the national base', () => {
  it('hold together: keys once, parts under their section, names in both languages and none twice', () => {
    expect(new Set(sectionKeys).size).toBe(sectionKeys.length);
    expect(sectionKeys).toContain(usualSection);
    for (const { key, parts } of practiceSections)
      for (const part of parts) expect(part.key.startsWith(`${key}/`)).toBe(true);
    for (const language of ['pl', 'en'] as const) {
      const names = sectionKeys.map((key) => sectionName(key, language));
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((name) => /^\p{Lu}/u.test(name))).toBe(true);
    }
    expect(practiceSections.map(({ key }) => key)).toEqual([
      'social',
      'technical',
      'institutional',
      'energy',
      'ngo',
      'between-units',
      'dialogue',
    ]);
    expect(practiceSections[2].parts).toHaveLength(5);
  });

  it('name a part with its section, and hold their parts', () => {
    expect(sectionName('institutional/services', 'pl')).toBe('Rozwój instytucjonalny: Zarządzanie usługami');
    expect(isInSection('institutional/services', 'institutional')).toBe(true);
    expect(isInSection('institutional', 'institutional/services')).toBe(false);
  });
});

it('texts have words for every key, and the limits they name are those that hold', () => {
  for (const language of ['pl', 'en'] as const) {
    const texts = practicesTexts[language];
    expect(Object.keys(texts.statuses)).toEqual([...cardStatuses]);
    expect(Object.keys(texts.unitKinds)).toEqual([...unitKinds]);
    expect(Object.keys(texts.sizes)).toEqual([...sizeClasses]);
    expect(texts.attachmentFaults['too-many']).toContain(` ${mostAttachments} `);
    expect(texts.attachmentFaults['too-much']).toContain(` ${mostAttachedBytes / 1e6} MB`);
  }
});

it.each([
  [null, null],
  [1, 'to-10'],
  [9999, 'to-10'],
  [10_000, '10-20'],
  [56_779, '50-100'],
  [200_000, 'from-200'],
] as const)('%s residents are of the class %s', (population, size) => {
  expect(sizeClassOf(population)).toBe(size);
});

describe('evidence', () => {
  const { indicator: name, measure, unit, better, months, ...measured } = evidenceFor();
  const frozen = { ...measured, monthsSinceStart: months, reasons: ['x'], placebos: null, mayBeKept: true };
  const by = { name, measure, unit, better };

  it('is what the measurement froze, with the grade it gave', () => {
    expect(evidenceOf(frozen, by)).toEqual(evidenceFor());
  });
  it.each([
    ['nothing frozen', null, by],
    ['an indicator that is gone', frozen, null],
    ['no method', { ...frozen, method: 'none' }, by],
    ['something else', { grade: 'A' }, by],
  ])('is none for %s', (_, effect, indicator) => {
    expect(evidenceOf(effect, indicator)).toBeNull();
  });

  it('says every figure with its interval and its n', () => {
    const share = evidenceFor({
      measure: 'share',
      before: { n: 143, months: 6, value: 0.75, interval: [0.67, 0.82] },
      difference: { estimate: 0.09, lower: 0.02, upper: 0.16 },
    });
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    expect(plain(windowWords('pl', share, share.before!))).toBe('75 % (od 67 % do 82 %); n 143; 6 miesięcy');
    expect(plain(differenceWords('pl', share, share.difference!))).toBe('+9 p.p. (od +2 do +16)');
    expect(plain(differenceWords('en', evidenceFor(), evidenceFor().difference!))).toBe('+0.8 (+0.5 to +1.1)');
    const few = { n: 20, months: 3, value: 0.75, interval: [0.53, 0.89] satisfies [number, number] };
    expect(plain(windowWords('pl', share, { ...few, interval: [0.53, 0.89] }))).toMatch(
      /^około 8 na 10 .*; n 20; 3 miesiące$/,
    );
    expect(isIndicative(share, { ...few, interval: [0.53, 0.89] })).toBe(true);
    const minutes = evidenceFor({ measure: 'amount', unit: { pl: 'min', en: 'min' } });
    expect(plain(windowWords('pl', minutes, { n: 20, months: 1, value: 17.5, interval: null }))).toBe(
      '17,5 min; n 20; 1 miesiąc',
    );
  });
});

describe('a card from an action', () => {
  const action = {
    title: 'Rezerwacja wizyt',
    origin: { kind: 'finding', key: 'visit/waiting|service:s1|24319..24321||17', sentence: 'Z.', n: 60 },
    problem: 'Kolejki.',
    goal: 'Krócej.',
    owner: 'kierownik wydziału',
    hours: 40,
    cost: 1200,
    startedOn: '2026-01-15',
    steps: 'Raz.\nDwa.',
    lessons: 'Wcześniej.',
    conclusion: 'Udało się.',
    ended: { on: '2026-10-14', how: 'kept' },
  } as unknown as Action;
  const office = {
    name: 'Starostwo',
    kind: 'powiat',
    terytCode: '3016',
    population: 60_000,
    street: 'Rynek 1',
    postalCode: '64-600',
    town: 'Oborniki',
    phone: '61 000 00 00',
    email: 'a@example.pl',
    website: 'https://example.pl',
    coordinator: 'sekretarz',
  } as unknown as Parameters<typeof cardFromAction>[0]['office'];
  const structure = {
    services: [{ id: 's1', name: 'Rejestracja pojazdu' }],
    clientGroups: [],
  } as unknown as Parameters<typeof cardFromAction>[0]['structure'];
  const content = cardFromAction({
    action,
    office,
    place: placeOf('3016'),
    structure,
    indicator: null,
    today: '2026-11-22',
  });

  it('is filled from the action, the profile and the register', () => {
    expect(cardContentSchema.parse(content)).toEqual(content);
    expect(content).toMatchObject({
      title: 'Rezerwacja wizyt',
      summary: 'Udało się.',
      section: usualSection,
      touchpoint: 'first-contact',
      service: 'Rejestracja pojazdu',
      sheet: {
        county: 'obornicki',
        voivodeship: 'wielkopolskie',
        population: 60_000,
        cost: 1200,
        hours: 40,
        months: 8,
        contactPost: 'sekretarz',
      },
      presentation: { problem: 'Kolejki.', steps: 'Raz.\nDwa.', otherwise: 'Wcześniej.', roles: 'kierownik wydziału' },
    });
  });

  it('takes the residents from the register where the profile has none', () => {
    const ground = { action, place: placeOf('3016'), structure, indicator: null, today: '2026-11-22' };
    const { sheet } = cardFromAction({ ...ground, office: { ...office, population: null } });
    expect(sheet.population).toBeGreaterThan(50_000);
  });

  it('goes through its form and back without a change', () => {
    const form = formOfCard(content);
    const posted = postedCard({ text: (name) => form[name as keyof typeof form] ?? '' });
    expect(readCardForm(posted, 'pl')).toEqual({ ok: true, value: content });
  });
});

it.each([
  ['tytul', '   '],
  ['dzial', 'zmyślony'],
  ['rodzaj', 'księstwo'],
  ['wpis', '2026-02-30'],
  ['kod', '64600'],
  ['email', 'nie-adres'],
  ['strona', 'javascript:alert(1)'],
  ['ludnosc', 'dużo'],
  ['ludnosc', '0'],
  ['teryt', '30'.repeat(3)],
  ['koszt', '-5'],
  ['godziny', '1e9'],
  ['miesiace', '2,5'],
])('the form refuses %s "%s" at its field', (field, value) => {
  const form = formOfCard(cardContent());
  const read = readCardForm(
    postedCard({ text: (name) => (name === field ? value : (form[name as 'tytul'] ?? '')) }),
    'pl',
  );
  expect(read.ok ? [] : read.faults.map((fault) => fault.field)).toEqual([field]);
});

it.each([
  ['2026-01-15', '2026-03-14', 1],
  ['2026-01-15', '2026-03-15', 2],
  ['2025-12-01', '2026-12-01', 12],
  ['2026-05-01', '2026-01-01', 0],
])('from %s to %s are %i whole months', (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months);
});

it('knows the sixteen województwa, and a city that is its own county', () => {
  expect(voivodeshipNames()).toHaveLength(16);
  expect(placeOf('3064011')).toMatchObject({ county: 'Poznań', voivodeship: 'wielkopolskie' });
  expect(placeOf('9999')).toBeNull();
});
