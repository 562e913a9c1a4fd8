// The three approaches of a standard: what it promises clients, what the law asks, what the office asks of itself.
import type { Localised, StaffLanguage } from '#domain/language.ts';
import { touchpoints } from '#domain/touchpoint.ts';
import type { Touchpoint } from '#domain/touchpoint.ts';

export const approaches = ['public', 'legal', 'managerial'] as const;
export type Approach = (typeof approaches)[number];

export const approachNames: Readonly<Record<Approach, Localised<StaffLanguage>>> = {
  public: { pl: 'Obietnica dla klientów', en: 'Promise to clients' },
  legal: { pl: 'Prawo klienta', en: 'The client’s right' },
  managerial: { pl: 'Praca urzędu', en: 'The office’s own work' },
};

export interface MatrixCell<Item> {
  readonly approach: Approach;
  readonly touchpoint: Touchpoint;
  readonly items: readonly Item[];
}

/** Nine cells, approach by approach; a cell without items is a gap. */
export function matrixOf<Item extends { readonly approach: Approach; readonly touchpoint: Touchpoint }>(
  items: readonly Item[],
): MatrixCell<Item>[] {
  return approaches.flatMap((approach) =>
    touchpoints.map((touchpoint) => ({
      approach,
      touchpoint,
      items: items.filter((item) => item.approach === approach && item.touchpoint === touchpoint),
    })),
  );
}
