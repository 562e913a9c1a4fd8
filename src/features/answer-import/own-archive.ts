// The wide archive this program writes: told by its headings, read by the names and codes of its variables.
import { notApplicable, notAsked, notReached, skipped } from '#domain/answer-code.ts';
import type { TableColumn } from '#files/foreign-table.ts';
import { archiveHeadings } from './own-archive.data.ts';
import type { ColumnProfile, ColumnUse, MappingTarget } from './table-mapping.ts';

/** What each heading of our archive is for, in the language the file was written in; null: it is no archive of ours. */
function headingsOf(columns: readonly Pick<TableColumn, 'heading'>[]): ReadonlyMap<string, ColumnUse> | null {
  const there = new Set(columns.map(({ heading }) => heading.trim()));
  for (const language of [0, 1] as const)
    if (archiveHeadings.every((words) => there.has(words[language])))
      return new Map(archiveHeadings.map((words) => [words[language], words[2]]));
  return null;
}

export const isOwnArchive = (columns: readonly Pick<TableColumn, 'heading'>[]): boolean => headingsOf(columns) !== null;

/**
 * The use of every column; null for another table. A variable is the question of its name; what the questionnaire does
 * not ask is left, and so is `outcome_w2`: version 2 asked it in other words than a newer one.
 */
export function ownArchiveUses(
  columns: readonly ColumnProfile[],
  targets: readonly MappingTarget[],
): ReadonlyMap<ColumnProfile, ColumnUse> | null {
  const headings = headingsOf(columns.map(({ column }) => column));
  if (!headings) return null;
  const byId = new Map(targets.filter(({ kind }) => kind !== 'text').map((target) => [target.id, target]));
  return new Map(
    columns.map((profile): [ColumnProfile, ColumnUse] => {
      const heading = profile.column.heading.trim();
      const target = byId.get(heading);
      if (!headings.has(heading) && target)
        return [profile, { kind: 'question', questionId: target.id, words: codesAsWords(target) }];
      return [profile, headings.get(heading) ?? { kind: 'ignored', why: 'unknown' }];
    }),
  );
}

/** The codes stand in the file as they are stored. */
function codesAsWords({ options, notApplicable: hasWayOut }: MappingTarget): (readonly [string, number])[] {
  const noValue = [...(hasWayOut ? [notApplicable] : []), skipped, notAsked, notReached];
  return [...options.map(({ code }) => code), ...noValue].map((code) => [String(code), code]);
}
