// URLs of the adoption of standards: draft orders, the PDF, approval, having read them.
import { Hono } from 'hono';
import type { Fault } from '#domain/faults.ts';
import { namesOfPeople, postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { isDay } from '#features/office/index.ts';
import { notAllowed } from '#domain/faults.ts';
import { makePdf } from '#files/pdf-document.ts';
import { renderPage } from '#ui/page.tsx';
import { standardsPaths } from '#ui/paths/standards.ts';
import {
  acknowledge,
  adoptionOf,
  approveAdoption,
  askedToRead,
  draftAdoption,
  listAdoptions,
  readersOf,
  versionsAdopted,
} from './adoption.actions.ts';
import { AdoptionPage, AdoptionsPage } from './adoption.pages.tsx';
import type { AdoptionPageProps } from './adoption.pages.tsx';
import { oneLine, seeDone } from './after-save.ts';
import { doneIn } from './frame.pages.tsx';
import { listIndicators } from './indicators.actions.ts';
import { orderData, orderSource } from './order.document.ts';
import { listStandards } from './standards.actions.ts';
import { mayAcknowledge, requireApproving, requireLooking, requireManaging } from './standards-permission.ts';
import { standardTexts } from './standards.texts.ts';

export function adoptionRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  /** Standards in force: what a draft made now would cover. */
  async function inForce({ officeId }: Asking) {
    const standards = await listStandards(house, officeId);
    return standards.flatMap(({ id, publishedNumber, withdrawnOn }) =>
      publishedNumber !== null && withdrawnOn === null ? [{ standardId: id, number: publishedNumber }] : [],
    );
  }

  async function listPage(
    asking: Asking,
    more: { title?: string; faults?: readonly Fault[]; done?: string | undefined },
  ) {
    const [adoptions, asked, covered] = await Promise.all([
      listAdoptions(house, asking.officeId),
      askedToRead(house, asking.officeId),
      inForce(asking),
    ]);
    const { title = standardTexts[asking.language].adoption.titleProposed } = more;
    const page = { asking, adoptions, asked, inForce: covered.length, title, faults: more.faults, done: more.done };
    return renderPage(<AdoptionsPage {...page} />);
  }

  async function onePage(
    asking: Asking,
    id: string,
    more: Pick<Partial<AdoptionPageProps>, 'form' | 'faults' | 'done'>,
  ) {
    const { officeId, personId } = asking;
    const adoption = await adoptionOf(house, officeId, id);
    const [versions, readers, people] = await Promise.all([
      versionsAdopted(house, officeId, adoption),
      readersOf(house, officeId, adoption.id, personId),
      namesOfPeople(house, officeId),
    ]);
    const { form = { orderNumber: '', inForceFrom: '' } } = more;
    const page = { asking, adoption, versions, readers, people, form, faults: more.faults, done: more.done };
    return renderPage(<AdoptionPage {...page} />);
  }

  routes.get(standardsPaths.adoptions(), async (c) => {
    const asking = requireLooking(c);
    const done = doneIn(standardTexts[asking.language].done, c.req.query('gotowe'));
    return c.html(await listPage(asking, { done }));
  });

  routes.post(standardsPaths.adoptions(), async (c) => {
    const asking = requireManaging(c);
    const title = oneLine((await postedForm(c)).text('tytul'), 200);
    const standards = await inForce(asking);
    const texts = standardTexts[asking.language];
    if (title === '' || standards.length === 0) {
      const message = title === '' ? texts.faults.title : texts.adoption.nothing;
      return c.html(await listPage(asking, { title, faults: [{ field: 'tytul', message }] }), 422);
    }
    const draft = { title, standards, draftedOn: house.clock.today() };
    const id = await house.storage.inOffice(asking.officeId, (office) => draftAdoption(office, draft, asking.personId));
    return seeDone(c, standardsPaths.adoption(id), 'drafted');
  });

  routes.get(standardsPaths.adoption(':id'), async (c) => {
    const asking = requireLooking(c);
    const done = doneIn(standardTexts[asking.language].done, c.req.query('gotowe'));
    return c.html(await onePage(asking, c.req.param('id') ?? '', { done }));
  });

  routes.get(standardsPaths.order(':id'), async (c) => {
    const asking = requireLooking(c);
    const adoption = await adoptionOf(house, asking.officeId, c.req.param('id') ?? '');
    const [versions, indicators] = await Promise.all([
      versionsAdopted(house, asking.officeId, adoption),
      listIndicators(house, asking.officeId),
    ]);
    const title = `${standardTexts.pl.order.heading} ${adoption.orderNumber ?? ''} ${adoption.title}`.replace(
      / +/g,
      ' ',
    );
    const data = orderData(adoption, versions, indicators, asking);
    const pdf = await makePdf({ source: orderSource, data, language: 'pl', title });
    c.header('content-type', 'application/pdf');
    c.header('content-disposition', 'inline; filename="zarzadzenie-standardy.pdf"');
    c.header('cache-control', 'private, no-store');
    return c.body(new Uint8Array(pdf));
  });

  routes.post(standardsPaths.approve(':id'), async (c) => {
    const asking = requireApproving(c);
    const { officeId, personId, language } = asking;
    const { id } = await adoptionOf(house, officeId, c.req.param('id') ?? '');
    const posted = await postedForm(c);
    const form = { orderNumber: oneLine(posted.text('numer'), 60), inForceFrom: posted.text('od') };
    const texts = standardTexts[language].faults;
    const faults: Fault[] = [
      ...(form.orderNumber === '' ? [{ field: 'numer', message: texts.orderNumber }] : []),
      ...(isDay(form.inForceFrom) ? [] : [{ field: 'od', message: texts.inForceFrom }]),
    ];
    if (faults.length > 0) return c.html(await onePage(asking, id, { form, faults }), 422);
    const version = posted.number('version') ?? 0;
    const approval = { ...form, id, version, approvedOn: house.clock.today(), approvedBy: personId };
    await house.storage.inOffice(officeId, (office) => approveAdoption(office, approval));
    return seeDone(c, standardsPaths.adoption(id), 'approved');
  });

  routes.post(standardsPaths.acknowledge(':id'), async (c) => {
    const asking = requireLooking(c);
    if (!mayAcknowledge(asking) || asking.personId === null) throw notAllowed();
    const id = c.req.param('id') ?? '';
    await acknowledge(house, asking.officeId, { id, personId: asking.personId });
    return seeDone(c, standardsPaths.adoption(id), 'read');
  });

  return routes;
}
