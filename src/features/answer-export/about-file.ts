// What a file says about itself: whose it is, what is in it, how it was made, and where it may not go.
import { periodKey } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { coreQuestionnaireNames } from '#features/questionnaires/index.ts';
import type { PublishedVersion } from '#features/questionnaires/index.ts';
import { codebookTexts } from './codebook.texts.ts';

export interface FileFacts {
  readonly language: StaffLanguage;
  readonly officeName: string;
  readonly isSample: boolean;
  readonly version: PublishedVersion;
  readonly versions: readonly PublishedVersion[];
  readonly period: Period;
  /** YYYY-MM-DD */
  readonly today: string;
}
type Line = readonly [what: string, text: string];

/** The office's own name of a questionnaire, or that of the core. */
export function questionnaireName(
  { name, questionnaire }: Pick<PublishedVersion, 'name' | 'questionnaire'>,
  language: StaffLanguage,
): string {
  const core = Object.entries(coreQuestionnaireNames).find(([id]) => id === questionnaire)?.[1];
  return name ?? core?.[language] ?? questionnaire;
}

function common({ language, officeName, isSample, version, versions, period, today }: FileFacts): Line[] {
  const texts = codebookTexts[language].about;
  return [
    ...(isSample ? [[texts.sample, texts.sampleText] as const] : []),
    [texts.office, officeName],
    [texts.questionnaire, questionnaireName(version, language)],
    [texts.versions, versions.map(({ number, publishedOn }) => `${number} (${publishedOn})`).join(', ')],
    [texts.months, periodKey(period)],
    [texts.made, today],
  ];
}

/** @param released answers of the whole office in the months, which are never secret */
export function aboutResults(facts: FileFacts, released: number): Line[] {
  const texts = codebookTexts[facts.language].about;
  return [
    ...common(facts),
    [texts.answers, String(released)],
    [texts.method, texts.results],
    [texts.thresholds, texts.thresholdsText],
    [texts.unit, texts.unitText],
    [texts.left, texts.leftResults],
  ];
}

export function aboutArchive(facts: FileFacts, counts: { answers: number; comments: number }): Line[] {
  const texts = codebookTexts[facts.language].about;
  return [
    [texts.notPublic, texts.notPublicText],
    ...common(facts),
    [texts.answersInFile, String(counts.answers)],
    [texts.comments, String(counts.comments)],
    [texts.method, texts.archive],
    [texts.thresholds, texts.thresholdsText],
    [texts.unit, texts.unitText],
  ];
}
