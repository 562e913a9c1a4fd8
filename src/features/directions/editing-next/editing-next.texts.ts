// Words of "Co dalej" and "Jak to policzono" on the pages where themes are edited, proposed, and comments hidden.
import { counted, formatNumber, noBreakSpace } from '#ui/formats.ts';

const s = noBreakSpace;
const plRead = (n: number) => counted('pl', n, { one: 'uwagi', other: 'uwag' });
const enComments = (n: number) => counted('en', n, { one: 'comment', other: 'comments' });

const pl = {
  without: (n: number, read: number, period: string) =>
    `Bez rozpoznanego tematu: ${formatNumber('pl', n)} z${s}${plRead(read)} po polsku (${period}). Przeczytaj, o czym są, i dopisz słowa albo temat.`,
  silent: (n: number, all: number, names: string, read: number, period: string) =>
    `Tematy, których nie ma w żadnej z${s}${plRead(read)} po polsku (${period}): ${formatNumber('pl', n)} z${s}${formatNumber('pl', all)}. To: ${names}. Sprawdź ich słowa.`,
  andMore: (n: number) => `i jeszcze ${formatNumber('pl', n)}`,
  unknown: (n: number, name: string, words: string) =>
    `Słowa spoza słownika: ${formatNumber('pl', n)}. Temat: ${name} (${words}). Ich odmianę zgadujemy, więc sprawdź, czy są dobrze napisane.`,
  never: (name: string, read: number, period: string) =>
    `Temat: ${name}. Nie ma go w żadnej z${s}${plRead(read)} po polsku (${period}). Przeczytaj uwagi i dopisz słowa, których używają klienci.`,
  toSuggestions: 'Podpowiedzi tematów',
  toComments: 'Czytaj uwagi',
  toThemes: 'Wszystkie tematy',
  toTheme: (name: string) => `Zmień temat: ${name}`,
  toDirections: 'Oczekiwane kierunki',

  unnamed: (words: string, n: number, read: number) =>
    `Podpowiedź, z${s}której nie ma jeszcze tematu: ${words}. Przeczytano ${counted('pl', read, { one: 'uwagę', few: 'uwagi', many: 'uwag', other: 'uwagi' })}, co najmniej dwa z${s}tych słów ma ${formatNumber('pl', n)}. Przeczytaj przykłady i nazwij temat albo pomiń podpowiedź.`,
  named: (n: number) =>
    `Słowa wszystkich podpowiedzi (${formatNumber('pl', n)}) należą już do tematów. Zobacz, jak często klienci o${s}nich piszą.`,
  nothingFound: (read: number) =>
    `W${s}przeczytanych uwagach (${formatNumber('pl', read)}) nie powtarzają się słowa, które nie mają tematu. Lista tematów wystarcza.`,
  moreSince: (n: number, read: number) =>
    `Od ostatniego szukania przybyło uwag po polsku: ${formatNumber('pl', n)} (jest ${formatNumber('pl', read)}). Możesz poszukać jeszcze raz.`,
  notAsked: (read: number, needed: number) =>
    `Uwag po polsku jest ${formatNumber('pl', read)}, podpowiedzi liczymy od ${formatNumber('pl', needed)}. Nikt jeszcze nie zlecił szukania.`,
  makeTheme: 'Zrób z tych słów temat',
  searchAgain: 'Szukaj jeszcze raz',

  ending: (n: number, all: number, day: string) =>
    `W${s}ciągu 7 dni kończy się czas na przywrócenie: ${formatNumber('pl', n)} z${s}${formatNumber('pl', all)} (ukryte uwagi). Najbliższy termin: ${day}. Sprawdź, czy ukryto je słusznie, bo potem znikną na zawsze.`,
  nextEnd: (all: number, day: string) =>
    `Ukryte uwagi: ${formatNumber('pl', all)}. Najbliższy koniec czasu na przywrócenie: ${day}. Do tego dnia każdą można przywrócić jednym przyciskiem.`,
  seeEnding: 'Zobacz tę uwagę',

  how: {
    period: 'Okres',
    suggestions: 'Podpowiedzi',
    suggestionsText: `Słowa ważymy (TF-IDF) i${s}dzielimy na grupy, które występują razem (rozkład na czynniki nieujemne). Liczbę grup wybieramy tak, by najwierniej wracały w${s}10 losowych próbach po 80${s}% uwag. Pokazujemy grupy, których główne słowa wracają co najmniej w${s}połowie.`,
    covered: 'Czego nie podpowiadamy',
    coveredText: `Grup, w${s}których co najmniej 80${s}% uwag ma już temat urzędu.`,
    count: 'Liczba uwag przy podpowiedzi',
    countText: (most: number) =>
      `Uwagi, w${s}których są co najmniej dwa z${s}jej słów. Czytamy najwyżej ${formatNumber('pl', most)} uwag, wybranych losowo.`,
    days: 'Czas na przywrócenie',
    daysText: (days: number) =>
      `${formatNumber('pl', days)} dni od dnia ukrycia, z${s}ostatnim dniem włącznie. Następnej nocy tekst znika na zawsze.`,
    results: 'Wyniki',
    resultsText:
      'Ukrytej uwagi nie ma na listach, w szukaniu, w tematach ani w słowach. Oceny z tej samej odpowiedzi liczą się nadal.',
    number: 'Liczba ukrytych uwag',
    numberText: 'Wszystkie ukryte w całym urzędzie, także te, których tekstu nie można teraz pokazać.',
  },
};

