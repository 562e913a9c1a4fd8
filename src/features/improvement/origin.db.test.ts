// An action born elsewhere: from a finding, an indicator, a standard, an idea or a practice; forged origins are none.
import { describe, expect, it } from 'vitest';
import { findingKey } from '#domain/finding.ts';
import { monthOfDay } from '#domain/period.ts';
import { addStandard, contentOfPromise, listIndicators, readyPromises } from '#features/standards/index.ts';
import { form, plain } from '../../../tests/factories/asking.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { complete, improvementOffice } from '../../../tests/factories/improvement-office.factory.ts';
import { ratedOffice } from '../../../tests/factories/rated-office.factory.ts';
import { officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { listActions } from './actions.actions.ts';

const { storage, house, at, appFor, made, measured, now } = await improvementOffice();

describe('an action born elsewhere', () => {
  it('comes from a finding with its fact and n, and makes the indicator of the finding once', async () => {
    const month = (key: string) => monthOfDay(`${key}-01`);
    const rated = await ratedOffice(
      house,
      [{ name: 'Rejestracja pojazdu', unit: 'Wydział Komunikacji' }],
      [{ service: 'Rejestracja pojazdu', first: month('2026-01'), last: month('2026-10'), perMonth: 30 }],
    );
    at.officeId = rated.officeId;
    at.who = null;
    at.app = appFor(at.officeId);
    const scope = `service:${rated.service('Rejestracja pojazdu').id}`;
    const period = { first: month('2026-07'), last: month('2026-09') };
    const key = findingKey({ series: 'visit/waiting', scope, period, filter: '', asOf: 0 });
    const page = await plain(await at.app.request(`/dzialania/nowe?ustalenie=${encodeURIComponent(key)}`));
    expect(page).toMatch(/Rejestracja pojazdu: czas czekania\. Ocena \d,\d w skali od 1 do 5/);
    expect(page).toContain('przybyło odpowiedzi');
    for (const tytul of ['Jedno', 'Drugie']) await made({ tytul, 'z-ustalenie': key, miara: 'ustalenie' });
    const indicators = await listIndicators(house, at.officeId);
    expect(indicators.map(({ content }) => content.source)).toMatchObject([
      { kind: 'survey-mean', questionnaire: 'core-visit', questionId: 'waiting' },
    ]);
    const actions = await listActions(house, at.officeId);
    expect(actions.map(({ indicatorId }) => indicatorId)).toEqual([indicators[0]!.id, indicators[0]!.id]);
    expect(actions[0]).toMatchObject({ origin: { kind: 'finding', key }, findingPeriod: period });
    expect(actions[0]!.origin.kind === 'finding' && actions[0]!.origin.n).toBeGreaterThan(30);
    const shown = await (await at.app.request(`/dzialania/dzialanie/${actions[0]!.id}`)).text();
    expect(await htmlFaults(shown)).toEqual([]);
  });

  it('comes from an indicator or a standard of this office, with its latest fact and its measure', async () => {
    const indicatorId = await measured((month) => 60 + (month % 3));
    const ready = readyPromises[0]!;
    const content = contentOfPromise(ready, 'sekretarz', '2026-11-21');
    const standardId = await storage.inOffice(at.officeId, (office) =>
      addStandard(office, { content, indicatorId, goalId: null, ownerPersonId: null, libraryKey: null }, at.who),
    );
    const october = monthOfDay('2026-10-01');
    for (const [query, origin, fact] of [
      ['wskaznik', { kind: 'indicator', indicatorId }, 'Ostatni wynik: 6'],
      ['standard', { kind: 'standard', standardId, promise: ready.promise.pl }, ready.promise.pl],
    ] as const) {
      const id = 'standardId' in origin ? standardId : indicatorId;
      const asked = await plain(await at.app.request(`/dzialania/nowe?${query}=${id}`));
      expect(asked).toContain(fact);
      expect(asked).toContain('okres: październik 2026');
      const born = await made({ tytul: `Z ${query}`, [`z-${query}`]: id, miara: indicatorId });
      expect(await now(born)).toMatchObject({ origin, indicatorId, findingPeriod: { last: october } });
      const shown = await (await at.app.request(born)).text();
      expect(shown).toMatch(new RegExp(`<dt>Skąd</dt><dd><a href="[^"]*/${id}"`));
    }
    const stranger = appFor((await officeWithCodes(house)).officeId, { personId: null });
    for (const query of [`wskaznik=${indicatorId}`, `standard=${standardId}`])
      expect((await stranger.request(`/dzialania/nowe?${query}`)).status).toBe(422);
  });

  it('says plainly that a forged or foreign origin is none, and keeps the words', async () => {
    const foreign = `visit/waiting|service:${crypto.randomUUID()}|24310..24312||1`;
    for (const query of [
      `ustalenie=${encodeURIComponent(foreign)}`,
      'ustalenie=%00%0a',
      `wskaznik=${crypto.randomUUID()}`,
      `pomysl=${crypto.randomUUID()}`,
      'praktyka=x',
      `standard=${crypto.randomUUID()}`,
    ]) {
      const answer = await at.app.request(`/dzialania/nowe?${query}`);
      expect([query, answer.status]).toEqual([query, 422]);
      expect(await plain(answer)).toContain('Nie udało się odczytać');
    }
    const posted = await at.app.request('/dzialania/nowe', form({ ...complete, 'z-ustalenie': foreign }));
    expect(posted.status).toBe(422);
    expect(await posted.text()).toContain('Klienci długo czekają.');
    expect(await listActions(house, at.officeId)).toEqual([]);
  });

  it('comes from an idea or a practice through the slots, and remembers the card', async () => {
    const [idea, card] = [crypto.randomUUID(), crypto.randomUUID()];
    at.app = appFor(
      at.officeId,
      {},
      {
        ideaText: (_, id) => Promise.resolve(id === idea ? 'Drugie okienko' : null),
        practiceText: (_, id) =>
          Promise.resolve(id === card ? { title: 'Kolejka', office: 'Gmina X', steps: 'a' } : null),
      },
    );
    expect(await plain(await at.app.request(`/dzialania/nowe?pomysl=${idea}`))).toContain('Drugie okienko');
    await made({ tytul: 'Z pomysłu', 'z-pomysl': idea });
    await made({ tytul: 'Z praktyki', 'z-praktyka': card });
    expect(await listActions(house, at.officeId)).toMatchObject([
      { origin: { kind: 'practice', title: 'Kolejka' }, parent: card },
      { origin: { kind: 'idea', text: 'Drugie okienko' }, parent: null },
    ]);
  });
});
