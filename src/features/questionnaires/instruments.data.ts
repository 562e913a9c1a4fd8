// The instruments in Polish, English and Ukrainian (draft). One thing per item, worded by the thing rated.
import type { Localised, StaffLanguage, SurveyLanguage } from '#domain/language.ts';
import { fivePointScale } from '#domain/rating-scale.ts';
import type { Touchpoint } from '#domain/touchpoint.ts';
import { coreQuestionnaireNames, coreQuestionnaires } from './core-questionnaire.data.ts';
import type { Instrument } from './instrument.ts';
import type { AskedContext, Question, QuestionKind, QuestionOption } from './questionnaire.ts';

const core = new Map(
  [...coreQuestionnaires['core-case'].questions, ...coreQuestionnaires['core-visit'].questions].map((question) => [
    question.id,
    question,
  ]),
);
/** A question of the core questionnaire, word for word, so that its series goes on. */
const ofCore = (id: string): Question => core.get(id)!;
const comment = ofCore('comment');

type Three = readonly [pl: string, en: string, uk: string];
type Two = readonly [pl: string, en: string];
const three = ([pl, en, uk]: Three): Localised<SurveyLanguage> => ({ pl, en, uk });
const two = ([pl, en]: Two): Localised<StaffLanguage> => ({ pl, en });
const listed = (...labels: readonly Three[]): QuestionOption[] =>
  labels.map((label, at) => ({ code: at + 1, label: three(label) }));

/** "Jak ocenia Pani/Pan …?": what is rated stands in the accusative in Polish and Ukrainian. */
function rated(thing: Three): Localised<SurveyLanguage> {
  const [pl, en, uk] = thing;
  return { pl: `Jak ocenia Pani/Pan ${pl}?`, en: `How do you rate ${en}?`, uk: `Як Ви оцінюєте ${uk}?` };
}

const scale: readonly QuestionOption[] = fivePointScale.labels.map((label, at) => ({ code: at + 1, label }));

function driver(
  id: string,
  touchpoint: Touchpoint,
  thing: Three,
  short: Two,
  about: 'employee' | 'office' = 'office',
): Question {
  return {
    id,
    role: 'driver',
    kind: 'rating',
    touchpoint,
    driver: id,
    aboutEmployee: about === 'employee',
    text: rated(thing),
    short: two(short),
    options: scale,
    notApplicable: true,
  };
}

const overall = (thing: Three, short: Two): Question => ({
  ...ofCore('overall'),
  text: rated(thing),
  short: two(short),
});

function other(
  id: string,
  kind: QuestionKind,
  text: Three,
  short: Two,
  options: readonly QuestionOption[],
  role: Question['role'] = 'other',
): Question {
  return {
    id,
    role,
    kind,
    touchpoint: null,
    driver: null,
    aboutEmployee: false,
    text: three(text),
    short: two(short),
    options,
    notApplicable: false,
  };
}

const fairness = driver(
  'fairness',
  'competence',
  [
    'równe traktowanie klientów w urzędzie',
    'the equal treatment of clients at the office',
    'рівне ставлення до клієнтів в установі',
  ],
  ['równe traktowanie klientów', 'equal treatment of clients'],
);
const website = driver(
  'website',
  'first-contact',
  [
    'to, jak łatwo było znaleźć potrzebne informacje na stronie internetowej urzędu',
    'how easy it was to find what you needed on the office website',
    'те, наскільки легко було знайти потрібну інформацію на сайті установи',
  ],
  ['strona internetowa urzędu', 'the office website'],
);
const forms = driver(
  'forms',
  'first-contact',
  [
    'to, jak łatwo było wypełnić formularz',
    'how easy it was to fill in the form',
    'те, наскільки легко було заповнити бланк',
  ],
  ['wypełnianie formularzy', 'filling in forms'],
);

