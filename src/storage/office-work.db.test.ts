// Work inside an office: isolation between offices, rollback, one round trip reads, audit, files, revision.
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { testStorage } from '../../tests/factories/storage.factory.ts';

const storage = await testStorage();
const mine = await storage.newOffice('Gmina Podlipie');
const other = await storage.newOffice('Powiat wierzbowski');
const names = { name: 'test-names', text: 'select name from offices order by name', values: [] };

describe('one office sees only itself', () => {
  test('reading', async () => {
    expect(await storage.readInOffice(mine, names)).toEqual([{ name: 'Gmina Podlipie' }]);
    expect(await storage.inOffice(other, (office) => office.query('select name from offices'))).toEqual([
      { name: 'Powiat wierzbowski' },
    ]);
  });

  test('without an office nothing is seen, also after a transaction that had one', async () => {
    expect(await storage.asApplication('select * from offices')).toEqual([]);
    await storage.inOffice(mine, (office) => office.audit({ who: null, what: 'seen' }));
    expect(await storage.asApplication('select * from audit_trail')).toEqual([]);
  });

  test('writing another office is refused', async () => {
    const forged = storage.inOffice(mine, (office) =>
      office.query('insert into audit_trail (office_id, what) values ($1, $2)', [other, 'forged']),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
    const renamed = await storage.inOffice(mine, (office) =>
      office.query('update offices set name = $1 where office_id = $2 returning office_id', ['taken', other]),
    );
    expect(renamed).toEqual([]);
  });

  test('an id that is not a UUID never reaches the database', async () => {
    const forged = `${mine}'; set local probierz.list_offices = 'yes` as OfficeId;
    await expect(storage.readInOffice(forged, names)).rejects.toThrow('Not an office id');
    await expect(storage.inOffice(forged, async () => 1)).rejects.toThrow('Not an office id');
  });

  test('the list of all offices is for jobs and commands', async () => {
    const listed = await storage.listOffices();
    expect(listed.map((office) => office.name)).toEqual(['Gmina Podlipie', 'Powiat wierzbowski']);
  });
});

describe('a transaction', () => {
  const audited = async (what: string) => {
    const rows = await storage.inOffice(mine, (office) =>
      office.query('select what from audit_trail where what = $1', [what]),
    );
    return rows.length;
  };

  test('is undone as a whole when the work throws', async () => {
    const broken = storage.inOffice(mine, async (office) => {
      await office.audit({ who: null, what: 'undone' });
      throw new Error('changed my mind');
    });
    await expect(broken).rejects.toThrow('changed my mind');
    expect(await audited('undone')).toBe(0);
  });

  test('is an error when a failed statement was swallowed', async () => {
    const swallowed = storage.inOffice(mine, async (office) => {
      await office.audit({ who: null, what: 'swallowed' });
      await office.query('select 1/0').catch(() => {});
    });
    await expect(swallowed).rejects.toThrow('rolled back');
    expect(await audited('swallowed')).toBe(0);
  });

  test('many at once do not mix', async () => {
    const seen = await Promise.all(
      Array.from({ length: 40 }, async (_, each) => {
        const office = each % 2 === 0 ? mine : other;
        const rows = await storage.readInOffice<{ officeId: string }>(office, {
          name: 'test-own-id',
          text: 'select office_id as "officeId" from offices',
          values: [],
        });
        return rows.length === 1 && rows[0]!.officeId === office;
      }),
    );
    expect(seen).toEqual(Array.from({ length: 40 }, () => true));
  });

  test('the same question in one turn is asked once, and in a later turn sees what was written', async () => {
    const query = { name: 'test-random', text: 'select random() as drawn, $1::text as given', values: ['a'] };
    const ask = (office: OfficeId, given = 'a') =>
      storage.readInOffice<{ drawn: number; given: string }>(office, { ...query, values: [given] });
    const [first, same, elsewhere, another] = await Promise.all([ask(mine), ask(mine), ask(other), ask(mine, 'b')]);
    expect(same).toEqual(first);
    expect(same).not.toBe(first);
    expect(elsewhere).not.toEqual(first);
    expect(another[0]?.given).toBe('b');
    expect(await ask(mine)).not.toEqual(first);

    const count = () => audited('written between');
    const before = await count();
    await storage.inOffice(mine, (office) => office.audit({ who: null, what: 'written between' }));
    expect(await count()).toBe(before + 1);
    const broken = { name: 'test-broken', text: 'select 1 / $1::int', values: [0] };
    const both = await Promise.allSettled([storage.readInOffice(mine, broken), storage.readInOffice(mine, broken)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(storage.readInOffice(mine, { ...broken, values: [1] })).resolves.toHaveLength(1);
  });

  test('within one look the same question is asked once, until the look itself writes or ends', async () => {
    const query = { name: 'test-look', text: 'select random() as drawn', values: [] };
    const ask = async () => (await storage.readInOffice<{ drawn: number }>(mine, query))[0]!.drawn;
    const later = () => new Promise((resolve) => setTimeout(resolve, 5));
    let afterwards: Promise<number> | undefined;
    const seen = await storage.oneLook(async () => {
      const first = await ask();
      await later();
      const second = await ask();
      const beside = await storage.oneLook(ask);
      await storage.inOffice(mine, (office) => office.audit({ who: null, what: 'written in a look' }));
      const third = await ask();
      await later();
      const fourth = await ask();
      await storage.writeInOffice(mine, { name: 'test-look-write', text: 'select 1', values: [] });
      afterwards = later().then(later).then(ask);
      return { first, second, beside, third, fourth, fifth: await ask() };
    });
    expect(seen.second).toBe(seen.first);
    expect(seen.beside).not.toBe(seen.first);
    expect(seen.third).not.toBe(seen.first);
    expect(seen.fourth).toBe(seen.third);
    expect(seen.fifth).not.toBe(seen.third);
    expect(await afterwards).not.toBe(seen.fifth);
    await storage.oneLook(async () => {
      await expect(
        storage.readInOffice(mine, { name: 'test-look-broken', text: 'select 1/0', values: [] }),
      ).rejects.toThrow();
      expect(await storage.readInOffice(mine, { name: 'test-look-works', text: 'select 1 as n', values: [] })).toEqual([
        { n: 1 },
      ]);
    });
  });

  test('readInOffice cannot write; writeInOffice can, and undoes a failure', async () => {
    const values = [mine, 'by one statement'];
    const text = 'insert into audit_trail (office_id, what) values ($1, $2) returning what';
    await expect(storage.readInOffice(mine, { name: 'test-w1', text, values })).rejects.toThrow(/read-only/);
    expect(await storage.writeInOffice(mine, { name: 'test-w1', text, values })).toEqual([
      { what: 'by one statement' },
    ]);
    const failing = storage.writeInOffice(mine, { name: 'test-w2', text: 'select 1 / $1::int', values: [0] });
    await expect(failing).rejects.toThrow('division by zero');
    expect(await audited('by one statement')).toBe(1);
  });

  test('a job exists only when the transaction commits', async () => {
    const broken = storage.inOffice(mine, async (office) => {
      await office.enqueue('never', {});
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    await storage.inOffice(mine, (office) => office.enqueue('kept', { n: 1 }));
    const waiting = await storage.asOwner('select task_identifier as task from graphile_worker.jobs');
    expect(waiting).toEqual([{ task: 'kept' }]);
  });

  test('runs once more after a serialization failure, only when asked', async () => {
    let runs = 0;
    const work = async (office: { query(text: string): Promise<unknown> }) => {
      runs += 1;
      if (runs === 1) await office.query(`do $$ begin raise exception 'clash' using errcode = '40001'; end $$`);
      return runs;
    };
    await expect(storage.inOffice(mine, work)).rejects.toThrow('clash');
    runs = 0;
    expect(await storage.inOffice(mine, work, { retryOnce: true })).toBe(2);
  });
});

test('the audit trail can be added to and read, not changed', async () => {
  await storage.inOffice(mine, (office) => office.audit({ who: 'p', what: 'entry', details: { a: 1 } }));
  for (const text of ['delete from audit_trail', "update audit_trail set what = 'x'"]) {
    await expect(storage.inOffice(mine, (office) => office.query(text))).rejects.toThrow(/permission denied/);
  }
});

test('touch changes the revision others read', async () => {
  const before = await storage.revision(mine);
  await storage.inOffice(mine, (office) => office.touch());
  expect(await storage.revision(mine)).toBe(before! + 1);
  expect(await storage.revision(randomUUID() as OfficeId)).toBeNull();
});

test('touch notes since when answers were only added', async () => {
  const since = async () => {
    const [office] = await storage.readInOffice<{ since: number; revision: number }>(mine, {
      name: 'since',
      text: 'select only_added_since as since, revision from offices where office_id = $1',
      values: [mine],
    });
    return office!;
  };
  await storage.inOffice(mine, (office) => office.touch());
  const changed = await since();
  expect(changed.since).toBe(changed.revision);
  await storage.inOffice(mine, (office) => office.touch('only-added'));
  expect(await since()).toEqual({ since: changed.revision, revision: changed.revision + 1 });
});

test('a stored file comes back as it was, and not to another office', async () => {
  const content = Buffer.from(Array.from({ length: 600_001 }, (_, each) => each % 251));
  const parts = Readable.from([
    content.subarray(0, 100_000),
    content.subarray(100_000, 590_000),
    content.subarray(590_000),
  ]);
  const saved = await storage.inOffice(mine, (office) =>
    office.files.save(parts, { name: 'skan.pdf', mediaType: 'application/pdf' }),
  );
  const readBy = (officeId: OfficeId) =>
    storage.inOffice(officeId, async (office) => {
      const chunks: Buffer[] = [];
      for await (const chunk of office.files.read(saved.fileId)) chunks.push(chunk);
      return Buffer.concat(chunks);
    });
  expect((await readBy(mine)).equals(content)).toBe(true);
  expect((await readBy(other)).length).toBe(0);
  const tooBig = storage.inOffice(mine, (office) =>
    office.files.save(content, { name: 'x', mediaType: 'y/z', atMost: 1000 }),
  );
  await expect(tooBig).rejects.toMatchObject({ status: 413 });
});

test('a calendar day is read as its text, a bigint as a number', async () => {
  const rows = await storage.readInOffice(mine, {
    name: 'test-types',
    text: "select date '2026-03-29' as day, 7::bigint as n, array[1, null, 3]::smallint[] as ratings",
    values: [],
  });
  expect(rows).toEqual([{ day: '2026-03-29', n: 7, ratings: [1, null, 3] }]);
});
