// The frame of the designer's pages: where they stand, what was just done, and who may only look.
import type { ComponentChildren } from 'preact';
import type { Fault } from '#domain/faults.ts';
import type { Localised, StaffLanguage, SurveyLanguage } from '#domain/language.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { assets } from '#ui/assets.ts';
import { Notice } from '#ui/notice.tsx';
import { StaffPage } from '#ui/page.tsx';
import type { PageLink } from '#ui/page.tsx';
import { designerPaths } from '#ui/paths/designer.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { SectionLinks } from '#ui/section-links.tsx';
import { Status } from '#ui/status.tsx';
import { designerTexts } from './designer.texts.ts';

export type DoneKind = keyof (typeof designerTexts)['pl']['done'];

/** What has just been done, told by `?gotowe=saved` after the redirect. */
export function doneOf(text: string | undefined): DoneKind | null {
  return text !== undefined && Object.hasOwn(designerTexts.pl.done, text) ? (text as DoneKind) : null;
}

export interface FrameProps {
  asking: Asking;
  title: string;
  path: string;
  kicker?: ComponentChildren | undefined;
  within?: readonly PageLink[] | undefined;
  faults?: readonly Fault[] | undefined;
  done?: DoneKind | null | undefined;
  /** whether the page is nicer with the script */
  withScript?: boolean | undefined;
  children: ComponentChildren;
}

export function DesignerPage({ asking, title, path, kicker, within, faults, done, withScript, children }: FrameProps) {
  const texts = designerTexts[asking.language];
  const list = designerPaths.list();
  return (
    <StaffPage
      asking={asking}
      title={title}
      current="collecting"
      navigation={navigationOf(asking)}
      path={path}
      {...(kicker !== undefined && { kicker })}
      breadcrumbs={within ?? []}
      {...(faults && { faults })}
      {...(withScript && { script: assets.stayInPlace.path })}
      message={done ? <Status>{texts.done[done]}</Status> : undefined}
    >
      {!within && (
        <SectionLinks
          label={texts.sections}
          current={list}
          links={[
            { href: studiesPaths.collecting(), text: texts.places },
            { href: studiesPaths.editions(), text: texts.editions },
            { href: list, text: texts.questionnaires },
            { href: studiesPaths.served(), text: texts.served },
          ]}
        />
      )}
      {!mayChange(asking) && (
        <Notice kind="note">{asking.isSample ? texts.sampleOnlyReading : texts.onlyReading}</Notice>
      )}
      {children}
    </StaffPage>
  );
}

export function mayChange(asking: Asking): boolean {
  return asking.may('manage questionnaires') && !asking.isSample;
}

/** A question as staff see it named: its words in their language, else in Polish. */
export function wordsFor(language: StaffLanguage, text: Localised<SurveyLanguage>): string {
  return text[language] || text.pl || '…';
}