const fiveAreas: readonly Question[] = [
  ofCore('overall'),
  driver(
    'signage',
    'building',
    ['oznakowanie budynku urzędu', 'the signs in the office building', 'вказівники в будівлі установи'],
    ['oznakowanie budynku', 'signs in the building'],
  ),
  driver(
    'cleanliness',
    'building',
    ['czystość w budynku urzędu', 'the cleanliness of the office building', 'чистоту в будівлі установи'],
    ['czystość w budynku', 'cleanliness of the building'],
  ),
  forms,
  ofCore('courtesy'),
  ofCore('knowledge'),
  driver(
    'plain_speech',
    'competence',
    [
      'to, jak zrozumiale mówił pracownik',
      'the way the employee explained things',
      'те, наскільки зрозуміло говорив працівник',
    ],
    ['zrozumiałość wyjaśnień', 'clarity of explanations'],
    'employee',
  ),
  ofCore('waiting'),
  driver(
    'term_kept',
    'competence',
    [
      'dotrzymanie terminu, który podał urząd',
      'the way the office kept the date it gave',
      'дотримання терміну, який назвала установа',
    ],
    ['dotrzymanie podanego terminu', 'keeping the date given'],
  ),
  fairness,
  driver(
    'care',
    'competence',
    [
      'staranność, z jaką pracownik zajął się sprawą',
      'the care the employee took over your matter',
      'старанність, з якою працівник поставився до справи',
    ],
    ['staranność pracownika', 'the employee’s care'],
    'employee',
  ),
  comment,
];

const directionOptions = {
  visit: listed(
    ['wygląd miejsca obsługi', 'the place of service', 'вигляд місця обслуговування'],
    ['dotrzymywanie obietnic', 'keeping promises', 'дотримання обіцянок'],
    ['szybkość', 'speed', 'швидкість'],
    ['wiedza pracowników', 'knowledge of employees', 'знання працівників'],
    ['uwaga dla potrzeb klienta', 'attention to clients’ needs', 'увага до потреб клієнта'],
  ),
  cooperation: listed(
    ['terminy odpowiedzi', 'time of replies', 'терміни відповідей'],
    ['kompletność informacji', 'completeness of information', 'повноту інформації'],
    ['jedna osoba do kontaktu', 'one contact person', 'одна контактна особа'],
    ['sprawy przez internet', 'matters dealt with online', 'справи через інтернет'],
    ['wspólne spotkania', 'joint meetings', 'спільні зустрічі'],
    ['zrozumiały język pism', 'plain language of letters', 'зрозуміла мова листів'],
  ),
  internal: listed(
    ['terminy odpowiedzi', 'time of replies', 'терміни відповідей'],
    ['kompletność informacji', 'completeness of information', 'повноту інформації'],
    ['wiedza, kto czym się zajmuje', 'knowing who does what', 'знання, хто чим займається'],
    ['jakość dokumentów', 'quality of documents', 'якість документів'],
    ['obieg pism', 'circulation of letters', 'обіг листів'],
  ),
  trust: listed(
    ['czas załatwiania spraw', 'time to settle matters', 'час вирішення справ'],
    ['uprzejmość pracowników', 'courtesy of employees', 'ввічливість працівників'],
    ['zrozumiałość pism', 'clarity of letters', 'зрозумілість листів'],
    ['usługi przez internet', 'online services', 'послуги через інтернет'],
    ['godziny przyjmowania', 'opening hours', 'години прийому'],
    ['dostępność budynku', 'accessibility of the building', 'доступність будівлі'],
    ['informowanie o wydatkach', 'information on spending', 'інформування про витрати'],
  ),
};

const directionText: Three = [
  'Co urząd powinien poprawić najpierw?',
  'What should the office improve first?',
  'Що установа має поліпшити насамперед?',
];
const directionShort: Two = ['co zmienić najpierw', 'what to change first'];

