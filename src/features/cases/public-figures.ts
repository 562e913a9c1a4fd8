// What may be published of cases: closed periods, ten cases at least, and nothing of a service that one person runs.
import { registerFigure } from '#domain/register-figure.ts';
import type { RegisterFigure } from '#domain/register-figure.ts';
import type { StaffNumber } from '#domain/staff-number.ts';
import { cellsIn, figuresOf } from './case-figures.ts';
import type { CaseCell, CaseFigures, CaseScope } from './case-figures.ts';
import type { Period } from '#domain/period.ts';

/** Cases in a published figure (methods, section 2: the thresholds bind whatever is published). */
export const fewestPublished = 10;

export type PublicCaseFigures =
  | { readonly kind: 'shown'; readonly figures: RegisterFigure<CaseFigures> }
  /** its figures would be one employee's */
  | { readonly kind: 'one-person' }
  | { readonly kind: 'too-few-cases'; readonly n: number; readonly needed: number }
  | { readonly kind: 'not-closed-yet' };

/**
 * Services run by one person stay out of wider totals too: a total less the other services would be theirs.
 * `current`: the month that is not over.
 */
export function publicFigures(
  cells: readonly CaseCell[],
  scope: CaseScope,
  period: Period,
  staffOf: (serviceId: string) => StaffNumber,
  current: number,
): PublicCaseFigures {
  if (period.last >= current) return { kind: 'not-closed-yet' };
  if (scope.kind === 'service' && staffOf(scope.id) === '1') return { kind: 'one-person' };
  const own = cellsIn(cells, scope, period).filter(({ serviceId }) => staffOf(serviceId) !== '1');
  const figures = figuresOf(own);
  if (figures.closed < fewestPublished) return { kind: 'too-few-cases', n: figures.closed, needed: fewestPublished };
  return { kind: 'shown', figures: registerFigure(figures) };
}
