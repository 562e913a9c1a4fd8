// Documents are made in the child process, tagged, titled, in the house font; a template's fault comes back as an error.
import { execFileSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makePdf } from './pdf-document.ts';
import { qrCodeSvg } from './qr-code.ts';

/** All that is written in a PDF, its compressed parts unpacked. */
function textOf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const parts = [...raw.matchAll(/stream\r?\n/g)].map((match) => {
    const start = match.index + match[0].length;
    try {
      return inflateSync(pdf.subarray(start, raw.indexOf('endstream', start))).toString('latin1');
    } catch {
      return '';
    }
  });
  return raw + parts.join('\n');
}

const poster = {
  source:
    '= #input.heading\n#image(bytes(input.code), format: "svg", width: 6cm, alt: "Kod QR")\n#text(lang: "uk", fill: colour.brand, weight: 600)[#input.other]',
  data: {
    heading: 'Jak ocenia Pani/Pan dzisiejszą wizytę?',
    other: 'Як Ви оцінюєте сьогоднішній візит?',
    code: qrCodeSvg('https://ankieta.wierzbow.example/ankieta/k7m2p9'),
  },
  language: 'pl',
  title: 'Plakat',
} as const;

describe('a PDF document', () => {
  it('is tagged, titled, says its language and uses the house font', async () => {
    const text = textOf(await makePdf(poster));
    expect(text).toMatch(/^%PDF-1\.7/);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('/Lang');
    expect(text).toMatch(/pdfuaid:part/);
    expect(text).toMatch(/ProbierzSans/);
    expect(text).not.toMatch(/Libertinus|DejaVu/);
  });

  it('is made again by the warm child', async () => {
    const plain = {
      source: '= #input.name',
      data: { name: 'Zażółć gęślą jaźń' },
      language: 'pl',
      title: 'Próba',
    } as const;
    const [one, two] = await Promise.all([makePdf(plain), makePdf(plain)]);
    expect(one.byteLength).toBeGreaterThan(1000);
    expect(two.byteLength).toBe(one.byteLength);
  });

  it('refuses a picture without a text alternative', async () => {
    const source = '#image(bytes(input.code), format: "svg", width: 3cm)';
    await expect(makePdf({ source, data: { code: qrCodeSvg('x') }, language: 'pl', title: 'Próba' })).rejects.toThrow(
      /could not be made/,
    );
  });

  it('can read no file of the machine', async () => {
    await expect(
      makePdf({ source: '#read("/etc/hostname")', data: {}, language: 'pl', title: 'Próba' }),
    ).rejects.toThrow(/could not be made/);
  });

  it('leaves the process free to end while the child is warm', () => {
    const program = `import('./src/files/pdf-document.ts').then((m) => m.makePdf({ source: 'a', data: {}, language: 'pl', title: 'b' })).then((pdf) => process.stdout.write(String(pdf.byteLength > 500)))`;
    const out = execFileSync(process.execPath, ['-e', program], { timeout: 30_000, encoding: 'utf8' });
    expect(out).toBe('true');
  });
});

describe('a QR code', () => {
  it('has a quiet zone of four modules', () => {
    const svg = qrCodeSvg('https://probierz.example/ankieta/k7m2p9');
    const size = Number(/viewBox="0 0 (\d+)/.exec(svg)![1]);
    const marks = [...svg.matchAll(/M(\d+),(\d+)/g)].map((match) => [Number(match[1]), Number(match[2])]);
    const unit = size / ((size / 10) | 0);
    expect(Math.min(...marks.flat())).toBe(4 * unit);
  });
});
