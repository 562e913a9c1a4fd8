// Where themes stand in comments, kept per office: reading a comment is dear, and the same comments are looked at again and again.
import type { CommentsFigure } from '#domain/disclosed.ts';
import type { OfficeId } from '#domain/ids.ts';
import { inSmallSteps } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import type { Storage } from '#storage/storage.ts';
import { officeThemes } from '../theme-list/themes.actions.ts';
import { isRead } from './theme-counts.ts';
import { themeMatcher } from './theme-matching.ts';
import type { ThemeMatcher, ThemeSpan } from './theme-matching.ts';
import type { Theme } from './theme.ts';

/** Comments of one office whose spans are kept (about 300 bytes each), and offices kept in one process. */
const mostComments = 120_000;
const mostOffices = 20;

interface Kept {
  readonly version: number;
  readonly read: ThemeMatcher;
  readonly spans: Map<string, ThemeSpan[]>;
}
const kept = new WeakMap<Storage, Map<OfficeId, Kept>>();

export interface ReadThemes {
  readonly themes: readonly Theme[];
  readonly version: number;
  /** spans of a text, from what is kept where it is */
  readonly matcher: ThemeMatcher;
}

/** The themes of the office, with the comments of these figures read already, in steps that let others in. */
export async function readyThemes(
  house: House,
  officeId: OfficeId,
  figures: readonly CommentsFigure[],
): Promise<ReadThemes> {
  const { themes, version } = await officeThemes(house, officeId);
  const { read, spans } = keptOf(house.storage, officeId, version, themes);
  const matcher: ThemeMatcher = (text) => {
    const known = spans.get(text);
    if (known) return known;
    const found = read(text);
    if (spans.size >= mostComments) spans.delete(spans.keys().next().value!);
    spans.set(text, found);
    return found;
  };
  await inSmallSteps(reading(figures, spans, matcher));
  return { themes, version, matcher };
}

function* reading(figures: readonly CommentsFigure[], spans: ReadonlyMap<string, unknown>, matcher: ThemeMatcher) {
  for (const figure of figures)
    if (figure.kind === 'shown')
      for (const comment of figure.comments)
        if (isRead(comment) && !spans.has(comment.text)) yield matcher(comment.text);
}

function keptOf(storage: Storage, officeId: OfficeId, version: number, themes: readonly Theme[]): Kept {
  const offices = kept.get(storage) ?? new Map<OfficeId, Kept>();
  kept.set(storage, offices);
  const known = offices.get(officeId);
  const held =
    known?.version === version ? known : { version, read: themeMatcher(themes), spans: new Map<string, ThemeSpan[]>() };
  offices.delete(officeId);
  offices.set(officeId, held);
  for (const oldest of offices.keys()) {
    if (offices.size <= mostOffices) break;
    offices.delete(oldest);
  }
  return held;
}
