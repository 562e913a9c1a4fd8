// URLs of the form of a standard: a new one, and changes of one.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Fault } from '#domain/faults.ts';
import { peopleOfOffice, postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { renderPage } from '#ui/page.tsx';
import { standardsPaths } from '#ui/paths/standards.ts';
import { seeDone } from './after-save.ts';
import { listGoals } from './goals.actions.ts';
import { nameIn } from './indicator-list.ts';
import { listIndicators } from './indicators.actions.ts';
import { emptyStandard, formOfStandard, postedStandard, readStandardForm } from './standard-form.ts';
import type { ReadStandard, StandardForm } from './standard-form.ts';
import { StandardFormPage } from './standard-form.pages.tsx';
import type { Standard } from './standard.ts';
import { adoptIndicator, addStandard, changeStandard, standardOf } from './standards.actions.ts';
import { requireManaging } from './standards-permission.ts';

export function standardFormRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  /** Everything a form may name, read once for the page and for the check. */
  async function surroundings({ officeId }: Asking) {
    const [indicators, goals, structure, people] = await Promise.all([
      listIndicators(house, officeId),
      listGoals(house, officeId),
      officeStructure(house, officeId),
      peopleOfOffice(house, officeId),
    ]);
    return { indicators: indicators.filter(({ retiredOn }) => retiredOn === null), goals, structure, people };
  }

  async function page(asking: Asking, form: StandardForm, standard: Standard | null, faults?: readonly Fault[]) {
    const around = await surroundings(asking);
    const shown = standard && {
      id: standard.id,
      version: standard.version,
      promise: nameIn(asking.language, standard.content.promise),
    };
    return renderPage(<StandardFormPage {...around} asking={asking} form={form} standard={shown} faults={faults} />);
  }

  /** Saves what was read; an indicator of the library is adopted in the same transaction. */
  async function save(asking: Asking, read: ReadStandard, standard: Standard | null, version: number): Promise<string> {
    const { officeId, personId: who } = asking;
    const known = await listIndicators(house, officeId);
    const today = house.clock.today();
    return house.storage.inOffice(officeId, async (office) => {
      const { measure, content, goalId, ownerPersonId } = read;
      const indicatorId =
        measure === null
          ? null
          : 'indicatorId' in measure
            ? measure.indicatorId
            : await adoptIndicator(office, measure.libraryCode, known, { today, who });
      const input = { content, goalId, indicatorId, ownerPersonId };
      if (!standard) return addStandard(office, { ...input, libraryKey: null }, who);
      await changeStandard(office, { id: standard.id, version, who }, input);
      return standard.id;
    });
  }

  async function take(c: Context<StaffEnv>, asking: Asking, standard: Standard | null) {
    const posted = await postedForm(c);
    const form = postedStandard(posted);
    const read = readStandardForm(form, await surroundings(asking), asking.language);
    if (!read.ok) return c.html(await page(asking, form, standard, read.faults), 422);
    const id = await save(asking, read.value, standard, posted.number('version') ?? 0);
    return seeDone(c, standardsPaths.standard(id), standard ? 'saved' : 'added');
  }

  routes.get(standardsPaths.newStandard(), async (c) => {
    const asking = requireManaging(c);
    return c.html(await page(asking, emptyStandard(house.clock.today()), null));
  });

  routes.post(standardsPaths.newStandard(), async (c) => take(c, requireManaging(c), null));

  routes.get(standardsPaths.editStandard(':id'), async (c) => {
    const asking = requireManaging(c);
    const standard = await standardOf(house, asking.officeId, c.req.param('id') ?? '');
    const indicators = await listIndicators(house, asking.officeId);
    const indicator = indicators.find(({ id }) => id === standard.indicatorId) ?? null;
    return c.html(await page(asking, formOfStandard(standard, indicator, asking.language), standard));
  });

  routes.post(standardsPaths.editStandard(':id'), async (c) => {
    const asking = requireManaging(c);
    return take(c, asking, await standardOf(house, asking.officeId, c.req.param('id') ?? ''));
  });

  return routes;
}
