// Pages of sources on the real database: found, counting, failed; roles, other offices, the same numbers as the file.
import { describe, expect, it } from 'vitest';
import { stopDriverThread } from '#features/answers/index.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { sourcesOffice } from '../../../tests/factories/sources-office.factory.ts';
import { officeWithCodes } from '../../../tests/factories/survey.factory.ts';

const { storage, house, office, id, appFor, settled } = await sourcesOffice();

describe('the pages of sources', () => {
  it('name what goes with the rating most, and the same numbers as the file', async () => {
    const read = appFor(office.officeId);
    for (const path of ['/zrodla', `/zrodla/usluga/${id('Rejestracja pojazdu')}`]) {
      const page = await settled(read, path);
      expect(page.text).toContain('Z oceną najmocniej wiąże się: czas czekania.');
      expect(page.text).toContain('Jak to policzono');
      expect(page.text).toMatch(/Porównanych par: 15\./);
      expect(await htmlFaults(page.text)).toEqual([]);
      const file = await settled(read, `${path}/zrodla.csv`);
      const [waiting] = file.text.split('\r\n').filter((line) => line.includes('czas czekania'));
      const [, group, share, low, high, n, rating, ratingLow, ratingHigh] = waiting!.split(';');
      expect(group).toBe('Najmocniej');
      expect(page.text).toContain(`<b>${share}</b>`);
      expect(page.text).toContain(`(od ${low} do ${high}; n ${n})`);
      const one = (number: string) => (number.includes(',') ? number : `${number},0`);
      expect(page.text).toContain(`${one(rating!)} (od ${one(ratingLow!)} do ${one(ratingHigh!)})`);
    }
  });

  it('set importance beside the rating, and say what to begin with', async () => {
    const page = await settled(appFor(office.officeId), '/zrodla/waznosc');
    expect(page.text).toContain('Od tego warto zacząć: czas czekania.');
    expect(page.text).toContain('ocena niższa, niż wymaga ważność: od tego warto zacząć');
    // what it is decided by is drawn and told: half again the equal part of six needs 4.5, and no more is needed
    expect(page.text).toContain('<polyline class="needed"');
    expect(page.text).toMatch(
      /Ważność a ocena<.*o udziale równym dla wszystkich \(17 %\) oceny 4.*kilka spraw naraz \(6\)/s,
    );
    const [waiting] = (await settled(appFor(office.officeId), '/zrodla/zrodla.csv')).text
      .split('\r\n')
      .filter((line) => line.includes('czas czekania'));
    const [, , share, , , , rating, , , ratings, needed, , call] = waiting!.split(';');
    expect(Number(share)).toBeGreaterThan(25);
    expect(needed).toBe('4,5');
    expect(Number(rating!.replace(',', '.'))).toBeLessThan(4);
    expect(call).toBe('ocena niższa, niż wymaga ważność: od tego warto zacząć');
    expect(page.text).toMatch(
      new RegExp(`Czas czekania<.*<td class="number">${ratings}</td><td class="number">4,5</td>`, 's'),
    );
    // rated too low as well, but less tied to the rating: not where to begin
    expect(page.text).toMatch(
      /Wiedza pracownika<.*ocena niższa, niż wymaga ważność; inne sprawy wiążą się z oceną mocniej/s,
    );
    // rated below "good": nothing to explain away
    expect(page.text).not.toContain('To dobra ocena');
    expect(await htmlFaults(page.text)).toEqual([]);
    const english = await settled(appFor(office.officeId, { language: 'en' }), '/zrodla/waznosc');
    expect(english.text).toContain('Begin here: waiting');
  });

  it('lead to the comments on a matter where a theme belongs to it, else to all, and say so', async () => {
    const themes = async () => [{ id: 'kolejka', name: { pl: 'kolejka', en: 'queue' }, driver: 'waiting' }];
    const about = await settled(appFor(office.officeId, {}, { themes }), '/zrodla');
    expect(about.text).toMatch(
      /Przeczytaj, co piszą o tym klienci\..*href="\/kierunki\/temat\/kolejka\?okres=[^"]+"[^>]*>Uwagi na temat: kolejka</s,
    );
    expect(about.text).not.toContain('Przeczytaj uwagi klientów.');
    const all = await settled(appFor(office.officeId), '/zrodla');
    expect(all.text).toMatch(/Przeczytaj uwagi klientów\..*#uwagi"[^>]*>Czytaj wszystkie uwagi</s);
    expect(all.text).not.toContain('co piszą o tym');
  });

  it('leave out what tells of the one person who works there', async () => {
    const page = await settled(appFor(office.officeId), `/zrodla/usluga/${id('Porada rzecznika')}`);
    expect(page.text).toContain('Pytania, których tu nie ma');
    expect(page.text).toContain('wiedza pracownika: pracuje tu jedna osoba');
    expect(page.text).toMatch(/Porównanych par: 6\./);
    const file = await settled(appFor(office.officeId), `/zrodla/usluga/${id('Porada rzecznika')}/zrodla.csv`);
    expect(file.text).not.toMatch(/wiedza|traktowanie/);
  });

  it('are for those who may see results, and of their own office', async () => {
    expect((await appFor(office.officeId, { roles: [] })('/zrodla')).status).toBe(403);
    const { officeId } = await officeWithCodes(house);
    const elsewhere = appFor(officeId);
    expect((await elsewhere(`/zrodla/usluga/${id('Rejestracja pojazdu')}`)).status).toBe(404);
    expect((await elsewhere('/zrodla/usluga/x')).status).toBe(404);
    const empty = await elsewhere('/zrodla');
    expect(empty.status).toBe(200);
    expect(empty.text).not.toContain('czas czekania');
    expect(await htmlFaults(empty.text)).toEqual([]);
  });

  it('ask for a moment while the thread counts, say where it failed, and begin again at the next visit', async () => {
    const read = appFor(office.officeId);
    const period = '?okres=2026-K2';
    await stopDriverThread(house);
    await storage.inOffice(office.officeId, (work) => work.touch());
    const visits = Promise.all([read(`/zrodla${period}`), read(`/zrodla/waznosc${period}`)]);
    // the first question has reached the thread as soon as the picture is counted; then the thread dies
    const dead = (async () => {
      for (let round = 0; round < 200; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        await stopDriverThread(house);
      }
    })();
    const pages = await visits;
    await dead;
    const failed = pages.find(({ text }) => text.includes('Obliczenie się nie udało.'));
    expect(failed?.refresh).toBeNull();
    expect(await htmlFaults(failed!.text)).toEqual([]);
    expect((await settled(read, `/zrodla${period}`)).text).toContain('Z oceną najmocniej');
  });
});
