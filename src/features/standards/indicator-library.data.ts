// The starter library of indicators: W01–W23 and the sample checks that the ready promises are measured by.
import type { Localised, StaffLanguage } from '#domain/language.ts';
import type { Better, IndicatorSource, Measure } from './indicator.ts';
import type { Target } from './target-verdict.ts';

export interface LibraryIndicator {
  /** W07a: the library's own code, kept on what is adopted */
  readonly code: string;
  readonly name: Localised<StaffLanguage>;
  readonly definition: Localised<StaffLanguage>;
  readonly measure: Measure;
  readonly amountUnit?: Localised<StaffLanguage>;
  readonly better: Better;
  readonly source: IndicatorSource;
  /** proposed; null: the office sets its own, or there is none to set */
  readonly target: Target | null;
  /** the share within a statutory term: no words of verdict */
  readonly withoutVerdict?: true;
}

const office = { kind: 'office' } as const;
const share: IndicatorSource = { kind: 'manual', entry: 'share' };
const value: IndicatorSource = { kind: 'manual', entry: 'value' };
const good = [4, 5];
const visit = (questionId: string, points: number[]): IndicatorSource => ({
  kind: 'survey-share',
  questionnaire: 'core-visit',
  questionId,
  scope: office,
  channel: null,
  clientGroupId: null,
  points,
});
const atLeast = (target: number): Target => ({ comparator: 'at-least', value: target });
const atMost = (target: number): Target => ({ comparator: 'at-most', value: target });
const days = { pl: 'dni', en: 'days' };

const satisfaction = (code: string, questionId: string, pl: string, en: string, target: number): LibraryIndicator => ({
  code,
  name: { pl: `Dobre i bardzo dobre oceny: ${pl}`, en: `Good and very good ratings: ${en}` },
  definition: {
    pl: 'Odpowiedzi „dobrze” i „bardzo dobrze” podzielone przez wszystkie odpowiedzi na to pytanie.',
    en: 'Answers “good” and “very good” divided by all answers to this question.',
  },
  measure: 'share',
  better: 'higher',
  source: visit(questionId, good),
  target: atLeast(target),
});

