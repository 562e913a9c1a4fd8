// The question types of LimeSurvey by their letters: what they ask and which answers are fixed.
import type { Localised, SurveyLanguage } from '#domain/language.ts';
import type { ForeignKind } from './foreign-survey.ts';

export interface LimeLetter {
  readonly kind: ForeignKind;
  /** codes fixed by the type, where the file has no options */
  readonly codes?: readonly string[];
}

const digits = (most: number) => Array.from({ length: most }, (_, at) => String(at + 1));

export const limeLetters: ReadonlyMap<string, LimeLetter> = new Map<string, LimeLetter>([
  ['L', { kind: 'single-choice' }],
  ['!', { kind: 'single-choice' }],
  ['O', { kind: 'single-choice' }],
  ['5', { kind: 'rating', codes: digits(5) }],
  ['Y', { kind: 'yes-no', codes: ['Y', 'N'] }],
  ['G', { kind: 'single-choice', codes: ['F', 'M'] }],
  ['I', { kind: 'language' }],
  ['M', { kind: 'multiple-choice' }],
  ['P', { kind: 'multiple-choice' }],
  ['R', { kind: 'ranking' }],
  ['A', { kind: 'rating', codes: digits(5) }],
  ['B', { kind: 'single-choice', codes: digits(10) }],
  ['C', { kind: 'single-choice', codes: ['Y', 'U', 'N'] }],
  ['E', { kind: 'single-choice', codes: ['I', 'S', 'D'] }],
  ['F', { kind: 'single-choice' }],
  ['H', { kind: 'single-choice' }],
  ['1', { kind: 'single-choice' }],
  [':', { kind: 'number' }],
  [';', { kind: 'text' }],
  ['N', { kind: 'number' }],
  ['K', { kind: 'number' }],
  ['S', { kind: 'text' }],
  ['T', { kind: 'text' }],
  ['U', { kind: 'text' }],
  ['Q', { kind: 'text' }],
  ['D', { kind: 'date' }],
  ['|', { kind: 'upload' }],
  ['X', { kind: 'shown-text' }],
  ['*', { kind: 'computed' }],
]);

/** Words of an export in full answers for codes that have no text in the file. Another word stays unknown. */
export const fixedWords: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map([
  [
    'Y',
    new Map([
      ['Y', ['tak', 'yes', 'так']],
      ['N', ['nie', 'no', 'ні']],
    ]),
  ],
  [
    'G',
    new Map([
      ['F', ['kobieta', 'female', 'жінка', 'жіноча']],
      ['M', ['mężczyzna', 'male', 'чоловік', 'чоловіча']],
    ]),
  ],
  [
    'C',
    new Map([
      ['Y', ['tak', 'yes', 'так']],
      ['U', ['niepewny', 'nie wiem', 'uncertain', 'не знаю']],
      ['N', ['nie', 'no', 'ні']],
    ]),
  ],
  [
    'E',
    new Map([
      ['I', ['wzrost', 'increase', 'збільшення']],
      ['S', ['bez zmian', 'to samo', 'same', 'так само']],
      ['D', ['spadek', 'decrease', 'зменшення']],
    ]),
  ],
]);
export const otherWords: readonly string[] = ['inne', 'inny', 'other', 'інше'];
export const commentWords: readonly string[] = ['komentarz', 'comment', 'коментар'];

/** What we call the fixed answers of a type. "U" is "nie wiem" and never "does not apply". */
export const fixedLabels: ReadonlyMap<string, ReadonlyMap<string, Localised<SurveyLanguage>>> = new Map([
  [
    'G',
    new Map([
      ['F', { pl: 'kobieta', en: 'female', uk: 'жінка' }],
      ['M', { pl: 'mężczyzna', en: 'male', uk: 'чоловік' }],
    ]),
  ],
  [
    'C',
    new Map([
      ['Y', { pl: 'tak', en: 'yes', uk: 'так' }],
      ['U', { pl: 'nie wiem', en: 'uncertain', uk: 'не знаю' }],
      ['N', { pl: 'nie', en: 'no', uk: 'ні' }],
    ]),
  ],
  [
    'E',
    new Map([
      ['I', { pl: 'wzrost', en: 'increase', uk: 'збільшення' }],
      ['S', { pl: 'bez zmian', en: 'same', uk: 'без змін' }],
      ['D', { pl: 'spadek', en: 'decrease', uk: 'зменшення' }],
    ]),
  ],
]);
export const otherLabel: Localised<SurveyLanguage> = { pl: 'inne', en: 'other', uk: 'інше' };
