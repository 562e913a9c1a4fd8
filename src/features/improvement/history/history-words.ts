// An entry of the history in words: what happened, and each changed field before and after.
import { z } from 'zod';
import type { StaffLanguage } from '#domain/language.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { formatDayShort } from '#ui/formats.ts';
import { endings, stages } from '../action.ts';
import type { HistoryEntry } from '../action.ts';
import { improvementTexts } from '../improvement.texts.ts';

/** Names for the ids a history holds. */
export interface HistoryNames {
  readonly people: ReadonlyMap<string, string>;
  readonly structure: Pick<OfficeStructure, 'units'>;
  readonly indicatorNames: ReadonlyMap<string, string>;
}

const text = z.string().catch('');
/** null: taken out for good */
const value = z.string().nullable().catch('');
const detailsSchema = z.object({
  origin: z.string().optional().catch(undefined),
  from: z.enum(stages).optional().catch(undefined),
  to: z.enum(stages).optional().catch(undefined),
  startedOn: z.string().nullish().catch(null),
  startTakenBack: z.string().nullish().catch(null),
  round: z.number().optional().catch(undefined),
  how: z.enum(endings).optional().catch(undefined),
  standardId: z.string().nullish().catch(null),
  afterStart: z.boolean().optional().catch(undefined),
  name: text.optional(),
  wordsRemoved: z.literal(true).optional().catch(undefined),
  sentence: z.string().nullish().catch(null),
  conclusion: text.optional(),
  fields: z
    .array(z.object({ field: text, before: value, after: value }))
    .optional()
    .catch(undefined),
});

/** The first line says what; those after it say what it was before and is since. */
export function historyWords(entry: HistoryEntry, names: HistoryNames, language: StaffLanguage): string[] {
  const { wordsRemoved } = detailsSchema.parse(entry.details);
  const removed = wordsRemoved ? [improvementTexts[language].history.removed] : [];
  return [...keptWords(entry, names, language), ...removed];
}

function keptWords({ what, details }: HistoryEntry, names: HistoryNames, language: StaffLanguage): string[] {
  const { history: texts, stages: stageWords, endings: endingWords } = improvementTexts[language];
  const found = detailsSchema.parse(details);
  const { from, to, startedOn, round, how } = found;
  const start = startedOn ? [texts.startedOn(formatDayShort(language, startedOn))] : [];
  switch (what) {
    case 'changed':
      return [texts.changed, ...changedLines(found.fields ?? [], names, language)];
    case 'moved':
      return [
        from && to ? texts.moved(stageWords[from], stageWords[to]) : texts.changed,
        ...start,
        ...(found.startTakenBack ? [texts.startTakenBack(formatDayShort(language, found.startTakenBack))] : []),
      ];
    case 'repeated':
      return [texts.repeated(String(round ?? 1)), ...start, ...(found.conclusion ? [found.conclusion] : [])];
    case 'comparisons':
      return [found.afterStart ? texts.comparisonsLate : texts.comparisons];
    case 'ended':
      return [`${texts.ended}: ${how ? endingWords[how] : ''}`, ...(found.standardId ? [texts.becameStandard] : [])];
    case 'sentence':
      return [texts.sentence, ...(found.sentence ? [found.sentence] : [])];
    case 'file-added':
    case 'file-removed':
      return [found.name ? `${texts[what]}: ${found.name}` : texts[what]];
    default:
      return [texts[what]];
  }
}

interface ChangedField {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

function changedLines(fields: readonly ChangedField[], names: HistoryNames, language: StaffLanguage): string[] {
  const { history: texts, fields: fieldWords } = improvementTexts[language];
  return fields.map(({ field, before, after }) => {
    const name = (fieldWords as Readonly<Record<string, string>>)[field] ?? field;
    if (before === null && after === null) return `${name}: ${texts.removed}`;
    const [was, is] = [before, after].map((each) =>
      each === null ? texts.removed : valueWords(field, each, names, language) || texts.empty,
    );
    return `${name}: ${texts.changedTo(was ?? '', is ?? '')}`;
  });
}

/** The value of a field as people read it: names for ids, days as days. */
export function valueWords(field: string, value: string, names: HistoryNames, language: StaffLanguage): string {
  if (value === '') return '';
  if (field === 'ownerPersonId') return names.people.get(value) ?? '–';
  if (field === 'unitId') return names.structure.units.find(({ id }) => id === value)?.name ?? '–';
  if (field === 'measure') return names.indicatorNames.get(value) ?? '–';
  if ((field === 'decidedOn' || field === 'deadline') && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return formatDayShort(language, value);
  return value;
}
