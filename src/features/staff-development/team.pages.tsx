// A team's page: what clients praised in their own words, and what the team learns. Never a person.
import type { Asking } from '#features/accounts/index.ts';
import type { Unit } from '#features/office/index.ts';
import { ButtonLink } from '#ui/button.tsx';
import { CommentQuote } from '#ui/comment-quote.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDayShort, formatPeriod, noBreak } from '#ui/formats.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { DataTable } from '#ui/table.tsx';
import { StaffDevelopmentFrame } from './frame.pages.tsx';
import { learningTexts } from './learning/learning.texts.ts';
import { effectWords, planName } from './learning/plans-list.ts';
import type { PlanRow } from './learning/plans-list.ts';
import type { TeamPraise } from './praise.actions.ts';
import { mayPlan } from './staff-development-permission.ts';
import { teamTexts } from './team.texts.ts';

export interface TeamPageProps {
  asking: Asking;
  unit: Unit;
  /** null: this person may not read comments */
  praise: TeamPraise | null;
  plans: readonly PlanRow[];
  /** the team may have a plan: not the work of one person */
  mayLearn: boolean;
}

const mostPraise = 12;

export const commentsOfTeam = (unitId: string): string =>
  withQuery(directionsPaths.comments(), { zakres: `jednostka-${unitId}` });

export function TeamPage({ asking, unit, praise, plans, mayLearn }: TeamPageProps) {
  const { language } = asking;
  const texts = teamTexts[language];
  const learning = learningTexts[language];
  return (
    <StaffDevelopmentFrame
      asking={asking}
      title={unit.name}
      kicker={texts.kicker}
      current="learning"
      path={staffDevelopmentPaths.team(unit.id)}
      within={[{ href: staffDevelopmentPaths.plans(), text: learning.title }]}
    >
      <section class="flow" aria-labelledby="pochwaly">
        <h2 id="pochwaly">{texts.praise}</h2>
        <Praise asking={asking} unit={unit} praise={praise} />
      </section>
      <section class="flow" aria-labelledby="plany-zespolu">
        <h2 id="plany-zespolu">{texts.plans}</h2>
        <DataTable
          language={language}
          id="plany"
          caption={texts.plans}
          captionHidden
          rows={plans}
          rowKey={({ plan }) => plan.id}
          empty={<p>{texts.noPlans}</p>}
          columns={[
            {
              key: 'plan',
              head: learning.plan,
              cell: (row) => <a href={staffDevelopmentPaths.plan(row.plan.id)}>{noBreak(planName(row, language))}</a>,
            },
            { key: 'due', head: learning.due, cell: ({ plan }) => formatDayShort(language, plan.dueOn) },
            { key: 'state', head: learning.state, cell: ({ plan }) => learning.states[plan.state] },
            { key: 'effect', head: learning.effect, cell: ({ plan }) => effectWords(plan, language) || '–' },
          ]}
        />
        {mayLearn && mayPlan(asking, unit.id) && (
          <p>
            <ButtonLink href={staffDevelopmentPaths.newPlan({ zespol: unit.id })} look="secondary">
              {texts.addPlan}
            </ButtonLink>
          </p>
        )}
      </section>
      {mayLearn && (
        <p>
          <a href={staffDevelopmentPaths.argument(unit.id)}>{texts.arguments}</a>
        </p>
      )}
    </StaffDevelopmentFrame>
  );
}

function Praise({ asking: { language }, unit, praise }: Pick<TeamPageProps, 'asking' | 'unit' | 'praise'>) {
  const texts = teamTexts[language];
  if (praise === null) return <p>{noBreak(texts.notAllowed)}</p>;
  if (praise.kind === 'one-person') return <p>{noBreak(texts.onePerson)}</p>;
  if (praise.kind === 'too-few') return <p>{noBreak(texts.tooFew)}</p>;
  const { comments, period } = praise;
  const all = { href: commentsOfTeam(unit.id), text: texts.allComments };
  if (comments.length === 0)
    return (
      <EmptyState title={noBreak(texts.noPraise)} action={all}>
        {noBreak(texts.noPraiseText)}
      </EmptyState>
    );
  return (
    <>
      <p class="secondary">
        {noBreak(texts.praiseNote)} {texts.period}: {formatPeriod(language, period)}.
      </p>
      <div class="comments">
        {comments.slice(0, mostPraise).map((comment) => (
          <CommentQuote key={comment.id} language={language} comment={comment} />
        ))}
      </div>
      {comments.length > mostPraise && (
        <Details summary={texts.more(comments.length - mostPraise)}>
          <div class="comments">
            {comments.slice(mostPraise).map((comment) => (
              <CommentQuote key={comment.id} language={language} comment={comment} />
            ))}
          </div>
        </Details>
      )}
      <p>
        <a href={all.href}>{all.text}</a>
      </p>
    </>
  );
}
