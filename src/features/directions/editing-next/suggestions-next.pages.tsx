// How the page of suggested themes ends: what to do with what was found, and how it was found.
import type { Asking } from '#features/accounts/index.ts';
import { HowCounted, Proposals } from '#features/diagnosis/index.ts';
import type { Proposal } from '#features/diagnosis/index.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { directionsTexts } from '../directions.texts.ts';
import { commentsForSuggestions, mostCommentsRead } from '../suggestions/suggested-themes.ts';
import { searchAnchor, wordsParameter } from '../suggestions/suggestions.pages.tsx';
import type { StoredSuggestion, StoredSuggestions } from '../suggestions/suggestions.store.ts';
import type { Theme } from '../themes/theme.ts';
import { editingNextTexts } from './editing-next.texts.ts';

interface SuggestionsEnding {
  asking: Asking;
  /** Polish comments that are shown */
  read: number;
  suggestions: StoredSuggestions | null;
  themes: readonly Theme[];
}

export function SuggestionsNext(props: SuggestionsEnding) {
  const { asking, read, suggestions } = props;
  const { language } = asking;
  if (read < commentsForSuggestions) return null;
  const texts = editingNextTexts[language];
  const { how } = directionsTexts[language];
  const own = texts.how;
  const more = [
    { href: directionsPaths.themes(), text: texts.toThemes },
    { href: directionsPaths.directions(), text: texts.toDirections },
  ];
  const proposals = [
    ...(suggestions === null ? [{ sentence: texts.notAsked(read, commentsForSuggestions), links: [] }] : []),
    ...(suggestions?.found ? foundProposals(suggestions.found, props) : []),
  ];
  return (
    <>
      <Proposals language={language} proposals={proposals} more={more} />
      <HowCounted
        language={language}
        lines={[
          [own.suggestions, own.suggestionsText],
          [own.covered, own.coveredText],
          [own.count, own.countText(mostCommentsRead)],
          [how.quality, how.qualityText],
          [how.protection, how.protectionText],
        ]}
      />
    </>
  );
}

function foundProposals(
  { read: readThen, themes: found }: NonNullable<StoredSuggestions['found']>,
  { asking, read, themes, suggestions }: SuggestionsEnding,
): Proposal[] {
  const { language } = asking;
  const texts = editingNextTexts[language];
  const mayEdit = asking.may('manage studies');
  const unnamed = found.find((one) => !isNamed(one, themes));
  const grown = readThen < mostCommentsRead ? read - readThen : 0;
  const make = (words: readonly string[]) => ({
    href: withQuery(directionsPaths.newTheme(), { [wordsParameter]: words.join(',') }),
    text: texts.makeTheme,
  });
  return [
    ...(unnamed
      ? [
          {
            sentence: texts.unnamed(unnamed.words.join(', '), unnamed.count, readThen),
            links: mayEdit ? [make(unnamed.words)] : [],
          },
        ]
      : [{ sentence: found.length > 0 ? texts.named(found.length) : texts.nothingFound(readThen), links: [] }]),
    // while a search runs there is no form for another one
    ...(grown > 0 && suggestions?.state !== 'computing'
      ? [
          {
            sentence: texts.moreSince(grown, read),
            links: mayEdit ? [{ href: `#${searchAnchor}`, text: texts.searchAgain }] : [],
          },
        ]
      : []),
  ];
}

/** Every word of it is an entry of some theme by now. */
function isNamed({ words }: StoredSuggestion, themes: readonly Theme[]): boolean {
  const entries = new Set(themes.flatMap((theme) => theme.entries));
  return words.every((word) => entries.has(word));
}
