// Measurements of a sheet: each row an indicator and a month; refused rows keep their content and get a reason.
import type { Fault, Outcome } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { MonthNumber } from '#domain/period.ts';
import { folded } from './indicator-list.ts';
import { isEntered } from './indicator.ts';
import type { Indicator, Measurement } from './indicator.ts';
import { indicatorTexts } from './indicators.texts.ts';
import { emptyMeasurement, isSame, readMeasurement } from './measurement-form.ts';
import type { ReadMeasurement } from './measurement-form.ts';

export const mostRows = 20_000;

export interface SheetRow {
  readonly number: number;
  readonly cells: readonly (string | null)[];
}

export interface RefusedRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly reason: string;
}

export interface ReadSheet {
  readonly good: readonly (ReadMeasurement & { readonly indicatorId: string })[];
  /** rows that say what is known already */
  readonly same: number;
  readonly refused: readonly RefusedRow[];
  readonly columns: readonly string[];
}

const headings = {
  indicator: /^(wskaznik|kod|nazwa|indicator|code|name)/,
  month: /^(miesiac|okres|data|month|period|date)/,
  numerator: /^(licznik|numerator)/,
  denominator: /^(mianownik|denominator)/,
  value: /^(wartosc|wynik|value|result)/,
  n: /^n$/,
} as const;
type Heading = keyof typeof headings;

/** Days such as 03.04.2026 are a month whichever way they are read, unless both ways are a month and differ. */
const isUnclear = (text: string) => {
  const [, first = '', second = ''] = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}$/.exec(text.trim()) ?? [];
  return first !== '' && Number(first) <= 12 && Number(second) <= 12 && first !== second && Number(first) !== 1;
};

export interface SheetSurroundings {
  readonly indicators: readonly Indicator[];
  readonly present: readonly Measurement[];
  readonly mayMeasure: (indicator: Indicator) => boolean;
  readonly thisMonth: MonthNumber;
}

/** Faults only of the file as a whole; faults of rows come back with the rows. */
export function readMeasurementSheet(
  columns: readonly string[],
  rows: readonly SheetRow[],
  surroundings: SheetSurroundings,
  language: StaffLanguage,
): Outcome<ReadSheet> {
  const texts = indicatorTexts[language].faults;
  const refusedWhole = (message: string) => ({ ok: false, faults: [{ field: 'plik', message }] }) as const;
  const at = (heading: Heading) => columns.findIndex((name) => headings[heading].test(folded(name)));
  const places = Object.fromEntries(
    (Object.keys(headings) as Heading[]).map((heading) => [heading, at(heading)]),
  ) as Record<Heading, number>;
  const hasFigure = places.value >= 0 || (places.numerator >= 0 && places.denominator >= 0);
  if (places.indicator < 0 || places.month < 0 || !hasFigure) return refusedWhole(texts.headings);
  if (rows.length === 0) return refusedWhole(texts.emptyFile);
  if (rows.length > mostRows) return refusedWhole(texts.manyRows(mostRows));

  const byName = namesOf(surroundings.indicators);
  const present = new Map(surroundings.present.map((each) => [`${each.indicatorId} ${each.month}`, each]));
  const good = new Map<string, ReadSheet['good'][number]>();
  const refused: RefusedRow[] = [];
  let same = 0;
  for (const { number, cells } of rows) {
    const cell = (heading: Heading) => (places[heading] < 0 ? '' : (cells[places[heading]] ?? '').trim());
    const refuse = (reason: string) =>
      void refused.push({ number, cells: columns.map((_, place) => cells[place] ?? ''), reason });
    const indicator = byName.get(folded(cell('indicator')));
    if (!indicator) refuse(texts.rowIndicator);
    else if (!surroundings.mayMeasure(indicator)) refuse(texts.rowNotYours);
    else if (isUnclear(cell('month'))) refuse(texts.rowDateUnclear);
    else {
      const form = { ...emptyMeasurement, ...Object.fromEntries(fields.map((field) => [field, cell(field)])) };
      const read = readMeasurement(form, indicator, surroundings.thisMonth, language);
      if (!read.ok) refuse(read.faults.map(({ message }: Fault) => message).join(' '));
      else {
        const key = `${indicator.id} ${read.value.month}`;
        if (good.has(key)) refuse(texts.rowTwice);
        else if (isSame(read.value, present.get(key))) same += 1;
        else good.set(key, { ...read.value, indicatorId: indicator.id });
      }
    }
  }
  return { ok: true, value: { good: [...good.values()], same, refused, columns } };
}

const fields = ['month', 'numerator', 'denominator', 'value', 'n'] as const;

/** Indicators with entered figures by code and by name in both languages; a name that two of them bear names neither. */
function namesOf(indicators: readonly Indicator[]): ReadonlyMap<string, Indicator> {
  const named = indicators
    .filter(({ content, retiredOn }) => isEntered(content.source) && retiredOn === null)
    .flatMap((indicator) =>
      [
        ...new Set(
          [indicator.libraryCode, indicator.content.name.pl, indicator.content.name.en].map((name) =>
            folded(name ?? ''),
          ),
        ),
      ]
        .filter((name) => name !== '')
        .map((name) => [name, indicator] as const),
    );
  const byName = Map.groupBy(named, ([name]) => name);
  return new Map([...byName].flatMap(([name, those]) => (those.length === 1 ? [[name, those[0]![1]] as const] : [])));
}
