// What was computed of a state of the answers, kept as long as that state is the present one, within bounds.
import type { AnswerPicture } from '#features/answers/index.ts';

interface Kept {
  readonly made: unknown;
  readonly comments: number;
}

/** Views and comments kept of one state of one questionnaire; what was not asked for the longest goes first. */
export const mostViews = 60;
export const mostComments = 200_000;

/**
 * A picture is made anew for each request, but its functions are those of the answers it was made from: they are the key,
 * and what hangs on them goes when the answers change.
 */
const kept = new WeakMap<object, Map<string, Kept>>();

/** @param commentsIn how many comments the value holds on to */
export function keptIn<Made>(
  picture: AnswerPicture,
  key: object,
  commentsIn: (made: Made) => number,
  make: () => Made,
): Made {
  const known = foundIn(picture, key);
  return known ? (known.made as Made) : keep(picture, key, commentsIn, make());
}

/** The same of what takes time to make: two who ask at once both make it, and the later one is kept. */
export async function keptLater<Made>(
  picture: AnswerPicture,
  key: object,
  commentsIn: (made: Made) => number,
  make: () => Promise<Made>,
): Promise<Made> {
  const known = foundIn(picture, key);
  return known ? (known.made as Made) : keep(picture, key, commentsIn, await make());
}

function viewsOf(picture: AnswerPicture): Map<string, Kept> {
  // oxlint-disable-next-line typescript/unbound-method -- only told apart, never called
  const answers = picture.rating;
  const views = kept.get(answers) ?? new Map<string, Kept>();
  kept.set(answers, views);
  return views;
}

function foundIn(picture: AnswerPicture, key: object): Kept | null {
  const views = viewsOf(picture);
  const name = JSON.stringify(key);
  const known = views.get(name);
  if (!known) return null;
  views.delete(name);
  views.set(name, known);
  return known;
}

function keep<Made>(picture: AnswerPicture, key: object, commentsIn: (made: Made) => number, made: Made): Made {
  const views = viewsOf(picture);
  views.set(JSON.stringify(key), { made, comments: commentsIn(made) });
  let held = [...views.values()].reduce((sum, { comments }) => sum + comments, 0);
  for (const [oldest, { comments }] of views) {
    if (views.size <= mostViews && held <= mostComments) break;
    views.delete(oldest);
    held -= comments;
  }
  return made;
}
