// URLs of one point and its photos: judged in one press, photos in and out.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { notFound } from '#domain/faults.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { largestPhotoBytes } from '#files/photo.ts';
import { renderPage } from '#ui/page.tsx';
import { auditsPaths } from '#ui/paths/audits.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { auditsTexts } from './audits.texts.ts';
import { ConflictPage } from './conflict.pages.tsx';
import { auditsDone } from './frame.pages.tsx';
import { mayDecide, mayFillIn, requireFillingIn, requireReading } from './may-walk.ts';
import { addPhoto, photoContent, removePhoto } from './photos.actions.ts';
import type { PhotoOutcome } from './photos.actions.ts';
import { readJudged } from './point-form.ts';
import { PointPage } from './point.pages.tsx';
import { RemovePhotoPage, TooLargePage } from './questions.pages.tsx';
import { isFinished, nextUnjudged, pointOfChecklist } from './walk-through.ts';
import { judgePoint, openWalk } from './walk-throughs.actions.ts';

type StaffContext = Context<StaffEnv>;
/** beside the photo: its form and its note */
const largestPostBytes = largestPhotoBytes + 64 * 1024;

export function pointRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function walkOf(c: StaffContext, asking: Asking) {
    const [{ walk }, { locations }] = await Promise.all([
      openWalk(house, asking.officeId, c.req.param('id') ?? ''),
      officeStructure(house, asking.officeId),
    ]);
    return { walk, place: locations.find(({ id }) => id === walk.locationId)?.name ?? '–' };
  }
  async function pointOf(c: StaffContext, asking: Asking) {
    const point = /^\d{1,2}$/.test(c.req.param('number') ?? '') && pointOfChecklist(Number(c.req.param('number')));
    if (!point) throw notFound();
    return { ...(await walkOf(c, asking)), point };
  }

  routes.get(auditsPaths.point(':id', ':number'), async (c) => {
    const asking = requireFillingIn(c);
    const { walk, place, point } = await pointOf(c, asking);
    if (isFinished(walk)) return c.redirect(auditsPaths.walk(walk.id), 303);
    const done = auditsDone(c.req.query('gotowe'));
    return c.html(renderPage(<PointPage {...{ asking, walk, place, point, done }} />));
  });

  const limit = bodyLimit({
    maxSize: largestPostBytes,
    onError: (c: StaffContext) => {
      const asking = requireFillingIn(c);
      return c.html(renderPage(<TooLargePage asking={asking} path={new URL(c.req.url).pathname} />), 413);
    },
  });
  routes.post(auditsPaths.point(':id', ':number'), async (c, next) => {
    // before a byte of it is read
    requireFillingIn(c);
    return limit(c, next);
  });

  routes.post(auditsPaths.point(':id', ':number'), async (c) => {
    const asking = requireFillingIn(c);
    const { officeId } = asking;
    const { walk, place, point } = await pointOf(c, asking);
    const posted = await postedForm(c);
    const file = [(await c.req.parseBody())['zdjecie']].flat().at(-1);
    if (file instanceof File && file.size > largestPhotoBytes)
      return c.html(renderPage(<TooLargePage asking={asking} path={auditsPaths.point(walk.id, point.number)} />), 413);
    // the photo first: it is added whatever becomes of the words, so a correction or a conflict does not lose it
    const photo: PhotoOutcome | null =
      file instanceof File && file.size > 0
        ? await addPhoto(
            house,
            officeId,
            { id: walk.id, point: point.number },
            new Uint8Array(await file.arrayBuffer()),
          )
        : null;
    const { form, faults } = readJudged(posted.text('ocena'), posted.text('uwaga'), asking.language);
    if (photo !== null && photo !== 'added' && photo !== 'finished')
      faults.push({ field: 'zdjecie', message: auditsTexts[asking.language].faults.photo[photo] });
    const now = async () => (await openWalk(house, officeId, walk.id)).walk;
    if (faults.length > 0) {
      const shown = { asking, walk: await now(), place, point, form, faults };
      return c.html(renderPage(<PointPage {...shown} />), 422);
    }
    const version = posted.number('version') ?? 0;
    const outcome = await judgePoint(house, officeId, walk.id, { point: point.number, version, ...form });
    if (outcome !== 'saved') {
      const shown = { asking, walk: await now(), place, point, yours: form, outcome, photoKept: photo === 'added' };
      return c.html(renderPage(<ConflictPage {...shown} />), 409);
    }
    const next = nextUnjudged(await now(), point.number);
    if (next === null) {
      // the last point left without a judgement is still to be judged: back to the list of points
      const isAll = form.score !== null;
      return c.redirect(
        isAll ? withQuery(auditsPaths.finish(walk.id), { gotowe: 'all' }) : auditsPaths.walk(walk.id),
        303,
      );
    }
    return c.redirect(`${withQuery(auditsPaths.point(walk.id, next), { gotowe: 'saved' })}#main`, 303);
  });

  routes.get(auditsPaths.photo(':id', ':photoId'), async (c) => {
    const asking = requireReading(c);
    const jpeg = await photoContent(house, asking.officeId, c.req.param('id') ?? '', c.req.param('photoId') ?? '');
    // written by us, never by whoever sent it; a browser keeps it for the person's own next look only
    return c.body(new Uint8Array(jpeg), 200, {
      'content-type': 'image/jpeg',
      'content-disposition': 'inline; filename="obchod.jpg"',
      'cache-control': 'private, max-age=3600, immutable',
    });
  });

  /** Whoever fills in takes away while it is walked; afterwards those who decide. */
  async function removalOf(c: StaffContext) {
    const asking = requireFillingIn(c);
    const { walk, place } = await walkOf(c, asking);
    const photo = walk.photos.find(({ id }) => id === c.req.param('photoId'));
    const may = mayFillIn(asking) && (!isFinished(walk) || mayDecide(asking));
    if (!photo || !may) throw notFound();
    return { asking, walk, place, photo, point: pointOfChecklist(photo.point)! };
  }
  routes.get(auditsPaths.removePhoto(':id', ':photoId'), async (c) =>
    c.html(renderPage(<RemovePhotoPage {...await removalOf(c)} />)),
  );
  routes.post(auditsPaths.removePhoto(':id', ':photoId'), async (c) => {
    const { asking, walk, photo } = await removalOf(c);
    await removePhoto(house, asking.officeId, { id: walk.id, photoId: photo.id, who: asking.personId });
    const back = isFinished(walk) ? auditsPaths.walk(walk.id) : auditsPaths.point(walk.id, photo.point);
    return c.redirect(withQuery(back, { gotowe: 'photoRemoved' }), 303);
  });

  return routes;
}
