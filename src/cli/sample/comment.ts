// The comment of one fictional client: about what troubled or pleased that client most.
import type { SurveyLanguage } from '#domain/language.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';
import { otherComments, polishComments, polishEndings, type CommentParts } from './comments.data.ts';
import type { Item } from './sample-office.ts';

const themes = ['waiting', 'information', 'knowledge', 'courtesy', 'right_person', 'building'] as const;

/** A comment that fits the ratings: unhappy clients write of what went worst, happy ones of what went best. */
export function commentFor(
  random: SeededRandom,
  language: SurveyLanguage,
  latent: Readonly<Record<Item, number>>,
  overall: number,
): string {
  const unhappy = overall <= 3 || (overall === 4 && random.next() < 0.6);
  if (language !== 'pl') return oneOf(random, partsFor(otherComments[language], unhappy));
  const sorted = themes.toSorted((a, b) => latent[a] - latent[b]);
  const theme = unhappy ? sorted[random.integer(2)]! : sorted[themes.length - 1 - random.integer(2)]!;
  const ending = oneOf(random, unhappy ? polishEndings : ['', '', 'Oby tak dalej.', 'Pozdrawiam.', 'Dziękuję.']);
  return `${oneOf(random, partsFor(polishComments[theme], unhappy))} ${ending}`.trim();
}

function partsFor(parts: CommentParts, unhappy: boolean): readonly string[] {
  return unhappy ? parts.bad : parts.good;
}

function oneOf(random: SeededRandom, options: readonly string[]): string {
  return options[random.integer(options.length)]!;
}
