// What somebody wants in a file: questionnaire, quarters, steps of time, what it is about, layout and format.
import type { Outcome, Fault } from '#domain/faults.ts';
import { periodFromKey, periodKey, quarterPeriod } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { sheetFormats } from '#files/sheets-file.ts';
import type { SheetFormat } from '#files/sheets-file.ts';
import { exportTexts } from './export.texts.ts';

export const steps = ['kwartal', 'miesiac', 'rok', 'razem'] as const;
export type Step = (typeof steps)[number];
export const levels = ['urzad', 'wydzialy', 'uslugi'] as const;
export type Level = (typeof levels)[number];
export const layouts = ['dlugi', 'szeroki'] as const;
export type Layout = (typeof layouts)[number];

/** What may be chosen from. */
export interface Offered {
  readonly questionnaires: readonly { readonly id: string; readonly name: string }[];
  /** quarters in which there are released answers to any of them, in order */
  readonly quarters: readonly Period[];
  readonly services: readonly { readonly id: string; readonly name: string }[];
}

export interface ExportChoice {
  readonly questionnaire: string;
  /** whole quarters */
  readonly period: Period;
  readonly step: Step;
  readonly levels: readonly Level[];
  /** none: all of them */
  readonly serviceIds: readonly string[];
  readonly layout: Layout;
  readonly format: SheetFormat;
}

/** The fields as they were sent; a page shows them again. */
export interface ChoiceForm {
  readonly ankieta: string;
  readonly od: string;
  readonly do: string;
  readonly krok: string;
  readonly zakres: readonly string[];
  readonly usluga: readonly string[];
  readonly uklad: string;
  readonly format: string;
  /** of the archive alone */
  readonly powod: string;
}

/** The form as it opens: everything there is, by quarters, the way a spreadsheet's pivot wants it. */
export function firstForm({ questionnaires, quarters }: Offered): ChoiceForm {
  return {
    ankieta: questionnaires[0]?.id ?? '',
    od: quarters[0] ? periodKey(quarters[0]) : '',
    do: quarters.length > 0 ? periodKey(quarters.at(-1)!) : '',
    krok: 'kwartal',
    zakres: [...levels],
    usluga: [],
    uklad: 'dlugi',
    format: 'xlsx',
    powod: '',
  };
}

/** Every quarter from the one of the first month to the one of the last. */
export function quartersOf(months: readonly (Period | null)[]): Period[] {
  const known = months.filter((period) => period !== null);
  if (known.length === 0) return [];
  const last = Math.max(...known.map((period) => period.last));
  const quarters: Period[] = [];
  for (let first = Math.min(...known.map((period) => period.first)); first <= last; first = quarters.at(-1)!.last + 1)
    quarters.push(quarterPeriod(first));
  return quarters;
}

const oneOf = <Value extends string>(values: readonly Value[], text: string) => values.find((value) => value === text);

export function readChoice(form: ChoiceForm, offered: Offered, language: StaffLanguage): Outcome<ExportChoice> {
  const texts = exportTexts[language].faults;
  const faults: Fault[] = [];
  const need = <Value>(value: Value | undefined, field: string, message: string): Value | undefined => {
    if (value === undefined) faults.push({ field, message });
    return value;
  };
  const quarter = (text: string) => {
    const period = periodFromKey(text);
    return offered.quarters.find(({ first, last }) => period?.first === first && period.last === last);
  };
  const questionnaire = need(
    offered.questionnaires.find(({ id }) => id === form.ankieta),
    'ankieta',
    texts.questionnaire,
  );
  const from = need(quarter(form.od), 'od', texts.quarter);
  const to = need(quarter(form.do), 'do', texts.quarter);
  if (from && to && from.first > to.first) faults.push({ field: 'do', message: texts.order });
  const step = need(oneOf(steps, form.krok), 'krok', texts.step);
  const chosen = levels.filter((level) => form.zakres.includes(level));
  if (chosen.length === 0) faults.push({ field: 'zakres', message: texts.levels });
  const known = new Set(offered.services.map(({ id }) => id));
  if (form.usluga.some((id) => !known.has(id))) faults.push({ field: 'usluga', message: texts.service });
  const layout = need(oneOf(layouts, form.uklad), 'uklad', texts.layout);
  const format = need(oneOf(sheetFormats, form.format), 'format', texts.format);
  if (faults.length > 0 || !questionnaire || !from || !to || !step || !layout || !format) return { ok: false, faults };
  return {
    ok: true,
    value: {
      questionnaire: questionnaire.id,
      period: { first: from.first, last: to.last },
      step,
      levels: chosen,
      serviceIds: [...new Set(form.usluga)],
      layout,
      format,
    },
  };
}

export const shortestReason = 20;
export const longestReason = 500;

/** Why the full archive is taken: a sentence somebody can understand in two years. */
export function readReason(text: string, language: StaffLanguage): Outcome<string> {
  const texts = exportTexts[language].faults;
  const reason = text.replaceAll(/\s+/g, ' ').trim();
  const { length } = Array.from(reason);
  if (length < shortestReason) return { ok: false, faults: [{ field: 'powod', message: texts.shortReason }] };
  if (length > longestReason) return { ok: false, faults: [{ field: 'powod', message: texts.longReason }] };
  return { ok: true, value: reason };
}
