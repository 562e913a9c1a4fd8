// A LimeSurvey structure (generations 1.9 to 7) as a foreign survey, with a report of what was left out or changed.
import type { ByteSource } from '#files/byte-source.ts';
import type { ForeignGroup, ForeignSurvey, Imported, SurveyCounts } from './foreign-survey.ts';
import { importRefused, NoteList, type ImportNote } from './import-note.ts';
import { conditionsInto } from './lime-conditions.ts';
import { noteLeftovers } from './lime-leftovers.ts';
import { readQuestions } from './lime-questions.ts';
import { readLimeSections, type LimeSections } from './lime-sections.ts';
import { grouped, mainRow, orderOf, repeatsLanguage, textsOf, withBaseText, type LimeLanguages } from './lime-texts.ts';

export interface ReadSurvey {
  readonly survey: ForeignSurvey;
  readonly notes: readonly ImportNote[];
}

export const surveyLimits = { questions: 2_000, options: 5_000 } as const;

/** Reads an `.lss`. Hostile, damaged or partial files are refused; inconsistent parts are left out, each in the report. */
export async function readLimeStructure(source: ByteSource): Promise<Imported<ReadSurvey>> {
  const read = await readLimeSections(source);
  if (!read.ok) return read;
  const sections = read.value;
  const kind = sections.docType;
  if (kind === 'Responses') return importRefused('answers-without-structure');
  if (['Group', 'Question', 'Label set', 'Tokens', 'Timings'].includes(kind))
    return importRefused('part-of-survey', kind);
  if (kind !== 'Survey') return importRefused('not-a-survey');
  return surveyOf(sections);
}

function surveyOf(sections: LimeSections): Imported<ReadSurvey> {
  const notes = new NoteList();
  const settings = sections.rows('surveys')[0];
  const base = settings?.get('language') ?? sections.languages[0] ?? '';
  if (!settings || base === '') return importRefused('no-base-language');
  const additional = (settings.get('additional_languages') ?? '').split(/\s+/).filter(Boolean);
  const languages: LimeLanguages = {
    base,
    all: [...new Set([base, ...additional, ...sections.languages])].slice(0, 100),
  };
  for (const language of languages.all)
    if (!['pl', 'en', 'uk'].includes(language.split('-')[0] ?? '')) notes.add('other-language', '', language);

  const groups = groupsOf(sections, languages, notes);
  const { questions, parts, options } = readQuestions(sections, languages, groups, notes);
  const questionCount = grouped(sections.rows('questions'), 'qid').size;
  if (questionCount === 0) return importRefused('no-questions');
  if (questionCount + parts > surveyLimits.questions)
    return importRefused('too-many-questions', String(surveyLimits.questions));
  if (options > surveyLimits.options) return importRefused('too-many-options', String(surveyLimits.options));

  const relevances = [...grouped(sections.rows('questions'), 'qid').values()].map((rows) => mainRow(rows, base));
  const counts: SurveyCounts = {
    groups: grouped(sections.rows('groups'), 'gid').size,
    questions: questionCount,
    parts,
    options,
    conditions: sections.count('conditions'),
    questionsWithRelevance: relevances.filter((row) => !['', '1'].includes((row.get('relevance') ?? '').trim())).length,
    assessments: sections.count('assessments'),
    defaultValues: sections.count('defaultvalues'),
    quotas: sections.count('quota'),
  };
  const titles = sections.rows('surveys_languagesettings');
  const settled = (field: string, where: string) =>
    textsOf(titles, field, languages, where, notes, 'surveyls_language');
  const surveyId = settings.get('sid') ?? '';
  const survey: ForeignSurvey = {
    product: 'LimeSurvey',
    surveyId,
    databaseVersion: sections.databaseVersion,
    baseLanguage: base,
    languages: languages.all,
    titles: withBaseText(settled('surveyls_title', 'surveyls_title'), languages, surveyId, 'surveyls_title', notes),
    welcome: settled('surveyls_welcometext', 'surveyls_welcometext'),
    ending: settled('surveyls_endtext', 'surveyls_endtext'),
    anonymous: anonymityOf(settings.get('anonymized') ?? settings.get('private')),
    groups,
    questions: conditionsInto(questions, relevances, sections.rows('conditions'), surveyId, notes),
    counts,
  };
  noteLeftovers(sections, survey, notes);
  return { ok: true, value: { survey, notes: notes.notes } };
}

/** `I`, `E`, `inherit`, `-1` are set elsewhere: unknown from the file. */
function anonymityOf(written: string | undefined): ForeignSurvey['anonymous'] {
  if (written === 'Y') return 'yes';
  return written === 'N' ? 'no' : 'unknown';
}

function groupsOf(sections: LimeSections, languages: LimeLanguages, notes: NoteList): ForeignGroup[] {
  const localised = grouped(sections.rows('group_l10ns'), 'gid');
  const isNew = localised.size > 0;
  return [...grouped(sections.rows('groups'), 'gid')]
    .map(([id, rows]) => {
      const where = `gid ${id}`;
      if (isNew ? rows.length > 1 : repeatsLanguage(rows)) notes.add('repeated-row', where);
      const row = mainRow(rows, languages.base);
      if (!['', '1'].includes((row.get('grelevance') ?? '').trim()))
        notes.add('group-condition', where, row.get('grelevance'));
      if ((row.get('randomization_group') ?? '') !== '') notes.add('random-order', where);
      const texts = textsOf(isNew ? (localised.get(id) ?? []) : rows, 'group_name', languages, where, notes);
      textsOf(isNew ? (localised.get(id) ?? []) : rows, 'description', languages, where, notes);
      return { id, texts: withBaseText(texts, languages, id, where, notes), order: orderOf(row, 'group_order') };
    })
    .toSorted((one, other) => one.order - other.order)
    .map(({ id, texts }) => ({ id, texts }));
}
