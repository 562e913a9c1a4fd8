// The register of territorial units, searched by name or code.
import { terytIndex } from './teryt-search.ts';
import type { TerytIndex, TerytPlace } from './teryt-search.ts';
import { terytUnits } from './teryt-register.data.ts';

let index: TerytIndex | null = null;

function register(): TerytIndex {
  index ??= terytIndex(terytUnits());
  return index;
}

/** Units whose name is, begins with, or holds the text; each with all above it, because names repeat. */
export function findTeryt(text: string, atMost?: number): { places: readonly TerytPlace[]; total: number } {
  return register().find(text, atMost);
}

export function terytByCode(code: string): TerytPlace | null {
  return register().byCode(code);
}
