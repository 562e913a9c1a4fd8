// Actions as a board of four columns: moved by a button each, never by dragging.
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { Hidden } from '#ui/form.tsx';
import { formatDayShort } from '#ui/formats.ts';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { actionNumber, stages } from '../action.ts';
import type { ListedAction } from './action-list.ts';
import { ActionMarks, hasMarks, ImprovementFrame } from '../frame.pages.tsx';
import { improvementTexts } from '../improvement.texts.ts';
import { ActionsHead, NoActions, teamName } from './list.pages.tsx';
import type { ListPageProps } from './list.pages.tsx';
import { mayChange } from '../may-improve.ts';
import { isReady, nextStage, stageBefore } from '../stages/stage-rules.ts';

export function BoardPage(props: ListPageProps & { today: string }) {
  const { asking, rows, total, done, today } = props;
  const { language } = asking;
  const texts = improvementTexts[language];
  const teamOf = teamName(props.structure);
  return (
    <ImprovementFrame
      asking={asking}
      title={texts.list.board}
      kicker={texts.title}
      path={improvementPaths.board()}
      done={done}
    >
      <ActionsHead {...props} view="board" />
      {rows.length === 0 ? (
        <NoActions asking={asking} total={total} />
      ) : (
        <div class="board">
          {stages.map((stage) => {
            const here = rows.filter(({ action }) => action.stage === stage);
            return (
              <section key={stage} aria-labelledby={`etap-${stage}`}>
                <h2 id={`etap-${stage}`}>{texts.list.columns(texts.stages[stage], here.length)}</h2>
                {here.length === 0 && <p class="secondary">{texts.list.emptyColumn}</p>}
                <ul class="plain-list">
                  {here.map((row) => (
                    <li key={row.action.id} class="card flow">
                      <p>
                        <span class="secondary">{actionNumber(row.action)}</span>{' '}
                        <a href={improvementPaths.action(row.action.id)}>{row.action.title}</a>
                      </p>
                      <p class="caption">
                        {[
                          row.action.owner || texts.list.noOwner,
                          teamOf(row.action.unitId),
                          row.action.deadline &&
                            `${texts.list.deadline}: ${formatDayShort(language, row.action.deadline)}`,
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </p>
                      {hasMarks(row) && (
                        <p class="marks">
                          <ActionMarks listed={row} language={language} />
                        </p>
                      )}
                      <Moves row={row} asking={asking} today={today} />
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      )}
    </ImprovementFrame>
  );
}

/** The way on where nothing is missing, else the way to what is; and the way back. The start has a page of its own. */
function Moves({ row: { action }, asking, today }: { row: ListedAction; asking: Asking; today: string }) {
  const { page: texts, stages: words } = improvementTexts[asking.language];
  if (action.ended !== null || !mayChange(asking, action)) return null;
  const [next, before] = [nextStage(action.stage), stageBefore(action.stage)];
  const mayMove = next !== null && action.stage === 'do' && isReady(action, { today, effect: null });
  return (
    <>
      {next !== null && !mayMove && (
        <p>
          <a href={`${improvementPaths.action(action.id)}#etap`}>
            {texts.toStage(words[next])}
            <span class="hidden-words">: {action.title}</span>
          </a>
        </p>
      )}
      {(mayMove || before !== null) && (
        <form method="post" action={improvementPaths.move(action.id)} class="button-row">
          <Hidden name="version" value={action.version} />
          <Hidden name="skad" value="tablica" />
          {mayMove && (
            <Button look="secondary" name="etap" value={next} hiddenWords={`: ${action.title}`}>
              {texts.move(words[next])}
            </Button>
          )}
          {before !== null && (
            <Button look="quiet" name="etap" value={before} hiddenWords={`: ${action.title}`}>
              {texts.back(words[before])}
            </Button>
          )}
        </form>
      )}
    </>
  );
}
