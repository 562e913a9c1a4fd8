// The short code of a survey: six characters that are easy to read out, to type on a phone and to keep apart.

/** No vowels, so no code is a word; no 0, 1, l: they look like others. */
export const codeAlphabet = '23456789bcdfghjkmnpqrstvwxz';
export const codeLength = 6;

/** A code from random bytes; bytes that would favour some characters are passed by. `random(n)` gives n bytes. */
export function codeFrom(random: (bytes: number) => Uint8Array): string {
  const fair = 256 - (256 % codeAlphabet.length);
  let code = '';
  while (code.length < codeLength) {
    for (const byte of random(codeLength * 2)) {
      if (byte < fair && code.length < codeLength) code += codeAlphabet[byte % codeAlphabet.length];
    }
  }
  return code;
}

/** The code a person meant: capitals, spaces and marks around it forgiven; null when it cannot be one of ours. */
export function codeAsTyped(text: string): string | null {
  if (text.length > 20) return null;
  const bare = text.replaceAll(/[\s-]/g, '').replaceAll(/^[„”"'(]+|[.,;:!?„”"')]+$/g, '');
  const code = bare.toLowerCase();
  return code.length === codeLength && /^[2-9a-z]+$/.test(code) ? code : null;
}
