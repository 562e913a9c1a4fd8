// How the page of hidden comments ends: whose thirty days are nearly over, and what hiding does.
import type { Asking } from '#features/accounts/index.ts';
import { HowCounted, Proposals } from '#features/diagnosis/index.ts';
import { formatDay } from '#ui/formats.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import { daysToBringBack } from '../hiding/comment-hiding.ts';
import { editingNextTexts } from './editing-next.texts.ts';

interface HiddenEnding {
  asking: Asking;
  /** YYYY-MM-DD */
  today: string;
  rows: readonly { readonly id: string; readonly since: string }[];
}

const dayMs = 86_400_000;
const soonDays = 7;

/** Where a hidden comment stands on its page. */
export const hiddenAnchor = (id: string) => `ukryta-${id}`;

export function HiddenNext({ asking, today, rows }: HiddenEnding) {
  const { language } = asking;
  const texts = editingNextTexts[language];
  const [first] = rows.toSorted((a, b) => a.since.localeCompare(b.since));
  if (!first) return null;
  const soon = rows.filter(({ since }) => daysLeft(since, today) <= soonDays).length;
  const day = formatDay(language, lastDay(first.since));
  const sentence = soon > 0 ? texts.ending(soon, rows.length, day) : texts.nextEnd(rows.length, day);
  const see = { href: `#${hiddenAnchor(first.id)}`, text: texts.seeEnding };
  return (
    <>
      <Proposals
        language={language}
        proposals={[{ sentence, links: [see] }]}
        more={[{ href: directionsPaths.comments(), text: texts.toComments }]}
      />
      <HowCounted
        language={language}
        lines={[
          [texts.how.number, texts.how.numberText],
          [texts.how.days, texts.how.daysText(daysToBringBack)],
          [texts.how.results, texts.how.resultsText],
        ]}
      />
    </>
  );
}

/** The last day on which it can be brought back. */
function lastDay(since: string): string {
  return new Date(Date.parse(since) + daysToBringBack * dayMs).toISOString().slice(0, 10);
}

function daysLeft(since: string, today: string): number {
  return (Date.parse(lastDay(since)) - Date.parse(today)) / dayMs;
}
