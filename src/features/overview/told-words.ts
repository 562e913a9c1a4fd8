// The sentences of the tiles of sources and directions, or why they have none.
import type { StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import type { DiagnosisView, Headline } from '#features/diagnosis/index.ts';
import { themeFact } from '#features/directions/index.ts';
import type { NamedThemes } from '#features/directions/index.ts';
import type { ToldSources } from '#features/sources/index.ts';
import { formatMoment, formatNumber, formatPeriod, rangeWords } from '#ui/formats.ts';
import { overviewTexts } from './overview.texts.ts';

/** What the pages of sources and directions say first, as far as it still holds; null: not computed yet. */
export interface ToldElsewhere {
  readonly sources: Headline<ToldSources> | null;
  readonly themes: Headline<NamedThemes> | null;
}

export interface TileWords {
  /** whether there is something to say: otherwise `words` say why not */
  readonly speaks: boolean;
  readonly words: string;
  /** of which months it speaks, which need not be those of the overview; null where it is silent */
  readonly period: string | null;
  /** when it was computed, where newer answers have come since */
  readonly asOf: string | null;
}

export function sourcesWords(
  told: ToldElsewhere['sources'],
  { context, questions }: Pick<DiagnosisView, 'context' | 'questions'>,
  language: StaffLanguage,
): TileWords {
  const { whySources: why, ...texts } = overviewTexts[language];
  const content = told?.content.context === context ? told.content : null;
  if (!content) return silent(why.waiting);
  if (content.kind === 'too-few-answers') return silent(why.tooFew(content.n, content.needed));
  if (content.kind === 'no-questions') return silent(why.noQuestions);
  if (content.kind !== 'told') return silent(why[content.kind](content.n));
  const percent = (value: number) => formatNumber(language, Math.round(value * 100));
  const names = content.strongest.flatMap(({ questionId, share: { value, low, high } }) => {
    const question = questions.find((one) => one.question.id === questionId)?.question;
    const range = rangeWords(language, percent(low), percent(high));
    return question ? [texts.sourceShare(question.short[language], percent(value), range)] : [];
  });
  if (names.length === 0) return silent(why.waiting);
  return speaking(texts.sourcesSentence(names.join(', '), names.length, content.n), told, language);
}

export function themesWords(
  told: ToldElsewhere['themes'],
  { context }: Pick<DiagnosisView, 'context'>,
  language: StaffLanguage,
): TileWords {
  const { whyThemes: why, severalThemes } = overviewTexts[language];
  const content = told?.content.context === context ? told.content : null;
  if (!content) return silent(why.waiting);
  if (content.kind === 'too-few-comments') return silent(why.tooFew(content.read, content.needed));
  if (content.kind === 'no-comments') return silent(why.noComments);
  if (content.kind === 'no-theme') return silent(why.noTheme(content.read));
  const { leading, read } = content;
  const [first] = leading;
  if (!first) return silent(why.waiting);
  if (leading.length === 1) return speaking(themeFact(first, read, language), told, language);
  return speaking(severalThemes(leading.map(({ theme }) => theme.name[language]).join('; '), read), told, language);
}

function silent(words: string): TileWords {
  return { speaks: false, words, period: null, asOf: null };
}

function speaking(words: string, told: Headline<{ period: Period }> | null, language: StaffLanguage): TileWords {
  const texts = overviewTexts[language];
  const asOf = told?.asOf ?? null;
  return {
    speaks: true,
    words,
    period: told && texts.toldPeriod(formatPeriod(language, told.content.period)),
    asOf: asOf && texts.countedAt(formatMoment(language, asOf)),
  };
}
