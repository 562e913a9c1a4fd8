// Terms of special laws for typical services, by the key of the office's catalogue, as dated data.
// `confirm` marks what was not read in the act itself: the office checks it, and pages say so.
import type { CountedTerm, TermUnit } from '#domain/statutory-term.ts';

export interface TermRule {
  /** key of the service in the catalogue; 'kpa' is the general rule */
  readonly service: string;
  /** YYYY-MM-DD of the receipt from which the rule holds; null: as far back as our sources reach */
  readonly from: string | null;
  readonly to: string | null;
  readonly term: CountedTerm;
  /** of a particularly complex case; null: the same */
  readonly complexTerm: CountedTerm | null;
  /** several terms may apply and the register does not say which: counted against the longest */
  readonly isLongestOfSeveral: boolean;
  /** silence of the office at the end of the term is consent */
  readonly silenceIsConsent: boolean;
  /** days after which a penalty threatens the office; it is no term for the client */
  readonly penaltyAfterDays: number | null;
  readonly basis: string;
  readonly confirm: boolean;
}

const counted = (unit: TermUnit, number: number): CountedTerm => ({ unit, number });

function rule(service: string, term: CountedTerm, basis: string, more: Partial<TermRule> = {}): TermRule {
  return {
    service,
    from: null,
    to: null,
    term,
    complexTerm: null,
    isLongestOfSeveral: false,
    silenceIsConsent: false,
    penaltyAfterDays: null,
    basis,
    confirm: true,
    ...more,
  };
}

const byCode = { complexTerm: counted('months', 2), confirm: false } as const;
const month = counted('months', 1);

export const termRules: readonly TermRule[] = [
  rule('kpa', month, 'KPA art. 35 § 3', byCode),
  rule('identity-card', counted('days', 30), 'ustawa z 6 sierpnia 2010 r. o dowodach osobistych, art. 24', {
    confirm: false,
  }),
  rule('residents-register-data', counted('days', 7), 'KPA art. 217 § 3', { confirm: false }),
  rule('civil-status-copy', counted('working-days', 10), 'Prawo o aktach stanu cywilnego, art. 125', {
    isLongestOfSeveral: true,
  }),
  rule('building-conditions', counted('days', 90), 'ustawa o planowaniu i zagospodarowaniu przestrzennym, art. 64', {
    isLongestOfSeveral: true,
  }),
  rule('public-purpose-location', counted('days', 90), 'ustawa o planowaniu i zagospodarowaniu przestrzennym, art. 51'),
  rule(
    'local-plan-extract',
    counted('days', 7),
    'ustawa o planowaniu i zagospodarowaniu przestrzennym, art. 30; KPA art. 217',
  ),
  rule('environmental-decision', month, 'KPA art. 35 § 3', byCode),
  // inspection within 21 days of the notice, objection within 14 days of the inspection
  rule('tree-felling-notice', counted('days', 35), 'ustawa o ochronie przyrody, art. 83f', {
    isLongestOfSeveral: true,
    silenceIsConsent: true,
  }),
  rule('tree-felling-permit', month, 'KPA art. 35 § 3', byCode),
  rule('animals', month, 'KPA art. 35 § 3', byCode),
  rule('division-of-land', month, 'KPA art. 35 § 3', byCode),
  rule('delimitation-of-land', month, 'KPA art. 35 § 3', byCode),
  rule('housing-allowance', month, 'ustawa z 21 czerwca 2001 r. o dodatkach mieszkaniowych'),
  rule('local-tax-assessment', month, 'Ordynacja podatkowa, art. 139', { complexTerm: counted('months', 2) }),
  rule('local-tax-relief', month, 'Ordynacja podatkowa, art. 139', { complexTerm: counted('months', 2) }),
  rule('no-arrears-certificate', counted('days', 7), 'Ordynacja podatkowa, art. 306a; KPA art. 217'),
  rule('business-register', counted('working-days', 1), 'ustawa o CEIDG'),
  rule('alcohol-permit', counted('days', 30), 'ustawa o wychowaniu w trzeźwości, art. 18'),
  rule('road-lane', counted('days', 30), 'ustawa o drogach publicznych, art. 40'),
  rule('vehicle-registration', month, 'KPA art. 35 § 3', byCode),
  rule('vehicle-deregistration', month, 'KPA art. 35 § 3', byCode),
  rule('candidate-driver-profile', counted('working-days', 2), 'ustawa o kierujących pojazdami'),
  rule('driving-rights-certificate', counted('days', 7), 'KPA art. 217 § 3', { confirm: false }),
  rule('building-permit', month, 'KPA art. 35 § 3', { ...byCode, penaltyAfterDays: 65 }),
  rule('notice-of-works', counted('days', 21), 'Prawo budowlane, art. 30', { silenceIsConsent: true }),
  rule('demolition', month, 'KPA art. 35 § 3; Prawo budowlane, art. 31', { ...byCode, isLongestOfSeveral: true }),
  rule('land-register-extract', counted('days', 7), 'Prawo geodezyjne i kartograficzne'),
  rule('land-register-update', counted('days', 30), 'Prawo geodezyjne i kartograficzne, art. 23 ust. 7'),
  rule('utility-coordination', counted('days', 14), 'Prawo geodezyjne i kartograficzne, art. 28b'),
  rule('disability-certificate', month, 'ustawa z 27 sierpnia 1997 r. o rehabilitacji'),
  rule('parking-card', counted('days', 30), 'Prawo o ruchu drogowym'),
  rule('complaints-and-proposals', month, 'KPA art. 237 i 244', { confirm: false }),
  rule('petitions', counted('months', 3), 'ustawa z 11 lipca 2014 r. o petycjach', { confirm: false }),
  rule('public-information', counted('days', 14), 'ustawa o dostępie do informacji publicznej, art. 13', {
    confirm: false,
  }),
];
