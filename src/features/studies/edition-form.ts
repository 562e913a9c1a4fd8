// What the form of a new edition says: name, days, services and target, each checked, all faults told together.
import type { Fault, Outcome } from '#domain/faults.ts';
import type { ServiceId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import { addDays, daysFromTo, isDay } from './days.ts';
import { editionsTexts } from './editions.texts.ts';
import type { Study, SurveyCode } from './study.ts';

/** Fields of the form, as they are sent. */
export interface EditionForm {
  readonly name: string;
  readonly context: string;
  readonly from: string;
  readonly to: string;
  readonly services: readonly string[];
  readonly target: string;
}

export interface EditionInput {
  readonly name: string;
  readonly context: SurveyContext;
  readonly from: string;
  readonly to: string;
  readonly serviceIds: readonly ServiceId[];
  readonly targetPerPlace: number | null;
}

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
  offered: readonly { readonly id: ServiceId }[],
  today: string,
  language: StaffLanguage,
): Outcome<EditionInput> {
  const texts = editionsTexts[language].faults;
  const faults: Fault[] = [];
  const fault = (field: string, message: string) => void faults.push({ field, message });
  const name = oneLine(form.name);
  if (name === '') fault('nazwa', texts.name);
  if (name.length > longestEditionName) fault('nazwa', texts.longName(longestEditionName));
  const context = form.context === 'visit' || form.context === 'case' ? form.context : null;
  if (context === null) fault('badanie', texts.context);
  const [hasFrom, hasTo] = [isDay(form.from), isDay(form.to)];
  if (!hasFrom) fault('od', texts.from);
  if (!hasTo) fault('do', texts.to);
  if (hasFrom && hasTo) {
    if (form.to < form.from) fault('do', texts.order);
    else if (form.to < today) fault('do', texts.past);
    else if (daysFromTo(form.from, form.to) > longestEditionDays) fault('do', texts.longTerm);
  }
  const serviceIds = offered.map(({ id }) => id).filter((id) => form.services.includes(id));
  if (serviceIds.length === 0) fault('usluga', texts.services);
  const target = oneLine(form.target);
  const number = /^\d{1,6}$/.test(target) ? Number(target) : null;
  if (target !== '' && (number === null || number < 1 || number > mostTarget)) fault('cel', texts.target);
  if (faults.length > 0 || context === null) return { ok: false, faults };
  return { ok: true, value: { name, context, from: form.from, to: form.to, serviceIds, targetPerPlace: number } };
}

/** The form of a new edition before anybody has typed: every service, three weeks from the next day on. */
export function freshForm(services: readonly { readonly id: ServiceId }[], today: string): EditionForm {
  const from = addDays(today, 1);
  return {
    name: '',
    context: 'visit',
    from,
    to: addDays(from, 20),
    services: services.map(({ id }) => id),
    target: String(usualTarget),
  };
}

/** A copy of an edition: the same weekdays 52 weeks later (later still when that has passed), the same services and target. */
export function copiedForm(
  study: Study,
  codes: readonly SurveyCode[],
  services: readonly { readonly id: ServiceId }[],
  today: string,
): EditionForm {
  const length = daysFromTo(study.from, study.to ?? study.from);
  let from = addDays(study.from, 364);
  while (addDays(from, length - 1) < today) from = addDays(from, 364);
  const asked = new Set(codes.filter(({ studyId }) => studyId === study.id).map(({ serviceId }) => serviceId));
  const year = /\b\d{4}\b/;
  return {
    name: year.test(study.name) ? study.name.replace(year, from.slice(0, 4)) : `${study.name} ${from.slice(0, 4)}`,
    context: study.context,
    from,
    to: addDays(from, length - 1),
    services: services.map(({ id }) => id).filter((id) => asked.has(id)),
    target: study.targetPerPlace === null ? '' : String(study.targetPerPlace),
  };
}
