// QR codes as SVG: error correction Q, quiet zone of four modules, black on white whatever the page looks like.
import { renderSVG } from 'uqr';

/** An SVG picture of the code; it scales to any size without blur. The address is printed beside it wherever it stands. */
export function qrCodeSvg(text: string): string {
  return renderSVG(text, { ecc: 'Q', border: 4 });
}
