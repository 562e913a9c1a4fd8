// What the form of a new edition says: name, days, places and target, each checked, all faults told together.
import type { Fault, Outcome } from '#domain/faults.ts';
import type { ServiceId, UnitId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { AskedContext } from '#features/questionnaires/index.ts';
import { asksAboutServices } from './askable.ts';
import { addDays, daysFromTo, isDay } from './days.ts';
import { editionsTexts } from './editions.texts.ts';
import type { Study, SurveyCode } from './study.ts';

/** Fields of the form, as they are sent. */
export interface EditionForm {
  readonly name: string;
  /** 'ciagle': without a last day; anything else is an edition */
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly services: readonly string[];
  /** ids of units, and 'urzad' for the whole office */
  readonly units: readonly string[];
  readonly target: string;
}

export interface EditionInput {
  readonly name: string;
  readonly context: AskedContext;
  readonly kind: Study['kind'];
  readonly from: string;
  /** null: a continuous study */
  readonly to: string | null;
  readonly serviceIds: readonly ServiceId[];
  readonly unitIds: readonly UnitId[];
  /** one code that names neither service nor unit */
  readonly wholeOffice: boolean;
  readonly targetPerPlace: number | null;
}

/** What may be chosen, and what the questionnaire is about. */
export interface EditionOffer {
  readonly context: AskedContext;
  /** the questionnaire may be asked without a last day */
  readonly mayBeContinuous: boolean;
  readonly services: readonly { readonly id: ServiceId }[];
  readonly units: readonly { readonly id: UnitId }[];
}

/** Stands for the whole office in the list of units. */
export const wholeOfficeChoice = 'urzad';
export const continuousChoice = 'ciagle';
export const longestEditionName = 100;
export const longestEditionDays = 366;
const mostTarget = 100_000;
/** From about this many answers a result is firm enough to compare with. */
export const usualTarget = 30;

/** Control characters out, white space collapsed. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

export function readEdition(
  form: EditionForm,
  offer: EditionOffer,
  today: string,
  language: StaffLanguage,
): Outcome<EditionInput> {
  const texts = editionsTexts[language].faults;
  const faults: Fault[] = [];
  const fault = (field: string, message: string) => void faults.push({ field, message });
  const name = oneLine(form.name);
  if (name === '') fault('nazwa', texts.name);
  if (name.length > longestEditionName) fault('nazwa', texts.longName(longestEditionName));
  const isContinuous = offer.mayBeContinuous && form.kind === continuousChoice;
  const [hasFrom, hasTo] = [isDay(form.from), isDay(form.to)];
  if (!hasFrom) fault('od', texts.from);
  if (!isContinuous) {
    if (!hasTo) fault('do', texts.to);
    else if (hasFrom) {
      if (form.to < form.from) fault('do', texts.order);
      else if (form.to < today) fault('do', texts.past);
      else if (daysFromTo(form.from, form.to) > longestEditionDays) fault('do', texts.longTerm);
    }
  }
  const byService = asksAboutServices(offer.context);
  const serviceIds = byService ? offer.services.map(({ id }) => id).filter((id) => form.services.includes(id)) : [];
  const unitIds = offer.units.map(({ id }) => id).filter((id) => form.units.includes(id));
  const wholeOffice = form.units.includes(wholeOfficeChoice);
  if (serviceIds.length + unitIds.length === 0 && !wholeOffice)
    fault(byService ? 'usluga' : 'wydzial', byService ? texts.services : texts.units);
  const target = oneLine(form.target);
  const number = /^\d{1,6}$/.test(target) ? Number(target) : null;
  if (target !== '' && (number === null || number < 1 || number > mostTarget)) fault('cel', texts.target);
  if (faults.length > 0) return { ok: false, faults };
  const kind = isContinuous ? 'continuous' : 'edition';
  const days = { from: form.from, to: isContinuous ? null : form.to };
  const places = { serviceIds, unitIds, wholeOffice };
  return { ok: true, value: { name, context: offer.context, kind, ...days, ...places, targetPerPlace: number } };
}

/** The form of a new edition before anybody has typed: all it can ask about, three weeks from the next day on. */
export function freshForm(offer: Pick<EditionOffer, 'context' | 'services'>, today: string): EditionForm {
  const from = addDays(today, 1);
  const byService = asksAboutServices(offer.context);
  return {
    name: '',
    kind: '',
    from,
    to: addDays(from, 20),
    services: byService ? offer.services.map(({ id }) => id) : [],
    units: byService ? [] : [wholeOfficeChoice],
    target: byService ? String(usualTarget) : '',
  };
}

/** A copy of an edition: the same weekdays 52 weeks later (later still when that has passed), the same places and target. */
export function copiedForm(
  study: Study,
  codes: readonly SurveyCode[],
  offer: Pick<EditionOffer, 'services' | 'units'>,
  today: string,
): EditionForm {
  const length = daysFromTo(study.from, study.to ?? study.from);
  let from = addDays(study.from, 364);
  while (addDays(from, length - 1) < today) from = addDays(from, 364);
  const own = codes.filter(({ studyId }) => studyId === study.id);
  const services = new Set(own.map(({ serviceId }) => serviceId));
  const bare = own.filter(({ serviceId, locationId, pointId }) => !serviceId && !locationId && !pointId);
  const units = new Set(bare.map(({ unitId }) => unitId));
  const year = /\b\d{4}\b/;
  return {
    name: year.test(study.name) ? study.name.replace(year, from.slice(0, 4)) : `${study.name} ${from.slice(0, 4)}`,
    kind: '',
    from,
    to: addDays(from, length - 1),
    services: offer.services.map(({ id }) => id).filter((id) => services.has(id)),
    units: [...(units.has(null) ? [wholeOfficeChoice] : []), ...offer.units.map(({ id }) => id)].filter(
      (id) => id === wholeOfficeChoice || units.has(id as UnitId),
    ),
    target: study.targetPerPlace === null ? '' : String(study.targetPerPlace),
  };
}
