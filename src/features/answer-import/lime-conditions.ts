// Puts the conditions that could be understood onto the questions; all others are reported and the question is always shown.
import type { ForeignCondition, ForeignQuestion } from './foreign-survey.ts';
import type { NoteList } from './import-note.ts';
import { equalitiesIn, type Equalities } from './lime-expression.ts';
import type { LimeRow } from './lime-sections.ts';

interface Target {
  readonly question: ForeignQuestion;
  readonly partId: string | null;
  readonly place: number;
}

const closedKinds = new Set(['rating', 'yes-no', 'zero-to-ten', 'single-choice', 'multiple-choice']);

/** `relevance` is what LimeSurvey evaluates; only where a file has none (1.9) the rows of `conditions` count. */
export function conditionsInto(
  questions: readonly ForeignQuestion[],
  rows: readonly LimeRow[],
  conditions: readonly LimeRow[],
  surveyId: string,
  notes: NoteList,
): readonly ForeignQuestion[] {
  const names = namesOf(questions, surveyId);
  const byId = new Map(rows.map((row) => [row.get('qid') ?? '', row]));
  return questions.map((question, place) => {
    const relevance = byId.get(question.id)?.get('relevance')?.trim();
    const own = relevance === undefined ? conditions.filter((row) => row.get('qid') === question.id) : [];
    const written = relevance ?? own.map(writtenCondition).join(' / ');
    if (written === '' || written === '1') return question;
    const condition = translated(
      relevance === undefined ? equalitiesOfRows(own) : equalitiesIn(relevance),
      names,
      place,
    );
    if (!condition) notes.add('condition', question.code, written);
    return condition ? { ...question, condition } : question;
  });
}

/** Every name a condition may use for a question or its part. Two things under one name: null. */
function namesOf(questions: readonly ForeignQuestion[], surveyId: string): ReadonlyMap<string, Target | null> {
  const names = new Map<string, Target | null>();
  const name = (written: string, target: Target) => {
    names.set(written, names.has(written) ? null : target);
  };
  for (const [place, question] of questions.entries()) {
    const column = `${surveyId}X${question.groupId}X${question.id}`;
    for (const written of [question.code, column, `Q${question.id}`]) name(written, { question, partId: null, place });
    for (const part of question.parts) {
      const target = { question, partId: part.id, place };
      for (const written of [`${question.code}_${part.code}`, column + part.code, `Q${question.id}_S${part.id}`])
        name(written, target);
    }
  }
  return names;
}

/** Only earlier questions may decide: so no condition can go round in a circle. */
function translated(
  found: Equalities | null,
  names: ReadonlyMap<string, Target | null>,
  place: number,
): ForeignCondition | null {
  const target = found ? names.get(found.name) : null;
  if (!found || !target || target.place >= place || !closedKinds.has(target.question.kind)) return null;
  if (found.values.includes('')) return null;
  const isMultiple = target.question.kind === 'multiple-choice';
  if (isMultiple === (target.partId === null) && isMultiple) return null;
  return {
    questionId: target.question.id,
    partId: target.partId,
    is: found.is === 'equal' ? 'one-of' : 'none-of',
    codes: found.values,
  };
}

function equalitiesOfRows(rows: readonly LimeRow[]): Equalities | null {
  const [first] = rows;
  const method = first?.get('method')?.trim();
  if (!first || (method !== '==' && !(method === '!=' && rows.length === 1))) return null;
  const name = first.get('cfieldname') ?? '';
  const same = rows.every((row) => row.get('cfieldname') === name && row.get('method')?.trim() === method);
  const values = rows.map((row) => row.get('value') ?? '');
  if (!same || values.some((value) => value.startsWith('@'))) return null;
  return { name: name.replace(/^\+/, ''), is: method === '==' ? 'equal' : 'different', values };
}

const writtenCondition = (row: LimeRow) =>
  [row.get('cfieldname'), row.get('method'), row.get('value')].map((each) => each ?? '').join(' ');