export const libraryIndicators: readonly LibraryIndicator[] = [
  {
    code: 'W01a',
    name: { pl: 'Sprawy załatwione w terminie ustawowym', en: 'Cases settled within the statutory term' },
    definition: {
      pl: 'Sprawy zakończone w terminie podzielone przez sprawy zakończone. Termin ustawowy jest obowiązkiem, więc nie oceniamy tu zmian słowami.',
      en: 'Cases closed within the term divided by cases closed. The statutory term is a duty, so no words of verdict stand here.',
    },
    measure: 'share',
    better: 'higher',
    source: { kind: 'cases', figure: 'within-term', scope: office },
    target: null,
    withoutVerdict: true,
  },
  {
    code: 'W01b',
    name: { pl: 'Przekroczenia terminu bez zawiadomienia', en: 'Overruns without a notice' },
    definition: {
      pl: 'Liczba spraw po terminie, w których strona nie dostała zawiadomienia z przyczyną i nowym terminem (KPA art. 36).',
      en: 'Number of cases past their term in which the party got no notice with the reason and a new term (KPA art. 36).',
    },
    measure: 'count',
    better: 'lower',
    source: { kind: 'cases', figure: 'overruns-without-notice', scope: office },
    target: atMost(0),
  },
  {
    code: 'W02a',
    name: { pl: 'Mediana dni od wniosku do zakończenia', en: 'Median of days from application to closing' },
    definition: {
      pl: 'Połowa spraw trwała krócej. Bez okresów, których prawo nie wlicza do terminu (KPA art. 35 § 5).',
      en: 'Half of the cases took less. Without the periods the law does not count (KPA art. 35 § 5).',
    },
    measure: 'amount',
    amountUnit: days,
    better: 'lower',
    source: { kind: 'cases', figure: 'median-days', scope: office },
    target: null,
  },
  {
    code: 'W02b',
    name: { pl: 'Czas, w którym kończy się 9 na 10 spraw', en: 'Time within which 9 in 10 cases are closed' },
    definition: {
      pl: '90. percentyl dni od wniosku do zakończenia, bez okresów, których prawo nie wlicza do terminu.',
      en: 'The 90th percentile of days from application to closing, without the periods the law does not count.',
    },
    measure: 'amount',
    amountUnit: days,
    better: 'lower',
    source: { kind: 'cases', figure: 'p90-days', scope: office },
    target: null,
  },
  {
    code: 'W03',
    name: { pl: 'Zawiadomienia o przedłużeniu sprawy', en: 'Notices of extension' },
    definition: {
      pl: 'Sprawy po terminie, w których wysłano zawiadomienie, podzielone przez sprawy po terminie.',
      en: 'Cases past their term with a notice sent, divided by cases past their term.',
    },
    measure: 'share',
    better: 'higher',
    source: { kind: 'cases', figure: 'notices', scope: office },
    target: atLeast(1),
  },
  {
    code: 'W04a',
    name: { pl: 'Ponaglenia', en: 'Reminders for inactivity' },
    definition: { pl: 'Liczba ponagleń (KPA art. 37) w miesiącu.', en: 'Number of reminders (KPA art. 37) a month.' },
    measure: 'count',
    better: 'lower',
    source: value,
    target: null,
  },
  {
    code: 'W04b',
    name: { pl: 'Ponaglenia uznane za uzasadnione', en: 'Reminders found justified' },
    definition: {
      pl: 'Ponaglenia uznane za uzasadnione podzielone przez ponaglenia rozpatrzone.',
      en: 'Reminders found justified divided by reminders decided.',
    },
    measure: 'share',
    better: 'lower',
    source: share,
    target: null,
  },
  {
    code: 'W05a',
    name: { pl: 'Decyzje uchylone po odwołaniu', en: 'Decisions set aside on appeal' },
    definition: {
      pl: 'Decyzje uchylone przez SKO lub sąd podzielone przez decyzje, od których się odwołano.',
      en: 'Decisions set aside by the appeal board or court divided by decisions appealed.',
    },
    measure: 'share',
    better: 'lower',
    source: share,
    target: atMost(0.2),
  },
  {
    code: 'W05b',
    name: { pl: 'Decyzje, od których się odwołano', en: 'Decisions appealed' },
    definition: { pl: 'Odwołania podzielone przez wydane decyzje.', en: 'Appeals divided by decisions issued.' },
    measure: 'share',
    better: 'lower',
    source: share,
    target: atMost(0.03),
  },
  {
    code: 'W06',
    name: { pl: 'Wezwania do uzupełnienia wniosku', en: 'Calls to complete an application' },
    definition: {
      pl: 'Wezwania (KPA art. 64 § 2) podzielone przez wnioski. Wiele wezwań znaczy, że karta lub formularz są niejasne.',
      en: 'Calls (KPA art. 64 § 2) divided by applications. Many of them mean that the card or form is unclear.',
    },
    measure: 'share',
    better: 'lower',
    source: share,
    target: atMost(0.15),
  },
  {
    code: 'W07a',
    name: { pl: 'Czekanie do 15 minut', en: 'Waiting up to 15 minutes' },
    definition: {
      pl: 'Osoby, które czekały najwyżej 15 minut, podzielone przez wszystkich obsłużonych (system kolejkowy albo próba).',
      en: 'People who waited 15 minutes at most divided by all served (queue system or sample).',
    },
    measure: 'share',
    better: 'higher',
    source: share,
    target: atLeast(0.9),
  },
  {
    code: 'W07b',
    name: { pl: 'Średni czas czekania', en: 'Mean waiting time' },
    definition: {
      pl: 'Suma minut czekania podzielona przez liczbę obsłużonych osób.',
      en: 'Sum of minutes waited divided by the number of people served.',
    },
    measure: 'amount',
    amountUnit: { pl: 'min', en: 'min' },
    better: 'lower',
    source: value,
    target: atMost(15),
  },
  {
    code: 'W08',
    name: { pl: 'Odpowiedź na e-mail w 2 dni robocze', en: 'E-mail answered within 2 working days' },
    definition: {
      pl: 'E-maile z pierwszą odpowiedzią w 2 dni robocze podzielone przez sprawdzone e-maile.',
      en: 'E-mails with a first reply within 2 working days divided by e-mails checked.',
    },
    measure: 'share',
    better: 'higher',
    source: share,
    target: atLeast(0.95),
  },
  {
    code: 'W09',
    name: { pl: 'Telefon odebrany w 30 sekund', en: 'Telephone answered within 30 seconds' },
    definition: {
      pl: 'Telefony odebrane w 30 sekund podzielone przez wszystkie próby (centrala albo telefony sprawdzające).',
      en: 'Calls answered within 30 seconds divided by all attempts (exchange or test calls).',
    },
    measure: 'share',
    better: 'higher',
    source: share,
    target: atLeast(0.9),
  },
  {
    code: 'W10',
    name: { pl: 'Sprawa załatwiona podczas wizyty', en: 'Matter settled during the visit' },
    definition: {
      pl: 'Odpowiedzi „tak” oraz „chodziło tylko o informację” na pytanie, czy sprawa jest załatwiona, podzielone przez wszystkie.',
      en: 'Answers “yes” and “I only needed information” to whether the matter is settled, divided by all.',
    },
    measure: 'share',
    better: 'higher',
    source: visit('outcome', [1, 2, 4]),
    target: atLeast(0.8),
  },
  {
    code: 'W11',
    name: { pl: 'Sprawa załatwiona po myśli klienta', en: 'Matter settled the client’s way' },
    definition: {
      pl: 'Odpowiedzi „tak, po mojej myśli” podzielone przez wszystkie. To tło innych ocen, nie cel: odmowy bywają słuszne.',
      en: 'Answers “yes, the way I wanted” divided by all. A background for other ratings, no goal: refusals may be right.',
    },
    measure: 'share',
    better: 'neither',
    source: visit('outcome', [1]),
    target: null,
  },
  {
    code: 'W12a',
    name: { pl: 'Skargi załatwione w miesiąc', en: 'Complaints settled within a month' },
    definition: {
      pl: 'Skargi załatwione w terminie (KPA art. 237) podzielone przez skargi załatwione.',
      en: 'Complaints settled within the term (KPA art. 237) divided by complaints settled.',
    },
    measure: 'share',
    better: 'higher',
    source: { kind: 'complaints', figure: 'within-term' },
    target: null,
    withoutVerdict: true,
  },
  {
    code: 'W12b',
    name: { pl: 'Skargi uznane za zasadne', en: 'Complaints found justified' },
    definition: {
      pl: 'Skargi zasadne podzielone przez skargi rozpatrzone.',
      en: 'Complaints found justified divided by complaints decided.',
    },
    measure: 'share',
    better: 'lower',
    source: { kind: 'complaints', figure: 'justified' },
    target: null,
  },
  {
    code: 'W12c',
    name: { pl: 'Skargi', en: 'Complaints' },
    definition: {
      pl: 'Liczba skarg w miesiącu. Więcej skarg może znaczyć, że łatwiej je złożyć, więc nie mówimy tu o poprawie.',
      en: 'Number of complaints a month. More may mean that it is easier to complain, so nothing is called better here.',
    },
    measure: 'count',
    better: 'neither',
    source: { kind: 'complaints', figure: 'number' },
    target: null,
  },
  {
    code: 'W13',
    name: { pl: 'Pomysły z odpowiedzią w 14 dni', en: 'Ideas answered within 14 days' },
    definition: {
      pl: 'Pomysły klientów, na które odpowiedziano w 14 dni, podzielone przez pomysły zgłoszone.',
      en: 'Ideas of clients answered within 14 days divided by ideas received.',
    },
    measure: 'share',
    better: 'higher',
    source: share,
    target: atLeast(1),
  },
  satisfaction('W14a', 'overall', 'cała obsługa', 'the service as a whole', 0.85),
  satisfaction('W14b', 'right_person', 'trafienie do właściwej osoby', 'getting to the right person', 0.85),
  satisfaction('W14c', 'information', 'informacje', 'information', 0.85),
  satisfaction('W14d', 'knowledge', 'wiedza pracownika', 'knowledge of the employee', 0.85),
  satisfaction('W14e', 'courtesy', 'traktowanie', 'courtesy', 0.9),
  satisfaction('W14f', 'waiting', 'czas czekania', 'waiting time', 0.8),
  satisfaction('W14g', 'building', 'budynek', 'the building', 0.8),
  {
    code: 'W14h',
    name: { pl: 'Złe i bardzo złe oceny: cała obsługa', en: 'Bad and very bad ratings: the service as a whole' },
    definition: {
      pl: 'Odpowiedzi „źle” i „bardzo źle” podzielone przez wszystkie odpowiedzi na to pytanie.',
      en: 'Answers “bad” and “very bad” divided by all answers to this question.',
    },
    measure: 'share',
    better: 'lower',
    source: visit('overall', [1, 2]),
    target: atMost(0.05),
  },
  {
    code: 'W15',
    name: { pl: 'Odsetek klientów, którzy odpowiedzieli', en: 'Share of clients who answered' },
    definition: {
      pl: 'Ujawnione odpowiedzi po wizycie podzielone przez obsłużone osoby, w kwartałach, w których je policzono.',
      en: 'Answers shown after a visit divided by people served, in quarters in which they were counted.',
    },
    measure: 'share',
    better: 'higher',
    source: { kind: 'response-rate', scope: office },
    target: atLeast(0.05),
  },
  {
    code: 'W16',
    name: { pl: 'Pisma napisane prostym językiem', en: 'Letters in plain language' },
    definition: {
      pl: 'Pisma, które przeszły sprawdzenie, podzielone przez pisma sprawdzone.',
      en: 'Letters that passed the check divided by letters checked.',
    },
    measure: 'share',
    better: 'higher',
    source: share,
    target: atLeast(0.8),
  },
  {
    code: 'W17',
    name: { pl: 'Karty usług przejrzane w ciągu roku', en: 'Service cards reviewed within a year' },
    definition: {
      pl: 'Karty przejrzane w ostatnich 12 miesiącach podzielone przez wszystkie karty.',
      en: 'Cards reviewed within the last 12 months divided by all cards.',
    },
    measure: 'share',
    better: 'higher',
    source: share,
    target: atLeast(1),
  },
  {
    code: 'W18',
    name: { pl: 'Budynek w obchodzie', en: 'The building in a walk-through' },
    definition: {
      pl: 'Punkty spełnione podzielone przez punkty, które dotyczą tego budynku (lista 20 punktów).',
      en: 'Points met divided by points that apply to the building (the list of 20 points).',
    },
    measure: 'share',
    better: 'higher',
    source: { kind: 'walk-through', locationId: null },
    target: atLeast(0.9),
  },
  {
    code: 'W19',
    name: { pl: 'Pracownicy przeszkoleni z obsługi', en: 'Staff trained in service' },
    definition: {
      pl: 'Osoby obsługujące klientów, które szkoliły się w ostatnich 12 miesiącach, podzielone przez wszystkie takie osoby.',
      en: 'People serving clients who were trained within the last 12 months divided by all of them.',
    },
    measure: 'share',
    better: 'higher',
    source: share,
    target: atLeast(0.9),
  },
  {
    code: 'W20',
    name: { pl: 'Sprawy drogą elektroniczną', en: 'Matters by electronic channel' },
    definition: {
      pl: 'Sprawy wniesione elektronicznie podzielone przez wszystkie sprawy.',
      en: 'Matters brought electronically divided by all matters.',
    },
    measure: 'share',
    better: 'higher',
    source: share,
    target: null,
  },
  {
    code: 'W21',
    name: { pl: 'Godziny pracy na sprawę', en: 'Staff hours per case' },
    definition: {
      pl: 'Godziny pracy podzielone przez sprawy, z próby.',
      en: 'Staff hours divided by cases, from a sample.',
    },
    measure: 'amount',
    amountUnit: { pl: 'godz.', en: 'h' },
    better: 'lower',
    source: value,
    target: null,
  },
  {
    code: 'W22',
    name: { pl: 'Powtórne wizyty na sprawę', en: 'Repeat visits per case' },
    definition: {
      pl: 'Wizyty po pierwszej podzielone przez sprawy.',
      en: 'Visits after the first divided by cases.',
    },
    measure: 'amount',
    amountUnit: { pl: 'wizyty', en: 'visits' },
    better: 'lower',
    source: value,
    target: null,
  },
  {
    code: 'W23',
    name: { pl: 'Pisma na sprawę', en: 'Letters per case' },
    definition: { pl: 'Wysłane pisma podzielone przez sprawy.', en: 'Letters sent divided by cases.' },
    measure: 'amount',
    amountUnit: { pl: 'pisma', en: 'letters' },
    better: 'lower',
    source: value,
    target: null,
  },
  {
    code: 'P01',
    name: { pl: 'Zaświadczenia wydane po 7 dniach', en: 'Certificates issued after 7 days' },
    definition: {
      pl: 'Liczba zaświadczeń wydanych później niż 7 dni od wniosku.',
      en: 'Number of certificates issued later than 7 days after the application.',
    },
    measure: 'count',
    better: 'lower',
    source: value,
    target: atMost(0),
  },
  {
    code: 'P02',
    name: { pl: 'Pisma przekazane za późno', en: 'Letters passed on too late' },
    definition: {
      pl: 'Liczba skarg i wniosków przekazanych właściwemu organowi po 7 dniach albo bez powiadomienia nadawcy.',
      en: 'Number of complaints and proposals passed on after 7 days, or without telling the sender.',
    },
    measure: 'count',
    better: 'lower',
    source: value,
    target: atMost(0),
  },
  {
    code: 'P03',
    name: { pl: 'Informacja publiczna po terminie bez powiadomienia', en: 'Public information late without notice' },
    definition: {
      pl: 'Liczba wniosków bez odpowiedzi w 14 dni i bez pisma z powodem i nowym terminem.',
      en: 'Number of requests without a reply in 14 days and without a letter with the reason and a new date.',
    },
    measure: 'count',
    better: 'lower',
    source: value,
    target: atMost(0),
  },
  {
    code: 'P04',
    name: { pl: 'Decyzje z pełnym pouczeniem', en: 'Decisions with a full instruction' },
    definition: {
      pl: 'Decyzje z poprawnym pouczeniem o odwołaniu podzielone przez decyzje sprawdzone (próba akt).',
      en: 'Decisions with a right instruction on appeal divided by decisions checked (file sample).',
    },
    measure: 'share',
    better: 'higher',
    source: share,
    target: atLeast(1),
  },
  {
    code: 'P05',
    name: { pl: 'Odmowy ze zrozumiałym uzasadnieniem', en: 'Refusals with clear reasons' },
    definition: {
      pl: 'Odmowy, w których podano fakty i przepis, podzielone przez odmowy sprawdzone (próba akt).',
      en: 'Refusals that give facts and law divided by refusals checked (file sample).',
    },
    measure: 'share',
    better: 'higher',
    source: share,
    target: atLeast(1),
  },
  {
    code: 'P06',
    name: { pl: 'Akta udostępnione w 3 dni robocze', en: 'Files shown within 3 working days' },
    definition: {
      pl: 'Prośby o wgląd w akta spełnione w 3 dni robocze podzielone przez prośby.',
      en: 'Requests to see files met within 3 working days divided by requests.',
    },
    measure: 'share',
    better: 'higher',
    source: share,
    target: atLeast(0.95),
  },
  {
    code: 'P07',
    name: { pl: 'Wnioski o dostępność bez odpowiedzi w 7 dni', en: 'Accessibility requests without a reply in 7 days' },
    definition: {
      pl: 'Liczba wniosków o zapewnienie dostępności, na które w 7 dni nie było ani załatwienia, ani terminu.',
      en: 'Number of requests for accessibility neither met nor given a date within 7 days.',
    },
    measure: 'count',
    better: 'lower',
    source: value,
    target: atMost(0),
  },
  {
    code: 'P08',
    name: { pl: 'Tygodnie z dyżurem kierownictwa', en: 'Weeks with an open hour of the head' },
    definition: {
      pl: 'Tygodnie, w których kierownictwo przyjmowało osobiście, podzielone przez tygodnie miesiąca.',
      en: 'Weeks in which the head received people divided by the weeks of the month.',
    },
    measure: 'share',
    better: 'higher',
    source: share,
    target: atLeast(1),
  },
  {
    code: 'P09',
    name: { pl: 'Stanowiska z rozmową bez świadków', en: 'Desks where talk is not overheard' },
    definition: {
      pl: 'Stanowiska, przy których obcy nie słyszą rozmowy, podzielone przez stanowiska sprawdzone.',
      en: 'Desks where strangers do not hear the talk divided by desks checked.',
    },
    measure: 'share',
    better: 'higher',
    source: share,
    target: atLeast(0.9),
  },
  {
    code: 'P10',
    name: { pl: 'Zgodne godziny przyjęć', en: 'Opening hours that agree' },
    definition: {
      pl: 'Miejsca, gdzie godziny na drzwiach, w internecie i w rzeczywistości są te same, podzielone przez miejsca sprawdzone.',
      en: 'Places where hours on the door, on the web and in fact agree divided by places checked.',
    },
    measure: 'share',
    better: 'higher',
    source: share,
    target: atLeast(1),
  },
  {
    code: 'P11',
    name: { pl: 'Obchody budynków zrobione w planie', en: 'Walk-throughs done as planned' },
    definition: {
      pl: 'Obchody zrobione podzielone przez obchody zaplanowane.',
      en: 'Walk-throughs done divided by walk-throughs planned.',
    },
    measure: 'share',
    better: 'higher',
    source: share,
    target: atLeast(1),
  },
  {
    code: 'P12',
    name: { pl: 'Usterki usunięte w 5 dni roboczych', en: 'Defects mended within 5 working days' },
    definition: {
      pl: 'Usterki w miejscach obsługi usunięte w 5 dni roboczych podzielone przez usterki zgłoszone.',
      en: 'Defects in service areas mended within 5 working days divided by defects reported.',
    },
    measure: 'share',
    better: 'higher',
    source: share,
    target: atLeast(0.9),
  },
  {
    code: 'P13',
    name: {
      pl: 'Sprawne udogodnienia dla osób z niepełnosprawnościami',
      en: 'Aids for people with disabilities in order',
    },
    definition: {
      pl: 'Udogodnienia sprawne przy sprawdzeniu podzielone przez udogodnienia sprawdzone: pętla, dzwonek, winda, tłumacz.',
      en: 'Aids in working order divided by aids checked: hearing loop, bell, lift, interpreter.',
    },
    measure: 'share',
    better: 'higher',
    source: share,
    target: atLeast(1),
  },
];
