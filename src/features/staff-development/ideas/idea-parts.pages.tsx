// What stands beside an idea wherever it is shown: from whom, and how many hear it too.
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { formatNumber } from '#ui/formats.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { mayShare } from '../staff-development-permission.ts';
import type { IdeaRow } from './ideas-list.ts';
import { ideasTexts } from './ideas.texts.ts';

/** The team or the office; the person only where they signed. */
export function fromWords({ unit, service, author }: IdeaRow, { language }: Asking): string {
  const texts = ideasTexts[language];
  return [author ?? texts.unsigned, unit ?? texts.wholeOffice, ...(service === null ? [] : [service])].join(' · ');
}

export function Heard({ asking, row: { idea } }: { asking: Asking; row: Pick<IdeaRow, 'idea'> }) {
  const texts = ideasTexts[asking.language];
  return (
    <>
      {idea.heard > 0 ? texts.heardTimes(idea.heard) : formatNumber(asking.language, 0)}
      {mayShare(asking) && idea.kind === 'question' && (
        <form method="post" action={staffDevelopmentPaths.heard(idea.id)}>
          <Button look="quiet" hiddenWords={`: ${texts.numberOf(idea.number)}`}>
            {texts.hear}
          </Button>
        </form>
      )}
    </>
  );
}
