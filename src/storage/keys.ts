// Keyed hashes, signatures and sealed texts: a key per purpose, derived from the one master secret.
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './embedded/data-directory.ts';
import { StorageFault } from './storage-fault.ts';

export interface Keys {
  /** HMAC-SHA-256 (32 bytes): finds a value again without keeping it */
  hash(purpose: string, value: string): Buffer;
  /** the same as text without '/', '+' and '=' (43 characters) */
  sign(purpose: string, value: string): string;
  /** AES-256-GCM; a new result each time */
  seal(purpose: string, text: string): string;
  /** null when the text was sealed for another purpose, under another secret, or was changed */
  open(purpose: string, sealed: string): string | null;
}

/** `masterSecret`: any text of at least 32 characters. */
export function keysFrom(masterSecret: string): Keys {
  // as key objects: handing over plain bytes costs four times the hash itself
  const derived = new Map<string, KeyObject>();
  const keyFor = (use: string, purpose: string): KeyObject => {
    const label = `probierz/${use}/${purpose}`;
    let key = derived.get(label);
    if (!key) {
      key = createSecretKey(Buffer.from(hkdfSync('sha256', masterSecret, 'probierz-1', label, 32)));
      derived.set(label, key);
    }
    return key;
  };
  const mac = (use: string, purpose: string, value: string) =>
    createHmac('sha256', keyFor(use, purpose)).update(value).digest();
  return {
    hash: (purpose, value) => mac('hash', purpose, value),
    sign: (purpose, value) => mac('sign', purpose, value).toString('base64url'),
    seal(purpose, text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyFor('seal', purpose), nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(purpose, sealed) {
      const bytes = Buffer.from(sealed.slice(2), 'base64url');
      if (!sealed.startsWith('1.') || bytes.length < 28) return null;
      try {
        const decipher = createDecipheriv('aes-256-gcm', keyFor('seal', purpose), bytes.subarray(0, 12), {
          authTagLength: 16,
        });
        decipher.setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}

const shortest = 32;

/** The given secret, or the one in DATA_DIR/master.secret (mode 0600), made at first start. Keep it apart from the backups. */
export function readOrMakeMasterSecret(dataDir: string, given: string | null): string {
  if (given !== null) {
    if (given.length < shortest) throw new StorageFault(`MASTER_SECRET must have at least ${shortest} characters.`);
    return given;
  }
  const file = join(dataDir, 'master.secret');
  if (!existsSync(file)) writeWhole(file, `${randomBytes(32).toString('hex')}\n`);
  const kept = readFileSync(file, 'utf8').trim();
  if (kept.length < shortest)
    throw new StorageFault(
      `The master secret in ${file} is damaged: put back the copy you kept, or give it in MASTER_SECRET.`,
    );
  return kept;
}
