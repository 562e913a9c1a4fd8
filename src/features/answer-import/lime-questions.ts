// Questions, subquestions and options of a LimeSurvey structure: folded by id, put in order, broken references left out.
import type { ForeignGroup, ForeignKind, ForeignOption, ForeignPart, ForeignQuestion } from './foreign-survey.ts';
import type { NoteList } from './import-note.ts';
import { limeLetters } from './lime-letters.data.ts';
import type { LimeRow, LimeSections } from './lime-sections.ts';
import {
  grouped,
  groupedBy,
  mainRow,
  orderOf,
  repeatsLanguage,
  safeCode,
  textsOf,
  withBaseText,
  type LimeLanguages,
} from './lime-texts.ts';
import { isFivePointScale } from './rating-words.ts';

export type Attributes = ReadonlyMap<string, string>;

interface Source {
  readonly sections: LimeSections;
  readonly languages: LimeLanguages;
  readonly notes: NoteList;
  /** texts by qid and by aid of the newer generations; empty in the older ones, where rows hold their texts */
  readonly questionTexts: ReadonlyMap<string, readonly LimeRow[]>;
  readonly optionTexts: ReadonlyMap<string, readonly LimeRow[]>;
}

export interface ReadQuestions {
  readonly questions: readonly ForeignQuestion[];
  /** subquestions and options in the file */
  readonly parts: number;
  readonly options: number;
}

export function readQuestions(
  sections: LimeSections,
  languages: LimeLanguages,
  groups: readonly ForeignGroup[],
  notes: NoteList,
): ReadQuestions {
  const questionTexts = grouped(sections.rows('question_l10ns'), 'qid');
  const optionTexts = grouped(sections.rows('answer_l10ns'), 'aid');
  const source: Source = { sections, languages, notes, questionTexts, optionTexts };
  const rows = grouped(sections.rows('questions'), 'qid');
  const parts = partsByQuestion(source, rows);
  const options = optionsByQuestion(source, rows);
  const attributes = attributesByQuestion(sections);
  const places = new Map(groups.map((group, place) => [group.id, place]));
  const placed = [...rows].flatMap(([id, each]) => {
    const row = mainRow(each, languages.base);
    const place = places.get(row.get('gid') ?? '');
    if (place === undefined) notes.add('no-group', where(row));
    return place === undefined ? [] : [{ id, row, each, place, order: orderOf(row, 'question_order') }];
  });
  const codes = new Set<string>();
  const questions = placed
    .toSorted((one, other) => one.place - other.place || one.order - other.order)
    .map(({ id, row, each }) => {
      const question = questionOf(source, id, row, each, {
        parts: parts.byQuestion.get(id) ?? [],
        options: options.byQuestion.get(id) ?? [],
        attributes: attributes.get(id) ?? new Map(),
      });
      if (codes.has(question.code)) notes.add('repeated-code', question.code);
      codes.add(question.code);
      return question;
    });
  return { questions, parts: parts.count, options: options.count };
}

/** How a question is named in the report: its code, cut, without markup. */
const where = (row: LimeRow): string =>
  (row.get('title') ?? '').replaceAll(/[^\p{L}\p{N}_.-]/gu, '').slice(0, 40) ||
  `qid ${(row.get('qid') ?? '').slice(0, 20)}`;

function questionOf(
  { languages, notes, questionTexts }: Source,
  id: string,
  row: LimeRow,
  rows: readonly LimeRow[],
  own: {
    readonly parts: readonly ForeignPart[];
    readonly options: readonly ForeignOption[];
    readonly attributes: Attributes;
  },
): ForeignQuestion {
  const letter = row.get('type') ?? '';
  const texts = questionTexts.size > 0 ? (questionTexts.get(id) ?? []) : rows;
  const named = where(row);
  const kind = kindOf(letter, own.options, own.attributes, languages.base);
  if (kind === 'unknown') notes.add('unknown-type', named, letter.slice(0, 1));
  if (texts.some((each) => (each.get('script') ?? '') !== '')) notes.add('script', named, 'script');
  const ranked = own.parts.length > 0 ? own.parts.length : own.options.length;
  const most = Number(own.attributes.get('max_subquestions') ?? '');
  return {
    id,
    groupId: row.get('gid') ?? '',
    code: safeCode(row.get('title') ?? '', `q${id.slice(0, 20)}`, named, notes),
    letter,
    kind,
    texts: withBaseText(textsOf(texts, 'question', languages, named, notes), languages, named, named, notes),
    help: textsOf(texts, 'help', languages, named, notes),
    parts: own.parts,
    options: own.options,
    hasOther: row.get('other') === 'Y' && ['L', '!', 'M', 'P'].includes(letter),
    hidden: own.attributes.get('hidden') === '1',
    places: letter === 'R' ? (Number.isInteger(most) && most > 0 ? Math.min(most, ranked) : ranked) : 0,
    condition: null,
  };
}