const servperf: readonly Question[] = [
  ofCore('overall'),
  driver(
    'premises',
    'building',
    [
      'wygląd miejsca, w którym przyjmuje się klientów',
      'the look of the place where clients are served',
      'вигляд місця, де приймають клієнтів',
    ],
    ['wygląd miejsca obsługi', 'the place of service'],
  ),
  forms,
  driver(
    'promise',
    'competence',
    ['to, jak urząd dotrzymał obietnic', 'the way the office kept its promises', 'те, як установа дотримала обіцянок'],
    ['dotrzymywanie obietnic', 'keeping promises'],
  ),
  driver(
    'accuracy',
    'competence',
    [
      'bezbłędność dokumentów z urzędu',
      'the accuracy of the documents from the office',
      'безпомилковість документів від установи',
    ],
    ['bezbłędność dokumentów', 'accuracy of documents'],
  ),
  driver(
    'promptness',
    'competence',
    [
      'to, jak szybko pracownik zajął się sprawą',
      'the speed at which the employee took up your matter',
      'те, як швидко працівник узявся за справу',
    ],
    ['szybkość zajęcia się sprawą', 'speed of taking up the matter'],
    'employee',
  ),
  driver(
    'readiness',
    'competence',
    ['gotowość pracownika do pomocy', 'the employee’s readiness to help', 'готовність працівника допомогти'],
    ['gotowość do pomocy', 'readiness to help'],
    'employee',
  ),
  ofCore('knowledge'),
  ofCore('courtesy'),
  driver(
    'understanding',
    'competence',
    [
      'to, jak pracownik zrozumiał Pani/Pana potrzeby',
      'the way the employee understood your needs',
      'те, як працівник зрозумів Ваші потреби',
    ],
    ['zrozumienie potrzeb', 'understanding of needs'],
    'employee',
  ),
  driver(
    'opening_hours',
    'first-contact',
    ['godziny przyjmowania klientów', 'the opening hours of the office', 'години прийому клієнтів'],
    ['godziny przyjmowania', 'opening hours'],
  ),
  other(
    'first_last',
    'best-worst',
    [
      'Co urząd powinien poprawić najpierw, a co na końcu?',
      'What should the office improve first, and what last?',
      'Що установа має поліпшити насамперед, а що наприкінці?',
    ],
    directionShort,
    directionOptions.visit,
    'direction',
  ),
];

const kiosk: readonly Question[] = [
  ofCore('overall'),
  other(
    'theme',
    'single-choice',
    ['Co najbardziej wpłynęło na ocenę?', 'What influenced your rating most?', 'Що найбільше вплинуло на оцінку?'],
    ['co wpłynęło na ocenę, zdaniem klienta', 'what influenced the rating, in the client’s view'],
    listed(
      ['znalezienie miejsca', 'finding the place', 'пошук місця'],
      ['pracownik', 'the employee', 'працівник'],
      ['informacje', 'the information', 'інформація'],
      ['czas', 'the time', 'час'],
      ['budynek', 'the building', 'будівля'],
    ),
  ),
  ofCore('outcome'),
];

const cooperation: readonly Question[] = [
  overall(
    [
      'współpracę z urzędem w ostatnim roku',
      'working with the office over the last year',
      'співпрацю з установою за останній рік',
    ],
    ['współpraca z urzędem', 'working with the office'],
  ),
  other(
    'represents',
    'single-choice',
    ['Kogo Pani/Pan reprezentuje?', 'Whom do you represent?', 'Кого Ви представляєте?'],
    ['kogo reprezentuje', 'whom they represent'],
    listed(
      ['radę gminy, miasta, powiatu lub sejmik', 'a council', 'раду громади, міста чи повіту'],
      ['inny urząd', 'another public office', 'іншу установу'],
      ['organizację społeczną', 'a non-governmental organisation', 'громадську організацію'],
      ['media', 'the media', 'засоби масової інформації'],
      ['dostawcę lub wykonawcę', 'a supplier', 'постачальника чи виконавця'],
      ['kogoś innego', 'somebody else', 'когось іншого'],
    ),
  ),
  driver(
    'contact_person',
    'first-contact',
    [
      'to, jak łatwo znaleźć osobę do rozmowy',
      'how easy it is to find the person to talk to',
      'те, наскільки легко знайти особу для розмови',
    ],
    ['znalezienie osoby do rozmowy', 'finding the person to talk to'],
  ),
  driver(
    'reply_time',
    'competence',
    [
      'czas czekania na odpowiedź urzędu',
      'the time you wait for a reply from the office',
      'час очікування на відповідь установи',
    ],
    ['czas odpowiedzi', 'time to reply'],
  ),
  driver(
    'complete_information',
    'first-contact',
    [
      'kompletność informacji z urzędu',
      'the completeness of information from the office',
      'повноту інформації від установи',
    ],
    ['kompletność informacji', 'completeness of information'],
  ),
  driver(
    'staff_knowledge',
    'competence',
    ['wiedzę pracowników urzędu', 'the knowledge of the office’s employees', 'знання працівників установи'],
    ['wiedza pracowników', 'knowledge of employees'],
    'employee',
  ),
  driver(
    'courtesy_all',
    'competence',
    [
      'to, jak pracownicy odnoszą się do Pani/Pana',
      'the way the employees treat you',
      'те, як працівники до Вас ставляться',
    ],
    ['traktowanie przez pracowników', 'the way the employees treat people'],
    'employee',
  ),
  driver(
    'agreements',
    'competence',
    [
      'dotrzymywanie ustaleń przez urząd',
      'the way the office keeps to what was settled',
      'дотримання домовленостей установою',
    ],
    ['dotrzymywanie ustaleń', 'keeping to what was settled'],
  ),
  driver(
    'openness',
    'first-contact',
    ['otwartość urzędu na propozycje', 'the openness of the office to proposals', 'відкритість установи до пропозицій'],
    ['otwartość na propozycje', 'openness to proposals'],
  ),
  other('direction', 'up-to-three', directionText, directionShort, directionOptions.cooperation, 'direction'),
  comment,
];

