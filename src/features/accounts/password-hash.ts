// Passwords as they are kept: argon2id with OWASP's parameters, computed off the thread that serves pages.
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { tooMany } from '#domain/faults.ts';
import { canonicalPassword } from './password.ts';

const argon2id = promisify(argon2);

/** OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, 2 passes, 1 lane. */
const owasp = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const hashLength = 32;

/** Each takes 19 MiB and one thread of four; a crowd at the door must not starve the rest of the program. */
const atOnce = 2;
const longestQueue = 40;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running < atOnce) running += 1;
  else if (waiting.length >= longestQueue) throw tooMany('too-many-sign-ins');
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    // the place is handed on, so nobody slips in between
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

interface Kept {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** The password as text to store: $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH */
export async function hashPassword(typed: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await computeHash(typed, { ...owasp, salt, hash: Buffer.alloc(hashLength) });
  const { memory, passes, parallelism } = owasp;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

/** Whether the typed password is the kept one. `kept` null (nobody of that name) takes the same time and is false. */
export async function passwordMatches(typed: string, kept: string | null): Promise<boolean> {
  const known = kept === null ? null : readKept(kept);
  const against = known ?? nobody;
  const computed = await computeHash(typed, against);
  return timingSafeEqual(computed, against.hash) && known !== null;
}

const nobody: Kept = { ...owasp, salt: randomBytes(16), hash: randomBytes(hashLength) };

function computeHash(typed: string, { memory, passes, parallelism, salt, hash }: Kept): Promise<Buffer> {
  const message = canonicalPassword(typed);
  return inTurn(() =>
    argon2id('argon2id', { message, nonce: salt, memory, passes, parallelism, tagLength: hash.length }),
  );
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

function readKept(text: string): Kept | null {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z\d+/]+)\$([A-Za-z\d+/]+)$/.exec(text);
  if (!parts) return null;
  const [, memory, passes, parallelism, salt = '', hash = ''] = parts;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}
