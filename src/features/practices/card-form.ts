// The form of a card: what was typed, read into content; evidence is not among it.
import type { Fault, Outcome } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { isTerytCode } from '#domain/teryt.ts';
import { touchpoints } from '#domain/touchpoint.ts';
import { cardContentSchema, daySchema, longText, presentationParts, unitKinds } from './practice-card.ts';
import type { CardContent, DataSheet } from './practice-card.ts';
import { practicesTexts } from './practices.texts.ts';
import { sectionKeys } from './practice-sections.data.ts';

/** As the form holds it: texts only, by the name of the field. */
export type CardForm = Readonly<Record<CardField, string>>;

const lines = {
  tytul: 200,
  usluga: 200,
  grupa: 200,
  zrodlo: 100,
  urzad: 150,
  miejscowosc: 200,
  powiat: 100,
  wojewodztwo: 100,
  kod: 6,
  poczta: 200,
  ulica: 200,
  telefon: 60,
  strona: 300,
  email: 200,
  osoba: 200,
  stanowisko: 200,
  dzial: 60,
  punkt: 30,
  rodzaj: 20,
  wpis: 10,
  ludnosc: 20,
  teryt: 7,
  koszt: 20,
  godziny: 20,
  miesiace: 10,
} as const;
const texts = {
  skrot: 1000,
  problem: longText,
  steps: longText,
  roles: longText,
  risks: longText,
  legalBasis: longText,
  otherwise: longText,
} as const;
export type CardField = keyof typeof lines | keyof typeof texts;
const lineFields = Object.keys(lines) as (keyof typeof lines)[];
const textFields = Object.keys(texts) as (keyof typeof texts)[];
export const cardFields: readonly CardField[] = [...lineFields, ...textFields];

/** Lines in one line, long texts with their line ends; both cut where a field ends. */
export function postedCard(posted: { text(name: string): string }): CardForm {
  const form: Partial<Record<CardField, string>> = {};
  for (const field of lineFields)
    form[field] = posted.text(field).replaceAll(/\s+/g, ' ').trim().slice(0, lines[field]).toWellFormed();
  for (const field of textFields)
    form[field] = posted.text(field).replaceAll('\r\n', '\n').trim().slice(0, texts[field]).toWellFormed();
  return form as CardForm;
}

const written = (value: number | null) => (value === null ? '' : String(value).replace('.', ','));

export function formOfCard({
  title,
  summary,
  section,
  touchpoint,
  clientGroup,
  driver,
  service,
  sheet,
  presentation,
}: CardContent): CardForm {
  return {
    tytul: title,
    skrot: summary,
    dzial: section,
    punkt: touchpoint ?? '',
    grupa: clientGroup,
    zrodlo: driver,
    usluga: service,
    wpis: sheet.enteredOn,
    rodzaj: sheet.unitKind,
    urzad: sheet.office,
    miejscowosc: sheet.place,
    powiat: sheet.county,
    wojewodztwo: sheet.voivodeship,
    kod: sheet.postalCode,
    poczta: sheet.post,
    ulica: sheet.street,
    telefon: sheet.phone,
    strona: sheet.website,
    email: sheet.email,
    ludnosc: written(sheet.population),
    osoba: sheet.contactPerson,
    stanowisko: sheet.contactPost,
    teryt: sheet.teryt ?? '',
    koszt: written(sheet.cost),
    godziny: written(sheet.hours),
    miesiace: written(sheet.months),
    ...presentation,
  };
}

export function readCardForm(form: CardForm, language: StaffLanguage): Outcome<CardContent> {
  const words = practicesTexts[language].edit.faults;
  const faults: Fault[] = [];
  const need = (isRight: boolean, field: CardField, message: string) => {
    if (!isRight) faults.push({ field, message });
  };
  const number = (field: CardField, message: string, most: number, whole: boolean): number | null => {
    const plain = form[field].replaceAll(/[\s\u00a0]/g, '').replace(',', '.');
    if (plain === '') return null;
    const value = /^\d{1,11}(\.\d{1,4})?$/.test(plain) ? Number(plain) : Number.NaN;
    const isRight = value <= most && (!whole || Number.isInteger(value));
    need(isRight, field, message);
    return isRight ? value : null;
  };
  const unitKind = unitKinds.find((kind) => kind === form.rodzaj);
  need(form.tytul !== '', 'tytul', words.title);
  need(sectionKeys.includes(form.dzial), 'dzial', words.section);
  need(unitKind !== undefined, 'rodzaj', words.unitKind);
  need(daySchema.safeParse(form.wpis).success, 'wpis', words.enteredOn);
  need(form.kod === '' || /^\d{2}-\d{3}$/.test(form.kod), 'kod', words.postalCode);
  need(form.email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.email), 'email', words.email);
  need(form.strona === '' || /^https?:\/\/\S+$/.test(form.strona), 'strona', words.website);
  need(form.teryt === '' || isTerytCode(form.teryt), 'teryt', words.teryt);
  const population = number('ludnosc', words.population, 40_000_000, true);
  need(population !== 0, 'ludnosc', words.population);
  const sheet: Omit<DataSheet, 'unitKind'> = {
    enteredOn: form.wpis,
    office: form.urzad,
    place: form.miejscowosc,
    county: form.powiat,
    voivodeship: form.wojewodztwo,
    postalCode: form.kod,
    post: form.poczta,
    street: form.ulica,
    phone: form.telefon,
    website: form.strona,
    email: form.email,
    population,
    contactPerson: form.osoba,
    contactPost: form.stanowisko,
    teryt: form.teryt === '' ? null : form.teryt,
    cost: number('koszt', words.cost, 1e10, false),
    hours: number('godziny', words.hours, 1e6, false),
    months: number('miesiace', words.months, 600, true),
  };
  if (faults.length > 0 || unitKind === undefined) return { ok: false, faults };
  return {
    ok: true,
    value: cardContentSchema.parse({
      title: form.tytul,
      summary: form.skrot,
      section: form.dzial,
      touchpoint: touchpoints.find((point) => point === form.punkt) ?? null,
      clientGroup: form.grupa,
      driver: form.zrodlo,
      service: form.usluga,
      sheet: { ...sheet, unitKind },
      presentation: Object.fromEntries(presentationParts.map((part) => [part, form[part]])),
    }),
  };
}
