// The management review on one A4 sheet: what is not kept, what has changed, actions under way, room for decisions.
import type { Asking } from '#features/accounts/index.ts';
import { nameIn, StandardsFrame, targetWords, Latest } from '#features/standards/index.ts';
import type { CorrectiveAction, Goal } from '#features/standards/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { formatDay, formatDayShort, noBreak } from '#ui/formats.ts';
import { reviewsPaths } from '#ui/paths/reviews.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { DataTable } from '#ui/table.tsx';
import { ChangeMark, StandardMark } from '#ui/verdict.tsx';
import { CountsTable } from './counts.pages.tsx';
import { chosenWords } from './overview.pages.tsx';
import { ofVerdict } from './review.ts';
import type { ReviewedStandard, ReviewQuery } from './review.ts';
import { reviewsTexts } from './reviews.texts.ts';

/** Rows that fit on the sheet; what is left over is counted. */
const most = { worst: 7, changes: 4, actions: 4 } as const;

export interface ManagementPageProps {
  asking: Asking;
  standards: readonly ReviewedStandard[];
  actions: readonly CorrectiveAction[];
  query: ReviewQuery;
  structure: OfficeStructure;
  goals: readonly Goal[];
  today: string;
}

export function ManagementPage(props: ManagementPageProps) {
  const { asking, standards, today } = props;
  const { language, officeName } = asking;
  const { management: texts, printed, title } = reviewsTexts[language];
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
        <CountsTable language={language} standards={standards} />
        <Worst {...props} />
        <Changes {...props} />
        <Actions {...props} />
        <Attention {...props} />
        <section class="flow" aria-labelledby="ustalenia">
          <h2 id="ustalenia">{texts.decisions}</h2>
          <div class="written-line" />
          <div class="written-line" />
          <div class="written-line">{texts.signed}</div>
        </section>
        <p class="secondary">{noBreak(texts.method)}</p>
      </div>
    </StandardsFrame>
  );
}

function More({ asking: { language }, all, shown }: { asking: Asking; all: number; shown: number }) {
  return all > shown ? <p class="secondary">{reviewsTexts[language].management.more(all - shown)}</p> : null;
}

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
      <More asking={asking} all={rows.length} shown={most.worst} />
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
      <More asking={asking} all={rows.length} shown={most.changes} />
    </section>
  );
}

function Actions({ asking, standards, actions, today }: ManagementPageProps) {
  const { language } = asking;
  const texts = reviewsTexts[language].management;
  const shown = new Set(standards.map(({ row }) => row.standard.id));
  const open = actions.filter(({ doneOn, standardId }) => doneOn === null && shown.has(standardId));
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
            { key: 'what', head: texts.what, cell: ({ content }) => content },
            { key: 'who', head: texts.who, cell: ({ owner }) => owner },
            {
              key: 'due',
              head: texts.due,
              cell: ({ dueOn }) => formatDayShort(language, dueOn) + (dueOn < today ? `, ${texts.late}` : ''),
            },
          ]}
        />
      )}
      <More asking={asking} all={open.length} shown={most.actions} />
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
