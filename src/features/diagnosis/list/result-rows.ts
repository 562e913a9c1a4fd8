// Services and units as rows of a list: level, change and number of answers, searched, filtered and sorted.
import type { ChangeVerdict } from '#domain/finding.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import type { AnswerPicture, Scope } from '#features/answers/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import type { Question, SurveyContext } from '#features/questionnaires/index.ts';
import { inWordOrder } from '#ui/formats.ts';
import type { ShownNumber } from '#ui/shown-number.ts';
import type { ChartOf } from '../diagnosis-view.ts';
import { overallOf } from '../diagnosis-view.ts';
import { mayBeJudged } from '../figures/office-indicators.ts';
import type { ChangeClaim } from '../figures/office-indicators.ts';
import { verdictIn } from '../figures/period-verdict.ts';
import { allTime } from '../periods/period-choice.ts';
import { goodShare } from '../figures/shown-rating.ts';

export interface ResultRow {
  readonly scope: Exclude<Scope, { kind: 'office' }>;
  readonly name: string;
  readonly unitId: string;
  /** of a service: its unit */
  readonly unitName: string | null;
  readonly active: boolean;
  readonly number: ShownNumber;
  /** answers shown, or collected where none are shown */
  readonly n: number;
  readonly changes: readonly { readonly verdict: 'better' | 'worse'; readonly question: Question }[];
  readonly verdict: ChangeVerdict;
}

/** What the rows are made from: one way of contact, one period for all. */
export interface RowGround {
  readonly picture: AnswerPicture;
  readonly context: SurveyContext;
  readonly period: Period;
  readonly structure: OfficeStructure;
  readonly claims: readonly ChangeClaim[];
  readonly chartOf: ChartOf;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** One row for each service that is open or was ever rated. */
export function serviceRows(ground: RowGround): ResultRow[] {
  const unitNames = new Map(ground.structure.units.map(({ id, name }) => [id, name]));
  return ground.structure.services
    .map((service) => ({
      ...rowOf(ground, { kind: 'service', id: service.id }),
      name: service.name,
      unitId: service.unitId,
      unitName: unitNames.get(service.unitId) ?? null,
      active: service.active,
    }))
    .filter(({ active, scope }) => active || wasRated(ground, scope));
}

export function unitRows(ground: RowGround): ResultRow[] {
  return ground.structure.units
    .map((unit) => ({
      ...rowOf(ground, { kind: 'unit', id: unit.id }),
      name: unit.name,
      unitId: unit.id,
      unitName: null,
      active: unit.validTo === null || unit.validTo >= ground.today,
    }))
    .filter(({ active, scope }) => active || wasRated(ground, scope));
}

function wasRated({ picture }: RowGround, scope: Scope): boolean {
  return picture.collected({ scope, period: allTime }).released > 0;
}

function rowOf({ picture, context, period, claims, chartOf }: RowGround, scope: ResultRow['scope']) {
  const overall = overallOf(picture);
  const figure = picture.rating(overall.id, { scope, period });
  const changes = claims
    .filter(({ indicator }) => indicator.context === context && sameScope(indicator.scope, scope))
    .map(({ indicator, signal }) => ({ verdict: signal.direction, question: indicator.question }));
  const judged =
    mayBeJudged(picture, scope) && verdictIn(chartOf(picture, overall.id, scope), period).verdict !== 'too-little-data';
  const worse = changes.some(({ verdict }) => verdict === 'worse');
  const verdict: ChangeVerdict = worse
    ? 'worse'
    : changes.length > 0
      ? 'better'
      : judged
        ? 'no-clear-change'
        : 'too-little-data';
  return {
    scope,
    number: goodShare(figure),
    n: figure.kind === 'shown' ? figure.n : figure.collected,
    changes,
    verdict,
  };
}

function sameScope(a: Scope, b: Scope): boolean {
  return a.kind === b.kind && (a.kind === 'office' || b.kind === 'office' || a.id === b.id);
}

export const listSorts = ['nazwa', 'ocena', 'zmiana', 'n'] as const;
export type ListSort = (typeof listSorts)[number];

export interface ListQuery {
  readonly search: string;
  readonly unitId: string;
  readonly show: '' | 'zmiany' | 'za-malo';
  readonly sort: ListSort;
  readonly descending: boolean;
}

export function listQuery(parameter: (name: string) => string | undefined): ListQuery {
  const sort = parameter('sort') ?? '';
  const show = parameter('pokaz');
  return {
    search: (parameter('szukaj') ?? '').trim().slice(0, 100),
    unitId: (parameter('jednostka') ?? '').slice(0, 36),
    show: show === 'zmiany' || show === 'za-malo' ? show : '',
    sort: listSorts.find((known) => known === sort.replace(/^-/, '')) ?? 'nazwa',
    descending: sort.startsWith('-'),
  };
}

export function listParameters({ search, unitId, show, sort, descending }: ListQuery) {
  return {
    szukaj: search,
    jednostka: unitId,
    pokaz: show,
    sort: sort === 'nazwa' && !descending ? undefined : `${descending ? '-' : ''}${sort}`,
  };
}

/** Fewer than ten answers in the period; more that are shown only with others are not too few. */
export function isTooFew({ number }: ResultRow): boolean {
  return number.kind === 'count-only' || number.kind === 'too-few-answers';
}

/** The rows a list shows, in its order; rows without a result stand last whichever way the level is sorted. */
export function listedRows(rows: readonly ResultRow[], query: ListQuery, language: StaffLanguage): ResultRow[] {
  const words = folded(query.search).split(' ');
  const found = rows.filter(
    (row) =>
      words.every((word) => folded(`${row.name} ${row.unitName ?? ''}`).includes(word)) &&
      (query.unitId === '' || row.unitId === query.unitId) &&
      (query.show !== 'zmiany' || row.changes.length > 0) &&
      (query.show !== 'za-malo' || isTooFew(row)),
  );
  const named = inWordOrder(language, found, ({ name }) => name);
  if (query.sort === 'nazwa') return query.descending ? named.reverse() : named;
  const order = query.descending ? -1 : 1;
  const valueOf = valuesOf[query.sort];
  return named.sort((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return order * (left - right);
  });
}

const changeOrder: Readonly<Record<ChangeVerdict, number | null>> = {
  worse: 0,
  better: 1,
  'no-clear-change': 2,
  'too-little-data': null,
};
const valuesOf: Readonly<Record<Exclude<ListSort, 'nazwa'>, (row: ResultRow) => number | null>> = {
  ocena: ({ number }) => (number.kind === 'share' ? number.value : null),
  zmiana: ({ verdict }) => changeOrder[verdict],
  n: ({ n }) => n,
};

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .trim();
}
