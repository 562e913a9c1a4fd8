// URLs of one card: made of an action, its parts, its change and status, its document for print, its removal.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notFound, Refusal } from '#domain/faults.ts';
import type { Fault } from '#domain/faults.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { practicesPaths } from '#ui/paths/practices.ts';
import { adoptedHere, cardOf, changeCard, makeCardOfAction, markCard, removeCard } from './cards.actions.ts';
import { listAttachments } from './attachments/attachments.actions.ts';
import { formOfCard, postedCard, readCardForm } from './card-form.ts';
import { CardFormPage } from './card-form.pages.tsx';
import { CardPage, NotClosedPage, PresentationPage, PrintedCardPage, RemovalPage } from './card.pages.tsx';
import { doneWords } from './frame.pages.tsx';
import { cardStatuses, daySchema, isOwn } from './practice-card.ts';
import { requireKeeping, requireLooking } from './practices-permission.ts';
import { practicesTexts } from './practices.texts.ts';

type StaffContext = Context<StaffEnv>;

export function cardRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  const asked = async (c: StaffContext, asking: Asking) => cardOf(house, asking.officeId, c.req.param('id') ?? '');
  /** An own card that may be changed; one that came in a file is not there to be. */
  async function changed(c: StaffContext) {
    const asking = requireKeeping(c);
    const card = await asked(c, asking);
    if (!isOwn(card)) throw notFound();
    return { asking, card };
  }
  async function cardPage(asking: Asking, id: string, more: { done?: string | undefined; faults?: readonly Fault[] }) {
    const [card, adoptions] = await Promise.all([
      cardOf(house, asking.officeId, id),
      adoptedHere(house, asking.officeId, id),
    ]);
    const today = house.clock.today();
    return renderPage(<CardPage {...{ asking, card, adoptions, today, ...more }} />);
  }

  routes.post(practicesPaths.fromAction(':actionId'), async (c) => {
    const asking = requireKeeping(c);
    const { officeId, personId: who } = asking;
    const actionId = c.req.param('actionId') ?? '';
    const made = await makeCardOfAction(house, officeId, { actionId, who });
    if (made === 'not-closed') return c.html(renderPage(<NotClosedPage {...{ asking, actionId }} />), 409);
    const card = practicesPaths.card(made.cardId);
    return c.redirect(made.isNew ? withQuery(card, { gotowe: 'made' }) : card, 303);
  });

  routes.get(practicesPaths.card(':id'), async (c) => {
    const asking = requireLooking(c);
    return c.html(await cardPage(asking, c.req.param('id') ?? '', { done: doneWords(asking, c.req.query('gotowe')) }));
  });

  routes.get(practicesPaths.presentation(':id'), async (c) => {
    const asking = requireLooking(c);
    return c.html(renderPage(<PresentationPage asking={asking} card={await asked(c, asking)} />));
  });

  routes.get(practicesPaths.print(':id'), async (c) => {
    const asking = requireLooking(c);
    const card = await asked(c, asking);
    const [attachments, adoptions] = await Promise.all([
      listAttachments(house, asking.officeId, card.id),
      adoptedHere(house, asking.officeId, card.id),
    ]);
    return c.html(renderPage(<PrintedCardPage {...{ asking, card, attachments, adoptions }} />));
  });

  routes.get(practicesPaths.edit(':id'), async (c) => {
    const { asking, card } = await changed(c);
    return c.html(renderPage(<CardFormPage {...{ asking, card, form: formOfCard(card.content) }} />));
  });

  routes.post(practicesPaths.edit(':id'), async (c) => {
    const { asking, card } = await changed(c);
    const { officeId, personId: who, language } = asking;
    const posted = await postedForm(c);
    const form = postedCard(posted);
    const version = posted.number('version') ?? 0;
    const read = readCardForm(form, language);
    if (!read.ok) {
      const page = { asking, card: { ...card, version }, form, faults: read.faults };
      return c.html(renderPage(<CardFormPage {...page} />), 422);
    }
    try {
      await changeCard(house, officeId, { id: card.id, version, who }, read.value);
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 409) throw error;
      const now = await cardOf(house, officeId, card.id);
      const page = { asking, card: now, form, theirs: formOfCard(now.content) };
      return c.html(renderPage(<CardFormPage {...page} />), 409);
    }
    return c.redirect(withQuery(practicesPaths.card(card.id), { gotowe: 'saved' }), 303);
  });

  routes.post(practicesPaths.status(':id'), async (c) => {
    const { asking, card } = await changed(c);
    const { officeId, personId: who, language } = asking;
    const posted = await postedForm(c);
    const status = cardStatuses.find((each) => each === posted.text('stan'));
    const day = posted.text('sprawdzono');
    const texts = practicesTexts[language].edit.faults;
    const isDay = day === '' || (daySchema.safeParse(day).success && day <= house.clock.today());
    // a card nobody has looked at is a draft; every other status says when somebody did
    const isDated = isDay && (day !== '' || status === 'draft');
    if (status === undefined || !isDated) {
      const faults: Fault[] = [
        ...(status === undefined ? [{ field: 'stan', message: texts.status }] : []),
        ...(isDated ? [] : [{ field: 'sprawdzono', message: texts.checkedOn }]),
      ];
      return c.html(await cardPage(asking, card.id, { faults }), 422);
    }
    const version = posted.number('version') ?? 0;
    await markCard(house, officeId, { id: card.id, version, who }, { status, checkedOn: day || null });
    return c.redirect(withQuery(practicesPaths.card(card.id), { gotowe: 'marked' }), 303);
  });

  routes.get(practicesPaths.remove(':id'), async (c) => {
    const asking = requireKeeping(c);
    return c.html(renderPage(<RemovalPage asking={asking} card={await asked(c, asking)} />));
  });

  routes.post(practicesPaths.remove(':id'), async (c) => {
    const asking = requireKeeping(c);
    const { officeId, personId: who } = asking;
    const card = await asked(c, asking);
    const version = (await postedForm(c)).number('version') ?? 0;
    await removeCard(house, officeId, { id: card.id, version, who });
    return c.redirect(withQuery(practicesPaths.catalogue(), { gotowe: 'removed' }), 303);
  });

  return routes;
}
