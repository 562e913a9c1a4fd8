// The frame of the pages about cases: their parts as links, what was just done, and who may only look.
import type { ComponentChildren } from 'preact';
import type { Fault } from '#domain/faults.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Notice } from '#ui/notice.tsx';
import { StaffPage } from '#ui/page.tsx';
import type { PageLink } from '#ui/page.tsx';
import { casesPaths } from '#ui/paths/cases.ts';
import { SectionLinks } from '#ui/section-links.tsx';
import { Status } from '#ui/status.tsx';
import { casesTexts } from './cases.texts.ts';

/** Whether the person may import and set; visitors of a sample office look only. */
export function mayChangeCases(asking: Asking): boolean {
  return asking.may('manage cases') && !asking.isSample;
}

export interface CasesFrameProps {
  asking: Asking;
  title: string;
  path: string;
  kicker?: string | undefined;
  /** the list the page belongs to; pages without it show the parts as links */
  within?: PageLink | undefined;
  faults?: readonly Fault[] | undefined;
  done?: string | undefined;
  children: ComponentChildren;
}

export function CasesFrame({ asking, title, path, kicker, within, faults, done, children }: CasesFrameProps) {
  const texts = casesTexts[asking.language];
  const manages = asking.may('manage cases');
  const links = [
    ...(asking.may('see results') ? [{ href: casesPaths.summary(), text: texts.parts.summary }] : []),
    ...(manages ? [{ href: casesPaths.imports(), text: texts.parts.imports }] : []),
    ...(manages || asking.may('see settings and logs')
      ? [{ href: casesPaths.settings(), text: texts.parts.settings }]
      : []),
    ...(manages ? [{ href: casesPaths.keys(), text: texts.parts.keys }] : []),
  ];
  const root = { href: casesPaths.summary(), text: texts.title };
  return (
    <StaffPage
      asking={asking}
      title={title}
      current="standards"
      navigation={navigationOf(asking)}
      path={path}
      kicker={kicker}
      breadcrumbs={within ? [root, within] : []}
      {...(faults && { faults })}
      message={done === undefined ? undefined : <Status>{done}</Status>}
    >
      {!within && links.length > 1 && <SectionLinks label={texts.sections} current={path} links={links} />}
      {!mayChangeCases(asking) && asking.isSample && <Notice kind="note">{texts.sampleOnlyReading}</Notice>}
      {children}
    </StaffPage>
  );
}
