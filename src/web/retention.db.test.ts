// How long data are kept: no table of the database may be forgotten, by its room or on the page people read.
import { expect, test } from 'vitest';
import { testStorage } from '../../tests/factories/storage.factory.ts';
import { retention } from './all-routes.ts';
import { retentionWords } from './retention.texts.ts';

/** Tables of the storage floor, which has no room's door. */
const ofStorage = ['offices', 'directory', 'audit_trail', 'stored_files', 'stored_file_chunks'];

const storage = await testStorage();
const rows = await storage.asOwner<{ name: string }>(
  `select table_name as name from information_schema.columns
   where table_schema = 'public' and column_name = 'office_id' order by 1`,
);
const inDatabase = rows.map(({ name }) => name);

test('every table is declared at the door of its room, once, and none is declared that is not there', () => {
  expect(retention.map(({ table }) => table).sort()).toEqual(inDatabase.filter((name) => !ofStorage.includes(name)));
});
test('every table is explained on the page, in both languages', () => {
  expect(Object.keys(retentionWords).sort()).toEqual(inDatabase);
});
