// How far each open response has come, as far as this process knows: spares a look into the database on the way forward.

export interface ProgressMemory {
  /** The furthest page answered under a token: 0 = just minted here; undefined = not known here. */
  furthest(token: string): number | undefined;
  note(token: string, page: number): void;
  forget(token: string): void;
}

/** Knows at most `most` tokens, the oldest is forgotten first. Only spares work: nothing rests on it. */
export function progressMemory(most = 20_000): ProgressMemory {
  const known = new Map<string, number>();
  return {
    furthest: (token) => known.get(token),
    note(token, page) {
      const before = known.get(token);
      if (before === undefined && known.size >= most) known.delete(known.keys().next().value!);
      known.set(token, Math.max(before ?? 0, page));
    },
    forget(token) {
      known.delete(token);
    },
  };
}
