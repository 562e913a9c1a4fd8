// URLs of client groups, places and touchpoints: the page, and each of its tables as a file.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { derive } from '#domain/disclosed.ts';
import { touchpointNames } from '#domain/touchpoint.ts';
import { allow, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import {
  allTime,
  answersBehind,
  diagnosisQuery,
  diagnosisView,
  divideForFilter,
  NoAnswers,
  numberCells,
  numberHead,
  officeResults,
  periodName,
} from '#features/diagnosis/index.ts';
import type { StartAction } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { csvOf, registerTable } from '#files/csv.ts';
import type { CsvCell, CsvTable } from '#files/csv.ts';
import { renderPage } from '#ui/page.tsx';
import { strengthsPaths } from '#ui/paths/strengths.ts';
import { differenceCells } from './comparison-words.ts';
import { groupRows, placeRows, touchpointRows } from './groups.ts';
import { conclusionOf, GroupsPage } from './groups.pages.tsx';
import type { PartRow } from './groups.ts';
import { strengthsTexts } from './strengths.texts.ts';
import { EmptyStrengthsPage } from './strengths.pages.tsx';

const office = { kind: 'office' } as const;

export function groupsRoutes(house: House, startAction: StartAction | null): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function load(c: Context<StaffEnv>) {
    const asking = requireAsking(c);
    allow(asking, 'see results');
    const found = await officeResults(house, asking.officeId);
    const { period, context } = diagnosisQuery((name) => c.req.query(name));
    const asked = { period, context, channel: null, clientGroupId: null, search: '', page: 1 };
    const view = diagnosisView(found.pictures, office, asked, found.thisMonth, found.chartOf);
    const picture = view && found.pictures[view.context];
    if (!view || !picture || picture.months === null) return { asking, found, shown: null };
    const gathering = {
      picture,
      context: view.context,
      period: view.period.period,
      structure: found.structure,
      targets: [],
      today: found.today,
    };
    const [group] = found.structure.clientGroups;
    // of a large office this is long, so it is done in steps; afterwards every filter finds it done
    if (group) await divideForFilter(found, { clientGroupId: group.id }, view.period.period);
    const shown = {
      view,
      picture,
      months: picture.months,
      groups: groupRows(gathering),
      places: placeRows(gathering),
      services: touchpointRows(gathering),
    };
    return { asking, found, shown };
  }

  routes.get(strengthsPaths.groups(), async (c) => {
    const { asking, found, shown } = await load(c);
    if (!shown) {
      const waiting = Object.values(found.pictures).reduce(
        (sum, picture) => sum + picture.collected({ scope: office, period: allTime }).waiting,
        0,
      );
      return c.html(
        renderPage(
          <EmptyStrengthsPage asking={asking} of="groups">
            <NoAnswers asking={asking} waiting={waiting} />
          </EmptyStrengthsPage>,
        ),
      );
    }
    const { view, picture, months, groups, places, services } = shown;
    const periodWords = periodName(asking.language, view.period, months);
    const { context, period } = view;
    const { lines } = await answersBehind(house, asking, found, {
      picture,
      context,
      scope: office,
      period: period.period,
    });
    const page = {
      asking,
      groups,
      places,
      services,
      period,
      offered: view.offered,
      months,
      periodWords,
      behind: lines,
      ground: { names: new Map<string, string>(), asOf: picture.revision, contextSaid: view.contexts.length > 1 },
      startAction,
    };
    return c.html(renderPage(<GroupsPage {...page} />));
  });

  routes.get(strengthsPaths.groupsCsv(), async (c) => {
    const { asking, shown } = await load(c);
    const { language } = asking;
    const all = strengthsTexts[language];
    const head = [all.groups.group, ...numberHead(language), all.difference, all.csv.low, all.csv.high, all.conclusion];
    const rows = (shown?.groups ?? []).map((row): CsvCell[] => {
      return [row.group.name[language], ...partCells(row, language)];
    });
    const [first] = shown?.groups ?? [];
    return file(
      c,
      asking,
      'grupy-klientow.csv',
      first ? derive(first.level, () => ({ head, rows })) : registerTable({ head, rows }),
    );
  });

  routes.get(strengthsPaths.placesCsv(), async (c) => {
    const { asking, shown } = await load(c);
    const { language } = asking;
    const all = strengthsTexts[language];
    const head = [all.groups.place, ...numberHead(language), all.difference, all.csv.low, all.csv.high, all.conclusion];
    const places = shown?.places ?? [];
    const rows = places.map((row): CsvCell[] => [row.place.name, ...partCells(row, language)]);
    const [first] = places;
    return file(
      c,
      asking,
      'miejsca.csv',
      first ? derive(first.level, () => ({ head, rows })) : registerTable({ head, rows }),
    );
  });

  routes.get(strengthsPaths.touchpointsCsv(), async (c) => {
    const { asking, shown } = await load(c);
    const { language } = asking;
    const texts = strengthsTexts[language];
    const head = [texts.groups.service, texts.question, ...numberHead(language)];
    const ratings = (shown?.services ?? []).flatMap(({ service, ratings: own }) =>
      own.map((rating) => ({ service, rating })),
    );
    const rows = ratings.map(({ service, rating }): CsvCell[] => [
      service.name,
      touchpointNames[rating.touchpoint][language],
      ...numberCells(rating.number, language),
    ]);
    const [first] = ratings;
    return file(
      c,
      asking,
      'punkty-styku.csv',
      first ? derive(first.rating.number, () => ({ head, rows })) : registerTable({ head, rows }),
    );
  });

  return routes;
}

/** Level, difference and conclusion, as on the page. */
function partCells(row: PartRow, language: Asking['language']): CsvCell[] {
  const { comparison } = row.against ?? {};
  return [
    ...numberCells(row.level, language),
    ...(comparison ? differenceCells(comparison) : [null, null, null]),
    conclusionOf(row, language),
  ];
}

function file(c: Context<StaffEnv>, { language }: Asking, name: string, table: Parameters<typeof csvOf>[1] & CsvTable) {
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${name}"`);
  return c.body(csvOf(language, table));
}
