// Imports on the real database, page by page: what comes in, what is refused, what a second try and a kill leave behind.
import { describe, expect, it } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay, quarterPeriod } from '#domain/period.ts';
import { answerPicture, importResponses } from '../answers/index.ts';
import { officeStructure } from '../office/index.ts';
import { listVersions } from '../questionnaires/index.ts';
import { listCodes } from '../studies/index.ts';
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
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
const march = { scope: { kind: 'office' }, period: quarterPeriod(monthOfDay('2026-03-01')) } as const;
const autumn = { scope: { kind: 'office' }, period: quarterPeriod(monthOfDay('2025-11-01')) } as const;

const collected = async (officeId: OfficeId, view: typeof march | typeof autumn = march) =>
  (await answerPicture(house, officeId, 'core-visit'))?.collected(view) ?? { released: 0, waiting: 0 };
const released = async (officeId: OfficeId, view?: typeof march | typeof autumn) =>
  (await collected(officeId, view)).released;
/** Rows of a table of the office, as its owner counts them. */
const count = async (officeId: OfficeId, table: string) =>
  storage.inOffice(officeId, async (office) => {
    const [row] = await office.query<{ n: number }>(`select count(*)::int as n from ${table} where office_id = $1`, [
      officeId,
    ]);
    return row!.n;
  });

/** Answers clients gave here, waiting or released as their number allows. */
async function clientsAnswer(officeId: OfficeId, n: number, day = '2026-03-15') {
  const { studies } = await listCodes(house, officeId);
  const { services } = await officeStructure(house, officeId);
  const [study, service] = [studies[0]!, services[0]!];
  const version = (await listVersions(house, officeId)).find(({ id }) => id === study.versionId)!;
  const answer = {
    studyId: study.id,
    versionId: version.id,
    serviceId: service.id,
    unitId: service.unitId,
    locationId: null,
    clientGroupId: null,
    channel: 'qr',
    language: 'pl',
    visitDay: day,
    ratings: version.columns.map(() => 2),
  } as const;
  await storage.inOffice(officeId, (office) =>
    importResponses(
      office,
      Array.from({ length: n }, () => answer),
      house.clock.today(),
    ),
  );
}

describe('an office’s own sheet', () => {
  it('is imported step by step and stands in the results', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = importPages(house, officeId);
    expect(await plain(await app.request('/zbieranie/import'))).toContain('Nie ma jeszcze żadnego importu');
    const sheet = windows1250(officeSheet(60, { lines: ['61;31.02.2026;Rejestracja pojazdu;;dobrze;dobrze;;'] }));
    const one = await toPreview(app, sheet);
    for (const step of ['kolumny', 'slowa', 'podglad']) {
      const page = await app.request(`${one}/${step}`);
      expect(page.status).toBe(200);
      expect(await htmlFaults(await page.text())).toEqual([]);
    }
    const preview = await plain(await app.request(`${one}/podglad`));
    expect(preview).toContain('Wczytaj 60 odpowiedzi');
    expect(preview).toContain('Wiersz 62: Data jest nieprawidłowa');
    expect(preview).not.toContain('Klient Numer');
    expect(preview).not.toContain('których nie przeniesiemy');
    expect(await released(officeId)).toBe(0);

    expect(whereTo(await sent(app, `${one}/podglad`))).toBe(one);
    const progress = await app.request(one);
    expect(progress.headers.get('refresh')).toBe('3');
    expect(await plain(progress)).toContain('<progress');
    await work(house, officeId, one);
    const text = await plain(await app.request(one));
    expect(text).toContain('Wczytano 60 odpowiedzi.');
    expect(await htmlFaults(text)).toEqual([]);
    expect(await released(officeId)).toBe(60);
    const refused = await app.request(`${one}/odrzucone.csv`);
    expect(await refused.text()).toContain('31.02.2026');
    expect(await plain(await app.request('/zbieranie/import'))).toContain('Anna Nowak');
    // the file is gone, the rows to mend are kept, and no value of the file stands in the record
    expect(await count(officeId, 'stored_files')).toBe(1);
    const [record] = await storage.inOffice(officeId, (office) =>
      office.query<{ recognised: unknown }>('select recognised from answer_imports where office_id = $1', [officeId]),
    );
    expect(JSON.stringify(record)).not.toContain('Sprawna');
  });

  it('is offered the mapping of the file before it', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = importPages(house, officeId);
    await imported(house, officeId, officeSheet(20));
    const next = whereTo(await upload(app, officeSheet(25, { month: '04.2026' })));
    expect(await plain(await app.request(next))).toContain('Rozpoznano układ kolumn');
  });

  it('hides personal data in comments', async () => {
    const { officeId } = await officeWithCodes(house);
    await imported(
      house,
      officeId,
      `Data;Ocena wizyty;Uwagi\n${'02.03.2026;dobrze;Proszę dzwonić 601 234 567\n'.repeat(12)}`,
    );
    const rows = await storage.inOffice(officeId, (office) =>
      office.query<{ body: string }>('select body from comments where office_id = $1', [officeId]),
    );
    expect(rows.length).toBe(12);
    expect(JSON.stringify(rows)).not.toContain('234 567');
  });

  it('brings nothing where it was to come whole and has an error', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = importPages(house, officeId);
    const one = whereTo(await upload(app, officeSheet(20, { lines: ['x;99.99.2026;;;dobrze;;;'] }))).replace(
      '/kolumny',
      '',
    );
    await sent(app, `${one}/kolumny`, { bledne: 'wszystko' });
    await sent(app, `${one}/slowa`);
    const preview = await plain(await app.request(`${one}/podglad`));
    expect(preview).toContain('Plik ma błędy');
    expect(preview).not.toContain('Wczytaj 20');
    expect(
      whereTo(await app.request(`${one}/podglad`, { method: 'POST', body: new URLSearchParams({ version: '3' }) })),
    ).toBe(`${one}/podglad`);
    expect(await count(officeId, 'responses')).toBe(0);
  });
});

