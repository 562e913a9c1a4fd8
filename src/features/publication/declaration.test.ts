// The declaration: every id once, days in <time>, what the form refuses, when a review is due.
import { describe, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { formOf } from '#features/office/index.ts';
import type { Office } from '#features/office/index.ts';
import { renderPage } from '#ui/page.tsx';
import { DeclarationPage } from './declaration.pages.tsx';
import { declarationDraft, declarationFromForm, reviewState } from './declaration.ts';
import type { Declaration } from './declaration.ts';

const office: Office = {
  officeId: '00000000-0000-4000-8000-000000000000' as OfficeId,
  sample: false,
  name: 'Urząd Gminy Podlipie',
  kind: 'gmina',
  terytCode: null,
  population: null,
  populationSource: null,
  slug: 'urzad-gminy-podlipie',
  street: '',
  postalCode: '',
  town: '',
  address: '',
  phone: '',
  email: '',
  website: '',
  bipUrl: '',
  coordinator: '',
  setUpOn: '2026-01-10',
  version: 1,
};

const whole: Declaration = {
  status: 'partial',
  sitePublishedOn: '2026-01-10',
  siteUpdatedOn: '2026-02-01',
  preparedOn: '2026-01-12',
  reviewedOn: '2026-03-05',
  basis: 'audit',
  auditor: 'Fundacja Próbna',
  unavailable: 'Skany uchwał.\nFilm bez napisów.',
  costs: 'Audiodeskrypcja: ocena z 2026 r.',
  excluded: 'Mapy.',
  contactPerson: 'Anna Nowak',
  email: 'dostepnosc@podlipie.example.pl',
  phone: '61 297 31 00',
  architecture: 'Wejście bez stopni.',
  architectureUrl: 'https://bip.podlipie.example.pl/dostepnosc',
  signLanguage: 'yes',
  communication: 'Pętla indukcyjna.',
  version: 1,
};

/** The elements of the technical conditions this page can have; the last six only where they apply. */
const always = [
  'a11y-wstep',
  'a11y-podmiot',
  'a11y-zakres',
  'a11y-url',
  'a11y-data-publikacja',
  'a11y-data-aktualizacja',
  'a11y-status',
  'a11y-data-sporzadzenie',
  'a11y-kontakt',
  'a11y-procedura',
  'a11y-aplikacje',
  'a11y-architektura',
  'a11y-komunikacja',
];
const contact = ['a11y-email', 'a11y-telefon', 'a11y-osoba'];
const sometimes = [
  'a11y-tresci-niedostepne',
  'a11y-ocena',
  'a11y-wylaczenia',
  'a11y-data-przeglad',
  'a11y-audytor',
  'a11y-architektura-url',
];

function page(declaration: Declaration, language: 'pl' | 'en' = 'pl', isDraft = false): string {
  const props = { office, declaration, language, isDraft, siteUrl: 'https://opinie.example.pl' };
  return renderPage(DeclarationPage(props)).replaceAll('\u00a0', ' ');
}
const idsOf = (html: string) => [...html.matchAll(/ id="(a11y-[a-z-]+)"/g)].map((match) => match[1] ?? '').sort();

describe('the page', () => {
  it.each(['pl', 'en'] as const)('has every id exactly once, the same in each language: %s', (language) => {
    expect(idsOf(page(whole, language))).toEqual([...always, ...contact, ...sometimes].sort());
  });

  it('leaves out what does not apply', () => {
    const full = { ...whole, status: 'full', reviewedOn: null, auditor: '', architectureUrl: '' } as const;
    expect(idsOf(page(full))).toEqual([...always, ...contact].sort());
    expect(page(full)).not.toContain('Niedostępne treści');
  });

  it('writes each day as <time datetime>', () => {
    const html = page(whole);
    for (const [id, day] of [
      ['publikacja', '2026-01-10'],
      ['aktualizacja', '2026-02-01'],
      ['sporzadzenie', '2026-01-12'],
      ['przeglad', '2026-03-05'],
    ])
      expect(html).toContain(`<time id="a11y-data-${id}" datetime="${day}">`);
  });

  it('has the prescribed headings in order and the prescribed sentences', () => {
    const html = page(whole);
    const headings = [...html.matchAll(/<h([1-3])>(.*?)<\/h[1-3]>/g)].map(([, level, words]) => `${level} ${words}`);
    expect(headings).toEqual([
      '1 Deklaracja dostępności',
      '2 Stan dostępności cyfrowej',
      '2 Niedostępne treści',
      '3 Niezgodność z załącznikiem',
      '3 Nadmierne koszty',
      '3 Treści nieobjęte przepisami',
      '2 Przygotowanie deklaracji dostępności i jej aktualizacja',
      '2 Skróty klawiszowe',
      '2 Informacje zwrotne i dane kontaktowe',
      '3 Obsługa wniosków i skarg związanych z dostępnością',
      '2 Pozostałe informacje',
      '3 Aplikacje mobilne',
      '3 Dostępność architektoniczna',
      '3 Dostępność komunikacyjno-informacyjna',
    ]);
    const text = html.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      'zobowiązuje się zapewnić dostępność swojej strony internetowej zgodnie z ustawą z dnia 4 kwietnia 2019 r.',
    );
    expect(text).toContain(
      'Strona internetowa jest częściowo zgodna z załącznikiem do ustawy z dnia 4 kwietnia 2019 r.',
    );
    expect(text).toContain('najpóźniej w ciągu 7 dni');
    expect(text).toContain('2 miesiące');
  });
});

