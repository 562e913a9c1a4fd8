// The card of one standard: the promise, what it is measured by and whether it is kept, what is missing, versions, actions.
import { touchpointNames } from '#domain/touchpoint.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { Fault } from '#domain/faults.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx';
import { Hidden } from '#ui/form.tsx';
import { formatDay, formatDayShort, noBreak } from '#ui/formats.ts';
import { NextStep } from '#ui/next-step.tsx';
import { Notice } from '#ui/notice.tsx';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { DataTable } from '#ui/table.tsx';
import { VerdictPair } from '#ui/verdict.tsx';
import { approachNames } from './approach.ts';
import { casesAddress } from './source-words.ts';
import { ActionsPart } from './actions.pages.tsx';
import { StandardsFrame } from './frame.pages.tsx';
import { Latest } from './indicator-list.pages.tsx';
import { nameIn } from './indicator-list.ts';
import { isJudged } from './indicator-results.ts';
import { targetWords } from './indicator-trend.ts';
import { targetSentence } from './indicator-words.ts';
import { indicatorTexts } from './indicators.texts.ts';
import type { RegisterRow } from './register.ts';
import type { ClientNeed, CorrectiveAction, Goal, MissingPart, StandardVersion } from './standard.ts';
import { standardTexts } from './standards.texts.ts';
import { mayManage } from './standards-permission.ts';

export interface StandardPageProps {
  asking: Asking;
  row: RegisterRow;
  missing: readonly MissingPart[];
  versions: readonly StandardVersion[];
  actions: readonly CorrectiveAction[];
  needs: readonly ClientNeed[];
  goal: Goal | null;
  structure: OfficeStructure;
  people: ReadonlyMap<string, string>;
  today: string;
  actionForm: { readonly content: string; readonly owner: string; readonly dueOn: string };
  faults?: readonly Fault[] | undefined;
  done?: string | undefined;
}

export function StandardPage(props: StandardPageProps) {
  const { asking, row, missing, done, faults } = props;
  const { language } = asking;
  const { card: texts, register } = standardTexts[language];
  const { standard, state } = row;
  const isManaging = mayManage(asking);
  return (
    <StandardsFrame
      asking={asking}
      title={nameIn(language, row.shown.promise)}
      kicker={texts.kicker}
      path={standardsPaths.standard(standard.id)}
      within={[{ href: standardsPaths.register(), text: register.title }]}
      done={done}
      faults={faults}
    >
      {state === 'draft' && <Notice kind="note">{texts.notPublished}</Notice>}
      {state === 'changed' && <Notice kind="note">{noBreak(texts.changedNote)}</Notice>}
      {standard.withdrawnOn !== null && (
        <Notice kind="note">{texts.withdrawn(formatDay(language, standard.withdrawnOn))}</Notice>
      )}
      <Verdicts {...props} />
      <Facts {...props} />
      {isManaging && (
        <ButtonRow>
          {missing.length === 0 && state !== 'published' && (
            <form method="post" action={standardsPaths.publish(standard.id)}>
              <Hidden name="version" value={standard.version} />
              <Button>{texts.publish}</Button>
            </form>
          )}
          <ButtonLink look="secondary" href={standardsPaths.editStandard(standard.id)}>
            {texts.edit}
          </ButtonLink>
          {standard.withdrawnOn === null && standard.publishedNumber !== null && (
            <ButtonLink look="quiet" href={standardsPaths.withdraw(standard.id)}>
              {texts.withdraw}
            </ButtonLink>
          )}
        </ButtonRow>
      )}
      <ActionsPart {...props} />
      <Versions {...props} />
      <Next {...props} />
    </StandardsFrame>
  );
}

function Verdicts({ asking, row: { measured, listed, targetVerdict, shown } }: StandardPageProps) {
  const { language } = asking;
  if (!measured || !listed) return null;
  const { indicator } = measured;
  return (
    <>
      {isJudged(indicator) && (
        <VerdictPair language={language} change={listed.change} standard={targetVerdict.verdict} />
      )}
      {shown.target && isJudged(indicator) && (
        <p>{noBreak(targetSentence(language, indicator.content, shown.target, targetVerdict))}</p>
      )}
    </>
  );
}

