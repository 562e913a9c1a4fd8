// Comments as a list with marked words, the comments of one theme, and hiding one with a click.
import type { ShownComment } from '#domain/disclosed.ts';
import type { Asking } from '#features/accounts/index.ts';
import { parameterNames } from '#features/diagnosis/index.ts';
import type { MethodLine } from '#features/diagnosis/index.ts';
import { Button } from '#ui/button.tsx';
import { CommentQuote } from '#ui/comment-quote.tsx';
import { Hidden, TextField } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { directionsPaths } from '#ui/paths/directions.ts';
import type { CommentsPage } from './comments-list.actions.ts';
import type { CommentsView } from '../directions.actions.ts';
import { directionsTexts } from '../directions.texts.ts';
import { DirectionsFrame, scopeName, ViewFilters, viewHref } from '../frame.pages.tsx';
import type { DirectionsDone } from '../frame.pages.tsx';
import { Method } from '../method.pages.tsx';
import { periodWords } from '../period-words.ts';
import { CommentsProposals, ThemeProposals } from '../proposals.pages.tsx';
import type { CommentsGround } from '../proposals.pages.tsx';
import { hidingReasonNames, hidingReasons } from '../hiding/comment-hiding.ts';
import type { HidingReason } from '../hiding/comment-hiding.ts';
import type { Theme } from '../themes/theme.ts';

/** A comment that was hidden a moment ago. */
export interface HiddenNow {
  readonly id: string;
  readonly reason: HidingReason;
}

interface ListProps extends CommentsGround {
  /** "Jak to policzono": the answers the comments came with */
  behind: readonly MethodLine[];
  /** null: the comments of this view may not be shown */
  list: CommentsPage | null;
  /** all comments of the view */
  all: number;
  done?: DirectionsDone | undefined;
  /** just hidden, to be brought back at once */
  hidden?: HiddenNow | undefined;
}

export function CommentsListPage(props: ListProps) {
  const { asking, view, list, all, themes, behind, startAction } = props;
  const { language } = asking;
  const texts = directionsTexts[language];
  const path = directionsPaths.comments();
  const here = viewHref(path, view, { page: list?.page ?? 1 });
  const csvHref = viewHref(directionsPaths.commentsCsv(), view, { period: view.period });
  return (
    <DirectionsFrame
      asking={asking}
      title={texts.list.title}
      kicker={scopeName(view, language)}
      path={here}
      done={props.done}
      message={props.hidden && <JustHidden asking={asking} hidden={props.hidden} back={here} />}
    >
      <ViewFilters asking={asking} view={view} action={path}>
        <TextField
          name={parameterNames.search}
          label={texts.list.search}
          hint={noBreak(texts.list.searchHint)}
          value={view.query.search}
        />
      </ViewFilters>
      {list === null ? (
        <Absent asking={asking} view={view} />
      ) : (
        <>
          <p role="status">
            {texts.list.found(list.found, all)} · {periodWords(view, language)}
          </p>
          {list.found === 0 && <p>{noBreak(all === 0 ? texts.themes.noComments : texts.list.notFound)}</p>}
          <Quotes asking={asking} view={view} list={list} path={path} here={here} />
          {list.found > 0 && (
            <p>
              <a href={csvHref}>{texts.list.csv}</a>
            </p>
          )}
          <p class="caption">{noBreak(texts.list.note)}</p>
          <CommentsProposals {...{ asking, view, themes, startAction, all }} found={list.found} />
        </>
      )}
      <Method {...{ language, view, themes, behind }} page="comments" />
    </DirectionsFrame>
  );
}

