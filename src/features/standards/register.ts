// The register of standards as rows: what each promise is measured by, whether it is kept; found, filtered, sorted.
import type { StaffLanguage } from '#domain/language.ts';
import type { Touchpoint } from '#domain/touchpoint.ts';
import { inWordOrder } from '#ui/formats.ts';
import type { Approach } from './approach.ts';
import { holds, nameIn } from './indicator-list.ts';
import type { ListedChange, MeasuredIndicator } from './indicator-results.ts';
import { isEntered } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import { daysUntil, stateOf } from './standard.ts';
import type { Standard, StandardContent, StandardState } from './standard.ts';
import { targetVerdict } from './target-verdict.ts';
import type { Target, TargetVerdict } from './target-verdict.ts';

/** Figures come by themselves, or somebody is named who brings them. */
export function hasSource({ content }: Indicator): boolean {
  return !isEntered(content.source) || content.collectedBy !== '';
}

export interface RegisterRow {
  readonly standard: Standard;
  /** the words in force, or those of a draft */
  readonly shown: StandardContent;
  readonly state: StandardState;
  readonly measured: MeasuredIndicator | null;
  readonly listed: ListedChange | null;
  readonly targetVerdict: TargetVerdict;
  readonly isOverdue: boolean;
}

export function registerRows(
  standards: readonly Standard[],
  measured: readonly MeasuredIndicator[],
  changes: ReadonlyMap<string, ListedChange>,
  today: string,
): RegisterRow[] {
  const byId = new Map(measured.map((each) => [each.indicator.id, each]));
  return standards.map((standard): RegisterRow => {
    const shown = standard.published ?? standard.content;
    const found = byId.get(standard.indicatorId ?? '') ?? null;
    return {
      standard,
      shown,
      state: stateOf(standard),
      measured: found,
      listed: found ? (changes.get(found.indicator.id) ?? null) : null,
      targetVerdict: found
        ? targetVerdict(found.chart, shown.target)
        : { verdict: shown.target ? 'too-little-data' : 'no-standard', kept: 0, of: 0 },
      isOverdue: standard.withdrawnOn === null && shown.reviewOn !== null && daysUntil(shown.reviewOn, today) < 0,
    };
  });
}

/** The target an indicator is held against on its own page: of the standard in force, else of a draft. */
export function targetOf(indicatorId: string, standards: readonly Standard[]): Target | null {
  const using = standards.filter((each) => each.indicatorId === indicatorId && each.withdrawnOn === null);
  const first = using.find(({ published }) => published !== null) ?? using[0];
  return first ? (first.published ?? first.content).target : null;
}

export const registerSorts = ['standard', 'wlasciciel', 'przeglad', 'wynik'] as const;
export interface RegisterQuery {
  readonly search: string;
  readonly approach: Approach | null;
  readonly touchpoint: Touchpoint | null;
  readonly serviceId: string | null;
  readonly clientGroupId: string | null;
  /** 'review': those whose review is overdue. Without it withdrawn ones are left out. */
  readonly state: StandardState | 'review' | null;
  readonly goalId: string | null;
  readonly sort: (typeof registerSorts)[number];
}

const verdictOrder = ['not-kept', 'not-always-kept', 'kept', 'too-little-data', 'no-standard'] as const;

export function listedRegister(
  rows: readonly RegisterRow[],
  query: RegisterQuery,
  language: StaffLanguage,
): RegisterRow[] {
  const { state, serviceId, clientGroupId } = query;
  const found = rows.filter(({ standard, shown, ...row }) => {
    if (state === null ? row.state === 'withdrawn' : state === 'review' ? !row.isOverdue : row.state !== state)
      return false;
    if (query.approach !== null && shown.approach !== query.approach) return false;
    if (query.touchpoint !== null && shown.touchpoint !== query.touchpoint) return false;
    if (query.goalId !== null && standard.goalId !== query.goalId) return false;
    // a standard of every service is one of this service too
    if (serviceId !== null && shown.serviceIds.length > 0 && !shown.serviceIds.includes(serviceId)) return false;
    if (clientGroupId !== null && shown.clientGroupIds.length > 0 && !shown.clientGroupIds.includes(clientGroupId))
      return false;
    return holds(`${shown.promise.pl} ${shown.promise.en} ${shown.owner} ${shown.legalBasis}`, query.search);
  });
  const named = inWordOrder(language, found, ({ shown }) => nameIn(language, shown.promise));
  switch (query.sort) {
    case 'wlasciciel':
      return inWordOrder(language, named, ({ shown }) => shown.owner || '\uffff');
    case 'przeglad':
      return named.toSorted((a, b) => (a.shown.reviewOn ?? '9999').localeCompare(b.shown.reviewOn ?? '9999'));
    case 'wynik':
      return named.toSorted(
        (a, b) => verdictOrder.indexOf(a.targetVerdict.verdict) - verdictOrder.indexOf(b.targetVerdict.verdict),
      );
    default:
      return named;
  }
}
