// What the sample offices did about what clients told them: actions with their ends, a learning plan, ideas. All fictional.
import type { IdeaKind, IdeaState } from '#features/staff-development/index.ts';

/** Months are counted back from the present one. */
export interface SampleAction {
  readonly title: string;
  readonly unit: string;
  /** library code of the indicator it is measured by, and the service or unit that one is narrowed to */
  readonly indicator: { readonly code: string; readonly in: string | null } | null;
  /** what staff had noticed, as it stands among the ideas */
  readonly idea?: string;
  readonly problem: string;
  readonly goal: string;
  /** by how much its indicator is to improve: points of a percentage or of a rating */
  readonly goalChange?: number;
  readonly owner: string;
  readonly hours: number | null;
  readonly cost: number | null;
  readonly steps: string;
  readonly created: number;
  readonly decided: number | null;
  readonly started: number | null;
  /** months that raised it */
  readonly raised: { readonly first: number; readonly last: number } | null;
  readonly deadline: number | null;
  readonly lessons?: string;
  readonly end?: {
    readonly back: number;
    readonly how: 'kept' | 'no-effect';
    readonly conclusion: string;
    readonly publicSentence: { readonly pl: string; readonly en: string };
    /** it became a standard, published on that day */
    readonly isStandard?: true;
    readonly card?: { readonly roles: string; readonly risks: string; readonly legalBasis: string };
  };
  readonly comments?: readonly { readonly back: number; readonly content: string }[];
}

export interface SampleImprovement {
  readonly actions: readonly SampleAction[];
  readonly plans: readonly {
    readonly unit: string;
    readonly competence: string;
    readonly purpose: string;
    readonly owner: string;
    readonly indicator: { readonly code: string; readonly in: string | null };
    readonly decided: number;
    readonly due: number;
  }[];
  readonly ideas: readonly {
    readonly kind: IdeaKind;
    readonly content: string;
    readonly back: number;
    readonly unit?: string;
    readonly state: IdeaState;
    readonly answer: string;
  }[];
}

