// URLs of attachments of a card: the list with its field, the file itself, its removal.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { notFound } from '#domain/faults.ts';
import type { Fault } from '#domain/faults.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { largestFileBytes } from '#features/improvement/index.ts';
import { noBreak } from '#ui/formats.ts';
import { renderPage } from '#ui/page.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { practicesPaths } from '#ui/paths/practices.ts';
import {
  addAttachment,
  attachFromAction,
  attachmentContent,
  filesOfAction,
  listAttachments,
  removeAttachment,
} from './attachments.actions.ts';
import { dispositionOf } from './attachment.ts';
import type { AttachmentFault } from './attachment.ts';
import { FilesOfAction } from './from-action.pages.tsx';
import { AttachmentForm, AttachmentsTable, RemoveAttachmentQuestion } from './attachments.pages.tsx';
import { cardOf } from '../cards.actions.ts';
import { CardParts } from '../card.pages.tsx';
import { doneWords, PracticesFrame } from '../frame.pages.tsx';
import { isOwn } from '../practice-card.ts';
import { mayKeep, requireKeeping, requireLooking } from '../practices-permission.ts';
import { practicesTexts } from '../practices.texts.ts';
import { sentFile } from '../sent-file.ts';

type StaffContext = Context<StaffEnv>;
/** beside the file: the form around it */
const largestPostBytes = largestFileBytes + 64 * 1024;

export function attachmentsRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function page(asking: Asking, id: string, more: { faults?: readonly Fault[]; done?: string | undefined } = {}) {
    const card = await cardOf(house, asking.officeId, id);
    const mayAdd = mayKeep(asking) && isOwn(card);
    const [attachments, files] = await Promise.all([
      listAttachments(house, asking.officeId, card.id),
      mayAdd ? filesOfAction(house, asking.officeId, card) : [],
    ]);
    const { card: texts, attachments: words } = practicesTexts[asking.language];
    const path = practicesPaths.attachments(card.id);
    return renderPage(
      <PracticesFrame
        asking={asking}
        title={card.content.title}
        kicker={texts.attachmentsPart}
        path={path}
        within="catalogue"
        faults={more.faults}
        done={more.done}
      >
        <CardParts asking={asking} card={card} current={path} />
        <p class="lead">{noBreak(words.lead)}</p>
        <AttachmentsTable asking={asking} card={card} attachments={attachments} />
        <FilesOfAction asking={asking} card={card} attachments={attachments} files={files} />
        {mayAdd && <AttachmentForm asking={asking} card={card} faults={more.faults ?? []} />}
      </PracticesFrame>,
    );
  }
  const refused = async (asking: Asking, id: string, fault: AttachmentFault) =>
    page(asking, id, {
      faults: [{ field: 'plik', message: practicesTexts[asking.language].attachmentFaults[fault] }],
    });

  routes.get(practicesPaths.attachments(':id'), async (c) => {
    const asking = requireLooking(c);
    return c.html(await page(asking, c.req.param('id') ?? '', { done: doneWords(asking, c.req.query('gotowe')) }));
  });

  const limit = bodyLimit({
    maxSize: largestPostBytes,
    onError: async (c: StaffContext) =>
      c.html(await refused(requireKeeping(c), c.req.param('id') ?? '', 'too-large'), 413),
  });
  routes.post(practicesPaths.attachments(':id'), async (c, next) => {
    // before a byte of it is read
    const asking = requireKeeping(c);
    if (!isOwn(await cardOf(house, asking.officeId, c.req.param('id') ?? ''))) throw notFound();
    return limit(c, next);
  });
  routes.post(practicesPaths.attachments(':id'), async (c) => {
    const asking = requireKeeping(c);
    const cardId = c.req.param('id') ?? '';
    const sent = await sentFile(c);
    if (!sent) return c.html(await refused(asking, cardId, 'no-file'), 422);
    const { officeId, personId: who } = asking;
    const outcome = await addAttachment(house, officeId, { cardId, who }, sent);
    if (outcome !== 'added') return c.html(await refused(asking, cardId, outcome), outcome === 'too-large' ? 413 : 422);
    return c.redirect(withQuery(practicesPaths.attachments(cardId), { gotowe: 'attached' }), 303);
  });

  routes.post(practicesPaths.attachFromAction(':id', ':fileId'), async (c) => {
    const asking = requireKeeping(c);
    const { officeId, personId: who } = asking;
    const card = await cardOf(house, officeId, c.req.param('id') ?? '');
    const outcome = await attachFromAction(house, officeId, { card, fileId: c.req.param('fileId') ?? '', who });
    if (outcome !== 'added') return c.html(await refused(asking, card.id, outcome), 422);
    return c.redirect(withQuery(practicesPaths.attachments(card.id), { gotowe: 'attached' }), 303);
  });

  routes.get(practicesPaths.attachment(':id', ':attachmentId'), async (c) => {
    const { officeId } = requireLooking(c);
    const [id, attachmentId] = [c.req.param('id') ?? '', c.req.param('attachmentId') ?? ''];
    const { name, mediaType, content } = await attachmentContent(house, officeId, id, attachmentId);
    // never shown in the browser: what is in it came from somebody
    return c.body(new Uint8Array(content), 200, {
      'content-type': mediaType,
      'content-disposition': dispositionOf(name),
    });
  });

  async function removalOf(c: StaffContext) {
    const asking = requireKeeping(c);
    const card = await cardOf(house, asking.officeId, c.req.param('id') ?? '');
    const attachments = await listAttachments(house, asking.officeId, card.id);
    const attachment = attachments.find(({ id }) => id === c.req.param('attachmentId'));
    if (!attachment || !isOwn(card)) throw notFound();
    return { asking, card, attachment };
  }
  routes.get(practicesPaths.removeAttachment(':id', ':attachmentId'), async (c) => {
    const { asking, card, attachment } = await removalOf(c);
    return c.html(
      renderPage(
        <PracticesFrame
          asking={asking}
          title={practicesTexts[asking.language].attachments.removeTitle}
          path={practicesPaths.removeAttachment(card.id, attachment.id)}
          within={{ href: practicesPaths.attachments(card.id), text: card.content.title }}
        >
          <RemoveAttachmentQuestion asking={asking} card={card} attachment={attachment} />
        </PracticesFrame>,
      ),
    );
  });
  routes.post(practicesPaths.removeAttachment(':id', ':attachmentId'), async (c) => {
    const { asking, card, attachment } = await removalOf(c);
    const { officeId, personId: who } = asking;
    await removeAttachment(house, officeId, { cardId: card.id, id: attachment.id, who });
    return c.redirect(withQuery(practicesPaths.attachments(card.id), { gotowe: 'attachmentRemoved' }), 303);
  });

  return routes;
}
