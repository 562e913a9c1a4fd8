// Learning plans on the real database: the work of one person, forms sent twice, what stays once learning took place, its effect.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answerPicture } from '#features/answers/index.ts';
import type { MeasuredEffect } from '#features/improvement/index.ts';
import { addIndicator, listIndicators } from '#features/standards/index.ts';
import { htmlFaults } from '../../../../tests/factories/html.factory.ts';
import {
  letteredTeams,
  month,
  staffDevelopmentPages,
  typedPlan,
} from '../../../../tests/factories/lettered-teams.factory.ts';
import { testStorage } from '../../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../../tests/factories/survey.factory.ts';
import type { NewPlan } from './learning-plan.ts';
import { addPlan, learningTeams, listPlans, planOf, stepPlan } from './learning-plans.actions.ts';
import { planEffect } from './plan-effect.actions.ts';

const storage = await testStorage();
const clock = movableClock('2026-11-21T09:00:00Z');
const house = houseOn(storage, clock);
// team A is kinder since April 2026; of team F one person answers letters
const { officeId, unit } = await letteredTeams(house, (at) => ({
  first: month('2025-06'),
  last: month('2026-10'),
  ...(at === 5 ? { context: 'case' as const } : {}),
  answering: (since, question) => (at === 0 && question === 'courtesy' && since < month('2026-04') ? 3.1 : 4.4),
}));
const picture = (await answerPicture(house, officeId, 'core-visit'))!;
const key = `visit/courtesy/rest|unit:${unit('A').id}|${month('2025-10')}..${month('2025-12')}||${picture.revision}`;

const pages = staffDevelopmentPages(house);
async function ask(path: string, post?: Record<string, string>) {
  const answer = await pages(officeId, path, post ? { post } : {});
  if (answer.type.startsWith('text/html')) expect(await htmlFaults(answer.text)).toEqual([]);
  return answer;
}

async function indicatorOfA(): Promise<string> {
  const known = await listIndicators(house, officeId);
  return known.find(({ content }) => content.name.pl.includes('Wydział A'))!.id;
}

/** A plan of team A whose learning took place on `doneOn`; closed with an effect where one is given. */
async function learned(doneOn: string, more: Partial<NewPlan> = {}, effectAtEnd: MeasuredEffect | null = null) {
  return storage.inOffice(officeId, async (office) => {
    const plan: NewPlan = {
      unitId: unit('A').id,
      kind: 'coaching',
      standardId: null,
      competenceId: 'courtesy',
      competenceName: { pl: 'uprzejmość', en: 'courtesy' },
      purpose: 'Klient czuje się wysłuchany',
      owner: 'kierownik',
      ownerPersonId: null,
      dueOn: doneOn,
      decidedOn: '2025-12-10',
      finding: null,
      indicatorId: null,
      ...more,
    };
    const id = await addPlan(office, plan, null);
    const state = effectAtEnd ? 'measured' : 'done';
    await stepPlan(office, { id, version: 1, who: null, today: doneOn }, { state, doneOn, effectAtEnd, outcome: '' });
    return id;
  });
}

it('the work of one person has no plan and no arguments where only its cases are answered about', async () => {
  expect(unit('F').staffNumber).toBe('5+');
  expect((await learningTeams(house, officeId)).map(({ name }) => name)).toEqual(
    ['A', 'B', 'C', 'D', 'E'].map((letter) => `Wydział ${letter}`),
  );
  expect((await ask('/nauka/nowy', { ...typedPlan, zespol: unit('F').id })).status).toBe(422);
  for (const path of ['', '/plakat.pdf']) expect((await ask(`/argumenty/${unit('F').id}${path}`)).status).toBe(404);
});

describe('the form of a new plan', () => {
  it('sent twice at once is one plan', async () => {
    const form = await ask('/nauka/nowy');
    const id = /name="id" value="([^"]+)"/.exec(form.text)?.[1];
    const post = { ...typedPlan, id: id!, zespol: unit('B').id };
    const answers = await Promise.all([ask('/nauka/nowy', post), ask('/nauka/nowy', post)]);
    for (const answer of answers) expect(answer).toMatchObject({ status: 303, to: `/nauka/plan/${id}?gotowe=saved` });
    // gone back to, and written anew: nothing of either is lost
    const other = await ask('/nauka/nowy', { ...post, 'po-co': 'Klient wie, co dalej' });
    expect(other.to).not.toContain(id);
    const kept = (await listPlans(house, officeId)).filter(({ unitId }) => unitId === unit('B').id);
    expect(kept.map(({ purpose }) => purpose).toSorted()).toEqual([
      'Klient czuje się wysłuchany',
      'Klient wie, co dalej',
    ]);
  });

  it('of an area makes one indicator, however many are sent at once', async () => {
    const forms = Array.from({ length: 4 }, () => ({ ...typedPlan, ustalenie: key, id: randomUUID() }));
    const answers = await Promise.all(forms.map((post) => ask('/nauka/nowy', post)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    const made = (await listPlans(house, officeId)).filter(({ finding }) => finding !== null);
    expect(made).toHaveLength(4);
    expect(new Set(made.map(({ indicatorId }) => indicatorId)).size).toBe(1);
    expect(await listIndicators(house, officeId)).toHaveLength(1);
  });
});