export function ThemeCommentsPage(props: ListProps & { theme: Theme }) {
  const { asking, view, list, theme, hidden, themes, behind, startAction } = props;
  const { language } = asking;
  const texts = directionsTexts[language];
  const path = directionsPaths.theme(theme.id);
  const here = viewHref(path, view, { page: list?.page ?? 1 });
  return (
    <DirectionsFrame
      asking={asking}
      title={theme.name[language]}
      kicker={`${texts.theme.kicker} – ${scopeName(view, language)}`}
      path={here}
      within={{ href: viewHref(directionsPaths.directions(), view), text: texts.section.directions }}
      message={hidden && <JustHidden asking={asking} hidden={hidden} back={here} />}
    >
      <ViewFilters asking={asking} view={view} action={path} />
      {list === null ? (
        <Absent asking={asking} view={view} />
      ) : (
        <>
          <p role="status">
            {texts.comments(list.found)} · {periodWords(view, language)}
          </p>
          {list.found === 0 && <p>{noBreak(texts.theme.none)}</p>}
          <Quotes asking={asking} view={view} list={list} path={path} here={here} />
          {list.found > 0 && (
            <p>
              <a href={viewHref(directionsPaths.themeCsv(theme.id), view, { period: view.period })}>{texts.list.csv}</a>
            </p>
          )}
          <p class="caption">{noBreak(texts.themes.quality)}</p>
          <p class="secondary">
            {texts.theme.words}: <span lang="pl">{theme.entries.join(', ')}</span>
          </p>
          {asking.may('manage studies') && (
            <p>
              <a href={directionsPaths.editedTheme(theme.id)}>{texts.theme.edit}</a>
            </p>
          )}
          <ThemeProposals {...{ asking, view, themes, startAction, theme }} />
        </>
      )}
      <Method {...{ language, view, themes, behind }} page="theme" />
    </DirectionsFrame>
  );
}

function Absent({ asking: { language }, view }: { asking: Asking; view: CommentsView }) {
  const texts = directionsTexts[language].themes;
  return <p>{noBreak(view.comments.kind === 'one-person' ? texts.onePerson : texts.tooFewAnswers)}</p>;
}

interface QuotesProps {
  asking: Asking;
  view: CommentsView;
  list: CommentsPage;
  path: string;
  /** where a hidden comment leads back to */
  here: string;
}

function Quotes({ asking, view, list, path, here }: QuotesProps) {
  const { language } = asking;
  return (
    <>
      <div class="comments">
        {list.shown.map(({ comment, spans }) => (
          <CommentQuote key={comment.id} language={language} comment={comment} marked={spans}>
            {asking.may('hide comments') && <HideForm asking={asking} comment={comment} back={here} />}
          </CommentQuote>
        ))}
      </div>
      <Pagination
        language={language}
        page={list.page}
        pages={list.pages}
        href={(page) => viewHref(path, view, { page })}
      />
    </>
  );
}

interface HideProps {
  asking: Asking;
  comment: ShownComment;
  back: string;
}

/** One click; the reason is said afterwards where it is another than personal data. */
function HideForm({ asking: { language }, comment, back }: HideProps) {
  return (
    <form method="post" action={directionsPaths.hide(comment.id)}>
      <Hidden name="dokad" value={back} />
      <Button look="quiet" hiddenWords={`: ${comment.text.slice(0, 40)}`}>
        {directionsTexts[language].hide.button}
      </Button>
    </form>
  );
}

function JustHidden({ asking: { language }, hidden, back }: { asking: Asking; hidden: HiddenNow; back: string }) {
  const texts = directionsTexts[language].hide;
  return (
    <div role="status">
      <Notice kind="done" title={texts.done}>
        <form method="post" action={directionsPaths.bringBack(hidden.id)}>
          <Hidden name="dokad" value={back} />
          <Button look="secondary">{texts.undo}</Button>
        </form>
        <form method="post" action={directionsPaths.hide(hidden.id)}>
          <Hidden name="dokad" value={back} />
          <p>{texts.reason(hidingReasonNames[hidden.reason][language])}</p>
          <div class="button-row">
            {hidingReasons
              .filter((reason) => reason !== hidden.reason)
              .map((reason) => (
                <Button key={reason} look="quiet" name="powod" value={reason}>
                  {hidingReasonNames[reason][language]}
                </Button>
              ))}
          </div>
        </form>
      </Notice>
    </div>
  );
}
