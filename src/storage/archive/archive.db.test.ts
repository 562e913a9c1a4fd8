// Export and restore: everything comes back, a bad file changes nothing, another office is never touched.
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { testStorage, type TestStorage } from '../../../tests/factories/storage.factory.ts';
import { connectOnce } from '../connections.ts';
import { tenantTables } from '../tenant-tables.ts';
import { exportArchive } from './export-archive.ts';
import { entryNames, type ArchiveHeader } from './archive-format.ts';
import { readArchive } from './read-archive.ts';
import { restoreArchive } from './restore-archive.ts';
import { readTar, tarEnd, tarEntry, type TarEntry } from './tar.ts';

const source = await testStorage();
const target = await testStorage();
const elsewhere = await testStorage({ masterSecret: 'another master secret, also only for the tests' });
const podlipie = await source.newOffice('Gmina Podlipie');
const wierzbowski = await source.newOffice('Powiat wierzbowski');
const scan = Buffer.from(Array.from({ length: 5_000_000 }, (_, each) => (each * 7919) % 256));

for (const office of [podlipie, wierzbowski]) {
  await source.inOffice(office, async (work) => {
    for (let each = 0; each < 500; each += 1) {
      await work.audit({ who: null, what: 'wpis', target: `żółć \t\\ "${each}"\n`, details: { each, brak: null } });
    }
    await source.directory.put(work, 'survey-code', `kod-${office}`, 'study');
  });
}
await source.inOffice(podlipie, (work) => work.files.save(scan, { name: 'skan.pdf', mediaType: 'application/pdf' }));

const options = { programVersion: '0.1.0', madeAt: new Date('2026-11-21T12:00:00Z') };
const archiveOf = async (officeId?: OfficeId): Promise<Buffer> => {
  const parts = await listed(exportArchive(source, { ...options, ...(officeId ? { officeId } : {}) }));
  return Buffer.concat(parts);
};
async function listed<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** In small pieces, as from a disk or a pipe. */
async function* pieces(archive: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < archive.length; at += 70_001) yield archive.subarray(at, at + 70_001);
}
const whole = await archiveOf();
const onlyPodlipie = await archiveOf(podlipie);

/** Every table of an office as the office sees it: the number of its rows and a hash over all of them. */
async function contentOf(storage: TestStorage, officeId: OfficeId): Promise<Record<string, unknown>> {
  const client = await connectOnce(storage.archive.owner!);
  const tables = await tenantTables(client);
  await client.end();
  return storage.inOffice(officeId, async (work) => {
    const content: Record<string, unknown> = {};
    for (const { name, columns } of tables) {
      // the revision rises by a restore, so that caches see it
      const compared = columns.filter((column) => column !== 'revision').map((column) => `"${column}"`);
      const row = `row(${compared.join(', ')})::text`;
      [content[name]] = await work.query(
        `select count(*) as rows, md5(string_agg(md5(${row}), '' order by md5(${row}))) as hash from "${name}" where office_id = $1`,
        [officeId],
      );
    }
    return content;
  });
}

test('the whole installation comes back into an empty one, row by row', { timeout: 120_000 }, async () => {
  const restored = await restoreArchive(target, pieces(whole));
  expect(restored.offices.map((office) => office.name).toSorted()).toEqual(['Gmina Podlipie', 'Powiat wierzbowski']);
  expect(restored.sameSecret).toBe(true);
  for (const office of [podlipie, wierzbowski])
    expect(await contentOf(target, office)).toEqual(await contentOf(source, office));
  expect(await target.directory.find('survey-code', `kod-${podlipie}`)).toEqual([
    { officeId: podlipie, target: 'study', expiresAt: null },
  ]);
});

test('rows leave in the order of their random ids: the order in which they came stays behind', async () => {
  const ids: string[] = [];
  let table = '';
  await readArchive(pieces(onlyPodlipie), {
    tableBegins: async (begun) => void (table = begun.table),
    rows: async (text) => {
      if (table === 'audit_trail')
        ids.push(
          ...String(text)
            .split('\n')
            .map((line) => line.split('\t')[1] ?? ''),
        );
    },
  });
  const written = ids.filter((id) => id !== '');
  expect(written).toHaveLength(500);
  expect(written).toEqual(written.toSorted());
});

describe('an office that is already there', () => {
  test('is refused without replace', async () => {
    await expect(restoreArchive(target, pieces(onlyPodlipie))).rejects.toThrow(
      /Already here: Gmina Podlipie.*--replace/,
    );
  });

  test('is replaced as a whole with replace, others stay as they are, and its revision rises', async () => {
    await target.inOffice(podlipie, (work) =>
      work.query("update offices set name = 'Zmieniona' where office_id = $1", [podlipie]),
    );
    await target.inOffice(wierzbowski, (work) => work.audit({ who: null, what: 'po kopii' }));
    const before = (await target.revision(podlipie))!;
    const other = await contentOf(target, wierzbowski);
    await restoreArchive(target, pieces(onlyPodlipie), { replace: true });
    expect(await contentOf(target, podlipie)).toEqual(await contentOf(source, podlipie));
    expect(await contentOf(target, wierzbowski)).toEqual(other);
    expect(await target.revision(podlipie)).toBeGreaterThan(before);
  });
});

