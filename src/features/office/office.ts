// The office as the other rooms see it, and what a valid profile is.
import type { Fault, Outcome } from '#domain/faults.ts';
import type { OfficeId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { isTerytCode } from '#domain/teryt.ts';
import { formReader, shapes } from './form-reading.ts';
import type { FormInput } from './form-reading.ts';
import { officeTexts } from './office.texts.ts';
import type { CatalogueLevel } from './service-catalogue.data.ts';
import { isSlug } from './slug.ts';

export const officeKinds = ['gmina', 'powiat', 'miasto', 'województwo'] as const;
export type OfficeKind = (typeof officeKinds)[number];

export interface OfficeProfile {
  readonly name: string;
  readonly kind: OfficeKind;
  readonly terytCode: string | null;
  readonly population: number | null;
  /** 'register': Statistics Poland, see `populationSource`; 'office': typed by the office */
  readonly populationSource: 'register' | 'office' | null;
  /** the office's name in the addresses of its public pages */
  readonly slug: string;
  readonly street: string;
  readonly postalCode: string;
  readonly town: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly bipUrl: string;
  /** the person or post that answers for the surveys */
  readonly coordinator: string;
}

export interface Office extends OfficeProfile {
  readonly officeId: OfficeId;
  readonly sample: boolean;
  /** street, post code and town in one line; '' when none is given */
  readonly address: string;
  /** day the set-up pages were finished; null until then */
  readonly setUpOn: string | null;
  /** 0: nothing saved yet */
  readonly version: number;
}

/** 'ul. Rynek 1, 00-001 Wierzbów', without the parts that are missing. */
export function addressLine(office: Pick<OfficeProfile, 'street' | 'postalCode' | 'town'>): string {
  return [office.street, `${office.postalCode} ${office.town}`.trim()].filter((part) => part !== '').join(', ');
}

/**
 * Whether the catalogue offers a service of these levels to such an office. A city with county rights does the work of
 * both; a województwo is offered what every office does.
 */
export function isOfferedTo(kind: OfficeKind, levels: readonly CatalogueLevel[]): boolean {
  if (kind === 'miasto') return true;
  if (kind === 'województwo') return levels.includes('gmina') && levels.includes('powiat');
  return levels.includes(kind);
}

/** What the form says of the place: a typed name and, once one was chosen, a code. */
export interface PlaceInput {
  readonly typed: string;
  readonly code: string;
}

export function placeInput(form: FormInput): PlaceInput {
  const code = form.text('teryt');
  return { typed: form.text('miejsce').slice(0, 200), code: isTerytCode(code) ? code : '' };
}

/** What the register says of the chosen unit. */
export interface PlaceFacts {
  readonly code: string;
  readonly officeKind: OfficeKind;
  readonly residents: number | null;
}

/**
 * Reads the profile. Kind and population that were not given are taken from the register, and so is a population that
 * was suggested for a unit chosen before (`ludnosc-bylo`).
 */
export function profileFromForm(
  form: FormInput,
  language: StaffLanguage,
  place: PlaceFacts | null,
  fallbackSlug: string,
): Outcome<OfficeProfile> {
  const { fields, faults: words, mayBeMissing } = officeTexts[language];
  const read = formReader(form, words);
  const name = read.line('nazwa', fields.name, 150, 'required');
  const given = form.text('rodzaj') === '' ? place?.officeKind : undefined;
  const kind = given ?? read.choice('rodzaj', fields.kind, officeKinds);
  const typed = read.number('ludnosc', fields.population, 1, 40_000_000);
  const isSuggestion = typed !== null && String(typed) === form.text('ludnosc-bylo');
  const population = (isSuggestion ? null : typed) ?? place?.residents ?? null;
  const slug = read.line('adres', fields.slug, 60) || fallbackSlug;
  if (!isSlug(slug)) read.fault('adres', words.malformed(fields.slug, mayBeMissing.slugExample));
  const profile = {
    name,
    terytCode: place?.code ?? null,
    population,
    populationSource: population === null ? null : population === place?.residents ? 'register' : 'office',
    slug,
    street: read.line('ulica', fields.street, 200),
    postalCode: read.shaped('kod', fields.postalCode, 6, shapes.postalCode, '64-600'),
    town: read.line('miejscowosc', fields.town, 200),
    phone: read.shaped('telefon', fields.phone, 60, shapes.phone, '61 297 31 00'),
    email: read.shaped('email', fields.email, 200, shapes.email, 'urzad@example.pl'),
    website: read.shaped('strona', fields.website, 300, shapes.webAddress, 'https://www.example.pl'),
    bipUrl: read.shaped('bip', fields.bip, 300, shapes.webAddress, 'https://bip.example.pl'),
    coordinator: read.line('koordynator', fields.coordinator, 200),
  } as const;
  if (kind === null || read.faults.length > 0) return { ok: false, faults: read.faults };
  return { ok: true, value: { ...profile, kind } };
}

export function slugTaken(language: StaffLanguage): Fault[] {
  return [{ field: 'adres', message: officeTexts[language].slugTaken }];
}
