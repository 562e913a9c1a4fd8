// Standards of the sample offices: goals, needs, promises, and registers that tell the same story as the answers. All fictional.

/** How a register's figure goes: months counted back from the present one. */
export interface SampleRegister {
  /** things counted in an ordinary month; of a share its denominator */
  readonly n: number;
  /** share 0–1, or a mean value, in an ordinary month */
  readonly usual: number;
  /** from a month on, until the next */
  readonly later?: readonly { readonly from: number; readonly value: number }[];
}

export interface SampleStandard {
  /** key of a ready promise; its indicator is the library's */
  readonly promise: string;
  readonly owner: string;
  readonly target?: number;
  /** months back in which it was published; null: still a draft */
  readonly published: number | null;
  /** name of the unit that keeps the indicator */
  readonly unit?: string;
  readonly service?: string;
  readonly goal?: number;
  readonly register?: SampleRegister;
  readonly events?: readonly { readonly back: number; readonly text: string }[];
  readonly action?: { readonly text: string; readonly owner: string };
}

/** An indicator that is watched without a promise. */
export interface SampleIndicator {
  readonly code: string;
  /** narrowed to a service or unit by name; its name says so */
  readonly service?: string;
  readonly unit?: string;
  readonly events?: readonly { readonly back: number; readonly text: string }[];
  readonly register?: SampleRegister;
}

export interface SampleStandards {
  readonly mission: string;
  readonly goals: readonly string[];
  readonly teamGoals: readonly { readonly unit: string; readonly text: string }[];
  readonly needs: readonly {
    readonly group: string;
    readonly need: string;
    readonly promise?: string;
    readonly evidence: string;
  }[];
  readonly standards: readonly SampleStandard[];
  readonly indicators: readonly SampleIndicator[];
  readonly order: { readonly number: string; readonly back: number };
}

const waitingStory = [
  { back: 17, text: 'Zauważono pogorszenie' },
  { back: 16, text: 'Decyzja: rezerwacja wizyt przez internet' },
  { back: 12, text: 'Start rezerwacji wizyt' },
  { back: 5, text: 'Rezerwacja zostaje na stałe' },
];

const wierzbowo: SampleStandards = {
  mission: 'Załatwiamy sprawy mieszkańców powiatu rzetelnie, w terminie i z szacunkiem.',
  goals: [
    'Klient wie, czego potrzebuje i kiedy skończy się jego sprawa.',
    'Na obsługę czeka się krótko, bez względu na wydział.',
  ],
  teamGoals: [{ unit: 'Wydział Komunikacji', text: 'Nikt nie czeka w kolejce dłużej niż pół godziny.' }],
  needs: [
    { group: 'residents', need: 'krótkie czekanie w urzędzie', promise: 'queue', evidence: 'uwagi klientów z ankiety' },
    {
      group: 'residents',
      need: 'jasna lista dokumentów przed wizytą',
      promise: 'information',
      evidence: 'uwagi klientów z ankiety',
    },
    {
      group: 'suppliers',
      need: 'szybka odpowiedź na e-mail',
      promise: 'email',
      evidence: 'rozmowa z izbą gospodarczą',
    },
    {
      group: 'ngos',
      need: 'wejście i sala bez progów',
      promise: 'walk-through',
      evidence: 'obchód z organizacją osób z niepełnosprawnościami',
    },
    {
      group: 'recipients-of-decisions',
      need: 'wiadomość, gdy sprawa się przedłuży',
      promise: 'notice',
      evidence: 'ponaglenia',
    },
  ],
  standards: [
    {
      promise: 'queue',
      owner: 'kierownik Wydziału Komunikacji',
      published: 5,
      unit: 'Wydział Komunikacji',
      goal: 1,
      register: {
        n: 420,
        usual: 0.86,
        later: [
          { from: 22, value: 0.71 },
          { from: 12, value: 0.95 },
        ],
      },
      events: waitingStory,
    },
    {
      promise: 'email',
      owner: 'sekretarz powiatu',
      published: 9,
      goal: 0,
      register: { n: 60, usual: 0.91 },
      action: { text: 'Dyżur przy wspólnej skrzynce także w piątki', owner: 'kierownik kancelarii' },
    },
    { promise: 'telephone', owner: 'kierownik kancelarii', published: 9, register: { n: 40, usual: 0.88 } },
    { promise: 'information', owner: 'sekretarz powiatu', published: 9, goal: 0, target: 0.7 },
    { promise: 'knowledge', owner: 'sekretarz powiatu', published: 9, target: 0.8 },
    { promise: 'courtesy', owner: 'sekretarz powiatu', published: 9, target: 0.8 },
    { promise: 'walk-through', owner: 'kierownik Wydziału Organizacyjnego', published: 9 },
    { promise: 'building-rating', owner: 'kierownik Wydziału Organizacyjnego', published: 9, target: 0.6 },
    { promise: 'notice', owner: 'sekretarz powiatu', published: 9, goal: 0 },
    { promise: 'accessibility-request', owner: 'koordynator dostępności', published: 9, register: { n: 1, usual: 0 } },
    { promise: 'complete-applications', owner: 'sekretarz powiatu', published: 4, register: { n: 310, usual: 0.26 } },
    { promise: 'plain-letters', owner: 'sekretarz powiatu', published: 4, register: { n: 30, usual: 0.72 } },
    { promise: 'instruction', owner: '', published: null },
    {
      promise: 'defects',
      owner: 'kierownik Wydziału Organizacyjnego',
      published: null,
      register: { n: 12, usual: 0.85 },
    },
  ],
  indicators: [
    { code: 'W14f', service: 'Rejestracja pojazdu', events: waitingStory },
    { code: 'W14f', unit: 'Wydział Komunikacji', events: waitingStory },
    { code: 'W14c', service: 'Pozwolenie na budowę' },
    { code: 'W02a', service: 'Rejestracja pojazdu', events: waitingStory },
    { code: 'W01a' },
    { code: 'W02b' },
    { code: 'W11' },
    { code: 'W04a', register: { n: 1, usual: 3 } },
  ],
  order: { number: '18', back: 9 },
};

const podlipie: SampleStandards = {
  mission: 'Jesteśmy blisko mieszkańców gminy i pomagamy im załatwić sprawę od początku do końca.',
  goals: ['Każdy wychodzi z urzędu z wiedzą, co będzie dalej.'],
  teamGoals: [],
  needs: [
    {
      group: 'residents',
      need: 'urząd czynny po pracy choć raz w tygodniu',
      promise: 'hours',
      evidence: 'zebrania wiejskie',
    },
    { group: 'ngos', need: 'jedna osoba do kontaktu', evidence: 'rozmowa z kołem gospodyń' },
  ],
  standards: [
    { promise: 'courtesy', owner: 'sekretarz gminy', published: 7, goal: 0, target: 0.8 },
    { promise: 'email', owner: 'sekretarz gminy', published: 7, register: { n: 22, usual: 0.94 } },
    { promise: 'hours', owner: 'sekretarz gminy', published: 7, register: { n: 3, usual: 1 } },
    { promise: 'walk-through', owner: 'sekretarz gminy', published: 7 },
    { promise: 'notice', owner: 'sekretarz gminy', published: 7 },
    { promise: 'cards', owner: '', published: null },
  ],
  indicators: [{ code: 'W01a' }, { code: 'W14a' }],
  order: { number: '7', back: 7 },
};

/** By the name of the office. */
export const sampleStandards: Readonly<Record<string, SampleStandards>> = {
  'Starostwo Powiatowe w Wierzbowie': wierzbowo,
  'Urząd Gminy Podlipie': podlipie,
};
