// Words of pages for clients, in the three survey languages. The Ukrainian is a draft for a native translator.
import type { SurveyLanguage } from '#domain/language.ts';

const pl = {
  skipToContent: 'Przejdź do treści',
  languages: 'Język',
  sample: 'Dane przykładowe: urząd fikcyjny',
  errorPrefix: 'Błąd: ',
  errorSummary: 'Do poprawienia',
  back: 'Wstecz',
  goOn: 'Dalej',
  skip: 'Pomiń',
  or: 'lub',
  chosen: 'wybrano',
  declaration: 'Deklaracja dostępności',
  privacy: 'Jak chronimy dane',
};

type Texts = typeof pl;

const en: Texts = {
  skipToContent: 'Skip to content',
  languages: 'Language',
  sample: 'Sample data: a fictional office',
  errorPrefix: 'Error: ',
  errorSummary: 'To be put right',
  back: 'Back',
  goOn: 'Next',
  skip: 'Skip',
  or: 'or',
  chosen: 'chosen',
  declaration: 'Accessibility statement',
  privacy: 'How we protect data',
};

const uk: Texts = {
  skipToContent: 'Перейти до змісту',
  languages: 'Мова',
  sample: 'Приклад: вигаданий уряд',
  errorPrefix: 'Помилка: ',
  errorSummary: 'Треба виправити',
  back: 'Назад',
  goOn: 'Далі',
  skip: 'Пропустити',
  or: 'або',
  chosen: 'вибрано',
  declaration: 'Декларація доступності',
  privacy: 'Як ми захищаємо дані',
};

export const publicTexts: Readonly<Record<SurveyLanguage, Texts>> = { pl, en, uk };
