// The one way in for cases, from a sheet or from another program: check, keep without initials, store in batches.
import { createHash } from 'node:crypto';
import { dayNumber } from '#domain/calendar-day.ts';
import type { DayNumber } from '#domain/calendar-day.ts';
import type { House } from '#features/house.ts';
import { readStructure } from '#features/office/index.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { CaseFacts } from './case.ts';
import { checkCase } from './case-check.ts';
import type { ArrivedCase, CaseFault } from './case-check.ts';
import { readClock } from './case-clock.ts';
import { dayOrNull, termOf, termsKey } from './case-term.ts';
import type { CaseTerm } from './case-term.ts';
import type { CaseImportCounts } from './case-import.ts';
import { matchesIn } from './case-imports.store.ts';
import { casesChanged, settingsIn, writeTermsKey } from './case-settings.store.ts';
import { lockCases, storeCases } from './cases.store.ts';
import type { CaseRecord } from './cases.store.ts';
import { nameLists } from './name-lists.ts';

const batchSize = 1_000;

export type Arrival = 'added' | 'changed' | 'unchanged' | 'left-out' | 'refused';

export interface Intake {
  /** Checks one arrived case; what is good is stored with the batch. `row` is what its answer is told under. */
  take(row: number, arrived: ArrivedCase): Promise<readonly CaseFault[]>;
  /** A row that could not be read at all. */
  refuse(): void;
  /** Stores what is left and gives the numbers. */
  finish(): Promise<CaseImportCounts>;
}

/** Begins taking cases into the office inside its transaction. `told` hears of each case what became of it. */
export async function beginIntake(
  house: House,
  office: OfficeWork,
  told: (row: number, arrival: Arrival, faults: readonly CaseFault[]) => void = () => {},
): Promise<Intake> {
  await lockCases(office);
  const structure = await readStructure(office);
  const names = nameLists(structure, await matchesIn(office));
  const settings = await settingsIn(office);
  const today = house.clock.today();
  const todayNumber = dayNumber(today);
  const terms = new Map<string, (receivedOn: DayNumber) => CaseTerm | null>(
    structure.services.map((service) => [service.id, termOf(service)]),
  );
  const hashOf = (mark: string) => house.storage.keys.hash('case-mark', `${office.officeId} ${mark}`);
  const rowOfMark = new Map<string, number>();
  const waiting: { readonly row: number; readonly record: CaseRecord }[] = [];
  const counts = { rows: 0, added: 0, changed: 0, unchanged: 0, leftOut: 0, refused: 0 };

  async function store(): Promise<void> {
    if (waiting.length === 0) return;
    const batch = waiting.splice(0);
    const stored = await storeCases(
      office,
      batch.map(({ record }) => record),
      today,
    );
    const byHash = new Map(stored.map(({ markHash, isChange }) => [markHash.toString('base64'), isChange]));
    for (const { row, record } of batch) {
      const isChange = byHash.get(record.markHash.toString('base64'));
      const arrival = isChange === undefined ? 'unchanged' : isChange ? 'changed' : 'added';
      counts[arrival] += 1;
      told(row, arrival, []);
    }
  }

  return {
    async take(row, arrived) {
      counts.rows += 1;
      const checked = checkCase(arrived, names, todayNumber);
      if (checked.kind === 'left-out') {
        counts.leftOut += 1;
        told(row, 'left-out', []);
        return [];
      }
      const before = checked.kind === 'case' ? rowOfMark.get(checked.mark) : undefined;
      const faults: readonly CaseFault[] =
        checked.kind === 'refused' ? checked.faults : before === undefined ? [] : [{ kind: 'duplicate', row: before }];
      if (checked.kind === 'refused' || faults.length > 0) {
        counts.refused += 1;
        told(row, 'refused', faults);
        return faults;
      }
      rowOfMark.set(checked.mark, row);
      const term = terms.get(checked.facts.serviceId)?.(checked.facts.receivedOn) ?? null;
      const record = recordOf(checked.facts, term, {
        markHash: hashOf(checked.mark),
        mark: settings.keepsMarks ? checked.mark : null,
      });
      waiting.push({ row, record });
      if (waiting.length >= batchSize) await store();
      return [];
    },
    refuse() {
      counts.rows += 1;
      counts.refused += 1;
    },
    async finish() {
      await store();
      if (counts.added + counts.changed > 0) await casesChanged(office);
      if (settings.termsKey === null) await writeTermsKey(office, hashedKey(termsKey(structure.services, today)));
      return counts;
    },
  };
}

export const hashedKey = (key: string): string => createHash('sha256').update(key).digest('base64url');

function recordOf(
  facts: CaseFacts,
  term: CaseTerm | null,
  { markHash, mark }: Pick<CaseRecord, 'markHash' | 'mark'>,
): CaseRecord {
  const { serviceId, unitId, jrwa, receivedOn, closedOn, way, channel, isComplex } = facts;
  const stops = JSON.stringify(facts.stops);
  const notices = JSON.stringify(facts.notices);
  // whether marks are readable is no fact of the case, but a change of the setting reaches cases sent again
  const said = JSON.stringify([serviceId, unitId, jrwa, receivedOn, closedOn, way, channel, isComplex, stops, notices]);
  const reading = readClock(facts, term);
  return {
    markHash,
    mark,
    serviceId,
    unitId,
    jrwa,
    receivedOn: dayOrNull(receivedOn)!,
    closedOn: dayOrNull(closedOn),
    way,
    channel,
    isComplex,
    stops,
    notices,
    fingerprint: createHash('sha256').update(said).digest().subarray(0, 16),
    termEnd: dayOrNull(reading.termEnd),
    runningEnd: dayOrNull(reading.runningEnd),
    netDays: reading.netDays,
    stoppedDays: reading.stoppedDays,
  };
}
