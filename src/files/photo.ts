// A photo from outside, taken as hostile: recognised by its bytes, decoded, and written anew as a small JPEG without metadata.
import type sharpModule from 'sharp';

/** A phone's photo has 3 to 12 MB. */
export const largestPhotoBytes = 15_000_000;
const mostPixels = 80_000_000;
/** px of the longer side of what is kept: enough for a page of A4 and for reading a sign */
const longestSide = 1600;

export interface CleanPhoto {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
}
/** foreign: no JPEG, PNG or WebP; heic: the iPhone's own kind; broken: cannot be read to its end, or far too many pixels. */
export type PhotoFault = 'foreign' | 'heic' | 'broken';

type PhotoKind = 'jpeg' | 'png' | 'webp';

/** What a file is, by its first bytes alone: names and types from outside say nothing. */
export function kindOfPhoto(bytes: Uint8Array): PhotoKind | 'heic' | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 32)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  return /^....ftyp(hei|hev|mif1|msf1|avi)/s.test(head) ? 'heic' : null;
}

type Sharp = typeof sharpModule;
let loading: Promise<Sharp> | undefined;

/** Loaded with the first photo; of the readers of the library only three stay switched on. */
function decoder(): Promise<Sharp> {
  loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({
      operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
    });
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  });
  return loading;
}

/** One photo at a time: a decoded one takes up to 240 MB. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * The pixels of a photo, upright, at most 1600 px long, as a JPEG of its own. Nothing else of the file passes: no EXIF, no
 * position, no thumbnail, nothing hung behind the picture.
 */
export function cleanPhoto(
  bytes: Uint8Array,
): Promise<{ ok: true; value: CleanPhoto } | { ok: false; fault: PhotoFault }> {
  const kind = kindOfPhoto(bytes);
  if (kind === 'heic' || kind === null) return Promise.resolve({ ok: false, fault: kind ?? 'foreign' });
  const turn = queue.then(() => writtenAnew(bytes));
  queue = turn.catch(() => undefined);
  return turn;
}

async function writtenAnew(bytes: Uint8Array): ReturnType<typeof cleanPhoto> {
  const sharp = await decoder();
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
      .autoOrient()
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 78, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    return { ok: true, value: { jpeg: data, width: info.width, height: info.height } };
  } catch {
    // the library gives no kinds of error, only words; whatever it could not read is no photo for us
    return { ok: false, fault: 'broken' };
  }
}
