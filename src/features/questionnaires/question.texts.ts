// Words around a question as the client meets it, in the three survey languages. The Ukrainian is a draft.
import type { SurveyLanguage } from '#domain/language.ts';

const pl = {
  oneTap: 'Wybór odpowiedzi otwiera następne pytanie.',
  several: 'Można zaznaczyć kilka odpowiedzi.',
  upToThree: 'Można zaznaczyć najwyżej trzy odpowiedzi.',
  number: (most: number) => `Liczba całkowita, od 0 do ${most}.`,
  best: 'Najpierw',
  worst: 'Na końcu',
  bestWorst: 'Prosimy wybrać po jednej odpowiedzi na obu listach.',
};
type Texts = typeof pl;

const en: Texts = {
  oneTap: 'Choosing an answer opens the next question.',
  several: 'You can choose several answers.',
  upToThree: 'You can choose up to three answers.',
  number: (most) => `A whole number from 0 to ${most}.`,
  best: 'First',
  worst: 'Last',
  bestWorst: 'Choose one answer in each of the two lists.',
};

const uk: Texts = {
  oneTap: 'Вибір відповіді відкриває наступне запитання.',
  several: 'Можна вибрати кілька відповідей.',
  upToThree: 'Можна вибрати щонайбільше три відповіді.',
  number: (most) => `Ціле число від 0 до ${most}.`,
  best: 'Спочатку',
  worst: 'Наприкінці',
  bestWorst: 'Виберіть по одній відповіді в обох списках.',
};

export const questionTexts: Readonly<Record<SurveyLanguage, Texts>> = { pl, en, uk };
