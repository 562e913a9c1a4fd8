// The three kinds of fault: what a person can put right, what is refused, and (thrown as it is) our own mistake.

/** A field of a form and what to do about it, in words the person reads. */
export interface Fault {
  readonly field: string;
  readonly message: string;
}

/** The answer of an action that a person can put right: the page is shown again with 422 and the input kept. */
export interface Faulty {
  readonly ok: false;
  readonly faults: readonly Fault[];
}

export type Outcome<Value> = { readonly ok: true; readonly value: Value } | Faulty;

/** Refused with a status and a plain page. `kind` chooses the words. */
export class Refusal extends Error {
  readonly status: 400 | 403 | 404 | 409 | 410 | 413 | 429 | 503;
  readonly kind: string;

  constructor(status: Refusal['status'], kind: string) {
    super(kind);
    this.name = 'Refusal';
    this.status = status;
    this.kind = kind;
  }
}

export const notFound = (kind = 'not-found') => new Refusal(404, kind);
export const notAllowed = (kind = 'not-allowed') => new Refusal(403, kind);
export const conflict = (kind = 'conflict') => new Refusal(409, kind);
export const tooLarge = (kind = 'too-large') => new Refusal(413, kind);
export const tooMany = (kind = 'too-many') => new Refusal(429, kind);
export const unavailable = (kind = 'unavailable') => new Refusal(503, kind);
