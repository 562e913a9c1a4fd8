// Answers from a file as an operator takes them in: named wrongly, seen before they come, imported once.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { officeBySlug } from '#features/office/index.ts';
import { limeArchive, officeSheet } from '../../tests/factories/import-files.factory.ts';
import { officeWithCodes } from '../../tests/factories/survey.factory.ts';
import { typedCommands } from '../../tests/factories/typed-commands.factory.ts';

const { folder, typed, withHouse } = await typedCommands();

await typed('migrate');

describe('answers from a file', () => {
  const sheet = join(folder, 'ankiety.csv');
  const survey = join(folder, 'badanie.lsa');
  const slug = 'urzad-z-plikami';
  const counted = () =>
    withHouse(async (house) => {
      const office = (await officeBySlug(house, slug))!;
      return house.storage.inOffice(office.officeId, async (work) => {
        const [row] = await work.query<{ answers: number; events: number; files: number }>(
          `select (select count(*)::int from responses where office_id = $1) as answers,
                  (select count(*)::int from audit_trail where office_id = $1 and what = 'answers-imported') as events,
                  (select count(*)::int from stored_files where office_id = $1) as files`,
          [office.officeId],
        );
        return row!;
      });
    });

  test('named wrongly: the office, the file, the options', { timeout: 60_000 }, async () => {
    await withHouse((house) => officeWithCodes(house, ['Rejestracja pojazdu'], { slug, name: 'Urząd z plikami' }));
    writeFileSync(sheet, officeSheet(40, { lines: ['x;31.02.2026;Rejestracja pojazdu;;dobrze;dobrze;;'] }));
    writeFileSync(survey, limeArchive(30));
    const wrong = [
      ['import-answers', 2, /one file/],
      [`import-answers ${sheet}`, 2, /--office/],
      [`import-answers ${sheet} --office ${slug} --plan mine`, 2, /saved or proposed/],
      [`import-answers ${sheet} --office ${slug} --day 31.12.2026`, 2, /--day/],
      [`import-answers ${sheet} --office ${slug} --keep-good-rows --all-or-nothing`, 2, /Choose one/],
      [`import-answers ${sheet} --office nie-ma-takiego`, 2, /no such office[\s\S]*urzad-z-plikami {2}Urząd z plikami/],
      [`import-answers ${sheet} --office ${slug} --questionnaire nothing`, 2, /core-visit, core-case/],
      [`import-answers ${survey} --office ${slug}`, 2, /use import-limesurvey/],
      [`import-limesurvey ${sheet} --office ${slug}`, 2, /use import-answers/],
      [`import-answers ${folder}/none.csv --office ${slug}`, 1, /There is no file/],
      [`import-answers ${sheet} --office ${slug} --refused ${sheet}`, 1, /already there/],
      [`import-answers ${sheet} --office ${slug}`, 1, /Nobody has said/],
    ] as const;
    for (const [line, code, said] of wrong)
      expect([line, await typed(line)]).toEqual([line, { code, said: expect.stringMatching(said) as string }]);
    expect(await counted()).toEqual({ answers: 0, events: 0, files: 0 });
  });

  test('a table: looked at, refused whole, imported with its good rows, not twice', { timeout: 60_000 }, async () => {
    const line = `import-answers ${sheet} --office ${slug} --plan proposed`;
    const refused = join(folder, 'odrzucone.csv');
    const looked = await typed(`${line} --keep-good-rows --dry-run`);
    expect(looked).toMatchObject({ code: 0, said: expect.stringContaining('would be imported 40') as string });
    expect(looked.said).toMatch(/Data wypełnienia = day[\s\S]*Row 42: .*Nothing was stored/s);
    expect(looked.said).not.toContain('Klient Numer');
    const whole = await typed(`${line} --all-or-nothing --refused ${refused}`);
    expect(whole).toMatchObject({
      code: 1,
      said: expect.stringMatching(/imported 0, refused 1.*Nothing was imported/s) as string,
    });
    expect(readFileSync(refused, 'utf8')).toContain('31.02.2026');
    expect(statSync(refused).mode & 0o077).toBe(0);
    expect(await counted()).toEqual({ answers: 0, events: 0, files: 0 });

    const again = join(folder, 'odrzucone-2.csv');
    const done = await typed(`${line} --keep-good-rows --refused ${again}`);
    expect(done).toMatchObject({ code: 0, said: expect.stringContaining('imported 40, refused 1') as string });
    expect(readFileSync(again, 'utf8')).toContain('31.02.2026');
    expect(await counted()).toMatchObject({ answers: 40, events: 1 });
    expect(await typed(`${line} --keep-good-rows`)).toMatchObject({
      code: 1,
      said: expect.stringContaining('imported before') as string,
    });
  });

  test('the mapping once said is used for the next file; a new name refuses its row', { timeout: 60_000 }, async () => {
    const next = join(folder, 'kwiecien.csv');
    const lines = ['y;02.04.2026;Usługa z innego urzędu;;dobrze;dobrze;;'];
    writeFileSync(next, officeSheet(20, { month: '04.2026', lines }));
    const line = `import-answers ${next} --office ${slug}`;
    expect(await typed(line)).toMatchObject({ code: 1, said: expect.stringMatching(/Row 22: A name/) as string });
    expect(await typed(`${line} --plan saved --keep-good-rows`)).toMatchObject({
      code: 0,
      said: expect.stringContaining('imported 20, refused 1') as string,
    });
    expect(await counted()).toMatchObject({ answers: 60, events: 2 });
  });

  test('a LimeSurvey archive, as its own questionnaire or matched with ours', { timeout: 60_000 }, async () => {
    const line = `import-limesurvey ${survey} --office ${slug}`;
    expect(await typed(`${line} --dry-run`)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/of its own, questions carried over: 3[\s\S]*would be imported 30/) as string,
    });
    expect(await typed(line)).toMatchObject({ code: 0, said: expect.stringContaining('imported 30') as string });
    const larger = join(folder, 'wieksze.lsa');
    writeFileSync(larger, limeArchive(45, { surveyId: '77' }));
    const mapped = await typed(
      `import-limesurvey ${larger} --office ${slug} --questionnaire core-visit --plan proposed`,
    );
    expect(mapped).toMatchObject({
      code: 0,
      said: expect.stringMatching(/= question overall[\s\S]*imported 45/) as string,
    });
    writeFileSync(larger, limeArchive(50, { surveyId: '77' }));
    expect(await typed(`import-limesurvey ${larger} --office ${slug}`)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/imported 5, refused 0, empty 0, imported before 45/) as string,
    });
    const fixture = (name: string) => join(import.meta.dirname, '../../tests/fixtures/limesurvey', name);
    const named = join(folder, 'jawna.lss');
    const lss = readFileSync(fixture('satysfakcja.lss'), 'utf8');
    writeFileSync(named, lss.replace('<anonymized><![CDATA[Y]]>', '<anonymized><![CDATA[N]]>'));
    const two = `import-limesurvey ${named} ${fixture('satysfakcja-vv-kody.csv')} --office ${slug} --dry-run`;
    expect(await typed(two)).toMatchObject({ code: 1, said: expect.stringContaining('--anonymous') as string });
    expect(await typed(`${two} --anonymous`)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/would be imported \d+, refused 0/) as string,
    });
    expect(await counted()).toMatchObject({ answers: 140, events: 5 });
  });
});
