// Files of cards: what leaves comes in again; whatever is wrong with a file, it is refused whole and with the reason.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { broughtCard, cardContent, evidenceFor } from '../../../../tests/factories/practice-card.factory.ts';
import type { BroughtCard, PracticeCard } from '../practice-card.ts';
import { fileFaultWords } from '../practices.texts.ts';
import { cardFile, largestFileBytes, mergedAdoptions, readCardFile } from './card-file.ts';
import type { ReadCardFile } from './card-file.ts';

const bytesOf = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const own = (card: BroughtCard): PracticeCard => ({ ...card, actionId: card.id, originVersion: null, version: 7 });

function fileWith(change: (file: { version: number; cards: Record<string, unknown>[] }) => void): Uint8Array {
  const text = cardFile([{ card: own(broughtCard()), adoptions: [] }], 'Urząd', '2026-11-22');
  const file = JSON.parse(text) as Parameters<typeof change>[0];
  change(file);
  return bytesOf(file);
}

it('brings in again what left, with version and office', async () => {
  const adoption = {
    id: broughtCard().id,
    office: 'Urząd Gminy',
    endedOn: '2026-10-10',
    how: 'kept' as const,
    evidence: evidenceFor({ grade: 'B' }),
  };
  const card = own(broughtCard({ evidence: null }));
  const read = await readCardFile(bytesOf(cardFile([{ card, adoptions: [adoption] }], 'Starostwo', '2026-11-22')));
  if (!read.ok) throw new Error(fileFaultWords('en', read.fault));
  expect(read.cards).toEqual([
    {
      id: card.id,
      originVersion: 7,
      originOffice: 'Starostwo',
      content: card.content,
      evidence: null,
      status: card.status,
      checkedOn: card.checkedOn,
      adoptions: [adoption],
    },
  ]);
});

it('keeps a script in a text as text', async () => {
  const content = cardContent({ title: '<script>alert(1)</script>' });
  const read = await readCardFile(
    bytesOf(cardFile([{ card: own(broughtCard({ content })), adoptions: [] }], 'U', '2026-11-22')),
  );
  expect(read.ok && read.cards[0]!.content.title).toBe('<script>alert(1)</script>');
});

const first = (file: { cards: Record<string, unknown>[] }) => file.cards[0]!;
const content = (file: { cards: Record<string, unknown>[] }) => first(file)['content'] as Record<string, unknown>;

describe('refused', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing at all', bytesOf(''), 'empty'],
    ['larger than a file may be', new Uint8Array(largestFileBytes + 1), 'too-large'],
    ['no JSON', bytesOf('tytuł;opis'), 'not-json'],
    ['not UTF-8', new Uint8Array([0x7b, 0xff, 0xfe]), 'not-json'],
    ['nested without end', bytesOf('['.repeat(100_000)), 'not-json'],
    ['another JSON', bytesOf({ cards: [] }), 'other-format'],
    ['a list', bytesOf([1, 2]), 'other-format'],
    ['no cards', fileWith((file) => (file.cards = [])), 'no-cards'],
    ['too many cards', fileWith((file) => (file.cards = Array.from({ length: 2001 }, () => ({})))), 'too-many-cards'],
    ['a newer version', fileWith((file) => (file.version = 2)), 'newer-version'],
    ['the same card twice', fileWith((file) => file.cards.push(first(file))), 'duplicate'],
    ['an unknown field', fileWith((file) => (first(file)['isAdmin'] = true)), 'schema'],
    ['an unknown field of the content', fileWith((file) => (content(file)['html'] = '<b>')), 'schema'],
    ['a title that is no text', fileWith((file) => (content(file)['title'] = { toString: 1 })), 'schema'],
    ['a title without end', fileWith((file) => (content(file)['title'] = 'a'.repeat(201))), 'schema'],
    ['a sign no database keeps', fileWith((file) => (content(file)['title'] = 'a\u0000b')), 'schema'],
    ['half a sign', fileWith((file) => (content(file)['title'] = '\ud800')), 'schema'],
    ['a section nobody knows', fileWith((file) => (content(file)['section'] = 'constructor')), 'schema'],
    ['an id that is none', fileWith((file) => (first(file)['id'] = '../../etc')), 'schema'],
    ['a day there is not', fileWith((file) => (first(file)['checkedOn'] = '2026-02-30')), 'schema'],
    [
      'an interval upside down',
      fileWith(
        (file) => (first(file)['evidence'] = evidenceFor({ before: { n: 1, months: 1, value: 1, interval: [2, 1] } })),
      ),
      'schema',
    ],
    ['a version of nothing', fileWith((file) => (first(file)['version'] = 0)), 'schema'],
  ])('%s', async (_, bytes, kind) => {
    const read = await readCardFile(bytes);
    expect(read.ok ? 'taken' : read.fault.kind).toBe(kind);
    if (read.ok) return;
    for (const language of ['pl', 'en'] as const)
      expect(fileFaultWords(language, read.fault)).toMatch(/^[A-ZŁ].*[^ ]$/s);
  });

  it('says where a file does not fit', async () => {
    const read = await readCardFile(fileWith((file) => (content(file)['title'] = 5)));
    expect(read.ok || (read.fault.kind === 'schema' && read.fault.places)).toEqual(['cards.0.content.title']);
  });
});

