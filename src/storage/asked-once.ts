// The same question to the database is sent once: within one turn of the event loop, or within one look at a page.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { OfficeId } from '#domain/ids.ts';
import type { NamedQuery, Storage } from './storage.ts';

type Answers = Map<string, Promise<unknown[]>>;
/** What was answered during a look; null once it is over. */
interface Look {
  answers: Answers | null;
}

export interface AskedOnce extends Pick<Storage, 'readInOffice' | 'oneLook'> {
  /** something is written: whoever asks from now on sees it */
  readonly forget: () => void;
}

/**
 * A page asks several rooms, and each asks for the structure of the office. Outside a look only questions of one turn
 * share an answer, before anything of it was sent; whoever asks in a later turn sees what was written meanwhile.
 */
export function askedOnce(read: (officeId: OfficeId, query: NamedQuery) => Promise<unknown[]>): AskedOnce {
  const looks = new AsyncLocalStorage<Look>();
  let ofThisTurn: Answers = new Map();
  const answersNow = (): Answers => {
    const answers = looks.getStore()?.answers;
    if (answers) return answers;
    if (ofThisTurn.size === 0) setImmediate(() => (ofThisTurn = new Map()));
    return ofThisTurn;
  };
  return {
    async readInOffice<Row>(officeId: OfficeId, query: NamedQuery): Promise<Row[]> {
      const key = JSON.stringify([officeId, query.name, query.text, query.values]);
      const answers = answersNow();
      const asked = answers.get(key) ?? read(officeId, query);
      answers.set(key, asked);
      try {
        return [...((await asked) as Row[])];
      } catch (error) {
        answers.delete(key);
        throw error;
      }
    },
    async oneLook(work) {
      const look: Look = { answers: new Map() };
      try {
        return await looks.run(look, work);
      } finally {
        // what the look has started and not waited for asks for itself
        look.answers = null;
      }
    },
    forget: () => looks.getStore()?.answers?.clear(),
  };
}
