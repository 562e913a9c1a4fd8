// The commands as an operator types them, on a given server: prepare, look, take out, check, put back.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importResponses } from '#features/answers/index.ts';
import { surveyPlace } from '#features/studies/index.ts';
import { answersAtCode } from '../../tests/factories/answers-at-code.factory.ts';
import { officeWithCodes } from '../../tests/factories/survey.factory.ts';
import { typedCommands } from '../../tests/factories/typed-commands.factory.ts';
import { allCommands } from './all-commands.ts';

const { folder, file, typed, withHouse } = await typedCommands();

test('every command has help that says its exit codes', async () => {
  for (const name of Object.keys(allCommands)) {
    const { code, said } = await typed(`${name} --help`);
    expect(code).toBe(0);
    expect(said).toContain('Exit codes:');
  }
});

test('migrate, doctor, export, check, restore', { timeout: 120_000 }, async () => {
  expect(await typed('migrate')).toMatchObject({ code: 0, said: expect.stringMatching(/at version \d+/) as string });
  expect(await typed('doctor')).toMatchObject({
    code: 0,
    said: expect.stringMatching(/ok .*external[\s\S]*off .*PUBLIC_URL/) as string,
  });

  const { office, code } = await withHouse(async (house) => {
    const { officeId, codes } = await officeWithCodes(house);
    return { office: officeId, code: codes[0]!.code };
  });

  expect(await typed(`export --to ${file}`)).toMatchObject({
    code: 0,
    said: expect.stringContaining('Written') as string,
  });
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(await typed(`export --to ${file}`)).toMatchObject({
    code: 1,
    said: expect.stringContaining('already there') as string,
  });
  expect(await typed(`restore ${file} --check`)).toMatchObject({
    code: 0,
    said: expect.stringContaining(office) as string,
  });
  expect(await typed(`restore ${file}`)).toMatchObject({
    code: 1,
    said: expect.stringContaining('--replace') as string,
  });
  expect(await typed(`restore ${file} --replace`)).toMatchObject({
    code: 0,
    said: expect.stringContaining('Restored') as string,
  });
  const elsewhere = await typed(`restore ${file} --replace --office ${office}`, { MASTER_SECRET: 'x'.repeat(40) });
  expect(elsewhere).toMatchObject({ code: 0, said: expect.stringContaining('signed out') as string });
  // the poster on the wall still leads to the survey
  const places = await withHouse((house) => surveyPlace(house, code), { MASTER_SECRET: 'x'.repeat(40) });
  expect(places?.officeId).toBe(office);

  const damaged = join(folder, 'damaged.tar');
  writeFileSync(damaged, readFileSync(file).subarray(0, 5000));
  expect(await typed(`restore ${damaged} --replace`)).toMatchObject({
    code: 1,
    said: expect.stringContaining('damaged') as string,
  });
  expect(await typed('restore')).toMatchObject({ code: 2 });
  expect(await typed(`restore ${folder}/none.tar`)).toMatchObject({
    code: 1,
    said: expect.stringContaining('cannot be read') as string,
  });
});

test('rebuild-results finds a spoilt block and mends it', async () => {
  await typed('migrate');
  const office = await withHouse(async (house) => {
    const { officeId, codes } = await officeWithCodes(house);
    const { answer } = await answersAtCode(house, officeId, codes[0]!.code);
    const rows = Array.from({ length: 12 }, () =>
      answer({ visitDay: '2025-03-10', ratings: [5, 3, 4, 4, 4, 4, 4, 4] }),
    );
    await house.storage.inOffice(officeId, async (work) => {
      await importResponses(work, rows, house.clock.today());
      await work.query('update responses set ratings[1] = 2 where office_id = $1', [officeId]);
    });
    return officeId;
  });
  expect(await typed(`rebuild-results --office ${office}`)).toMatchObject({
    code: 0,
    said: expect.stringMatching(/: [1-9]\d* looked at, [1-9]\d* written anew/) as string,
  });
  expect(await typed('rebuild-results')).toMatchObject({
    code: 0,
    said: expect.stringMatching(new RegExp(`${office}.*: [1-9]\\d* looked at, 0 written anew`)) as string,
  });
  expect(await typed(`rebuild-results --office ${randomUUID()}`)).toMatchObject({ code: 2 });
});

test('an export that cannot be made leaves no file', async () => {
  const absent = join(folder, 'absent.tar');
  const { code, said } = await typed(`export --office ${randomUUID()} --to ${absent}`);
  expect(code).toBe(1);
  expect(said).toContain('There is no office');
  expect(existsSync(absent) || existsSync(`${absent}.part`)).toBe(false);
  expect(await typed(`export --to ${folder}/no/such/folder.tar`)).toMatchObject({
    code: 1,
    said: expect.stringContaining('cannot be written') as string,
  });
});