describe('a large file', () => {
  const times = <One>(length: number, one: () => One) => Array.from({ length }, one);
  /** What came of reading it, and how often a timer came in between. */
  async function readWithOthers(bytes: Uint8Array) {
    let others = 0;
    const timer = setInterval(() => (others += 1), 0);
    const read = await readCardFile(bytes);
    clearInterval(timer);
    return { read, others };
  }
  const adoption = { id: broughtCard().id, office: 'U', endedOn: '2026-10-10', how: 'kept' as const, evidence: null };
  const many = (count: number) =>
    times(count, () => ({ card: own(broughtCard()), adoptions: times(5, () => adoption) }));

  it('lets others in while it is read', async () => {
    const { read, others } = await readWithOthers(bytesOf(cardFile(many(1500), 'U', '2026-11-22')));
    expect(read.ok && read.cards.length).toBe(1500);
    expect(others).toBeGreaterThan(5);
  });

  it.each<[string, (file: { cards: Record<string, unknown>[] }) => void, string]>([
    [
      'in every adoption of every card',
      (file) => (file.cards = times(2000, () => ({ ...first(file), adoptions: times(500, () => ({})) }))),
      'cards.0.adoptions.0.id',
    ],
    [
      'in more adoptions than a card may have',
      (file) => (first(file)['adoptions'] = times(2_000_000, () => ({}))),
      'cards.0.adoptions',
    ],
    [
      'only in its last cards',
      (file) => {
        const card = first(file);
        file.cards = Array.from({ length: 2000 }, (_, at) => ({ ...card, status: at < 1990 ? 'draft' : 'x' }));
      },
      'cards.1990.status',
    ],
  ])('that is wrong %s is refused at the fifth place', async (_, change, place) => {
    const { read } = await readWithOthers(fileWith(change));
    const places = read.ok || read.fault.kind !== 'schema' ? [] : read.fault.places;
    expect(places[0]).toBe(place);
    expect(places.length).toBeLessThanOrEqual(5);
  });

  it('that is wrong in millions of places is refused with little memory', async () => {
    const bytes = fileWith(
      (file) => (file.cards = times(2000, () => ({ ...first(file), adoptions: times(500, () => ({})) }))),
    );
    const reading = new Worker(
      `const { parentPort, workerData } = require('node:worker_threads');
       import(workerData.module).then(({ readCardFile }) => readCardFile(workerData.bytes))
         .then((read) => parentPort.postMessage(read));`,
      {
        eval: true,
        workerData: { bytes, module: new URL('card-file.ts', import.meta.url).href },
        resourceLimits: { maxOldGenerationSizeMb: 256 },
      },
    );
    // a thread that needs more memory than it may have ends with an error
    const [read] = (await once(reading, 'message')) as [ReadCardFile];
    expect(read).toMatchObject({ ok: false, fault: { kind: 'schema' } });
    await reading.terminate();
  });
});

it('takes each adoption once, the later word of its office', () => {
  const one = { id: 'a', office: 'U', endedOn: '2026-01-01', how: 'kept' as const, evidence: null };
  const corrected = { ...one, how: 'no-effect' as const };
  expect(mergedAdoptions([one], [corrected, { ...one, id: 'b', endedOn: '2026-05-01' }])).toEqual([
    { ...one, id: 'b', endedOn: '2026-05-01' },
    corrected,
  ]);
});

it('is explained in full in docs/practice-card-file.md', () => {
  const page = readFileSync('docs/practice-card-file.md', 'utf8');
  const { sheet, presentation, ...rest } = cardContent();
  const { before, ...evidence } = evidenceFor();
  const fields = [rest, sheet, presentation, evidence, before!, evidence.difference!].flatMap((part) =>
    Object.keys(part),
  );
  expect(fields.filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
});
