// The indicator of a finding, made where the office has none of it.
import { notFound } from '#domain/faults.ts';
import { addIndicator } from '#features/standards/index.ts';
import type { Indicator } from '#features/standards/index.ts';
import type { OfficeWork } from '#storage/storage.ts';
import { contentOfQuestion, sameMeasure } from './finding-indicator.ts';
import type { Proposal } from './origin.actions.ts';

/** The indicator an action is measured by: chosen, or made of the finding in the same transaction. */
export async function measureFor(
  office: OfficeWork,
  { newMeasure }: Pick<Proposal, 'newMeasure'>,
  known: readonly Indicator[],
  { today, who }: { today: string; who: Parameters<typeof addIndicator>[2] },
): Promise<string> {
  if (!newMeasure) throw notFound();
  const { question, place, found } = newMeasure;
  const same = sameMeasure(found, known);
  if (same) return same.id;
  return addIndicator(
    office,
    { content: contentOfQuestion(question, place, found), libraryCode: null, unitId: null, createdOn: today },
    who,
  );
}
