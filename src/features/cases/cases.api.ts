// POST /api/sprawy: another program sends cases with the office's key. JSON in, JSON out, the same rules as for a sheet.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { casesPaths } from '#ui/paths/cases.ts';
import { casesSchema } from './arrived-json.ts';
import { reasonOf } from './case-fault.texts.ts';
import { takeSentCases } from './case-sending.actions.ts';
import type { SentAnswer } from './case-sending.actions.ts';
import { ownerOfKey } from './case-settings.actions.ts';
import { requestRate } from './request-rate.ts';

const states = {
  added: 'dodana',
  changed: 'zmieniona',
  unchanged: 'bez zmian',
  'left-out': 'pominieta',
  refused: 'odrzucona',
} as const;
const mostShapeFaults = 20;
/** Bytes of one request: what the server lets through for a form. */
const largestBody = 512 * 1024;

/**
 * 200 all taken, or the good ones where `zachowaj_dobre` · 400 no JSON or another shape · 401 no key that works ·
 * 413 too large · 422 something refused and nothing taken · 429 too many requests. Sent again it changes nothing.
 */
export function casesApi(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  const ofKeys = requestRate();
  const ofTries = requestRate({ burst: 20, perMinute: 10 });

  routes.post(casesPaths.api(), async (c) => {
    const now = house.clock.now().getTime();
    const key = /^Bearer +(\S{1,200})$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    const owner = await ownerOfKey(house, key);
    if (!owner) {
      const wait = ofTries.count(c.get('networkAddress') ?? '', now);
      if (wait > 0) return tooMany(c, wait);
      c.header('www-authenticate', 'Bearer');
      return c.json({ blad: 'Brakuje klucza API albo klucz nie działa.' }, 401);
    }
    const wait = ofKeys.count(owner.keyId, now);
    if (wait > 0) return tooMany(c, wait);
    if (Number(c.req.header('content-length') ?? 0) > largestBody)
      return c.json({ blad: 'Za dużo danych. Najwięcej 512 KB i 1000 spraw naraz.' }, 413);
    const read = casesSchema.safeParse(await c.req.json().catch(() => null));
    if (!read.success) {
      const faults = read.error.issues.slice(0, mostShapeFaults).map(({ path, code }) => ({
        pole: path.join('.'),
        kod: code,
      }));
      return c.json({ blad: 'To nie jest lista spraw w opisanym kształcie.', pola: faults }, 400);
    }
    const { sprawy, zachowaj_dobre: keepGood = false } = read.data;
    const sent = await takeSentCases(house, owner, sprawy, keepGood);
    const { added, changed, unchanged, leftOut, refused } = sent.counts;
    const body = {
      przyjeto: sent.isKept,
      dodane: sent.isKept ? added : 0,
      zmienione: sent.isKept ? changed : 0,
      bez_zmian: sent.isKept ? unchanged : 0,
      pominiete: leftOut,
      odrzucone: refused,
      sprawy: sent.answers.map((answer) => answerOf(answer, sent.isKept)),
    };
    return c.json(body, sent.isKept ? 200 : 422);
  });

  return routes;
}

function answerOf({ place, arrival, faults }: SentAnswer, isKept: boolean) {
  if (arrival !== 'refused') return { nr: place + 1, stan: isKept ? states[arrival] : 'niezapisana' };
  const reasons = faults.map(({ kind, row }) => ({
    kod: kind,
    // marks stand in the list from 1, as a person counts
    powod: reasonOf(row === undefined ? { kind } : { kind, row: row + 1 }, 'pl'),
  }));
  return { nr: place + 1, stan: states.refused, powody: reasons };
}

function tooMany(c: Context<StaffEnv>, seconds: number) {
  c.header('retry-after', String(seconds));
  return c.json({ blad: 'Za dużo żądań. Spróbuj później.', sekund: seconds }, 429);
}
