// Words of the pages of staff development, Polish and English side by side. Names stand in labels only.
import { counted, noBreakSpace } from '#ui/formats.ts';

const s = noBreakSpace;

const pl = {
  title: 'Rozwój pracowników',
  lead: 'Czego warto się uczyć w zespołach, według tego, co mówią klienci. Zawsze o zespole, nigdy o osobie.',
  found: (areas: number, looks: number) =>
    `Obszary do rozwoju: ${areas}. Sprawdzono ${counted('pl', looks, { one: 'porównanie', few: 'porównania', many: 'porównań', other: 'porównania' })}, więc próg dla każdego podniesiono.`,
  noneFound: (looks: number) =>
    `Żaden zespół nie jest na pewno oceniany niżej: sprawdzono ${counted('pl', looks, { one: 'porównanie', few: 'porównania', many: 'porównań', other: 'porównania' })}. Mniejsze różnice widać dopiero przy większej liczbie odpowiedzi.`,
  nothing: 'Nie ma jeszcze czego porównać: potrzeba co najmniej 10 odpowiedzi o zespole i tyle samo o reszcie urzędu.',
  team: 'Zespół',
  allTeams: 'wszystkie zespoły',
  contexts: 'Sposób załatwienia sprawy',
  contextNames: { visit: 'Wizyty w urzędzie', case: 'Sprawy bez wizyty' },
  areas: 'Obszary do rozwoju',
  competences: 'Kompetencje, których to dotyczy',
  notice: 'Co widzi klient',
  learn: 'Czego warto się uczyć',
  said: 'Co mówią klienci zespołu',
  counts: 'Zobacz, z czego to policzono',
  plan: 'Zaplanuj naukę',
  noCompetence: 'Żadna kompetencja ze słownika nie wskazuje tego pytania.',
  table: 'Oceny zespołów',
  question: 'Pytanie',
  rating: 'Średnia (1–5)',
  pooled: 'Po wyrównaniu',
  verdict: 'Wniosek',
  verdicts: {
    area: 'obszar do rozwoju',
    strength: 'mocna strona zespołu',
    'not-apart': 'nie do odróżnienia',
    'not-compared': 'nie porównano',
  },
  onePerson: 'pracuje tu jedna osoba: jej ocen nie pokazujemy',
  onePersonTitle: 'Zespoły jednoosobowe',
  onePersonNote:
    'Ocen wiedzy i traktowania, które dotyczą jednej osoby, nie liczymy do żadnego wyniku. Uwagi o jej pracy są tylko wśród uwag całego urzędu.',
  quartersNote: 'O zespołach 2–4 osób pokazujemy tylko całe kwartały.',
  pooledNote:
    'Wyrównanie przesuwa wynik zespołu z małą liczbą odpowiedzi ku przeciętnej, by przypadek nie udawał sukcesu. Pokazujemy je od 5 zespołów.',
  empty: 'Nie ma jeszcze ocen zespołów, które można pokazać.',
  toDictionary: 'Słownik kompetencji',
  next: {
    area: (label: string) =>
      `Od tego warto zacząć: ${label}. Porozmawiajcie w zespole o uwagach i wybierzcie jedną rzecz do nauczenia się.`,
    strength: (label: string) => `Od tego zespołu można się uczyć: ${label}. Poproście o pokazanie, jak pracuje.`,
    thin: (teams: number) =>
      `Bez wyniku: ${counted('pl', teams, { one: 'zespół', few: 'zespoły', many: 'zespołów', other: 'zespołu' })}. Powieście tam plakat z${s}kodem QR.`,
    stable: (looks: number) =>
      `Nic nie odstaje: żadna różnica nie jest pewna (porównań: ${looks}). Słownik kompetencji można dopasować do urzędu.`,
    seeCounts: 'Zobacz liczby i uwagi',
    collect: 'Drukuj plakat',
    seeTeam: 'Zobacz mocną stronę',
  },
  how: {
    comparisons: 'Liczba porównań',
    comparisonsText: (looks: number) =>
      `${looks}: każdy zespół i pytanie z${s}celem, z${s}resztą urzędu i z${s}tym, co było wcześniej.`,
    correction: 'Poprawka',
    correctionText:
      'Benjaminiego–Hochberga, próg 5\u00a0%; zapisane cele osobno, przy najwyżej 10 poprawka Holma. Różnice mniejsze niż 0,1 punktu pomijamy.',
    staff: 'Ochrona pracowników',
    staffText: 'Zespół jednej osoby: nic. Zespół 2–4 osób: tylko całe kwartały. Zawsze co najmniej 10 odpowiedzi.',
    pooling: 'Wyrównanie',
    poolingText:
      'Model częściowego łączenia (DerSimonian–Laird): im mniej odpowiedzi, tym bliżej przeciętnej zespołów.',
    mapping: 'Od pytań do kompetencji',
    mappingText: 'Słownik mówi, które pytania mówią o której kompetencji. To podpowiedź do rozmowy, nie ocena ludzi.',
    weights: 'Wagi w porównaniach',
    weightsText:
      'Różnice i oceny zespołów są ważone tam, gdzie waży je badanie po obu stronach; inaczej obie strony są bez wag. Wyrównanie jest bez wag.',
  },
  csvShrunk: 'Po wyrównaniu',
  dictionary: {
    title: 'Słownik kompetencji',
    lead: 'Kompetencje, po których nazywamy obszary do rozwoju, i pytania ankiety, które o nich mówią. Słownik można zmienić.',
    readers: 'Ta rola czyta słownik. Zmienia go osoba, która układa ankiety.',
    name: 'Kompetencja',
    drivers: 'Pytania ankiety',
    add: 'Dodaj kompetencję',
    newTitle: 'Nowa kompetencja',
    changeTitle: 'Zmień kompetencję',
    namePl: 'Nazwa po polsku',
    nameEn: 'Nazwa po angielsku (nieobowiązkowo)',
    noticePl: 'Co widzi klient, po polsku',
    noticeEn: 'Co widzi klient, po angielsku (nieobowiązkowo)',
    learnPl: 'Czego warto się uczyć, po polsku',
    learnEn: 'Czego warto się uczyć, po angielsku (nieobowiązkowo)',
    save: 'Zapisz',
    remove: 'Usuń ze słownika',
    removed: 'Nieużywane',
    restore: 'Przywróć',
    conflict: 'Ktoś zmienił słownik w tym czasie. Sprawdź treść i zapisz jeszcze raz.',
    done: {
      zapisano: 'Zapisano.',
      usunieto: 'Usunięto ze słownika. Gotową kompetencję można przywrócić.',
      przywrocono: 'Przywrócono.',
    },
    last: 'Ostatniej kompetencji nie można usunąć.',
    next: {
      lower: (name: string, below: number, rated: number, period: string) =>
        `Kompetencja: ${name}. Zespoły z${s}obszarem do rozwoju w${s}pytaniach o${s}nią: ${below} z${s}${rated} (${period}). Zobacz, czego warto się tam uczyć.`,
      none: (rated: number, looks: number, period: string) =>
        `Kompetencje, o${s}których mówią oceny zespołów: ${rated} (${period}). Żaden zespół nie ma w${s}nich obszaru do rozwoju (porównań: ${looks}).`,
      unrated: (n: number, all: number, names: string, period: string) =>
        `Kompetencje bez żadnej oceny zespołu: ${n} z${s}${all} (${period}). To: ${names}. Sprawdź, czy wskazują pytania, które zadaje ankieta.`,
      andMore: (n: number) => `i jeszcze ${n}`,
      change: (name: string) => `Zmień kompetencję: ${name}`,
      toDevelopment: 'Zobacz oceny zespołów',
      period: 'Okres',
    },
  },
  faults: {
    name: 'Wpisz nazwę po polsku.',
    taken: 'Taka kompetencja już jest. Wpisz inną nazwę.',
    notice: 'Napisz, co widzi klient.',
    learn: 'Napisz, czego warto się uczyć.',
    drivers: 'Zaznacz co najmniej jedno pytanie.',
    full: 'Słownik ma już 60 kompetencji. Usuń nieużywane.',
  },
};

