// The accessibility declaration: what the office says of itself, what a valid form is, when a review is due.
import type { Outcome } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { formReader, isDay, officeTexts, shapes } from '#features/office/index.ts';
import type { FormInput, Office } from '#features/office/index.ts';
import { declarationSettingsTexts } from './declaration.texts.ts';

export const declarationStatuses = ['full', 'partial', 'none'] as const;
export type DeclarationStatus = (typeof declarationStatuses)[number];

/** How the declaration was prepared. */
export const declarationBases = ['self', 'audit', 'supplier'] as const;
export type DeclarationBasis = (typeof declarationBases)[number];

/** Days are YYYY-MM-DD; texts are the office's own, in Polish. */
export interface DeclarationFields {
  readonly status: DeclarationStatus;
  readonly sitePublishedOn: string;
  readonly siteUpdatedOn: string;
  /** the first declaration: never changed once saved */
  readonly preparedOn: string;
  readonly reviewedOn: string | null;
  readonly basis: DeclarationBasis;
  /** who audited or supplied the statement */
  readonly auditor: string;
  /** what does not meet the annex to the act */
  readonly unavailable: string;
  /** what is not made accessible because of excessive cost, with the result of the assessment */
  readonly costs: string;
  readonly excluded: string;
  readonly contactPerson: string;
  readonly email: string;
  readonly phone: string;
  /** each seat of the office: entrance, lift, toilet, parking */
  readonly architecture: string;
  readonly architectureUrl: string;
  /** whether a sign-language interpreter can be had */
  readonly signLanguage: 'yes' | 'no';
  readonly communication: string;
}

export interface Declaration extends DeclarationFields {
  readonly version: number;
}

/** What stands in the form, and on the page marked as a draft, until the office has saved its own. */
export function declarationDraft(office: Office, today: string): Declaration {
  const since = office.setUpOn ?? today;
  return {
    status: 'partial',
    sitePublishedOn: since,
    siteUpdatedOn: since,
    preparedOn: today,
    reviewedOn: null,
    basis: 'self',
    auditor: '',
    unavailable: '',
    costs: '',
    excluded: '',
    contactPerson: office.coordinator,
    email: office.email,
    phone: office.phone,
    architecture: '',
    architectureUrl: '',
    signLanguage: 'no',
    communication: '',
    version: 0,
  };
}

/** The yearly review: due from 1 March, late after 31 March, until it was made (or the declaration prepared) this year. */
export function reviewState(
  declaration: Pick<DeclarationFields, 'preparedOn' | 'reviewedOn'> | null,
  today: string,
): 'none' | 'due' | 'late' {
  if (declaration === null) return 'none';
  const year = today.slice(0, 4);
  const last = declaration.reviewedOn ?? declaration.preparedOn;
  if (last >= `${year}-01-01`) return 'none';
  if (last < `${Number(year) - 1}-01-01` || today > `${year}-03-31`) return 'late';
  return today >= `${year}-03-01` ? 'due' : 'none';
}

/** `saved`: the declaration there is; its day of preparation stays. `today`: no day may lie ahead. */
export function declarationFromForm(
  form: FormInput,
  language: StaffLanguage,
  saved: Declaration | null,
  today: string,
): Outcome<DeclarationFields> {
  const { fields, lessThanFull, afterToday, reviewBefore } = declarationSettingsTexts[language];
  const words = officeTexts[language].faults;
  const read = formReader(form, words);
  const dayOf = (name: string, label: string, required?: 'required'): string => {
    const text = read.line(name, label, 10, required);
    if (text === '') return text;
    if (!isDay(text)) read.fault(name, words.malformed(label, today));
    else if (text > today) read.fault(name, afterToday(label));
    return text;
  };
  const status = read.choice('stan', fields.status, declarationStatuses);
  const basis = read.choice('podstawa', fields.basis, declarationBases);
  const signLanguage = read.choice('migowy', fields.signLanguage, ['yes', 'no'] as const);
  const value = {
    sitePublishedOn: dayOf('publikacja', fields.sitePublishedOn, 'required'),
    siteUpdatedOn: dayOf('aktualizacja', fields.siteUpdatedOn, 'required'),
    preparedOn: saved?.preparedOn ?? dayOf('sporzadzenie', fields.preparedOn, 'required'),
    reviewedOn: dayOf('przeglad', fields.reviewedOn) || null,
    auditor: read.line('audytor', fields.auditor, 300),
    unavailable: read.lines('niedostepne', fields.unavailable, 4000),
    costs: read.lines('koszty', fields.costs, 4000),
    excluded: read.lines('wylaczenia', fields.excluded, 4000),
    contactPerson: read.line('osoba', fields.contactPerson, 300),
    email: read.shaped('email', fields.email, 300, shapes.email, 'urzad@example.pl'),
    phone: read.shaped('telefon', fields.phone, 60, shapes.phone, '61 297 31 00'),
    architecture: read.lines('architektura', fields.architecture, 4000),
    architectureUrl: read.shaped(
      'architektura-adres',
      fields.architectureUrl,
      300,
      shapes.webAddress,
      'https://bip.example.pl',
    ),
    communication: read.lines('komunikacja', fields.communication, 4000),
  };
  for (const [name, label, text] of [
    ['email', fields.email, value.email],
    ['telefon', fields.phone, value.phone],
  ] as const)
    if (text === '') read.fault(name, words.missing(label));
  if (status !== null && status !== 'full' && value.unavailable + value.costs + value.excluded === '')
    read.fault('niedostepne', lessThanFull);
  if (value.reviewedOn !== null && value.reviewedOn < value.preparedOn) read.fault('przeglad', reviewBefore);
  if (status === null || basis === null || signLanguage === null || read.faults.length > 0)
    return { ok: false, faults: read.faults };
  return { ok: true, value: { ...value, status, basis, signLanguage } };
}
