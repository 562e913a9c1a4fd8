// Proposes what the columns of a register mean, from their headings and values; a person confirms it.
import type { CaseColumnUse, CaseMapping, ColumnSight, DroppedColumn, MappedColumn } from './case-mapping.ts';
import { isDayUse, repeatedUses } from './case-mapping.ts';
import { orderOf } from './date-order.ts';
import type { DayOrder } from './date-order.ts';
import { foldedText } from './folded-text.ts';

/** The first that fits wins: narrower words stand before wider ones. */
const headingWords: readonly (readonly [CaseColumnUse, RegExp])[] = [
  ['stop-reason', /\b(przyczyna|powod)\b.*\b(wstrzym|zawiesz|przerw|wezwan|bezczyn)|\bstop reason\b/],
  ['stop-from', /\b(wstrzym|zawiesz|przerw|wezwan)\w*\b.*\b(od|start|poczatek|data)\b|\bstop(ped)? from\b/],
  ['stop-to', /\b(wstrzym|zawiesz|przerw|wezwan)\w*\b.*\b(do|koniec)\b|\b(podjecia|wznowienia)\b|\bstop(ped)? to\b/],
  ['notice-on', /\b(zawiadom|powiadom)\w*\b.*|\bart 36\b|\bnotice (given|on)\b/],
  ['notice-until', /\b(nowy|przedluzony|wydluzony|wyznaczony)\b.*\btermin\b|\bnew term\b/],
  ['mark', /\b(znak|sygnatura)\b|\bnumer sprawy\b|\bnr sprawy\b|\bcase (mark|number|id)\b/],
  ['jrwa', /\bjrwa\b|\b(klasa|symbol|haslo)\b.*\b(akt|klasyfikac|rwa)\w*|\bsymbol klasyfikacyjny\b|\bklasa\b/],
  ['received', /\b(wplyw|wplyni|zlozeni|wszcz|przyjeci|rejestracji|otrzyman)\w*|\breceived\b/],
  ['closed', /\b(zakoncz|zalatw|zamkni|rozstrzyg|wydani)\w*\b.*|\bclosed\b/],
  ['unit', /\b(wydzial|referat|komorka|departament|jednostka|biuro)\b|\bunit\b/],
  ['channel', /\b(kanal|forma|sposob)\b.*\b(wplyw|zloz|wnies|dorecz)\w*|\bchannel\b/],
  ['way', /\b(sposob|forma|rodzaj|status)\b.*\b(zakoncz|zalatw|rozstrzyg)\w*|\bway closed\b|\boutcome\b/],
  ['complex', /\b(skomplikowan|zlozon)\w*|\bcomplex\b/],
  ['service', /\b(usluga|procedura|rodzaj sprawy|typ sprawy)\b|\bservice\b/],
];
/** "Sposób zakończenia" is no day, "data zakończenia" is. */
const wordsBefore: readonly CaseColumnUse[] = ['way', 'channel'];

const personal =
  /\b(imie|imiona|nazwisko|nazwiska|pesel|nip|regon|adres|ulica|zamieszkan|telefon|tel|kom|e mail|email|mail|dowod|konto|urodzen|wnioskodawc|wnioskodawca|strona|strony|interesant|klient|petent|nadawca|adresat|podmiot|prowadzacy|referent|pracownik|wlasciciel|name|surname|address|phone|applicant|clerk)\w*/;
const freeText = /\b(tytul|temat|tresc|opis|uwagi|dotyczy|komentarz|notatka|title|subject|remarks)\b/;
const technical = /^(lp|l p|id|nr|no|wiersz|powod odrzucenia|row|reason refused)$/;

/** PESEL, e-mail address, telephone: a column mostly of these is about people whatever its heading says. */
const personalValue = /^\d{11}$|^\S+@\S+\.\S+$|^(\+48[ -]?)?\d{3}[ -]\d{3}[ -]\d{3}$/;
const mostly = 0.5;
/** Columns of such long texts are letters and remarks, not register entries. */
const longText = 80;

export interface SeenColumn extends ColumnSight {
  /** share of the filled values that look like a number of a person, an address or a telephone */
  readonly personalShare: number;
  readonly longest: number;
}

/** Why a column must not be kept; null: it may. */
export function droppedColumn({ column, filled, personalShare, longest }: SeenColumn): DroppedColumn['why'] | null {
  const heading = foldedText(column);
  if (technical.test(heading)) return 'technical';
  const isOfPerson = personal.test(heading) && usesOf(heading)[0] === undefined;
  if (isOfPerson || (filled > 0 && personalShare >= mostly)) return 'personal';
  return (freeText.test(heading) && usesOf(heading)[0] === undefined) || longest > longText ? 'free-text' : null;
}

export const looksPersonal = (value: string): boolean => personalValue.test(value);

function usesOf(heading: string): CaseColumnUse[] {
  const fitting = headingWords.filter(([, words]) => words.test(heading)).map(([use]) => use);
  return [
    ...fitting.filter((use) => wordsBefore.includes(use)),
    ...fitting.filter((use) => !wordsBefore.includes(use)),
  ];
}

/** What all columns that show an order agree on: it stands chosen for those that show none, and a person confirms it. */
function commonOrder(sights: readonly ColumnSight[]): DayOrder | null {
  const shown = new Set(sights.map(({ days }) => orderOf(days)).filter((order) => order !== null && order !== 'asked'));
  return shown.size === 1 ? [...shown][0]! : null;
}

/** The first use each heading fits and that its values allow; one use has one column unless it may come again. */
export function proposeCaseMapping(sights: readonly ColumnSight[]): CaseMapping {
  const taken = new Set<CaseColumnUse>();
  const common = commonOrder(sights);
  const columns = sights.map(({ column, filled, days }): MappedColumn => {
    const areDays = days.noDay * 2 < filled;
    const use =
      usesOf(foldedText(column)).find(
        (each) =>
          (isDayUse(each) ? areDays : !areDays || filled === 0) && (repeatedUses.includes(each) || !taken.has(each)),
      ) ?? null;
    if (use) taken.add(use);
    const order = orderOf(days);
    return { column, use, order: order === 'asked' ? common : order };
  });
  return { columns };
}
