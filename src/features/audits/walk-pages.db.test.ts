// The pages of walk-throughs in every state, their tables, and who may do what.
import { describe, expect, it } from 'vitest';
import type { Asking } from '#features/accounts/index.ts';
import { form } from '../../../tests/factories/asking.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { phonePhoto } from '../../../tests/factories/photo.factory.ts';
import { bytesOf, judged, walkThroughOffice } from '../../../tests/factories/walk-through-office.factory.ts';
import { recordPastWalk } from './walk-throughs.actions.ts';

const { storage, at, appFor, begun, photosNow } = await walkThroughOffice();

describe('who may', () => {
  const statuses = async (change: Partial<Asking>, walk: string) => {
    const their = appFor(at.officeId, change);
    const point = await their.request(`${walk}/punkt/9`, judged({ ocena: 'met', uwaga: '', version: '0' }));
    const remove = await their.request(`${walk}/usuniecie`, form({ version: '99' }));
    return [(await their.request('/obchod')).status, point.status, remove.status];
  };
  it.each([
    ['quality', [200, 303, 409]],
    ['administrator', [200, 303, 409]],
    ['head', [200, 303, 403]],
    ['keying', [200, 303, 403]],
    ['employee', [200, 303, 403]],
    ['reader', [200, 403, 403]],
    ['data-protection', [403, 403, 403]],
  ] as const)('%s', async (role, expected) => {
    expect(await statuses({ roles: [role] }, await begun())).toEqual(expected);
  });
  it('a visitor of a sample office reads and changes nothing', async () => {
    expect(await statuses({ isSample: true }, await begun())).toEqual([200, 403, 403]);
  });
});

describe('the pages', () => {
  it.each(['pl', 'en'] as const)('are valid in every state, in %s', async (language) => {
    const past = Array.from({ length: 20 }, (_, place) => ({
      point: place + 1,
      score: (['met', 'partly', 'unmet', 'not-applicable'] as const)[place % 4]!,
      note: place % 3 === 0 ? 'uwaga <b>&' : '',
    }));
    const done = await storage.inOffice(at.officeId, (office) =>
      recordPastWalk(office, { locationId: at.locationId, day: '2026-05-05', summary: 'Dwa\nzdania.', points: past }),
    );
    const walk = await begun();
    await at.app.request(
      `${walk}/punkt/1`,
      judged({ ocena: 'met', uwaga: 'x', version: '0' }, { bytes: bytesOf(await phonePhoto()) }),
    );
    const [photo] = await photosNow();
    const bare = await storage.newOffice();
    const addresses = [
      '/obchod',
      '/obchod?sort=udzial&gotowe=removed',
      '/obchod/do-poprawy?sort=termin',
      walk,
      `${walk}/punkt/1?gotowe=saved`,
      `${walk}/punkt/20`,
      `${walk}/zakonczenie`,
      `${walk}/usuniecie`,
      `${walk}/zdjecie/${photo!.id}/usuniecie`,
      `/obchod/budynku/${done}`,
      `/obchod/budynku/${done}/do-poprawy/3`,
    ];
    const pages = [
      ...(await Promise.all(addresses.map(async (path) => appFor(at.officeId, { language }).request(path)))),
      await appFor(bare, { language }).request('/obchod'),
      await appFor(bare, { language }).request('/obchod/do-poprawy'),
      await appFor(at.officeId, { language, isSample: true }).request(`/obchod/budynku/${done}`),
      await appFor(at.officeId, { language, roles: ['keying'] }).request(walk),
    ];
    for (const page of pages) {
      const html = await page.text();
      expect(page.status, html).toBe(200);
      expect(await htmlFaults(html)).toEqual([]);
      expect(html).not.toMatch(/<script|undefined|\[object|style=/);
    }
  });

  it('come as tables too', async () => {
    const done = await storage.inOffice(at.officeId, (office) =>
      recordPastWalk(office, {
        locationId: at.locationId,
        day: '2026-05-05',
        summary: '',
        points: [{ point: 1, score: 'met', note: '=1+1' }],
      }),
    );
    const points = await (await at.app.request(`/obchod/budynku/${done}/punkty.csv`)).text();
    expect(points.split('\r\n')[1]).toBe(
      `1;Wejście;Czy blisko wejścia jest przystanek albo parking?;Spełnione;;'=1+1;;`,
    );
    expect(await (await at.app.request('/obchod/lista.csv')).text()).toContain('2026-05-05;Ratusz;1;0;1;1');
  });
});
