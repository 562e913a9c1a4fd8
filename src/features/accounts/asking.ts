// Who is asking, and may they: what every room is told about the person behind a request.
import type { Context } from 'hono';
import { notAllowed } from '#domain/faults.ts';
import type { OfficeId, PersonId, UnitId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Role } from '#domain/role.ts';
import type { Permission } from './permission.ts';
import { mayWith } from './policy.ts';

export interface Asking {
  readonly officeId: OfficeId;
  readonly officeName: string;
  /** null: a visitor of a sample office, who is nobody in particular */
  readonly personId: PersonId | null;
  readonly name: string;
  readonly roles: readonly Role[];
  /** units a head answers for; empty for everybody else */
  readonly headOf: readonly UnitId[];
  readonly language: StaffLanguage;
  /** whether the office is one of the two fictional ones */
  readonly isSample: boolean;
  readonly sessionId: string;
  may(permission: Permission): boolean;
}

/** What the server's first steps leave for the rooms to read. */
export interface StaffEnv {
  Variables: {
    asking: Asking | null;
    requestId: string;
    /** language of pages before anybody has signed in */
    language: StaffLanguage;
    /** where the request came from: only for throttling, never stored and never logged */
    networkAddress: string;
    /** origins that may show this page of a survey in a frame; left unset by every other page */
    frameSites?: readonly string[];
    /** whether this staff page may run the product's own script; no page needs one */
    runsScript?: boolean;
  };
}

export function makeAsking(facts: Omit<Asking, 'may'>): Asking {
  return { ...facts, may: (permission) => mayWith(facts.roles, permission) };
}

/** Thrown where a page needs somebody signed in; the server answers with the way to the sign-in page. */
export class SignInNeeded extends Error {
  /** path to come back to after signing in */
  readonly returnTo: string;

  constructor(returnTo: string) {
    super('sign-in needed');
    this.name = 'SignInNeeded';
    this.returnTo = returnTo;
  }
}

/** The person behind the request. Nobody signed in: to the sign-in page, and back here afterwards. */
export function requireAsking(c: Context<StaffEnv>): Asking {
  const asking = c.get('asking');
  if (asking) return asking;
  const { pathname, search } = new URL(c.req.url);
  throw new SignInNeeded(c.req.method === 'GET' ? pathname + search : '/');
}

/** Refuses with a plain 403 page unless the person has the permission. */
export function allow(asking: Asking, permission: Permission): void {
  if (!asking.may(permission)) throw notAllowed();
}
