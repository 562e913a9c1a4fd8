// What is told of actions: a sentence to clients, reminders to the owner.
import { describe, expect, it } from 'vitest';
import { findNotices } from '#features/notices/index.ts';
import { officeProfile } from '#features/office/index.ts';
import { form, plain } from '../../../../tests/factories/asking.factory.ts';
import { htmlFaults } from '../../../../tests/factories/html.factory.ts';
import { improvementOffice } from '../../../../tests/factories/improvement-office.factory.ts';
import { addAction } from '../actions.actions.ts';
import { actionEvents } from '../reminders.actions.ts';
import { thanksAdditions } from './told.actions.ts';

const { storage, house, at, made } = await improvementOffice();

describe('what clients are told', () => {
  it('is a sentence of an ended action, also of one that failed, without personal data', async () => {
    const path = await made();
    const { slug } = (await officeProfile(house, at.officeId))!;
    const empty = await at.app.request(`/powiedzieliscie-zrobilismy/${slug}`);
    expect(await plain(empty)).toContain('Nie ma tu jeszcze żadnej zmiany');
    expect(await thanksAdditions(house, at.officeId, 'pl')).toEqual({});
    expect((await at.app.request(`${path}/zdanie`)).status).toBe(404);
    await at.app.request(`${path}/wniosek`, form({ jak: 'abandoned', wniosek: 'Zabrakło pieniędzy.', version: '1' }));
    expect((await at.app.request(`${path}/zdanie`)).status).toBe(200);
    const sentence = { zdanie: 'Próbowaliśmy drugiego okienka.', 'zdanie-en': 'We tried a second desk.', version: '2' };
    for (const [field, value] of [
      ['zdanie', 'Pan Jan Kowalski, tel. 601 202 303, już nie czeka.'],
      ['zdanie', 'x'.repeat(301)],
      ['zdanie', ''],
    ] as const)
      expect((await at.app.request(`${path}/zdanie`, form({ ...sentence, [field]: value }))).status).toBe(422);
    expect((await at.app.request(`${path}/zdanie`, form(sentence))).status).toBe(303);
    const page = await at.app.request(`/powiedzieliscie-zrobilismy/${slug}`);
    const html = await page.text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('Próbowaliśmy drugiego okienka.');
    expect(html).not.toContain('<script');
    const english = await plain(await at.app.request(`/powiedzieliscie-zrobilismy/${slug}?jezyk=en`));
    expect(english).toContain('We tried a second desk.');
    expect((await at.app.request('/powiedzieliscie-zrobilismy/nie-ma')).status).toBe(404);
    const polish = {
      changes: [{ words: 'Próbowaliśmy drugiego okienka. (listopad\u00a02026)', language: 'pl' }],
      changesHref: `/powiedzieliscie-zrobilismy/${slug}`,
    };
    for (const language of ['pl', 'uk'] as const)
      expect(await thanksAdditions(house, at.officeId, language)).toEqual(polish);
    expect(await thanksAdditions(house, at.officeId, 'en')).toEqual({
      changes: [{ words: 'We tried a second desk. (November\u00a02026)', language: 'en' }],
      changesHref: `/powiedzieliscie-zrobilismy/${slug}?jezyk=en`,
    });
    const onlyPolish = { ...sentence, 'zdanie-en': '', version: '3' };
    expect((await at.app.request(`${path}/zdanie`, form(onlyPolish))).status).toBe(303);
    expect((await thanksAdditions(house, at.officeId, 'en')).changes).toEqual(polish.changes);
    expect((await at.app.request(`${path}/zdanie`, form({ zdanie: '', 'zdanie-en': '', version: '4' }))).status).toBe(
      303,
    );
    expect(await thanksAdditions(house, at.officeId, 'pl')).toEqual({});
  });
});

describe('reminders', () => {
  it('tell the owner once of a term, of standing still and of six months', async () => {
    await storage.inOffice(at.officeId, (office) =>
      addAction(
        office,
        {
          title: 'Stare',
          origin: { kind: 'hand' },
          goal: 'cel',
          owner: 'sekretarz',
          ownerPersonId: at.who,
          stage: 'do',
          decidedOn: '2026-03-01',
          startedOn: '2026-04-01',
          deadline: '2026-10-01',
        },
        { day: '2026-03-01', who: at.who },
      ),
    );
    const events = await actionEvents(house, at.officeId);
    expect(events.map(({ what }) => what.pl.replaceAll('\u00a0', ' '))).toEqual([
      'Minął termin działania: 1 października 2026',
      'Działanie bez ruchu od: 1 marca 2026',
      'Minęło pół roku od startu (1 kwietnia 2026): można ocenić skutek',
    ]);
    expect(await findNotices(house, at.officeId, actionEvents)).toBe(3);
    expect(await findNotices(house, at.officeId, actionEvents)).toBe(0);
    const rows = await storage.readInOffice<{ path: string }>(at.officeId, {
      name: 'test-told',
      text: `select distinct n.told->>'path' as path from notices n join notice_readers r
               on r.office_id = n.office_id and r.notice_id = n.notice_id where r.person_id = $1`,
      values: [at.who],
    });
    expect(rows).toHaveLength(1);
    const list = await plain(await at.app.request('/dzialania'));
    expect(list).toContain('Po terminie');
    expect(list).toContain('Bez ruchu od 01.03.2026');
  });
});
