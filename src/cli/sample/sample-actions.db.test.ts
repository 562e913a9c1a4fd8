// The samples' actions: the story of waiting ends with a measured effect, a standard, a card and a sentence; nothing false is claimed.
import { Hono } from 'hono';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { clockAt } from '#domain/clock.ts';
import { makeAsking } from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { effectOf, EffectSection, listActions } from '#features/improvement/index.ts';
import type { Action } from '#features/improvement/index.ts';
import { historyOf } from '#features/improvement/actions.actions.ts';
import { improvementRoutes } from '#features/improvement/improvement.routes.tsx';
import { officeProfile } from '#features/office/index.ts';
import { makeCardOfAction, cardOf } from '#features/practices/index.ts';
import { listIdeas, listPlans, planText } from '#features/staff-development/index.ts';
import { listStandards } from '#features/standards/index.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn } from '../../../tests/factories/survey.factory.ts';
import { createSampleOffices } from './create-samples.ts';

const storage = await testStorage();
const house = houseOn(storage, clockAt('2026-11-21T10:00:00Z'));

async function of(name: string) {
  const { officeId } = (await storage.listOffices()).find((each) => each.name.includes(name))!;
  return { officeId, actions: await listActions(house, officeId) };
}
const titled = (actions: readonly Action[], words: string) => actions.find(({ title }) => title.includes(words))!;