test('under another master secret the directory is left out and rebuilt by the rooms', async () => {
  const restored = await restoreArchive(elsewhere, pieces(whole), {
    officeId: podlipie,
    rebuildDirectory: (work) => elsewhere.directory.put(work, 'survey-code', 'kod odtworzony', 'study'),
  });
  expect(restored.offices.map((office) => office.officeId)).toEqual([podlipie]);
  expect(restored.sameSecret).toBe(false);
  expect(await elsewhere.directory.find('survey-code', `kod-${podlipie}`)).toEqual([]);
  expect(await elsewhere.directory.find('survey-code', 'kod odtworzony')).toHaveLength(1);
  expect((await elsewhere.listOffices()).map((office) => office.name)).toEqual(['Gmina Podlipie']);
});

describe('a bad file is refused with a sentence and changes nothing', () => {
  const entries = () => listed(readTar(pieces(onlyPodlipie)));
  const packed = (list: TarEntry[]) =>
    Buffer.concat([...list.map(({ name, content }) => tarEntry(name, content)), tarEnd()]);
  const headerOf = (list: TarEntry[]) => JSON.parse(list[0]!.content.toString()) as ArchiveHeader;
  const withHeader = async (change: (header: ArchiveHeader) => void) => {
    const list = await entries();
    const header = headerOf(list);
    change(header);
    return packed([{ name: entryNames.header, content: Buffer.from(JSON.stringify(header)) }, ...list.slice(1)]);
  };
  const refused = async (archive: Buffer, sentence: RegExp) => {
    const before = await contentOf(target, podlipie);
    await expect(restoreArchive(target, pieces(archive), { replace: true })).rejects.toThrow(sentence);
    expect(await contentOf(target, podlipie)).toEqual(before);
  };

  test('cut off anywhere', { timeout: 120_000 }, async () => {
    for (const share of [0, 0.01, 0.5, 0.95, 0.9999]) {
      await refused(onlyPodlipie.subarray(0, Math.floor(onlyPodlipie.length * share)), /damaged/);
    }
  });

  test('one bit turned anywhere', { timeout: 300_000 }, async () => {
    const times = process.env['PROBIERZ_FULL'] === '1' ? 40 : 6;
    for (let each = 1; each <= times; each += 1) {
      const turned = Buffer.from(onlyPodlipie);
      const place = Math.floor((turned.length * each) / (times + 1));
      turned[place] = turned[place]! ^ 4;
      await refused(turned, /damaged|does not fit|no export/);
    }
  });

  test('a part left out, or put in the place of another', async () => {
    const list = await entries();
    const part = list.findIndex((entry) => entry.name.includes('/stored_file_chunks/00002'));
    expect(part).toBeGreaterThan(0);
    await refused(packed(list.toSpliced(part, 1)), /damaged/);
    await refused(packed(list.with(part, { name: list[part]!.name, content: list[part - 1]!.content })), /damaged/);
    await refused(packed(list.slice(0, -1)), /damaged/);
  });

  test('made by a newer program, by another edition, or no export at all', async () => {
    await refused(await withHeader((header) => Object.assign(header, { formatVersion: 2 })), /newer Probierz/);
    await refused(
      await withHeader((header) => header.migrations.push({ number: 9999, name: 'later', sha256: '' })),
      /newer Probierz.*migration 9999/,
    );
    await refused(
      await withHeader((header) => Object.assign(header.migrations[0]!, { sha256: 'x' })),
      /another edition/,
    );
    await refused(Buffer.concat([tarEntry('readme.txt', Buffer.from('hello')), tarEnd()]), /no export of Probierz/);
    await refused(Buffer.from('a file that is no tar at all'.repeat(100)), /damaged/);
  });

  test('with rows of another office slipped in', async () => {
    const list = await entries();
    const { gzipSync, gunzipSync } = await import('node:zlib');
    const part = list.findIndex((entry) => entry.name.includes('/audit_trail/00001'));
    const text = gunzipSync(list[part]!.content).toString();
    const forged = text.replace(podlipie, wierzbowski);
    expect(forged).not.toBe(text);
    await refused(
      packed(list.with(part, { name: list[part]!.name, content: gzipSync(forged) })),
      /rows of another office/,
    );
  });
});

test('checking needs no database', async () => {
  const header = await readArchive(pieces(whole), {});
  expect(header.offices).toHaveLength(2);
});

test('an office that is not there is named, with those that are', async () => {
  const absent = '00000000-0000-4000-8000-000000000000' as OfficeId;
  await expect(archiveOf(absent)).rejects.toThrow(/no office 00000000.*Gmina Podlipie/s);
  const missing = restoreArchive(elsewhere, Readable.from(pieces(whole)), { officeId: absent });
  await expect(missing).rejects.toThrow(/does not hold the office/);
});

test('removing an office leaves nothing of it and nothing else touched', async () => {
  const before = await contentOf(target, wierzbowski);
  await target.removeOffice(podlipie);
  const left = Object.values(await contentOf(target, podlipie)) as { rows: number }[];
  expect(left.filter((table) => table.rows > 0)).toEqual([]);
  expect(await contentOf(target, wierzbowski)).toEqual(before);
});
