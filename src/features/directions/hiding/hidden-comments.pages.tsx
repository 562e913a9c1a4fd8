// Hidden comments: what was hidden, why and since when, and the way back within thirty days.
import type { Disclosed, ShownComment } from '#domain/disclosed.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { CommentQuote } from '#ui/comment-quote.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Hidden } from '#ui/form.tsx';
import { formatDay, noBreak } from '#ui/formats.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import { directionsTexts } from '../directions.texts.ts';
import { hiddenAnchor, HiddenNext } from '../editing-next/hidden-next.pages.tsx';
import { DirectionsFrame } from '../frame.pages.tsx';
import type { DirectionsDone } from '../frame.pages.tsx';
import { hidingReasonNames } from './comment-hiding.ts';
import type { HidingReason } from './comment-hiding.ts';

export interface HiddenRow {
  readonly id: string;
  readonly reason: HidingReason;
  readonly since: string;
  /** null: its answers may not be shown */
  readonly comment: Disclosed<ShownComment> | null;
}

export function HiddenCommentsPage(props: {
  asking: Asking;
  rows: readonly HiddenRow[];
  /** YYYY-MM-DD */
  today: string;
  done?: DirectionsDone | undefined;
}) {
  const { asking, rows, today, done } = props;
  const { language } = asking;
  const texts = directionsTexts[language].hide;
  return (
    <DirectionsFrame asking={asking} title={texts.title} path={directionsPaths.hidden()} done={done}>
      <p class="lead">{noBreak(texts.lead)}</p>
      {rows.length === 0 ? (
        <EmptyState title={texts.none} />
      ) : (
        <>
          <p>{texts.number(rows.length)}</p>
          <div class="comments">
            {rows.map((row) => (
              <div key={row.id} id={hiddenAnchor(row.id)}>
                <HiddenOne asking={asking} row={row} />
              </div>
            ))}
          </div>
          <HiddenNext asking={asking} today={today} rows={rows} />
        </>
      )}
    </DirectionsFrame>
  );
}

function HiddenOne({ asking: { language }, row }: { asking: Asking; row: HiddenRow }) {
  const texts = directionsTexts[language].hide;
  const under = (
    <>
      <p class="caption">{texts.since(formatDay(language, row.since), hidingReasonNames[row.reason][language])}</p>
      <form method="post" action={directionsPaths.bringBack(row.id)}>
        <Hidden name="dokad" value={directionsPaths.hidden()} />
        <Button look="secondary">{texts.bringBack}</Button>
      </form>
    </>
  );
  if (row.comment)
    return (
      <CommentQuote language={language} comment={row.comment}>
        {under}
      </CommentQuote>
    );
  return (
    <div class="comment">
      <p>{noBreak(texts.notShown)}</p>
      {under}
    </div>
  );
}
