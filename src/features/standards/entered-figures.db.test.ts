// Figures of indicators on the real database: entered, corrected with a reason, from a file; limits of the chart.
import { describe, expect, it } from 'vitest';
import { form, plain } from '../../../tests/factories/asking.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { standardsPages, upload } from '../../../tests/factories/standards-pages.factory.ts';
import { officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { measuredIndicator } from './indicators.actions.ts';
import { historyOf } from './measurements.actions.ts';
import { officeStandards } from './office-standards.actions.ts';

const { house, appFor, adopted } = await standardsPages();

describe('figures entered by people', () => {
  it('are corrected with a reason, keep what stood before, and can be taken back', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    const { indicator } = await adopted(app, officeId);
    const path = `/wskazniki/wskaznik/${indicator.id}/pomiary`;
    const entry = { miesiac: '2026-10', licznik: '45', mianownik: '50' };
    expect((await app.request(path, form(entry))).status).toBe(303);
    const noReason = await app.request(path, form({ ...entry, licznik: '46' }));
    expect(noReason.status).toBe(422);
    expect(await plain(noReason)).toContain('Ten miesiąc ma już liczbę');
    expect((await app.request(path, form({ ...entry, licznik: '46', powod: 'błąd w liczeniu' }))).status).toBe(303);
    const history = await historyOf(house, officeId, indicator.id);
    expect(history.map(({ numerator, isPresent, reason }) => [numerator, isPresent, reason])).toEqual([
      [46, true, 'błąd w liczeniu'],
      [45, false, ''],
    ]);
    const { points } = await measuredIndicator(house, officeId, indicator.id);
    expect(points).toMatchObject([{ value: 0.92, n: 50, numerator: 46, denominator: 50, origin: 'hand' }]);
    expect((await app.request(path, form({ wycofaj: String(history[0]!.month) }))).status).toBe(303);
    expect((await measuredIndicator(house, officeId, indicator.id)).points).toEqual([]);
    expect(await historyOf(house, officeId, indicator.id)).toHaveLength(3);
  });

  it.each([
    [{ miesiac: '2027-01', licznik: '1', mianownik: '2' }, 'nie późniejszy niż obecny'],
    [{ miesiac: '2026-13', licznik: '1', mianownik: '2' }, 'Wpisz miesiąc'],
    [{ miesiac: '2026-10', licznik: '3', mianownik: '2' }, 'Licznik nie może być większy'],
    [{ miesiac: '2026-10', licznik: '0', mianownik: '0' }, 'Mianownik musi być większy od zera'],
    [{ miesiac: '2026-10', licznik: '-1', mianownik: '2' }, 'nie może być mniejsza od zera'],
    [{ miesiac: '2026-10', licznik: 'x', mianownik: '' }, 'Wpisz liczbę'],
  ])('are refused with the reason: %o', async (fields, words) => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    const { indicator } = await adopted(app, officeId);
    const answer = await app.request(`/wskazniki/wskaznik/${indicator.id}/pomiary`, form(fields));
    expect(answer.status).toBe(422);
    expect(await plain(answer)).toContain(words);
    expect(await historyOf(house, officeId, indicator.id)).toEqual([]);
  });

  it('come from a file: good rows are taken or not as chosen, refused ones come back with their reason', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    const { indicator } = await adopted(app, officeId);
    const sheet =
      'wskaźnik;miesiąc;licznik;mianownik\r\nW08;2026-08;45;50\r\nw08;09.2026;46;50\r\nW99;2026-08;1;2\r\n' +
      'W08;03.04.2026;1;2\r\nW08;2026-08;44;50\r\nW08;2026-07;60;50\r\n';
    const none = await upload(app, sheet, 'nic');
    expect(none.status).toBe(422);
    expect(await historyOf(house, officeId, indicator.id)).toEqual([]);
    const some = await upload(app, sheet);
    const page = await some.text();
    expect(await htmlFaults(page)).toEqual([]);
    const words = page.replaceAll('\u00a0', ' ');
    for (const reason of ['nie ma takiego wskaźnika', 'na dwa sposoby', 'były już w tym pliku', 'Licznik nie może być'])
      expect(words).toContain(reason);
    expect((await measuredIndicator(house, officeId, indicator.id)).points).toHaveLength(2);
    const rows = /name="wiersze" value="([^"]*)"/.exec(page)![1]!.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const csv = await app.request('/wskazniki/pomiary-z-pliku/odrzucone.csv', form({ wiersze: rows }));
    expect((await csv.text()).split('\r\n')[1]).toBe('W99;2026-08;1;2;nie ma takiego wskaźnika z wpisywanymi liczbami');
    // the same file again changes nothing
    const same = await upload(app, 'wskaźnik;miesiąc;licznik;mianownik\nW08;2026-08;45;50\nW08;2026-09;46;50\n');
    expect(same.status).toBe(200);
    expect(await plain(same)).toContain('Bez zmian, bo takie same już były: 2 wiersze');
    expect(await historyOf(house, officeId, indicator.id)).toHaveLength(2);
    expect((await app.request('/wskazniki/pomiary-z-pliku/odrzucone.csv', form({ wiersze: '{' }))).status).toBe(400);
  });
});

