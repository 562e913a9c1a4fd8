// Words of the arguments for a team: plain and warm, nothing that is not shown elsewhere. Names stand in labels only.
import { formatNumber, noBreakSpace } from '#ui/formats.ts';

const s = noBreakSpace;

const pl = {
  title: 'Argumenty',
  lead: 'Po co się uczyć i szukać nowych rozwiązań? Odpowiadają wyniki tego urzędu: słowa klientów, zmiany i skutki działań. Bez rankingów i bez ocen osób.',
  teams: 'Zespoły',
  teamsNote: 'Kolejność alfabetyczna.',
  open: 'Zobacz argumenty',
  onePerson: 'Zespoły jednoosobowe nie mają tu strony: byłaby to strona o jednej osobie.',
  noTeams: 'Nie ma jeszcze zespołów.',
  noTeamsText: 'Argumenty powstają dla wydziałów i referatów, w których pracują co najmniej dwie osoby.',
  noTeamsAction: 'Dodaj wydział',
  kicker: 'Argumenty dla zespołu',
  poster: 'Plakat na jedną stronę (PDF)',
  praise: 'Tak piszą klienci',
  praiseSource: 'Uwagi ujawnione w ostatnim roku, wybrane po słowach, z zasłoniętymi danymi osób.',
  morePraise: 'Wszystkie pochwały i plany zespołu',
  improved: 'Co się poprawiło',
  since: {
    learning: (month: string) => `Od nauki zespołu: ${month}.`,
    idea: (month: string) => `Od pomysłu zespołu: ${month}.`,
    year: (month: string) => `Od roku: ${month}.`,
  },
  cause: 'Sama zmiana w czasie nie mówi, co ją sprawiło. Mówi o tym dopiero zmierzony skutek działania albo nauki.',
  nothingImproved: 'Nie widać jeszcze zmiany, której nie tłumaczy przypadek.',
  effect: (value: string, from: string, to: string, grade: string, compared: boolean) =>
    `Zmierzony skutek: ${value} (od${s}${from} do${s}${to})${compared ? ', ponad to, co zmieniło się u innych' : ''}. Dowód ${grade}.`,
  touched: 'Ilu klientów to dotyczy',
  touchedAnswers: (answers: number) => `Odpowiedzi klientów: ${formatNumber('pl', answers)}.`,
  touchedServed: (served: number) => `Obsłużone osoby: ${formatNumber('pl', served)}.`,
  notCounted: 'Nie wiadomo, ile osób obsłużono w całym tym czasie.',
  notTouched: 'W tym czasie nie ma jeszcze ujawnionych odpowiedzi.',
  achieved: 'Co dały działania w tym urzędzie',
  achievedCount: (measured: number, proven: number) =>
    `Zakończone działania z${s}pomiarem: ${measured}. W${s}tym z${s}potwierdzoną poprawą: ${proven}.`,
  achievedNone: 'Żadne zakończone działanie nie ma jeszcze pomiaru.',
  next: 'Jeden mały krok na teraz',
  nextDo: 'Zrób ten krok',
  nextPlan: 'Ta nauka jest już zaplanowana. Wystarczy ją przeprowadzić.',
  nextIdea: 'To zgłoszenie czeka na odpowiedź. Wystarczy kilka zdań.',
  nextArea: `To najmniejszy z${s}obszarów do rozwoju zespołu. Wystarczy wybrać jedną rzecz do nauczenia się.`,
  nextFirst: 'Zapisz pierwszy pomysł albo pytanie, które klienci wciąż powtarzają. Zajmuje to dziesięć sekund.',
  nextOwn: 'Pierwszy pomysł zespołu',
  idea: (number: number) => `Zgłoszenie nr ${number}`,
  evidence: 'Zobacz, na czym to się opiera',
  emptyTitle: 'O tym zespole nie ma jeszcze czego powiedzieć na pewno.',
  emptyText:
    'Wystarczy jedno: pochwała (od 10 odpowiedzi o zespole), zmiana, której nie tłumaczy przypadek, zakończone działanie z pomiarem albo zmierzona nauka.',
  how: {
    title: 'Skąd to wiadomo',
    lines: [
      'Każde zdanie prowadzi do strony, na której można je sprawdzić.',
      'Mówimy tylko o tym, co lepsze, i tylko gdy pozwala na to reguła wniosków: po poprawce na liczbę porównań.',
      'Poprawę liczymy od ostatniej nauki zespołu albo od jego ostatniego pomysłu, jeśli minęły od nich co najmniej 3 miesiące. Wcześniej nic nie zdąży się pokazać.',
      'Skutek działania podajemy przy dowodzie A albo B. Słabszych dowodów tu nie ma.',
      'Nie porównujemy zespołów. O pracy jednej osoby nie mówimy nigdzie.',
    ],
  },
  print: {
    heading: 'Klienci to widzą',
    footer: (day: string) => `Stan na ${day}. Tylko wyniki tego urzędu. Bez rankingów i bez ocen osób.`,
    praise: 'Uwagi wybrane po słowach uznania, z zasłoniętymi danymi osób.',
    sample: 'Dane przykładowe: urząd fikcyjny',
  },
};

