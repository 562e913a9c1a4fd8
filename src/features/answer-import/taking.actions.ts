// What a working import has read so far: its counts, the answers without doubles, the rows refused, its fingerprint.
import { createHmac, type Hmac } from 'node:crypto';
import type { ImportedAnswer } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { ImportRecord, ImportReport } from './import-record.ts';
import { beat, keepNumbers } from './import.store.ts';
import { emptyReport, mostFaultsKept, withDay } from './preview.ts';
import { contentOf, type ReadAnswer } from './read-answers.ts';
import { mostRefusedKept, type RefusedRow } from './refused-rows.ts';

/** Answers looked at together. */
const rowsAtOnce = 2_000;
const beatEveryMs = 500;
type Answer = Extract<ReadAnswer, { kind: 'answer' }>;

export class Taking {
  readonly answers: ImportedAnswer[] = [];
  readonly refused: RefusedRow[] = [];
  #report: ImportReport = emptyReport;
  #waiting: Answer[] = [];
  #beatAt = performance.now();
  readonly #house: House;
  readonly #office: OfficeWork;
  readonly #record: ImportRecord;
  readonly #hash: Hmac;

  /** `source`: what the numbers of responses belong to, a survey or a table of the office */
  constructor(house: House, office: OfficeWork, record: ImportRecord, source: string) {
    this.#house = house;
    this.#office = office;
    this.#record = record;
    this.#hash = createHmac('sha256', house.storage.keys.hash('import-fingerprint', `${office.officeId} ${source}`));
  }

  get report(): ImportReport {
    return this.#report;
  }

  /** Over the answers taken in, in their order; the file may have been saved in another form. */
  fingerprint(): Buffer {
    return this.#hash.digest();
  }

  refuse(row: RefusedRow): void {
    const { rows, refused, faults } = this.#report;
    const named = faults.length < mostFaultsKept ? [...faults, ...row.faults] : faults;
    this.#report = { ...this.#report, rows: rows + 1, refused: refused + 1, faults: named };
    if (this.refused.length < mostRefusedKept) this.refused.push(row);
  }

  async add(answer: Exclude<ReadAnswer, { kind: 'refused' }>): Promise<void> {
    const { rows, empty } = this.#report;
    if (answer.kind === 'empty') this.#report = { ...this.#report, rows: rows + 1, empty: empty + 1 };
    else if (this.#waiting.push(answer) >= rowsAtOnce) await this.flush();
  }

  /** Adds what waits, without the responses taken in before. */
  async flush(): Promise<void> {
    const fresh = await this.#withoutDoubles(this.#waiting);
    const { rows, imported, doubled } = this.#report;
    let { days, left } = this.#report;
    for (const { response, left: notCarried } of fresh) {
      this.#hash.update(contentOf(response));
      days = withDay(days, response.visitDay);
      left += notCarried;
      this.answers.push(response);
    }
    this.#report = {
      ...this.#report,
      rows: rows + this.#waiting.length,
      imported: imported + fresh.length,
      doubled: doubled + this.#waiting.length - fresh.length,
      days,
      left,
    };
    this.#waiting = [];
    await this.#beat(this.#report.rows / 2);
  }

  /** Reading is half of the way, writing the other half. */
  async wrote(rows: number): Promise<void> {
    await this.#beat((this.#report.rows + rows) / 2);
  }

  async #beat(done: number): Promise<void> {
    if (performance.now() - this.#beatAt < beatEveryMs) return;
    this.#beatAt = performance.now();
    await beat(this.#house.storage, this.#office.officeId, this.#record.id, Math.round(done));
  }

  async #withoutDoubles(answers: readonly Answer[]): Promise<readonly Answer[]> {
    if (answers.every(({ number }) => number === null)) return answers;
    const { keys } = this.#house.storage;
    const { officeId } = this.#office;
    const hashes = answers.map(({ number }) =>
      number === null ? null : keys.hash('imported-number', `${officeId} ${number}`),
    );
    const named = hashes.filter((hash) => hash !== null);
    const isNew = await keepNumbers(this.#office, this.#record.id, named);
    // the first of equal numbers in one piece takes its place; the second finds it taken
    return answers.filter((_, place) => {
      const hash = hashes[place];
      return !hash || isNew.delete(hash.toString('hex'));
    });
  }
}
