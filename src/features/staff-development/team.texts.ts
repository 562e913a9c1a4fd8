// Words of a team's page: praise that reached it, its plans.
const pl = {
  kicker: 'Zespół',
  praise: 'Pochwały od klientów',
  praiseNote:
    'Uwagi z ostatniego roku, już ujawnione, z zasłoniętymi danymi osób. Wybrane po słowach podziękowania i uznania, nie po ocenach, więc coś mogło umknąć. Uwag o usłudze, którą prowadzi jedna osoba, tu nie przytaczamy.',
  noPraise: 'Wśród uwag z ostatniego roku, które można tu przytoczyć, nie ma takiej, w której klient tylko chwali.',
  noPraiseText:
    'Wszystkie uwagi o zespole są na stronie oczekiwanych kierunków. Uwag o usłudze, którą prowadzi jedna osoba, tu nie przytaczamy.',
  tooFew: 'Za mało odpowiedzi o tym zespole, żeby pokazać uwagi. Pokażemy je od 10 odpowiedzi.',
  onePerson: 'Uwag o pracy jednej osoby nie pokazujemy osobno. Wchodzą do uwag całego urzędu.',
  notAllowed: 'Uwagi klientów czytają osoby, które mają do tego prawo w urzędzie.',
  period: 'Okres',
  more: (left: number) => `Starsze pochwały: ${left}`,
  allComments: 'Wszystkie uwagi o zespole',
  notice: { what: (n: number) => `Klienci chwalą zespół. Nowe pochwały: ${n}`, team: 'Zespół' },
  plans: 'Czego zespół się uczy',
  noPlans: 'Zespół nie ma jeszcze planu nauki.',
  addPlan: 'Zaplanuj naukę',
  arguments: 'Argumenty dla zespołu',
};

type Texts = typeof pl;

const en: Texts = {
  kicker: 'Team',
  praise: 'Praise from clients',
  praiseNote:
    'Comments of the last year, already released, with people’s data hidden. Chosen by words of thanks and esteem, not by ratings, so some may be missing. Comments on a service of one person are not quoted here.',
  noPraise: 'Of the last year’s comments that may be quoted here, none holds words of esteem alone.',
  noPraiseText:
    'All comments about the team are on the page of expected directions. Comments on a service of one person are not quoted here.',
  tooFew: 'Too few answers about this team to show comments. They are shown from 10 answers on.',
  onePerson: 'Comments on one person’s work are not shown by themselves. They stand among those of the whole office.',
  notAllowed: 'Clients’ comments are read by those who may read them in the office.',
  period: 'Period',
  more: (left) => `Older praise: ${left}`,
  allComments: 'All comments about the team',
  notice: { what: (n) => `Clients praise the team. New praise: ${n}`, team: 'Team' },
  plans: 'What the team learns',
  noPlans: 'The team has no learning plan yet.',
  addPlan: 'Plan learning',
  arguments: 'Arguments for the team',
};

export const teamTexts = { pl, en };
