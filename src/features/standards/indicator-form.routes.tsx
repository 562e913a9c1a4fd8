// URLs of the form of an indicator: a new one of a chosen source, and changes of one.
import { Hono } from 'hono';
import { notFound } from '#domain/faults.ts';
import { peopleOfOffice, postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { renderPage } from '#ui/page.tsx';
import { standardsPaths } from '#ui/paths/standards.ts';
import { seeDone } from './after-save.ts';
import { IndicatorFormPage, SourceChoicePage } from './indicator-form.pages.tsx';
import type { IndicatorFormProps } from './indicator-form.pages.tsx';
import { emptyIndicator, formOfIndicator, postedIndicator, readIndicatorForm, sourceKinds } from './indicator-form.ts';
import { nameIn } from './indicator-list.ts';
import type { Indicator, SourceKind } from './indicator.ts';
import { addIndicator, changeIndicator, indicatorOf } from './indicators.actions.ts';
import { askedQuestions } from './office-standards.actions.ts';
import { requireManaging } from './standards-permission.ts';

export function indicatorFormRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function around({ officeId }: Asking) {
    const [structure, questions, people] = await Promise.all([
      officeStructure(house, officeId),
      askedQuestions(house, officeId),
      peopleOfOffice(house, officeId),
    ]);
    return { structure, questions, people };
  }

  async function page(
    asking: Asking,
    more: Pick<IndicatorFormProps, 'kind' | 'form' | 'faults'>,
    of: Indicator | null,
  ) {
    const indicator = of && { id: of.id, version: of.version, name: nameIn(asking.language, of.content.name) };
    return renderPage(<IndicatorFormPage asking={asking} indicator={indicator} {...more} {...await around(asking)} />);
  }

  const kindIn = (text: string | undefined): SourceKind | undefined => sourceKinds.find((kind) => kind === text);

  routes.get(standardsPaths.newIndicator(), async (c) => {
    const asking = requireManaging(c);
    const kind = kindIn(c.req.query('zrodlo'));
    if (!kind) return c.html(renderPage(<SourceChoicePage asking={asking} />));
    return c.html(await page(asking, { kind, form: emptyIndicator(kind) }, null));
  });

  routes.post(standardsPaths.newIndicator(), async (c) => {
    const asking = requireManaging(c);
    const { officeId, personId, language } = asking;
    const posted = await postedForm(c);
    const kind = kindIn(posted.text('zrodlo'));
    if (!kind) throw notFound();
    const form = postedIndicator(posted);
    const read = readIndicatorForm(kind, form, await around(asking), language);
    if (!read.ok) return c.html(await page(asking, { kind, form, faults: read.faults }, null), 422);
    const { content, unitId, ownerPersonId } = read.value;
    const id = await house.storage.inOffice(officeId, (office) =>
      addIndicator(
        office,
        { content, unitId, ownerPersonId, libraryCode: null, createdOn: house.clock.today() },
        personId,
      ),
    );
    return seeDone(c, standardsPaths.indicator(id), 'added');
  });

  routes.get(standardsPaths.editIndicator(':id'), async (c) => {
    const asking = requireManaging(c);
    const indicator = await indicatorOf(house, asking.officeId, c.req.param('id') ?? '');
    const form = formOfIndicator(indicator);
    return c.html(await page(asking, { kind: indicator.content.source.kind, form }, indicator));
  });

  routes.post(standardsPaths.editIndicator(':id'), async (c) => {
    const asking = requireManaging(c);
    const { officeId, personId, language } = asking;
    const indicator = await indicatorOf(house, officeId, c.req.param('id') ?? '');
    const posted = await postedForm(c);
    const { kind } = indicator.content.source;
    const form = postedIndicator(posted);
    const read = readIndicatorForm(kind, form, await around(asking), language);
    if (!read.ok) return c.html(await page(asking, { kind, form, faults: read.faults }, indicator), 422);
    const { isRetired, ...changed } = read.value;
    const retiredOn = isRetired ? (indicator.retiredOn ?? house.clock.today()) : null;
    const version = posted.number('version') ?? 0;
    await changeIndicator(house, officeId, { ...changed, id: indicator.id, version, retiredOn }, personId);
    return seeDone(c, standardsPaths.indicator(indicator.id), 'saved');
  });

  return routes;
}
