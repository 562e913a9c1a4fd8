// Comments hidden and brought back on the real database, by whom, for how long; and what hiding gives away: nothing.
import { describe, expect, it } from 'vitest';
import { answerPicture } from '#features/answers/index.ts';
import { allTime } from '#features/diagnosis/index.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import { directionsOffice, idsIn, text, year } from '../../../../tests/factories/directions-office.factory.ts';
import { htmlFaults } from '../../../../tests/factories/html.factory.ts';
import { staffPages } from '../../../../tests/factories/staff-pages.factory.ts';
import { removeLongHidden } from './hiding.actions.ts';

const { storage, clock, house, routes, officeId, service, other, pages } = await directionsOffice();

describe('hiding', () => {
  const shownOf = async (office: typeof officeId) => {
    const figure = (await answerPicture(house, office, 'core-visit'))!.comments({
      scope: { kind: 'office' },
      period: allTime,
    });
    return figure.kind === 'shown' ? figure.comments : [];
  };
  it('takes a comment away everywhere with one click, and brings it back', async () => {
    const before = await shownOf(officeId);
    const [id] = idsIn((await pages.get(`/kierunki/uwagi${year}`)).text);
    const click = () => pages.post(directionsPaths.hide(id!), { powod: 'insult', dokad: `/kierunki/uwagi${year}` });
    expect(await click()).toMatchObject({ status: 303, to: `/kierunki/uwagi${year}&ukryto=${id}` });
    expect((await click()).status).toBe(303); // the second click changes nothing
    expect(await shownOf(officeId)).toHaveLength(before.length - 1);
    const after = await pages.get(`/kierunki/uwagi${year}&ukryto=${id}`);
    expect(text(after.text)).toContain('Cofnij ukrycie');
    expect(await htmlFaults(after.text)).toEqual([]);
    expect(idsIn(after.text.slice(after.text.indexOf('class="comments"')))).not.toContain(id);
    expect((await pages.post(directionsPaths.hide(id!), { powod: 'personal-data' })).status).toBe(303);
    expect(text((await pages.get('/kierunki/ukryte')).text)).toContain('Powód: Dane osobowe.');
    await click();
    const list = await pages.get('/kierunki/ukryte');
    expect(await htmlFaults(list.text)).toEqual([]);
    expect(text(list.text)).toContain('Ukryto: 21 listopada 2026. Powód: Obraźliwe słowa lub groźba.');
    const back = () => pages.post(directionsPaths.bringBack(id!), { dokad: '/kierunki/ukryte' });
    expect(await back()).toMatchObject({ status: 303, to: '/kierunki/ukryte?gotowe=przywroconouwage' });
    expect((await back()).status).toBe(303);
    expect((await shownOf(officeId)).map((comment) => comment.id)).toEqual(before.map((comment) => comment.id));
    const events = await storage.inOffice(officeId, (office) =>
      office.query<{ what: string; details: object }>(
        `select what, details from audit_trail where office_id = $1 and what like 'comment-%'`,
        [officeId],
      ),
    );
    expect(events.map(({ what }) => what).toSorted()).toEqual([
      'comment-brought-back',
      'comment-hidden',
      'comment-hiding-reason-changed',
      'comment-hiding-reason-changed',
    ]);
    expect(JSON.stringify(events)).not.toMatch(/kolejk|miła|parking/);
  });
  it('never reaches another office, an unknown comment, or one that waits to be released', async () => {
    const [foreign] = await shownOf(other.officeId);
    for (const id of [foreign!.id, '00000000-0000-4000-8000-000000000000', 'x'])
      for (const path of [directionsPaths.hide(id), directionsPaths.bringBack(id)])
        expect((await pages.post(path, {})).status, path).toBe(404);
    expect((await shownOf(other.officeId)).map(({ id }) => id)).toContain(foreign!.id);
  });
  it('leads back to pages of this room only', async () => {
    const [id] = idsIn((await pages.get(`/kierunki/uwagi${year}`)).text);
    const { to } = await pages.post(directionsPaths.hide(id!), { dokad: 'https://evil.example/kierunki' });
    expect(to).toBe(`/kierunki/uwagi?ukryto=${id}`);
    expect((await pages.post(directionsPaths.hide(id!), { powod: 'krytyka' })).status).toBe(400);
    await pages.post(directionsPaths.bringBack(id!), {});
  });
  it('is over after thirty days: the text goes for good', async () => {
    const [id] = idsIn((await pages.get(`/kierunki/uwagi${year}`)).text);
    await pages.post(directionsPaths.hide(id!), {});
    clock.set('2026-12-21T09:00:00Z');
    expect(await removeLongHidden(house, officeId)).toBe(0);
    clock.set('2026-12-23T09:00:00Z');
    expect((await pages.post(directionsPaths.bringBack(id!), {})).status).toBe(410);
    expect(await removeLongHidden(house, officeId)).toBe(1);
    const left = await storage.inOffice(officeId, (office) =>
      office.query(`select 1 from comments where office_id = $1 and comment_id = $2`, [officeId, id]),
    );
    expect(left).toEqual([]);
    clock.set('2026-11-21T09:00:00Z');
  });
});

describe('who reads everything and tries to learn more', () => {
  it('finds no name of a comment unless they may hide, and none in a file', async () => {
    const ids = idsIn((await pages.get(`/kierunki/uwagi${year}`)).text);
    expect(ids).toHaveLength(20);
    const councillor = staffPages(routes, officeId, { roles: ['reader'] });
    for (const path of [
      '/kierunki',
      `/kierunki/uwagi${year}`,
      `/kierunki/temat/queue${year}`,
      `/kierunki/uwagi.csv${year}`,
    ]) {
      const { status, text: shown } = await councillor.get(path);
      expect(status).toBe(200);
      expect(
        ids.filter((id) => shown.includes(id)),
        path,
      ).toEqual([]);
    }
  });
  it('learns nothing of a view that is not shown by hiding what they know of', async () => {
    const hiddenViews = [
      `/kierunki${year}&zakres=usluga-${service('Stypendia').id}`,
      `/kierunki/uwagi${year}&zakres=usluga-${service('Stypendia').id}`,
      `/kierunki?okres=2026-09&zakres=usluga-${service('Stypendia').id}`,
    ];
    const seen = () => Promise.all(hiddenViews.map(async (path) => (await pages.get(path)).text));
    const before = await seen();
    const stuffy = (await pages.get(`/kierunki/uwagi${year}&szukaj=duszno`)).text;
    const [id] = idsIn(stuffy);
    expect(text(stuffy)).toContain('W pokoju bardzo duszno');
    await pages.post(directionsPaths.hide(id!), {});
    expect(await seen()).toEqual(before);
    await pages.post(directionsPaths.bringBack(id!), {});
  });
  it('is told only that a theme is in at least as many comments as can be read', async () => {
    // every comment counted in a theme stands on the pages of the theme, and no other
    const { text: csv } = await pages.get(`/kierunki/plik/tematy.csv${year}`);
    const counted = Number(
      csv
        .split('\r\n')
        .find((line) => line.startsWith('Kolejka'))!
        .split(';')[2],
    );
    const theme = text((await pages.get(`/kierunki/temat/queue${year}`)).text);
    expect(theme).toContain(`${counted} uwag`);
  });
});
