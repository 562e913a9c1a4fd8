// How far each open response has come, as far as this process knows: spares a look into the database on the way forward,
// and the signature of a token that this process has minted or checked itself.

export interface ProgressMemory {
  /** The furthest page answered under a token: 0 = just minted here; undefined = not known here. */
  furthest(token: string): number | undefined;
  /** Whether the token was found valid for this code in this hour of the clock. */
  isValid(code: string, token: string, nowMs: number): boolean;
  /** Notes a token found valid at a code. */
  noteValid(code: string, token: string, nowMs: number): void;
  /** Notes that a page was answered; 0 for a token just minted. */
  note(token: string, page: number): void;
  forget(token: string): void;
}

interface Known {
  furthest?: number;
  code?: string;
  validUntil?: number;
}

/** A token ends with a full hour, so what was found valid holds to the end of the hour, and not a moment longer. */
const hourMs = 3_600_000;

/** Knows at most `most` tokens, the oldest is forgotten first. Only spares work: nothing rests on it. */
export function progressMemory(most = 20_000): ProgressMemory {
  const known = new Map<string, Known>();
  const of = (token: string): Known => {
    const there = known.get(token);
    if (there) return there;
    if (known.size >= most) known.delete(known.keys().next().value!);
    const fresh: Known = {};
    known.set(token, fresh);
    return fresh;
  };
  return {
    furthest: (token) => known.get(token)?.furthest,
    isValid(code, token, nowMs) {
      const there = known.get(token);
      return there?.code === code && there.validUntil !== undefined && nowMs < there.validUntil;
    },
    noteValid(code, token, nowMs) {
      const there = of(token);
      there.code = code;
      there.validUntil = (Math.floor(nowMs / hourMs) + 1) * hourMs;
    },
    note(token, page) {
      const there = of(token);
      there.furthest = Math.max(there.furthest ?? 0, page);
    },
    forget(token) {
      known.delete(token);
    },
  };
}
