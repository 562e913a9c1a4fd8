// Cases sent by another program: the same checks as in a sheet, one transaction, an answer for each case.
import type { House } from '#features/house.ts';
import { arrivedOf } from './arrived-json.ts';
import type { SentCase } from './arrived-json.ts';
import type { CaseFault } from './case-check.ts';
import type { CaseImportCounts } from './case-import.ts';
import { beginIntake } from './case-intake.actions.ts';
import type { Arrival } from './case-intake.actions.ts';
import type { KeyOwner } from './case-settings.actions.ts';

export interface SentAnswer {
  /** place in the list, from 0 */
  readonly place: number;
  readonly arrival: Arrival;
  readonly faults: readonly CaseFault[];
}

export interface Sent {
  /** false: something was refused, and nothing was kept */
  readonly isKept: boolean;
  readonly counts: CaseImportCounts;
  readonly answers: readonly SentAnswer[];
}

export async function takeSentCases(
  house: House,
  { officeId, keyId }: KeyOwner,
  cases: readonly SentCase[],
  keepGood: boolean,
): Promise<Sent> {
  return house.storage.inOffice(officeId, async (office) => {
    const answers: SentAnswer[] = [];
    await office.query('savepoint before_cases');
    const intake = await beginIntake(house, office, (place, arrival, faults) =>
      answers.push({ place, arrival, faults }),
    );
    for (const [place, sent] of cases.entries()) await intake.take(place, arrivedOf(sent));
    const counts = await intake.finish();
    const isKept = keepGood || counts.refused === 0;
    if (!isKept) await office.query('rollback to savepoint before_cases');
    if (isKept && counts.added + counts.changed > 0)
      await office.audit({ who: null, what: 'cases-sent', target: keyId, details: { ...counts } });
    return { isKept, counts, answers: answers.toSorted((a, b) => a.place - b.place) };
  });
}