const internal: readonly Question[] = [
  overall(
    [
      'współpracę z innymi wydziałami urzędu',
      'working with other units of the office',
      'співпрацю з іншими відділами установи',
    ],
    ['współpraca między wydziałami', 'work between units'],
  ),
  driver(
    'unit_contact',
    'first-contact',
    [
      'to, jak łatwo znaleźć właściwą osobę w innym wydziale',
      'how easy it is to find the right person in another unit',
      'те, наскільки легко знайти потрібну особу в іншому відділі',
    ],
    ['znalezienie właściwej osoby', 'finding the right person'],
  ),
  driver(
    'unit_reply_time',
    'competence',
    [
      'czas czekania na odpowiedź z innego wydziału',
      'the time you wait for a reply from another unit',
      'час очікування на відповідь іншого відділу',
    ],
    ['czas odpowiedzi wydziału', 'time of a unit’s reply'],
  ),
  driver(
    'unit_information',
    'first-contact',
    [
      'kompletność informacji z innych wydziałów',
      'the completeness of information from other units',
      'повноту інформації з інших відділів',
    ],
    ['kompletność informacji', 'completeness of information'],
  ),
  driver(
    'unit_documents',
    'competence',
    [
      'jakość dokumentów z innych wydziałów',
      'the quality of documents from other units',
      'якість документів з інших відділів',
    ],
    ['jakość dokumentów', 'quality of documents'],
  ),
  driver(
    'unit_readiness',
    'competence',
    [
      'gotowość innych wydziałów do pomocy',
      'the readiness of other units to help',
      'готовність інших відділів допомогти',
    ],
    ['gotowość do pomocy', 'readiness to help'],
  ),
  driver(
    'unit_terms',
    'competence',
    [
      'dotrzymywanie terminów przez inne wydziały',
      'the way other units keep to deadlines',
      'дотримання термінів іншими відділами',
    ],
    ['dotrzymywanie terminów', 'keeping to deadlines'],
  ),
  other(
    'direction',
    'up-to-three',
    ['Co poprawić najpierw?', 'What should be improved first?', 'Що поліпшити насамперед?'],
    directionShort,
    directionOptions.internal,
    'direction',
  ),
  comment,
];

const clientOrientation: readonly Question[] = [
  overall(
    [
      'to, jak nasz urząd obsługuje klientów',
      'the way our office serves clients',
      'те, як наша установа обслуговує клієнтів',
    ],
    ['obsługa klientów w urzędzie', 'client service of the office'],
  ),
  driver(
    'time_per_client',
    'competence',
    [
      'czas, jaki jest na obsługę jednego klienta',
      'the time there is for each client',
      'час, який є на обслуговування одного клієнта',
    ],
    ['czas na jednego klienta', 'time for each client'],
  ),
  driver(
    'knowledge_access',
    'competence',
    [
      'dostęp do wiedzy potrzebnej przy obsłudze',
      'the access to the knowledge needed to serve clients',
      'доступ до знань, потрібних для обслуговування',
    ],
    ['dostęp do wiedzy', 'access to knowledge'],
  ),
  driver(
    'support',
    'competence',
    [
      'wsparcie przełożonego w trudnych rozmowach z klientami',
      'the support of your superior in difficult talks with clients',
      'підтримку керівника у складних розмовах із клієнтами',
    ],
    ['wsparcie w trudnych rozmowach', 'support in difficult talks'],
  ),
  driver(
    'obstacles',
    'competence',
    [
      'możliwość zmiany tego, co utrudnia obsługę',
      'the chance to change what gets in the way of good service',
      'можливість змінити те, що заважає обслуговуванню',
    ],
    ['możliwość usuwania przeszkód', 'the chance to remove obstacles'],
  ),
];

