// The frame of this room's pages for somebody signed in: their navigation, and what has just happened.
import type { ComponentChildren } from 'preact';
import { StaffPage } from '#ui/page.tsx';
import type { StaffPageProps } from '#ui/page.tsx';
import { accountsPaths } from '#ui/paths/accounts.ts';
import { officePaths } from '#ui/paths/office.ts';
import { SectionLinks } from '#ui/section-links.tsx';
import { Status } from '#ui/status.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import type { Asking } from './asking.ts';
import { navigationOf } from './first-page.ts';

export interface AccountsPageProps extends Omit<StaffPageProps, 'asking' | 'navigation' | 'message'> {
  asking: Asking;
  /** what has just been done, in a few words */
  done?: string | undefined;
  children?: ComponentChildren;
}

export function AccountsPage({ asking, done, children, ...page }: AccountsPageProps) {
  const texts = uiTexts[asking.language];
  const links = [
    { href: accountsPaths.people(), text: texts.people },
    { href: accountsPaths.log(), text: texts.log },
  ];
  // they stand under the settings where the navigation has no room for them, and beside each other
  const isBesidePeople = asking.may('manage people') && links.some(({ href }) => href === page.path);
  const navigation = navigationOf(asking);
  const { current } = page;
  const isBelow = current !== undefined && !navigation.includes(current) && navigation.includes('settings');
  return (
    <StaffPage
      {...page}
      {...(isBelow && { current: 'settings' as const })}
      {...(isBelow && isBesidePeople && { breadcrumbs: [{ href: officePaths.office(), text: texts.settings }] })}
      asking={asking}
      navigation={navigation}
      message={done === undefined ? undefined : <Status>{done}</Status>}
    >
      {isBesidePeople && <SectionLinks label={texts.people} current={page.path ?? ''} links={links} />}
      {children}
    </StaffPage>
  );
}
