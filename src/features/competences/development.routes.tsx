// URLs of the development areas of teams: the page and its table as a file.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { derive } from '#domain/disclosed.ts';
import { notFound } from '#domain/faults.ts';
import { allow, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import {
  allTime,
  diagnosisQuery,
  diagnosisView,
  NoAnswers,
  answersBehind,
  officeResults,
  periodName,
} from '#features/diagnosis/index.ts';
import type { OfficeResults } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { strengthsGround } from '#features/strengths/index.ts';
import type { Gathering } from '#features/strengths/index.ts';
import { csvOf } from '#files/csv.ts';
import { renderPage } from '#ui/page.tsx';
import { competencesPaths } from '#ui/paths/competences.ts';
import { competencesOf } from './competence.ts';
import type { Competence } from './competence.ts';
import { officeDictionary } from './competences.actions.ts';
import { DevelopmentFrame, DevelopmentPage } from './development.pages.tsx';
import { teamParameter } from './shown-development.ts';
import type { DevelopmentArea, PlanLearning, ShownDevelopment } from './shown-development.ts';
import { chosenAreas, teamSignals } from './team-signals.ts';
import type { TeamSignal } from './team-signals.ts';
import { teamsCsv } from './teams-csv.ts';

export interface CompetencesSlots {
  readonly planLearning?: PlanLearning;
}

const office = { kind: 'office' } as const;

export function developmentRoutes(house: House, slots: CompetencesSlots): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  routes.get(competencesPaths.development(), async (c) => {
    const asking = mayLook(c);
    const found = await officeResults(house, asking.officeId);
    const shown = await shownDevelopment(house, asking, found, c, slots);
    if (shown) return c.html(renderPage(<DevelopmentPage shown={shown} />));
    const waiting = Object.values(found.pictures).reduce(
      (sum, picture) => sum + picture.collected({ scope: office, period: allTime }).waiting,
      0,
    );
    return c.html(
      renderPage(
        <DevelopmentFrame asking={asking} path={competencesPaths.development()}>
          <NoAnswers asking={asking} waiting={waiting} />
        </DevelopmentFrame>,
      ),
    );
  });

  routes.get(competencesPaths.csv(), async (c) => {
    const asking = mayLook(c);
    const shown = await shownDevelopment(house, asking, await officeResults(house, asking.officeId), c, slots);
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="zespoly.csv"');
    return c.body(csvOf(asking.language, teamsCsv(shown?.rows ?? [], asking.language)));
  });

  return routes;
}

function mayLook(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  allow(asking, 'see results');
  return asking;
}

/** Null where nobody has ever answered; a team that is not this office's: 404. */
async function shownDevelopment(
  house: House,
  asking: Asking,
  found: OfficeResults,
  c: Context<StaffEnv>,
  slots: CompetencesSlots,
): Promise<ShownDevelopment | null> {
  const { period: asked, context: askedContext } = diagnosisQuery((name) => c.req.query(name));
  const unitId = c.req.query(teamParameter) ?? '';
  const { structure, pictures } = found;
  if (unitId !== '' && structure.units.every(({ id }) => id !== unitId)) throw notFound();
  const query = { period: asked, channel: null, clientGroupId: null, context: askedContext, search: '', page: 1 };
  const view = diagnosisView(pictures, office, query, found.thisMonth, found.chartOf);
  const picture = view && pictures[view.context];
  if (!view || !picture || picture.months === null) return null;
  const { period, context, contexts } = view;
  const ground = (await strengthsGround(house, asking.officeId, found, { context, period: period.period }))!;
  const team = teamSignals(ground.gathering);
  const rows = unitId === '' ? team.signals : team.signals.filter(({ unit }) => unit.id === unitId);
  const { competences } = await officeDictionary(house, asking.officeId);
  return {
    asking,
    language: asking.language,
    query,
    unitId,
    structure,
    team,
    rows,
    areas: areasOf(chosenAreas(rows), competences, ground.gathering, asking),
    ground: {
      names: new Map(structure.units.map(({ id, name }): [string, string] => [id, name])),
      asOf: picture.revision,
      contextSaid: contexts.length > 1,
    },
    period,
    offered: view.offered,
    months: picture.months,
    context,
    contexts,
    periodWords: periodName(asking.language, period, picture.months),
    released: view.collected.released,
    waiting: view.collected.waiting,
    behind: await answersBehind(house, asking, found, { picture, context, scope: office, period: period.period }),
    planLearning: slots.planLearning ?? null,
  };
}

const mostComments = 3;

/** Comments of a team stand once, at the first of its areas. */
function areasOf(
  chosen: readonly TeamSignal[],
  dictionary: readonly Competence[],
  gathering: Gathering,
  asking: Asking,
): DevelopmentArea[] {
  return chosen.map((signal, place) => {
    const area = areaOf(signal, dictionary, gathering, asking);
    const isTold = chosen.slice(0, place).some(({ unit }) => unit === signal.unit);
    return isTold ? { ...area, comments: [] } : area;
  });
}

function areaOf(
  signal: TeamSignal,
  dictionary: readonly Competence[],
  { picture, period }: Gathering,
  asking: Asking,
): DevelopmentArea {
  const { unit, question } = signal;
  const figure = picture.quotableComments({ scope: { kind: 'unit', id: unit.id }, period });
  const comments =
    asking.may('read comments') && figure.kind === 'shown'
      ? figure.comments.slice(0, mostComments).map((comment) => derive(figure, () => comment))
      : [];
  return { signal, competences: competencesOf(question.driver, dictionary), comments };
}
