// The page of one action: where it stands, the facts, what the next stage requires, the measured effect, the conclusion.
import type { Fault } from '#domain/faults.ts';
import type { Showable } from '#domain/register-figure.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { nameIn } from '#features/standards/index.ts';
import type { Indicator } from '#features/standards/index.ts';
import { ButtonLink, ButtonRow } from '#ui/button.tsx';
import { formatDay, formatShortNumber, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { actionNumber } from './action.ts';
import type { ActionComment, ActionFile, HistoryEntry } from './action.ts';
import type { ListedAction } from './list/action-list.ts';
import { CommentsPart, FilesPart } from './action-parts.pages.tsx';
import { EndedPart, ConclusionPart } from './ending/conclusion.pages.tsx';
import type { LoadedEffect } from './effect/effect.actions.ts';
import { EffectSection, NoEffect } from './effect/effect.pages.tsx';
import { goalWords } from './effect/effect-words.ts';
import { ActionMarks, ImprovementFrame, StageLine } from './frame.pages.tsx';
import { HistoryPart } from './history/history.pages.tsx';
import { improvementTexts } from './improvement.texts.ts';
import { teamName } from './list/list.pages.tsx';
import { mayChange } from './may-improve.ts';
import { originHref } from './origin-href.ts';
import { StagePart } from './stages/stage.pages.tsx';

export interface ActionPageProps {
  asking: Asking;
  listed: ListedAction;
  /** YYYY-MM-DD */
  today: string;
  structure: OfficeStructure;
  /** names by id, of those who have left too */
  people: ReadonlyMap<string, string>;
  indicator: Indicator | null;
  /** of all indicators, retired ones too */
  indicatorNames: ReadonlyMap<string, string>;
  loaded: Showable<LoadedEffect> | 'no-indicator' | 'indicator-gone';
  comments: readonly ActionComment[];
  files: readonly ActionFile[];
  history: readonly HistoryEntry[];
  /** what was typed and refused */
  typed?: { readonly start?: string; readonly comment?: string; readonly sure?: boolean } | undefined;
  faults?: readonly Fault[] | undefined;
  done?: string | undefined;
}

export function ActionPage(props: ActionPageProps) {
  const { asking, listed, faults, done, loaded, indicator } = props;
  const { language } = asking;
  const texts = improvementTexts[language];
  const { action } = listed;
  return (
    <ImprovementFrame
      asking={asking}
      title={action.title}
      kicker={texts.number(actionNumber(action))}
      path={improvementPaths.action(action.id)}
      within={[]}
      faults={faults}
      done={done}
    >
      <StageLine action={action} language={language} />
      <p>
        <ActionMarks listed={listed} language={language} />
      </p>
      {indicator !== null && indicator.retiredOn !== null && action.ended === null && (
        <Notice kind="note">{noBreak(texts.page.retired)}</Notice>
      )}
      {action.ended !== null && <EndedPart {...props} />}
      <Facts {...props} />
      {mayChange(asking, action) && (
        <ButtonRow>
          <ButtonLink look="secondary" href={improvementPaths.editAction(action.id)}>
            {texts.page.edit}
          </ButtonLink>
        </ButtonRow>
      )}
      {action.ended === null && <StagePart {...props} />}
      {action.startedOn !== null &&
        (typeof loaded === 'string' ? (
          action.effectAtEnd === null && <NoEffect language={language} why={loaded} />
        ) : (
          <EffectSection
            language={language}
            loaded={loaded}
            atEnd={action.effectAtEnd}
            csvHref={improvementPaths.effectCsv(action.id)}
          />
        ))}
      {action.ended === null && <ConclusionPart {...props} />}
      <FilesPart {...props} />
      <CommentsPart {...props} />
      <HistoryPart {...props} />
    </ImprovementFrame>
  );
}

function Facts({ asking, listed: { action }, structure, people, indicator }: ActionPageProps) {
  const { language } = asking;
  const { page: texts, origins, form } = improvementTexts[language];
  const { hours, cost, origin } = action;
  const nothing = <span class="secondary">{texts.nothing}</span>;
  const money = [
    ...(hours === null ? [] : [texts.hours(formatShortNumber(language, hours, 2))]),
    ...(cost === null ? [] : [texts.zloty(formatShortNumber(language, cost, 2))]),
  ].join(', ');
  const href = originHref(origin);
  const day = (value: string | null) => (value === null ? nothing : formatDay(language, value));
  return (
    <dl class="definitions">
      <dt>{texts.problem}</dt>
      <dd class="written-words">{action.problem || nothing}</dd>
      <dt>{texts.origin}</dt>
      <dd>{href === null ? origins[origin.kind] : <a href={href}>{origins[origin.kind]}</a>}</dd>
      <dt>{texts.goal}</dt>
      <dd class="written-words">{action.goal || nothing}</dd>
      <dt>{texts.owner}</dt>
      <dd>{action.owner || nothing}</dd>
      {action.ownerPersonId !== null && (
        <>
          <dt>{texts.person}</dt>
          <dd>{people.get(action.ownerPersonId) ?? texts.formerPerson}</dd>
        </>
      )}
      <dt>{texts.team}</dt>
      <dd>{teamName(structure)(action.unitId) ?? form.noTeam}</dd>
      <dt>{texts.cost}</dt>
      <dd>{money || nothing}</dd>
      <dt>{texts.decided}</dt>
      <dd>{day(action.decidedOn)}</dd>
      <dt>{texts.started}</dt>
      <dd>{day(action.startedOn)}</dd>
      <dt>{texts.deadline}</dt>
      <dd>{day(action.deadline)}</dd>
      {action.round > 1 && (
        <>
          <dt>{texts.round}</dt>
          <dd>{action.round}</dd>
        </>
      )}
      <dt>{texts.indicator}</dt>
      <dd>
        {indicator ? (
          <a href={standardsPaths.indicator(indicator.id)}>{nameIn(language, indicator.content.name)}</a>
        ) : (
          <span class="secondary">{texts.noIndicator}</span>
        )}
      </dd>
      {action.goalChange !== null && (
        <>
          <dt>{texts.goalChange}</dt>
          <dd>
            {indicator
              ? goalWords(language, indicator.content, action.goalChange)
              : formatShortNumber(language, action.goalChange, 2)}
          </dd>
        </>
      )}
      <dt>{texts.steps}</dt>
      <dd class="written-words">{action.steps || nothing}</dd>
      {action.lessons !== '' && (
        <>
          <dt>{texts.lessons}</dt>
          <dd class="written-words">{action.lessons}</dd>
        </>
      )}
    </dl>
  );
}
