// What each table holds and how long it is kept, in words for people; the rooms' doors say it for programmers.
import type { Localised, StaffLanguage } from '#domain/language.ts';

export interface RetentionWords {
  readonly holds: Localised<StaffLanguage>;
  readonly keptFor: Localised<StaffLanguage>;
  readonly why: Localised<StaffLanguage>;
}

const whileTheOfficeExists = { pl: 'dopóki urząd jest w programie', en: 'while the office is in the program' };
const whilePresent = { pl: 'dopóki osoba pracuje w urzędzie', en: 'until the person leaves the office' };
const formerYears = { pl: 'wyniki z poprzednich lat podają ich nazwy', en: 'results of former years name them' };

/** By the name of the table. A test compares it with the database. */
export const retentionWords: Readonly<Record<string, RetentionWords>> = {
  offices: {
    holds: { pl: 'urzędy', en: 'offices' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'wszystkie dane należą do jednego urzędu', en: 'all data belong to one office' },
  },
  directory: {
    holds: { pl: 'skróty kodów, sesji i odnośników', en: 'hashes of codes, sessions and links' },
    keptFor: { pl: 'dopóki działa kod, sesja lub odnośnik', en: 'while the code, session or link works' },
    why: { pl: 'pozwala znaleźć urząd po kodzie', en: 'finds the office behind a code' },
  },
  audit_trail: {
    holds: { pl: 'dziennik zdarzeń', en: 'log of events' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'pokazuje, kto i kiedy coś zmienił', en: 'shows who changed what, and when' },
  },
  stored_files: {
    holds: { pl: 'pliki dodane przez urząd i archiwa do pobrania', en: 'files added by the office, archives to take' },
    keptFor: {
      pl: 'dopóki urząd ich nie usunie; archiwa najwyżej 25 godzin',
      en: 'until the office removes them; archives 25 hours at most',
    },
    why: { pl: 'urząd ich używa', en: 'the office uses them' },
  },
  stored_file_chunks: {
    holds: { pl: 'treść tych plików', en: 'content of those files' },
    keptFor: { pl: 'tak długo jak plik', en: 'as long as the file' },
    why: { pl: 'należy do plików', en: 'belongs to the files' },
  },
  people: {
    holds: { pl: 'osoby w urzędzie', en: 'people of the office' },
    keptFor: {
      pl: 'adres i hasło do odejścia osoby, nazwisko dopóki urząd jest w programie',
      en: 'address and password until the person leaves, the name while the office is in the program',
    },
    why: { pl: 'dziennik zdarzeń podaje, kto działał', en: 'the log of events names who acted' },
  },
  memberships: {
    holds: { pl: 'role osób', en: 'roles of people' },
    keptFor: whilePresent,
    why: { pl: 'rola mówi, co wolno', en: 'a role says what is allowed' },
  },
  headed_units: {
    holds: { pl: 'kto kieruje którym wydziałem', en: 'who heads which unit' },
    keptFor: whilePresent,
    why: { pl: 'mówi, za co odpowiada kierownik', en: 'says what a head answers for' },
  },
  sessions: {
    holds: { pl: 'zalogowane urządzenia', en: 'devices signed in' },
    keptFor: { pl: '12 godzin bez użycia, najwyżej 30 dni', en: '12 hours without use, 30 days at most' },
    why: { pl: 'utrzymuje zalogowanie', en: 'keeps a person signed in' },
  },
  invitations: {
    holds: { pl: 'odnośniki jednorazowe', en: 'one-time links' },
    keptFor: { pl: '7 dni albo do użycia', en: '7 days, or until used' },
    why: { pl: 'osoba ustawia nimi hasło', en: 'a person sets a password with them' },
  },
  office_profiles: {
    holds: { pl: 'opis urzędu', en: 'description of the office' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'widzą go klienci', en: 'clients see it' },
  },
  units: { holds: { pl: 'wydziały', en: 'units' }, keptFor: whileTheOfficeExists, why: formerYears },
  locations: { holds: { pl: 'miejsca obsługi', en: 'locations' }, keptFor: whileTheOfficeExists, why: formerYears },
  service_points: {
    holds: { pl: 'stanowiska', en: 'service points' },
    keptFor: whileTheOfficeExists,
    why: formerYears,
  },
  services: { holds: { pl: 'usługi', en: 'services' }, keptFor: whileTheOfficeExists, why: formerYears },
  client_groups: {
    holds: { pl: 'grupy klientów', en: 'client groups' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'odpowiedzi wskazują grupę', en: 'answers point at a group' },
  },
  service_client_groups: {
    holds: { pl: 'grupy klientów przy usługach', en: 'client groups of services' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'należy do usługi', en: 'belongs to the service' },
  },
  service_locations: {
    holds: { pl: 'miejsca przy usługach', en: 'locations of services' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'należy do usługi', en: 'belongs to the service' },
  },
  questionnaire_drafts: {
    holds: { pl: 'szkice ankiet', en: 'drafts of questionnaires' },
    keptFor: { pl: 'dopóki urząd ich nie usunie', en: 'until the office removes them' },
    why: { pl: 'z nich powstają następne wersje', en: 'the next versions are made of them' },
  },
  questionnaire_draft_states: {
    holds: { pl: 'poprzednie stany szkiców', en: 'former states of drafts' },
    keptFor: { pl: 'ostatnie 30 zmian każdego szkicu', en: 'the last 30 changes of each draft' },
    why: { pl: 'zmianę można cofnąć', en: 'a change can be taken back' },
  },
  answer_imports: {
    holds: { pl: 'importy odpowiedzi', en: 'imports of answers' },
    keptFor: {
      pl: 'dopóki urząd jest w programie; przesłany plik najwyżej 7 dni',
      en: 'while the office is in the program; the uploaded file at most 7 days',
    },
    why: {
      pl: 'mówią, skąd są odpowiedzi, i pozwalają je wycofać',
      en: 'say where answers came from; they can be taken back',
    },
  },
  imported_numbers: {
    holds: { pl: 'skróty numerów wczytanych odpowiedzi', en: 'hashes of the numbers of imported responses' },
    keptFor: { pl: 'do wycofania importu', en: 'until the import is taken back' },
    why: { pl: 'ta sama odpowiedź nie liczy się dwa razy', en: 'the same response is not counted twice' },
  },
  questionnaire_versions: {
    holds: { pl: 'wersje ankiet', en: 'versions of questionnaires' },
    keptFor: whileTheOfficeExists,
    why: {
      pl: 'bez treści pytania nie wiadomo, co znaczy odpowiedź',
      en: 'an answer means nothing without its question',
    },
  },
  studies: {
    holds: { pl: 'badania', en: 'studies' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'każda odpowiedź należy do badania', en: 'every answer belongs to a study' },
  },
  survey_codes: {
    holds: { pl: 'kody ankiet', en: 'survey codes' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'plakaty wiszą latami', en: 'posters hang for years' },
  },
  people_served: {
    holds: { pl: 'liczby obsłużonych osób', en: 'numbers of people served' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'z nich liczymy odsetek odpowiedzi', en: 'the response rate is computed from them' },
  },
  people_at_places: {
    holds: { pl: 'liczby obsłużonych osób według miejsc', en: 'numbers of people served by place' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'z nich liczymy wagi odpowiedzi', en: 'weights of answers are computed from them' },
  },
  study_weights: {
    holds: { pl: 'wybór wag w badaniach', en: 'choice of weights in studies' },
    keptFor: whileTheOfficeExists,
    why: {
      pl: 'mówi, które wyniki są z wagami; zapada przed pierwszym wynikiem',
      en: 'says which results are weighted; made before the first result',
    },
  },
  people_asked: {
    holds: { pl: 'liczby osób zapytanych ankietą', en: 'numbers of people asked by a questionnaire' },
    keptFor: whileTheOfficeExists,
    why: {
      pl: 'z nich liczymy odsetek odpowiedzi małych grup',
      en: 'the response rate of small groups is computed from them',
    },
  },
  office_themes: {
    holds: { pl: 'tematy uwag urzędu', en: 'the office’s themes of comments' },
    keptFor: whileTheOfficeExists,
    why: {
      pl: 'po tych słowach rozpoznajemy, o czym jest uwaga',
      en: 'by these words we recognise what a comment is about',
    },
  },
  hidden_comments: {
    holds: { pl: 'które uwagi ukryto, kiedy i dlaczego', en: 'which comments are hidden, since when and why' },
    keptFor: {
      pl: '30 dni, potem uwaga znika na zawsze',
      en: '30 days, then the comment is removed for good',
    },
    why: { pl: 'uwagę ukrytą przez pomyłkę można przywrócić', en: 'a comment hidden by mistake can be brought back' },
  },
  theme_suggestions: {
    holds: { pl: 'propozycje tematów uwag', en: 'suggested themes of comments' },
    keptFor: { pl: 'do następnego szukania', en: 'until the next search' },
    why: { pl: 'człowiek nazywa z nich nowe tematy', en: 'a person names new themes from them' },
  },
  headlines: {
    holds: { pl: 'policzone zdania kafelków pulpitu', en: 'counted sentences of the tiles of the overview' },
    keptFor: { pl: 'do następnego liczenia', en: 'until they are counted anew' },
    why: { pl: 'pulpit pokazuje je bez czekania', en: 'the overview shows them without waiting' },
  },
  responses: {
    holds: { pl: 'odpowiedzi klientów, anonimowe', en: 'answers of clients, anonymous' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'z nich powstają wyniki z lat', en: 'results over years come from them' },
  },
  response_tokens: {
    holds: { pl: 'znaczniki niedokończonych odpowiedzi', en: 'tokens of unfinished responses' },
    keptFor: { pl: '25 godzin', en: '25 hours' },
    why: { pl: 'odpowiedź można dokończyć przez dobę', en: 'a response can be finished within a day' },
  },
  keyed_today: {
    holds: { pl: 'ile odpowiedzi kto dziś wpisał', en: 'how many answers each person has typed in today' },
    keptFor: {
      pl: 'do następnego dnia, w którym ktoś wpisuje odpowiedzi',
      en: 'until the next day on which somebody types answers in',
    },
    why: { pl: 'osoba, która wpisuje, widzi swój licznik', en: 'whoever types sees how far they have come' },
  },
  comments: {
    holds: { pl: 'uwagi klientów z zasłoniętymi danymi osób', en: 'comments of clients, personal data hidden' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'mówią, co poprawić', en: 'they say what to improve' },
  },
  answer_batches: {
    holds: { pl: 'porcje ujawnionych odpowiedzi', en: 'batches of released answers' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'chronią pojedyncze odpowiedzi', en: 'they protect single answers' },
  },
  answer_blocks: {
    holds: { pl: 'te same odpowiedzi ułożone do obliczeń', en: 'the same answers arranged for computing' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'z nich liczy się wyniki', en: 'results are computed from them' },
  },
  answer_counts: {
    holds: { pl: 'policzone odpowiedzi, gdy jest ich bardzo dużo', en: 'answers counted, where there are very many' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'strony z wynikami otwierają się szybciej', en: 'pages with results open faster' },
  },
  answer_exports: {
    holds: { pl: 'zamówione archiwa odpowiedzi', en: 'archives of answers asked for' },
    keptFor: { pl: '25 godzin', en: '25 hours' },
    why: {
      pl: 'plik czeka dobę na pobranie; powód zostaje w dzienniku zdarzeń',
      en: 'the file waits a day to be taken; its reason stays in the log of events',
    },
  },
  cases: {
    holds: {
      pl: 'sprawy: daty i skrót znaku, bez danych osób',
      en: 'cases: days and a hash of the mark, no personal data',
    },
    keptFor: whileTheOfficeExists,
    why: { pl: 'z nich liczymy terminy z lat', en: 'terms over years are computed from them' },
  },
  case_changes: {
    holds: { pl: 'poprzednie dane zmienionych spraw', en: 'former data of changed cases' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'widać, co poprawiono', en: 'shows what was corrected' },
  },
  case_imports: {
    holds: { pl: 'importy spraw', en: 'imports of cases' },
    keptFor: {
      pl: 'dopóki urząd jest w programie, pliki 7 dni',
      en: 'while the office is in the program, files 7 days',
    },
    why: { pl: 'mówią, skąd są sprawy', en: 'they say where cases came from' },
  },
  case_mappings: {
    holds: { pl: 'znaczenie kolumn w plikach ze sprawami', en: 'meaning of columns in sheets of cases' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'następny plik czyta się tak samo', en: 'the next sheet is read alike' },
  },
  case_name_matches: {
    holds: { pl: 'dopasowane nazwy usług i wydziałów', en: 'matched names of services and units' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'nazwę dopasowuje się raz', en: 'a name is matched once' },
  },
  case_settings: {
    holds: { pl: 'ustawienia spraw', en: 'settings of cases' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'mówią, czy znaki spraw są czytelne', en: 'they say whether marks are readable' },
  },
  api_keys: {
    holds: { pl: 'nazwy kluczy API, bez kluczy', en: 'names of API keys, not the keys' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'widać, które programy przesyłały dane', en: 'shows which programs could send data' },
  },
  answer_export_progress: {
    holds: { pl: 'postęp tych archiwów', en: 'progress of those archives' },
    keptFor: { pl: '25 godzin', en: '25 hours' },
    why: { pl: 'pokazuje, ile już zrobiono', en: 'shows how much is done' },
  },
  walk_throughs: {
    holds: { pl: 'obchody budynków', en: 'walk-throughs of buildings' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'z nich powstaje wskaźnik budynku', en: 'the indicator of the building comes from them' },
  },
  walk_through_points: {
    holds: { pl: 'oceny i uwagi z obchodów', en: 'judgements and notes of walk-throughs' },
    keptFor: { pl: 'dopóki urząd nie usunie obchodu', en: 'until the office removes the walk-through' },
    why: { pl: 'mówią, co poprawić', en: 'they say what to mend' },
  },
  walk_through_photos: {
    holds: { pl: 'zdjęcia z obchodów, bez danych o miejscu', en: 'photos of walk-throughs, without position' },
    keptFor: { pl: 'dopóki urząd ich nie usunie', en: 'until the office removes them' },
    why: { pl: 'pokazują, co poprawić', en: 'they show what to mend' },
  },
  privacy_notices: {
    holds: { pl: 'opublikowane informacje o danych', en: 'published privacy notices' },
    keptFor: whileTheOfficeExists,
    why: {
      pl: 'urząd musi wykazać, co i kiedy powiedział klientom',
      en: 'the office must show what clients were told, and when',
    },
  },
  accessibility_declarations: {
    holds: { pl: 'deklaracje dostępności', en: 'accessibility statements' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'wymaga ich ustawa', en: 'the law asks for them' },
  },
  goals: {
    holds: { pl: 'misja i cele', en: 'mission and goals' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'standardy wskazują cel, któremu służą', en: 'standards name the goal they serve' },
  },
  client_needs: {
    holds: { pl: 'potrzeby grup klientów', en: 'needs of client groups' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'mówią, po co jest standard', en: 'say what a standard is for' },
  },
  standards: {
    holds: { pl: 'standardy obsługi', en: 'standards of service' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'to obietnice urzędu', en: 'the office’s promises' },
  },
  standard_versions: {
    holds: { pl: 'wersje standardów', en: 'versions of standards' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'pokazują, co i kiedy obiecano', en: 'show what was promised, and when' },
  },
  indicators: {
    holds: { pl: 'wskaźniki', en: 'indicators' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'mówią, co znaczą liczby', en: 'say what figures mean' },
  },
  measurements: {
    holds: { pl: 'pomiary i ich poprawki', en: 'measurements and their corrections' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'z nich powstają wykresy z lat', en: 'charts over years come from them' },
  },
  indicator_events: {
    holds: { pl: 'wyjaśnienia przy wykresach', en: 'explanations of charts' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'tłumaczą zmiany z poprzednich lat', en: 'explain changes of former years' },
  },
  standard_adoptions: {
    holds: { pl: 'zarządzenia o standardach', en: 'orders on standards' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'pokazują, co wprowadzono', en: 'show what was adopted' },
  },
  adoption_acknowledgements: {
    holds: { pl: 'kto zapoznał się ze standardami', en: 'who has read the standards' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'urząd może wykazać, że pracownicy je znają', en: 'the office can show that employees know them' },
  },
  practice_catalogues: {
    holds: {
      pl: 'numer ostatniej zmiany w katalogu praktyk',
      en: 'number of the last change of the practice catalogue',
    },
    keptFor: whileTheOfficeExists,
    why: { pl: 'program wie, co trzeba wczytać od nowa', en: 'the program knows what to read anew' },
  },
  practice_cards: {
    holds: {
      pl: 'karty praktyk, także wczytane od innych urzędów, z osobą do kontaktu',
      en: 'practice cards, also those of other offices, with the person to contact',
    },
    keptFor: { pl: 'dopóki urząd ich nie usunie', en: 'until the office removes them' },
    why: {
      pl: 'pokazują, czego urząd się nauczył i jaki był skutek',
      en: 'show what the office learned and with what effect',
    },
  },
  practice_attachments: {
    holds: { pl: 'załączniki do kart praktyk', en: 'attachments of practice cards' },
    keptFor: { pl: 'tak długo jak karta albo do usunięcia', en: 'as long as the card, or until removed' },
    why: { pl: 'należą do karty', en: 'belong to the card' },
  },
  office_competences: {
    holds: { pl: 'słownik kompetencji urzędu', en: 'the office’s dictionary of competences' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'nazywa to, czego zespoły mogą się uczyć', en: 'names what teams may learn' },
  },
  learning_plans: {
    holds: { pl: 'plany nauki zespołów', en: 'learning plans of teams' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'pokazują, czego zespoły się uczyły i co to dało', en: 'show what teams learned and what it did' },
  },
  ideas: {
    holds: {
      pl: 'pomysły i pytania zapisane przez pracowników, bez autora, jeśli ich nie podpisał',
      en: 'ideas and questions recorded by staff, without the author unless signed',
    },
    keptFor: whileTheOfficeExists,
    why: { pl: 'pracownicy widzą, co się z nimi stało', en: 'staff see what became of them' },
  },
  ideas_heard: {
    holds: { pl: 'kto dziś kliknął „To też słyszę”', en: 'who clicked “I hear it too” today' },
    keptFor: { pl: 'do północy tego samego dnia', en: 'until midnight of the same day' },
    why: { pl: 'jedna osoba liczy się raz dziennie', en: 'one person counts once a day' },
  },
  corrective_actions: {
    holds: { pl: 'działania korygujące', en: 'corrective actions' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'pokazują, co zrobiono', en: 'show what was done' },
  },
  improvement_actions: {
    holds: { pl: 'działania doskonalące', en: 'improvement actions' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'pokazują, czego próbowano i z jakim skutkiem', en: 'show what was tried and what came of it' },
  },
  action_history: {
    holds: { pl: 'historia działań', en: 'history of actions' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'pokazuje, kto i kiedy coś zmienił', en: 'shows who changed what, and when' },
  },
  action_comments: {
    holds: { pl: 'uwagi pracowników do działań', en: 'comments of staff on actions' },
    keptFor: { pl: 'dopóki urząd ich nie usunie', en: 'until the office removes them' },
    why: { pl: 'zachowują ustalenia', en: 'keep what was agreed' },
  },
  action_files: {
    holds: { pl: 'załączniki działań', en: 'files of actions' },
    keptFor: { pl: 'dopóki urząd ich nie usunie', en: 'until the office removes them' },
    why: { pl: 'pokazują, co zrobiono', en: 'show what was done' },
  },
  notices: {
    holds: {
      pl: 'powiadomienia o standardach, wskaźnikach, działaniach i zespołach; przy pochwałach liczba i identyfikatory uwag, bez ich treści',
      en: 'notices of standards, indicators, actions and teams; of praise the number and the identifiers of comments, without their words',
    },
    keptFor: whileTheOfficeExists,
    why: { pl: 'o tym samym program nie powiadamia dwa razy', en: 'nothing is told twice' },
  },
  notice_readers: {
    holds: { pl: 'kogo powiadomiono i co przeczytał', en: 'who was told, and what they have read' },
    keptFor: { pl: 'dwa lata', en: 'two years' },
    why: { pl: 'osoba widzi, co jest nowe', en: 'a person sees what is new' },
  },
  notice_letters: {
    holds: { pl: 'dzień, w którym wysłano list z powiadomieniami', en: 'the day on which a letter of notices left' },
    keptFor: { pl: 'dwa lata', en: 'two years' },
    why: { pl: 'jedna osoba dostaje najwyżej jeden list dziennie', en: 'a person gets one letter a day at most' },
  },
  notice_wishes: {
    holds: { pl: 'czy osoba chce listów z powiadomieniami', en: 'whether a person wants letters of notices' },
    keptFor: whileTheOfficeExists,
    why: { pl: 'program tego przestrzega', en: 'the program keeps to it' },
  },
};
