// One place where answers are collected: its address, QR code, poster, and whether it is open.
import { navigationOf } from '#features/accounts/index.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx';
import { Hidden } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { StaffPage } from '#ui/page.tsx';
import { channelsPaths } from '#ui/paths/channels.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { Status } from '#ui/status.tsx';
import { ReleaseLine } from './collecting.pages.tsx';
import type { Shown } from './collecting.pages.tsx';
import type { PlaceRow } from './collecting.ts';
import { collectingTexts } from './collecting.texts.ts';
import { mayPrint, StateTag } from './places-table.pages.tsx';
import { spokenLink, surveyLink } from './survey-link.ts';

export function PlacePage({ asking, row, publicUrl, done }: Shown & { row: PlaceRow }) {
  const { language } = asking;
  const texts = collectingTexts[language];
  const name = row.name ?? texts.wholeOffice;
  const mayManage = asking.may('manage studies') && !asking.isSample;
  return (
    <StaffPage
      asking={asking}
      title={name}
      kicker={texts.contexts[row.context]}
      current="collecting"
      navigation={navigationOf(asking)}
      path={studiesPaths.place(row.codeId)}
      breadcrumbs={[{ href: studiesPaths.collecting(), text: texts.back }]}
      message={done && <Status>{texts.done[done]}</Status>}
    >
      <p>
        <StateTag row={row} texts={texts} />
      </p>
      <ReleaseLine count={row.collected} language={language} />
      <h2>{texts.link}</h2>
      {publicUrl === null ? (
        <>
          <p>
            <code>{channelsPaths.survey(row.code)}</code>
          </p>
          <Notice kind="note">{noBreak(texts.noPublicUrl)}</Notice>
        </>
      ) : (
        <p>
          <a href={surveyLink(publicUrl, row.code)}>{spokenLink(publicUrl, row.code)}</a>
        </p>
      )}
      {publicUrl !== null && (
        <>
          <h2>{texts.qr}</h2>
          <img src={studiesPaths.qrPicture(row.codeId)} alt={texts.qrAlt} width="176" height="176" />
        </>
      )}
      <ButtonRow>
        {publicUrl !== null && mayPrint(row) && (
          <ButtonLink href={studiesPaths.poster(row.codeId)}>{texts.printPoster}</ButtonLink>
        )}
        <ButtonLink href={channelsPaths.survey(row.code)} look="secondary">
          {texts.tryIt}
        </ButtonLink>
        {publicUrl !== null && (
          <a href={studiesPaths.qrPicture(row.codeId)} download={`kod-${row.code}.svg`}>
            {texts.qrDownload}
          </a>
        )}
      </ButtonRow>
      <p class="hint">{noBreak(texts.tryHint)}</p>
      <p>
        <a href={channelsPaths.embed(row.codeId)}>{texts.embed}</a>
      </p>
      {mayManage && <StateForm row={row} texts={texts} />}
    </StaffPage>
  );
}

/** A code out of its edition's days counts as open here: closing it is what can be done. */
function StateForm({ row, texts }: { row: PlaceRow; texts: (typeof collectingTexts)['pl'] }) {
  const isOpen = row.isOpen || row.outOfTerm;
  return (
    <section aria-labelledby="state-heading" class="flow">
      <h2 id="state-heading">{texts.stateHeading}</h2>
      <p>{noBreak(isOpen ? texts.closeHint : texts.reopenHint)}</p>
      <form method="post" action={studiesPaths.state(row.codeId)}>
        <Hidden name="version" value={row.version} />
        <Button look="secondary" name="stan" value={isOpen ? 'zamknieta' : 'otwarta'}>
          {isOpen ? texts.close : texts.reopen}
        </Button>
      </form>
    </section>
  );
}
