// Button and frame for the office's own site, and the list of sites that may show the survey.
import type { Fault } from '#domain/faults.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { surveyLink } from '#features/studies/index.ts';
import { Button } from '#ui/button.tsx';
import { faultOf, Hidden, TextArea } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { StaffPage } from '#ui/page.tsx';
import { channelsPaths } from '#ui/paths/channels.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { Status } from '#ui/status.tsx';
import { embedHtml } from './embed-sites.ts';
import { embedTexts } from './embed.texts.ts';

export interface EmbedPageProps {
  asking: Asking;
  place: { readonly codeId: string; readonly code: string; readonly version: number };
  /** as typed, one a line */
  sites: string;
  /** null with the words that say why */
  publicUrl: string | null;
  noPublicUrl: string;
  faults?: readonly Fault[] | undefined;
  saved?: boolean | undefined;
}

export function EmbedPage({ asking, place, sites, publicUrl, noPublicUrl, faults = [], saved }: EmbedPageProps) {
  const texts = embedTexts[asking.language];
  const html = publicUrl === null ? null : embedHtml(surveyLink(publicUrl, place.code));
  const mayChange = asking.may('manage studies') && !asking.isSample;
  return (
    <StaffPage
      asking={asking}
      title={texts.title(place.code)}
      current="collecting"
      navigation={navigationOf(asking)}
      path={channelsPaths.embed(place.codeId)}
      breadcrumbs={[{ href: studiesPaths.place(place.codeId), text: texts.back }]}
      faults={faults}
      message={saved ? <Status>{texts.saved}</Status> : undefined}
    >
      {html === null ? (
        <Notice kind="note">{noBreak(noPublicUrl)}</Notice>
      ) : (
        <>
          <p>{noBreak(texts.intro)}</p>
          <h2>{texts.button}</h2>
          <p>
            <code>{html.button}</code>
          </p>
          <h2>{texts.frame}</h2>
          <p>{noBreak(texts.frameHint)}</p>
          <p>
            <code>{html.frame}</code>
          </p>
        </>
      )}
      {mayChange ? (
        <form method="post" action={channelsPaths.embed(place.codeId)} class="flow" noValidate>
          <Hidden name="version" value={place.version} />
          <TextArea
            name="strony"
            label={texts.sites}
            hint={noBreak(texts.sitesHint)}
            value={sites}
            rows={4}
            fault={faultOf(faults, 'strony')}
          />
          <Button>{texts.save}</Button>
        </form>
      ) : (
        <p>{sites === '' ? noBreak(texts.none) : `${texts.sites}: ${sites.replaceAll('\n', ', ')}`}</p>
      )}
    </StaffPage>
  );
}
