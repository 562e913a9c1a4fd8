// Which term a case of a service has: the office's own entry, a special law's rule of that day, or the code's general one.
import { dayNumber, dayNumberIn, dayText } from '#domain/calendar-day.ts';
import type { DayNumber } from '#domain/calendar-day.ts';
import type { CountedTerm } from '#domain/statutory-term.ts';
import type { Service } from '#features/office/index.ts';
import { termRules } from './term-rules.data.ts';
import type { TermRule } from './term-rules.data.ts';

export interface CaseTerm {
  readonly term: CountedTerm;
  readonly complexTerm: CountedTerm | null;
  readonly isLongestOfSeveral: boolean;
  readonly basis: string;
}

type TermedService = Pick<Service, 'statutoryTerm' | 'catalogueKey'>;

/** What the office itself entered as one number; null where its entry is words, "at once" or nothing. */
function ownTerm({ statutoryTerm }: TermedService): CountedTerm | null {
  if (statutoryTerm?.number == null) return null;
  const { kind, number } = statutoryTerm;
  return kind === 'days' || kind === 'working-days' || kind === 'months' ? { unit: kind, number } : null;
}

const sameTerm = (one: CountedTerm, other: CountedTerm) => one.unit === other.unit && one.number === other.number;

function rulesFor(service: TermedService, rules: readonly TermRule[]): readonly TermRule[] {
  const special = rules.filter((each) => each.service === service.catalogueKey);
  if (special.length > 0) return special;
  const namesCode = /\bKPA\b.*\b35\b/.test(`${service.statutoryTerm?.basis} ${service.statutoryTerm?.text}`);
  return namesCode ? rules.filter((each) => each.service === 'kpa') : [];
}

/**
 * A function from the day of receipt to the term, made once for each service; null: nothing to count (no term, only
 * "at once", or words that hold no single number). An office's own number wins over the data where they differ.
 */
export function termOf(
  service: TermedService,
  rules: readonly TermRule[] = termRules,
): (receivedOn: DayNumber) => CaseTerm | null {
  if (service.statutoryTerm === null) return () => null;
  const own = ownTerm(service);
  const dated = rulesFor(service, rules).map((each) => ({
    ...each,
    since: each.from === null ? -Infinity : dayNumber(each.from),
    until: each.to === null ? Infinity : dayNumber(each.to),
  }));
  if (own && !dated.some(({ term }) => sameTerm(term, own))) {
    const always = { term: own, complexTerm: null, isLongestOfSeveral: false, basis: service.statutoryTerm.basis };
    return () => always;
  }
  return (receivedOn) => dated.find(({ since, until }) => receivedOn >= since && receivedOn <= until) ?? null;
}

/** Changes when a term does by which cases of the office are counted: their clocks are then read anew. */
export function termsKey(services: readonly (TermedService & Pick<Service, 'id'>)[], today: string): string {
  const day = dayNumberIn(today) ?? 0;
  const of = (service: TermedService) => {
    const found = termOf(service)(day);
    return found ? [found.term.unit, found.term.number, found.complexTerm?.number ?? null] : null;
  };
  const dates = termRules.flatMap(({ from, to }) => [from, to]);
  const rows = services.map((service) => [service.id, of(service), service.catalogueKey, service.statutoryTerm?.kind]);
  return JSON.stringify([rows.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)), dates]);
}

/** For pages: the day a number stands for, or null. */
export const dayOrNull = (day: DayNumber | null): string | null => (day === null ? null : dayText(day));
