// LimeSurvey files made to harm or damaged on the way: refused with a reason, and nothing is half-read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { byteSource } from '#files/byte-source.ts';
import { zipOf } from '../../../tests/foreign-files/make-sheets.ts';
import { countAnswers } from './answer-counts.ts';
import { readLimeSurvey } from './lime-file.ts';
import { vvValue } from './lime-vv.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../../tests/fixtures/limesurvey', name));
const entries = unzipSync(fixture('satysfakcja.lsa'));
const structure = Buffer.from(entries['survey_482915.lss'] ?? []).toString();
const responses = Buffer.from(entries['survey_482915_responses.lsr'] ?? []).toString();
const archive = (lsr: string, lss = structure) => zipOf({ 's.lss': lss, 's_responses.lsr': lsr });

/** `read`, or the kinds of faults, wherever on the way they come. */
async function outcomeOf(bytes: Buffer, answers: Buffer | null = null): Promise<string> {
  const found = await readLimeSurvey(byteSource(bytes), answers && byteSource(answers));
  if (!found.ok) return found.faults.map(({ kind }) => kind).join();
  const counts = found.value.answers && (await countAnswers(found.value.answers));
  if (counts?.ok === false) return counts.faults.map(({ kind }) => kind).join();
  return counts ? `read ${counts.value.rows}` : 'read';
}

describe('archives', () => {
  it('without a structure, with two, with another archive inside, printable', async () => {
    expect(await outcomeOf(zipOf({ 'a.txt': 'x' }))).toBe('no-structure');
    expect(await outcomeOf(zipOf({ 'q.html': 'x' }))).toBe('printable');
    expect(await outcomeOf(zipOf({ 'a.lss': structure, 'b.lss': structure }))).toBe('two-structures');
    expect(await outcomeOf(zipOf({ 'a.lsa': 'x' }))).toBe('nested-archive');
    expect(await outcomeOf(zipOf({ '../../x.lss': structure }))).toBe('archive-path');
  });

  it('cut answers are refused as a whole', async () => {
    expect(await outcomeOf(archive(responses.slice(0, responses.length / 2)))).toBe('xml-damaged');
  });

  it('answers of another survey are refused', async () => {
    const other = unzipSync(fixture('typy.lsa'))['survey_613204_responses.lsr'] ?? new Uint8Array();
    expect(await outcomeOf(archive(Buffer.from(other).toString()))).toBe('other-survey');
  });

  it('a survey nobody answered, or a deactivated one, says so', async () => {
    const empty = '<document><LimeSurveyDocType>Responses</LimeSurveyDocType><DBVersion>630</DBVersion></document>';
    expect(await outcomeOf(archive(empty))).toBe('read');
    const found = await readLimeSurvey(byteSource(zipOf({ 's.lss': structure })));
    expect(found.ok && found.value.notes.map(({ kind }) => kind)).toContain('no-answers');
  });

  it('a repeated response number refuses its row, an endless value the file', async () => {
    const row = /<row><id>.*?<\/row>/s.exec(responses)?.[0] ?? '';
    const doubled = responses.replace('</rows>', `${row}</rows>`);
    const found = await readLimeSurvey(byteSource(archive(doubled)));
    const counts = found.ok && found.value.answers && (await countAnswers(found.value.answers));
    expect(counts && counts.ok && counts.value.refused.map(({ kind, row: at }) => [kind, at])).toEqual([
      ['repeated-response', 161],
    ]);
    expect(await outcomeOf(archive(responses.replace('Brak dokumentu', 'x'.repeat(70_000))))).toBe('xml-value');
  });

  it('one changed byte never throws', async () => {
    const good = zipOf({ 's.lss': fixture('satysfakcja.lss').subarray(0, 4000) });
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (place, value) => {
        const bytes = Buffer.from(good);
        bytes[place] = value;
        expect(await outcomeOf(bytes)).not.toBe('');
      }),
      { numRuns: 100 },
    );
  });
});

