// The frame of the pages of walk-throughs: beside the other ways of collecting, with the two sections of the room.
import type { ComponentChildren } from 'preact';
import type { Fault } from '#domain/faults.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { StaffPage } from '#ui/page.tsx';
import { auditsPaths } from '#ui/paths/audits.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { SectionLinks } from '#ui/section-links.tsx';
import { Status } from '#ui/status.tsx';
import { uiTexts } from '#ui/ui.texts.ts';
import { auditsTexts } from './audits.texts.ts';

export type AuditsDone = keyof (typeof auditsTexts)['pl']['done'];

export function auditsDone(text: string | undefined): AuditsDone | undefined {
  return text !== undefined && Object.hasOwn(auditsTexts.pl.done, text) ? (text as AuditsDone) : undefined;
}

interface FrameProps {
  asking: Asking;
  title: string;
  path: string;
  kicker?: string | undefined;
  /** the way here from the list of walk-throughs */
  within?: readonly { href: string; text: string }[] | undefined;
  faults?: readonly Fault[] | undefined;
  done?: AuditsDone | undefined;
  children: ComponentChildren;
}

export function AuditsFrame({ asking, title, path, kicker, within, faults, done, children }: FrameProps) {
  const { language } = asking;
  const texts = auditsTexts[language];
  const above = asking.may('manage studies')
    ? [{ href: studiesPaths.collecting(), text: uiTexts[language].collecting }]
    : [];
  return (
    <StaffPage
      asking={asking}
      title={title}
      kicker={kicker}
      current="collecting"
      navigation={navigationOf(asking)}
      path={path}
      breadcrumbs={within ? [...above, { href: auditsPaths.list(), text: texts.sections }, ...within] : above}
      {...(faults && { faults })}
      message={done === undefined ? undefined : <Status>{texts.done[done]}</Status>}
    >
      {!within && (
        <SectionLinks
          label={texts.sections}
          current={path}
          links={[
            { href: auditsPaths.list(), text: texts.section.list },
            { href: auditsPaths.toMend(), text: texts.section.toMend },
          ]}
        />
      )}
      {children}
    </StaffPage>
  );
}