describe('a plan whose learning took place', () => {
  it('keeps its team and what it is measured by', async () => {
    const id = await learned('2026-10-05');
    const form = await ask(`/nauka/plan/${id}/zmiana`);
    expect(form.text).toContain('Nauka już się odbyła');
    expect(form.text).not.toMatch(/<select[^>]*name="(zespol|wskaznik)"/);
    const change = { ...typedPlan, zespol: unit('B').id, wskaznik: await indicatorOfA(), version: '2' };
    expect((await ask(`/nauka/plan/${id}/zmiana`, { ...change, 'po-co': 'Nowe słowa' })).status).toBe(303);
    expect(await planOf(house, officeId, id)).toMatchObject({
      purpose: 'Nowe słowa',
      unitId: unit('A').id,
      indicatorId: null,
    });
  });

  it.each(['', 'cokolwiek', 'planned', 'done'])('takes no step that is not there: %j', async (stan) => {
    const id = await learned('2026-10-05');
    const post = { stan, dzien: '2026-10-09', powod: 'nie', version: '2' };
    expect((await ask(`/nauka/plan/${id}/stan`, post)).status).toBe(422);
    expect(await planOf(house, officeId, id)).toMatchObject({ state: 'done', doneOn: '2026-10-05' });
    expect((await ask(`/nauka/plan/${id}`)).text).toContain('dzień nauki zostaje');
  });

  it('can be put right for seven days, with both days in sight; then its day stays', async () => {
    const id = await learned('2026-11-16');
    expect((await ask(`/nauka/plan/${id}`)).text).toContain('Pomyłkę można cofnąć przez 7 dni');
    expect((await ask(`/nauka/plan/${id}/stan`, { stan: 'planned', version: '2' })).status).toBe(303);
    expect((await ask(`/nauka/plan/${id}/stan`, { stan: 'done', dzien: '2026-11-18', version: '3' })).status).toBe(303);
    expect(await planOf(house, officeId, id)).toMatchObject({
      doneOn: '2026-11-18',
      firstDoneOn: '2026-11-16',
      doneSaidOn: '2026-11-21',
    });
    const page = await ask(`/nauka/plan/${id}`);
    expect(page.text).toMatch(/Wcześniej jako dzień nauki wpisano.*16 listopada 2026/s);
    clock.set('2026-11-29T09:00:00Z');
    expect((await ask(`/nauka/plan/${id}/stan`, { stan: 'planned', version: '4' })).status).toBe(422);
    // a mistake that was seen too late: the plan is given up for a reason, and its days stay in sight
    const given = await ask(`/nauka/plan/${id}/stan`, { stan: 'dropped', powod: 'Pomylono plany', version: '4' });
    expect(given.status).toBe(303);
    const dropped = await ask(`/nauka/plan/${id}`);
    expect(dropped.text).toMatch(/Wcześniej jako dzień nauki wpisano.*16 listopada 2026.*Pomylono plany/s);
    expect(dropped.text).not.toContain('name="stan"');
    expect((await ask(`/nauka/plan/${id}/stan`, { stan: 'planned', version: '5' })).status).toBe(422);
    clock.set('2026-11-21T09:00:00Z');
  });

  it('named long after the fact shows its figures and claims nothing, at the end too', async () => {
    const indicatorId = await indicatorOfA();
    const planned = { indicatorId, decidedOn: '2025-12-10' };
    const id = await learned('2026-03-20', planned);
    expect((await ask(`/nauka/plan/${id}`)).text).toMatch(/Poprawa|poprawił/);
    const late = await storage.inOffice(officeId, async (office) => {
      const made = await addPlan(office, { ...(await planOf(house, officeId, id)), ...planned }, null);
      const step = { state: 'done', doneOn: '2026-03-20', effectAtEnd: null, outcome: '' } as const;
      await stepPlan(office, { id: made, version: 1, who: null, today: '2026-11-21' }, step);
      return made;
    });
    const page = await ask(`/nauka/plan/${late}`);
    expect(page.text).toContain('Dzień nauki wpisano długo po fakcie');
    expect(page.text).toContain('Nie mówimy ani o poprawie, ani o pogorszeniu');
    expect((await ask(`/nauka/plan/${late}/stan`, { stan: 'measured', version: '2' })).status).toBe(303);
    const kept = await planOf(house, officeId, late);
    expect(kept.effectAtEnd).toMatchObject({ verdict: 'no-claim', grade: 'D', effect: null });
  });

  it('eight months ago is closed with its effect, which stays', async () => {
    const indicatorId = await indicatorOfA();
    const id = await learned('2026-03-20', { indicatorId });
    const page = await ask(`/nauka/plan/${id}`);
    expect(page.text).toContain(`href="/nauka/plan/${id}/skutek.csv"`);
    const file = await ask(`/nauka/plan/${id}/skutek.csv`);
    expect([file.status, file.type]).toEqual([200, 'text/csv; charset=utf-8']);
    // seventeen months and the head
    expect(file.text.split('\r\n').filter(Boolean)).toHaveLength(18);
    const closed = await ask(`/nauka/plan/${id}/stan`, { stan: 'measured', version: '2' });
    expect(closed.status).toBe(303);
    const kept = await planOf(house, officeId, id);
    expect(kept).toMatchObject({ state: 'measured', doneOn: '2026-03-20', effectAtEnd: { verdict: 'better' } });
    expect(kept.effectAtEnd!.effect!.estimate).toBeGreaterThan(0.5);
    for (const [path, post] of [
      ['stan', { stan: 'planned', version: '3' }],
      ['stan', { stan: 'cokolwiek', version: '3' }],
      ['zmiana', { ...typedPlan, zespol: unit('B').id, version: '3' }],
      ['zmiana', undefined],
    ] as const) {
      const refused = await ask(`/nauka/plan/${id}/${path}`, post);
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('Ten plan zamknięto pomiarem');
    }
    const shown = await ask(`/nauka/plan/${id}`);
    expect(shown.text).not.toMatch(/name="stan"|\/zmiana"/);
    expect(await planOf(house, officeId, id)).toEqual(kept);
  });

  it('is not held against a team that learned the same meanwhile', async () => {
    const indicatorId = await indicatorOfA();
    const { content } = (await listIndicators(house, officeId)).find(({ id }) => id === indicatorId)!;
    const source = { ...content.source, scope: { kind: 'unit', id: unit('E').id } } as typeof content.source;
    const ofE = await storage.inOffice(officeId, (office) => {
      const name = { pl: 'Uprzejmość · Wydział E', en: 'Courtesy · Wydział E' };
      const made = { content: { ...content, name, source }, libraryCode: null, unitId: null, createdOn: '2026-01-10' };
      return addIndicator(office, made, null);
    });
    const plan = await planOf(house, officeId, await learned('2026-03-20', { indicatorId }));
    const stateOfE = async () => {
      const loaded = await planEffect(house, officeId, plan);
      if (typeof loaded === 'string') throw new Error(loaded);
      return loaded.comparisons.find(({ name }) => name.includes('Wydział E'))?.state;
    };
    expect(await stateOfE()).toBe('used');
    await learned('2026-06-10', { unitId: unit('E').id, indicatorId: ofE });
    expect(await stateOfE()).toBe('touched');
  });

  it('has no file of an effect where nothing is measured', async () => {
    expect((await ask(`/nauka/plan/${await learned('2026-10-05')}/skutek.csv`)).status).toBe(404);
  });
});

it('arguments of a team tell as improved what its latest learning did, and nothing older', async () => {
  const effect: MeasuredEffect = {
    before: null,
    after: null,
    difference: null,
    others: null,
    effect: { estimate: 0.42, lower: 0.21, upper: 0.63 },
    method: 'controlled-series',
    grade: 'A',
    verdict: 'better',
    reasons: [],
    placebos: null,
    monthsSinceStart: 8,
    mayBeKept: true,
    leftOut: [],
  };
  const measured = { unitId: unit('C').id, indicatorId: await indicatorOfA() };
  const older = await learned('2026-01-15', measured, effect);
  const latest = await learned('2026-03-20', measured, effect);
  const page = await ask(`/argumenty/${unit('C').id}`);
  expect(page.text).toContain(`/nauka/plan/${latest}`);
  expect(page.text).not.toContain(`/nauka/plan/${older}`);
});
