// What is to be printed: which places and which kinds, checked, and how many pages that makes.
import type { Faulty } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { printTexts } from './print.texts.ts';

export const printKinds = ['plakat', 'kartka', 'naklejki', 'akapit'] as const;
export type PrintKind = (typeof printKinds)[number];

/** Each kind takes one page a place at most; more would keep the person waiting. */
export const mostPages = 50;

export interface PrintForm {
  readonly places: readonly string[];
  readonly kinds: readonly string[];
}
export interface PrintChoice<Place> {
  readonly ok: true;
  readonly places: readonly Place[];
  readonly kinds: readonly PrintKind[];
}

export function readPrintForm<Place extends { readonly codeId: string }>(
  form: PrintForm,
  offered: readonly Place[],
  language: StaffLanguage,
): PrintChoice<Place> | Faulty {
  const texts = printTexts[language].faults;
  const places = offered.filter(({ codeId }) => form.places.includes(codeId));
  const kinds = printKinds.filter((kind) => form.kinds.includes(kind));
  const faults = [
    ...(kinds.length === 0 ? [{ field: 'rodzaj', message: texts.kinds }] : []),
    ...(places.length === 0 ? [{ field: 'miejsce', message: texts.places }] : []),
  ];
  const pages = places.length * kinds.length;
  if (pages > mostPages) faults.push({ field: 'miejsce', message: texts.pages(pages, mostPages) });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, places, kinds };
}