const staffSurvey: readonly Question[] = [
  overall(
    ['nasz urząd jako miejsce pracy', 'our office as a place to work', 'нашу установу як місце роботи'],
    ['urząd jako miejsce pracy', 'the office as a place to work'],
  ),
  driver(
    'involvement',
    'competence',
    [
      'to, jak pracownicy są włączani w decyzje',
      'the way employees are involved in decisions',
      'те, як працівників залучають до рішень',
    ],
    ['włączanie w decyzje', 'involvement in decisions'],
  ),
  driver(
    'change_news',
    'first-contact',
    [
      'to, jak przełożeni informują o zmianach',
      'the way superiors tell people about changes',
      'те, як керівники повідомляють про зміни',
    ],
    ['informowanie o zmianach', 'news of changes'],
  ),
  driver(
    'leadership',
    'competence',
    [
      'to, jak przełożony organizuje pracę',
      'the way your superior organises work',
      'те, як керівник організовує роботу',
    ],
    ['organizacja pracy przez przełożonego', 'organisation of work by the superior'],
  ),
  driver(
    'feedback',
    'competence',
    [
      'rozmowy z przełożonym o wykonanej pracy',
      'the talks with your superior about work done',
      'розмови з керівником про виконану роботу',
    ],
    ['rozmowy o wykonanej pracy', 'talks about work done'],
  ),
  driver(
    'workload',
    'competence',
    ['podział pracy w zespole', 'the sharing of work in your team', 'розподіл роботи в колективі'],
    ['podział pracy', 'sharing of work'],
  ),
  driver(
    'workplace',
    'building',
    [
      'warunki pracy na Pani/Pana stanowisku',
      'the conditions at your workplace',
      'умови праці на Вашому робочому місці',
    ],
    ['warunki pracy', 'working conditions'],
  ),
  driver(
    'computer_tools',
    'first-contact',
    [
      'programy komputerowe używane w pracy',
      'the computer programs used at work',
      'комп’ютерні програми, які використовують у роботі',
    ],
    ['programy komputerowe', 'computer programs'],
  ),
  driver(
    'development',
    'competence',
    ['możliwość rozwoju zawodowego', 'the chance of professional development', 'можливість професійного розвитку'],
    ['rozwój zawodowy', 'professional development'],
  ),
  driver(
    'recognition',
    'competence',
    ['docenianie dobrej pracy', 'the recognition of good work', 'визнання доброї роботи'],
    ['docenianie dobrej pracy', 'recognition of good work'],
  ),
  driver(
    'family_life',
    'competence',
    [
      'możliwość łączenia pracy z życiem rodzinnym',
      'the chance to combine work with family life',
      'можливість поєднувати роботу із сімейним життям',
    ],
    ['łączenie pracy z życiem rodzinnym', 'combining work with family life'],
  ),
  comment,
];

