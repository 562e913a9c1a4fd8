// An action that is measured: what could be seen before the start, and its ends, one of them a standard.
import { describe, expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import { listStandards } from '#features/standards/index.ts';
import { form, plain } from '../../../../tests/factories/asking.factory.ts';
import { htmlFaults } from '../../../../tests/factories/html.factory.ts';
import { complete, idIn, improvementOffice } from '../../../../tests/factories/improvement-office.factory.ts';
import { historyOf } from '../actions.actions.ts';

const { storage, house, at, appFor, made, measured, now } = await improvementOffice();

describe('an action that is measured', () => {
  it('tells before the start after how many months its own goal could be seen', async () => {
    const indicatorId = await measured((month) => 60 + (month % 3));
    const goal = { ...complete, miara: indicatorId, decyzja: '2026-09-10', poprawa: '10 pp' };
    const path = await made(goal);
    expect((await now(path)).goalChange).toBe(10);
    const page = await plain(await at.app.request(path));
    expect(page).toContain('<dt>O ile poprawić wynik</dt><dd>10 punktów procentowych</dd>');
    expect(page).toMatch(/poprawę o 10 punktów procentowych zobaczymy najwcześniej po \d+ miesiącach/);
    const more = { ...goal, poprawa: '12,5', version: '1' };
    expect((await at.app.request(`${path}/zmiana`, form(more))).status).toBe(303);
    const changed = await plain(await at.app.request(path));
    expect(changed).toContain('poprawę o 12,5 punktu procentowego');
    expect(changed).toContain('o ile poprawić wynik: było „10”, jest „12,5”');
    // a whole month lies between the decision and today, and none where it was decided this month
    expect(changed).not.toContain('ani jeden cały miesiąc');
    const late = await made({ ...goal, tytul: 'Decyzja z tego miesiąca', decyzja: '2026-11-03' });
    expect(await plain(await at.app.request(late))).toContain('Od decyzji nie minął jeszcze ani jeden cały miesiąc.');
    const refused = await at.app.request(`${path}/zmiana`, form({ ...more, poprawa: '200', version: '2' }));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('value="200"');
    expect((await at.app.request(`${path}/zmiana`, form({ ...more, poprawa: '', version: '2' }))).status).toBe(303);
    expect(await plain(await at.app.request(path))).toContain('zauważymy dopiero zmianę o');
  });

  it('is kept after six months with its effect frozen, and becomes a draft of a standard with a target', async () => {
    const start = monthOfDay('2026-02-01');
    const indicatorId = await measured((month) => (month >= start ? 91 : 60) + (month % 3));
    const path = await made({ ...complete, miara: indicatorId, decyzja: '2025-08-15' });
    const shown = await plain(await at.app.request(path));
    expect(shown).toContain('Zanim działanie się zacznie');
    await at.app.request(`${path}/etap`, form({ etap: 'do', start: '2026-02-01', version: '1' }));
    await at.app.request(`${path}/etap`, form({ etap: 'check', version: '2' }));
    expect(await now(path)).toMatchObject({ stage: 'check' });
    const page = await (await at.app.request(path)).text();
    expect(await htmlFaults(page)).toEqual([]);
    expect(page).toContain('Utrwal jako standard');
    expect((await at.app.request(`${path}/skutek.csv`)).headers.get('content-type')).toContain('text/csv');
    const asked = await at.app.request(`${path}/wniosek?jak=kept`);
    expect(asked.status).toBe(200);
    expect(await plain(asked)).toContain('Cel standardu z danych: co najmniej');
    const end = form({ jak: 'kept', wniosek: 'Czeka się krócej.', wnioski: 'Wcześniej plakaty.', version: '3' });
    expect((await at.app.request(`${path}/wniosek`, end)).status).toBe(303);
    const again = await at.app.request(
      `${path}/wniosek`,
      form({ jak: 'kept', wniosek: 'Czeka się krócej.', wnioski: '', version: '3' }),
    );
    expect(again.status).toBe(409);
    const ended = await now(path);
    expect(ended).toMatchObject({ stage: 'keep', ended: { on: '2026-11-21', how: 'kept' } });
    expect(ended.effectAtEnd?.verdict).toBe('better');
    const [standard] = await listStandards(house, at.officeId);
    expect(standard).toMatchObject({ id: ended.standardId, indicatorId, publishedNumber: null });
    expect(standard!.content.target?.comparator).toBe('at-least');
    expect(standard!.content.target!.value).toBeGreaterThan(0.85);
    expect(await htmlFaults(await (await at.app.request(path)).text())).toEqual([]);
    expect((await at.app.request(`${path}/etap`, form({ etap: 'check', version: '4' }))).status).toBe(409);
  });

  it('kept by a head, leaves the standard to those who write standards', async () => {
    const start = monthOfDay('2026-02-01');
    const indicatorId = await measured((month) => (month >= start ? 91 : 60) + (month % 3));
    const path = await made({ ...complete, miara: indicatorId, decyzja: '2025-08-15' });
    const head = appFor(at.officeId, { roles: ['head'] });
    await head.request(`${path}/etap`, form({ etap: 'do', start: '2026-02-01', version: '1' }));
    await head.request(`${path}/etap`, form({ etap: 'check', version: '2' }));
    const end = form({ jak: 'kept', wniosek: 'Czeka się krócej.', version: '3' });
    expect((await head.request(`${path}/wniosek`, end)).status).toBe(303);
    expect(await now(path)).toMatchObject({ ended: { how: 'kept' }, standardId: null });
    expect((await head.request(`${path}/standard`, form({ version: '4' }))).status).toBe(403);
    expect(await plain(await at.app.request(path))).toContain('Utrwal jako standard');
    await at.app.request(`${path}/zdanie`, form({ zdanie: 'Czekają Państwo krócej.', 'zdanie-en': '', version: '4' }));
    const changed = await at.app.request(`${path}/standard`, form({ version: '4' }));
    expect(changed.status).toBe(409);
    expect(await plain(changed)).toContain('Standard jeszcze nie powstał');
    // two people press at once: one makes it, the other is led to it
    const pressed = await Promise.all(
      [1, 2].map(async () => at.app.request(`${path}/standard`, form({ version: '5' }))),
    );
    expect(pressed.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    const standards = await listStandards(house, at.officeId);
    expect(standards.map(({ id }) => id)).toEqual([(await now(path)).standardId]);
    const slower = await pressed.find(({ status }) => status === 409)!.text();
    expect(await htmlFaults(slower)).toEqual([]);
    expect(slower).toContain('Standard z tego działania już jest');
    expect(slower).toContain(`href="/standardy/standard/${standards[0]!.id}"`);
  });

  it('is not kept without an effect; it goes round again, or ends without one', async () => {
    const indicatorId = await measured((month) => 60 + (month % 3));
    const path = await made({ ...complete, miara: indicatorId, decyzja: '2025-08-15' });
    await at.app.request(`${path}/etap`, form({ etap: 'do', start: '2026-02-01', version: '1' }));
    await at.app.request(`${path}/etap`, form({ etap: 'check', version: '2' }));
    const end = { wniosek: 'Nic się nie zmieniło.', wnioski: '', version: '3' };
    const kept = await at.app.request(`${path}/wniosek`, form({ ...end, jak: 'kept' }));
    expect(kept.status).toBe(422);
    expect(await plain(kept)).toContain('po co najmniej sześciu miesiącach');
    expect((await at.app.request(`${path}/etap`, form({ etap: 'keep', version: '3' }))).status).toBe(422);
    expect((await at.app.request(`${path}/wniosek`, form({ ...end, jak: 'no-effect', wniosek: '' }))).status).toBe(422);
    expect((await at.app.request(`${path}/wniosek`, form({ ...end, jak: 'repeat' }))).status).toBe(303);
    expect(await now(path)).toMatchObject({ stage: 'plan', round: 2, startedOn: null, decidedOn: null });
    const history = await historyOf(house, at.officeId, idIn(path));
    expect(history[0]).toMatchObject({ what: 'repeated', details: { round: 1, startedOn: '2026-02-01' } });
    const decided = { ...complete, miara: indicatorId, decyzja: '2025-08-15', version: '4' };
    expect((await at.app.request(`${path}/zmiana`, form(decided))).status).toBe(303);
    const old = await at.app.request(`${path}/etap`, form({ etap: 'do', start: '2026-02-01', version: '5' }));
    expect(old.status).toBe(422);
    const stop = form({ ...end, jak: 'abandoned', version: '5' });
    expect((await at.app.request(`${path}/wniosek`, stop)).status).toBe(303);
    expect(await now(path)).toMatchObject({ ended: { how: 'abandoned' }, standardId: null });
  });

  it('ends without an effect, as calmly as with one, and keeps what was measured', async () => {
    const indicatorId = await measured((month) => 60 + (month % 3));
    const path = await made({ ...complete, miara: indicatorId, decyzja: '2025-08-15' });
    await at.app.request(`${path}/etap`, form({ etap: 'do', start: '2026-02-01', version: '1' }));
    await at.app.request(`${path}/etap`, form({ etap: 'check', version: '2' }));
    const end = { jak: 'no-effect', wniosek: 'Nic się nie zmieniło.', wnioski: 'Zacząć od wniosku.', version: '3' };
    const done = await at.app.request(`${path}/wniosek`, form(end));
    expect(done.status).toBe(303);
    const ended = await now(path);
    expect(ended).toMatchObject({ ended: { on: '2026-11-21', how: 'no-effect' }, conclusion: end.wniosek });
    expect(ended).toMatchObject({ stage: 'check', standardId: null });
    expect(['no-effect-shown', 'undecided']).toContain(ended.effectAtEnd!.verdict);
    const page = await at.app.request(path);
    expect(await plain(page)).toContain('Zakończone bez efektu, 21 listopada 2026.');
    expect(await listStandards(house, at.officeId)).toEqual([]);
  });

  it('stays readable when its indicator is retired meanwhile', async () => {
    const indicatorId = await measured(() => 60);
    const path = await made({ ...complete, miara: indicatorId });
    await at.app.request(`${path}/etap`, form({ etap: 'do', start: '2026-02-01', version: '1' }));
    await storage.inOffice(at.officeId, (office) =>
      office.query(`update indicators set retired_on = '2026-11-01' where office_id = $1`, [at.officeId]),
    );
    const answer = await at.app.request(path);
    expect(answer.status).toBe(200);
    expect(await plain(answer)).toContain('Wycofano wskaźnik');
    const change = { ...complete, miara: indicatorId, problem: 'Poprawka.', version: '2' };
    expect((await at.app.request(`${path}/zmiana`, form(change))).status).toBe(303);
  });
});
