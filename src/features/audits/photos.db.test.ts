// Photos of a walk-through: clean, of ours, four at most; and nothing of another office is there.
import { describe, expect, it } from 'vitest';
import { form, plain } from '../../../tests/factories/asking.factory.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { heicHead, phonePhoto, picture, secretWords, svgWithScript } from '../../../tests/factories/photo.factory.ts';
import { bytesOf, judged, walkThroughOffice } from '../../../tests/factories/walk-through-office.factory.ts';
import { listWalkThroughs, recordPastWalk } from './walk-throughs.actions.ts';

const { storage, house, at, appFor, begun, pointsNow, photosNow, storedFiles } = await walkThroughOffice();

describe('a photo', () => {
  it('is kept without place and maker, and served as a picture of ours to staff only', async () => {
    const walk = await begun();
    const sent = { bytes: bytesOf(await phonePhoto(300, 200)), name: '../../etc/passwd.php.jpg', type: 'text/html' };
    expect((await at.app.request(`${walk}/punkt/3`, judged({ ocena: '', uwaga: '', version: '0' }, sent))).status).toBe(
      303,
    );
    const [photo] = await photosNow();
    expect(photo).toMatchObject({ point: 3, width: 200, height: 300 });
    const served = await at.app.request(`${walk}/zdjecie/${photo!.id}`);
    expect(served.headers.get('content-type')).toBe('image/jpeg');
    expect(served.headers.get('content-disposition')).toBe('inline; filename="obchod.jpg"');
    expect(served.headers.get('cache-control')).toContain('private');
    const bytes = Buffer.from(await served.arrayBuffer());
    expect([bytes.includes(secretWords), bytes.includes('Exif'), bytes.includes('passwd')]).toEqual([
      false,
      false,
      false,
    ]);
    expect((await appFor(at.officeId, null).request(`${walk}/zdjecie/${photo!.id}`)).status).toBe(401);
    expect(
      (await appFor(at.officeId, { roles: ['data-protection'] }).request(`${walk}/zdjecie/${photo!.id}`)).status,
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
    const answer = await at.app.request(
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
    const large = await at.app.request(path, judged({ ocena: 'met', uwaga: '', version: '0' }, { bytes }));
    expect(large.status).toBe(413);
    expect(await plain(large)).toContain('Zdjęcie jest za duże');
    const barely = await at.app.request(
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
      await at.app.request(`${walk}/punkt/2`, judged({ ocena: '', uwaga: '', version: '0' }, { bytes }));
    }
    expect(await photosNow()).toHaveLength(4);
    const bytes = bytesOf(await phonePhoto(64, 32, 210));
    const fifth = await at.app.request(`${walk}/punkt/2`, judged({ ocena: '', uwaga: '', version: '0' }, { bytes }));
    expect(fifth.status).toBe(422);
    expect(await plain(fifth)).toContain('najwyżej cztery zdjęcia');
    const [photo] = await photosNow();
    const removal = `${walk}/zdjecie/${photo!.id}/usuniecie`;
    expect((await at.app.request(removal)).status).toBe(200);
    expect((await at.app.request(removal, form({}))).status).toBe(303);
    expect((await at.app.request(removal, form({}))).status).toBe(404);
    expect(await storedFiles()).toHaveLength(3);
  });
});

describe('what is not one’s own', () => {
  it('is not there: another office’s walk-through, point, photo and building', async () => {
    const walk = await begun();
    await at.app.request(
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
    expect((await other.request('/obchod', form({ miejsce: at.locationId }))).status).toBe(422);
    expect(await pointsNow()).toMatchObject([{ score: 'met', version: 1 }]);
    expect(await photosNow()).toHaveLength(1);
    expect(await listWalkThroughs(house, otherId)).toEqual([]);
  });

  it('is not there: a photo under another walk-through of the same office', async () => {
    const walk = await begun();
    await at.app.request(
      `${walk}/punkt/1`,
      judged({ ocena: '', uwaga: '', version: '0' }, { bytes: bytesOf(await phonePhoto()) }),
    );
    const [photo] = await photosNow();
    const second = await storage.inOffice(at.officeId, (office) =>
      recordPastWalk(office, { locationId: at.locationId, day: '2026-01-01', summary: '', points: [] }),
    );
    expect((await at.app.request(`/obchod/budynku/${second}/zdjecie/${photo!.id}`)).status).toBe(404);
    expect((await at.app.request(`/obchod/budynku/${second}/zdjecie/${photo!.id}/usuniecie`, form({}))).status).toBe(
      404,
    );
  });

  it.each(['x', '0', '21', '-1', '1e1', '٣', '1%00'])('is not there: point %s', async (number) => {
    const walk = await begun();
    expect((await at.app.request(`${walk}/punkt/${number}`)).status).toBe(404);
  });

  it.each(['x', "'; drop table", '00000000-0000-4000-8000-000000000000'])(
    'is not there: walk-through %s',
    async (id) => {
      const path = `/obchod/budynku/${encodeURIComponent(id)}`;
      expect((await at.app.request(path)).status).toBe(404);
      expect((await at.app.request(`${path}/punkt/1`, judged({ ocena: 'met', uwaga: '', version: '0' }))).status).toBe(
        404,
      );
      expect((await at.app.request(`${path}/zdjecie/${encodeURIComponent(id)}`)).status).toBe(404);
      expect((await at.app.request(`${path}/usuniecie`, form({ version: '1' }))).status).toBe(404);
    },
  );

  it('takes odd versions, odd judgements and signs the database cannot keep for what they are', async () => {
    const walk = await begun();
    expect((await at.app.request(`${walk}/punkt/1`, judged({ ocena: 'best', uwaga: '', version: '0' }))).status).toBe(
      422,
    );
    expect(
      (await at.app.request(`${walk}/punkt/1`, judged({ ocena: 'met', uwaga: 'a\0b\ud800', version: 'x' }))).status,
    ).toBe(303);
    expect(await pointsNow()).toMatchObject([{ note: 'ab\ufffd' }]);
    expect((await at.app.request(`${walk}/punkt/1`, judged({ ocena: 'unmet', uwaga: '', version: '-1' }))).status).toBe(
      409,
    );
    expect(
      (await at.app.request(`${walk}/punkt/2`, judged({ ocena: 'met', uwaga: 'ą'.repeat(1001), version: '0' }))).status,
    ).toBe(422);
    expect(
      (await at.app.request(`${walk}/punkt/2`, judged({ ocena: 'met', uwaga: 'ą'.repeat(1000), version: '0' }))).status,
    ).toBe(303);
  });
});