describe('a LimeSurvey archive', () => {
  it('continues the series where the words are the same, and stands as asked elsewhere where they are not', async () => {
    const { officeId } = await officeWithCodes(house);
    await imported(house, officeId, new Uint8Array(limeArchive(40)), 'badanie.lsa');
    const picture = await answerPicture(house, officeId, 'core-visit');
    expect(picture?.collected(autumn).released).toBe(40);
    expect(picture?.rating('overall', autumn)).toMatchObject({ kind: 'shown' });
    const before = await listVersions(house, officeId);
    const other = limeArchive(40, { surveyId: '5', question: 'Jak oceniasz wizytę?' });
    await imported(house, officeId, new Uint8Array(other), 'inne.lsa');
    const after = await listVersions(house, officeId);
    expect(after.length).toBe(before.length + 1);
    expect(after.find(({ number }) => number <= 0)?.questions[0]?.text.pl).toBe('Jak oceniasz wizytę?');
    expect((await answerPicture(house, officeId, 'core-visit'))?.version.number).toBe(picture?.version.number);
  });

  it('may be kept as a questionnaire of its own', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = importPages(house, officeId);
    const one = whereTo(await upload(app, new Uint8Array(limeArchive(30)), 'b.lsa')).replace('/kolumny', '');
    expect(whereTo(await sent(app, `${one}/kolumny?cel=own`))).toBe(`${one}/slowa`);
    await sent(app, `${one}/slowa`);
    expect(await plain(await app.request(`${one}/podglad`))).toContain('Wczytaj 30 odpowiedzi');
    await sent(app, `${one}/podglad`);
    await work(house, officeId, one);
    const picture = await answerPicture(house, officeId, 'limesurvey-424242');
    expect(picture?.collected(autumn).released).toBe(30);
  });

  it('needs the answers, and takes them from a file beside the questionnaire', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = importPages(house, officeId);
    const lss = '<?xml version="1.0"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType></document>';
    expect((await upload(app, lss, 'a.lss')).status).toBe(422);
    expect((await upload(app, officeSheet(5), 'a.csv', officeSheet(6))).status).toBe(422);
    expect(await count(officeId, 'stored_files')).toBe(0);
  });
});

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
