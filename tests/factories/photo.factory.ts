// Photos as phones make them: with a place, a maker and a direction in their metadata, and worse ones.
import sharp from 'sharp';

export const secretWords = 'Aparat-Kowalskiego';

/** A grey JPEG with EXIF: maker, text, GPS, and the direction "turn right". Each shade is another picture. */
export async function phonePhoto(width = 64, height = 32, shade = 120): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: { r: shade, g: shade, b: 90 } } })
    .jpeg()
    .withExif({
      IFD0: { Make: secretWords },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '52/1 38/1 49/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '16/1 48/1 58/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

export async function picture(kind: 'png' | 'webp' | 'gif' | 'tiff', width = 40, height = 20): Promise<Buffer> {
  const image = sharp({ create: { width, height, channels: 4, background: { r: 20, g: 90, b: 87, alpha: 0.5 } } });
  return image
    .toFormat(kind)
    .withExif({ IFD0: { Make: secretWords } })
    .toBuffer();
}

/** As an iPhone writes it: the box that names the kind, and nothing that could be read. */
export const heicHead = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic'),
  Buffer.alloc(64),
]);
export const svgWithScript = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
