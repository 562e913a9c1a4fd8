// URLs of one standard: its card, publishing, withdrawing, corrective actions.
import { Hono } from 'hono';
import type { Fault } from '#domain/faults.ts';
import { namesOfPeople, postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { isDay, officeStructure } from '#features/office/index.ts';
import { renderPage } from '#ui/page.tsx';
import { standardsPaths } from '#ui/paths/standards.ts';
import { WithdrawalPage } from './actions.pages.tsx';
import { oneLine, seeDone } from './after-save.ts';
import { doneIn } from './frame.pages.tsx';
import { listGoals, listNeeds } from './goals.actions.ts';
import { officeStandards } from './office-standards.actions.ts';
import { hasSource } from './register.ts';
import { missingOf } from './standard.ts';
import { StandardPage } from './standard.pages.tsx';
import type { StandardPageProps } from './standard.pages.tsx';
import {
  addAction,
  finishAction,
  listActions,
  publishStandard,
  standardOf,
  versionsOf,
  withdrawStandard,
} from './standards.actions.ts';
import { requireLooking, requireManaging } from './standards-permission.ts';
import { standardTexts } from './standards.texts.ts';

export function cardRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  routes.get(standardsPaths.standard(':id'), async (c) => {
    const asking = requireLooking(c);
    const done = doneIn(standardTexts[asking.language].done, c.req.query('gotowe'));
    return c.html(await standardPage(house, asking, c.req.param('id') ?? '', { done }));
  });

  routes.post(standardsPaths.publish(':id'), async (c) => {
    const asking = requireManaging(c);
    const { officeId, personId: who, language } = asking;
    const id = c.req.param('id') ?? '';
    const version = (await postedForm(c)).number('version') ?? 0;
    if (await publishStandard(house, officeId, { id, version, who }))
      return seeDone(c, standardsPaths.standard(id), 'published');
    const faults = [{ field: 'braki', message: standardTexts[language].faults.notReady }];
    return c.html(await standardPage(house, asking, id, { faults }), 422);
  });

  routes.get(standardsPaths.withdraw(':id'), async (c) => {
    const asking = requireManaging(c);
    const standard = await standardOf(house, asking.officeId, c.req.param('id') ?? '');
    return c.html(renderPage(<WithdrawalPage asking={asking} standard={standard} />));
  });

  routes.post(standardsPaths.withdraw(':id'), async (c) => {
    const { officeId, personId: who } = requireManaging(c);
    const { id } = await standardOf(house, officeId, c.req.param('id') ?? '');
    const version = (await postedForm(c)).number('version') ?? 0;
    await withdrawStandard(house, officeId, { id, version, who });
    return seeDone(c, standardsPaths.standard(id), 'withdrawn');
  });

  routes.post(standardsPaths.actions(':id'), async (c) => {
    const asking = requireManaging(c);
    const { officeId, personId: who, language } = asking;
    const { id: standardId } = await standardOf(house, officeId, c.req.param('id') ?? '');
    const posted = await postedForm(c);
    const finished = posted.text('dzialanie');
    if (finished !== '') {
      const version = posted.number('version') ?? 0;
      await finishAction(house, officeId, { id: finished, standardId, version, who });
      return seeDone(c, standardsPaths.standard(standardId), 'finished');
    }
    const form = {
      content: oneLine(posted.text('tresc'), 500),
      owner: oneLine(posted.text('osoba'), 120),
      dueOn: posted.text('termin'),
    };
    const texts = standardTexts[language].faults;
    const faults: Fault[] = [
      ...(form.content === '' ? [{ field: 'tresc', message: texts.text }] : []),
      ...(form.owner === '' ? [{ field: 'osoba', message: texts.who }] : []),
      ...(isDay(form.dueOn) ? [] : [{ field: 'termin', message: texts.due }]),
    ];
    if (faults.length > 0)
      return c.html(await standardPage(house, asking, standardId, { actionForm: form, faults }), 422);
    await house.storage.inOffice(officeId, (office) =>
      addAction(office, { ...form, standardId, begunOn: house.clock.today() }, who),
    );
    return seeDone(c, standardsPaths.standard(standardId), 'added');
  });

  return routes;
}

type CardMore = Partial<Pick<StandardPageProps, 'actionForm' | 'done'>> & { faults?: readonly Fault[] | undefined };

/** The card of a standard; 404 for one that is not this office's. */
async function standardPage(house: House, asking: Asking, id: string, more: CardMore): Promise<string> {
  const { officeId } = asking;
  const standard = await standardOf(house, officeId, id);
  const [all, versions, actions, needs, goals, structure, people] = await Promise.all([
    officeStandards(house, officeId),
    versionsOf(house, officeId, standard.id),
    listActions(house, officeId),
    listNeeds(house, officeId),
    listGoals(house, officeId),
    officeStructure(house, officeId),
    namesOfPeople(house, officeId),
  ]);
  const row = all.rows.find((each) => each.standard.id === standard.id)!;
  const indicator = row.measured?.indicator ?? null;
  const page: StandardPageProps = {
    asking,
    row,
    missing: missingOf(standard, indicator && { hasSource: hasSource(indicator) }),
    versions,
    actions: actions.filter(({ standardId }) => standardId === standard.id),
    needs: needs.filter(({ standardId }) => standardId === standard.id),
    goal: goals.find((goal) => goal.id === standard.goalId) ?? null,
    structure,
    people,
    today: all.today,
    actionForm: more.actionForm ?? { content: '', owner: row.shown.owner, dueOn: '' },
    faults: more.faults,
    done: more.done,
  };
  return renderPage(<StandardPage {...page} />);
}
