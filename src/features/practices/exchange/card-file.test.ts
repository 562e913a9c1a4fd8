// Files of cards: what leaves comes in again; whatever is wrong with a file, it is refused whole and with the reason.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { broughtCard, cardContent, evidenceFor } from '../../../../tests/factories/practice-card.factory.ts';
import type { BroughtCard, PracticeCard } from '../practice-card.ts';
import { fileFaultWords } from '../practices.texts.ts';
import { cardFile, largestFileBytes, mergedAdoptions, readCardFile } from './card-file.ts';

const bytesOf = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const own = (card: BroughtCard): PracticeCard => ({ ...card, actionId: card.id, originVersion: null, version: 7 });

function fileWith(change: (file: { version: number; cards: Record<string, unknown>[] }) => void): Uint8Array {
  const text = cardFile([{ card: own(broughtCard()), adoptions: [] }], 'Urząd', '2026-11-22');
  const file = JSON.parse(text) as Parameters<typeof change>[0];
  change(file);
  return bytesOf(file);
}

it('brings in again what left, with version and office', () => {
  const adoption = {
    id: broughtCard().id,
    office: 'Urząd Gminy',
    endedOn: '2026-10-10',
    how: 'kept' as const,
    evidence: evidenceFor({ grade: 'B' }),
  };
  const card = own(broughtCard({ evidence: null }));
  const read = readCardFile(bytesOf(cardFile([{ card, adoptions: [adoption] }], 'Starostwo', '2026-11-22')));
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

it('keeps a script in a text as text', () => {
  const content = cardContent({ title: '<script>alert(1)</script>' });
  const read = readCardFile(
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
  ])('%s', (_, bytes, kind) => {
    const read = readCardFile(bytes);
    expect(read.ok ? 'taken' : read.fault.kind).toBe(kind);
    if (read.ok) return;
    for (const language of ['pl', 'en'] as const)
      expect(fileFaultWords(language, read.fault)).toMatch(/^[A-ZŁ].*[^ ]$/s);
  });

  it('says where a file does not fit', () => {
    const read = readCardFile(fileWith((file) => (content(file)['title'] = 5)));
    expect(read.ok || (read.fault.kind === 'schema' && read.fault.places)).toEqual(['cards.0.content.title']);
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
