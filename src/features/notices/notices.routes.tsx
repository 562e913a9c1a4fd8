// URLs of notices: the list, what was read, whether letters are wanted.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notAllowed } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { doneIn, requireLooking, seeDone } from '#features/standards/index.ts';
import { renderPage } from '#ui/page.tsx';
import { noticesPaths } from '#ui/paths/notices.ts';
import {
  keepWish,
  noticeNames,
  noticesOf,
  noticesOfSample,
  readAllNotices,
  readNotice,
  wantsLetters,
} from './notices.actions.ts';
import type { MoreEvents } from './notices.actions.ts';
import { NoticesPage } from './notices.pages.tsx';
import { noticesTexts } from './notices.texts.ts';

export function noticesRoutes(house: House, slots: { readonly moreEvents?: MoreEvents } = {}): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  function lettersOff({ isSample }: Asking) {
    if (isSample) return 'sample' as const;
    if (!house.mailer) return 'server' as const;
    return house.settings.publicUrl === null ? ('address' as const) : null;
  }

  routes.get(noticesPaths.list(), async (c) => {
    const asking = requireLooking(c);
    const { officeId, personId, isSample, language } = asking;
    const [notices, names, byMail] = await Promise.all([
      personId === null || isSample
        ? noticesOfSample(house, officeId, slots.moreEvents)
        : noticesOf(house, officeId, personId),
      noticeNames(house, officeId),
      personId === null ? false : wantsLetters(house, officeId, personId),
    ]);
    const page = {
      asking,
      notices,
      names,
      byMail,
      showsRead: c.req.query('pokaz') === 'wszystkie',
      lettersOff: lettersOff(asking),
      done: doneIn(noticesTexts[language].done, c.req.query('gotowe')),
    };
    return c.html(renderPage(<NoticesPage {...page} />));
  });

  routes.post(noticesPaths.allRead(), async (c) => {
    const { officeId, personId } = requireReader(c);
    await readAllNotices(house, officeId, personId);
    return seeDone(c, noticesPaths.list(), 'read');
  });

  routes.post(noticesPaths.read(':id'), async (c) => {
    const { officeId, personId } = requireReader(c);
    await readNotice(house, officeId, personId, c.req.param('id') ?? '');
    return seeDone(c, noticesPaths.list(), 'read');
  });

  routes.post(noticesPaths.wishes(), async (c) => {
    const { officeId, personId } = requireReader(c);
    await keepWish(house, officeId, personId, (await postedForm(c)).text('listy') !== 'nie');
    return seeDone(c, noticesPaths.list(), 'wishes');
  });

  return routes;
}

/** Somebody in particular, of an office that is not a sample. */
function requireReader(c: Context<StaffEnv>): { officeId: OfficeId; personId: PersonId } {
  const { officeId, personId, isSample } = requireLooking(c);
  if (personId === null || isSample) throw notAllowed('sample-office');
  return { officeId, personId };
}