describe('the form', () => {
  const form = {
    stan: 'partial',
    niedostepne: 'Skany.',
    publikacja: '2026-01-10',
    aktualizacja: '2026-01-10',
    sporzadzenie: '2026-01-12',
    przeglad: '',
    podstawa: 'self',
    email: 'a@b.pl',
    telefon: '61 297 31 00',
    migowy: 'no',
  };
  const read = (values: Record<string, string>, saved: Declaration | null = null) =>
    declarationFromForm(formOf({ ...form, ...values }), 'pl', saved, '2026-07-20');

  it('is read whole, and the first day of preparation stays', () => {
    expect(read({})).toMatchObject({
      ok: true,
      value: { status: 'partial', preparedOn: '2026-01-12', reviewedOn: null },
    });
    expect(read({ sporzadzenie: '2026-07-01' }, whole)).toMatchObject({ value: { preparedOn: '2026-01-12' } });
  });

  it.each([
    [{ stan: '' }, 'stan'],
    [{ niedostepne: '' }, 'niedostepne'],
    [{ publikacja: '2026-02-30' }, 'publikacja'],
    [{ aktualizacja: '2026-07-21' }, 'aktualizacja'],
    [{ przeglad: '2026-01-11' }, 'przeglad'],
    [{ email: '' }, 'email'],
    [{ telefon: '' }, 'telefon'],
    [{ migowy: 'może' }, 'migowy'],
    [{ architektura: 'x'.repeat(4001) }, 'architektura'],
    [{ 'architektura-adres': 'javascript:alert(1)' }, 'architektura-adres'],
  ])('refuses %o', (values, field) => {
    expect(read(values)).toMatchObject({ ok: false, faults: [{ field }] });
  });
});

describe('the yearly review', () => {
  const at = (today: string, preparedOn: string, reviewedOn: string | null = null) =>
    reviewState({ preparedOn, reviewedOn }, today);

  it('is asked for from 1 March, is late from 1 April, and is done with a day of this year', () => {
    expect(at('2026-02-28', '2025-05-01')).toBe('none');
    expect(at('2026-03-01', '2025-05-01')).toBe('due');
    expect(at('2026-03-31', '2025-05-01')).toBe('due');
    expect(at('2026-04-01', '2025-05-01')).toBe('late');
    expect(at('2026-04-01', '2025-05-01', '2026-03-20')).toBe('none');
    expect(at('2026-12-31', '2026-01-02')).toBe('none');
  });

  it('stays late over the new year when a whole year was missed', () => {
    expect(at('2026-01-15', '2024-05-01')).toBe('late');
    expect(reviewState(null, '2026-03-10')).toBe('none');
  });
});

it('the draft declares nothing the office has not said', () => {
  const draft = declarationDraft(office, '2026-07-20');
  expect(draft).toMatchObject({ version: 0, status: 'partial', architecture: '', reviewedOn: null });
  const declared = ['a11y-status', 'a11y-data-publikacja', 'a11y-data-aktualizacja', 'a11y-data-sporzadzenie'];
  const html = page(draft, 'pl', true);
  expect(idsOf(html)).toEqual(always.filter((id) => !declared.includes(id)).toSorted());
  expect(html).toContain('nie ocenił jeszcze');
});
