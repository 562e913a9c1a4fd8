// What another program sends: cases as JSON, checked for their shape; what they say is checked as in a sheet.
import { z } from 'zod';
import { dayNumberIn } from '#domain/calendar-day.ts';
import type { ArrivedCase, ArrivedDay } from './case-check.ts';
import { isYes } from './case-words.ts';

export const mostCasesAtOnce = 1_000;

/** Days are YYYY-MM-DD; anything else is a wrong day, told under its case and not as a wrong shape. */
const day = z.string().max(40).nullish();
const text = z.string().max(300).nullish();

const caseSchema = z.strictObject({
  znak: z.string().max(300),
  jrwa: text,
  usluga: text,
  wydzial: text,
  wplyw: day,
  zakonczenie: day,
  sposob_zakonczenia: text,
  sposob_zlozenia: text,
  szczegolnie_skomplikowana: z.union([z.boolean(), text]),
  przerwy: z
    .array(z.strictObject({ od: day, do: day, przyczyna: text }))
    .max(50)
    .nullish(),
  zawiadomienia: z
    .array(z.strictObject({ dnia: day, nowy_termin: day }))
    .max(50)
    .nullish(),
});

/** `zachowaj_dobre`: good cases are kept though others are refused; without it all or none. */
export const casesSchema = z.strictObject({
  zachowaj_dobre: z.boolean().optional(),
  sprawy: z.array(caseSchema).min(1).max(mostCasesAtOnce),
});
export type SentCase = z.infer<typeof caseSchema>;

const clean = (value: string | null | undefined) => (value ?? '').toWellFormed().replaceAll('\0', '');
const arrivedDay = (value: string | null | undefined): ArrivedDay => {
  const written = clean(value).trim();
  return written === '' ? null : (dayNumberIn(written) ?? 'wrong');
};

export function arrivedOf(sent: SentCase): ArrivedCase {
  const complex = sent.szczegolnie_skomplikowana;
  return {
    mark: clean(sent.znak),
    jrwa: clean(sent.jrwa),
    service: clean(sent.usluga),
    unit: clean(sent.wydzial),
    received: arrivedDay(sent.wplyw),
    closed: arrivedDay(sent.zakonczenie),
    way: clean(sent.sposob_zakonczenia),
    channel: clean(sent.sposob_zlozenia),
    isComplex: complex === true || (typeof complex === 'string' && isYes(complex)),
    stops: (sent.przerwy ?? []).map(({ od, do: to, przyczyna }) => ({
      from: arrivedDay(od),
      to: arrivedDay(to),
      reason: clean(przyczyna),
    })),
    notices: (sent.zawiadomienia ?? []).map(({ dnia, nowy_termin: until }) => ({
      on: arrivedDay(dnia),
      until: arrivedDay(until),
    })),
  };
}
