// Survey pages as text: made once for each version, language, page and place, with a hole for the token.

/** Stands where the token will stand; can occur in no address of ours and needs no escaping. */
export const tokenHole = '~token~';

export interface PageStore {
  /** The page with the token put in; `make` renders it with `tokenHole` when it is not kept yet. */
  page(key: string, token: string, make: () => string): string;
  readonly size: number;
}

/** Keeps at most `most` pages; the one made first goes first. A page is about 6 kB. */
export function pageStore(most = 1_500): PageStore {
  const pages = new Map<string, readonly string[]>();
  return {
    get size() {
      return pages.size;
    },
    page(key, token, make) {
      let parts = pages.get(key);
      if (!parts) {
        parts = make().split(tokenHole);
        if (pages.size >= most) pages.delete(pages.keys().next().value!);
        pages.set(key, parts);
      }
      return parts.join(token);
    },
  };
}
