// One idea: its words, what became of it, the actions it led to, and the form of those who decide.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { actionNumber, stageNames } from '#features/improvement/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { faultOf, Hidden, RadioList, TextArea } from '#ui/form.tsx';
import { formatDay, formatMonth, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { StaffDevelopmentFrame } from '../frame.pages.tsx';
import { mayDecide } from '../staff-development-permission.ts';
import { ideaStates } from './idea.ts';
import type { IdeaRow } from './ideas-list.ts';
import { fromWords, Heard } from './idea-parts.pages.tsx';
import { ideasTexts } from './ideas.texts.ts';

export interface IdeaPageProps {
  asking: Asking;
  row: IdeaRow;
  /** as typed */
  form: { readonly state: string; readonly answer: string };
  faults?: readonly Fault[] | undefined;
  done?: string | undefined;
  isStale?: boolean | undefined;
}

export function IdeaPage({ asking, row, form, faults = [], done, isStale }: IdeaPageProps) {
  const { language } = asking;
  const { idea, state, actions } = row;
  const texts = ideasTexts[language];
  return (
    <StaffDevelopmentFrame
      asking={asking}
      title={texts.numberOf(idea.number)}
      kicker={texts.kinds[idea.kind]}
      current="ideas"
      path={staffDevelopmentPaths.idea(idea.id)}
      within={[{ href: staffDevelopmentPaths.ideas(), text: texts.title }]}
      faults={faults}
      done={done}
      notice={isStale && <Notice kind="error" title={noBreak(texts.conflict)} />}
    >
      <blockquote class="comment">
        <p>{noBreak(idea.content)}</p>
        <p class="caption">
          {fromWords(row, asking)} · {formatMonth(language, idea.recordedIn)}
        </p>
      </blockquote>
      <dl class="definitions">
        <dt>{texts.state}</dt>
        <dd>{texts.states[state]}</dd>
        <dt>{texts.answer}</dt>
        <dd>
          {idea.answer === '' ? texts.noAnswer : noBreak(idea.answer)}
          {idea.decidedOn !== null && <p class="caption">{texts.decidedOn(formatDay(language, idea.decidedOn))}</p>}
        </dd>
        <dt>{texts.heard}</dt>
        <dd>
          <Heard asking={asking} row={row} />
        </dd>
      </dl>
      {actions.length > 0 && (
        <section class="flow" aria-labelledby="dzialania">
          <h2 id="dzialania">{texts.actions}</h2>
          <ul>
            {actions.map((action) => (
              <li key={action.id}>
                <a href={improvementPaths.action(action.id)}>
                  {actionNumber(action)}: {action.title}
                </a>{' '}
                ({stageNames[language][action.stage]})
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayDecide(asking) && (
        <section class="flow" aria-labelledby="decyzja">
          <h2 id="decyzja">{texts.decide}</h2>
          {actions.length === 0 && (
            <p>
              <ButtonLink href={improvementPaths.newAction({ pomysl: idea.id })} look="secondary">
                {texts.startAction}
              </ButtonLink>
            </p>
          )}
          <form method="post" action={staffDevelopmentPaths.ideaState(idea.id)} class="flow" noValidate>
            <Hidden name="version" value={idea.version} />
            <RadioList
              name="stan"
              label={texts.state}
              value={form.state}
              choices={ideaStates.map((each) => ({ value: each, label: texts.states[each] }))}
              fault={faultOf(faults, 'stan')}
            />
            <TextArea
              name="odpowiedz"
              label={texts.decideAnswer}
              hint={noBreak(texts.decideHint)}
              value={form.answer}
              rows={3}
              maxLength={1_000}
              fault={faultOf(faults, 'odpowiedz')}
            />
            <Button>{texts.decideSave}</Button>
          </form>
        </section>
      )}
    </StaffDevelopmentFrame>
  );
}
