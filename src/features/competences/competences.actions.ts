// The dictionary as the office has it: read, changed, a ready competence brought back.
import { conflict } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { competencesSchema } from './competence.ts';
import type { Competence } from './competence.ts';
import { defaultCompetences } from './competences.data.ts';
import { readCompetences, writeCompetences } from './competences.store.ts';
import type { competenceEvents } from './competences.texts.ts';

export interface Dictionary {
  readonly competences: readonly Competence[];
  /** 0: as the product brings it */
  readonly version: number;
}

export async function officeDictionary(house: House, officeId: OfficeId): Promise<Dictionary> {
  const stored = await readCompetences(house.storage, officeId);
  if (!stored) return { competences: defaultCompetences, version: 0 };
  return { competences: competencesSchema.parse(stored.competences), version: stored.version };
}

/** Throws 409 when somebody was faster. */
export async function saveDictionary(
  house: House,
  officeId: OfficeId,
  { competences, version }: Dictionary,
  event: { readonly what: keyof typeof competenceEvents; readonly target: string; readonly who: PersonId | null },
): Promise<void> {
  await house.storage.inOffice(officeId, async (office) => {
    if (!(await writeCompetences(office, competences, version))) throw conflict();
    await office.audit(event);
  });
}
