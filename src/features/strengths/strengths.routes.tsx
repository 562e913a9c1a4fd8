// URLs of the room: the page of strengths and weaknesses, and its table as a file.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notFound } from '#domain/faults.ts';
import { allow, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { Scope } from '#features/answers/index.ts';
import {
  allTime,
  answersBehind,
  diagnosisView,
  NoAnswers,
  officeResults,
  periodName,
} from '#features/diagnosis/index.ts';
import type { OfficeResults, StartAction } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { csvOf } from '#files/csv.ts';
import { renderPage } from '#ui/page.tsx';
import { strengthsPaths } from '#ui/paths/strengths.ts';
import { comparisonsCsv } from './comparisons-csv.ts';
import { groupsRoutes } from './groups.routes.tsx';
import type { ShownStrengths } from './shown-strengths.ts';
import { gatheredComparisons, strengthsGround } from './strengths.actions.ts';
import { EmptyStrengthsPage, StrengthsPage } from './strengths.pages.tsx';
import { strengthsQuery } from './strengths-query.ts';
import { listedComparisons, strengthsView } from './strengths-view.ts';

export interface StrengthsSlots {
  readonly startAction?: StartAction;
}

export function strengthsRoutes(house: House, slots: StrengthsSlots = {}): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  routes.route('/', groupsRoutes(house, slots.startAction ?? null));

  routes.get(strengthsPaths.page(), async (c) => {
    const asking = requireAsking(c);
    allow(asking, 'see results');
    const found = await officeResults(house, asking.officeId);
    const shown = await shownStrengths(house, asking, found, c, slots);
    if (shown) return c.html(renderPage(<StrengthsPage shown={shown} />));
    const waiting = Object.values(found.pictures).reduce(
      (sum, picture) => sum + picture.collected({ scope: { kind: 'office' }, period: allTime }).waiting,
      0,
    );
    return c.html(
      renderPage(
        <EmptyStrengthsPage asking={asking} of="strengths">
          <NoAnswers asking={asking} waiting={waiting} />
        </EmptyStrengthsPage>,
      ),
    );
  });

  routes.get(strengthsPaths.csv(), async (c) => {
    const asking = requireAsking(c);
    allow(asking, 'see results');
    const { language } = asking;
    const shown = await shownStrengths(house, asking, await officeResults(house, asking.officeId), c, slots);
    const rows = shown ? listedComparisons(shown.view, shown.table, shown.ground, language) : [];
    const ground = shown?.ground ?? { names: new Map(), asOf: 0, contextSaid: false };
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="porownania.csv"');
    return c.body(csvOf(language, comparisonsCsv(rows, ground, language)));
  });

  return routes;
}

/** Null where nobody has ever answered; a service or unit that is not this office's: 404. */
async function shownStrengths(
  house: House,
  asking: Asking,
  found: OfficeResults,
  c: Context<StaffEnv>,
  slots: StrengthsSlots,
): Promise<ShownStrengths | null> {
  const query = strengthsQuery((name) => c.req.query(name));
  const { scope: page } = query;
  const { structure, pictures } = found;
  if (!isKnown(page, found)) throw notFound();
  const asked = {
    period: query.period,
    channel: null,
    clientGroupId: null,
    context: query.context,
    search: '',
    page: 1,
  };
  const chosen = diagnosisView(pictures, page, asked, found.thisMonth, found.chartOf);
  const picture = chosen && pictures[chosen.context];
  if (!chosen || !picture || picture.months === null) return null;
  const { period, context, contexts } = chosen;
  const ground = (await strengthsGround(house, asking.officeId, found, { context, period: period.period }))!;
  const comparisons = await gatheredComparisons(ground.gathering, page);
  const names = new Map<string, string>([...structure.services, ...structure.units].map(({ id, name }) => [id, name]));
  return {
    asking,
    language: asking.language,
    view: strengthsView(ground.gathering, page, comparisons, ground.standards.rows),
    ground: { names, asOf: picture.revision, contextSaid: contexts.length > 1 },
    structure,
    query,
    table: { all: query.all, search: query.search, page: query.page },
    page,
    period,
    offered: chosen.offered,
    months: picture.months,
    context,
    contexts,
    periodWords: periodName(asking.language, period, picture.months),
    released: chosen.collected.released,
    waiting: chosen.collected.waiting,
    behind: await answersBehind(house, asking, found, { picture, context, scope: page, period: period.period }),
    startAction: slots.startAction ?? null,
  };
}

function isKnown(scope: Scope, { structure }: OfficeResults): boolean {
  if (scope.kind === 'office') return true;
  const places: readonly { readonly id: string }[] = scope.kind === 'unit' ? structure.units : structure.services;
  return places.some(({ id }) => id === scope.id);
}