type Texts = typeof pl;

const en: Texts = {
  title: 'Arguments',
  lead: 'Why learn and look for new solutions? The office’s own results answer: clients’ words, changes and effects of actions. No rankings, no scores of people.',
  teams: 'Teams',
  teamsNote: 'In alphabetical order.',
  open: 'See the arguments',
  onePerson: 'Teams of one person have no page here: it would be a page about one person.',
  noTeams: 'There are no teams yet.',
  noTeamsText: 'Arguments are made for units in which at least two people work.',
  noTeamsAction: 'Add a unit',
  kicker: 'Arguments for the team',
  poster: 'Poster of one page (PDF)',
  praise: 'What clients write',
  praiseSource: 'Comments released in the last year, chosen by their words, with people’s data hidden.',
  morePraise: 'All praise and the team’s plans',
  improved: 'What has improved',
  since: {
    learning: (month) => `Since the team’s learning: ${month}.`,
    idea: (month) => `Since the team’s idea: ${month}.`,
    year: (month) => `Since a year ago: ${month}.`,
  },
  cause: 'A change over time alone does not tell what brought it. A measured effect of an action or of learning does.',
  nothingImproved: 'No change is to be seen yet that chance would not explain.',
  effect: (value, from, to, grade, compared) =>
    `Measured effect: ${value} (${from} to ${to})${compared ? ', beyond what changed elsewhere' : ''}. Evidence ${grade}.`,
  touched: 'How many clients this touches',
  touchedAnswers: (answers) => `Answers of clients: ${formatNumber('en', answers)}.`,
  touchedServed: (served) => `People served: ${formatNumber('en', served)}.`,
  notCounted: 'People served were not counted over all of this time.',
  notTouched: 'There are no released answers from this time yet.',
  achieved: 'What actions achieved in this office',
  achievedCount: (measured, proven) =>
    `Closed actions with a measurement: ${measured}. Proven to have helped: ${proven}.`,
  achievedNone: 'No closed action has a measurement yet.',
  next: 'One small step for now',
  nextDo: 'Take this step',
  nextPlan: 'This learning is planned already. It only has to take place.',
  nextIdea: 'This entry waits for an answer. A few sentences are enough.',
  nextArea: 'This is the slightest of the team’s areas for development. Choosing one thing to learn is enough.',
  nextFirst: 'Write down a first idea, or a question that clients keep asking. It takes ten seconds.',
  nextOwn: 'Your first idea',
  idea: (number) => `Entry no. ${number}`,
  evidence: 'See what this rests on',
  emptyTitle: 'There is nothing certain to be said of this team yet.',
  emptyText:
    'One of these is enough: praise (from 10 answers about the team on), a change that chance does not explain, a closed action with a measurement, or learning that was measured.',
  how: {
    title: 'How this is known',
    lines: [
      'Every sentence leads to a page on which it can be checked.',
      'Only what is better is told, and only where the rule of verdicts allows it, corrected for the number of comparisons.',
      'Improvements count from the team’s last learning, or its last idea, of at least 3 months ago: nothing can show sooner.',
      'Effects of actions are told with evidence A or B. Weaker evidence does not stand here.',
      'Teams are not compared. Nothing is said of one person’s work anywhere.',
    ],
  },
  print: {
    heading: 'Clients notice',
    footer: (day) => `As of ${day}. Results of this office only. No rankings, no scores of people.`,
    praise: 'Comments chosen by words of esteem, with people’s data hidden.',
    sample: 'Sample data: a fictional office',
  },
};

export const argumentsTexts = { pl, en };