function Facts({ asking, row, needs, goal, structure, people }: StandardPageProps) {
  const { language } = asking;
  const { card: texts, register } = standardTexts[language];
  const { measured, shown, standard } = row;
  const named = <Item extends { readonly id: string }>(
    ids: readonly string[],
    all: readonly Item[],
    name: (item: Item) => string,
  ) =>
    all
      .filter(({ id }) => ids.includes(id))
      .map(name)
      .join('; ');
  return (
    <dl class="definitions">
      <dt>{register.approach}</dt>
      <dd>{approachNames[shown.approach][language]}</dd>
      <dt>{register.touchpoint}</dt>
      <dd>{touchpointNames[shown.touchpoint][language]}</dd>
      <dt>{texts.measure}</dt>
      <dd>
        {measured ? (
          <>
            <a href={standardsPaths.indicator(measured.indicator.id)}>
              {nameIn(language, measured.indicator.content.name)}
            </a>
            <br />
            {noBreak(nameIn(language, measured.indicator.content.definition))}
            <br />
            {indicatorTexts[language].source}:{' '}
            {indicatorTexts[language].sources[measured.indicator.content.source.kind]}
            {measured.indicator.content.source.kind === 'cases' && (
              <p>
                <a href={casesAddress(measured.indicator.content.source.scope)}>{texts.toCases}</a>
              </p>
            )}
          </>
        ) : (
          register.noMeasure
        )}
      </dd>
      <dt>{register.target}</dt>
      <dd>{measured ? targetWords(language, measured.indicator.content, shown.target) : '–'}</dd>
      <dt>{register.latest}</dt>
      <dd>{measured ? <Latest row={{ measured }} asking={asking} /> : '–'}</dd>
      <dt>{register.owner}</dt>
      <dd>{shown.owner || register.noOwner}</dd>
      <dt>{texts.told}</dt>
      <dd>{(standard.ownerPersonId && people.get(standard.ownerPersonId)) ?? texts.toldQuality}</dd>
      <dt>{register.review}</dt>
      <dd>{shown.reviewOn ? formatDay(language, shown.reviewOn) : '–'}</dd>
      <dt>{texts.services}</dt>
      <dd>{named(shown.serviceIds, structure.services, ({ name }) => name) || register.allServices}</dd>
      <dt>{texts.groups}</dt>
      <dd>{named(shown.clientGroupIds, structure.clientGroups, ({ name }) => name[language]) || register.allGroups}</dd>
      <dt>{texts.goal}</dt>
      <dd>{goal?.content ?? texts.noGoal}</dd>
      <dt>{texts.needs}</dt>
      <dd>{needs.length === 0 ? texts.noNeeds : needs.map(({ content }) => content).join('; ')}</dd>
      <dt>{texts.legalBasis}</dt>
      <dd>{shown.legalBasis || '–'}</dd>
      <dt>{texts.visibility}</dt>
      <dd>{shown.isPublic ? texts.publicWords : texts.internalWords}</dd>
    </dl>
  );
}

function Versions({ asking: { language }, versions, people }: StandardPageProps) {
  const texts = standardTexts[language].card;
  if (versions.length === 0) return null;
  return (
    <DataTable
      language={language}
      id="versions"
      caption={texts.versions}
      rows={versions}
      rowKey={({ number }) => String(number)}
      columns={[
        { key: 'number', head: texts.version, cell: ({ number }) => number },
        { key: 'promise', head: texts.promise, cell: ({ content }) => nameIn(language, content.promise) },
        { key: 'on', head: texts.publishedOn, cell: ({ publishedOn }) => formatDayShort(language, publishedOn) },
        {
          key: 'by',
          head: texts.publishedBy,
          cell: ({ publishedBy }) => (publishedBy && people.get(publishedBy)) ?? texts.someone,
        },
      ]}
    />
  );
}

/** What is missing, each with the place where it is filled in; else the way to the chart. */
function Next({ asking, row: { standard, measured, targetVerdict }, missing }: StandardPageProps) {
  const { language } = asking;
  const texts = standardTexts[language].card;
  const isManaging = mayManage(asking);
  if (missing.length > 0) {
    const toForm = { href: standardsPaths.editStandard(standard.id), text: texts.edit };
    return (
      <>
        <section class="flow" aria-labelledby="braki">
          <h2 id="braki">{texts.missing}</h2>
          <ul>
            {missing.map((part) => (
              <li key={part}>
                {noBreak(texts.missingParts[part])}{' '}
                {part === 'source' && isManaging && measured && (
                  <a href={standardsPaths.editIndicator(measured.indicator.id)}>{texts.toSource}</a>
                )}
              </li>
            ))}
          </ul>
        </section>
        <NextStep language={language} {...(isManaging && { action: toForm })}>
          {noBreak(texts.missingNext)}
        </NextStep>
      </>
    );
  }
  const action = measured && { href: standardsPaths.indicator(measured.indicator.id), text: texts.openIndicator };
  const isBroken = targetVerdict.verdict === 'not-kept' || targetVerdict.verdict === 'not-always-kept';
  const mayStart = isBroken && asking.may('manage actions') && !asking.isSample;
  const more = mayStart
    ? [{ href: improvementPaths.newAction({ standard: standard.id }), text: texts.startAction }]
    : [];
  return (
    <NextStep language={language} {...(action && { action })} more={more}>
      {noBreak(standard.publishedNumber === null ? texts.ready : `${texts.inForce}: ${standard.publishedNumber}.`)}
    </NextStep>
  );
}
