// What a LimeSurvey structure holds that is not carried over: each thing in the report with its place.
import type { ForeignSurvey } from './foreign-survey.ts';
import type { NoteKind, NoteList } from './import-note.ts';
import { attributesByQuestion } from './lime-questions.ts';
import type { LimeSections } from './lime-sections.ts';
import { grouped, mainRow } from './lime-texts.ts';
import { isAgreementScale } from './rating-words.ts';

const byAttribute: readonly (readonly [NoteKind, readonly string[]])[] = [
  ['random-order', ['random_order', 'answer_order', 'subquestion_order', 'random_group']],
  ['array-filter', ['array_filter', 'array_filter_exclude']],
  ['validation', ['em_validation_q', 'em_validation_sq']],
  ['time-limit', ['time_limit']],
];
const nothing = new Set(['', '0', 'N', 'normal', 'fixed']);

/** Adds a note for each setting, rule or section that has no counterpart with us. */
export function noteLeftovers(sections: LimeSections, survey: ForeignSurvey, notes: NoteList): void {
  const rows = new Map(
    [...grouped(sections.rows('questions'), 'qid')].map(([id, each]) => [id, mainRow(each, survey.baseLanguage)]),
  );
  const attributes = attributesByQuestion(sections);
  for (const question of survey.questions) {
    const own = attributes.get(question.id) ?? new Map<string, string>();
    const row = rows.get(question.id);
    if ((row?.get('preg') ?? '') !== '') notes.add('pattern', question.code);
    if (row?.get('mandatory') === 'Y') notes.add('mandatory', question.code);
    for (const [kind, names] of byAttribute)
      for (const name of names) if (!nothing.has(own.get(name) ?? '')) notes.add(kind, question.code, name);
    if (question.hidden) notes.add('hidden', question.code);
    if (question.kind === 'computed') notes.add('equation', question.code);
    if (question.kind === 'upload') notes.add('upload', question.code);
    if (question.kind === 'language') notes.add('language-switch', question.code);
    const words = [question.texts, ...question.options.map(({ texts }) => texts)].flatMap((texts) => [
      ...texts.values(),
    ]);
    if (question.kind === 'rating' && isAgreementScale(words)) notes.add('agreement-scale', question.code);
    if (question.kind === 'ranking') notes.add('ranking', question.code);
    const range = [own.get('min_num_value_n') ?? '', own.get('max_num_value_n') ?? ''];
    if (range.some((bound) => bound !== '' && !Number.isFinite(Number(bound))))
      notes.add('number-range', question.code);
    const exclusive = (own.get('exclude_all_others') ?? '').split(/[;,\s]+/).filter(Boolean);
    if (exclusive.some((code) => !question.parts.some((part) => part.code === code)))
      notes.add('exclusive-option', question.code);
    const asked = [question.code, ...question.parts.map(({ code }) => code)];
    if (question.kind === 'text' && asked.some(isContact)) notes.add('contact-question', question.code);
  }
  notes.add('quota', '', '', sections.count('quota'));
  notes.add('assessment', '', '', sections.count('assessments'));
  notes.add('default-value', '', '', sections.count('defaultvalues'));
  const ends = sections.rows('surveys_languagesettings').filter((row) => (row.get('surveyls_url') ?? '') !== '');
  notes.add('end-address', '', '', ends.length);
  if (sections.count('themes') + sections.count('themes_inherited') > 0) notes.add('layout');
  if (survey.anonymous !== 'yes') notes.add('not-anonymous');
}

/** Whether a code or a heading asks who the person is or how to reach them. */
export function isContact(words: string): boolean {
  return /(^|[^\p{L}])(imi[eęa]|nazwisk|e-?mail|mail|telefon|tel|phone|pesel|adres(?! www)|ulica|nip|name|surname|firstname|lastname|kontakt)(?=$|[^\p{L}]|\p{L}{0,2}([^\p{L}]|$))/iu.test(
    words,
  );
}
