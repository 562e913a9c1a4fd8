// URLs of the mission, goals and needs of client groups.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notAllowed } from '#domain/faults.ts';
import type { Fault } from '#domain/faults.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, PostedForm, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { renderPage } from '#ui/page.tsx';
import { standardsPaths } from '#ui/paths/standards.ts';
import { oneLine, seeDone } from './after-save.ts';
import { doneIn } from './frame.pages.tsx';
import { addGoal, addNeed, goalOf, listGoals, listNeeds, needOf, saveGoal, saveNeed } from './goals.actions.ts';
import { GoalPage, GoalsPage } from './goals.pages.tsx';
import type { GoalsPageProps } from './goals.pages.tsx';
import { emptyNeed, NeedPage, NeedsPage } from './needs.pages.tsx';
import type { NeedForm } from './needs.pages.tsx';
import { listStandards } from './standards.actions.ts';
import { maySetGoal, requireLooking, requireManaging } from './standards-permission.ts';
import { standardTexts } from './standards.texts.ts';

type GoalsMore = Pick<GoalsPageProps, 'refused' | 'faults' | 'done'>;

export function goalsRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function goalsPage(asking: Asking, more: GoalsMore) {
    const { officeId } = asking;
    const [goals, standards, { units }] = await Promise.all([
      listGoals(house, officeId),
      listStandards(house, officeId),
      officeStructure(house, officeId),
    ]);
    return renderPage(<GoalsPage asking={asking} goals={goals} standards={standards} units={units} {...more} />);
  }

  routes.get(standardsPaths.goals(), async (c) => {
    const asking = requireLooking(c);
    return c.html(await goalsPage(asking, { done: doneOf(c, asking) }));
  });

  routes.post(standardsPaths.goals(), async (c) => {
    const asking = requireLooking(c);
    const posted = await postedForm(c);
    const wanted = posted.text('rodzaj');
    const kind = wanted === 'mission' || wanted === 'team' ? wanted : 'office';
    const field = kind === 'mission' ? 'tresc' : `tresc-${kind}`;
    const content = posted.text(field).trim().slice(0, 1_000);
    const { units } = await officeStructure(house, asking.officeId);
    const unitId = kind === 'team' ? (units.find(({ id }) => id === posted.text('wydzial'))?.id ?? null) : null;
    const texts = standardTexts[asking.language].faults;
    const faults: Fault[] = [
      ...(content === '' ? [{ field, message: texts.text }] : []),
      ...(kind === 'team' && unitId === null ? [{ field: 'wydzial', message: texts.unit }] : []),
    ];
    if (faults.length === 0 || kind !== 'team') mustSetGoal(asking, unitId);
    if (faults.length > 0) {
      const refused = { kind, unitId: unitId ?? '', content };
      return c.html(await goalsPage(asking, { refused, faults }), 422);
    }
    await house.storage.inOffice(asking.officeId, (office) =>
      addGoal(office, { kind, unitId, content }, asking.personId),
    );
    return seeDone(c, standardsPaths.goals(), 'saved');
  });

  routes.get(standardsPaths.goal(':id'), async (c) => {
    const asking = requireLooking(c);
    const goal = await goalOf(house, asking.officeId, c.req.param('id') ?? '');
    mustSetGoal(asking, goal.unitId);
    return c.html(renderPage(<GoalPage asking={asking} goal={goal} content={goal.content} />));
  });

  routes.post(standardsPaths.goal(':id'), async (c) => {
    const asking = requireLooking(c);
    const goal = await goalOf(house, asking.officeId, c.req.param('id') ?? '');
    mustSetGoal(asking, goal.unitId);
    const posted = await postedForm(c);
    const isRemoved = posted.text('usun') === 'tak';
    const content = posted.text('tresc').trim().slice(0, 1_000);
    if (!isRemoved && content === '') {
      const faults = [{ field: 'tresc', message: standardTexts[asking.language].faults.text }];
      return c.html(renderPage(<GoalPage asking={asking} goal={goal} content="" faults={faults} />), 422);
    }
    const change = { id: goal.id, version: posted.number('version') ?? 0, content: isRemoved ? null : content };
    await house.storage.inOffice(asking.officeId, (office) => saveGoal(office, change, asking.personId));
    return seeDone(c, standardsPaths.goals(), isRemoved ? 'removed' : 'saved');
  });

  async function around({ officeId }: Asking) {
    const [{ clientGroups }, standards] = await Promise.all([
      officeStructure(house, officeId),
      listStandards(house, officeId),
    ]);
    return { groups: clientGroups, standards };
  }

  async function needsPage(asking: Asking, form: NeedForm, more: { faults?: readonly Fault[]; done?: string }) {
    const [needs, rest] = await Promise.all([listNeeds(house, asking.officeId), around(asking)]);
    return renderPage(<NeedsPage asking={asking} needs={needs} form={form} {...rest} {...more} />);
  }

  /** A need as typed, and what is wrong with it. */
  async function needIn(asking: Asking, posted: PostedForm) {
    const form: NeedForm = {
      clientGroupId: posted.text('grupa'),
      content: oneLine(posted.text('potrzeba'), 500),
      standardId: posted.text('standard'),
      evidence: oneLine(posted.text('dowod'), 300),
    };
    const { groups, standards } = await around(asking);
    const texts = standardTexts[asking.language].faults;
    const group = groups.find(({ id }) => id === form.clientGroupId);
    const faults: Fault[] = [
      ...(group ? [] : [{ field: 'grupa', message: texts.group }]),
      ...(form.content === '' ? [{ field: 'potrzeba', message: texts.text }] : []),
    ];
    const standardId = standards.find(({ id }) => id === form.standardId)?.id ?? null;
    return { form, faults, need: { ...form, standardId } };
  }

  routes.get(standardsPaths.needs(), async (c) => {
    const asking = requireLooking(c);
    const done = doneOf(c, asking);
    return c.html(await needsPage(asking, emptyNeed, done === undefined ? {} : { done }));
  });

  routes.post(standardsPaths.needs(), async (c) => {
    const asking = requireManaging(c);
    const { form, faults, need } = await needIn(asking, await postedForm(c));
    if (faults.length > 0) return c.html(await needsPage(asking, form, { faults }), 422);
    await house.storage.inOffice(asking.officeId, (office) => addNeed(office, need, asking.personId));
    return seeDone(c, standardsPaths.needs(), 'added');
  });

  routes.get(standardsPaths.need(':id'), async (c) => {
    const asking = requireManaging(c);
    const need = await needOf(house, asking.officeId, c.req.param('id') ?? '');
    const form = { ...need, standardId: need.standardId ?? '' };
    return c.html(renderPage(<NeedPage asking={asking} need={need} form={form} {...await around(asking)} />));
  });

  routes.post(standardsPaths.need(':id'), async (c) => {
    const asking = requireManaging(c);
    const found = await needOf(house, asking.officeId, c.req.param('id') ?? '');
    const posted = await postedForm(c);
    const isRemoved = posted.text('usun') === 'tak';
    const { form, faults, need } = await needIn(asking, posted);
    if (!isRemoved && faults.length > 0) {
      const shown = { asking, need: found, form, faults, ...(await around(asking)) };
      return c.html(renderPage(<NeedPage {...shown} />), 422);
    }
    const change = { id: found.id, version: posted.number('version') ?? 0, need: isRemoved ? null : need };
    await house.storage.inOffice(asking.officeId, (office) => saveNeed(office, change, asking.personId));
    return seeDone(c, standardsPaths.needs(), isRemoved ? 'removed' : 'saved');
  });

  return routes;
}

function mustSetGoal(asking: Asking, unitId: string | null): void {
  if (!maySetGoal(asking, unitId)) throw notAllowed(asking.isSample ? 'sample-office' : undefined);
}

const doneOf = (c: Context<StaffEnv>, { language }: Asking) =>
  doneIn(standardTexts[language].done, c.req.query('gotowe'));
