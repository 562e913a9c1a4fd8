// The frame of the room's pages, and the marks of an action: its stage, late, standing still, ended.
import type { ComponentChildren } from 'preact';
import type { Fault } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { formatDayShort } from '#ui/formats.ts';
import { ImprovementLinks } from '#ui/improvement-links.tsx';
import { StaffPage } from '#ui/page.tsx';
import type { PageLink } from '#ui/page.tsx';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { ShapeMark } from '#ui/shape.tsx';
import { Status } from '#ui/status.tsx';
import { Tag } from '#ui/tag.tsx';
import { stages } from './action.ts';
import type { Action } from './action.ts';
import type { ListedAction } from './list/action-list.ts';
import { improvementTexts } from './improvement.texts.ts';

export interface FrameProps {
  asking: Asking;
  title: string;
  path: string;
  kicker?: ComponentChildren | undefined;
  /** the way here below the list; the sections are shown where there is none */
  within?: readonly PageLink[] | undefined;
  faults?: readonly Fault[] | undefined;
  done?: string | undefined;
  message?: ComponentChildren | undefined;
  children: ComponentChildren;
}

export function ImprovementFrame({ asking, title, path, kicker, within, faults, done, message, children }: FrameProps) {
  const { language } = asking;
  const list = { href: improvementPaths.actions(), text: improvementTexts[language].title };
  return (
    <StaffPage
      asking={asking}
      title={title}
      current="improvement"
      navigation={navigationOf(asking)}
      path={path}
      {...(kicker !== undefined && { kicker })}
      breadcrumbs={within ? [list, ...within] : []}
      {...(faults && faults.length > 0 && { faults })}
      message={done === undefined ? message : <Status>{done}</Status>}
    >
      {!within && <ImprovementLinks language={language} current="actions" />}
      {children}
    </StaffPage>
  );
}

/** Plan ▸ Wykonanie ▸ Sprawdzenie ▸ Utrwalenie, the present one marked by word, weight and aria-current. */
export function StageLine({ action, language }: { action: Pick<Action, 'stage' | 'ended'>; language: StaffLanguage }) {
  const texts = improvementTexts[language];
  return (
    <ol class="stage-line" aria-label={texts.stagesLabel}>
      {stages.map((stage) => (
        <li key={stage} aria-current={stage === action.stage ? 'step' : undefined}>
          {texts.stages[stage]}
          {stage === action.stage && <span class="hidden-words"> ({texts.stageNow})</span>}
        </li>
      ))}
    </ol>
  );
}

/** Whether there is anything for `ActionMarks` to say. */
export const hasMarks = ({ action, isOverdue, stillSince }: ListedAction) =>
  isOverdue || stillSince !== null || action.ended !== null;

/** What is to be seen at once: late, standing still, ended; each by shape and word. */
export function ActionMarks({ listed, language }: { listed: ListedAction; language: StaffLanguage }) {
  const texts = improvementTexts[language];
  const { action, isOverdue, stillSince } = listed;
  return (
    <>
      {isOverdue && (
        <span class="verdict verdict-worse">
          <ShapeMark shape="filled-square" />
          {texts.list.overdue}
        </span>
      )}{' '}
      {stillSince !== null && (
        <span class="verdict verdict-too-little-data">
          <ShapeMark shape="dash" />
          {texts.list.still(formatDayShort(language, stillSince))}
        </span>
      )}{' '}
      {action.ended && (
        <Tag kind={action.ended.how === 'kept' ? 'done' : 'note'}>{texts.endings[action.ended.how]}</Tag>
      )}
    </>
  );
}