function kindOf(letter: string, options: readonly ForeignOption[], attributes: Attributes, base: string): ForeignKind {
  const kind = limeLetters.get(letter)?.kind ?? 'unknown';
  if ((letter === 'L' || letter === '!') && isZeroToTen(options)) return 'zero-to-ten';
  if (letter === ':' && attributes.get('multiflexible_checkbox') === '1') return 'multiple-choice';
  const described = options.map(({ code, texts }) => ({ code, text: texts.get(base) ?? '' }));
  return (letter === 'F' || letter === 'H') && isFivePointScale(described) ? 'rating' : kind;
}

const isZeroToTen = (options: readonly ForeignOption[]) =>
  options.length === 11 && options.every(({ code }, at) => code === String(at));

type Things<Thing> = { readonly count: number; readonly byQuestion: ReadonlyMap<string, readonly Thing[]> };

function partsByQuestion(
  { sections, languages, notes, questionTexts }: Source,
  questions: ReadonlyMap<string, unknown>,
): Things<ForeignPart> {
  const byQuestion = new Map<string, (ForeignPart & { readonly order: number })[]>();
  const rows = grouped(sections.rows('subquestions'), 'qid');
  const taken = new Set<string>();
  for (const [id, each] of rows) {
    const row = mainRow(each, languages.base);
    const parent = row.get('parent_qid') ?? '';
    if (!questions.has(parent)) {
      notes.add('no-parent', where(row));
      continue;
    }
    if (!['', '1'].includes((row.get('relevance') ?? '').trim()))
      notes.add('part-condition', where(row), row.get('relevance'));
    const texts = textsOf(
      questionTexts.size > 0 ? (questionTexts.get(id) ?? []) : each,
      'question',
      languages,
      where(row),
      notes,
    );
    const code = row.get('title') ?? '';
    const siblings = byQuestion.get(parent) ?? [];
    const axis = row.get('scale_id') === '1' ? 'column' : 'row';
    const key = JSON.stringify([parent, axis, code]);
    if (taken.has(key)) notes.add('repeated-part', where(row));
    taken.add(key);
    siblings.push({
      id,
      code: safeCode(code, `s${id.slice(0, 20)}`, where(row), notes),
      axis,
      texts: withBaseText(texts, languages, code.slice(0, 50), where(row), notes),
      order: orderOf(row, 'question_order'),
    });
    byQuestion.set(parent, siblings);
  }
  for (const siblings of byQuestion.values())
    siblings.sort((one, other) => (one.axis === other.axis ? one.order - other.order : one.axis === 'row' ? -1 : 1));
  return { count: rows.size, byQuestion };
}

/** Options have an `aid` in the newer generations; in the older ones question, code and scale are their key. */
function optionsByQuestion(
  { sections, languages, notes, optionTexts }: Source,
  questions: ReadonlyMap<string, unknown>,
): Things<ForeignOption> {
  const isNew = optionTexts.size > 0;
  const oldKey = (row: LimeRow) => JSON.stringify([row.get('qid'), row.get('code'), row.get('scale_id') ?? '0']);
  const keyed = groupedBy(sections.rows('answers'), (row) => (isNew ? (row.get('aid') ?? '') : oldKey(row)));
  const taken = new Set<string>();
  const byQuestion = new Map<string, (ForeignOption & { readonly order: number })[]>();
  for (const [key, rows] of keyed) {
    const row = mainRow(rows, languages.base);
    const questionId = row.get('qid') ?? '';
    const code = row.get('code') ?? '';
    const named = `qid ${questionId.slice(0, 20)}, ${code.replaceAll(/[^\p{L}\p{N}_.-]/gu, '').slice(0, 20)}`;
    if (!questions.has(questionId)) {
      notes.add('option-without-question', named);
      continue;
    }
    const siblings = byQuestion.get(questionId) ?? [];
    const scale = row.get('scale_id') === '1' ? 1 : 0;
    if (taken.has(oldKey(row)) || repeatsLanguage(rows)) notes.add('repeated-option', named);
    if (taken.has(oldKey(row))) continue;
    taken.add(oldKey(row));
    const texts = textsOf(isNew ? (optionTexts.get(key) ?? []) : rows, 'answer', languages, named, notes);
    siblings.push({
      id: row.get('aid') ?? key,
      code,
      scale,
      texts: withBaseText(texts, languages, code, named, notes),
      order: orderOf(row, 'sortorder'),
    });
    byQuestion.set(questionId, siblings);
  }
  for (const siblings of byQuestion.values())
    siblings.sort((one, other) => one.scale - other.scale || one.order - other.order);
  return { count: keyed.size, byQuestion };
}

/** Attributes that hold for all languages win over those of one. */
export function attributesByQuestion(sections: LimeSections): ReadonlyMap<string, Attributes> {
  const byQuestion = new Map<string, Map<string, string>>();
  for (const row of sections.rows('question_attributes')) {
    const [id, name, value] = [row.get('qid') ?? '', row.get('attribute') ?? '', row.get('value') ?? ''];
    const own = byQuestion.get(id) ?? new Map<string, string>();
    if (value !== '' && (!own.has(name) || (row.get('language') ?? '') === '')) own.set(name, value);
    byQuestion.set(id, own);
  }
  return byQuestion;
}
