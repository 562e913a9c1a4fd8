// The child process that looks for themes nobody has named: seconds of work, never in the process that serves clients.
import type { CommentsFigure, Disclosed } from '#domain/disclosed.ts';
import { suggestThemes } from './suggested-themes.ts';
import type { SuggestedThemes } from './suggested-themes.ts';
import { themeMatcher } from '../themes/theme-matching.ts';
import type { Theme } from '../themes/theme.ts';

export interface SuggestionOrder {
  readonly figure: Disclosed<CommentsFigure>;
  readonly themes: readonly Theme[];
}

export type SuggestionReply = { readonly found: SuggestedThemes } | { readonly fault: string };

process.on('message', ({ figure, themes }: SuggestionOrder) => {
  let reply: SuggestionReply;
  try {
    reply = { found: suggestThemes(figure, themeMatcher(themes)) };
  } catch (error) {
    reply = { fault: error instanceof Error ? error.message : String(error) };
  }
  process.send?.(reply, () => process.disconnect());
});
