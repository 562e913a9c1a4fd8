// The frame of the pages of collecting: places, editions and people served as links under the heading.
import type { ComponentChildren } from 'preact';
import type { Fault } from '#domain/faults.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { StaffPage } from '#ui/page.tsx';
import { designerPaths } from '#ui/paths/designer.ts';
import { answerExportPaths } from '#ui/paths/answer-export.ts';
import { auditsPaths } from '#ui/paths/audits.ts';
import { channelsPaths } from '#ui/paths/channels.ts';
import { importPaths } from '#ui/paths/answer-import.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { SectionLinks } from '#ui/section-links.tsx';
import { Status } from '#ui/status.tsx';
import { editionsTexts } from './editions.texts.ts';

/** Whether the person may change what these pages show. */
export function mayManage(asking: Asking): boolean {
  return asking.may('manage studies') && !asking.isSample;
}

export function CollectingSections({ asking, current }: { asking: Asking; current: string }) {
  const texts = editionsTexts[asking.language];
  return (
    <SectionLinks
      label={texts.sections}
      current={current}
      links={[
        { href: studiesPaths.collecting(), text: texts.section.places },
        { href: studiesPaths.editions(), text: texts.section.editions },
        { href: designerPaths.list(), text: texts.section.questionnaires },
        { href: channelsPaths.print(), text: texts.section.print },
        { href: studiesPaths.served(), text: texts.section.served },
        ...(asking.may('key answers') ? [{ href: channelsPaths.keying(), text: texts.section.keying }] : []),
        { href: auditsPaths.list(), text: texts.section.walk },
        { href: importPaths.list(), text: texts.section.import },
        { href: answerExportPaths.results(), text: texts.section.file },
      ]}
    />
  );
}

interface FrameProps {
  asking: Asking;
  title: string;
  path: string;
  kicker?: string | undefined;
  /** a page below one of the sections */
  within?: { href: string; text: string } | undefined;
  faults?: readonly Fault[] | undefined;
  /** what was just done, told once */
  done?: string | undefined;
  children: ComponentChildren;
}

export function CollectingFrame({ asking, title, path, kicker, within, faults, done, children }: FrameProps) {
  return (
    <StaffPage
      asking={asking}
      title={title}
      kicker={kicker}
      current="collecting"
      navigation={navigationOf(asking)}
      path={path}
      {...(within && { breadcrumbs: [within] })}
      {...(faults && { faults })}
      message={done === undefined ? undefined : <Status>{done}</Status>}
    >
      {!within && <CollectingSections asking={asking} current={path} />}
      {children}
    </StaffPage>
  );
}