describe('actions of the sample offices', () => {
  beforeAll(async () => createSampleOffices(house));

  it('waiting got clearly better than elsewhere, on a baseline after the decision, and was kept as a standard', async () => {
    const { officeId, actions } = await of('Wierzbow');
    const action = titled(actions, 'Rezerwacja');
    const effect = action.effectAtEnd!;
    expect(effect).toMatchObject({ verdict: 'better', mayBeKept: true });
    expect(['A', 'B']).toContain(effect.grade);
    expect(effect.effect!.lower).toBeGreaterThan(0);
    expect(effect.others!.lower).toBeLessThan(0);
    expect(effect.others!.upper).toBeGreaterThan(0);
    // three whole months after the decision and before the start; seven since, on the day it was kept
    expect(effect.before).toMatchObject({ months: 3 });
    expect(effect.monthsSinceStart).toBe(7);
    // made by the button of the action's page: its goal as the promise, its measure, and a target from the data
    const standard = (await listStandards(house, officeId)).find(({ id }) => id === action.standardId)!;
    expect(standard).toMatchObject({ libraryKey: null, indicatorId: action.indicatorId, withdrawnOn: null });
    expect(standard.content).toMatchObject({ promise: { pl: action.goal }, owner: action.owner });
    const lowest = effect.after!.interval![0];
    expect(standard.content.target).toEqual({ comparator: 'at-least', value: Math.floor(lowest * 100) / 100 });
    expect(standard).toMatchObject({ publishedNumber: 1, published: standard.content });
    const told = await historyOf(house, officeId, action.id);
    expect(told.find(({ what }) => what === 'standard')).toMatchObject({
      day: action.ended!.on,
      details: { standardId: standard.id },
    });
    expect(action.publicSentence?.pl).toContain('Wizytę można');

    const card = await makeCardOfAction(house, officeId, { actionId: action.id, who: null });
    expect(card).toMatchObject({ isNew: false });
    const { status, evidence, content } = await cardOf(house, officeId, (card as { cardId: string }).cardId);
    expect(status).toBe('verified');
    expect(evidence?.grade).toBe(effect.grade);
    expect(content.presentation.risks).not.toBe('');
  });

  it('the leaflet ended without an effect, and is told of all the same', async () => {
    const { actions } = await of('Wierzbow');
    const leaflet = titled(actions, 'Ulotka');
    expect(leaflet.ended?.how).toBe('no-effect');
    expect(['no-effect-shown', 'undecided', 'too-little-data']).toContain(leaflet.effectAtEnd!.verdict);
    expect(leaflet.publicSentence?.pl).toContain('Nie pomogła');
  });

  it('clients read both ends on the public page of the county', async () => {
    const { officeId, actions } = await of('Wierzbow');
    const { slug } = (await officeProfile(house, officeId))!;
    const answer = await improvementRoutes(house).request(`/powiedzieliscie-zrobilismy/${slug}`);
    expect(answer.status).toBe(200);
    const page = (await answer.text()).replaceAll('\u00a0', ' ');
    for (const words of ['Rezerwacja', 'Ulotka']) expect(page).toContain(titled(actions, words).publicSentence!.pl);
  });

  it('an action without goal and owner stays in Plan', async () => {
    const { actions } = await of('Wierzbow');
    expect(titled(actions, 'Numery')).toMatchObject({ stage: 'plan', goal: '', owner: '' });
  });

  it('what staff noticed became an action that remembers it', async () => {
    const { officeId, actions } = await of('Wierzbow');
    const idea = (await listIdeas(house, officeId)).find(({ state }) => state === 'taken')!;
    expect(titled(actions, 'Numery')).toMatchObject({
      origin: { kind: 'idea', ideaId: idea.id, text: idea.content },
      problem: idea.content,
    });
  });

  it('the small office claims nothing its numbers cannot show', async () => {
    const { officeId, actions } = await of('Podlip');
    expect(actions).toHaveLength(1);
    const found = await effectOf(house, officeId, actions[0]!);
    if (typeof found === 'string') throw new Error(found);
    expect(['too-early', 'too-little-data']).toContain(found.effect.verdict);
    expect(found.effect.mayBeKept).toBe(false);
    // seven answers a month: not even the best result would show, and the page says so in sight
    expect(found.detectable).toMatchObject({ kind: 'result', isBeyondScale: true, comparisons: 0 });
    const section = renderToString(h(EffectSection, { language: 'pl', loaded: found })).replace(/<details.*/s, '');
    expect(section.replaceAll('\u00a0', ' ')).toContain(
      'Przy 7 odpowiedziach miesięcznie nawet najlepszy możliwy wynik nie odróżni się wyraźnie od przypadku.',
    );
  });

  it('an action may be born from the learning plan of a team', async () => {
    const { officeId } = await of('Wierzbow');
    const [plan] = await listPlans(house, officeId);
    const asking = { officeId, officeName: 'x', name: 'x', headOf: [], sessionId: 'x', isSample: false } as const;
    const app = new Hono<StaffEnv>().use(async (c, next) => {
      c.set('asking', makeAsking({ ...asking, personId: null, roles: ['quality'], language: 'pl' }));
      await next();
    });
    app.route('/', improvementRoutes(house, { planText: (office, id) => planText(house, office, id) }));
    const asked = await app.request(`/dzialania/nowe?plan=${plan!.id}`);
    expect((await asked.text()).replaceAll('\u00a0', ' ')).toContain(plan!.purpose);
    const body = new URLSearchParams({ tytul: 'Prostsze rozmowy', 'z-plan': plan!.id, problem: plan!.purpose });
    const made = await app.request('/dzialania/nowe', { method: 'POST', body });
    expect(made.status).toBe(303);
    const action = titled(await listActions(house, officeId), 'Prostsze rozmowy');
    expect(action).toMatchObject({ origin: { kind: 'plan', planId: plan!.id }, problem: plan!.purpose });
  });

  it('teams learn, and staff asked and were answered', async () => {
    const { officeId } = await of('Wierzbow');
    expect(await listPlans(house, officeId)).toHaveLength(1);
    const ideas = await listIdeas(house, officeId);
    expect(ideas.map(({ state }) => state).toSorted()).toEqual(['answered', 'considered', 'taken']);
    expect((await officeProfile(house, officeId))?.setUpOn).toBe('2026-11-21');
  });
});
