// The frame of this room's pages: the register and what belongs to it, indicators beside it.
import type { ComponentChildren } from 'preact';
import type { Fault } from '#domain/faults.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { StaffPage } from '#ui/page.tsx';
import type { PageLink } from '#ui/page.tsx';
import { noticesPaths } from '#ui/paths/notices.ts';
import { reviewsPaths } from '#ui/paths/reviews.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { SectionLinks } from '#ui/section-links.tsx';
import { Status } from '#ui/status.tsx';
import { standardTexts } from './standards.texts.ts';

export interface FrameProps {
  asking: Asking;
  title: string;
  /** its address, for the way back after a change of language and to mark its section */
  path: string;
  kicker?: ComponentChildren | undefined;
  /** the way here; sections are shown where there is none */
  within?: readonly PageLink[] | undefined;
  faults?: readonly Fault[] | undefined;
  done?: string | undefined;
  children: ComponentChildren;
}

export function StandardsFrame({ asking, title, path, kicker, within, faults, done, children }: FrameProps) {
  const texts = standardTexts[asking.language].sections;
  return (
    <StaffPage
      asking={asking}
      title={title}
      current="standards"
      navigation={navigationOf(asking)}
      path={path}
      {...(kicker !== undefined && { kicker })}
      breadcrumbs={within ?? []}
      {...(faults && { faults })}
      message={done === undefined ? undefined : <Status>{done}</Status>}
    >
      {!within && (
        <SectionLinks
          label={texts.label}
          current={path}
          links={[
            { href: standardsPaths.register(), text: texts.register },
            { href: standardsPaths.indicators(), text: texts.indicators },
            { href: standardsPaths.matrix(), text: texts.matrix },
            { href: standardsPaths.goals(), text: texts.goals },
            { href: standardsPaths.needs(), text: texts.needs },
            { href: standardsPaths.adoptions(), text: texts.adoptions },
            { href: reviewsPaths.overview(), text: texts.review },
            { href: noticesPaths.list(), text: texts.notices },
          ]}
        />
      )}
      {children}
    </StaffPage>
  );
}

/** What has just been done, told by `?gotowe=saved` after the redirect. */
export function doneIn(texts: Readonly<Record<string, string>>, key: string | undefined): string | undefined {
  return key !== undefined && Object.hasOwn(texts, key) ? texts[key] : undefined;
}
