// Proposes what the columns of a table mean, from their headings and values. A person confirms it; nothing is guessed silently.
import { notApplicable } from '#domain/answer-code.ts';
import { isContact } from './lime-leftovers.ts';
import { isoDate } from './lime-rows.ts';
import { mappingTargets } from './mapping-targets.ts';
import { ownArchiveUses } from './own-archive.ts';
import { isAgreementScale, ratingOfText, withoutMarks } from './rating-words.ts';
import type {
  ColumnMapping,
  ColumnProfile,
  ColumnUse,
  Doubt,
  MappingTarget,
  PlaceKind,
  ProposedMapping,
  WordCodes,
} from './table-mapping.ts';

const headingWords: readonly (readonly [kind: PlaceKind, pattern: RegExp])[] = [
  ['day', /\b(data|dzien|dnia|date|day|sygnatura czasowa|timestamp|czas wypelnienia)\b/],
  ['service', /\b(usluga|uslugi|rodzaj sprawy|sprawa|procedura|service)\b/],
  ['unit', /\b(wydzial|referat|komorka|biuro|jednostka|departament|unit|department)\b/],
  ['location', /\b(budynek|lokalizacja|punkt obslugi|miejsce|filia|sala|location)\b/],
  ['client-group', /\b(grupa klientow|kim jest klient|typ klienta|client group)\b/],
  ['language', /\b(jezyk|language)\b/],
  ['channel', /\b(kanal|forma ankiety|sposob wypelnienia|channel)\b/],
];
/** asks something of the visit, whatever else it names: "Czy sprawa została załatwiona?" is no service */
const asksSomething = /^(czy|jak|did|was|were|is|how)\b/;
const technical = /^(lp|l p|nr|numer|no|wiersz|row)$/;
/** a number that names the response where it came from */
const responseNumber =
  /^(id|id odpowiedzi|identyfikator|nr ankiety|numer ankiety|kod ankiety|numer odpowiedzi|response id)$/;
const leastLikeness = 0.5;
const enough = 0.9;
/** a column of days with mistakes is still a column of days: each wrong one refuses its row */
const someWrong = 0.6;

/** The best column for each question and each place of our record; each column has one use. */
export function proposeMapping(columns: readonly ColumnProfile[], targets: readonly MappingTarget[]): ProposedMapping {
  const own = ownArchiveUses(columns, targets);
  if (own) return ownArchiveMapping(own, targets);
  const uses = new Map<ColumnProfile, ColumnUse>();
  for (const profile of columns) {
    const known = placeOf(profile, uses);
    if (known) uses.set(profile, known);
  }
  const pairs = columns
    .filter((profile) => !uses.has(profile))
    .flatMap((profile) => targets.map((target) => ({ profile, target, score: scoreOf(profile, target) })))
    .filter(({ score }) => score >= leastLikeness)
    .toSorted((one, other) => other.score - one.score);
  const taken = new Set<MappingTarget>();
  for (const { profile, target } of pairs) {
    if (uses.has(profile) || taken.has(target)) continue;
    taken.add(target);
    uses.set(profile, useOf(profile, target));
  }
  const mapped = columns.map((profile): ColumnMapping => ({
    column: profile.column.name,
    use: uses.get(profile) ?? { kind: 'ignored', why: 'unknown' },
  }));
  return {
    columns: mapped,
    doubts: columns.flatMap((profile) => doubtsOf(profile, uses.get(profile))),
    missing: targets.filter((target) => !taken.has(target)).map(({ id }) => id),
  };
}

/** Nothing in it is doubtful but codes no version of the questionnaire has. */
function ownArchiveMapping(
  uses: ReadonlyMap<ColumnProfile, ColumnUse>,
  targets: readonly MappingTarget[],
): ProposedMapping {
  const asked = new Set([...uses.values()].map((use) => (use.kind === 'question' ? use.questionId : '')));
  return {
    columns: [...uses].map(([{ column }, use]) => ({ column: column.name, use })),
    doubts: [...uses].flatMap(([profile, use]) =>
      doubtsOf(profile, use).filter(({ kind }) => kind === 'unknown-words'),
    ),
    missing: targets.filter(({ id }) => !asked.has(id)).map(({ id }) => id),
  };
}

