// The form of a standard: what was typed, read into content, a measure of the office or of the library, and faults in words.
import type { Fault, Outcome } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { touchpoints } from '#domain/touchpoint.ts';
import type { ListedPerson, PostedForm } from '#features/accounts/index.ts';
import { isDay } from '#features/office/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { approaches } from './approach.ts';
import type { Indicator, IndicatorContent } from './indicator.ts';
import { libraryIndicators } from './indicator-library.data.ts';
import { contentOfLibrary } from './library.ts';
import type { Goal, Standard, StandardContent } from './standard.ts';
import { oneYearFrom } from './standard.ts';
import { standardTexts } from './standards.texts.ts';
import { numberIn, targetField } from './written-value.ts';

/** As the form holds it: texts only. `measure`: an indicator's id, 'lib:W08', or '' */
export interface StandardForm {
  readonly promisePl: string;
  readonly promiseEn: string;
  readonly approach: string;
  readonly touchpoint: string;
  readonly serviceIds: readonly string[];
  readonly clientGroupIds: readonly string[];
  readonly goalId: string;
  readonly measure: string;
  readonly comparator: string;
  readonly target: string;
  readonly owner: string;
  readonly ownerPersonId: string;
  readonly legalBasis: string;
  readonly reviewOn: string;
  readonly visibility: string;
}

const oneLine = (text: string, most: number) => text.replaceAll(/\s+/g, ' ').trim().slice(0, most);

export function emptyStandard(today: string, more: Partial<StandardForm> = {}): StandardForm {
  return {
    promisePl: '',
    promiseEn: '',
    approach: '',
    touchpoint: '',
    serviceIds: [],
    clientGroupIds: [],
    goalId: '',
    measure: '',
    comparator: '',
    target: '',
    owner: '',
    ownerPersonId: '',
    legalBasis: '',
    reviewOn: oneYearFrom(today),
    visibility: 'public',
    ...more,
  };
}

export function postedStandard(posted: PostedForm): StandardForm {
  return {
    promisePl: oneLine(posted.text('obietnica'), 300),
    promiseEn: oneLine(posted.text('obietnica-en'), 300),
    approach: posted.text('podejscie'),
    touchpoint: posted.text('punkt'),
    serviceIds: posted.all('uslugi'),
    clientGroupIds: posted.all('grupy'),
    goalId: posted.text('cel'),
    measure: posted.text('wskaznik'),
    comparator: posted.text('porownanie'),
    target: posted.text('wartosc').trim(),
    owner: oneLine(posted.text('wlasciciel'), 120),
    ownerPersonId: posted.text('powiadamiana'),
    legalBasis: oneLine(posted.text('podstawa'), 300),
    reviewOn: posted.text('przeglad'),
    visibility: posted.text('dla-kogo'),
  };
}

export function formOfStandard(
  { content, indicatorId, goalId, ownerPersonId }: Standard,
  indicator: Indicator | null,
  language: StaffLanguage,
): StandardForm {
  const { target } = content;
  return {
    promisePl: content.promise.pl,
    promiseEn: content.promise.en,
    approach: content.approach,
    touchpoint: content.touchpoint,
    serviceIds: content.serviceIds,
    clientGroupIds: content.clientGroupIds,
    goalId: goalId ?? '',
    measure: indicatorId ?? '',
    comparator: target?.comparator ?? '',
    target: target ? targetField(indicator?.content ?? { measure: 'count' }, target.value, language) : '',
    owner: content.owner,
    ownerPersonId: ownerPersonId ?? '',
    legalBasis: content.legalBasis,
    reviewOn: content.reviewOn ?? '',
    visibility: content.isPublic ? 'public' : 'internal',
  };
}

export interface ReadStandard {
  readonly content: StandardContent;
  readonly goalId: string | null;
  readonly ownerPersonId: string | null;
  /** the office's indicator, or a code of the library to be adopted with it */
  readonly measure: { readonly indicatorId: string } | { readonly libraryCode: string } | null;
}

