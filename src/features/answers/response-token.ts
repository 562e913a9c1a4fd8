// The token of a response: random, signed for one survey code, valid for a day. Nothing is stored until an answer comes.
import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Gives the keyed hash of a text; the key never leaves the storage. */
export type KeyedHash = (text: string) => Buffer;

const hour = 3_600_000;
const tokenLifetimeHours = 24;
const randomLength = 12;
const signatureLength = 9;
const tokenPattern = /^[A-Za-z0-9_-]{33}$/;

/** A new token for a response at `code`: 33 characters, safe in an address. */
export function mintToken(code: string, now: Date, hash: KeyedHash): string {
  const body = Buffer.alloc(randomLength + 3);
  randomBytes(randomLength).copy(body);
  body.writeUIntBE(hoursSinceEpoch(now) & 0xffffff, randomLength, 3);
  const signature = hash(`${code} ${body.toString('base64url')}`).subarray(0, signatureLength);
  // 12 + 3 bytes are exactly 20 characters; the signature is cut to 13 of its characters
  return body.toString('base64url') + signature.toString('base64url').padEnd(13, '0').slice(0, 13);
}

/** Whether a token was minted by us for this code, and whether it is still valid. */
export function tokenState(code: string, token: string, now: Date, hash: KeyedHash): 'valid' | 'expired' | 'forged' {
  if (!tokenPattern.test(token)) return 'forged';
  const body = token.slice(0, 20);
  const expected = hash(`${code} ${body}`)
    .subarray(0, signatureLength)
    .toString('base64url')
    .padEnd(13, '0')
    .slice(0, 13);
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(token.slice(20)))) return 'forged';
  const minted = Buffer.from(body, 'base64url').readUIntBE(randomLength, 3);
  const age = (hoursSinceEpoch(now) - minted) & 0xffffff;
  return age <= tokenLifetimeHours ? 'valid' : 'expired';
}

/** When a token minted now is of no more use: a full hour, so that nothing stored tells the minute of a visit. */
export function endOfToken(now: Date): Date {
  return new Date((hoursSinceEpoch(now) + tokenLifetimeHours + 1) * hour);
}

function hoursSinceEpoch(now: Date): number {
  return Math.floor(now.getTime() / hour);
}
