// Which questionnaires a study may ask: what the office has published, and the ready ones.
import type { StaffLanguage } from '#domain/language.ts';
import { coreQuestionnaireNames, instruments, isCore } from '#features/questionnaires/index.ts';
import type { AskedContext, PublishedVersion, QuestionnaireContent } from '#features/questionnaires/index.ts';

/** A questionnaire that can be chosen for a study. */
export interface Askable {
  /** id of a published version, or of a ready questionnaire: its own id, such as 'five-areas' */
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly context: AskedContext;
  readonly questions: number;
  readonly source: 'own' | 'ready';
  /** the core: its continuous study is the one that the diagnosis stands on, prepared together with the codes */
  readonly isCore: boolean;
}

/** The name of a version as staff know it. */
export function nameOfVersion(
  version: Pick<QuestionnaireContent, 'name' | 'questionnaire'>,
  language: StaffLanguage,
): string {
  if (version.name !== undefined) return version.name;
  if (isCore(version.questionnaire)) return coreQuestionnaireNames[version.questionnaire][language];
  const ready = instruments.find(({ id }) => id === version.questionnaire);
  return ready?.name[language] ?? version.questionnaire;
}

/** The newest version of each questionnaire the office designed itself, then the ready ones. */
export function askables(versions: readonly PublishedVersion[], language: StaffLanguage): Askable[] {
  const newest = new Map(
    versions.filter(({ name }) => name !== undefined).map((version) => [version.questionnaire, version]),
  );
  const own = [...newest.values()].map((version): Askable => ({
    key: version.id,
    name: nameOfVersion(version, language),
    about: '',
    context: version.context,
    questions: version.questions.length,
    source: 'own',
    isCore: isCore(version.questionnaire),
  }));
  const ready = instruments.map(({ id, name, about, content }): Askable => ({
    key: id,
    name: name[language],
    about: about[language],
    context: content.context,
    questions: content.questions.length,
    source: 'ready',
    isCore: isCore(id),
  }));
  return [...own, ...ready];
}

/** About clients' matters: asked service by service. The others are asked of the whole office or a unit. */
export function asksAboutServices(context: AskedContext): boolean {
  return context === 'visit' || context === 'case';
}

/**
 * What is published when a ready questionnaire is chosen: in the languages that a person has read through. The core is
 * published as it stands.
 */
export function readyContent(key: string): QuestionnaireContent | null {
  const ready = instruments.find(({ id }) => id === key);
  if (!ready) return null;
  return isCore(key) ? ready.content : { ...ready.content, languages: ready.reviewed };
}
