// The frame of this room's pages: the parts of improvement beside each other, and what has just been done.
import type { ComponentChildren } from 'preact';
import type { Fault } from '#domain/faults.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { ImprovementLinks } from '#ui/improvement-links.tsx';
import type { ImprovementPart } from '#ui/improvement-links.tsx';
import { StaffPage } from '#ui/page.tsx';
import type { PageLink } from '#ui/page.tsx';
import { Status } from '#ui/status.tsx';

export interface FrameProps {
  asking: Asking;
  title: string;
  current: ImprovementPart;
  /** its address, for the way back after a change of language */
  path: string;
  kicker?: string | undefined;
  /** the way here; the parts are shown where there is none */
  within?: readonly PageLink[] | undefined;
  faults?: readonly Fault[] | undefined;
  done?: string | undefined;
  /** above the h1, instead of `done` */
  notice?: ComponentChildren | undefined;
  children: ComponentChildren;
}

export function StaffDevelopmentFrame(props: FrameProps) {
  const { asking, title, current, path, kicker, within, faults = [], done, notice, children } = props;
  return (
    <StaffPage
      asking={asking}
      title={title}
      current="improvement"
      navigation={navigationOf(asking)}
      path={path}
      kicker={kicker}
      breadcrumbs={within ?? []}
      faults={faults}
      message={done === undefined ? notice : <Status>{done}</Status>}
    >
      {!within && <ImprovementLinks language={asking.language} current={current} />}
      {children}
    </StaffPage>
  );
}
