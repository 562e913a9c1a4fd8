// Ready promises for every cell of approach × touchpoint: words, the library's indicator, a target, the legal basis.
import type { Localised, StaffLanguage } from '#domain/language.ts';
import type { Touchpoint } from '#domain/touchpoint.ts';
import type { Approach } from './approach.ts';
import type { Target } from './target-verdict.ts';

export interface ReadyPromise {
  readonly key: string;
  readonly approach: Approach;
  readonly touchpoint: Touchpoint;
  readonly promise: Localised<StaffLanguage>;
  /** code of the indicator library */
  readonly indicator: string;
  readonly target: Target;
  readonly legalBasis: string;
  readonly isPublic: boolean;
}

type Row = readonly [key: string, indicator: string, target: number, pl: string, en: string, legalBasis?: string];

function cell(approach: Approach, touchpoint: Touchpoint, rows: readonly Row[], comparators = ''): ReadyPromise[] {
  return rows.map(([key, indicator, target, pl, en, legalBasis = ''], place) => ({
    key,
    approach,
    touchpoint,
    promise: { pl, en },
    indicator,
    target: { comparator: comparators[place] === '<' ? 'at-most' : 'at-least', value: target },
    legalBasis,
    isPublic: approach !== 'managerial',
  }));
}

export const readyPromises: readonly ReadyPromise[] = [
  ...cell('public', 'first-contact', [
    ['email', 'W08', 0.95, 'Na e-mail odpowiadamy w 2 dni robocze.', 'We answer e-mails within 2 working days.'],
    ['telephone', 'W09', 0.9, 'Telefon odbieramy w 30 sekund.', 'We answer the telephone within 30 seconds.'],
    ['queue', 'W07a', 0.9, 'Na obsługę czeka się najwyżej 15 minut.', 'You wait 15 minutes at most to be served.'],
    [
      'information',
      'W14c',
      0.85,
      'Mówimy jasno, co jest potrzebne i co będzie dalej.',
      'We say clearly what is needed and what comes next.',
    ],
  ]),
  ...cell('public', 'competence', [
    [
      'knowledge',
      'W14d',
      0.85,
      'Sprawę prowadzi osoba, która się na niej zna.',
      'Your matter is in the hands of somebody who knows it.',
    ],
    ['courtesy', 'W14e', 0.9, 'Każdego traktujemy z szacunkiem.', 'We treat everybody with respect.'],
    [
      'one-visit',
      'W10',
      0.8,
      'Co się da, załatwiamy podczas jednej wizyty.',
      'What can be settled in one visit, we settle in one visit.',
    ],
  ]),
  ...cell('public', 'building', [
    [
      'walk-through',
      'W18',
      0.9,
      'Do urzędu można wejść i poruszać się po nim bez przeszkód.',
      'You can enter the office and move around it without obstacles.',
    ],
    [
      'building-rating',
      'W14g',
      0.8,
      'W budynku łatwo trafić na miejsce i jest gdzie poczekać.',
      'In our building it is easy to find the way, and there is a place to wait.',
    ],
    [
      'hours',
      'P10',
      1,
      'Jesteśmy czynni w tych godzinach, które wiszą na drzwiach i w internecie.',
      'We are open at the hours written on the door and on the web.',
    ],
  ]),
  ...cell(
    'legal',
    'first-contact',
    [
      [
        'certificate',
        'P01',
        0,
        'Zaświadczenie wydajemy najpóźniej w 7 dni.',
        'We issue a certificate within 7 days at the latest.',
        'KPA art. 217 § 3',
      ],
      [
        'passed-on',
        'P02',
        0,
        'Skargę lub wniosek nie do nas przekazujemy dalej w 7 dni i mówimy, komu.',
        'A complaint or proposal that is not ours we pass on within 7 days, and say to whom.',
        'KPA art. 231, 243',
      ],
      [
        'public-information',
        'P03',
        0,
        'Na wniosek o informację publiczną odpowiadamy w 14 dni albo piszemy, kiedy ją damy.',
        'We answer a request for public information within 14 days, or write when we will.',
        'Ustawa z 6 września 2001 r. o dostępie do informacji publicznej, art. 13',
      ],
    ],
    '<<<',
  ),
  ...cell(
    'legal',
    'competence',
    [
      [
        'notice',
        'W01b',
        0,
        'Gdy nie zdążymy w terminie, mówimy dlaczego i podajemy nowy termin.',
        'When we cannot keep a term, we say why and name a new one.',
        'KPA art. 36',
      ],
      [
        'instruction',
        'P04',
        1,
        'W każdej decyzji piszemy, jak i do kiedy można się odwołać.',
        'Every decision says how and until when one may appeal.',
        'KPA art. 9, 107',
      ],
      [
        'reasons',
        'P05',
        1,
        'Każdą odmowę uzasadniamy: podajemy fakty i przepis.',
        'We give reasons for every refusal: facts and law.',
        'KPA art. 107 § 3',
      ],
      [
        'files',
        'P06',
        0.95,
        'Akta swojej sprawy można zobaczyć w 3 dni robocze.',
        'You can see the files of your case within 3 working days.',
        'KPA art. 73',
      ],
    ],
    '<>>>',
  ),
  ...cell(
    'legal',
    'building',
    [
      [
        'accessibility-request',
        'P07',
        0,
        'Na wniosek o zapewnienie dostępności odpowiadamy w 7 dni.',
        'We answer a request for accessibility within 7 days.',
        'Ustawa z 4 kwietnia 2019 r. o dostępności cyfrowej',
      ],
      [
        'open-hour',
        'P08',
        1,
        'Raz w tygodniu, także po godzinach pracy, można przyjść ze skargą lub wnioskiem do kierownictwa.',
        'Once a week, after working hours too, one may bring a complaint or proposal to the head.',
        'KPA art. 253',
      ],
      [
        'not-overheard',
        'P09',
        0.9,
        'Rozmowy o sprawie nie słyszą obcy.',
        'Strangers do not hear you talk about your matter.',
        'RODO art. 32',
      ],
    ],
    '<>>',
  ),
  ...cell(
    'managerial',
    'first-contact',
    [
      ['cards', 'W17', 1, 'Każdą kartę usługi przeglądamy raz w roku.', 'We review every service card once a year.'],
      ['plain-letters', 'W16', 0.8, 'Piszemy prostym językiem.', 'We write in plain language.'],
      [
        'complete-applications',
        'W06',
        0.15,
        'Formularze są tak jasne, że wnioski rzadko trzeba uzupełniać.',
        'Our forms are so clear that applications rarely need completing.',
      ],
      [
        'answered-surveys',
        'W15',
        0.05,
        'Pytamy o opinię tylu klientów, że wynik coś znaczy.',
        'We ask enough clients for the result to mean something.',
      ],
    ],
    '>><>',
  ),
  ...cell(
    'managerial',
    'competence',
    [
      [
        'training',
        'W19',
        0.9,
        'Kto obsługuje klientów, szkoli się co najmniej raz w roku.',
        'Whoever serves clients is trained at least once a year.',
      ],
      ['ideas', 'W13', 1, 'Na każdy pomysł odpowiadamy w 14 dni.', 'We answer every idea within 14 days.'],
      [
        'set-aside',
        'W05a',
        0.2,
        'Decyzje przygotowujemy tak, by rzadko je uchylano.',
        'We prepare decisions so that few are set aside.',
      ],
    ],
    '>><',
  ),
  ...cell('managerial', 'building', [
    [
      'walk-through-plan',
      'P11',
      1,
      'Co kwartał przechodzimy przez każdy budynek z listą kontrolną.',
      'Every quarter we walk through each building with the checklist.',
    ],
    [
      'defects',
      'P12',
      0.9,
      'Usterkę w miejscu obsługi usuwamy w 5 dni roboczych.',
      'We mend a defect where clients are served within 5 working days.',
    ],
    [
      'aids',
      'P13',
      1,
      'Co miesiąc sprawdzamy, czy działają udogodnienia dla osób z niepełnosprawnościami.',
      'Every month we check that the aids for people with disabilities work.',
    ],
  ]),
];
