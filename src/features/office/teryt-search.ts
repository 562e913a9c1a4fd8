// Finding a territorial unit by its name. Names repeat (four gminy are called Osiek): a unit is shown with all above it.
import type { TerytKind, TerytUnit } from '#domain/teryt.ts';
import type { OfficeKind } from './office.ts';

/** The unit with the names of those above it. */
export interface TerytPlace extends TerytUnit {
  /** 'Oborniki, gmina miejsko-wiejska, powiat obornicki, województwo wielkopolskie' */
  readonly label: string;
}

const diacritics = /[\u0300-\u036f]/g;

/** Without case and Polish letters, so that "lodz" finds Łódź. */
export function foldedName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(diacritics, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const kindWords: Readonly<Record<TerytKind, string>> = {
  województwo: 'województwo',
  powiat: 'powiat',
  'miasto na prawach powiatu': 'miasto na prawach powiatu',
  miejska: 'gmina miejska',
  wiejska: 'gmina wiejska',
  'miejsko-wiejska': 'gmina miejsko-wiejska',
};

/** In the word order of the language: "powiat obornicki", but "Oborniki, gmina miejsko-wiejska". */
export function unitTitle(unit: TerytUnit): string {
  if (unit.kind === 'powiat' || unit.kind === 'województwo') return `${kindWords[unit.kind]} ${unit.name}`;
  return `${unit.name}, ${kindWords[unit.kind]}`;
}

export interface TerytIndex {
  /** Exact names first, then beginnings, then the rest; at most `atMost`. `total` counts all that match. */
  find(text: string, atMost?: number): { readonly places: readonly TerytPlace[]; readonly total: number };
  byCode(code: string): TerytPlace | null;
}

/** Prepares the register for searching. A city with county rights is found once, as the city (its gmina is the same). */
export function terytIndex(units: readonly TerytUnit[]): TerytIndex {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const withLabel = (unit: TerytUnit): TerytPlace => {
    const above: string[] = [];
    for (let parent = byCode.get(unit.parent); parent; parent = byCode.get(parent.parent))
      above.push(unitTitle(parent));
    return { ...unit, label: [unitTitle(unit), ...above].join(', ') };
  };
  const searched = units
    .filter((unit) => byCode.get(unit.parent)?.kind !== 'miasto na prawach powiatu')
    .map((unit) => ({
      unit,
      name: foldedName(unit.name),
      title: foldedName(unitTitle(unit)),
      label: foldedName(withLabel(unit).label),
    }));

  return {
    byCode(code) {
      const unit = byCode.get(code);
      return unit ? withLabel(unit) : null;
    },
    find(text, atMost = 50) {
      const wanted = foldedName(text).replace(/^(gmina|miasto|miasto i gmina) /, '');
      if (wanted === '') return { places: [], total: 0 };
      const rank = (entry: { name: string; title: string; label: string }): number => {
        if (entry.name === wanted || entry.title === wanted || entry.label.startsWith(`${wanted},`)) return 0;
        if (entry.label === wanted) return 0;
        if (entry.name.startsWith(wanted)) return 1;
        return entry.title.includes(wanted) || entry.label.startsWith(wanted) ? 2 : 3;
      };
      const hits = searched.map((entry) => ({ ...entry, rank: rank(entry) })).filter((hit) => hit.rank < 3);
      const exact = hits.filter((hit) => hit.rank === 0);
      const kept = (exact.length > 0 ? exact : hits).sort(
        (a, b) => a.rank - b.rank || a.name.localeCompare(b.name, 'pl') || a.unit.code.localeCompare(b.unit.code),
      );
      return { places: kept.slice(0, atMost).map((hit) => withLabel(hit.unit)), total: kept.length };
    },
  };
}

/** What kind of office serves such a unit. */
export function officeKindOf(kind: TerytKind): OfficeKind {
  if (kind === 'województwo' || kind === 'powiat') return kind;
  return kind === 'miasto na prawach powiatu' ? 'miasto' : 'gmina';
}