describe('structures', () => {
  it.each(['Group', 'Question', 'Label set'])('of a %s alone are refused', async (kind) => {
    expect(await outcomeOf(Buffer.from(structure.replace('>Survey<', `>${kind}<`)))).toBe('part-of-survey');
  });

  it('of other kinds are refused', async () => {
    expect(await outcomeOf(Buffer.from(responses))).toBe('answers-without-structure');
    expect(await outcomeOf(Buffer.from('<html><body>x</body></html>'))).toBe('not-a-survey');
    expect(await outcomeOf(Buffer.from('<document><LimeSurveyDocType>Survey</LimeSurveyDocType></document>'))).toBe(
      'no-base-language',
    );
    expect(await outcomeOf(fixture('satysfakcja-kody-przecinek.csv'))).toBe('answers-without-structure');
    expect(await outcomeOf(Buffer.from(structure.slice(0, structure.length / 2)))).toBe('xml-damaged');
    expect(await outcomeOf(Buffer.from('%PDF-1.4'))).toBe('not-a-survey');
  });

  it('with too many questions or options are refused', async () => {
    const rows = (count: number, row: (at: number) => string) =>
      Array.from({ length: count }, (_, at) => `<row>${row(at)}</row>`).join('');
    const made = (questions: number, options: number) =>
      Buffer.from(
        `<document><LimeSurveyDocType>Survey</LimeSurveyDocType><surveys><rows><row><sid>1</sid><language>pl</language></row></rows></surveys><groups><rows><row><gid>1</gid></row></rows></groups><questions><rows>${rows(questions, (at) => `<qid>${at}</qid><gid>1</gid><type>L</type><title>q${at}</title>`)}</rows></questions><answers><rows>${rows(options, (at) => `<qid>0</qid><code>${at}</code>`)}</rows></answers></document>`,
      );
    expect(await outcomeOf(made(2_001, 1))).toBe('too-many-questions');
    expect(await outcomeOf(made(1, 5_001))).toBe('too-many-options');
    expect(await outcomeOf(made(1, 5_000))).toBe('read');
  });

  it('hold no secret of the mailbox and no address', async () => {
    const found = await readLimeSurvey(byteSource(fixture('wrogie-niespojne.lss')));
    expect(found.ok).toBe(true);
    expect(JSON.stringify(found, (_, value: unknown) => (value instanceof Map ? [...value] : value))).not.toMatch(
      /TAJNE|imap\.|zwroty@|PESEL/,
    );
  });
});

describe('answers in files', () => {
  const codes = fixture('satysfakcja-kody-przecinek.csv').toString();

  it('are read in UTF-16 and, without letters it lacks, in Windows-1250', async () => {
    const survey = Buffer.from(structure);
    expect(await outcomeOf(survey, Buffer.from(codes, 'utf16le'))).toBe('read 160');
    const plain = Buffer.from(
      codes
        .replace('\ufeff', '')
        .replaceAll(/\P{ASCII}/gu, 'o')
        .replace('Brak dokumentu', 'Brak \u0001'),
      'latin1',
    );
    const marked = Buffer.from(Array.from(plain, (byte) => (byte === 1 ? 0xb9 : byte)));
    expect(await outcomeOf(survey, marked)).toBe('read 160');
  });

  it('of a VV file saved again by a spreadsheet are refused', async () => {
    const vv = fixture('satysfakcja-vv-kody.csv').toString();
    const survey = Buffer.from(structure);
    expect(await outcomeOf(survey, Buffer.from(vv.replaceAll('\t', ';')))).toBe('resaved-vv');
    const days = vv.replaceAll(/(\d{4})-(\d\d)-(\d\d) (\d\d:\d\d):\d\d/g, '$3.$2.$1 $4');
    expect(await outcomeOf(survey, Buffer.from(days))).toBe('resaved-vv');
  });

  it('with headings that cannot be told apart are refused', async () => {
    const heading = `${Array.from({ length: 27 }, () => '"Ocena"').join(',')}\r\n`;
    expect(await outcomeOf(Buffer.from(structure), Buffer.from(`"id",${heading}"1",${'"5",'.repeat(26)}"5"\r\n`))).toBe(
      'other-survey',
    );
  });

  it('VV values: any text comes back, whatever its marks, quotes and backslashes', () => {
    const written = (text: string) => {
      const marked = text
        .replaceAll('{', '{lbrace}')
        .replaceAll('\n', '{newline}')
        .replaceAll('\r', '{cr}')
        .replaceAll('\t', '{tab}')
        .replace(/^"/, '{quote}');
      // A quote behind a backslash is not doubled.
      return `"${marked.replaceAll(/(\\?)"/g, (quote, slash: string) => (slash ? quote : '""'))}"`;
    };
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', '\\', '{', '}', '\n', '\r', '\t', 'ż', ' ', '{newline}') }),
        (text) => {
          fc.pre(!/\\"/.test(text.slice(-2)) && !text.includes('\\\\"'));
          expect(vvValue(written(text))).toBe(text);
        },
      ),
    );
    expect(vvValue('{question_not_shown}')).toBeNull();
    expect(vvValue('"Ukośnik: \\" i C:\\dokumenty\\"')).toBe('Ukośnik: \\" i C:\\dokumenty\\');
  });
});

it('100,000 responses of an archive are counted within ten seconds of processor time, in bounded memory', async () => {
  const row = /<row><id>.*?<\/row>/s.exec(responses)?.[0] ?? '';
  const head = responses.slice(0, responses.indexOf('<rows>') + 6);
  const tail = '</rows></responses></document>';
  const rows = Array.from({ length: 100_000 }, (_, at) => row.replace('[CDATA[1]]', `[CDATA[${at + 1}]]`));
  const bytes = archive(head + rows.join('') + tail);
  rows.length = 0;
  const [cpu, memory] = [process.cpuUsage(), process.memoryUsage().rss];
  expect(await outcomeOf(bytes)).toBe('read 100000');
  const { user, system } = process.cpuUsage(cpu);
  expect((user + system) / 1_000_000).toBeLessThan(10);
  expect((process.memoryUsage().rss - memory) / 1_048_576).toBeLessThan(300);
}, 120_000);
