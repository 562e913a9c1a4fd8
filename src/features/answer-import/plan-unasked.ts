// A plan for a file nobody looks at: what was said before or is proposed, with the words this file has beside it.
import { skipped } from '#domain/answer-code.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import type { QuestionnaireContent } from '#features/questionnaires/index.ts';
import { asksAnything, columnOf, matchChoices, matchedKinds, proposedMatch, type ImportPlan } from './import-plan.ts';
import { profileOfColumn, type Recognised } from './import-record.ts';
import type { PlanFault } from './plan-form.ts';
import { mappingTargets } from './mapping-targets.ts';
import { proposeMapping, wordsFor } from './propose-mapping.ts';
import { withoutMarks } from './rating-words.ts';
import type { Doubt } from './table-mapping.ts';

/** Words whose meaning is certain are added. Any other is left without one: its row is refused, never guessed. */
export function planWithWords(
  plan: ImportPlan,
  { columns }: Pick<Recognised, 'columns'>,
  { questions }: QuestionnaireContent,
  structure: OfficeStructure,
): ImportPlan {
  const places = new Map(columns.map((column, place) => [column.name, { column, place }]));
  const names = { ...plan.names };
  for (const kind of matchedKinds) {
    const found = places.get(columnOf(plan, kind) ?? '');
    const choices = matchChoices(kind, structure);
    const certain = (found?.column.values ?? []).flatMap(([written]): (readonly [string, string])[] => {
      const id = proposedMatch(kind, written, choices);
      return id === null ? [] : [[withoutMarks(written), id]];
    });
    names[kind] = [...new Map([...certain, ...plan.names[kind]])];
  }
  const mapped = plan.columns.map((each) => {
    const found = places.get(each.column);
    if (each.use.kind !== 'question' || !found) return each;
    const { words, questionId } = each.use;
    const profile = profileOfColumn(found.column, found.place);
    const certainOf = (values: ReadonlyMap<string, number>) => wordsFor({ ...profile, values }, questions, questionId);
    const said = new Map(words);
    // digits that a person turned round say nothing certain of the other digits
    const isTurned = certainOf(said).some(([word, code]) => said.get(word) !== code && said.get(word) !== skipped);
    const certain = isTurned ? [] : certainOf(profile.values);
    return { ...each, use: { ...each.use, words: [...new Map([...certain, ...words])] } };
  });
  return { ...plan, names, columns: mapped };
}

/** What keeps a plan from being used as it is. */
export function faultsOfUnasked(plan: ImportPlan): readonly Extract<PlanFault, 'no-question' | 'no-day'>[] {
  const hasDay = plan.day !== null || columnOf(plan, 'day') !== null;
  return [...(asksAnything(plan) ? [] : ['no-question' as const]), ...(hasDay ? [] : ['no-day' as const])];
}

/** What a person would be asked of a proposal before it is used. */
export function doubtsOfProposal(
  { columns }: Pick<Recognised, 'columns'>,
  content: QuestionnaireContent,
): readonly Doubt[] {
  return proposeMapping(columns.map(profileOfColumn), mappingTargets(content.questions)).doubts;
}
