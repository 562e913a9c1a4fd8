// Words of a history that can be taken out of it for good: which they are, and an entry without them.
import { z } from 'zod';
import type { HistoryEntry } from '../action.ts';

/** Fields whose values people wrote; days, numbers and ids stay readable. */
const written: readonly string[] = ['title', 'problem', 'goal', 'owner', 'steps', 'lessons'];
/** Texts an entry holds beside the fields that changed. */
const alone = ['sentence', 'conclusion', 'steps', 'name'] as const;

const fieldsSchema = z.array(z.looseObject({ field: z.string() }));
type Details = HistoryEntry['details'];

/** Every text somebody wrote that this entry still holds. */
export function wordsIn({ details }: Pick<HistoryEntry, 'details'>): string[] {
  const changed = changedFields(details).flatMap(({ field, before, after }) =>
    written.includes(field) ? [before, after] : [],
  );
  const held = [...changed, ...alone.map((name) => details[name])];
  return [...new Set(held.filter((text): text is string => typeof text === 'string' && text !== ''))];
}

/**
 * The details without these words (every word where `words` is null). Who, when and what happened are no part of the
 * details and stay; so do days and stages, which rules read. A value that was taken out is null, an entry that lost a
 * text of its own says `wordsRemoved`.
 */
export function withoutWords(details: Details, words: ReadonlySet<string> | null): Details {
  const goes = (value: unknown) => typeof value === 'string' && value !== '' && (words === null || words.has(value));
  const fields = changedFields(details).map((change) =>
    written.includes(change.field)
      ? {
          ...change,
          before: goes(change.before) ? null : change.before,
          after: goes(change.after) ? null : change.after,
        }
      : change,
  );
  const lost = alone.filter((name) => goes(details[name]));
  return {
    ...details,
    ...(fields.length > 0 && { fields }),
    ...(lost.length > 0 && { ...Object.fromEntries(lost.map((name) => [name, null])), wordsRemoved: true }),
  };
}

function changedFields(details: Details): { field: string; before?: unknown; after?: unknown }[] {
  const read = fieldsSchema.safeParse(details['fields']);
  return read.success ? read.data : [];
}
