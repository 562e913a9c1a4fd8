// How a person wants a file to be read: plain data, kept with the import and offered again for the next file like it.
import { isValue } from '#domain/answer-code.ts';
import { channelNames, channels, type Channel } from '#domain/channel.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import { withoutMarks } from './rating-words.ts';
import type { ColumnMapping, PlaceKind } from './table-mapping.ts';

/** Kinds of columns whose words are matched with what the office has. */
export const matchedKinds = ['service', 'unit', 'location', 'client-group', 'channel'] as const;
export type MatchedKind = (typeof matchedKinds)[number];

/** Words as written (without case and marks) and what they mean here; null: they are not carried over. */
export type NameMatches = readonly (readonly [written: string, id: string | null])[];

export interface ImportPlan {
  /** `core-visit`, an own questionnaire of the office, or `own`: the questions of the file as a questionnaire of its own */
  readonly questionnaire: string;
  readonly context: SurveyContext;
  readonly columns: readonly ColumnMapping[];
  /** columns whose question was asked in the very words of ours: their answers continue the series */
  readonly sameWords: readonly string[];
  readonly names: Readonly<Record<MatchedKind, NameMatches>>;
  /** where the file has no column for it */
  readonly day: string | null;
  readonly serviceId: string | null;
  readonly channel: Channel;
  /** good rows are taken in even where others are refused */
  readonly keepGood: boolean;
  /** of a questionnaire of its own: ids of the questions that are carried over */
  readonly kept: readonly string[];
}

export const ownQuestionnaire = 'own';
export const noNames: ImportPlan['names'] = { service: [], unit: [], location: [], 'client-group': [], channel: [] };

/** What a word can be matched with: id and name. */
export interface MatchChoice {
  readonly id: string;
  readonly name: string;
  /** in other languages */
  readonly also?: readonly string[];
}

export function matchChoices(kind: MatchedKind, structure: OfficeStructure): readonly MatchChoice[] {
  const named = (list: readonly { readonly id: string; readonly name: string }[]) =>
    list.map(({ id, name }) => ({ id, name }));
  const offered: Readonly<Record<MatchedKind, readonly MatchChoice[]>> = {
    service: named(structure.services),
    unit: named(structure.units),
    location: named(structure.locations),
    'client-group': structure.clientGroups.map(({ id, name }) => ({ id, name: name.pl, also: Object.values(name) })),
    channel: channels.map((id) => ({ id, name: channelNames[id].pl, also: [channelNames[id].en] })),
  };
  return offered[kind];
}

const channelWords: readonly (readonly [RegExp, Channel])[] = [
  [/papier|paper|formularz/, 'paper'],
  [/telefon|phone|ankieter/, 'phone'],
  [/kiosk|tablet|terminal/, 'kiosk'],
  [/kod qr|\bqr\b/, 'qr'],
  [/mail|zaprosz/, 'invitation'],
  [/internet|www|online|link|web|strona/, 'web'],
];

/** The id a word most likely means: the same name, else a channel by its usual words; null where nothing fits. */
export function proposedMatch(kind: MatchedKind, written: string, choices: readonly MatchChoice[]): string | null {
  const words = withoutMarks(written);
  const same = choices.find(({ name, also = [] }) => [name, ...also].some((each) => withoutMarks(each) === words));
  if (same) return same.id;
  if (kind === 'channel') return channelWords.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  const within = choices.filter(({ name }) => {
    const known = withoutMarks(name);
    return words.length > 4 && known.length > 4 && (known.includes(words) || words.includes(known));
  });
  return within.length === 1 ? within[0]!.id : null;
}

/** The column with this use. */
export function columnOf(plan: Pick<ImportPlan, 'columns'>, kind: PlaceKind): string | null {
  return plan.columns.find(({ use }) => use.kind === kind)?.column ?? null;
}

/** Whether the plan would bring any answer to a question. */
export function asksAnything({ questionnaire, columns, kept }: ImportPlan): boolean {
  if (questionnaire === ownQuestionnaire) return kept.length > 0;
  return columns.some(({ use }) => use.kind === 'question' && use.words.some(([, code]) => isValue(code)));
}
