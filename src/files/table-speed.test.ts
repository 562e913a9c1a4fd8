// A hundred thousand rows are read within ten seconds of work and without holding them.
import { expect, it } from 'vitest';
import { byteSource, type ByteSource } from './byte-source.ts';
import { readTable } from './table-file.ts';

it('reads 100,000 rows of CSV within ten seconds of processor time, in bounded memory', async () => {
  const heading = Array.from({ length: 34 }, (_, at) => `Pytanie ${at}`).join(';');
  const line = Array.from({ length: 34 }, (_, at) => (at % 7 === 0 ? `"tekst ""x"" ${at}"` : String((at % 5) + 1)));
  const source: ByteSource = {
    chunks: async function* made() {
      yield Buffer.from(`\ufeff${heading}\r\n`);
      for (let row = 0; row < 100_000; row += 100) yield Buffer.from(`${line.join(';')}\r\n`.repeat(100));
    },
  };
  const table = await readTable(source);
  if (!table.ok) throw new Error(table.faults[0]?.message.en);
  const [cpu, memory] = [process.cpuUsage(), process.memoryUsage().rss];
  let rows = 0;
  let most = 0;
  for await (const row of table.value.rows()) {
    if (row.kind === 'row') rows += 1;
    if (rows % 5000 === 0) most = Math.max(most, process.memoryUsage().rss - memory);
  }
  const { user, system } = process.cpuUsage(cpu);
  expect(rows).toBe(100_000);
  expect((user + system) / 1_000_000).toBeLessThan(10);
  expect(most / 1_048_576).toBeLessThan(300);
});

it('a source is read again from its beginning', async () => {
  const table = await readTable(byteSource(Buffer.from('a;b\n1;2\n')));
  const counts: number[] = [];
  for (let pass = 0; pass < 2 && table.ok; pass += 1)
    for await (const row of table.value.rows()) counts.push(row.kind === 'row' ? row.number : 0);
  expect(counts).toEqual([2, 2]);
});
