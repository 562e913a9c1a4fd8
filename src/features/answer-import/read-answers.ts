// One row of a file as an answer of ours, by the plan a person confirmed: where it belongs, its codes, its comment.
import { isValue, notAsked, skipped } from '#domain/answer-code.ts';
import { isChannel } from '#domain/channel.ts';
import { surveyLanguages, type SurveyLanguage } from '#domain/language.ts';
import type { ImportedAnswer } from '#features/answers/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import type { PublishedVersion } from '#features/questionnaires/index.ts';
import { answerCarrier, type CarriedAnswers } from './carry-answers.ts';
import type { ImportFault } from './foreign-survey.ts';
import { matchedKinds, ownQuestionnaire, type ImportPlan, type MatchedKind, type NameMatches } from './import-plan.ts';
import { importFault } from './import-note.ts';
import type { ImportRow } from './import-table.ts';
import { rowMapper, type MappedAnswer } from './mapped-row.ts';
import type { OpenedImport } from './open-import.ts';
import { withoutMarks } from './rating-words.ts';

export type ReadAnswer =
  | {
      readonly kind: 'answer';
      readonly response: ImportedAnswer;
      /** what makes the response one and the same wherever it comes from again; null where the file numbers nothing */
      readonly number: string | null;
      /** words that mean nothing here, and a comment that was cut: not carried over */
      readonly left: number;
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly number: number; readonly faults: readonly ImportFault[] };

export interface AnswerReading {
  readonly opened: OpenedImport;
  readonly plan: ImportPlan;
  readonly version: Pick<PublishedVersion, 'columns' | 'questions'>;
  readonly structure: OfficeStructure;
  /** YYYY-MM-DD */
  readonly today: string;
}

const longestComment = 2_000;

/** Prepares the plan once; the function it gives reads row after row. */
export function answerReader(reading: AnswerReading): (row: ImportRow) => ReadAnswer {
  const { opened, plan, version, structure } = reading;
  const isLime = opened.kind === 'lime';
  const mapRow = rowMapper({
    columns: opened.table.columns,
    mapping: plan,
    today: reading.today,
    ...(isLime && { nothing: notAsked }),
  });
  const codesOf = codeReader(reading);
  const unitOfService = new Map<string, string>(structure.services.map(({ id, unitId }) => [id, unitId]));
  const matched = new Map(matchedKinds.map((kind) => [kind, nameReader(plan.names[kind])]));
  const columnNames = new Map(plan.columns.map(({ column, use }) => [use.kind, column]));
  const isOverallFirst = version.questions[0]?.role === 'overall';
  const isOwn = plan.questionnaire === ownQuestionnaire;
  const firstOf = (answer: MappedAnswer, kind: MatchedKind) =>
    kind === 'client-group' ? answer.clientGroup : answer[kind];

  return (row) => {
    const mapped = mapRow(row);
    if (mapped.kind === 'refused-row') return { kind: 'refused', number: row.number, faults: mapped.faults };
    if (mapped.kind === 'empty' && !isOwn) return { kind: 'empty' };
    const answer = mapped.kind === 'answer' ? mapped.answer : null;
    const faults: ImportFault[] = [];
    let left = answer?.left ?? 0;
    const idOf = (kind: MatchedKind): string | null => {
      const written = answer ? firstOf(answer, kind) : null;
      if (written === null) return null;
      const id = matched.get(kind)?.(written);
      if (id === undefined) faults.push(importFault('unknown-name', columnNames.get(kind) ?? '', row.number));
      if (id === null) left += 1;
      return id ?? null;
    };
    const serviceId = columnNames.has('service') ? idOf('service') : plan.serviceId;
    const unitId = serviceId ? (unitOfService.get(serviceId) ?? null) : idOf('unit');
    const [locationId, clientGroupId, channel] = [idOf('location'), idOf('client-group'), idOf('channel')];
    const visitDay = answer?.day ?? row.source?.completedOn ?? plan.day;
    if (!visitDay) faults.push(importFault('bad-day', '', row.number));
    const read = codesOf(row, answer);
    if (faults.length > 0 || !visitDay) return { kind: 'refused', number: row.number, faults };
    if (read.comment === '' && !read.ratings.some((code) => isValue(code))) return { kind: 'empty' };
    const response: ImportedAnswer = {
      serviceId,
      unitId,
      locationId,
      clientGroupId,
      channel: channel !== null && isChannel(channel) ? channel : plan.channel,
      language: languageOf(answer?.language ?? row.source?.language ?? null),
      visitDay,
      ratings: read.ratings,
      ...(read.comment !== '' && { comment: read.comment }),
      ...(!isOverallFirst && { overall: null }),
    };
    return { kind: 'answer', response, number: numberOf(opened, row, answer, response), left: left + read.left };
  };
}

