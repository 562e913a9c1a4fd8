// Walk-throughs on the real database: begun once, judged side by side, photos clean, nothing of another office, nothing lost.
import { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { makeAsking, SignInNeeded } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { addLocation, officeStructure } from '#features/office/index.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { heicHead, phonePhoto, picture, secretWords, svgWithScript } from '../../../tests/factories/photo.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../tests/factories/survey.factory.ts';
import { auditsRoutes } from './audits.routes.tsx';
import { listWalkThroughs, recordPastWalk, walkThroughFigures } from './walk-throughs.actions.ts';

const storage = await testStorage();
const clock = movableClock('2026-11-21T09:00:00Z');
const house = houseOn(storage, clock);

function appFor(officeId: OfficeId, change: Partial<Asking> | null = {}) {
  const facts = { officeId, officeName: 'Próbno', name: 'x', headOf: [], sessionId: 'x', isSample: false } as const;
  const personId = '11111111-1111-4111-8111-111111111111' as PersonId;
  const app = new Hono<StaffEnv>();
  app.use(async (c, next) => {
    c.set('asking', change && makeAsking({ ...facts, personId, roles: ['quality'], language: 'pl', ...change }));
    await next();
  });
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.kind, error.status);
    if (error instanceof SignInNeeded) return c.text('sign-in', 401);
    throw error;
  });
  return app.route('/', auditsRoutes(house));
}

const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) });
function judged(
  fields: Record<string, string>,
  photo?: { bytes: Uint8Array<ArrayBuffer>; name?: string; type?: string },
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (photo)
    body.append('zdjecie', new File([photo.bytes], photo.name ?? 'a.jpg', { type: photo.type ?? 'image/jpeg' }));
  return { method: 'POST', body };
}
const bytesOf = (buffer: Buffer) => new Uint8Array(buffer);
const plain = async (answer: Response) => (await answer.text()).replaceAll('\u00a0', ' ');

let officeId: OfficeId;
let app: ReturnType<typeof appFor>;
let locationId: string;
beforeEach(async () => {
  officeId = await storage.newOffice();
  await storage.inOffice(officeId, (office) => addLocation(office, { name: 'Ratusz', address: 'Rynek 1' }));
  locationId = (await officeStructure(house, officeId)).locations[0]!.id;
  app = appFor(officeId);
});

/** The address of a new walk-through. */
async function begun(): Promise<string> {
  const answer = await app.request('/obchod', form({ miejsce: locationId }));
  expect(answer.status).toBe(303);
  return answer.headers.get('location')!;
}
async function judgeAll(walk: string, score = 'met', from = 1) {
  for (let point = from; point <= 20; point += 1)
    expect(
      (await app.request(`${walk}/punkt/${point}`, judged({ ocena: score, uwaga: '', version: '0' }))).status,
    ).toBe(303);
}
const pointsNow = async () => (await listWalkThroughs(house, officeId))[0]!.points;
const photosNow = async () => (await listWalkThroughs(house, officeId))[0]!.photos;
const storedFiles = () =>
  storage.readInOffice(officeId, { name: 'test-files', text: 'select file_id from stored_files', values: [] });

