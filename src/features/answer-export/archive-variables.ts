// The variables of an archive that holds several versions of a questionnaire: the same question is one variable, another
// wording under the same name is another one.
import { notApplicable } from '#domain/answer-code.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { changesBetween } from '#features/questionnaires/index.ts';
import type { Column, PublishedVersion, Question } from '#features/questionnaires/index.ts';
import { codebookTexts } from './codebook.texts.ts';
import type { CodeWords, Variable } from './codebook.ts';

export interface ArchiveVariable {
  /** the code of its column; with "_w2" behind it where version 2 asked in other words than a newer one */
  readonly name: string;
  readonly column: Column;
  readonly question: Question;
  /** numbers of the versions that ask it, oldest first */
  readonly versions: readonly number[];
  /** place among the columns of a version, by its id */
  readonly placeIn: ReadonlyMap<string, number>;
}

/** The newest version's variables first, in its order; then those only older ones asked. */
export function archiveVariables(versions: readonly PublishedVersion[]): ArchiveVariable[] {
  const newestFirst = versions.toSorted((a, b) => b.number - a.number);
  const found: {
    variable: ArchiveVariable;
    from: PublishedVersion;
    versions: number[];
    placeIn: Map<string, number>;
  }[] = [];
  for (const version of newestFirst) {
    const unchangedSince = new Map(
      found.map(({ from }) => [from.id as string, new Set(changesBetween(version, from).unchanged)]),
    );
    for (const [place, column] of version.columns.entries()) {
      const question = version.questions.find(({ id }) => id === column.questionId);
      if (!question) continue;
      const known = found.find(
        ({ variable, from }) =>
          variable.column.code === column.code && unchangedSince.get(from.id)?.has(column.questionId),
      );
      if (known) {
        known.versions.unshift(version.number);
        known.placeIn.set(version.id, place);
        continue;
      }
      const isTaken = found.some(({ variable }) => variable.column.code === column.code);
      const numbers = [version.number];
      const placeIn = new Map<string, number>([[version.id, place]]);
      const name = isTaken ? `${column.code}_w${version.number}` : column.code;
      const variable = { name, column, question, versions: numbers, placeIn };
      found.push({ variable, from: version, versions: numbers, placeIn });
    }
  }
  return found.map(({ variable }) => variable);
}

/** How the codebook explains it. */
export function archiveVariable(variable: ArchiveVariable, language: StaffLanguage): Variable {
  const { meaning, units } = codebookTexts[language];
  const { name, column, question, versions } = variable;
  const option = question.options.find(({ code }) => column.code === `${question.id}.${code}`);
  const words = {
    rating: question.short[language],
    choice: question.short[language],
    picked: meaning.picked(option?.label[language] ?? column.code),
    digit: column.code.endsWith('.high') ? meaning.high : meaning.low,
  }[column.kind];
  const unit = { rating: units.code, choice: units.code, picked: units.picked, digit: units.digit }[column.kind];
  return { name, meaning: words, unit, question, versions };
}

/** What its codes mean; ticks and digits are told by their unit. */
export function archiveCodes({ name, column, question }: ArchiveVariable): CodeWords[] {
  if (column.kind === 'picked' || column.kind === 'digit') return [];
  return question.options
    .filter(({ code }) => code !== notApplicable)
    .map(({ code, label }) => ({ variable: name, code, label }));
}
