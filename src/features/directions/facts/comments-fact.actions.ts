// A finding in comments computed anew from its key: what an action that is born from it says, in Polish.
import type { OfficeId } from '#domain/ids.ts';
import { periodChoice } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import type { CommentsAbout, CommentsFound } from './comments-key.ts';
import { themeFact, wordFact } from './comment-facts.ts';
import { commentsView, themesView } from '../directions.actions.ts';
import type { CommentsView, ThemesView } from '../directions.actions.ts';
import { directionsTexts } from '../directions.texts.ts';
import { periodWords } from '../period-words.ts';
import type { ThemeDriver } from '../themes/theme.ts';

export interface CommentsFact {
  readonly title: string;
  readonly sentence: string;
  /** comments that speak of it; 0 where they may not be counted (any more) */
  readonly n: number;
  /** the survey question that asks about the same */
  readonly driver: ThemeDriver | null;
  /** revision of the answers it was computed from */
  readonly revision: number;
}

/** null: the office has no such theme, or no comments. */
export async function commentsFact(
  house: House,
  officeId: OfficeId,
  about: CommentsAbout,
  { context, scope, period }: Omit<CommentsFound, 'asOf'>,
): Promise<CommentsFact | null> {
  const query = { period: periodChoice(period), context, scope, search: '', page: 1 };
  const view = await commentsView(house, officeId, query);
  if (!view) return null;
  const themes = await themesView(house, officeId, view);
  return about.kind === 'theme' ? ofTheme(about.id, view, themes) : ofWord(about.word, view, themes);
}

function ofTheme(id: string, view: CommentsView, { ready, rows }: ThemesView): CommentsFact | null {
  const theme = ready.themes.find((one) => one.id === id);
  if (!theme) return null;
  const row = rows?.rows.find((one) => one.theme.id === id);
  const when = `${periodWords(view, 'pl')}.`;
  const { notCounted } = directionsTexts.pl.next;
  return {
    title: theme.name.pl,
    sentence: rows && row ? `${themeFact(row, rows.read, 'pl')} ${when}` : `${notCounted(theme.name.pl)} ${when}`,
    n: row?.count ?? 0,
    driver: theme.driver,
    revision: view.picture.revision,
  };
}

/** A word of which it no longer stands that it is more frequent than before is told without numbers. */
function ofWord(word: string, view: CommentsView, { words }: ThemesView): CommentsFact {
  const { wordTitle, notCounted } = directionsTexts.pl.next;
  const shown = words?.kind === 'shown' ? words : null;
  const found = shown?.ofNow.find((one) => one.word === word);
  const when = `${periodWords(view, 'pl')}.`;
  return {
    title: wordTitle(word),
    sentence: shown && found ? `${wordFact(found, shown, 'pl')} ${when}` : `${notCounted(word)} ${when}`,
    n: found?.now ?? 0,
    driver: null,
    revision: view.picture.revision,
  };
}