describe('the chart', () => {
  it('takes notes and, after a preview, new limits from a named event; both can be taken off', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    const { indicator } = await adopted(app, officeId);
    const path = `/wskazniki/wskaznik/${indicator.id}`;
    const months = Array.from(
      { length: 24 },
      (_, at) => `${2024 + Math.floor((at + 10) / 12)}-${((at + 10) % 12) + 1}`,
    );
    const rows = months.map((month, at) => `W08;${month};${at < 14 ? 80 + (at % 3) : 96 + (at % 2)};100`);
    expect((await upload(app, `kod;miesiąc;licznik;mianownik\n${rows.join('\n')}\n`)).status).toBe(200);
    const before = await measuredIndicator(house, officeId, indicator.id);
    expect(before.chart.change).toBe('better');
    expect(before.chart.stretches).toHaveLength(1);
    const page = await app.request(path);
    const html = await page.text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html.replaceAll('\u00a0', ' ')).toContain('z rzędu powyżej zwykłego poziomu');
    const { rows: listed } = await officeStandards(house, officeId);
    expect(listed[0]!.listed!.change).toBe('better');
    expect(listed[0]!.targetVerdict.verdict).toBe('kept');

    expect((await app.request(`${path}/zdarzenia`, form({ miesiac: '2030-01', tresc: '' }))).status).toBe(422);
    expect((await app.request(`${path}/zdarzenia`, form({ miesiac: '2026-01', tresc: 'nowa skrzynka' }))).status).toBe(
      303,
    );
    const preview = await app.request(`${path}/granice?od=2026-01&tresc=nowy+system`);
    expect(await plain(preview)).toContain('Tak będzie wyglądał wykres');
    expect((await measuredIndicator(house, officeId, indicator.id)).chart.stretches).toHaveLength(1);
    expect((await app.request(`${path}/granice`, form({ od: '2026-01', tresc: '' }))).status).toBe(422);
    expect((await app.request(`${path}/granice`, form({ od: '2026-01', tresc: 'nowy system' }))).status).toBe(303);
    const after = await measuredIndicator(house, officeId, indicator.id);
    expect(after.chart.stretches).toHaveLength(2);
    expect(after.chart.change).toBe('too-little-data');
    const event = after.events.find(({ kind }) => kind === 'new-limits')!;
    const removal = `${path}/zdarzenia/${event.id}/usuniecie`;
    expect(await htmlFaults(await (await app.request(removal)).text())).toEqual([]);
    expect((await app.request(removal, form({}))).status).toBe(303);
    expect((await app.request(removal, form({}))).status).toBe(404);
    expect((await measuredIndicator(house, officeId, indicator.id)).chart.change).toBe('better');
    const csv = await (await app.request(`${path}/dane.csv`)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(25);
  });
});
