// The address printed on a poster and hidden in its QR code.
import { encode } from 'uqr';
import { channelsPaths } from '#ui/paths/channels.ts';

/** 'https://opinie.example.pl/ankieta/k7m2qd': what a person types. */
export function surveyLink(publicUrl: string, code: string): string {
  return publicUrl + channelsPaths.survey(code);
}

/** The same without the protocol, as it is read out: 'opinie.example.pl/ankieta/k7m2qd'. */
export function spokenLink(publicUrl: string, code: string): string {
  return surveyLink(publicUrl, code).replace(/^https?:\/\//, '');
}

/** What the QR code holds: the link with the mark that it was scanned. */
export function qrLink(publicUrl: string, code: string): string {
  return `${surveyLink(publicUrl, code)}?z=qr`;
}

/** A QR code as an SVG picture, one unit a module, four modules of quiet around, a quarter of it may be damaged. */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'Q', border: 4 });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue;
      let width = 1;
      while (row[x + width]) width += 1;
      path += `M${x} ${y}h${width}v1h-${width}z`;
      x += width;
    }
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
}
