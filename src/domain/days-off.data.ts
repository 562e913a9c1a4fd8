// Days off work by statute in Poland (act of 18 January 1951 as amended), each with the day from which it holds.
// Terms of proceedings end on the next ordinary day when they would end on one of these, or on a Saturday.

export type DayOffRule =
  /** the same date every year */
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  /** days after Easter Sunday */
  | { readonly kind: 'easter'; readonly after: number }
  /** one single day */
  | { readonly kind: 'once'; readonly on: string };

export interface DatedDayOff {
  readonly name: { readonly pl: string; readonly en: string };
  readonly rule: DayOffRule;
  /** YYYY-MM-DD, the first day on which the rule holds; null: before 1990-05-01, where this calendar begins */
  readonly from: string | null;
  readonly to: string | null;
  readonly basis: string;
}

const act = 'ustawa z 18 stycznia 1951 r. o dniach wolnych od pracy';

function always(pl: string, en: string, rule: DayOffRule): DatedDayOff {
  return { name: { pl, en }, rule, from: null, to: null, basis: act };
}

export const daysOff: readonly DatedDayOff[] = [
  always('Nowy Rok', 'New Year', { kind: 'fixed', month: 1, day: 1 }),
  {
    name: { pl: 'Trzech Króli', en: 'Epiphany' },
    rule: { kind: 'fixed', month: 1, day: 6 },
    from: '2011-01-01',
    to: null,
    basis: 'ustawa z 24 września 2010 r. (Dz.U. 2010 nr 224 poz. 1459)',
  },
  always('Wielkanoc', 'Easter Sunday', { kind: 'easter', after: 0 }),
  always('Poniedziałek Wielkanocny', 'Easter Monday', { kind: 'easter', after: 1 }),
  always('Święto Pracy', 'Labour Day', { kind: 'fixed', month: 5, day: 1 }),
  always('Święto Konstytucji 3 Maja', 'Constitution Day', { kind: 'fixed', month: 5, day: 3 }),
  always('Zielone Świątki', 'Pentecost', { kind: 'easter', after: 49 }),
  always('Boże Ciało', 'Corpus Christi', { kind: 'easter', after: 60 }),
  always('Wniebowzięcie', 'Assumption', { kind: 'fixed', month: 8, day: 15 }),
  always('Wszystkich Świętych', 'All Saints', { kind: 'fixed', month: 11, day: 1 }),
  always('Święto Niepodległości', 'Independence Day', { kind: 'fixed', month: 11, day: 11 }),
  {
    name: { pl: 'Setna rocznica odzyskania niepodległości', en: 'Centenary of independence' },
    rule: { kind: 'once', on: '2018-11-12' },
    from: '2018-11-12',
    to: '2018-11-12',
    basis: 'ustawa z 7 listopada 2018 r. (Dz.U. 2018 poz. 2117)',
  },
  {
    name: { pl: 'Wigilia', en: 'Christmas Eve' },
    rule: { kind: 'fixed', month: 12, day: 24 },
    from: '2025-02-01',
    to: null,
    basis: 'ustawa z 6 grudnia 2024 r., w mocy od 1 lutego 2025 r.',
  },
  always('Boże Narodzenie', 'Christmas Day', { kind: 'fixed', month: 12, day: 25 }),
  always('Drugi dzień Bożego Narodzenia', 'Second day of Christmas', { kind: 'fixed', month: 12, day: 26 }),
];

/** From this day a term that would end on a Saturday ends later (KPA art. 57 § 4 as amended by the act of 7 April 2017). */
export const saturdayMovesSince = '2017-06-01';
