// The office's name as it stands in the addresses of its public pages.
import { foldedName } from './teryt-search.ts';

/** 'Starostwo Powiatowe w Wierzbowie' → 'starostwo-powiatowe-w-wierzbowie'; 3 to 50 characters. */
export function slugOf(name: string): string {
  const written = foldedName(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replaceAll(/^-+|-+$/g, '');
  return written.length >= 3 ? written : `urzad-${written}`.replace(/-+$/, '');
}

export function isSlug(text: string): boolean {
  return text.length >= 3 && text.length <= 60 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** The slug itself, then with -2, -3 … for offices of the same name. */
export function slugVariant(slug: string, attempt: number): string {
  return attempt === 1 ? slug : `${slug}-${attempt}`;
}
