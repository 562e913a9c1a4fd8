// The frame of this room's pages for somebody signed in: their navigation, and what has just happened.
import type { ComponentChildren } from 'preact';
import { StaffPage } from '#ui/page.tsx';
import type { StaffPageProps } from '#ui/page.tsx';
import { Status } from '#ui/status.tsx';
import type { Asking } from './asking.ts';
import { navigationOf } from './first-page.ts';

export interface AccountsPageProps extends Omit<StaffPageProps, 'asking' | 'navigation' | 'message'> {
  asking: Asking;
  /** what has just been done, in a few words */
  done?: string | undefined;
  children?: ComponentChildren;
}

export function AccountsPage({ asking, done, ...page }: AccountsPageProps) {
  return (
    <StaffPage
      {...page}
      asking={asking}
      navigation={navigationOf(asking)}
      message={done === undefined ? undefined : <Status>{done}</Status>}
    />
  );
}
