// The management review on one A4 sheet: goals, standards, findings, actions and their effects, learning, the next quarter.
import type { StaffLanguage } from '#domain/language.ts';
import type { Asking } from '#features/accounts/index.ts';
import { nameIn, StandardsFrame, targetWords, Latest } from '#features/standards/index.ts';
import type { CorrectiveAction, Goal, RegisterRow } from '#features/standards/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { formatDay, formatDayShort, noBreak } from '#ui/formats.ts';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { reviewsPaths } from '#ui/paths/reviews.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { DataTable } from '#ui/table.tsx';
import { ChangeMark, StandardMark } from '#ui/verdict.tsx';
import { CountsLine } from './counts.pages.tsx';
import { Ended, Findings, Goals, More, NextQuarter, StaffDevelopment } from './management-improvement.pages.tsx';
import { ofTeam, underWay } from './management-review.ts';
import type { ManagementReview } from './management-review.ts';
import { chosenWords } from './overview.pages.tsx';
import { ofVerdict } from './review.ts';
import type { ReviewedStandard, ReviewQuery } from './review.ts';
import { reviewsTexts } from './reviews.texts.ts';

/** Rows that fit on the sheet; what is left over is counted. */
const most = { worst: 3, changes: 2, actions: 3 } as const;

export interface ManagementPageProps {
  asking: Asking;
  standards: readonly ReviewedStandard[];
  actions: readonly CorrectiveAction[];
  review: ManagementReview;
  query: ReviewQuery;
  structure: OfficeStructure;
  goals: readonly Goal[];
  today: string;
}

export function ManagementPage(props: ManagementPageProps) {
  const { asking, standards, goals, query, today } = props;
  const { language, officeName } = asking;
  const { management: texts, printed, title } = reviewsTexts[language];
  const beyond = { language, review: ofTeam(props.review, query.unitId), today };
  const narrowed = chosenWords(props).map(({ name }) => name);
  return (
    <StandardsFrame
      asking={asking}
      title={texts.title}
      path={reviewsPaths.management()}
      within={[
        { href: standardsPaths.register(), text: reviewsTexts[language].register },
        { href: reviewsPaths.overview(), text: title },
      ]}
    >
      <div class="one-sheet flow">
        <p class="secondary screen-only">{noBreak(printed.print)}</p>
        <p>
          {printed.office}: {officeName}. {printed.asOf}: {formatDay(language, today)}.
          {narrowed.length > 0 && ` ${printed.narrowed}: ${narrowed.join('; ')}.`}
        </p>
        <Goals language={language} goals={goals} />
        <CountsLine language={language} standards={standards} />
        <Worst {...props} />
        <div class="side-by-side">
          <div class="flow">
            <Changes {...props} />
            <StaffDevelopment {...beyond} />
            <Attention {...props} />
          </div>
          {query.unitId === null && <Findings {...beyond} />}
        </div>
        <Ended {...beyond} />
        <Actions {...props} />
        <NextQuarter {...beyond} standards={standards.map(({ row }) => reviewOf(row, language))} />
        <section class="flow" aria-labelledby="ustalenia">
          <h2 id="ustalenia">{texts.decisions}</h2>
          <div class="written-line" />
          <div class="written-line">{texts.signed}</div>
        </section>
        <p class="secondary">{noBreak(texts.method)}</p>
      </div>
    </StandardsFrame>
  );
}

const reviewOf = ({ standard, shown }: RegisterRow, language: StaffLanguage) => ({
  id: standard.id,
  reviewOn: shown.reviewOn,
  words: nameIn(language, shown.promise),
});

