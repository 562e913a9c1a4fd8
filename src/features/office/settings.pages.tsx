// The frame of all settings pages: the parts of the settings, the step while an office is being set up.
import type { ComponentChildren } from 'preact';
import type { Fault } from '#domain/faults.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Notice } from '#ui/notice.tsx';
import { StaffPage } from '#ui/page.tsx';
import type { PageLink } from '#ui/page.tsx';
import { accountsPaths } from '#ui/paths/accounts.ts';
import { casesPaths } from '#ui/paths/cases.ts';
import { officePaths } from '#ui/paths/office.ts';
import { privacyPaths } from '#ui/paths/privacy.ts';
import { publicationPaths } from '#ui/paths/publication.ts';
import { Status } from '#ui/status.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { officeTexts } from './office.texts.ts';

export type SettingsSection = 'office' | 'structure' | 'services' | 'groups' | 'cases' | 'notice' | 'declaration';

const addresses: Readonly<Record<SettingsSection, string>> = {
  office: officePaths.office(),
  structure: officePaths.structure(),
  services: officePaths.services(),
  groups: officePaths.clientGroups(),
  cases: casesPaths.settings(),
  notice: privacyPaths.settings(),
  declaration: publicationPaths.declarationSettings(),
};

export const doneKinds = ['saved', 'added', 'closed', 'reopened', 'removed'] as const;
export type DoneKind = (typeof doneKinds)[number];

/** What has just been done, told by `?gotowe=saved` after the redirect. */
export function doneOf(text: string | undefined): DoneKind | null {
  return doneKinds.find((kind) => kind === text) ?? null;
}

export interface SettingsPageProps {
  asking: Asking;
  section: SettingsSection;
  title: string;
  /** 1, 2 or 3 while the office is being set up */
  step?: 1 | 2 | 3 | null | undefined;
  /** pages of one thing lead back to their list */
  within?: PageLink | undefined;
  faults?: readonly Fault[] | undefined;
  done?: DoneKind | null | undefined;
  path: string;
  children: ComponentChildren;
}

export function SettingsPage(props: SettingsPageProps) {
  const { asking, section, title, step, within, faults, done, path, children } = props;
  const texts = officeTexts[asking.language];
  return (
    <StaffPage
      asking={asking}
      title={title}
      current="settings"
      navigation={navigationOf(asking)}
      path={path}
      kicker={step ? texts.step(step) : texts.settings}
      {...(within ? { breadcrumbs: [within] } : {})}
      {...(faults ? { faults } : {})}
      message={done ? <Status>{texts[done]}</Status> : undefined}
    >
      {!step && <SettingsSections asking={asking} current={section} />}
      {!mayChange(asking) && <Notice kind="note">{readingNote(asking)}</Notice>}
      {children}
    </StaffPage>
  );
}

/** The parts of the settings as links, the present one marked. */
export function SettingsSections({ asking, current }: { asking: Asking; current: SettingsSection }) {
  const texts = officeTexts[asking.language];
  const words = uiTexts[asking.language];
  const beside = [
    ...(asking.may('manage people') ? [{ href: accountsPaths.people(), text: words.people }] : []),
    ...(asking.may('see settings and logs') ? [{ href: accountsPaths.log(), text: words.log }] : []),
  ];
  return (
    <nav class="filter-bar" aria-label={texts.sections}>
      <ul class="chips plain-list">
        {(Object.keys(addresses) as SettingsSection[]).map((section) => (
          <li key={section}>
            <a href={addresses[section]} aria-current={section === current ? 'page' : undefined}>
              {texts[section]}
            </a>
          </li>
        ))}
        {beside.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function mayChange(asking: Asking): boolean {
  return asking.may('manage office') && !asking.isSample;
}

function readingNote(asking: Asking): string {
  const texts = officeTexts[asking.language];
  return asking.isSample ? texts.sampleOnlyReading : texts.onlyReading;
}
