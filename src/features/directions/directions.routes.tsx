// URLs of directions: the first page with its files, the comments, one theme; hiding and editing have files of their own.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notFound } from '#domain/faults.ts';
import { allow, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { allTime, answersBehind } from '#features/diagnosis/index.ts';
import type { StartAction } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { csvOf } from '#files/csv.ts';
import { renderPage } from '#ui/page.tsx';
import { directionsPaths } from '#ui/paths/directions.ts';
import { foundComments, ofTheme, pageOf } from './comments/comments-list.actions.ts';
import { CommentsListPage, ThemeCommentsPage } from './comments/comments.pages.tsx';
import { askedDirections } from './first-changes/direction-questions.actions.ts';
import { commentsCsv, comparedMonthsCsv, themesCsv, wantedCsv, worseMonthsCsv } from './directions-csv.ts';
import { directionsQuery } from './directions-query.ts';
import { commentsView, themesView } from './directions.actions.ts';
import type { CommentsView } from './directions.actions.ts';
import { DirectionsPage, NoDirectionsPage } from './directions.pages.tsx';
import { directionsTexts } from './directions.texts.ts';
import { directionsDone } from './frame.pages.tsx';
import { hiddenOfOffice } from './hiding/hiding.actions.ts';
import { keepHeadlineOfThemes } from './headline/headline.actions.ts';
import { hidingRoutes } from './hiding/hiding.routes.tsx';
import { justHidden } from './hiding/just-hidden.ts';
import { readyThemes } from './themes/theme-spans.actions.ts';
import { commentsOfTheme } from './themes/theme-counts.ts';
import { themesRoutes } from './theme-list/themes.routes.tsx';
import { worseMonthsView } from './words/worse-months.actions.ts';
import { comparedMonthsFile, worseMonthsFile } from './words/worse-months.pages.tsx';

type StaffContext = Context<StaffEnv>;

/** What later rooms bring to the pages of this one. */
export interface DirectionsSlots {
  readonly startAction?: StartAction;
}

export function directionsRoutes(house: House, slots: DirectionsSlots = {}): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  const startAction = slots.startAction ?? null;
  routes.route('/', hidingRoutes(house));

  function reader(c: StaffContext): Asking {
    const asking = requireAsking(c);
    allow(asking, 'see results');
    return asking;
  }
  function commentsReader(c: StaffContext): Asking {
    const asking = reader(c);
    allow(asking, 'read comments');
    return asking;
  }
  /** The comment that was hidden a moment ago, where it is hidden still. */
  const hiddenNow = async (asking: Asking, asked: string | undefined) => {
    const id = justHidden(asking, asked);
    return id === undefined ? undefined : (await hiddenOfOffice(house, asking.officeId)).find((each) => each.id === id);
  };
  const viewFor = (c: StaffContext, { officeId }: Asking): Promise<CommentsView | null> =>
    commentsView(
      house,
      officeId,
      directionsQuery((name) => c.req.query(name)),
    );
  /** Without a view of core questionnaires: of the whole office, of all time. */
  const askedOf = ({ officeId }: Asking, view: CommentsView | null) =>
    askedDirections(house, officeId, view?.query.scope ?? { kind: 'office' }, view?.period.period ?? allTime);
  /** "Jak to policzono": channels, response rate and weights of the answers the comments came with. */
  async function behindOf(asking: Asking, view: CommentsView) {
    const { picture, context, query, period } = view;
    const asked = { picture, context, scope: query.scope, period: period.period };
    return (await answersBehind(house, asking, view, asked)).lines;
  }
  const empty = (c: StaffContext, asking: Asking, title: string, path: string) =>
    c.html(renderPage(<NoDirectionsPage asking={asking} title={title} path={path} />));

  routes.get(directionsPaths.directions(), async (c) => {
    const asking = reader(c);
    const view = await viewFor(c, asking);
    if (!view) {
      const [title, path] = [directionsTexts[asking.language].title, directionsPaths.directions()];
      const found = await askedOf(asking, null);
      return c.html(renderPage(<NoDirectionsPage {...{ asking, title, path, asked: found }} />));
    }
    const [themes, worse, asked] = await Promise.all([
      themesView(house, asking.officeId, view),
      worseMonthsView(view),
      askedOf(asking, view),
    ]);
    await keepHeadlineOfThemes(house, asking.officeId, view, themes);
    const behind = await behindOf(asking, view);
    return c.html(renderPage(<DirectionsPage {...{ asking, view, themes, worse, asked, behind, startAction }} />));
  });

  routes.get(directionsPaths.file(':file'), async (c) => {
    const asking = reader(c);
    const view = await viewFor(c, asking);
    const file = c.req.param('file') ?? '';
    const table = await tableOf(asking, view, file);
    if (!table) throw notFound();
    return csvFile(c, file, csvOf(asking.language, table));
  });

  async function tableOf(asking: Asking, view: CommentsView | null, file: string) {
    const { officeId, language } = asking;
    if (file === 'tematy.csv' && view) {
      const { rows } = await themesView(house, officeId, view);
      return rows && themesCsv(rows, language);
    }
    if (file === worseMonthsFile && view) return worseMonthsCsv((await worseMonthsView(view)).found, language);
    if (file === comparedMonthsFile && view) {
      const nameOf = new Map(view.structure.services.map(({ id, name }): [string, string] => [id, name]));
      return comparedMonthsCsv((await worseMonthsView(view)).found, nameOf, language);
    }
    const [, number] = /^najpierw-([1-9]\d?)\.csv$/.exec(file) ?? [];
    if (number === undefined) return null;
    const one = (await askedOf(asking, view))[Number(number) - 1];
    return one ? wantedCsv(one, language) : null;
  }

  routes.get(directionsPaths.comments(), async (c) => {
    const asking = commentsReader(c);
    const view = await viewFor(c, asking);
    if (!view) return empty(c, asking, directionsTexts[asking.language].list.title, directionsPaths.comments());
    const { comments, query } = view;
    const list = comments.kind === 'shown' ? pageOf(await foundComments(view, comments), query.page) : null;
    const all = comments.kind === 'shown' ? comments.comments.length : 0;
    const done = directionsDone(c.req.query('gotowe'));
    const hidden = await hiddenNow(asking, c.req.query('ukryto'));
    const [themes, behind] = await Promise.all([themesView(house, asking.officeId, view), behindOf(asking, view)]);
    const page = { asking, view, list, all, done, hidden, themes, behind, startAction };
    return c.html(renderPage(<CommentsListPage {...page} />));
  });

  routes.get(directionsPaths.commentsCsv(), async (c) => {
    const asking = commentsReader(c);
    const view = await viewFor(c, asking);
    if (view?.comments.kind !== 'shown') throw notFound();
    const found = await foundComments(view, view.comments);
    const ready = await readyThemes(house, asking.officeId, [view.comments]);
    return csvFile(c, 'uwagi.csv', csvOf(asking.language, commentsCsv(view.comments, found, ready, asking.language)));
  });

  /** The theme of an address with its comments; `found`: null where they may not be shown. */
  async function themeFor(c: StaffContext) {
    const asking = commentsReader(c);
    const view = await viewFor(c, asking);
    const ready = await readyThemes(house, asking.officeId, view ? [view.comments] : []);
    const theme = ready.themes.find(({ id }) => id === c.req.param('id'));
    if (!theme) throw notFound();
    const { matcher } = ready;
    const comments = view?.comments.kind === 'shown' ? view.comments : null;
    const found = comments && ofTheme(comments, commentsOfTheme(comments, theme.id, matcher), theme.id, matcher);
    return { asking, view, ready, theme, comments, found };
  }

  routes.get(directionsPaths.theme(':id'), async (c) => {
    const { asking, view, theme, comments, found } = await themeFor(c);
    if (!view) return empty(c, asking, theme.name[asking.language], directionsPaths.theme(theme.id));
    const list = found && pageOf(found, view.query.page);
    const hidden = await hiddenNow(asking, c.req.query('ukryto'));
    const all = comments?.comments.length ?? 0;
    const [themes, behind] = await Promise.all([themesView(house, asking.officeId, view), behindOf(asking, view)]);
    const page = { asking, view, list, all, theme, hidden, themes, behind, startAction };
    return c.html(renderPage(<ThemeCommentsPage {...page} />));
  });

  routes.get(directionsPaths.themeCsv(':id'), async (c) => {
    const { asking, ready, theme, comments, found } = await themeFor(c);
    if (!comments || !found) throw notFound();
    return csvFile(
      c,
      `uwagi-${theme.id}.csv`,
      csvOf(asking.language, commentsCsv(comments, found, ready, asking.language)),
    );
  });

  routes.route('/', themesRoutes(house));
  return routes;
}

function csvFile(c: StaffContext, file: string, text: string) {
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${file.replaceAll(/[^a-z0-9.-]/g, '')}"`);
  return c.body(text);
}
