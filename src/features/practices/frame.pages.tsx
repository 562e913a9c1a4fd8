// The frame of this room's pages: the parts of improvement above the catalogue, the way back above everything else.
import type { ComponentChildren } from 'preact';
import type { Fault } from '#domain/faults.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { ImprovementLinks } from '#ui/improvement-links.tsx';
import { StaffPage } from '#ui/page.tsx';
import { practicesPaths } from '#ui/paths/practices.ts';
import { Status } from '#ui/status.tsx';
import { practicesTexts } from './practices.texts.ts';

export interface FrameProps {
  asking: Asking;
  title: string;
  /** its address, for the way back after a change of language */
  path: string;
  kicker?: string | undefined;
  /** a card, where the page is a part of it; false: the catalogue itself */
  within: { readonly href: string; readonly text: string } | 'catalogue' | false;
  faults?: readonly Fault[] | undefined;
  done?: string | undefined;
  children: ComponentChildren;
}

export function PracticesFrame({ asking, title, path, kicker, within, faults, done, children }: FrameProps) {
  const { language } = asking;
  const catalogue = { href: practicesPaths.catalogue(), text: practicesTexts[language].catalogue.title };
  const way = within === false ? [] : within === 'catalogue' ? [catalogue] : [catalogue, within];
  return (
    <StaffPage
      asking={asking}
      title={title}
      current="improvement"
      navigation={navigationOf(asking)}
      path={path}
      {...(kicker !== undefined && { kicker })}
      breadcrumbs={way}
      {...(faults && { faults })}
      message={done === undefined ? undefined : <Status>{done}</Status>}
    >
      {within === false && <ImprovementLinks language={language} current="practices" />}
      {children}
    </StaffPage>
  );
}

type Done = keyof (typeof practicesTexts)['pl']['done'];

/** What has just been done, told by `?gotowe=saved` after the redirect. */
export function doneWords(asking: Asking, key: string | undefined): string | undefined {
  const { done } = practicesTexts[asking.language];
  return key !== undefined && Object.hasOwn(done, key) ? done[key as Done] : undefined;
}
