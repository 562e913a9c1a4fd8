// What a question may not say: the rules of wording that a machine can check, in all three languages.
import type { SurveyLanguage } from '#domain/language.ts';
import { questionTypes } from './question-types.ts';
import { languagesOf } from './questionnaire.ts';
import type { Question, QuestionnaireContent } from './questionnaire.ts';

/** Questions above which a questionnaire is too long to be finished. */
export const longestQuestionnaire = 12;
const longestSentenceInWords = 25;
/** In characters; a hint too. */
export const longestText = 300;

/** Asks for agreement instead of a judgement of the thing: people agree out of politeness. */
const agreement: Readonly<Record<SurveyLanguage, RegExp>> = {
  pl: /zgadza|zgod[ay]|zgodn|popiera|stwierdzeni/i,
  en: /agree|statement/i,
  uk: /погодж|згод|твердженн/i,
};

/** Officialese, and words that make a client a supplicant. */
const banned: Readonly<Record<SurveyLanguage, RegExp>> = {
  pl: /petent|interesant|niniejsz|przedmiotow|tutejsz|powyższ|celem |w zakresie|dokon(ać|uje|ywa)|respondent|ankietowan/i,
  en: /petitioner|aforementioned|herein|pursuant|respondent|utili[sz]e/i,
  uk: /прохач|вищезазначен|респондент|здійснюва/i,
};

/** Two things joined in what is rated could not tell the office which of them to mend. */
const joins: Readonly<Record<SurveyLanguage, RegExp>> = {
  pl: /(^|\s)(i|oraz|lub|albo|a także)\s/i,
  en: /\b(and|or|as well as)\b/i,
  uk: /(^|\s)(і|й|та|або|чи)\s/i,
};

/** Where the thing rated ends and a clause that explains it begins. */
const explanation: Readonly<Record<SurveyLanguage, RegExp>> = {
  pl: /,/,
  en: /\b(on what|how easy|the way)\b/i,
  uk: /,/,
};

/** What may be wrong with the words or the order of a questionnaire. */
export const wordingKinds = [
  'missing',
  'blank-ends',
  'too-long',
  'same-options',
  'wrong-codes',
  'option-count',
  'twice',
  'first-not-overall',
  'text-not-last',
  'no-questions',
  'two-things',
  'agreement',
  'banned-word',
  'long-sentence',
  'not-a-question',
  'too-many',
] as const;
export type WordingKind = (typeof wordingKinds)[number];
/** These are pointed out; everything else stands in the way of publishing. */
const pointedOut: readonly WordingKind[] = [
  'two-things',
  'agreement',
  'banned-word',
  'long-sentence',
  'not-a-question',
  'too-many',
];

export interface WordingFinding {
  readonly kind: WordingKind;
  /** null: of the questionnaire as a whole */
  readonly questionId: string | null;
  readonly language: SurveyLanguage | null;
  readonly words?: string;
}

export const blocksPublishing = ({ kind }: WordingFinding): boolean => !pointedOut.includes(kind);

/** What a machine can find in the words, in the languages the questionnaire is asked in. */
export function wordingFindings(content: QuestionnaireContent): WordingFinding[] {
  const { questions } = content;
  const whole = (kind: WordingKind, questionId: string | null = null) => ({ kind, questionId, language: null });
  const findings = questions.flatMap((question) => findingsOf(question, languagesOf(content)));
  const ids = questions.map((question) => question.id);
  for (const id of ids.filter((id, index) => ids.indexOf(id) !== index)) findings.push(whole('twice', id));
  if (questions.length === 0) return [whole('no-questions')];
  if (questions.length > longestQuestionnaire) findings.push(whole('too-many'));
  const [first] = questions;
  if (first?.role !== 'overall' || first.kind !== 'rating' || (first.askedWhen ?? []).length > 0)
    findings.push(whole('first-not-overall'));
  const text = questions.findIndex((question) => question.kind === 'text');
  if (text !== -1 && text !== questions.length - 1) findings.push(whole('text-not-last', questions[text]!.id));
  return findings;
}

function findingsOf(question: Question, languages: readonly SurveyLanguage[]): WordingFinding[] {
  const findings: WordingFinding[] = [];
  const { id: questionId, options } = question;
  for (const language of languages) {
    const found = (kind: WordingKind, words?: string) =>
      void findings.push({ kind, questionId, language, ...(words !== undefined && { words }) });
    const texts = [question.text, question.hint, ...options.map((option) => option.label)];
    for (const text of texts) {
      if (!text) continue;
      const words = text[language]?.trim() ?? '';
      if (words === '') found('missing');
      if (words !== (text[language] ?? '')) found('blank-ends');
      if (words.length > longestText) found('too-long');
      if (agreement[language].test(words)) found('agreement', words);
      if (banned[language].test(words)) found('banned-word', words);
      for (const sentence of words.split(/[.?!]\s*/))
        if (sentence.split(/\s+/).length > longestSentenceInWords) found('long-sentence');
    }
    const asked = question.text[language] ?? '';
    if (question.kind === 'rating' && joins[language].test(thingRated(asked, language))) found('two-things');
    if (asked !== '' && !asked.endsWith('?')) found('not-a-question');
    const labels = options.map((option) => option.label[language]);
    if (new Set(labels).size !== labels.length) found('same-options');
  }
  const { fewest, mostOptions } = questionTypes[question.kind];
  if (options.length < fewest || options.length > mostOptions)
    findings.push({ kind: 'option-count', questionId, language: null });
  if (options.some((option, index) => option.code !== index + 1))
    findings.push({ kind: 'wrong-codes', questionId, language: null });
  return findings;
}

/** What is wrong with a questionnaire, as sentences for a programmer; empty when nothing is. */
export function faultsOfWording(content: QuestionnaireContent): string[] {
  return wordingFindings(content).map(sentenceOf);
}

function sentenceOf({ kind, questionId, language, words }: WordingFinding): string {
  const where = [questionId, language && `(${language})`].filter(Boolean).join(' ');
  return `${where === '' ? '' : `${where}: `}${sentences[kind]}${words === undefined ? '.' : `: "${words}".`}`;
}

const sentences: Readonly<Record<WordingKind, string>> = {
  missing: 'a text is missing',
  'blank-ends': 'a text begins or ends with a space',
  'too-long': `a text is longer than ${longestText} characters`,
  'same-options': 'two options read the same',
  'wrong-codes': 'codes of options are not 1, 2, 3 …',
  'option-count': 'has too few or too many options',
  twice: 'stands twice',
  'first-not-overall': 'The first question is not the overall rating',
  'text-not-last': 'The text is not the last question',
  'no-questions': 'There are no questions',
  'two-things': 'asks for two things at once',
  agreement: 'asks for agreement',
  'banned-word': 'uses a word of the ban list',
  'long-sentence': 'a sentence is too long',
  'not-a-question': 'does not end as a question',
  'too-many': `More than ${longestQuestionnaire} questions`,
};

function thingRated(text: string, language: SurveyLanguage): string {
  return text.split(explanation[language])[0] ?? text;
}
