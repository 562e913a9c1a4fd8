// Counties and voivodeships as the register of territorial units names them.
import { residentsOf, terytByCode } from '#features/office/index.ts';
import type { NamedPlace } from './card-from-action.ts';

/** County and voivodeship of a unit; null where the code is not in the register. A city with county rights is its own county. */
export function placeOf(code: string | null): NamedPlace | null {
  const unit = code === null ? null : terytByCode(code);
  if (!unit) return null;
  const county = unit.code.length >= 4 ? terytByCode(unit.code.slice(0, 4)) : null;
  return {
    code: unit.code,
    county: county?.name ?? '',
    voivodeship: terytByCode(unit.code.slice(0, 2))?.name ?? '',
    residents: residentsOf(unit.code),
  };
}

/** The sixteen names, in the order of their codes, which is that of the alphabet. */
export function voivodeshipNames(): string[] {
  return Array.from({ length: 16 }, (_, at) => terytByCode(String(2 * at + 2).padStart(2, '0'))?.name ?? '').filter(
    (name) => name !== '',
  );
}
