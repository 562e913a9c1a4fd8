// The same import again, stopped in the middle, taken back: nothing doubled, nothing of clients lost.
import { describe, expect, it } from 'vitest';
import { answerPicture } from '#features/answers/index.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { limeArchive, officeSheet, windows1250 } from '../../../tests/factories/import-files.factory.ts';
import {
  imported,
  importPages,
  plain,
  sent,
  toPreview,
  upload,
  whereTo,
  work,
} from '../../../tests/factories/import-steps.factory.ts';
import { autumn, importingOffices, march } from '../../../tests/factories/importing-office.factory.ts';
import { officeWithCodes } from '../../../tests/factories/survey.factory.ts';

const { storage, house, collected, released, count, clientsAnswer } = await importingOffices();

describe('the same again', () => {
  it('changes nothing and says so: the file, its answers in another form, responses of a larger archive', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = importPages(house, officeId);
    const sheet = officeSheet(30);
    await imported(house, officeId, sheet);
    const twice = await upload(app, sheet, 'inna nazwa.csv');
    expect(twice.status).toBe(422);
    expect(await plain(twice)).toContain('Ten plik został już przesłany');
    const saved = await imported(house, officeId, windows1250(sheet));
    expect(await plain(await app.request(saved))).toContain('wczytano już wcześniej');
    expect(await released(officeId)).toBe(30);

    await imported(house, officeId, new Uint8Array(limeArchive(20)), 'a.lsa');
    const larger = await imported(house, officeId, new Uint8Array(limeArchive(35)), 'b.lsa');
    expect(await plain(await app.request(larger))).toContain('Wczytano 15 odpowiedzi.');
    expect(await released(officeId, autumn)).toBe(35);
  });

  it('begins once however often the button is pressed, and a stale page is refused', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = importPages(house, officeId);
    const one = await toPreview(app, officeSheet(20));
    const press = (path: string, version: string) =>
      app.request(path, {
        method: 'POST',
        body: new URLSearchParams({
          version,
          nazwa: 'x',
          dzien: '2026-03-01',
          'kolumna-4': 'q:overall',
          'slowo-1-0': '5',
        }),
      });
    expect((await press(`${one}/podglad`, '1')).status).toBe(409);
    expect((await press(`${one}/kolumny`, '1')).status).toBe(409);
    expect((await press(`${one}/slowa`, '1')).status).toBe(409);
    expect(whereTo(await sent(app, `${one}/podglad`))).toBe(one);
    expect(whereTo(await press(`${one}/podglad`, '3'))).toBe(one);
    expect((await press(`${one}/usuniecie`, '4')).status).toBe(409);
    await Promise.all([work(house, officeId, one), work(house, officeId, one)]);
    await work(house, officeId, one);
    expect(await count(officeId, 'responses')).toBe(20);
    expect(await count(officeId, 'studies')).toBe(2);
  });
});

describe('a program that is stopped in the middle', () => {
  it('leaves nothing half imported, and the job begins again without doubling', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = importPages(house, officeId);
    const one = await toPreview(app, officeSheet(3_000));
    await sent(app, `${one}/podglad`);
    const stopping = new AbortController();
    stopping.abort();
    await expect(work(house, officeId, one, stopping.signal)).rejects.toThrow('stopping');
    for (const table of ['responses', 'answer_batches', 'imported_numbers'])
      expect([table, await count(officeId, table)]).toEqual([table, 0]);
    expect((await app.request(one)).headers.get('refresh')).toBe('3');
    await work(house, officeId, one);
    expect(await count(officeId, 'responses')).toBe(3_000);
  });
});

describe('taking an import back', () => {
  it('removes its answers alone: those of clients stay, and the file may come again', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = importPages(house, officeId);
    await clientsAnswer(officeId, 14);
    await imported(house, officeId, new Uint8Array(limeArchive(40)), 'a.lsa');
    const before = await answerPicture(house, officeId, 'core-visit');
    const one = await imported(house, officeId, officeSheet(37));
    expect(await released(officeId)).toBe(51);
    expect(await htmlFaults(await (await app.request(`${one}/wycofanie`)).text())).toEqual([]);
    expect(whereTo(await sent(app, `${one}/wycofanie`))).toBe(one);
    expect(await plain(await app.request(one))).toContain('Import wycofany');
    const after = await answerPicture(house, officeId, 'core-visit');
    for (const view of [march, autumn]) {
      expect(after?.rating('overall', view)).toEqual(before?.rating('overall', view));
      expect(after?.comments(view)).toEqual(before?.comments(view));
    }
    expect((await app.request(`${one}/wycofanie`)).status).toBe(303);
    await imported(house, officeId, officeSheet(37));
    expect(await released(officeId)).toBe(51);
  });

  it('is safe because imported answers and those of clients never share a batch', async () => {
    const { officeId } = await officeWithCodes(house);
    await clientsAnswer(officeId, 4);
    await imported(house, officeId, officeSheet(41));
    expect(await collected(officeId)).toMatchObject({ released: 41, waiting: 4 });
    const mixed = await storage.inOffice(officeId, (office) =>
      office.query(
        `select batch_id from responses where office_id = $1 and batch_id is not null
         group by batch_id having count(distinct coalesce(import_id::text, '')) > 1`,
        [officeId],
      ),
    );
    expect(mixed).toEqual([]);
  });
});