/** What the form may name: parts of this office only. */
export interface StandardSurroundings {
  readonly structure: Pick<OfficeStructure, 'services' | 'clientGroups'>;
  readonly indicators: readonly Indicator[];
  readonly goals: readonly Goal[];
  readonly people: readonly ListedPerson[];
}

export function readStandardForm(
  form: StandardForm,
  { structure, indicators, goals, people }: StandardSurroundings,
  language: StaffLanguage,
): Outcome<ReadStandard> {
  const texts = standardTexts[language].faults;
  const faults: Fault[] = [];
  const fault = (field: string, message: string) => void faults.push({ field, message });
  const approach = approaches.find((each) => each === form.approach);
  const touchpoint = touchpoints.find((each) => each === form.touchpoint);
  if (form.promisePl === '') fault('obietnica', texts.promise);
  if (!approach) fault('podejscie', texts.approach);
  if (!touchpoint) fault('punkt', texts.touchpoint);
  const measure = measureIn(form.measure, indicators);
  if (form.measure !== '' && !measure) fault('wskaznik', texts.indicator);
  const target = targetIn(form, measure?.content ?? null);
  if (typeof target === 'string') {
    const field = target === 'comparator' ? 'porownanie' : target === 'withoutVerdict' ? 'wskaznik' : 'wartosc';
    fault(field, texts[target]);
  }
  if (form.reviewOn !== '' && !isDay(form.reviewOn)) fault('przeglad', texts.review);
  if (form.visibility !== 'public' && form.visibility !== 'internal') fault('dla-kogo', texts.visibility);
  if (faults.length > 0 || !approach || !touchpoint || typeof target === 'string') return { ok: false, faults };
  const known = (ids: readonly string[], all: readonly { readonly id: string }[]) =>
    all.map(({ id }) => id).filter((id) => ids.includes(id));
  return {
    ok: true,
    value: {
      content: {
        promise: { pl: form.promisePl, en: form.promiseEn },
        approach,
        touchpoint,
        serviceIds: known(form.serviceIds, structure.services),
        clientGroupIds: known(form.clientGroupIds, structure.clientGroups),
        target,
        owner: form.owner,
        legalBasis: form.legalBasis,
        reviewOn: form.reviewOn === '' ? null : form.reviewOn,
        isPublic: form.visibility === 'public',
      },
      goalId: goals.find(({ id }) => id === form.goalId)?.id ?? null,
      ownerPersonId: people.find(({ personId }) => personId === form.ownerPersonId)?.personId ?? null,
      measure: measure?.measure ?? null,
    },
  };
}

interface FoundMeasure {
  readonly content: IndicatorContent;
  readonly measure: NonNullable<ReadStandard['measure']>;
}

function measureIn(text: string, indicators: readonly Indicator[]): FoundMeasure | null {
  const own = indicators.find(({ id }) => id === text);
  if (own) return { content: own.content, measure: { indicatorId: own.id } };
  const entry = libraryIndicators.find(({ code }) => text === `lib:${code}`);
  return entry ? { content: contentOfLibrary(entry), measure: { libraryCode: entry.code } } : null;
}

type TargetFault = 'comparator' | 'target' | 'targetShare' | 'targetWithoutMeasure' | 'withoutVerdict';

/** The target, null for none, or what is wrong with it. */
export function targetIn(
  form: Pick<StandardForm, 'comparator' | 'target'>,
  content: IndicatorContent | null,
): StandardContent['target'] | TargetFault {
  if (form.target === '') return null;
  if (!content) return 'targetWithoutMeasure';
  if (content.withoutVerdict) return 'withoutVerdict';
  const number = numberIn(form.target);
  if (number === null || number < 0) return 'target';
  if (content.measure === 'share' && number > 100) return 'targetShare';
  const { comparator } = form;
  if (comparator !== 'at-least' && comparator !== 'at-most') return 'comparator';
  return { comparator, value: content.measure === 'share' ? Number((number / 100).toFixed(8)) : number };
}
