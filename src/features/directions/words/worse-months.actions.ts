// Words of the less satisfied months for one view, computed in small steps and kept for a state of the answers.
import type { Disclosed } from '#domain/disclosed.ts';
import type { Period } from '#domain/period.ts';
import { inSmallSteps, overallOf } from '#features/diagnosis/index.ts';
import type { CommentsView } from '../directions.actions.ts';
import { keptLater } from '../kept-views.ts';
import { serviceMonths, threeYears } from './service-months.ts';
import { worseMonths } from './worse-months.ts';
import type { WorseMonths } from './worse-months.ts';

export interface WorseMonthsView {
  /** three years of whole quarters */
  readonly within: Period;
  readonly found: Disclosed<WorseMonths>;
}

export async function worseMonthsView(view: CommentsView): Promise<WorseMonthsView> {
  const { picture, query, period, structure, closed } = view;
  const { scope } = query;
  const within = threeYears(period.period, closed);
  const serviceIds = structure.services
    .filter(({ id, unitId }) => scope.kind === 'office' || scope.id === (scope.kind === 'unit' ? unitId : id))
    .map(({ id }) => id);
  const key = { view: 'worse-months', scope, within };
  return keptLater(
    picture,
    key,
    () => 0,
    async () => {
      const months = await valueOf(serviceMonths(picture, overallOf(picture).id, serviceIds, within));
      return { within, found: await valueOf(worseMonths(months, within)) };
    },
  );
}

/** The value of a generator, taken step by step. */
async function valueOf<Value>(steps: Generator<void, Value>): Promise<Value> {
  let value: { readonly is: Value } | null = null;
  await inSmallSteps(
    (function* () {
      value = { is: yield* steps };
    })(),
  );
  return (value as unknown as { readonly is: Value }).is;
}
