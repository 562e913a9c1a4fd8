// What a valid unit, location, service point, service and client group is, read from their forms.
import type { Outcome } from '#domain/faults.ts';
import type { Localised, StaffLanguage, SurveyLanguage } from '#domain/language.ts';
import { staffNumbers } from '#domain/staff-number.ts';
import type { StaffNumber } from '#domain/staff-number.ts';
import { formReader } from './form-reading.ts';
import type { FormInput, FormReader } from './form-reading.ts';
import { officeTexts } from './office.texts.ts';
import type { TermKind } from './service-catalogue.data.ts';
import type { ClientGroup, OfficeStructure, StatutoryTerm } from './structure.ts';

export const longestName = 150;

export interface UnitInput {
  readonly name: string;
  readonly staffNumber: StaffNumber;
  readonly validFrom: string;
  readonly catalogueGroup?: string | null;
}

export interface LocationInput {
  readonly name: string;
  readonly address: string;
}

export interface PointInput {
  readonly name: string;
  readonly locationId: string;
  readonly unitId: string | null;
  readonly staffNumber: StaffNumber;
}

export interface ServiceInput {
  readonly name: string;
  readonly unitId: string;
  readonly description: string;
  readonly statutoryTerm: StatutoryTerm | null;
  readonly jrwa: string | null;
  readonly confirmed: boolean;
  readonly staffNumber: StaffNumber;
  readonly clientGroupIds: readonly string[];
  readonly locationIds: readonly string[];
  readonly catalogueKey?: string | null;
}

export type ClientGroupInput = Pick<ClientGroup, 'name' | 'answer' | 'asked'>;

function read<Value>(
  form: FormInput,
  language: StaffLanguage,
  make: (reader: FormReader) => Value | null,
): Outcome<Value> {
  const reader = formReader(form, officeTexts[language].faults);
  const value = make(reader);
  return value === null || reader.faults.length > 0 ? { ok: false, faults: reader.faults } : { ok: true, value };
}

/** A real day of the calendar, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export function unitFromForm(form: FormInput, language: StaffLanguage): Outcome<UnitInput> {
  const { fields, faults } = officeTexts[language];
  return read(form, language, (reader) => {
    const name = reader.line('nazwa', fields.unitName, longestName, 'required');
    const staffNumber = reader.choice('osoby', fields.staffNumber, staffNumbers);
    const validFrom = reader.line('od', fields.validFrom, 10, 'required');
    if (validFrom !== '' && !isDay(validFrom)) reader.fault('od', faults.malformed(fields.validFrom, '2026-01-01'));
    return staffNumber && { name, staffNumber, validFrom };
  });
}

export function locationFromForm(form: FormInput, language: StaffLanguage): Outcome<LocationInput> {
  const { fields } = officeTexts[language];
  return read(form, language, (reader) => ({
    name: reader.line('nazwa', fields.locationName, longestName, 'required'),
    address: reader.line('adres', fields.address, 300),
  }));
}

export function pointFromForm(form: FormInput, language: StaffLanguage, open: OfficeStructure): Outcome<PointInput> {
  const { fields } = officeTexts[language];
  return read(form, language, (reader) => {
    const name = reader.line('nazwa', fields.pointName, longestName, 'required');
    const locationId = reader.choice(
      'miejsce',
      fields.location,
      open.locations.map((place) => place.id as string),
    );
    const unitId = reader.choice('wydzial', fields.unit, ['brak', ...open.units.map((unit) => unit.id as string)]);
    const staffNumber = reader.choice('osoby', fields.staffNumber, staffNumbers);
    return locationId && unitId && staffNumber
      ? { name, locationId, unitId: unitId === 'brak' ? null : unitId, staffNumber }
      : null;
  });
}

const formTerms = ['none', 'at-once', 'days', 'working-days', 'months', 'text'] as const;

function termFromForm(reader: FormReader, language: StaffLanguage): StatutoryTerm | null {
  const { fields, faults } = officeTexts[language];
  const kind = reader.choice('termin', fields.term, formTerms);
  const number = reader.number('liczba', fields.termNumber, 1, 999);
  const text = reader.line('opis-terminu', fields.termText, 300);
  const basis = reader.line('podstawa', fields.basis, 300);
  if (kind === null || kind === 'none') return null;
  const counted: readonly TermKind[] = ['days', 'working-days', 'months'];
  const needsNumber = counted.includes(kind);
  if (needsNumber && number === null && !reader.faults.some((fault) => fault.field === 'liczba'))
    reader.fault('liczba', faults.missing(fields.termNumber));
  if (kind === 'text' && text === '') reader.fault('opis-terminu', faults.missing(fields.termText));
  return { kind, number: needsNumber ? number : null, text: kind === 'text' ? text : null, basis };
}

export function serviceFromForm(
  form: FormInput,
  language: StaffLanguage,
  open: OfficeStructure,
): Outcome<ServiceInput> {
  const { fields } = officeTexts[language];
  return read(form, language, (reader) => {
    const name = reader.line('nazwa', fields.serviceName, longestName, 'required');
    const unitId = reader.choice(
      'wydzial',
      fields.unit,
      open.units.map((unit) => unit.id as string),
    );
    const staffNumber = reader.choice('osoby', fields.staffNumber, staffNumbers);
    const value = {
      name,
      description: reader.lines('opis', fields.description, 2000),
      statutoryTerm: termFromForm(reader, language),
      jrwa: reader.shaped('jrwa', fields.jrwa, 5, /^\d{2,5}$/, '6740') || null,
      confirmed: form.text('potwierdzone') === 'tak',
      clientGroupIds: reader.choices(
        'grupy',
        fields.clientGroups,
        open.clientGroups.map((group) => group.id),
      ),
      locationIds: reader.choices(
        'miejsca',
        fields.locations,
        open.locations.map((place) => place.id as string),
      ),
    };
    return unitId && staffNumber ? { ...value, unitId, staffNumber } : null;
  });
}

const surveyLanguageFields: Readonly<Record<SurveyLanguage, string>> = {
  pl: 'odpowiedz-pl',
  en: 'odpowiedz-en',
  uk: 'odpowiedz-uk',
};

export function clientGroupFromForm(form: FormInput, language: StaffLanguage): Outcome<ClientGroupInput> {
  const { fields } = officeTexts[language];
  return read(form, language, (reader) => {
    const answer = (key: SurveyLanguage) =>
      reader.line(surveyLanguageFields[key], fields.answerIn[key], longestName, 'required');
    const name: Localised<StaffLanguage> = {
      pl: reader.line('nazwa-pl', fields.groupNamePl, longestName, 'required'),
      en: reader.line('nazwa-en', fields.groupNameEn, longestName, 'required'),
    };
    return {
      name,
      answer: { pl: answer('pl'), en: answer('en'), uk: answer('uk') },
      asked: form.text('pytamy') === 'tak',
    };
  });
}
