// What a person says of the columns of a file, read from the form into a plan.
import { isChannel } from '#domain/channel.ts';
import type { Fault } from '#domain/faults.ts';
import type { PostedForm } from '#features/accounts/index.ts';
import { isDay, type OfficeStructure } from '#features/office/index.ts';
import type { QuestionnaireContent } from '#features/questionnaires/index.ts';
import { sameWordsOf } from './asked-version.ts';
import { columnOf, noNames, ownQuestionnaire, type ImportPlan } from './import-plan.ts';
import { profileOfColumn, type Recognised } from './import-record.ts';
import { mappingTargets } from './mapping-targets.ts';
import { proposeMapping, wordsFor } from './propose-mapping.ts';
import { isOwnArchive } from './own-archive.ts';
import { placeKinds, type ColumnMapping, type ColumnUse } from './table-mapping.ts';

export type PlanFault = 'no-question' | 'twice' | 'no-day' | 'bad-day' | 'no-name' | 'nothing-kept';
export interface PlanFaultAt {
  readonly field: string;
  readonly fault: PlanFault;
  /** heading of the column it is about */
  readonly about: string;
}

export const columnField = (place: number) => `kolumna-${place}`;
export const sameWordsField = (place: number) => `slowa-${place}`;
/** the field's value for the use of a column */
export function useValue(use: ColumnUse): string {
  if (use.kind === 'question') return `q:${use.questionId}`;
  return use.kind === 'comment' ? `c:${use.questionId}` : use.kind;
}

/** What is proposed before a person has said anything. */
export function proposedPlan(recognised: Recognised, content: QuestionnaireContent, questionnaire: string): ImportPlan {
  const profiles = recognised.columns.map(profileOfColumn);
  const targets = questionnaire === ownQuestionnaire ? [] : mappingTargets(content.questions);
  const { columns } = proposeMapping(profiles, targets);
  const left = new Set(['demographic', 'contact', 'hidden']);
  return {
    questionnaire,
    context: content.context === 'case' ? 'case' : 'visit',
    columns,
    sameWords: isOwnArchive(recognised.columns)
      ? [...questionOfColumn(columns).keys()]
      : sameWordsOf(recognised.columns, content.questions, questionOfColumn(columns)),
    names: noNames,
    day: null,
    serviceId: null,
    channel: 'import',
    keepGood: true,
    kept: recognised.questions.filter(({ confirm }) => !confirm.some((each) => left.has(each))).map(({ id }) => id),
  };
}

const questionOfColumn = (columns: readonly ColumnMapping[]): ReadonlyMap<string, string> =>
  new Map(columns.flatMap(({ column, use }) => (use.kind === 'question' ? [[column, use.questionId] as const] : [])));

export interface PlanForm {
  readonly name: string;
  readonly plan: ImportPlan;
  readonly faults: readonly PlanFaultAt[];
}

/** `before`: the plan shown on the page; what the form does not say stays as it was. */
export function planFromForm(
  form: PostedForm,
  before: ImportPlan,
  recognised: Recognised,
  content: QuestionnaireContent,
  { services }: OfficeStructure,
): PlanForm {
  const faults: PlanFaultAt[] = [];
  const isOwn = before.questionnaire === ownQuestionnaire;
  const known = new Map(before.columns.map(({ column, use }) => [column, use]));
  const ids = new Set(content.questions.map(({ id }) => id));
  const taken = new Set<string>();
  const columns = recognised.columns.map((column, place): ColumnMapping => {
    const was = known.get(column.name) ?? { kind: 'ignored', why: 'unknown' };
    if (was.kind === 'ignored' && was.why === 'personal') return { column: column.name, use: was };
    const value = form.text(columnField(place));
    const use = useOf(value, was, ids, (id) => wordsFor(profileOfColumn(column, place), content.questions, id));
    const key = use.kind === 'comment' || use.kind === 'ignored' ? null : useValue(use);
    if (key !== null && taken.has(key))
      faults.push({ field: columnField(place), fault: 'twice', about: column.heading || column.name });
    if (key !== null) taken.add(key);
    return { column: column.name, use };
  });
  const name = form.text('nazwa').trim().replaceAll(/\s+/g, ' ').slice(0, 120);
  const day = form.text('dzien');
  const channel = form.text('kanal');
  const service = services.find(({ id }) => id === form.text('usluga'));
  const plan: ImportPlan = {
    ...before,
    context: form.text('kontekst') === 'case' ? 'case' : form.text('kontekst') === 'visit' ? 'visit' : before.context,
    columns,
    sameWords: recognised.columns
      .filter((_, place) => form.text(sameWordsField(place)) === 'tak')
      .map(({ name: each }) => each),
    day: isDay(day) ? day : null,
    serviceId: service?.id ?? null,
    channel: isChannel(channel) ? channel : before.channel,
    keepGood: form.text('bledne') !== 'wszystko',
    kept: isOwn
      ? recognised.questions.filter(({ id }) => form.all('pytania').includes(id)).map(({ id }) => id)
      : before.kept,
  };
  const whole = (field: string, fault: PlanFault) => faults.push({ field, fault, about: '' });
  if (name === '') whole('nazwa', 'no-name');
  if (isOwn && plan.kept.length === 0) whole('pytania', 'nothing-kept');
  if (!isOwn && !columns.some(({ use }) => use.kind === 'question')) whole(columnField(0), 'no-question');
  if (day !== '' && !isDay(day)) whole('dzien', 'bad-day');
  else if (day === '' && columnOf(plan, 'day') === null) whole('dzien', 'no-day');
  return { name, plan, faults };
}

function useOf(
  value: string,
  was: ColumnUse,
  questionIds: ReadonlySet<string>,
  words: (questionId: string) => Extract<ColumnUse, { kind: 'question' }>['words'],
): ColumnUse {
  const id = value.slice(2);
  if (value.startsWith('c:') && questionIds.has(id)) return { kind: 'comment', questionId: id };
  if (value.startsWith('q:') && questionIds.has(id))
    return was.kind === 'question' && was.questionId === id
      ? was
      : { kind: 'question', questionId: id, words: words(id) };
  const place = placeKinds.find((each) => each === value);
  if (place) return { kind: place };
  return was.kind === 'ignored' ? was : { kind: 'ignored', why: 'chosen' };
}

/** The faults in the words of the page. */
export function faultsOfPlan(
  faults: readonly PlanFaultAt[],
  texts: Readonly<Record<PlanFault, (about: string) => string>>,
): Fault[] {
  return faults.map(({ field, fault, about }) => ({ field, message: texts[fault](about) }));
}