describe('a walk-through', () => {
  it('is begun once for a building, however often it is pressed, and goes on on another device', async () => {
    const [first, second] = await Promise.all([begun(), begun()]);
    expect(second).toBe(first);
    expect(await listWalkThroughs(house, officeId)).toHaveLength(1);
    expect(await plain(await app.request('/obchod'))).toContain('Ocenione punkty: 0 z 20');
  });

  it('is kept point by point, leads to the next and ends in figures', async () => {
    const walk = await begun();
    const answer = await app.request(
      `${walk}/punkt/1`,
      judged({ ocena: 'met', uwaga: 'przystanek 200 m', version: '0' }),
    );
    expect(answer.headers.get('location')).toBe(`${walk}/punkt/2?gotowe=saved#main`);
    expect(await pointsNow()).toMatchObject([{ point: 1, score: 'met', note: 'przystanek 200 m', version: 1 }]);
    await judgeAll(walk, 'unmet', 2);
    expect(await walkThroughFigures(house, officeId)).toEqual([]);
    const ended = await app.request(`${walk}/zakonczenie`, form({ version: '1', podsumowanie: 'Dobrze.' }));
    expect(ended.status).toBe(303);
    expect(await walkThroughFigures(house, officeId, { locationId: locationId as never })).toEqual([
      {
        walkThroughId: walk.split('/').at(-1),
        month: 2026 * 12 + 10,
        date: '2026-11-21',
        locationId,
        fulfilled: 1,
        partly: 0,
        applicable: 20,
      },
    ]);
    const report = await plain(await app.request(walk));
    expect(report).toContain('Spełnione: 1 punkt z 20, które dotyczą tego budynku (5 %)');
    expect(report).toContain('To pierwszy obchód tego budynku');
  });

  it('does not end before every point is judged, and not twice', async () => {
    const walk = await begun();
    const early = await app.request(`${walk}/zakonczenie`, form({ version: '1' }));
    expect(early.status).toBe(422);
    expect(await htmlFaults(await early.text())).toEqual([]);
    await judgeAll(walk);
    expect((await app.request(`${walk}/zakonczenie`, form({ version: '9' }))).status).toBe(409);
    expect((await app.request(`${walk}/zakonczenie`, form({ version: '1' }))).status).toBe(303);
    expect((await app.request(`${walk}/zakonczenie`, form({ version: '1' }))).status).toBe(409);
  });

  it('may be opened again, leaves the figures until then, and never stands open twice in a building', async () => {
    const walk = await begun();
    await judgeAll(walk);
    await app.request(`${walk}/zakonczenie`, form({ version: '1' }));
    expect((await app.request(`${walk}/otwarcie`, form({ version: '2' }))).status).toBe(303);
    expect(await walkThroughFigures(house, officeId)).toEqual([]);
    await app.request(`${walk}/zakonczenie`, form({ version: '3' }));
    const next = await begun();
    expect(next).not.toBe(walk);
    expect((await app.request(`${walk}/otwarcie`, form({ version: '4' }))).status).toBe(409);
  });

  it('is removed after a question, once, with its pictures', async () => {
    const walk = await begun();
    await app.request(
      `${walk}/punkt/1`,
      judged({ ocena: 'met', uwaga: '', version: '0' }, { bytes: bytesOf(await phonePhoto()) }),
    );
    expect(await storedFiles()).toHaveLength(1);
    expect(await plain(await app.request(`${walk}/usuniecie`))).toContain('oceny 1 punktu i 1 zdjęcie');
    expect((await app.request(`${walk}/usuniecie`, form({ version: '5' }))).status).toBe(409);
    expect((await app.request(`${walk}/usuniecie`, form({ version: '1' }))).status).toBe(303);
    expect((await app.request(`${walk}/usuniecie`, form({ version: '1' }))).status).toBe(404);
    expect(await storedFiles()).toEqual([]);
  });

  it('shows what changed since the one before, and carries on what was agreed', async () => {
    const points = Array.from({ length: 20 }, (_, place) => ({
      point: place + 1,
      score: place === 4 ? ('met' as const) : ('unmet' as const),
      ...(place === 0 && { mendWho: 'administrator budynku', mendDue: '2026-12-01' }),
    }));
    await storage.inOffice(officeId, (office) =>
      recordPastWalk(office, { locationId, day: '2026-05-05', summary: '', points }),
    );
    const walk = await begun();
    for (const [point, ocena] of [
      [1, 'partly'],
      [2, 'met'],
      [5, 'unmet'],
    ] as const)
      await app.request(`${walk}/punkt/${point}`, judged({ ocena, uwaga: '', version: '0' }));
    for (const point of [3, 4, ...Array.from({ length: 15 }, (_, place) => place + 6)])
      await app.request(`${walk}/punkt/${point}`, judged({ ocena: 'unmet', uwaga: '', version: '0' }));
    await app.request(`${walk}/zakonczenie`, form({ version: '1' }));
    const report = await plain(await app.request(walk));
    expect(report).toContain('Lepiej: 2 punkty');
    expect(report).toContain('Gorzej: 1 punkt');
    expect((await pointsNow())[0]).toMatchObject({ mendWho: 'administrator budynku', mendDue: '2026-12-01' });
    const mend = `${walk}/do-poprawy/3`;
    const agreed = { kto: 'Wydział Organizacyjny', termin: '2026-12-31', version: '1' };
    expect((await app.request(mend, form({ ...agreed, termin: '31.12.2026' }))).status).toBe(422);
    expect((await app.request(mend, form(agreed))).status).toBe(303);
    expect((await app.request(mend, form(agreed))).status).toBe(409);
    expect((await app.request(mend, form({ ...agreed, version: '2', zrobione: 'tak' }))).status).toBe(303);
    expect(await plain(await app.request('/obchod/do-poprawy'))).toContain('zrobione 21.11.2026');
    expect(await plain(await app.request('/obchod/do-poprawy.csv'))).toContain('Wydział Organizacyjny');
    // a fulfilled point is not mended
    expect((await app.request(`${walk}/do-poprawy/2`)).status).toBe(404);
  });
});

