// A file of answers taken in at once, without pages: for the command line. The same plan, rules and transaction as the pages'.
import { setTimeout as sleep } from 'node:timers/promises';
import type { OfficeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import type { QuestionnaireContent, SurveyContext } from '#features/questionnaires/index.ts';
import { byteSource } from '#files/byte-source.ts';
import type { ImportFault } from './foreign-survey.ts';
import { refusedRowsFile } from './import-end.actions.ts';
import { ownQuestionnaire, type ImportPlan } from './import-plan.ts';
import type { ImportRecord, ImportReport, Recognised } from './import-record.ts';
import { contentOfPlan, importTargets, type ImportTarget } from './import-target.actions.ts';
import { beginImport, earlierPlan, openRecord, readingBy, savePlan, uploadImport } from './import.actions.ts';
import { readImports, writePreview } from './import.store.ts';
import { openImport, type OpenedImport } from './open-import.ts';
import { isOwnArchive } from './own-archive.ts';
import { proposedPlan } from './plan-form.ts';
import { doubtsOfProposal, faultsOfUnasked, planWithWords } from './plan-unasked.ts';
import { previewOf } from './preview.ts';
import { answerReader, type AnswerReading } from './read-answers.ts';
import { recognise } from './recognise.ts';
import { mostRefusedKept, refusedFile, refusedRow, type RefusedRow } from './refused-rows.ts';
import type { Doubt } from './table-mapping.ts';
import { takeIn } from './take-in.actions.ts';

export interface FileAtHand {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface ImportNow {
  readonly expected: OpenedImport['kind'];
  readonly file: FileAtHand;
  /** the answers beside the structure of a survey */
  readonly answers: FileAtHand | null;
  /** null: the saved one; a proposal only where nothing in it is guessed (our own archive, a questionnaire of its own) */
  readonly plan: 'saved' | 'proposed' | null;
  /** `core-visit`, an own questionnaire of the office, `own`; null: the usual one */
  readonly questionnaire: string | null;
  readonly context: SurveyContext | null;
  /** YYYY-MM-DD, for a file that names no day */
  readonly day: string | null;
  readonly keepGood: boolean;
  /** the survey was anonymous though its file does not say so */
  readonly isAnonymous: boolean;
  /** only look: nothing is stored */
  readonly dryRun: boolean;
  /** what the pages name as whoever uploaded it */
  readonly by: string;
}

export interface Looked {
  readonly plan: ImportPlan;
  readonly isProposed: boolean;
  readonly recognised: Omit<Recognised, 'by'>;
  readonly doubts: readonly Doubt[];
  readonly report: ImportReport;
  /** CSV of the refused rows with their reasons; null where none was refused */
  readonly refusedRows: Buffer | null;
}

export type AnswersImported =
  | { readonly kind: 'file'; readonly faults: readonly ImportFault[] }
  /** a survey given as a table, or the other way round */
  | { readonly kind: 'other-kind' }
  | { readonly kind: 'no-plan' }
  | { readonly kind: 'no-questionnaire'; readonly offered: readonly string[] }
  | { readonly kind: 'plan'; readonly faults: ReturnType<typeof faultsOfUnasked>; readonly plan: ImportPlan }
  /** a proposal that would join another scale with ours */
  | { readonly kind: 'other-scale'; readonly columns: readonly string[] }
  | { readonly kind: 'anonymity' }
  | { readonly kind: 'same-file' }
  /** `wouldCome`: with these choices it could be taken in; nothing was stored */
  | { readonly kind: 'looked'; readonly looked: Looked; readonly wouldCome: boolean }
  | { readonly kind: 'ended'; readonly looked: Looked; readonly record: ImportRecord };

const lookEveryMs = 300;

/** Nothing is stored unless the file can be taken in. A running server may be the one that does it: never both. */
export async function importAnswersNow(house: House, officeId: OfficeId, asked: ImportNow): Promise<AnswersImported> {
  const opened = await openImport(byteSource(asked.file.bytes), asked.answers && byteSource(asked.answers.bytes));
  if (!opened.ok) return { kind: 'file', faults: opened.faults };
  if (opened.value.kind !== asked.expected) return { kind: 'other-kind' };
  const recognised = await recognise(opened.value);
  if (!recognised.ok) return { kind: 'file', faults: recognised.faults };
  if (recognised.value.anonymous !== 'yes' && !asked.isAnonymous) return { kind: 'anonymity' };
  const chosen = await chosenPlan(house, officeId, opened.value, recognised.value, asked);
  if ('kind' in chosen) return chosen;
  const { plan, doubts } = chosen;
  const faults = faultsOfUnasked(plan);
  if (faults.length > 0) return { kind: 'plan', faults, plan };
  const other = doubts.flatMap(({ kind, column }) => (kind === 'agreement-scale' ? [column] : []));
  if (other.length > 0) return { kind: 'other-scale', columns: other };
  const reading = await readingBy(house, officeId, opened.value, plan);
  const report = reading.ok ? await previewOf(reading.value) : reading;
  if (!reading.ok || !report.ok) return { kind: 'file', faults: report.ok ? [] : report.faults };
  const { imported, refused } = report.value;
  const refusedRows = refused > 0 ? await refusedAhead(reading.value) : null;
  const looked: Looked = { ...chosen, recognised: recognised.value, report: report.value, refusedRows };
  const isComing = imported > 0 && (plan.keepGood || refused === 0);
  if (!isComing || asked.dryRun) return { kind: 'looked', looked, wouldCome: isComing };
  return taken(house, officeId, asked, looked);
}

type ChosenPlan = Pick<Looked, 'plan' | 'isProposed' | 'doubts'>;

async function chosenPlan(
  house: House,
  officeId: OfficeId,
  opened: OpenedImport,
  recognised: Omit<Recognised, 'by'>,
  asked: ImportNow,
): Promise<ChosenPlan | Extract<AnswersImported, { kind: 'no-plan' | 'no-questionnaire' }>> {
  const targets = await importTargets(house, officeId);
  const isLime = opened.kind === 'lime';
  const named = asked.questionnaire ?? (asked.context && !isLime ? (`core-${asked.context}` as const) : null);
  const offered = [...targets.map(({ questionnaire }) => questionnaire), ...(isLime ? [ownQuestionnaire] : [])];
  if (named !== null && !offered.includes(named)) return { kind: 'no-questionnaire', offered };
  const earlier =
    asked.plan === 'proposed' ? null : earlierPlan(await readImports(house.storage, officeId), recognised);
  const saved = earlier && (named === null || earlier.questionnaire === named) ? earlier : null;
  const wanted = named ?? (isLime ? ownQuestionnaire : 'core-visit');
  const isCertain = wanted === ownQuestionnaire || isOwnArchive(recognised.columns);
  if (!saved && (asked.plan === 'saved' || (asked.plan === null && !isCertain))) return { kind: 'no-plan' };
  const questionnaire = saved?.questionnaire ?? wanted;
  const target = targets.find((each) => each.questionnaire === questionnaire) ?? null;
  const begun = saved ?? proposalFor({ ...recognised, by: '' }, target, questionnaire, asked.context);
  const content = contentOfPlan(opened, begun, questionnaire === ownQuestionnaire ? null : target);
  if (!content) return { kind: 'no-questionnaire', offered };
  const plan = planWithWords(begun, recognised, content, await officeStructure(house, officeId));
  const day = asked.day ?? plan.day;
  const doubts = saved || questionnaire === ownQuestionnaire ? [] : doubtsOfProposal(recognised, content);
  return { plan: { ...plan, day, keepGood: asked.keepGood }, isProposed: !saved, doubts };
}

const nothingAsked: QuestionnaireContent = {
  questionnaire: ownQuestionnaire,
  context: 'visit',
  scaleVersion: 1,
  questions: [],
};

function proposalFor(
  recognised: Recognised,
  target: ImportTarget | null,
  questionnaire: string,
  context: SurveyContext | null,
): ImportPlan {
  const plan = proposedPlan(recognised, target?.content ?? nothingAsked, questionnaire);
  return { ...plan, context: target?.context ?? context ?? plan.context };
}

async function refusedAhead(reading: AnswerReading): Promise<Buffer> {
  const read = answerReader(reading);
  const refused: RefusedRow[] = [];
  for await (const row of reading.opened.table.rows()) {
    if (row.kind === 'broken' || refused.length >= mostRefusedKept) break;
    const answer = row.kind === 'row' ? read(row) : { kind: 'refused' as const, faults: [row.fault] };
    if (answer.kind === 'refused') refused.push(refusedRow(row, answer.faults));
  }
  return refusedFile(reading.opened.table, reading.plan, refused, 'pl');
}

async function taken(house: House, officeId: OfficeId, asked: ImportNow, looked: Looked): Promise<AnswersImported> {
  const who = null;
  const by = { id: who, name: asked.by };
  const uploaded = await uploadImport(house, officeId, by, partsOf(asked), looked.recognised);
  if (uploaded.kind === 'same-file') return { kind: 'same-file' };
  if (uploaded.kind !== 'read') return { kind: 'file', faults: uploaded.kind === 'refused' ? uploaded.faults : [] };
  const { importId } = uploaded;
  const record = await openRecord(house, officeId, importId);
  await savePlan(house, officeId, { record, version: record.version, who }, looked.plan, record.name);
  const { version } = await openRecord(house, officeId, importId);
  await house.storage.inOffice(officeId, (office) => writePreview(office, importId, version, looked.report));
  await beginImport(house, officeId, { record, version, who });
  for (;;) {
    await takeIn(house, officeId, importId, new AbortController().signal);
    const ended = await openRecord(house, officeId, importId);
    if (ended.state !== 'queued') {
      const kept = await refusedRowsFile(house, officeId, ended);
      return { kind: 'ended', looked: { ...looked, refusedRows: kept ?? looked.refusedRows }, record: ended };
    }
    await sleep(lookEveryMs);
  }
}

async function* partsOf({ file, answers }: ImportNow) {
  const part = (name: string, { name: fileName, bytes }: FileAtHand) => ({
    name,
    fileName,
    content: (async function* content() {
      yield bytes;
    })(),
  });
  yield part('plik', file);
  if (answers) yield part('odpowiedzi', answers);
}
