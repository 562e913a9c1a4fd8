// Imports on the real database: an own sheet and a LimeSurvey archive, step by step into the results.
import { describe, expect, it } from 'vitest';
import { answerPicture } from '#features/answers/index.ts';
import { listVersions } from '#features/questionnaires/index.ts';
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
import { autumn, importingOffices } from '../../../tests/factories/importing-office.factory.ts';
import { officeWithCodes } from '../../../tests/factories/survey.factory.ts';

const { storage, house, released, count } = await importingOffices();

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
