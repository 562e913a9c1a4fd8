// Words of the page of a touchpoint, Polish and English side by side.
import { formatNumber } from '#ui/formats.ts';

const pl = {
  touchpoint: 'Punkt styku',
  title: 'Punkty styku',
  lead: (value: string, range: string) => `Średnia ocen: ${value} (${range}), w skali od 1 do 5.`,
  noRating: 'W tym okresie jest za mało odpowiedzi, żeby pokazać tę ocenę.',
  questions: 'Ocena i pytania, z których się składa',
  rating: 'Cała ocena',
  compared: 'Porównanie z poprzednim okresem i z rokiem wcześniej',
  services: 'Usługi',
  servicesNote:
    'Usług nie porównujemy tu między sobą. Które naprawdę odstają, mówi strona mocnych i słabych stron, po poprawce na liczbę porównań.',
  notAsked: 'W tej ankiecie nie ma pytań o ten punkt styku.',
  comparisonsText: (differences: string, charts: number) => `${differences} Wykresy: ${formatNumber('pl', charts)}.`,
  pooledText:
    'Wszystkie odpowiedzi na pytania punktu styku razem. Przedział liczymy tak, jakby każda osoba odpowiedziała raz; różnice łączą przedziały obu stron (Zou–Donner).',
};

type Texts = typeof pl;

const en: Texts = {
  touchpoint: 'Touchpoint',
  title: 'Touchpoints',
  lead: (value, range) => `Mean rating: ${value} (${range}), on a scale from 1 to 5.`,
  noRating: 'There are too few answers in this period to show this rating.',
  questions: 'The rating and the questions it is made of',
  rating: 'The whole rating',
  compared: 'Beside the period before and the year before',
  services: 'Services',
  servicesNote:
    'Services are not compared with each other here. Which of them really stand out is told by strengths and weaknesses, after the correction for many comparisons.',
  notAsked: 'This survey asks nothing about this touchpoint.',
  comparisonsText: (differences, charts) => `${differences} Charts: ${formatNumber('en', charts)}.`,
  pooledText:
    'All answers to the questions of the touchpoint together. The interval is computed as if each person had answered once; differences combine the intervals of both sides (Zou–Donner).',
};

export const touchpointTexts = { pl, en };