export type CompetencesTexts = typeof pl;

const enComparisons = (n: number) => counted('en', n, { one: 'comparison', other: 'comparisons' });

const en: CompetencesTexts = {
  title: 'Development of staff',
  lead: 'What teams may learn, from what clients say. Always about a team, never about a person.',
  found: (areas, looks) =>
    `Areas for development: ${areas}. ${enComparisons(looks)} made, so the threshold of each was raised.`,
  noneFound: (looks) =>
    `No team is rated lower for certain: ${enComparisons(looks)} made. Smaller differences show only with more answers.`,
  nothing: 'There is nothing to compare yet: at least 10 answers about a team and as many about the rest are needed.',
  team: 'Team',
  allTeams: 'all teams',
  contexts: 'Way of contact',
  contextNames: { visit: 'Visits to the office', case: 'Cases without a visit' },
  areas: 'Areas for development',
  competences: 'Competences concerned',
  notice: 'What a client notices',
  learn: 'What may be learned',
  said: 'What clients of the team say',
  counts: 'See what it was counted from',
  plan: 'Plan learning',
  noCompetence: 'No competence of the dictionary names this question.',
  table: 'Ratings of teams',
  question: 'Question',
  rating: 'Mean (1–5)',
  pooled: 'Partially pooled',
  verdict: 'Conclusion',
  verdicts: {
    area: 'area for development',
    strength: 'strength of the team',
    'not-apart': 'cannot be told apart',
    'not-compared': 'not compared',
  },
  onePerson: 'one person works here: ratings of that person are not shown',
  onePersonTitle: 'Teams of one person',
  onePersonNote:
    'Ratings of one person’s knowledge and courtesy count in no result. Comments about that person’s work stand only among those of the whole office.',
  quartersNote: 'Of teams of 2–4 people only whole quarters are shown.',
  pooledNote:
    'Pooling draws a team with few answers towards the average, so that chance does not pose as success. Shown from 5 teams on.',
  empty: 'There are no ratings of teams yet that may be shown.',
  toDictionary: 'Dictionary of competences',
  next: {
    area: (label) =>
      `A good place to start: ${label}. Talk the comments over in the team and choose one thing to learn.`,
    strength: (label) => `This team can be learned from: ${label}. Ask it to show how it works.`,
    thin: (teams) =>
      `No result: ${counted('en', teams, { one: 'team', other: 'teams' })}. Hang a poster with a QR code there.`,
    stable: (looks) =>
      `Nothing stands out: ${looks} comparisons, and no difference is certain. The dictionary of competences may be fitted to the office.`,
    seeCounts: 'See numbers and comments',
    collect: 'Print a poster',
    seeTeam: 'See the strength',
  },
  how: {
    comparisons: 'Number of comparisons',
    comparisonsText: (looks) =>
      `${looks}: every team and question with a target, the rest of the office and what was before.`,
    correction: 'Correction',
    correctionText:
      'Benjamini–Hochberg, threshold 5%; declared targets apart, Holm for at most 10. Differences under 0.1 of a point are left out.',
    staff: 'Protection of staff',
    staffText: 'A team of one person: nothing. A team of 2–4: whole quarters only. Always at least 10 answers.',
    pooling: 'Pooling',
    poolingText: 'Partial pooling (DerSimonian–Laird): the fewer answers, the nearer to the average of the teams.',
    mapping: 'From questions to competences',
    mappingText:
      'The dictionary says which questions tell of which competence. It is a start for a talk, not an appraisal of people.',
    weights: 'Weights in comparisons',
    weightsText:
      'Differences and ratings of teams are weighted where the study weights both sides; otherwise both go without. Partial pooling has no weights.',
  },
  csvShrunk: 'Partially pooled',
  dictionary: {
    title: 'Dictionary of competences',
    lead: 'The competences that areas for development are named by, and the questions that tell of them. It may be changed.',
    readers: 'This role reads the dictionary. Whoever designs questionnaires changes it.',
    name: 'Competence',
    drivers: 'Questions of the survey',
    add: 'Add a competence',
    newTitle: 'New competence',
    changeTitle: 'Change a competence',
    namePl: 'Name in Polish',
    nameEn: 'Name in English (optional)',
    noticePl: 'What a client notices, in Polish',
    noticeEn: 'What a client notices, in English (optional)',
    learnPl: 'What may be learned, in Polish',
    learnEn: 'What may be learned, in English (optional)',
    save: 'Save',
    remove: 'Remove from the dictionary',
    removed: 'Not used',
    restore: 'Restore',
    conflict: 'Somebody changed the dictionary meanwhile. Check the words and save again.',
    done: { zapisano: 'Saved.', usunieto: 'Removed. A ready competence can be restored.', przywrocono: 'Restored.' },
    last: 'The last competence cannot be removed.',
    next: {
      lower: (name, below, rated, period) =>
        `Competence: ${name}. Teams with an area for development in its questions: ${below} of ${rated} (${period}). See what is worth learning there.`,
      none: (rated, looks, period) =>
        `Competences that ratings of teams tell of: ${rated} (${period}). No team has an area for development in them (comparisons: ${looks}).`,
      unrated: (n, all, names, period) =>
        `Competences without any rating of a team: ${n} of ${all} (${period}). These are: ${names}. Check whether they point at questions the survey asks.`,
      andMore: (n) => `and ${n} more`,
      change: (name) => `Change the competence: ${name}`,
      toDevelopment: 'See the ratings of teams',
      period: 'Period',
    },
  },
  faults: {
    name: 'Enter a name in Polish.',
    taken: 'There is such a competence already. Enter another name.',
    notice: 'Write what a client notices.',
    learn: 'Write what may be learned.',
    drivers: 'Tick at least one question.',
    full: 'The dictionary has 60 competences already. Remove some that are not used.',
  },
};

export const competencesTexts = { pl, en };

/** Words for the events this room writes into the log. */
export const competenceEvents = {
  'competence-saved': { pl: 'zmieniono słownik kompetencji', en: 'the dictionary of competences was changed' },
  'competence-removed': { pl: 'usunięto kompetencję ze słownika', en: 'a competence was removed from the dictionary' },
  'competence-restored': { pl: 'przywrócono kompetencję', en: 'a competence was restored' },
} as const;
