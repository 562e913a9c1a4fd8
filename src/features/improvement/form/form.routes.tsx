// URLs of the form: a new action from wherever it is born, changes of one, and the page of two versions.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Fault } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { namesOfPeople, peopleOfOffice, postedForm } from '#features/accounts/index.ts';
import type { Asking, PostedForm, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { listIndicators, nameIn, seeDone } from '#features/standards/index.ts';
import { renderPage } from '#ui/page.tsx';
import { improvementPaths } from '#ui/paths/improvement.ts';
import type { ActionOrigin } from '#ui/paths/improvement.ts';
import type { Action } from '../action.ts';
import { emptyForm, fieldNames, findingMeasure, formOf, postedAction, readActionForm } from './action-form.ts';
import type { ActionForm } from './action-form.ts';
import { actionOf, addActionOnce } from '../actions.actions.ts';
import { changeAction } from '../changes.actions.ts';
import { measureFor } from '../finding-measure.actions.ts';
import { ActionFormPage } from './form.pages.tsx';
import { improvementTexts } from '../improvement.texts.ts';
import { allowChange, mayChange, requireLooking, requireStarting } from '../may-improve.ts';
import { proposalOf } from '../origin.actions.ts';
import type { OriginSlots, Proposal } from '../origin.actions.ts';
import { checkPersonal, isTicked } from './personal-texts.ts';
import { StaleAction } from '../two-versions/stale.pages.tsx';
import { unlessFaster } from '../two-versions/unless-faster.ts';

const originNames = ['ustalenie', 'wskaznik', 'pomysl', 'praktyka', 'plan', 'standard'] as const;

function originFrom(read: (name: string) => string | undefined): ActionOrigin {
  const found = originNames.flatMap((name) => {
    const value = read(name);
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found.slice(0, 1));
}

/** A head who gave an action to another team could not change it any more. */
function foreignTeam(asking: Asking, read: Pick<Action, 'unitId' | 'ownerPersonId'>): Fault[] {
  if (mayChange(asking, read)) return [];
  return [{ field: 'zespol', message: improvementTexts[asking.language].faults.foreignTeam }];
}

/** What may hold somebody's data; a post and a title are not asked about. */
function personalCheck(form: ActionForm, action: Action | null, posted: PostedForm, language: StaffLanguage) {
  const { form: labels } = improvementTexts[language];
  const texts = (['problem', 'goal', 'steps', 'lessons'] as const).map((name) => {
    const kept = action?.[name] ?? '';
    return { field: fieldNames[name], label: labels[name], text: form[name], kept };
  });
  return checkPersonal(texts, isTicked(posted), language);
}

export function formRoutes(house: House, slots: OriginSlots): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function surroundings({ officeId }: Asking) {
    const [indicators, people, structure] = await Promise.all([
      listIndicators(house, officeId),
      peopleOfOffice(house, officeId),
      officeStructure(house, officeId),
    ]);
    return { indicators, people, structure };
  }

  interface Shown {
    readonly form: ActionForm;
    readonly action: Action | null;
    readonly proposal?: Proposal | null;
    readonly from?: ActionOrigin;
    readonly faults?: readonly Fault[];
    readonly sure?: boolean | undefined;
  }
  async function page(asking: Asking, { form, action, proposal = null, from = {}, faults, sure }: Shown) {
    const around = await surroundings(asking);
    return renderPage(<ActionFormPage {...{ ...around, asking, form, action, proposal, from, faults, sure }} />);
  }

  /** The finding, indicator or idea an address names; a plain fault where it names nothing of this office. */
  async function born(asking: Asking, from: ActionOrigin) {
    const proposal = await proposalOf(house, asking.officeId, from, slots);
    const fault = { field: 'tytul', message: improvementTexts[asking.language].form.unknownOrigin };
    return { proposal, faults: proposal ? [] : [fault] };
  }

  routes.get(improvementPaths.newAction(), async (c) => {
    const asking = requireStarting(c);
    const from = originFrom((name) => c.req.query(name));
    const { proposal, faults } = await born(asking, from);
    if (!proposal) return c.html(await page(asking, { form: emptyForm, action: null, faults }), 422);
    const { title, problem, steps, owner, unitId, indicatorId, newMeasure } = proposal;
    const measure = indicatorId ?? (newMeasure ? findingMeasure : '');
    const form = { ...emptyForm, title, problem, steps, owner, unitId: unitId ?? '', measure };
    return c.html(await page(asking, { form, action: null, proposal, from }));
  });

  routes.post(improvementPaths.newAction(), async (c) => {
    const asking = requireStarting(c);
    const { officeId, personId: who, language } = asking;
    const posted = await postedForm(c);
    const form = postedAction(posted);
    const from = originFrom((name) => posted.text(`z-${name}`));
    const { proposal, faults } = await born(asking, from);
    // what was typed stays, without the origin that is not there
    if (!proposal) return c.html(await page(asking, { form, action: null, faults }), 422);
    const around = await surroundings(asking);
    const today = house.clock.today();
    const read = readActionForm(
      form,
      { ...around, hasFindingMeasure: proposal.newMeasure !== null, action: null, today },
      language,
    );
    const personal = personalCheck(form, null, posted, language);
    const refused = [...(read.ok ? foreignTeam(asking, read.value) : read.faults), ...personal.faults];
    if (!read.ok || refused.length > 0) {
      const shown = { form, action: null, proposal, from, faults: refused, sure: personal.sure };
      return c.html(await page(asking, shown), 422);
    }
    const { takesFindingMeasure, ...words } = read.value;
    const { origin, findingPeriod } = proposal;
    const parent = origin.kind === 'practice' ? origin.cardId : null;
    const { id } = await house.storage.inOffice(officeId, (office) =>
      addActionOnce(office, { ...words, origin, findingPeriod, parent }, { day: today, who }, () =>
        takesFindingMeasure ? measureFor(office, proposal, { today, who }) : Promise.resolve(words.indicatorId),
      ),
    );
    return seeDone(c, improvementPaths.action(id), 'created');
  });

  async function mine(c: Context<StaffEnv>): Promise<{ asking: Asking; action: Action }> {
    const asking = requireLooking(c);
    const action = await actionOf(house, asking.officeId, c.req.param('id') ?? '');
    allowChange(asking, action);
    return { asking, action };
  }

  routes.get(improvementPaths.editAction(':id'), async (c) => {
    const { asking, action } = await mine(c);
    return c.html(await page(asking, { form: formOf(action, asking.language), action }));
  });

  routes.post(improvementPaths.editAction(':id'), async (c) => {
    const { asking, action } = await mine(c);
    const posted = await postedForm(c);
    const form = postedAction(posted);
    const sure = isTicked(posted) ? true : undefined;
    if (posted.text('popraw') === 'tak') return c.html(await page(asking, { form, action, sure }));
    const version = posted.number('version') ?? 0;
    if (version !== action.version) return twoVersions(c, asking, action, form, posted);
    return save(c, asking, action, form, posted);
  });

  async function save(c: Context<StaffEnv>, asking: Asking, action: Action, form: ActionForm, posted: PostedForm) {
    const { officeId, personId: who, language } = asking;
    const around = { ...(await surroundings(asking)), hasFindingMeasure: false, action, today: house.clock.today() };
    const read = readActionForm(form, around, language);
    const personal = personalCheck(form, action, posted, language);
    const faults = [...(read.ok ? foreignTeam(asking, read.value) : read.faults), ...personal.faults];
    if (!read.ok || faults.length > 0)
      return c.html(await page(asking, { form, action, faults, sure: personal.sure }), 422);
    const change = { id: action.id, version: posted.number('version') ?? 0, who };
    const done = await unlessFaster(changeAction(house, officeId, change, read.value));
    if (done === 'somebody-was-faster')
      return twoVersions(c, asking, await actionOf(house, officeId, action.id), form, posted);
    return seeDone(c, improvementPaths.action(action.id), 'saved');
  }

  async function twoVersions(
    c: Context<StaffEnv>,
    asking: Asking,
    action: Action,
    yours: ActionForm,
    posted: PostedForm,
  ) {
    const { officeId, language } = asking;
    const [{ indicators, structure }, people] = await Promise.all([
      surroundings(asking),
      namesOfPeople(house, officeId),
    ]);
    const indicatorNames = new Map(indicators.map(({ id, content }) => [id, nameIn(language, content.name)]));
    const names = { people, structure, indicatorNames };
    return c.html(renderPage(<StaleAction {...{ asking, action, yours, names }} isSure={isTicked(posted)} />), 409);
  }

  return routes;
}
