// Comments on the real database: found, read under their theme, taken away as a file; those of one person's work stay unseen.
import { describe, expect, it } from 'vitest';
import { directionsOffice, text, year } from '../../../../tests/factories/directions-office.factory.ts';
import { htmlFaults } from '../../../../tests/factories/html.factory.ts';

const { pages, service } = await directionsOffice();

describe('comments', () => {
  it('are found by base form and without Polish marks, twenty on a page', async () => {
    const { text: html } = await pages.get(`/kierunki/uwagi${year}&szukaj=kolejce`);
    expect(await htmlFaults(html)).toEqual([]);
    expect(text(html)).toContain('60 z 156 uwag');
    expect(html).toContain('<mark>kolejki</mark>');
    expect(html.match(/<blockquote/g)).toHaveLength(20);
    expect(text((await pages.get(`/kierunki/uwagi${year}&szukaj=urzedzie`)).text)).toContain('60 z 156 uwag');
  });
  it('of a theme stand with its words marked', async () => {
    const { text: html } = await pages.get(`/kierunki/temat/queue${year}`);
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain('<mark>Kolejka</mark>');
    expect(text(html)).not.toContain('parkingu');
    expect((await pages.get(`/kierunki/temat/nie-ma${year}`)).status).toBe(404);
  });
  it('of a theme stand one level below the room, and the way back keeps the period', async () => {
    const way = async (path: string) =>
      [
        .../class="breadcrumbs[\s\S]*?<\/nav>/
          .exec((await pages.get(path)).text)![0]
          .matchAll(/href="([^"]*)"[^>]*>([^<]*)/g),
      ].map(([, href, words]) => [href!.replace(/&(amp;)?kontakt=.*/, ''), words]);
    const diagnosis = ['/diagnoza', 'Diagnoza'];
    expect(await way(`/kierunki${year}`)).toEqual([diagnosis]);
    expect(await way(`/kierunki/temat/queue${year}`)).toEqual([diagnosis, [`/kierunki${year}`, 'Oczekiwane kierunki']]);
    expect(await way('/kierunki/tematy')).toEqual([diagnosis, ['/kierunki', 'Oczekiwane kierunki']]);
  });
  it('leave as a file only as they are shown: no service, no day, no id', async () => {
    const { text: csv } = await pages.get(`/kierunki/uwagi.csv${year}&szukaj=parking`);
    const lines = csv.trimEnd().split('\r\n');
    expect(lines).toHaveLength(61);
    expect(lines[0]).toBe('Uwaga;Język;Okres;Tematy');
    expect(csv).not.toMatch(/[\da-f]{8}-[\da-f]{4}|Prawo jazdy|\d{4}-\d\d-\d\d/);
  });
  it('of one person’s work are never shown', async () => {
    const { text: html } = await pages.get(`/kierunki/uwagi${year}&zakres=usluga-${service('Stypendia').id}`);
    expect(html).not.toContain('duszno');
    expect(text(html)).toContain('Pracuje tu jedna osoba');
  });
});
