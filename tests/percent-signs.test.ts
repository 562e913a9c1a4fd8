// One way of writing percent: "5%" in English texts, "5 %" with a space that does not break in Polish and Ukrainian ones;
// the documentation writes "5 %" throughout.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatShare } from '#ui/formats.ts';

type Written = 'close' | 'kept together' | 'may break';
interface Percent {
  readonly where: string;
  readonly language: string;
  readonly written: Written;
}

const percent = /(?:[\d}])(\u00a0|\\u00a0|&nbsp;|\$\{(?:s|noBreakSpace)\}| )?%/g;
/** What follows is in this language: `const pl = …`, `const enDays = …`, `function enShare(…`, `pl: '…'`. */
const languageMarks = /\b(?:const|function) (pl|en|uk)(?=[A-Z]|\b)|\b(pl|en|uk): /g;

const fits = ({ language, written }: Percent) => written === (language === 'en' ? 'close' : 'kept together');

function percentsIn(text: string, file: string, languageAt: (place: number) => string): Percent[] {
  return [...text.matchAll(percent)].map(({ index, 1: between }) => ({
    where: `${file}:${text.slice(0, index).split('\n').length}`,
    language: languageAt(index),
    written: between === undefined ? 'close' : between === ' ' ? 'may break' : 'kept together',
  }));
}

function percentsOfSource(text: string, file: string): Percent[] {
  const marks = [...text.matchAll(languageMarks)];
  return percentsIn(text, file, (place) => {
    const last = marks.findLast(({ index }) => index < place);
    return last?.[1] ?? last?.[2] ?? 'pl';
  });
}

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));
const read = (file: string) => readFileSync(file, 'utf8');

it('tells the forms apart', () => {
  const source =
    "const pl = { a: `95${s}%`, b: '5%', c: '5 %' };\nconst en = { a: '95%', b: `${share}%`, c: '5\\u00a0%' };";
  expect(percentsOfSource(source, 'x').filter((each) => !fits(each))).toEqual([
    { where: 'x:1', language: 'pl', written: 'close' },
    { where: 'x:1', language: 'pl', written: 'may break' },
    { where: 'x:2', language: 'en', written: 'kept together' },
  ]);
  expect(percentsOfSource(source, 'x')).toHaveLength(6);
});

it('shares are written so wherever they are made', () => {
  expect([formatShare('pl', 0.05), formatShare('uk', 0.05), formatShare('en', 0.05)]).toEqual([
    '5\u00a0%',
    '5\u00a0%',
    '5%',
  ]);
});

it('holds in every text of the product', () => {
  const found = filesIn('src', /\.(texts|data)\.ts$/).flatMap((file) => percentsOfSource(read(file), file));
  expect(found.length).toBeGreaterThan(60);
  expect(found.filter((each) => !fits(each))).toEqual([]);
});

it('holds in the documentation', () => {
  const own = readdirSync('.').filter((file) => file.endsWith('.md'));
  const files = [...own, ...filesIn('docs', /\.md$/), ...filesIn('src', /README\.md$/)];
  // what stands between back quotes is code
  const words = (file: string) => read(file).replaceAll(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));
  const found = files.flatMap((file) => percentsIn(words(file), file, () => 'documentation'));
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter(({ written }) => written === 'close')).toEqual([]);
});
