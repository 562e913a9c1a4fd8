// Every page of standards and indicators, empty and filled; and who may do what.
import { describe, expect, it } from 'vitest';
import type { Asking } from '#features/accounts/index.ts';
import { form } from '../../../tests/factories/asking.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { standardsPages } from '../../../tests/factories/standards-pages.factory.ts';
import { officeWithCodes } from '../../../tests/factories/survey.factory.ts';

const { house, appFor, adopted } = await standardsPages();

const pages = [
  '/standardy',
  '/standardy/wzory',
  '/standardy/macierz',
  '/standardy/cele',
  '/standardy/potrzeby',
  '/standardy/wprowadzenie',
  '/standardy/nowy',
  '/wskazniki',
  '/wskazniki/nowy',
  '/wskazniki/nowy?zrodlo=survey-share',
  '/wskazniki/nowy?zrodlo=manual',
  '/wskazniki/nowy?zrodlo=cases',
  '/wskazniki/nowy?zrodlo=walk-through',
  '/wskazniki/nowy?zrodlo=complaints',
  '/wskazniki/nowy?zrodlo=people-served',
  '/wskazniki/pomiary-z-pliku',
];

describe('rights', () => {
  it.each(['pl', 'en'] as const)('every page is valid, empty and filled, in %s', async (language) => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId, { language });
    const look = async (path: string) => {
      const answer = await app.request(path);
      expect([path, answer.status, await htmlFaults(await answer.text())]).toEqual([path, 200, []]);
    };
    for (const path of pages) await look(path);
    const { standard, indicator } = await adopted(app, officeId);
    await app.request(
      `/standardy/standard/${standard.id}/dzialania`,
      form({ tresc: 'x', osoba: 'y', termin: '2026-01-01' }),
    );
    const of = [`/standardy/standard/${standard.id}`, `/wskazniki/wskaznik/${indicator.id}`];
    for (const path of [...pages, ...of, `${of[0]}/zmiana`, `${of[1]}/zmiana`, `${of[1]}/pomiary`, `${of[1]}/granice`])
      await look(path);
    for (const path of ['/standardy/rejestr.csv', '/wskazniki/lista.csv'])
      expect((await app.request(path)).headers.get('content-type')).toContain('text/csv');
  });

  it('another office finds nothing, a reader changes nothing, a sample stays as it is', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(officeId);
    const { standard, indicator } = await adopted(app, officeId);
    const other = appFor((await officeWithCodes(house)).officeId);
    for (const path of [
      `/standardy/standard/${standard.id}`,
      `/wskazniki/wskaznik/${indicator.id}`,
      '/wskazniki/wskaznik/x',
    ])
      expect((await other.request(path)).status).toBe(404);
    const change = form({ version: '1' });
    expect((await other.request(`/standardy/standard/${standard.id}/publikacja`, change)).status).toBe(404);
    for (const who of [
      { roles: ['reader'] },
      { roles: ['employee'] },
      { isSample: true },
    ] satisfies Partial<Asking>[]) {
      const looking = appFor(officeId, who);
      expect((await looking.request('/standardy')).status).toBe(200);
      expect((await looking.request('/standardy/nowy')).status).toBe(403);
      expect((await looking.request('/standardy/wzory', form({ wzor: 'email' }))).status).toBe(403);
      expect((await looking.request(`/wskazniki/wskaznik/${indicator.id}/pomiary`, form({}))).status).toBe(403);
    }
    expect((await appFor(officeId, { roles: ['keying'] }).request('/standardy')).status).toBe(403);
  });
});
