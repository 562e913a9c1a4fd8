// The mark of a case (unit.class.number.year): brought to one form, without the initials of whoever keeps it.

export const longestMark = 80;

/** ' or.5410. 12.2026.jk ' → 'OR.5410.12.2026'; null where nothing is left or it is too long. */
export function plainMark(written: string): string | null {
  const mark = written
    .normalize('NFC')
    .replaceAll(/\s+/g, '')
    .replaceAll(/^[.\-/]+|[.\-/]+$/g, '')
    .toUpperCase();
  if (mark === '' || mark.length > longestMark) return null;
  // behind the year stand initials: letters alone, in one or two parts
  return mark.replace(/([./-](?:19|20)\d{2})(?:[./-]\p{L}{1,4}){1,2}$/u, '$1');
}

/** The class of the file plan that a mark names: 'OR.5410.12.2026' → '5410'; null where it names none. */
export function classInMark(mark: string): string | null {
  return /^[^.]+(?:\.[IVX]+)?\.(\d{2,4})\./.exec(mark)?.[1] ?? null;
}
