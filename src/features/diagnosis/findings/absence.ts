// Why a diagnosis has nothing to show, and the one thing to do about it.
import { filterOf } from '../diagnosis-query.ts';
import { isFiltered } from '../diagnosis-view.ts';
import type { DiagnosisView } from '../diagnosis-view.ts';
import { allTime } from '../periods/period-choice.ts';
import { isCutByService } from '../subject.ts';
import type { Period } from '#domain/period.ts';

export type Absence =
  /** nobody has answered about it, ever */
  | { readonly kind: 'no-answers'; readonly waiting: number }
  /** others were answered about, but nothing is named as being about this one */
  | { readonly kind: 'none-of-its-own' }
  /** the filters leave too little */
  | { readonly kind: 'under-filter' }
  /** too few in this period, enough in another */
  | { readonly kind: 'other-period'; readonly period: Period }
  /** shown only together with other services */
  | { readonly kind: 'with-others' }
  /** of a place or a client group: many answers, none of which stand apart inside a service and quarter */
  | { readonly kind: 'inside-others' }
  | { readonly kind: 'too-few'; readonly pace: Pace | null };

/** How long until the first result, if answers keep coming as they do. */
export type Pace = { readonly unit: 'weeks' | 'months'; readonly count: number };

const weeksInMonth = 52 / 12;

/** @param officeAnswered anything was ever answered in the office */
export function absenceOf(view: DiagnosisView, everShown: boolean, officeAnswered: boolean): Absence | null {
  const { overall, collected } = view;
  if (overall.kind === 'shown') return null;
  if (isFiltered(filterOf(view.query))) return { kind: 'under-filter' };
  if (!isCutByService(view.subject) && collected.released >= 10 && (!everShown || view.period.kind === 'all'))
    return { kind: 'inside-others' };
  if (view.contexts.length === 0)
    return officeAnswered && collected.waiting === 0
      ? { kind: 'none-of-its-own' }
      : { kind: 'no-answers', waiting: collected.waiting };
  if (everShown && view.period.kind !== 'all') return { kind: 'other-period', period: allTime };
  if (overall.kind === 'shown-with-others') return { kind: 'with-others' };
  return { kind: 'too-few', pace: paceOf(10 - overall.collected, view.pace) };
}

/** @param perMonth answers a month; none at all → no pace */
export function paceOf(missing: number, perMonth: number): Pace | null {
  if (missing <= 0 || !(perMonth > 0)) return null;
  const months = missing / perMonth;
  if (months > 24) return null;
  return months <= 2
    ? { unit: 'weeks', count: Math.max(1, Math.ceil(months * weeksInMonth)) }
    : { unit: 'months', count: Math.ceil(months) };
}