/** The id a name is matched with; each spelling is worked out once. undefined: nobody matched it. */
function nameReader(matches: NameMatches): (written: string) => string | null | undefined {
  const known = new Map(matches);
  const spellings = new Map<string, string | null | undefined>();
  return (written) => {
    if (spellings.has(written)) return spellings.get(written);
    const id = known.get(withoutMarks(written));
    if (spellings.size < mostSpellings) spellings.set(written, id);
    return id;
  };
}
const mostSpellings = 5_000;

interface ReadCodes {
  readonly ratings: readonly number[];
  readonly comment: string;
  readonly left: number;
}

/** The codes of all columns of the version, from the mapped words or from the survey's own answers. */
function codeReader({
  opened,
  plan,
  version,
}: AnswerReading): (row: ImportRow, answer: MappedAnswer | null) => ReadCodes {
  const ids = version.columns.map(({ questionId }) => questionId);
  if (plan.questionnaire !== ownQuestionnaire || opened.kind !== 'lime')
    return (_, answer) => {
      const comment = [...(answer?.comments.values() ?? [])].join('\n');
      const ratings = ids.map((id) => answer?.codes.get(id) ?? notAsked);
      return { ratings, comment: cut(comment), left: comment.length > longestComment || answer?.isShortened ? 1 : 0 };
    };
  const kept = opened.carried.filter(({ question }) => plan.kept.includes(question.id));
  const carry = answerCarrier(opened.survey, opened.columns, kept);
  return (row) => {
    const carried: CarriedAnswers | null = row.source ? carry(row.source) : null;
    const seen = new Map<string, number>();
    const ratings = ids.map((id) => {
      const place = seen.get(id) ?? 0;
      seen.set(id, place + 1);
      return carried?.codes.get(id)?.[place] ?? skipped;
    });
    const comment = [...(carried?.comments.values() ?? [])].join('\n');
    return { ratings, comment: cut(comment), left: carried?.unknown.length ?? 0 };
  };
}

/** In characters as a person counts them; the table of comments takes no more. */
function cut(text: string): string {
  return text.length <= longestComment ? text : text.slice(0, longestComment).toWellFormed();
}

function languageOf(written: string | null): SurveyLanguage {
  const words = withoutMarks(written ?? '');
  if (/^(ang|eng)/.test(words)) return 'en';
  if (/^(ukr|укр)/.test(words)) return 'uk';
  return surveyLanguages.find((language) => language === words.split('-')[0]) ?? 'pl';
}

/**
 * A survey numbers its responses once and for all. A number in an office's table may begin anew every year: there it
 * stands for one response only together with everything else in the row.
 */
function numberOf(
  opened: OpenedImport,
  row: ImportRow,
  answer: MappedAnswer | null,
  response: ImportedAnswer,
): string | null {
  if (opened.kind === 'lime') return row.source ? `lime ${opened.survey.surveyId} ${row.source.sourceId}` : null;
  const number = answer?.responseNumber ?? null;
  return number === null ? null : `table ${number} ${contentOf(response)}`;
}

/** All of a response as one text: what a fingerprint is made of. */
export function contentOf(response: ImportedAnswer): string {
  const { serviceId, unitId, locationId, clientGroupId, channel, visitDay, ratings, comment = '' } = response;
  return JSON.stringify([visitDay, serviceId, unitId, locationId, clientGroupId, channel, ratings.join(), comment]);
}