function Worst({ asking, standards }: ManagementPageProps) {
  const { language } = asking;
  const texts = reviewsTexts[language];
  const rows = [...ofVerdict(standards, 'not-kept'), ...ofVerdict(standards, 'not-always-kept')];
  return (
    <section class="flow" aria-labelledby="niedotrzymane">
      <h2 id="niedotrzymane">{texts.management.worst}</h2>
      {rows.length === 0 && <p>{noBreak(texts.management.noneWorst)}</p>}
      {rows.length > 0 && (
        <DataTable
          language={language}
          id="worst"
          caption={texts.management.worst}
          captionHidden
          rows={rows.slice(0, most.worst)}
          rowKey={({ row }) => row.standard.id}
          columns={[
            {
              key: 'promise',
              head: texts.promise,
              cell: ({ row }) => (
                <a href={standardsPaths.standard(row.standard.id)}>{nameIn(language, row.shown.promise)}</a>
              ),
            },
            {
              key: 'target',
              head: texts.target,
              cell: ({ row: { measured, shown } }) => targetWords(language, measured!.indicator.content, shown.target),
            },
            {
              key: 'latest',
              head: texts.latest,
              cell: ({ row: { measured } }) => <Latest row={{ measured: measured! }} asking={asking} />,
            },
            {
              key: 'verdict',
              head: texts.verdict,
              cell: ({ row: { targetVerdict } }) => (
                <StandardMark language={language} standard={targetVerdict.verdict} />
              ),
            },
            { key: 'owner', head: texts.owner, cell: ({ row: { shown } }) => shown.owner || texts.noOwner },
          ]}
        />
      )}
      <More language={language} left={rows.length - most.worst} />
    </section>
  );
}

/** One line for each indicator that changed: two standards of one indicator do not say it twice. */
function Changes({ asking, standards }: ManagementPageProps) {
  const { language } = asking;
  const texts = reviewsTexts[language].management;
  const changed = standards.flatMap(({ row: { measured, listed }, why }) =>
    measured && why !== 'statutory' && (listed?.change === 'worse' || listed?.change === 'better')
      ? [{ id: measured.indicator.id, name: nameIn(language, measured.indicator.content.name), change: listed.change }]
      : [],
  );
  const rows = [...new Map(changed.map((each) => [each.id, each])).values()];
  return (
    <section class="flow" aria-labelledby="zmiany">
      <h2 id="zmiany">{texts.changes}</h2>
      {rows.length === 0 ? (
        <p>{noBreak(texts.noChanges)}</p>
      ) : (
        <ul class="plain-list">
          {rows.slice(0, most.changes).map(({ id, name, change }) => (
            <li key={id}>
              <ChangeMark language={language} change={change} />: {name}
            </li>
          ))}
        </ul>
      )}
      <More language={language} left={rows.length - most.changes} />
    </section>
  );
}

/** Improvement actions under way and corrective actions of the standards shown, the nearest term first. */
function Actions({ asking, standards, actions, review, query, today }: ManagementPageProps) {
  const { language } = asking;
  const texts = reviewsTexts[language].management;
  const shown = new Set(standards.map(({ row }) => row.standard.id));
  const open = [
    ...underWay(ofTeam(review, query.unitId).actions).map(({ id, title, owner, deadline }) => ({
      id,
      what: <a href={improvementPaths.action(id)}>{title}</a>,
      owner,
      due: deadline,
    })),
    ...actions
      .filter(({ doneOn, standardId }) => doneOn === null && shown.has(standardId))
      .map(({ id, content, owner, dueOn }) => ({ id, what: content, owner, due: dueOn })),
  ].toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  return (
    <section class="flow" aria-labelledby="dzialania">
      <h2 id="dzialania">{texts.actions}</h2>
      {open.length === 0 ? (
        <p>{noBreak(texts.noActions)}</p>
      ) : (
        <DataTable
          language={language}
          id="actions"
          caption={texts.actions}
          captionHidden
          rows={open.slice(0, most.actions)}
          rowKey={({ id }) => id}
          columns={[
            { key: 'what', head: texts.what, cell: ({ what }) => what },
            { key: 'who', head: texts.who, cell: ({ owner }) => owner || reviewsTexts[language].noOwner },
            {
              key: 'due',
              head: texts.due,
              cell: ({ due }) =>
                due === null ? '–' : formatDayShort(language, due) + (due < today ? `, ${texts.late}` : ''),
            },
          ]}
        />
      )}
      <More language={language} left={open.length - most.actions} />
    </section>
  );
}

function Attention({ asking: { language }, standards }: ManagementPageProps) {
  const texts = reviewsTexts[language].management;
  const overdue = standards.filter(({ row }) => row.isOverdue).length;
  const unmeasured = ofVerdict(standards, 'not-measured').filter(({ why }) => why !== 'statutory').length;
  return (
    <section class="flow" aria-labelledby="uzupelnienia">
      <h2 id="uzupelnienia">{texts.attention}</h2>
      <p>
        {overdue > 0 && `${texts.overdue(overdue)} `}
        {unmeasured > 0 && texts.unmeasured(unmeasured)}
        {overdue + unmeasured === 0 && texts.nothing}
      </p>
    </section>
  );
}
