// A figure as people type it, or as a row of a file brings it: checked alike, with faults in words.
import type { Fault, Outcome } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { MonthNumber } from '#domain/period.ts';
import { entryOf } from './indicator.ts';
import type { Indicator, Measurement } from './indicator.ts';
import { indicatorTexts } from './indicators.texts.ts';
import { monthIn, numberIn } from './written-value.ts';

export interface MeasurementForm {
  readonly month: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
  readonly n: string;
  readonly reason: string;
}

export const emptyMeasurement: MeasurementForm = {
  month: '',
  numerator: '',
  denominator: '',
  value: '',
  n: '',
  reason: '',
};

export interface ReadMeasurement {
  readonly month: MonthNumber;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly n: number | null;
}

/** Checks a figure of an indicator. `thisMonth`: nothing is measured later. */
export function readMeasurement(
  form: MeasurementForm,
  { content }: Indicator,
  thisMonth: MonthNumber,
  language: StaffLanguage,
): Outcome<ReadMeasurement> {
  const texts = indicatorTexts[language].faults;
  const faults: Fault[] = [];
  const fault = (field: string, message: string) => void faults.push({ field, message });
  const month = monthIn(form.month);
  if (month === null || month > thisMonth) fault('miesiac', texts.month);
  const number = (field: string, text: string): number | null => {
    const found = numberIn(text);
    if (found === null) fault(field, texts.number);
    else if (found < 0) fault(field, texts.notNegative);
    return found;
  };
  const isShare = entryOf(content) === 'share';
  const numerator = isShare ? number('licznik', form.numerator) : null;
  const denominator = isShare ? number('mianownik', form.denominator) : null;
  const value = isShare ? null : number('wartosc', form.value);
  if (denominator === 0) fault('mianownik', texts.denominator);
  else if (numerator !== null && denominator !== null && numerator > denominator) fault('licznik', texts.partOfWhole);
  if (value !== null && content.measure === 'mean' && (value < 1 || value > 5)) fault('wartosc', texts.mean);
  const isCount = /^\d{1,9}$/.test(form.n.trim()) && Number(form.n) > 0;
  if (form.n.trim() !== '' && !isCount) fault('n', texts.n);
  if (faults.length > 0 || month === null) return { ok: false, faults };
  return { ok: true, value: { month, numerator, denominator, value, n: isCount && !isShare ? Number(form.n) : null } };
}

/** Whether a figure says nothing new. */
export function isSame(a: ReadMeasurement, b: Measurement | undefined): boolean {
  return (
    b !== undefined &&
    a.numerator === b.numerator &&
    a.denominator === b.denominator &&
    a.value === b.value &&
    a.n === b.n
  );
}
