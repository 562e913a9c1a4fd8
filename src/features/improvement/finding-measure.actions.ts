// The indicator of a finding, made where the office has none of it.
import { notFound } from '#domain/faults.ts';
import { indicatorFoundOrAdded } from '#features/standards/index.ts';
import type { OfficeWork } from '#storage/storage.ts';
import { contentOfQuestion, sameMeasure } from './finding-indicator.ts';
import type { Proposal } from './proposal.ts';

/** The indicator something is measured by: the office's own of the same question, or made in this transaction, once. */
export async function measureFor(
  office: OfficeWork,
  { newMeasure }: Pick<Proposal, 'newMeasure'>,
  { today, who }: { today: string; who: Parameters<typeof indicatorFoundOrAdded>[2] },
): Promise<string> {
  if (!newMeasure) throw notFound();
  const { question, place, found } = newMeasure;
  return indicatorFoundOrAdded(
    office,
    {
      found: (known) => sameMeasure(found, known),
      made: () => ({
        content: contentOfQuestion(question, place, found),
        libraryCode: null,
        unitId: null,
        createdOn: today,
      }),
    },
    who,
  );
}