describe('two people at once', () => {
  it('judge different points without a conflict', async () => {
    const walk = await begun();
    const answers = await Promise.all(
      [1, 2, 3, 4].map(async (point) =>
        app.request(`${walk}/punkt/${point}`, judged({ ocena: 'met', uwaga: '', version: '0' })),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await pointsNow()).toHaveLength(4);
  });

  it('see both versions of the same point; nothing is overwritten, and one press keeps either', async () => {
    const walk = await begun();
    const path = `${walk}/punkt/7`;
    await app.request(path, judged({ ocena: 'met', uwaga: 'jest tablica', version: '0' }));
    const photo = { bytes: bytesOf(await phonePhoto()) };
    const late = await app.request(path, judged({ ocena: 'unmet', uwaga: 'nikt nie kieruje', version: '0' }, photo));
    expect(late.status).toBe(409);
    const page = await plain(late);
    expect(await htmlFaults(page)).toEqual([]);
    expect(page).toContain('jest tablica');
    expect(page).toContain('nikt nie kieruje');
    expect(page).toContain('Twoje zdjęcie jest już dodane');
    expect(await pointsNow()).toMatchObject([{ score: 'met', note: 'jest tablica', version: 1 }]);
    expect(await photosNow()).toHaveLength(1);
    const again = judged({ ocena: 'unmet', uwaga: 'nikt nie kieruje', version: '1' });
    expect((await app.request(path, again)).status).toBe(303);
    expect(await pointsNow()).toMatchObject([{ score: 'unmet', version: 2 }]);
  });

  it('meet no conflict where the same is sent twice', async () => {
    const walk = await begun();
    const photo = { bytes: bytesOf(await phonePhoto()) };
    const send = async () => app.request(`${walk}/punkt/1`, judged({ ocena: 'met', uwaga: 'a', version: '0' }, photo));
    const both = await Promise.all([send(), send()]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(await pointsNow()).toMatchObject([{ version: 1 }]);
    expect(await photosNow()).toHaveLength(1);
    expect(await storedFiles()).toHaveLength(1);
  });

  it('learn that the other has finished, with their words kept on the page', async () => {
    const walk = await begun();
    await judgeAll(walk);
    await app.request(`${walk}/zakonczenie`, form({ version: '1' }));
    const late = await app.request(`${walk}/punkt/3`, judged({ ocena: 'unmet', uwaga: 'schodek 4 cm', version: '1' }));
    expect(late.status).toBe(409);
    const page = await plain(late);
    expect(page).toContain('Obchód już zakończono');
    expect(page).toContain('schodek 4 cm');
    expect((await app.request(`${walk}/punkt/3`)).status).toBe(303);
  });
});

describe('a photo', () => {
  it('is kept without place and maker, and served as a picture of ours to staff only', async () => {
    const walk = await begun();
    const sent = { bytes: bytesOf(await phonePhoto(300, 200)), name: '../../etc/passwd.php.jpg', type: 'text/html' };
    expect((await app.request(`${walk}/punkt/3`, judged({ ocena: '', uwaga: '', version: '0' }, sent))).status).toBe(
      303,
    );
    const [photo] = await photosNow();
    expect(photo).toMatchObject({ point: 3, width: 200, height: 300 });
    const served = await app.request(`${walk}/zdjecie/${photo!.id}`);
    expect(served.headers.get('content-type')).toBe('image/jpeg');
    expect(served.headers.get('content-disposition')).toBe('inline; filename="obchod.jpg"');
    expect(served.headers.get('cache-control')).toContain('private');
    const bytes = Buffer.from(await served.arrayBuffer());
    expect([bytes.includes(secretWords), bytes.includes('Exif'), bytes.includes('passwd')]).toEqual([
      false,
      false,
      false,
    ]);
    expect((await appFor(officeId, null).request(`${walk}/zdjecie/${photo!.id}`)).status).toBe(401);
    expect(
      (await appFor(officeId, { roles: ['data-protection'] }).request(`${walk}/zdjecie/${photo!.id}`)).status,
    ).toBe(403);
  });

  it.each([
    ['an SVG called .jpg', () => svgWithScript, 'To nie jest zdjęcie'],
    ['a GIF', () => picture('gif'), 'To nie jest zdjęcie'],
    ['a web page called photo.jpg.html', () => Buffer.from('<!doctype html><p>x'), 'To nie jest zdjęcie'],
    ['HEIC', () => heicHead, 'HEIC'],
    ['a JPEG cut off', async () => (await phonePhoto(400, 300)).subarray(0, 900), 'nie da się odczytać'],
  ])('is refused with what to do, and the words are kept: %s', async (_, make, words) => {
    const walk = await begun();
    const bytes = bytesOf(await make());
    const answer = await app.request(
      `${walk}/punkt/2`,
      judged({ ocena: 'partly', uwaga: 'stoi kosz', version: '0' }, { bytes }),
    );
    expect(answer.status).toBe(422);
    const page = await plain(answer);
    expect(await htmlFaults(page)).toEqual([]);
    expect(page).toContain(words);
    expect(page).toContain('stoi kosz');
    expect(page).toContain('score-chosen');
    expect(await storedFiles()).toEqual([]);
  });

  it('above 15 MB gets a page of its own, whether its length is told or not', async () => {
    const walk = await begun();
    const path = `${walk}/punkt/2`;
    const bytes = new Uint8Array(15_100_000).fill(255);
    const large = await app.request(path, judged({ ocena: 'met', uwaga: '', version: '0' }, { bytes }));
    expect(large.status).toBe(413);
    expect(await plain(large)).toContain('Zdjęcie jest za duże');
    const barely = await app.request(
      path,
      judged({ ocena: 'met', uwaga: '', version: '0' }, { bytes: bytes.subarray(0, 15_000_001) }),
    );
    expect(barely.status).toBe(413);
    expect(await htmlFaults(await barely.text())).toEqual([]);
    expect(await pointsNow()).toEqual([]);
  });

  it('is one of four at most, and goes after a question', async () => {
    const walk = await begun();
    for (const shade of [10, 60, 110, 160]) {
      const bytes = bytesOf(await phonePhoto(64, 32, shade));
      await app.request(`${walk}/punkt/2`, judged({ ocena: '', uwaga: '', version: '0' }, { bytes }));
    }
    expect(await photosNow()).toHaveLength(4);
    const bytes = bytesOf(await phonePhoto(64, 32, 210));
    const fifth = await app.request(`${walk}/punkt/2`, judged({ ocena: '', uwaga: '', version: '0' }, { bytes }));
    expect(fifth.status).toBe(422);
    expect(await plain(fifth)).toContain('najwyżej cztery zdjęcia');
    const [photo] = await photosNow();
    const removal = `${walk}/zdjecie/${photo!.id}/usuniecie`;
    expect((await app.request(removal)).status).toBe(200);
    expect((await app.request(removal, form({}))).status).toBe(303);
    expect((await app.request(removal, form({}))).status).toBe(404);
    expect(await storedFiles()).toHaveLength(3);
  });
});

describe('what is not one’s own', () => {
  it('is not there: another office’s walk-through, point, photo and building', async () => {
    const walk = await begun();
    await app.request(
      `${walk}/punkt/1`,
      judged({ ocena: 'met', uwaga: '', version: '0' }, { bytes: bytesOf(await phonePhoto()) }),
    );
    const [photo] = await photosNow();
    const otherId = await storage.newOffice();
    const other = appFor(otherId);
    for (const path of [walk, `${walk}/punkt/1`, `${walk}/zakonczenie`, `${walk}/usuniecie`, `${walk}/punkty.csv`])
      expect((await other.request(path)).status).toBe(404);
    for (const path of [`${walk}/zdjecie/${photo!.id}`, `${walk}/zdjecie/${photo!.id}/usuniecie`])
      expect((await other.request(path)).status).toBe(404);
    const write = judged({ ocena: 'unmet', uwaga: '', version: '1' }, { bytes: bytesOf(await phonePhoto(64, 32, 1)) });
    expect((await other.request(`${walk}/punkt/1`, write)).status).toBe(404);
    for (const path of ['zakonczenie', 'otwarcie', 'usuniecie', `zdjecie/${photo!.id}/usuniecie`, 'do-poprawy/1'])
      expect((await other.request(`${walk}/${path}`, form({ version: '1' }))).status).toBe(404);
    expect((await other.request('/obchod', form({ miejsce: locationId }))).status).toBe(422);
    expect(await pointsNow()).toMatchObject([{ score: 'met', version: 1 }]);
    expect(await photosNow()).toHaveLength(1);
    expect(await listWalkThroughs(house, otherId)).toEqual([]);
  });

  it('is not there: a photo under another walk-through of the same office', async () => {
    const walk = await begun();
    await app.request(
      `${walk}/punkt/1`,
      judged({ ocena: '', uwaga: '', version: '0' }, { bytes: bytesOf(await phonePhoto()) }),
    );
    const [photo] = await photosNow();
    const second = await storage.inOffice(officeId, (office) =>
      recordPastWalk(office, { locationId, day: '2026-01-01', summary: '', points: [] }),
    );
    expect((await app.request(`/obchod/budynku/${second}/zdjecie/${photo!.id}`)).status).toBe(404);
    expect((await app.request(`/obchod/budynku/${second}/zdjecie/${photo!.id}/usuniecie`, form({}))).status).toBe(404);
  });

  it.each(['x', '0', '21', '-1', '1e1', '٣', '1%00'])('is not there: point %s', async (number) => {
    const walk = await begun();
    expect((await app.request(`${walk}/punkt/${number}`)).status).toBe(404);
  });

  it.each(['x', "'; drop table", '00000000-0000-4000-8000-000000000000'])(
    'is not there: walk-through %s',
    async (id) => {
      const path = `/obchod/budynku/${encodeURIComponent(id)}`;
      expect((await app.request(path)).status).toBe(404);
      expect((await app.request(`${path}/punkt/1`, judged({ ocena: 'met', uwaga: '', version: '0' }))).status).toBe(
        404,
      );
      expect((await app.request(`${path}/zdjecie/${encodeURIComponent(id)}`)).status).toBe(404);
      expect((await app.request(`${path}/usuniecie`, form({ version: '1' }))).status).toBe(404);
    },
  );

  it('takes odd versions, odd judgements and signs the database cannot keep for what they are', async () => {
    const walk = await begun();
    expect((await app.request(`${walk}/punkt/1`, judged({ ocena: 'best', uwaga: '', version: '0' }))).status).toBe(422);
    expect(
      (await app.request(`${walk}/punkt/1`, judged({ ocena: 'met', uwaga: 'a\0b\ud800', version: 'x' }))).status,
    ).toBe(303);
    expect(await pointsNow()).toMatchObject([{ note: 'ab\ufffd' }]);
    expect((await app.request(`${walk}/punkt/1`, judged({ ocena: 'unmet', uwaga: '', version: '-1' }))).status).toBe(
      409,
    );
    expect(
      (await app.request(`${walk}/punkt/2`, judged({ ocena: 'met', uwaga: 'ą'.repeat(1001), version: '0' }))).status,
    ).toBe(422);
    expect(
      (await app.request(`${walk}/punkt/2`, judged({ ocena: 'met', uwaga: 'ą'.repeat(1000), version: '0' }))).status,
    ).toBe(303);
  });
});

describe('who may', () => {
  const statuses = async (change: Partial<Asking>, walk: string) => {
    const their = appFor(officeId, change);
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
    const done = await storage.inOffice(officeId, (office) =>
      recordPastWalk(office, { locationId, day: '2026-05-05', summary: 'Dwa\nzdania.', points: past }),
    );
    const walk = await begun();
    await app.request(
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
      ...(await Promise.all(addresses.map(async (path) => appFor(officeId, { language }).request(path)))),
      await appFor(bare, { language }).request('/obchod'),
      await appFor(bare, { language }).request('/obchod/do-poprawy'),
      await appFor(officeId, { language, isSample: true }).request(`/obchod/budynku/${done}`),
      await appFor(officeId, { language, roles: ['keying'] }).request(walk),
    ];
    for (const page of pages) {
      const html = await page.text();
      expect(page.status, html).toBe(200);
      expect(await htmlFaults(html)).toEqual([]);
      expect(html).not.toMatch(/<script|undefined|\[object|style=/);
    }
  });

  it('come as tables too', async () => {
    const done = await storage.inOffice(officeId, (office) =>
      recordPastWalk(office, {
        locationId,
        day: '2026-05-05',
        summary: '',
        points: [{ point: 1, score: 'met', note: '=1+1' }],
      }),
    );
    const points = await (await app.request(`/obchod/budynku/${done}/punkty.csv`)).text();
    expect(points.split('\r\n')[1]).toBe(
      `1;Wejście;Czy blisko wejścia jest przystanek albo parking?;Spełnione;;'=1+1;;`,
    );
    expect(await (await app.request('/obchod/lista.csv')).text()).toContain('2026-05-05;Ratusz;1;0;1;1');
  });
});
