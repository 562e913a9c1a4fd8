// The dictionary of competences the product brings: a start, which an office changes to its own words.
import type { Competence } from './competence.ts';

export const defaultCompetences: readonly Competence[] = [
  {
    id: 'regulations',
    name: { pl: 'Znajomość przepisów i procedur', en: 'Knowledge of rules and procedures' },
    notice: {
      pl: 'Klient dostaje pewną odpowiedź i nie musi przychodzić drugi raz z tym samym.',
      en: 'The client gets a sure answer and need not come twice with the same matter.',
    },
    learn: {
      pl: 'Krótkie narady o trudnych sprawach raz w tygodniu, karta usługi zawsze aktualna, dyżur osoby, która zna nowe przepisy.',
      en: 'Short weekly talks about hard cases, service cards kept up to date, somebody on call who knows the new rules.',
    },
    drivers: ['knowledge'],
  },
  {
    id: 'plain-words',
    name: { pl: 'Wyjaśnianie prostym językiem', en: 'Explaining in plain words' },
    notice: {
      pl: 'Klient wychodzi i wie, co zrobić, do kiedy i co będzie dalej.',
      en: 'The client leaves knowing what to do, by when, and what happens next.',
    },
    learn: {
      pl: 'Warsztat prostego języka na własnych pismach, lista trzech zdań na koniec rozmowy, wymiana najlepszych wyjaśnień w zespole.',
      en: 'A plain-language workshop on own letters, three closing sentences for every talk, sharing the best explanations.',
    },
    drivers: ['information'],
  },
  {
    id: 'full-information',
    name: { pl: 'Pełna informacja od razu', en: 'Full information at once' },
    notice: {
      pl: 'Klient od pierwszej osoby słyszy, jakie dokumenty są potrzebne i gdzie iść.',
      en: 'The first person tells the client which papers are needed and where to go.',
    },
    learn: {
      pl: 'Wspólna lista dokumentów dla każdej usługi, dzień pracy w biurze obsługi, mapa: kto w urzędzie czym się zajmuje.',
      en: 'A common list of papers for each service, a day at the front desk, a map of who does what.',
    },
    drivers: ['information', 'right_person'],
  },
  {
    id: 'courtesy',
    name: { pl: 'Kultura obsługi', en: 'Courtesy' },
    notice: {
      pl: 'Klient jest przywitany, wysłuchany i traktowany z szacunkiem.',
      en: 'The client is greeted, listened to and treated with respect.',
    },
    learn: {
      pl: 'Trening rozmowy w parach, ustalone powitanie i pożegnanie, rozmowa zespołu o uwagach klientów bez szukania winnych.',
      en: 'Practising talks in pairs, an agreed greeting and goodbye, talking over clients’ comments without blame.',
    },
    drivers: ['courtesy'],
  },
  {
    id: 'hard-talks',
    name: { pl: 'Prowadzenie trudnych rozmów', en: 'Handling difficult talks' },
    notice: {
      pl: 'Odmowa albo opóźnienie jest wyjaśnione spokojnie i z drogą wyjścia.',
      en: 'A refusal or a delay is explained calmly, with a way forward.',
    },
    learn: {
      pl: 'Szkolenie z rozmów w napięciu, zasada pomocy drugiej osoby przy okienku, omówienie trudnych rozmów po fakcie.',
      en: 'Training in tense talks, a second person to help at the counter, going over hard talks afterwards.',
    },
    drivers: ['courtesy', 'information'],
  },
  {
    id: 'guiding',
    name: { pl: 'Kierowanie do właściwej osoby', en: 'Guiding to the right person' },
    notice: {
      pl: 'Klient trafia dobrze za pierwszym razem i nie jest odsyłany.',
      en: 'The client gets to the right place the first time and is not sent round.',
    },
    learn: {
      pl: 'Wspólny spis spraw i osób, zasada „odprowadzam albo dzwonię”, obchód urzędu oczami klienta.',
      en: 'A common list of matters and people, the rule “I walk you there or I call”, a walk through the office as a client.',
    },
    drivers: ['right_person'],
  },
  {
    id: 'own-work',
    name: { pl: 'Organizacja pracy własnej', en: 'Organising one’s work' },
    notice: {
      pl: 'Klient krótko czeka, a sprawa idzie naprzód bez przypominania.',
      en: 'The client waits little, and the matter moves on without reminders.',
    },
    learn: {
      pl: 'Plan dyżurów według godzin ruchu, zastępstwa, tablica spraw z terminami, nauka jednej nowej usługi przez każdą osobę.',
      en: 'Duties planned by busy hours, stand-ins, a board of cases with terms, everybody learning one more service.',
    },
    drivers: ['waiting', 'settling_time'],
  },
  {
    id: 'keeping-informed',
    name: { pl: 'Informowanie o przebiegu sprawy', en: 'Keeping the client informed' },
    notice: {
      pl: 'Klient wie, na jakim etapie jest sprawa, i dostaje wiadomość o opóźnieniu.',
      en: 'The client knows how far the matter is and hears of a delay.',
    },
    learn: {
      pl: 'Wzory krótkich wiadomości, stały dzień na zawiadomienia, ćwiczenie: jak podać nowy termin i powód.',
      en: 'Templates of short messages, a fixed day for notices, practising how to give a new term and its reason.',
    },
    drivers: ['settling_time', 'information'],
  },
  {
    id: 'online-help',
    name: { pl: 'Pomoc w sprawach przez internet', en: 'Help with matters online' },
    notice: {
      pl: 'Klient kończy sprawę przez internet i wie, kogo spytać, gdy utknie.',
      en: 'The client finishes the matter online and knows whom to ask when stuck.',
    },
    learn: {
      pl: 'Każda osoba w zespole sama składa wniosek przez internet, spis miejsc, w których klienci utykają, numer do pomocy.',
      en: 'Everybody in the team files an application online, a list of where clients get stuck, a number for help.',
    },
    drivers: ['online'],
  },
  {
    id: 'special-needs',
    name: { pl: 'Obsługa osób o szczególnych potrzebach', en: 'Serving people with special needs' },
    notice: {
      pl: 'Osoba starsza, słabowidząca, głucha albo z dzieckiem dostaje taką pomoc, jakiej potrzebuje.',
      en: 'Somebody old, with weak sight, deaf or with a child gets the help they need.',
    },
    learn: {
      pl: 'Spotkanie z osobami, których to dotyczy, ćwiczenie z tłumaczem języka migowego przez internet, lista udogodnień w urzędzie.',
      en: 'Meeting the people concerned, practising with a sign-language interpreter online, a list of the office’s aids.',
    },
    drivers: ['courtesy', 'right_person'],
  },
];
