// Photos come out as pictures and nothing else; what is no photo is named and refused.
import { describe, expect, it } from 'vitest';
import { heicHead, phonePhoto, picture, secretWords, svgWithScript } from '../../tests/factories/photo.factory.ts';
import { cleanPhoto, kindOfPhoto } from './photo.ts';

/** Markers of the segments of a JPEG before its picture data. */
function segmentsOf(jpeg: Buffer): number[] {
  const found: number[] = [];
  for (let at = 2; at < jpeg.length && jpeg[at] === 0xff;) {
    const marker = jpeg[at + 1]!;
    found.push(marker);
    if (marker === 0xda) break;
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  return found;
}
async function cleaned(bytes: Buffer) {
  const result = await cleanPhoto(bytes);
  if (!result.ok) throw new Error(result.fault);
  return result.value;
}

describe('a photo of a phone', () => {
  it('loses maker, place and every segment that is not the picture', async () => {
    const photo = await phonePhoto();
    expect(photo.includes(secretWords)).toBe(true);
    const { jpeg } = await cleaned(photo);
    expect(kindOfPhoto(jpeg)).toBe('jpeg');
    expect(jpeg.includes(secretWords)).toBe(false);
    expect(jpeg.includes('Exif')).toBe(false);
    // APP1 to APP13 and APP15 carry metadata, FE a comment; APP0 is the plain head of every JPEG
    expect(segmentsOf(jpeg).filter((marker) => (marker > 0xe0 && marker <= 0xef) || marker === 0xfe)).toEqual([]);
  });

  it('stands upright: its direction is in the pixels, not beside them', async () => {
    expect(await cleaned(await phonePhoto(64, 32))).toMatchObject({ width: 32, height: 64 });
  });

  it('is made at most 1600 px long and never larger than it was', async () => {
    expect(await cleaned(await phonePhoto(3200, 2000))).toMatchObject({ width: 1000, height: 1600 });
    expect(await cleaned(await phonePhoto(10, 8))).toMatchObject({ width: 8, height: 10 });
  });

  it('leaves behind what hangs after the picture', async () => {
    const { jpeg } = await cleaned(
      Buffer.concat([await phonePhoto(), Buffer.from('<script>alert(1)</script>PK\u0003\u0004')]),
    );
    expect(jpeg.includes('script')).toBe(false);
    expect(jpeg.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });

  it('may be a PNG or WebP, and becomes a JPEG', async () => {
    for (const kind of ['png', 'webp'] as const) {
      const { jpeg, width, height } = await cleaned(await picture(kind));
      expect([kindOfPhoto(jpeg), width, height, jpeg.includes(secretWords)]).toEqual(['jpeg', 40, 20, false]);
    }
  });

  it('comes one after another, and one that fails does not stop the next', async () => {
    const photo = await phonePhoto();
    const results = await Promise.all([photo, photo.subarray(0, 200), photo].map((bytes) => cleanPhoto(bytes)));
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
  });
});

describe('what is no photo', () => {
  it.each([
    ['a GIF', () => picture('gif'), 'foreign'],
    ['a TIFF', () => picture('tiff'), 'foreign'],
    ['an SVG with a script', () => svgWithScript, 'foreign'],
    ['nothing', () => Buffer.alloc(0), 'foreign'],
    ['a web page', () => Buffer.from('<!doctype html><html></html>'), 'foreign'],
    ['the format of an iPhone', () => heicHead, 'heic'],
    ['a JPEG cut off', async () => (await phonePhoto(400, 300)).subarray(0, 900), 'broken'],
    ['the head of a JPEG before a web page', () => Buffer.from('\xff\xd8\xff<html></html>', 'latin1'), 'broken'],
    ['a PNG of two billion pixels', pngBomb, 'broken'],
  ])('is refused: %s', async (_, make, fault) => {
    expect(await cleanPhoto(await make())).toEqual({ ok: false, fault });
  });
});

/** The size stands in the head; the data are those of a small picture. */
async function pngBomb(): Promise<Buffer> {
  const png = Buffer.from(await picture('png'));
  png.writeUInt32BE(46_000, 16);
  png.writeUInt32BE(46_000, 20);
  const { crc32 } = await import('node:zlib');
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}