const wierzbowo: SampleImprovement = {
  actions: [
    {
      title: 'Rezerwacja wizyt w Wydziale Komunikacji',
      unit: 'Wydział Komunikacji',
      indicator: { code: 'W14f', in: 'Wydział Komunikacji' },
      problem:
        'Klienci Wydziału Komunikacji od kilku miesięcy gorzej oceniają czas czekania. W uwagach piszą o kolejce od rana i o krótkich przerwach w pracy stanowisk.',
      goal: 'Na obsługę w Wydziale Komunikacji czeka się krótko, a klienci dobrze oceniają czas czekania.',
      owner: 'kierownik Wydziału Komunikacji',
      hours: 120,
      cost: 9_400,
      steps:
        'Kalendarz wizyt na stronie starostwa i przez telefon\nPołowa stanowisk dla umówionych, połowa dla osób bez wizyty\nJedno stanowisko tylko do odbioru dokumentów\nTablica z liczbą osób, które czekają',
      created: 17,
      decided: 16,
      started: 12,
      raised: { first: 20, last: 17 },
      deadline: 6,
      lessons:
        'Od razu zostawilibyśmy połowę stanowisk dla osób bez wizyty: przez pierwsze dwa tygodnie starsi klienci odchodzili z niczym.',
      comments: [
        {
          back: 12,
          content: 'Pierwszy tydzień: dużo telefonów z pytaniem, jak umówić wizytę. Dodajemy numer na drzwiach.',
        },
        { back: 9, content: 'Stanowisko do odbioru dokumentów skraca kolejkę najbardziej.' },
      ],
      end: {
        back: 5,
        how: 'kept',
        conclusion: 'Rezerwacja wizyt zostaje na stałe i staje się standardem.',
        publicSentence: {
          pl: 'W Wydziale Komunikacji czekało się za długo. Wizytę można teraz umówić przez internet lub telefon, a odbiór dokumentów ma osobne stanowisko.',
          en: 'Waiting at the vehicle department took too long. A visit can now be booked online or by telephone, and documents are collected at a desk of their own.',
        },
        isStandard: true,
        card: {
          roles:
            'Kierownik wydziału prowadzi, dwie osoby z sali obsługi układają grafik, informatyk uruchamia kalendarz, sekretarz powiatu odbiera wyniki co miesiąc.',
          risks:
            'Osoby bez internetu: telefon i połowa stanowisk bez wizyty. Wizyty, na które nikt nie przychodzi: po kwadransie stanowisko przyjmuje następną osobę.',
          legalBasis: 'Regulamin organizacyjny starostwa; zmiana prawa nie była potrzebna.',
        },
      },
    },
    {
      title: 'Ulotka o dokumentach do pozwolenia na budowę',
      unit: 'Wydział Architektury i Budownictwa',
      indicator: { code: 'W14c', in: 'Pozwolenie na budowę' },
      problem: 'Klienci pytający o pozwolenie na budowę słabo oceniają informacje. Wiele wniosków wymaga uzupełnienia.',
      goal: 'Klient wie przed wizytą, jakie dokumenty są potrzebne, i lepiej ocenia informacje.',
      owner: 'kierownik Wydziału Architektury i Budownictwa',
      hours: 30,
      cost: 1_200,
      steps: 'Ulotka z listą dokumentów\nUlotka na stronie i przy stanowisku',
      created: 15,
      decided: 15,
      started: 11,
      raised: { first: 18, last: 16 },
      deadline: 4,
      lessons: 'Zaczęlibyśmy od samego wniosku, a nie od kolejnej kartki o wniosku.',
      end: {
        back: 3,
        how: 'no-effect',
        conclusion: 'Oceny informacji nie zmieniły się. Upraszczamy teraz sam wniosek.',
        publicSentence: {
          pl: 'Wydaliśmy ulotkę o dokumentach do pozwolenia na budowę. Nie pomogła tak, jak chcieliśmy, więc upraszczamy teraz sam wniosek.',
          en: 'We printed a leaflet about the papers for a building permit. It did not help as we had hoped, so we are now making the form itself simpler.',
        },
      },
    },
    {
      title: 'Prosty wniosek o pozwolenie na budowę',
      unit: 'Wydział Architektury i Budownictwa',
      indicator: { code: 'W14c', in: 'Pozwolenie na budowę' },
      problem: 'Ulotka nie pomogła. Klienci nadal wracają z brakami we wniosku.',
      goal: 'Lepsze oceny informacji i mniej wniosków do uzupełnienia.',
      goalChange: 15,
      owner: 'kierownik Wydziału Architektury i Budownictwa',
      hours: 60,
      cost: null,
      steps:
        'Objaśnienia przy każdym polu wniosku\nPrzykład wypełnionego wniosku\nLista kontrolna na ostatniej stronie',
      created: 3,
      decided: 3,
      started: 1,
      raised: null,
      deadline: -7,
    },
    {
      title: 'Numery pokojów widoczne od wejścia',
      idea: 'Klienci pytają, w którym pokoju jest geodezja.',
      unit: 'Wydział Organizacyjny',
      indicator: null,
      problem: 'Klienci pytają, w którym pokoju jest geodezja.',
      goal: '',
      owner: '',
      hours: null,
      cost: null,
      steps: '',
      created: 1,
      decided: null,
      started: null,
      raised: null,
      deadline: null,
    },
  ],
  plans: [
    {
      unit: 'Wydział Architektury i Budownictwa',
      competence: 'plain-words',
      purpose: 'Klient po rozmowie wie, czego brakuje we wniosku i co dalej.',
      owner: 'kierownik Wydziału Architektury i Budownictwa',
      indicator: { code: 'W14c', in: 'Pozwolenie na budowę' },
      decided: 2,
      due: -1,
    },
  ],
  ideas: [
    {
      kind: 'question',
      content: 'Klienci pytają, w którym pokoju jest geodezja.',
      back: 2,
      state: 'taken',
      answer: 'Wieszamy numery pokojów przy wejściu.',
    },
    {
      kind: 'idea',
      content: 'Dowód opłaty można by pokazać na telefonie, bez drukowania.',
      back: 1,
      unit: 'Wydział Komunikacji',
      state: 'considered',
      answer: '',
    },
    {
      kind: 'question',
      content: 'Czy do karty wędkarskiej potrzebne jest zdjęcie?',
      back: 1,
      state: 'answered',
      answer: 'Tak, jedno. Dopisaliśmy to na karcie usługi.',
    },
  ],
};

const podlipie: SampleImprovement = {
  actions: [
    {
      title: 'Urząd czynny do siedemnastej w poniedziałki',
      unit: 'Referat Organizacyjny i Spraw Obywatelskich',
      indicator: { code: 'W14a', in: null },
      problem: 'Na zebraniach wiejskich mieszkańcy mówili, że po pracy nie zdążą do urzędu.',
      goal: 'Osoby pracujące załatwiają sprawę bez brania wolnego.',
      owner: 'sekretarz gminy',
      hours: 40,
      cost: null,
      steps: 'Dłuższy dyżur jednej osoby w poniedziałki\nOgłoszenie na tablicach sołtysów',
      created: 6,
      decided: 6,
      started: 4,
      raised: null,
      deadline: -6,
    },
  ],
  plans: [],
  ideas: [
    {
      kind: 'question',
      content: 'Mieszkańcy pytają, kiedy jest dyżur wójta.',
      back: 3,
      state: 'answered',
      answer: 'Godziny dyżuru wiszą na drzwiach i są na stronie gminy.',
    },
  ],
};

/** By the name of the office. */
export const sampleImprovement: Readonly<Record<string, SampleImprovement>> = {
  'Starostwo Powiatowe w Wierzbowie': wierzbowo,
  'Urząd Gminy Podlipie': podlipie,
};