const trust: readonly Question[] = [
  overall(
    ['urząd jako całość', 'the office as a whole', 'установу в цілому'],
    ['urząd jako całość', 'the office as a whole'],
  ),
  other(
    'trust',
    'single-choice',
    ['Jakie jest Pani/Pana zaufanie do urzędu?', 'How much do you trust the office?', 'Яка Ваша довіра до установи?'],
    ['zaufanie do urzędu', 'trust in the office'],
    listed(
      ['bardzo małe', 'very little', 'дуже мала'],
      ['małe', 'little', 'мала'],
      ['ani duże, ani małe', 'neither much nor little', 'ні велика, ні мала'],
      ['duże', 'much', 'велика'],
      ['bardzo duże', 'very much', 'дуже велика'],
    ),
  ),
  other(
    'had_matter',
    'yes-no',
    [
      'Czy w ostatnim roku była jakaś sprawa do załatwienia w urzędzie?',
      'Did you have a matter to settle at the office last year?',
      'Чи була за останній рік справа, яку треба було вирішити в установі?',
    ],
    ['sprawa w ostatnim roku', 'a matter last year'],
    listed(['tak', 'yes', 'так'], ['nie', 'no', 'ні']),
  ),
  {
    ...driver(
      'service_last_year',
      'competence',
      [
        'obsługę w urzędzie w ostatnim roku',
        'the service at the office last year',
        'обслуговування в установі за останній рік',
      ],
      ['obsługa w ostatnim roku', 'service last year'],
    ),
    askedWhen: [{ kind: 'answer', questionId: 'had_matter', codes: [1] }],
  },
  driver(
    'honesty',
    'competence',
    ['uczciwość urzędu', 'the honesty of the office', 'чесність установи'],
    ['uczciwość urzędu', 'honesty of the office'],
  ),
  fairness,
  driver(
    'public_information',
    'first-contact',
    [
      'to, jak urząd informuje o swojej pracy',
      'the way the office informs people about its work',
      'те, як установа інформує про свою роботу',
    ],
    ['informowanie o pracy urzędu', 'information on the office’s work'],
  ),
  driver(
    'listening',
    'first-contact',
    ['to, jak urząd słucha mieszkańców', 'the way the office listens to residents', 'те, як установа слухає мешканців'],
    ['słuchanie mieszkańców', 'listening to residents'],
  ),
  driver(
    'public_money',
    'competence',
    [
      'to, jak urząd wydaje publiczne pieniądze',
      'the way the office spends public money',
      'те, як установа витрачає публічні гроші',
    ],
    ['wydawanie publicznych pieniędzy', 'spending of public money'],
  ),
  driver(
    'online_services',
    'first-contact',
    ['usługi urzędu przez internet', 'the online services of the office', 'послуги установи через інтернет'],
    ['usługi przez internet', 'online services'],
  ),
  other('direction', 'up-to-three', directionText, directionShort, directionOptions.trust, 'direction'),
  comment,
];

const made = (
  id: string,
  context: AskedContext,
  name: Two,
  about: Two,
  questions: readonly Question[],
  areas?: Instrument['areas'],
): Instrument => ({
  id,
  name: two(name),
  about: two(about),
  content: { questionnaire: id, context, scaleVersion: fivePointScale.version, questions },
  reviewed: ['pl', 'en'],
  ...(areas && { areas }),
});