/** Columns told by their heading alone, and columns about a person. */
function placeOf(profile: ColumnProfile, uses: ReadonlyMap<ColumnProfile, ColumnUse>): ColumnUse | null {
  const heading = withoutMarks(profile.column.heading);
  const values = [...profile.values.keys()];
  const isPersonal =
    isContact(profile.column.heading) || isMostly(values, (value) => /^\S+@\S+\.\S+$|^\d{11}$/.test(value));
  if (isPersonal) return { kind: 'ignored', why: 'personal' };
  if (technical.test(heading)) return { kind: 'ignored', why: 'technical' };
  if (responseNumber.test(heading))
    return [...uses.values()].some((use) => use.kind === 'response-number')
      ? { kind: 'ignored', why: 'technical' }
      : { kind: 'response-number' };
  if (isMostly(values, (value) => ratingOfText(value) !== null)) return null;
  if (asksSomething.test(heading)) return null;
  const kind = headingWords.find(([, pattern]) => pattern.test(heading))?.[0];
  if (!kind || heading.split(' ').length > 6 || [...uses.values()].some((use) => use.kind === kind)) return null;
  return kind === 'day' && !isMostly(values, (value) => isoDate(value) !== null, someWrong) ? null : { kind };
}

function isMostly(values: readonly string[], is: (value: string) => boolean, share = enough): boolean {
  return values.length > 0 && values.filter(is).length >= share * values.length;
}

/** Likeness of the heading to the words of the question, where the values could be its answers; else 0. */
function scoreOf({ column, values, isOpen }: ColumnProfile, target: MappingTarget): number {
  const likeness = Math.max(...target.texts.map((text) => likenessOf(column.heading, text)), 0);
  const written = [...values.keys()];
  if (target.kind === 'text') {
    const isRemark = /\b(uwagi|komentarz|opinia|sugestie|co poprawic|remarks|comment|comments)\b/.test(
      withoutMarks(column.heading),
    );
    const isClosed = isMostly(written, (value) => ratingOfText(value) !== null);
    return isClosed ? 0 : Math.max(likeness, isRemark ? 0.7 : 0);
  }
  const codes = codesOf(target);
  const share = written.filter((value) => codes(value) !== null).length / Math.max(written.length, 1);
  return isOpen || (written.length > 0 && share < 0.5) ? 0 : likeness;
}

/** The share of the shorter text's words whose first letters stand in the other: Polish endings differ. */
export function likenessOf(one: string, other: string): number {
  const stems = (text: string) =>
    new Set(
      withoutMarks(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 2 && !commonWords.has(word))
        .map((word) => word.slice(0, 5)),
    );
  const [left, right] = [stems(one), stems(other)];
  const fewest = Math.min(left.size, right.size);
  return fewest === 0 ? 0 : [...left].filter((stem) => right.has(stem)).length / fewest;
}
const commonWords = new Set(
  'jak ocenia pani pan pana panu sie czy dla oraz jest ktory ktora co jakie ocena oceny prosze ocenic the how you rate your was and what'.split(
    ' ',
  ),
);

/** How a value is read for a question: a rating by its words and digits, a choice by the texts of its options. */
function codesOf(target: MappingTarget): (value: string) => number | null {
  if (target.kind === 'rating')
    return (value) => {
      const code = ratingOfText(value);
      return code === notApplicable && !target.notApplicable ? null : code;
    };
  const byLabel = new Map(
    target.options.flatMap(({ code, labels }) => labels.map((label) => [withoutMarks(label), code] as const)),
  );
  return (value) => byLabel.get(withoutMarks(value)) ?? null;
}

/** The words of a column that are answers to a question, with their codes. */
export function wordsFor(
  profile: ColumnProfile,
  questions: Parameters<typeof mappingTargets>[0],
  questionId: string,
): WordCodes {
  const target = mappingTargets(questions).find(({ id }) => id === questionId);
  const use = target ? useOf(profile, target) : null;
  return use?.kind === 'question' ? use.words : [];
}

function useOf(profile: ColumnProfile, target: MappingTarget): ColumnUse {
  if (target.kind === 'text') return { kind: 'comment', questionId: target.id };
  const codes = codesOf(target);
  const words = [...profile.values.keys()].flatMap((value): (readonly [string, number])[] => {
    const code = codes(value);
    return code === null ? [] : [[withoutMarks(value), code]];
  });
  return { kind: 'question', questionId: target.id, words: [...new Map(words)] };
}

function doubtsOf({ column, values }: ColumnProfile, use: ColumnUse | undefined): Doubt[] {
  if (use?.kind !== 'question') return [];
  const known = new Map(use.words);
  const doubts: Doubt[] = [];
  const unknown = [...values.keys()].filter((value) => !known.has(withoutMarks(value)));
  if (unknown.length > 0) doubts.push({ kind: 'unknown-words', column: column.name, words: unknown });
  const written = [...values.keys()];
  if (written.length > 0 && written.every((value) => /^\s*\d+([.,]0+)?\s*$/.test(value)))
    doubts.push({ kind: 'direction', column: column.name });
  if (isAgreementScale([column.heading, ...written])) doubts.push({ kind: 'agreement-scale', column: column.name });
  return doubts;
}
