// URLs of the change of attitude among staff: the page and its numbers as a file.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { derive } from '#domain/disclosed.ts';
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay, periodKey } from '#domain/period.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { numberCells, numberHead, surveyResults } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { listActions } from '#features/improvement/index.ts';
import { csvOf, registerTable } from '#files/csv.ts';
import type { CsvCell, CsvTable } from '#files/csv.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { renderPage } from '#ui/page.tsx';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { listIdeas } from '../ideas/ideas.actions.ts';
import { requireLooking } from '../staff-development-permission.ts';
import { attitudeQuestionnaire } from './attitude.data.ts';
import { attitudeOf, startedByStaff } from './attitude.ts';
import type { Attitude } from './attitude.ts';
import { AttitudePage } from './attitude.pages.tsx';
import { attitudeTexts } from './attitude.texts.ts';

export function attitudeRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function attitudeFor(c: Context<StaffEnv>) {
    const asking = requireLooking(c);
    const results = await surveyResults(house, asking.officeId, attitudeQuestionnaire);
    return { asking, attitude: results ? attitudeOf(results.picture, results.populationIn) : null };
  }

  async function startedIn(officeId: OfficeId, attitude: Attitude | null) {
    const [ideas, actions] = await Promise.all([listIdeas(house, officeId), listActions(house, officeId)]);
    return startedByStaff(ideas, actions, thisMonth(), attitude?.years[0]?.year ?? null);
  }

  const thisMonth = () => monthOfDay(house.clock.today());

  routes.get(staffDevelopmentPaths.attitude(), async (c) => {
    const { asking, attitude } = await attitudeFor(c);
    const started = await startedIn(asking.officeId, attitude);
    const page = { asking, attitude, started, thisMonth: thisMonth() };
    return c.html(renderPage(<AttitudePage {...page} />));
  });

  routes.get(staffDevelopmentPaths.attitudeCsv(), async (c) => {
    const { asking, attitude } = await attitudeFor(c);
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="nastawienie.csv"');
    return c.body(csvOf(asking.language, attitudeCsv(attitude, asking.language)));
  });

  routes.get(staffDevelopmentPaths.startedCsv(), async (c) => {
    const { asking, attitude } = await attitudeFor(c);
    const { officeId, language } = asking;
    const texts = attitudeTexts[language];
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="pomysly-kwartaly.csv"');
    const table = registerTable({
      head: [texts.quarter, texts.ideas, texts.questions, texts.actions],
      rows: (await startedIn(officeId, attitude)).map(({ period, ideas, questions, actions }): CsvCell[] => [
        periodKey(period),
        ideas,
        questions,
        actions,
      ]),
    });
    return c.body(csvOf(language, table));
  });

  return routes;
}

/** One line for each question and year: what the page shows, no more. */
function attitudeCsv(attitude: Attitude | null, language: StaffLanguage) {
  const texts = attitudeTexts[language];
  const head = [texts.question, texts.year, ...numberHead(language), texts.change];
  const rows = (attitude?.rows ?? []).flatMap(({ question, numbers, change }) =>
    numbers.map((number, place): CsvCell[] => [
      question.short[language],
      attitude!.years[place]!.year,
      ...numberCells(number, language),
      place === numbers.length - 1 ? texts.changes[change] : '',
    ]),
  );
  const first = attitude?.rows[0]?.numbers[0];
  return first ? derive(first, (): CsvTable => ({ head, rows })) : registerTable({ head, rows: [] });
}
