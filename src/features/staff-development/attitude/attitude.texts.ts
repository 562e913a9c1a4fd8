// Words of the change of attitude among staff, Polish and English side by side.
import { counted, noBreakSpace } from '#ui/formats.ts';

const s = noBreakSpace;

const pl = {
  title: 'Zmiana nastawienia pracowników',
  lead: 'Jak pracownicy oceniają obsługę klientów w swoim urzędzie: co roku te same pytania. Pod nimi, na tej samej osi czasu: co sami zaczęli.',
  items: 'Pytania do pracowników, rok po roku',
  headlineNone: 'Na zmianę jeszcze za wcześnie: potrzeba dwóch lat z co najmniej 10 odpowiedziami',
  headline: (higher: number, lower: number, of: number) =>
    `Wyżej niż rok wcześniej: ${higher} z${s}${of}. Niżej: ${lower} z${s}${of}${higher + lower < of ? '. Reszty nie da się odróżnić' : ''}`,
  question: 'Pytanie',
  year: 'Rok',
  change: 'Zmiana wobec poprzedniego roku',
  changes: {
    higher: 'wyżej',
    lower: 'niżej',
    'not-apart': 'nie do odróżnienia',
    'not-compared': 'nie ma z czym porównać',
  },
  method: `średnia w${s}skali od${s}1${s}do${s}5, przedział 95${s}%`,
  methodCounts: 'zgłoszenia i działania: liczba w kwartale',
  startedSentence: (ideas: number, questions: number, actions: number) =>
    ideas + questions + actions === 0
      ? 'W tym czasie pracownicy nie zapisali żadnego zgłoszenia'
      : `Zgłoszenia pracowników: pomysły ${ideas}, pytania klientów ${questions}. Działania, które z nich powstały: ${actions}`,
  entries: (n: number) => `razem: ${n}`,
  toIdeas: 'Pomysły i pytania pracowników',
  key: {
    mean: `średnia roku i${s}jej przedział 95${s}%`,
    tooFew: 'za mało odpowiedzi',
    open: 'kwartał, który jeszcze trwa',
  },
  tooFewTitle: 'Za mało odpowiedzi, żeby pokazać wynik',
  answeredOf: (year: number, answered: number, asked: number | null) =>
    asked === null ? `${year}: odpowiedzi ${answered}` : `${year}: odpowiedzi ${answered}, zapytanych osób ${asked}`,
  tooFewText:
    'Wynik pokażemy, gdy w jednym roku odpowie co najmniej 10 osób. W małym urzędzie może się to nigdy nie udać: wtedy o nastawieniu lepiej porozmawiać, niż je mierzyć.',
  noneTitle: 'Nikt jeszcze nie odpowiedział na pięć pytań do pracowników.',
  noneText:
    'Zaplanuj edycję ankiety „Nastawienie na klienta: pięć pytań do pracowników”. Wynik pokażemy od 10 odpowiedzi.',
  noneAction: 'Zaplanuj edycję',
  toResults: 'Wszystkie wyniki tej ankiety',
  started: 'Co zaczęli pracownicy',
  startedNote: 'Liczby z rejestru urzędu, bez nazwisk. Działania: tylko te, które powstały ze zgłoszeń pracowników.',
  quarter: 'Kwartał',
  ideas: 'Pomysły',
  questions: 'Pytania klientów',
  actions: 'Działania z pomysłów',
  how: {
    census: 'Spis małej grupy',
    censusText: (years: string) =>
      years === ''
        ? 'Nikt nie wpisał, ilu pracowników zapytano, więc przedziały są takie jak dla próby.'
        : `Zapytano wszystkich, więc przedziały są węższe niż dla próby. Lata z${s}wpisaną liczbą osób: ${years}.`,
    thresholds: 'Próg',
    thresholdsText: 'Wynik pokazujemy od 10 odpowiedzi, tylko dla całego urzędu i tylko dla całych lat.',
    comparisons: 'Liczba porównań',
    comparisonsText: (looks: number) =>
      `${counted('pl', looks, { one: 'porównanie', few: 'porównania', many: 'porównań', other: 'porównania' })} roku z${s}poprzednim. Próg podniesiono tak, żeby na 20 takich stron najwyżej jedna mówiła o zmianie, której nie ma.`,
    started: 'Pomysły i działania',
    startedText: 'Więcej zgłoszeń nie musi znaczyć lepszego nastawienia: czasem zmienia się tylko zwyczaj zapisywania.',
  },
};

type Texts = typeof pl;

const en: Texts = {
  title: 'Change of attitude among staff',
  lead: 'How employees rate the client service of their own office: the same questions every year. Below, on the same axis of time: what they started.',
  items: 'Questions to employees, year by year',
  headlineNone: 'Too early for a change: it takes two years of at least 10 answers',
  headline: (higher, lower, of) =>
    `Higher than a year before: ${higher} of ${of}. Lower: ${lower} of ${of}${higher + lower < of ? '. The rest cannot be told apart' : ''}`,
  question: 'Question',
  year: 'Year',
  change: 'Change from the year before',
  changes: {
    higher: 'higher',
    lower: 'lower',
    'not-apart': 'cannot be told apart',
    'not-compared': 'nothing to compare with',
  },
  method: 'mean on the scale 1–5, 95% interval',
  methodCounts: 'entries and actions: number in a quarter',
  startedSentence: (ideas, questions, actions) =>
    ideas + questions + actions === 0
      ? 'Staff recorded nothing in this time'
      : `Entries of staff: ideas ${ideas}, clients’ questions ${questions}. Actions that came of them: ${actions}`,
  entries: (n) => `together: ${n}`,
  toIdeas: 'Ideas and questions of staff',
  key: {
    mean: 'mean of the year with its 95% interval',
    tooFew: 'too few answers',
    open: 'quarter that is not over yet',
  },
  tooFewTitle: 'Too few answers to show a result',
  answeredOf: (year, answered, asked) =>
    asked === null ? `${year}: answers ${answered}` : `${year}: answers ${answered}, people asked ${asked}`,
  tooFewText:
    'A result is shown once at least 10 people answer in one year. In a small office that may never happen: then attitude is better talked about than measured.',
  noneTitle: 'Nobody has answered the five questions to employees yet.',
  noneText:
    'Plan an edition of “Client orientation: five questions for employees”. A result is shown from 10 answers on.',
  noneAction: 'Plan an edition',
  toResults: 'All results of this questionnaire',
  started: 'What staff started',
  startedNote: 'Counts of the office’s register, without people. Actions: only those that came from an entry of staff.',
  quarter: 'Quarter',
  ideas: 'Ideas',
  questions: 'Clients’ questions',
  actions: 'Actions from ideas',
  how: {
    census: 'Census of a small group',
    censusText: (years) =>
      years === ''
        ? 'Nobody wrote how many employees were asked, so the intervals are those of a sample.'
        : `Everybody was asked, so the intervals are narrower than those of a sample. Years with the number of people: ${years}.`,
    thresholds: 'Threshold',
    thresholdsText: 'A result is shown from 10 answers on, for the whole office and for whole years only.',
    comparisons: 'Number of comparisons',
    comparisonsText: (looks) =>
      `${counted('en', looks, { one: 'comparison', other: 'comparisons' })} of a year with the one before. The threshold was raised so that at most one of 20 such pages tells of a change that is not there.`,
    started: 'Ideas and actions',
    startedText: 'More entries need not mean a better attitude: sometimes only the habit of writing them down changes.',
  },
};

export const attitudeTexts = { pl, en };
