// URLs of an action's files: taken in, handed out as a download, taken away after a question.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { notFound } from '#domain/faults.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { seeDone } from '#features/standards/index.ts';
import { renderPage } from '#ui/page.tsx';
import { improvementPaths } from '#ui/paths/improvement.ts';
import type { Action } from '../action.ts';
import { RemovalPage } from '../action-parts.pages.tsx';
import { actionOf } from '../actions.actions.ts';
import type { EffectSlots } from '../effect-of.actions.ts';
import { ImprovementFrame } from '../frame.pages.tsx';
import { improvementTexts } from '../improvement.texts.ts';
import { allowChange, requireLooking } from '../may-improve.ts';
import { actionPage } from '../shown-action.routes.tsx';
import { largestFileBytes } from './attachment.ts';
import { addFile, fileContent, filesOf, removeFile } from './attachments.actions.ts';

/** beside the file: the rest of its form */
const largestPostBytes = largestFileBytes + 64 * 1024;

export function attachmentsRoutes(house: House, slots: EffectSlots): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function mine(c: Context<StaffEnv>): Promise<{ asking: Asking; action: Action }> {
    const asking = requireLooking(c);
    const action = await actionOf(house, asking.officeId, c.req.param('id') ?? '');
    allowChange(asking, action);
    return { asking, action };
  }

  const limit = bodyLimit({
    maxSize: largestPostBytes,
    onError: (c: Context<StaffEnv>) => tooLarge(c, requireLooking(c)),
  });
  routes.post(improvementPaths.files(':id'), async (c, next) => {
    // before a byte of it is read
    await mine(c);
    return limit(c, next);
  });

  routes.post(improvementPaths.files(':id'), async (c) => {
    const { asking, action } = await mine(c);
    const { officeId, personId: who, language } = asking;
    const texts = improvementTexts[language].faults.file;
    const body = await c.req.parseBody({ all: true }).catch(() => null);
    const file = [body?.['plik'] ?? []].flat().at(-1);
    const refused = async (message: string) => {
      const faults = [{ field: 'plik', message }];
      return c.html(renderPage(await actionPage(house, asking, action, { faults }, slots)), 422);
    };
    if (!(file instanceof File) || (file.size === 0 && file.name === '')) return refused(texts.none);
    const sent = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const outcome = await addFile(house, officeId, { id: action.id, who }, sent);
    if (outcome !== 'added') return refused(texts[outcome]);
    return seeDone(c, improvementPaths.action(action.id), 'fileAdded');
  });

  function tooLarge(c: Context<StaffEnv>, asking: Asking) {
    const texts = improvementTexts[asking.language];
    const back = improvementPaths.action(c.req.param('id') ?? '');
    return c.html(
      renderPage(
        <ImprovementFrame asking={asking} title={texts.tooLargeTitle} path={back} within={[]}>
          <p>{texts.tooLargeText}</p>
          <p>
            <a href={back}>{texts.backToAction}</a>
          </p>
        </ImprovementFrame>,
      ),
      413,
    );
  }

  routes.get(improvementPaths.file(':id', ':fileId'), async (c) => {
    const { officeId } = requireLooking(c);
    const { name, mediaType, content } = await fileContent(
      house,
      officeId,
      c.req.param('id') ?? '',
      c.req.param('fileId') ?? '',
    );
    return c.body(new Uint8Array(content), 200, {
      'content-type': mediaType,
      'content-disposition': downloadOf(name),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  async function fileOf(c: Context<StaffEnv>) {
    const { asking, action } = await mine(c);
    const file = (await filesOf(house, asking.officeId, action.id)).find(({ id }) => id === c.req.param('fileId'));
    if (!file) throw notFound();
    return { asking, action, file };
  }
  routes.get(improvementPaths.removeFile(':id', ':fileId'), async (c) => {
    const { asking, action, file } = await fileOf(c);
    return c.html(renderPage(<RemovalPage {...{ asking, action, thing: { kind: 'file', file } }} />));
  });
  routes.post(improvementPaths.removeFile(':id', ':fileId'), async (c) => {
    const { asking, action, file } = await fileOf(c);
    const removal = { id: action.id, attachmentId: file.id, who: asking.personId };
    await removeFile(house, asking.officeId, removal);
    return seeDone(c, improvementPaths.action(action.id), 'fileRemoved');
  });

  return routes;
}

/** Always a download and never a page; the name in plain letters, and beside it as it is written. */
function downloadOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/[^\w.() -]/g, '');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`;
}
