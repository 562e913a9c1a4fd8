// Plain Polish: every text of the product against the words of offices, clients' texts also by the length of their sentences.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coreQuestionnaires } from '#features/questionnaires/index.ts';
import { noBreak } from '#ui/formats.ts';

interface Text {
  /** 'src/features/channels/survey.texts.ts surveyTexts.thanks.title' */
  readonly where: string;
  readonly text: string;
}

/** Stands for a name somebody typed: a service, a unit, a person. */
const name = '⟦Nazwa⟧';

/** What a text calls the things it is made from, read from its source: (name, count) => … → ['name', 'count']. */
function partsOf(text: (...parts: unknown[]) => unknown): string[] {
  const list = /^\(([^)]*)\)|^(\w+)/.exec(text.toString())?.slice(1).find(Boolean) ?? '';
  return list.split(',').map((part) => part.replace(/=.*/s, '').trim());
}
const callsForName = /^(name|names|title|label|office|service|unit|person|place|question|what|who|thing)$|Name$/;

/** A text that is made from something, made from a name where it asks for one, else from a number. */
function made(text: (...parts: unknown[]) => unknown): unknown[] {
  try {
    return [text(...partsOf(text).map((part) => (callsForName.test(part) ? name : 5)))];
  } catch {
    // it is made from an object of its own: the room's tests look at it
    return [];
  }
}

/** The Polish texts in what a file exports: everything under a key `pl`. */
function polishIn(value: unknown, where: string, isPolish: boolean): Text[] {
  if (typeof value === 'string') return isPolish ? [{ where, text: value }] : [];
  if (typeof value === 'function')
    return isPolish ? made(value as never).flatMap((text) => polishIn(text, `${where}()`, true)) : [];
  if (value === null || typeof value !== 'object') return [];
  if (!isPolish && 'pl' in value) return polishIn(value.pl, `${where}.pl`, true);
  return Object.entries(value).flatMap(([key, part]) => polishIn(part, `${where}.${key}`, isPolish));
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.texts.ts'))
  .map((file) => join('src', file));

const texts: Text[] = [];
for (const file of files) {
  const exported = (await import(join(process.cwd(), file))) as Record<string, unknown>;
  for (const [key, value] of Object.entries(exported))
    if (typeof value === 'object') texts.push(...polishIn(value, `${file} ${key}`, false));
}
for (const [key, questionnaire] of Object.entries(coreQuestionnaires))
  texts.push(...polishIn(questionnaire, `core ${key}`, false));

const handbook = readdirSync('docs/pl')
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ where: `docs/pl/${file}`, text: readFileSync(join('docs/pl', file), 'utf8') }));

/** What clients read: the survey, its end, the notice, what went wrong. */
const forClients = texts.filter(({ where }) =>
  /survey\.texts|public\.texts|notice\.texts\.ts noticeTexts|clientFaultWords|aroundFault|^core /.test(where),
);

const banned = [
  'niniejsz',
  'przedmiotow',
  'tutejsz',
  'petent',
  'aczkolwiek',
  'albowiem',
  'bądź też',
  'celem uzyskania',
  'dokonać',
  'dokonuje',
  'w celu dokonania',
  'iż ',
  'jednocześnie informuje',
  'na okoliczność',
  'odnośnie do',
  'powyższ',
  'przedłożyć',
  'uiścić',
  'w dniu dzisiejszym',
  'w oparciu o',
  'w przypadku gdy',
  'w trybie',
  'w związku z powyższym',
  'wobec powyższego',
  'z uwagi na fakt',
  'zgodnie z powyższym',
];

const longest = 25;
const sentences = (text: string) => text.split(/(?<=[.?!:;])\s+(?=[\p{Lu}„⟦])/u);
const wordsIn = (sentence: string) => sentence.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;

describe('Polish texts', () => {
  it('are found, those for clients among them', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(texts.length).toBeGreaterThan(600);
    expect(forClients.length).toBeGreaterThan(80);
  });

  it.each(banned)('do without "%s"', (word) => {
    const found = [...texts, ...handbook].filter(({ text }) => ` ${text.toLowerCase()}`.includes(` ${word}`));
    expect(found).toEqual([]);
  });

  it('speak to clients in sentences of at most 25 words', () => {
    const long = forClients.flatMap(({ where, text }) =>
      sentences(text)
        .filter((sentence) => wordsIn(sentence) > longest)
        .map((sentence) => `${where}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it('put a name behind a label or between marks, never into an inflected sentence', () => {
    expect(texts.filter(({ text }) => text.includes(name)).length).toBeGreaterThan(15);
    const inside = texts.filter(({ text }) =>
      new RegExp(`[\\p{L}\\d] ${name}`, 'u').test(text.replaceAll('\u00A0', ' ')),
    );
    expect(inside).toEqual([]);
  });

  it('do not address staff with forms that have a gender, and do not shout', () => {
    const loud = texts.filter(({ text }) => /!/.test(text) && !/dzięk/i.test(text));
    expect(loud).toEqual([]);
    const gendered = texts.filter(({ text }) => /\p{L}+(ł|ny|na)\/(a|na|ny)\b|zadowolony\/a/u.test(text));
    expect(gendered).toEqual([]);
  });
});

describe('no line ends in a one-letter word', () => {
  it.each([
    ['Co robimy w urzędzie i z kim', 'Co robimy w\u00A0urzędzie i\u00A0z\u00A0kim'],
    ['A potem (o czymś) u nas', 'A\u00A0potem (o\u00A0czymś) u\u00A0nas'],
  ])('%s', (text, kept) => {
    expect(noBreak(text)).toBe(kept);
  });

  it('holds for every Polish text once it has passed', () => {
    const broken = texts.filter(({ text }) => /(^|[\s(„])[aiouwz] /iu.test(noBreak(text)));
    expect(broken).toEqual([]);
  });
});