type EditingNextTexts = typeof pl;

const en: EditingNextTexts = {
  without: (n, read, period) =>
    `Without a recognised theme: ${formatNumber('en', n)} of ${enComments(read)} in Polish (${period}). Read what they are about and add words or a theme.`,
  silent: (n, all, names, read, period) =>
    `Themes that stand in none of ${enComments(read)} in Polish (${period}): ${formatNumber('en', n)} of ${formatNumber('en', all)}. These are: ${names}. Check their words.`,
  andMore: (n) => `and ${formatNumber('en', n)} more`,
  unknown: (n, name, words) =>
    `Words the dictionary does not know: ${formatNumber('en', n)}. Theme: ${name} (${words}). Their cases are guessed, so check how they are written.`,
  never: (name, read, period) =>
    `Theme: ${name}. It stands in none of ${enComments(read)} in Polish (${period}). Read the comments and add the words clients use.`,
  toSuggestions: 'Suggested themes',
  toComments: 'Read the comments',
  toThemes: 'All themes',
  toTheme: (name) => `Change the theme: ${name}`,
  toDirections: 'Expected directions',

  unnamed: (words, n, read) =>
    `A suggestion that is no theme yet: ${words}. ${counted('en', read, { one: 'comment was', other: 'comments were' })} read, ${formatNumber('en', n)} hold at least two of these words. Read the examples and name a theme, or pass on.`,
  named: (n) =>
    `The words of all suggestions (${formatNumber('en', n)}) belong to themes already. See how often clients write about them.`,
  nothingFound: (read) =>
    `In the comments that were read (${formatNumber('en', read)}) no words without a theme come up again and again. The list of themes is enough.`,
  moreSince: (n, read) =>
    `Comments in Polish since the last search: ${formatNumber('en', n)} (there are ${formatNumber('en', read)}). You may search again.`,
  notAsked: (read, needed) =>
    `There are ${enComments(read)} in Polish, suggestions are made from ${formatNumber('en', needed)}. Nobody has asked for them yet.`,
  makeTheme: 'Make these words a theme',
  searchAgain: 'Search again',

  ending: (n, all, day) =>
    `The time to bring back ends within 7 days: ${formatNumber('en', n)} of ${formatNumber('en', all)} (hidden comments). The nearest day: ${day}. Check whether they were rightly hidden: after that they are gone for good.`,
  nextEnd: (all, day) =>
    `Hidden comments: ${formatNumber('en', all)}. The nearest end of the time to bring one back: ${day}. Until then one button brings any of them back.`,
  seeEnding: 'See this comment',

  how: {
    period: 'Period',
    suggestions: 'Suggestions',
    suggestionsText:
      'Words are weighted (TF-IDF) and divided into groups that come up together (non-negative factors). Their number is the one that comes back most faithfully in 10 random samples of 80% of the comments. Groups are shown whose leading words come back at least by half.',
    covered: 'What is not suggested',
    coveredText: 'Groups of which at least 80% of the comments have a theme of the office already.',
    count: 'Number of comments of a suggestion',
    countText: (most) =>
      `Comments that hold at least two of its words. At most ${formatNumber('en', most)} comments are read, chosen at random.`,
    days: 'Time to bring back',
    daysText: (days) =>
      `${formatNumber('en', days)} days from the day it was hidden, the last one included. In the next night the text is gone for good.`,
    results: 'Results',
    resultsText: 'A hidden comment is in no list, search, theme or word. The ratings of the same answer still count.',
    number: 'Number of hidden comments',
    numberText: 'All that are hidden in the whole office, also those whose text may not be shown now.',
  },
};

export const editingNextTexts = { pl, en };
