// Pages of a long list, as links.
import type { StaffLanguage } from '#domain/language.ts';
import { uiTexts } from './ui.texts.ts';

export interface PaginationProps {
  language: StaffLanguage;
  /** 1 … pages */
  page: number;
  pages: number;
  href: (page: number) => string;
}

/** The first, the last and those beside the present one; 0 stands for a gap. */
function pagesToShow(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((number, position) =>
    position > 0 && number - shown[position - 1]! > 1 ? [0, number] : [number],
  );
}

export function Pagination({ language, page, pages, href }: PaginationProps) {
  const texts = uiTexts[language];
  if (pages <= 1) return null;
  return (
    <nav class="pagination" aria-label={texts.pages}>
      <ul>
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">
              {texts.previous}
            </a>
          </li>
        )}
        {pagesToShow(page, pages).map((number, position) => (
          <li key={`${position}-${number}`}>
            {number === 0 && <span aria-hidden="true">…</span>}
            {number === page && (
              <span class="page-now" aria-current="page">
                <span class="hidden-words">{texts.page(number)}</span>
                <span aria-hidden="true">{number}</span>
              </span>
            )}
            {number !== 0 && number !== page && (
              <a href={href(number)} aria-label={texts.page(number)}>
                {number}
              </a>
            )}
          </li>
        ))}
        {page < pages && (
          <li>
            <a href={href(page + 1)} rel="next">
              {texts.next}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