export const instruments: readonly Instrument[] = [
  {
    id: 'core-visit',
    name: coreQuestionnaireNames['core-visit'],
    about: {
      pl: 'Dla klientów po wizycie, przez cały rok. Na niej opiera się diagnoza i porównania.',
      en: 'For clients after a visit, all year round. The diagnosis and comparisons rest on it.',
    },
    content: coreQuestionnaires['core-visit'],
    reviewed: ['pl', 'en'],
  },
  {
    id: 'core-case',
    name: coreQuestionnaireNames['core-case'],
    about: {
      pl: 'Dla klientów po zakończeniu sprawy, także załatwionej przez internet.',
      en: 'For clients after a finished case, also one settled online.',
    },
    content: coreQuestionnaires['core-case'],
    reviewed: ['pl', 'en'],
  },
  made(
    'ten-drivers-visit',
    'visit',
    ['Ankieta rozszerzona: dziesięć źródeł oceny', 'Extended questionnaire: ten sources of the rating'],
    [
      'Dla klientów po wizycie, raz w roku. Obejmuje wszystkie dziesięć źródeł oceny; pytania z ankiety podstawowej są te same.',
      'For clients after a visit, once a year. Covers all ten sources of the rating; the questions of the core are the same.',
    ],
    [
      ofCore('overall'),
      ofCore('outcome'),
      ofCore('right_person'),
      ofCore('knowledge'),
      ofCore('courtesy'),
      ofCore('information'),
      ofCore('waiting'),
      fairness,
      ofCore('building'),
      website,
      ofCore('client_group'),
      comment,
    ],
  ),
  made(
    'five-areas',
    'visit',
    ['Pięć obszarów', 'Five areas'],
    [
      'Dla urzędów, które dotąd badały wizerunek, indywidualne podejście, kompetencję, terminowość i rzetelność.',
      'For offices that have measured image, individual approach, competence, timeliness and reliability so far.',
    ],
    fiveAreas,
    [
      { name: { pl: 'wizerunek', en: 'image' }, questionIds: ['signage', 'cleanliness'] },
      { name: { pl: 'indywidualne podejście', en: 'individual approach' }, questionIds: ['forms', 'courtesy'] },
      { name: { pl: 'kompetencja', en: 'competence' }, questionIds: ['knowledge', 'plain_speech'] },
      { name: { pl: 'terminowość', en: 'timeliness' }, questionIds: ['waiting', 'term_kept'] },
      { name: { pl: 'rzetelność', en: 'reliability' }, questionIds: ['fairness', 'care'] },
    ],
  ),
  made(
    'kiosk-three-taps',
    'visit',
    ['Trzy dotknięcia', 'Three taps'],
    [
      'Na kiosk i tablet: ocena, co na nią wpłynęło, wynik sprawy. Kilka sekund; to puls, a nie poziom zadowolenia.',
      'For a kiosk or tablet: rating, what influenced it, outcome. A few seconds; a pulse, not the level of satisfaction.',
    ],
    kiosk,
  ),
  made(
    'servperf-short',
    'visit',
    ['Jakość usług, krótko', 'Service quality, short'],
    [
      'Pięć wymiarów jakości usług (rodzina SERVQUAL), tylko odczucia, bez oczekiwań. Raz w roku.',
      'Five dimensions of service quality (the SERVQUAL family), performance only, without expectations. Once a year.',
    ],
    servperf,
    [
      { name: { pl: 'otoczenie', en: 'tangibles' }, questionIds: ['premises', 'forms'] },
      { name: { pl: 'niezawodność', en: 'reliability' }, questionIds: ['promise', 'accuracy'] },
      { name: { pl: 'szybkość reagowania', en: 'responsiveness' }, questionIds: ['promptness', 'readiness'] },
      { name: { pl: 'pewność', en: 'assurance' }, questionIds: ['knowledge', 'courtesy'] },
      { name: { pl: 'empatia', en: 'empathy' }, questionIds: ['understanding', 'opening_hours'] },
    ],
  ),
  made(
    'cooperation-yearly',
    'year',
    ['Współpraca z urzędem', 'Working with the office'],
    [
      'Raz w roku, dla radnych, innych urzędów, organizacji, mediów i dostawców. Małe grupy: pyta się wszystkich.',
      'Once a year, for councillors, other offices, organisations, media and suppliers. Small groups: everybody is asked.',
    ],
    cooperation,
  ),
  made(
    'internal-service',
    'staff',
    ['Współpraca między wydziałami', 'Service between units'],
    [
      'Dla pracowników, raz w roku: jak wydziały obsługują się nawzajem.',
      'For employees, once a year: how units serve each other.',
    ],
    internal,
  ),
  made(
    'client-orientation',
    'staff',
    ['Nastawienie na klienta: pięć pytań do pracowników', 'Client orientation: five questions for employees'],
    ['Dla pracowników, co roku te same pięć pytań.', 'For employees, the same five questions every year.'],
    clientOrientation,
  ),
  made(
    'staff-caf-7',
    'staff',
    ['Ankieta pracownicza do kryterium 7 CAF', 'Staff survey for CAF criterion 7'],
    ['Dla pracowników, raz w roku, do samooceny CAF.', 'For employees, once a year, for the CAF self-assessment.'],
    staffSurvey,
  ),
  made(
    'trust-and-image',
    'year',
    ['Zaufanie i wizerunek', 'Trust and image'],
    [
      'Dla mieszkańców, raz w roku, także tych, którzy nie mieli sprawy w urzędzie.',
      'For residents, once a year, also those who had no matter at the office.',
    ],
    trust,
  ),
];
