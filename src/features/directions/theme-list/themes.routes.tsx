// URLs of editing themes and of their proposals.
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { derive } from '#domain/disclosed.ts';
import { notAllowed, notFound, Refusal } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import { allow, postedForm, requireAsking } from '#features/accounts/index.ts';
import type { Asking, PostedForm, StaffEnv } from '#features/accounts/index.ts';
import {
  allTime,
  answersBehind,
  contextKey,
  contextsWithAnswers,
  diagnosisQuery,
  officeResults,
  parameterNames,
} from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { directionsPaths } from '#ui/paths/directions.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { RemoveThemePage, ThemeFormPage, ThemesPage } from './edit-themes.pages.tsx';
import { directionsQuery } from '../directions-query.ts';
import { commentsView, themesView } from '../directions.actions.ts';
import { SuggestionsNext } from '../editing-next/suggestions-next.pages.tsx';
import { ThemeNext, ThemesNext } from '../editing-next/themes-next.pages.tsx';
import type { ThemesEnding } from '../editing-next/themes-next.pages.tsx';
import { directionsDone } from '../frame.pages.tsx';
import type { DirectionsDone } from '../frame.pages.tsx';
import { askForSuggestions, suggestionsOf } from '../suggestions/suggestions.actions.ts';
import { SuggestionsPage, wordsParameter } from '../suggestions/suggestions.pages.tsx';
import { moveTheme, officeThemes, removeTheme, restoreTheme, saveTheme } from './themes.actions.ts';
import { commentsForSuggestions } from '../suggestions/suggested-themes.ts';
import { isRead } from '../themes/theme-counts.ts';
import { originalTheme, themeForm } from './theme-editing.ts';
import type { ThemeForm } from './theme-editing.ts';

type StaffContext = Context<StaffEnv>;
const newId = 'nowy';

export function themesRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  function reader(c: StaffContext): Asking {
    const asking = requireAsking(c);
    allow(asking, 'see results');
    return asking;
  }
  function editor(c: StaffContext): Asking {
    const asking = reader(c);
    allow(asking, 'manage studies');
    return asking;
  }
  async function changing(c: StaffContext) {
    const asking = editor(c);
    if (asking.isSample) throw notAllowed('sample-office');
    const form = await postedForm(c);
    return { asking, form, change: { version: form.number('version') ?? -1, who: asking.personId } };
  }
  const idOf = (c: StaffContext) => c.req.param('id') ?? '';
  async function themeOf(c: StaffContext, { officeId }: Asking) {
    const { themes, version } = await officeThemes(house, officeId);
    const theme = themes.find(({ id }) => id === idOf(c));
    if (!theme) throw notFound();
    return { theme, version };
  }
  /** What comments of the whole office say, as the first page of the room opens; null before anybody was asked. */
  async function whatIsSaid(asking: Asking): Promise<ThemesEnding | null> {
    const view = await commentsView(
      house,
      asking.officeId,
      directionsQuery(() => undefined),
    );
    if (!view) return null;
    const { picture, context, query, period } = view;
    const asked = { picture, context, scope: query.scope, period: period.period };
    const [themes, behind] = await Promise.all([
      themesView(house, asking.officeId, view),
      answersBehind(house, asking, view, asked),
    ]);
    return { asking, view, themes, behind: behind.lines };
  }
  const listAgain = (c: StaffContext, gotowe: DirectionsDone) =>
    c.redirect(withQuery(directionsPaths.themes(), { gotowe }), 303);

  routes.get(directionsPaths.themes(), async (c) => {
    const asking = reader(c);
    const { themes, version } = await officeThemes(house, asking.officeId);
    const done = directionsDone(c.req.query('gotowe'));
    const said = await whatIsSaid(asking);
    return c.html(
      renderPage(<ThemesPage {...{ asking, themes, version, done }}>{said && <ThemesNext {...said} />}</ThemesPage>),
    );
  });

  routes.get(directionsPaths.newTheme(), async (c) => {
    const asking = editor(c);
    const { version } = await officeThemes(house, asking.officeId);
    const entries = (c.req.query(wordsParameter) ?? '').slice(0, 500).split(',').join('\n');
    const form = { namePl: '', nameEn: '', touchpoint: '', driver: '', entries };
    return c.html(renderPage(<ThemeFormPage {...{ asking, theme: null, form, version }} />));
  });

  routes.get(directionsPaths.editedTheme(':id'), async (c) => {
    const asking = editor(c);
    const { theme, version } = await themeOf(c, asking);
    const said = await whatIsSaid(asking);
    return c.html(
      renderPage(
        <ThemeFormPage {...{ asking, theme, form: themeForm(theme), version }}>
          {said && <ThemeNext {...said} theme={theme} />}
        </ThemeFormPage>,
      ),
    );
  });

  routes.post(directionsPaths.editedTheme(':id'), async (c) => {
    const { asking, form: posted, change } = await changing(c);
    const { officeId, language } = asking;
    const isNew = idOf(c) === newId;
    const present = await officeThemes(house, officeId);
    const theme = present.themes.find(({ id }) => id === idOf(c)) ?? null;
    if (!isNew && !theme) throw notFound();
    const form = formOf(posted);
    const again = (status: 409 | 422, more: object) =>
      c.html(renderPage(<ThemeFormPage {...{ asking, theme, form, version: present.version, ...more }} />), status);
    // the form of a new theme sent twice carries the same name, which stands there already
    const id = theme?.id ?? randomUUID();
    try {
      const saved = await saveTheme(house, officeId, { id, form, language }, change);
      if (!saved.ok) return again(422, { faults: saved.faults });
    } catch (error) {
      if (error instanceof Refusal && error.status === 409) return again(409, { isStale: true });
      throw error;
    }
    return listAgain(c, 'zapisano');
  });

  routes.post(directionsPaths.move(':id'), async (c) => {
    const { asking, form, change } = await changing(c);
    await moveTheme(house, asking.officeId, { id: idOf(c), by: form.text('kierunek') === 'gora' ? -1 : 1 }, change);
    return listAgain(c, 'przesunieto');
  });

  routes.get(directionsPaths.remove(':id'), async (c) => {
    const asking = editor(c);
    return c.html(renderPage(<RemoveThemePage asking={asking} {...await themeOf(c, asking)} />));
  });
  routes.post(directionsPaths.remove(':id'), async (c) => {
    const { asking, change } = await changing(c);
    if (!originalTheme(idOf(c)) && !isUuid(idOf(c))) throw notFound();
    await removeTheme(house, asking.officeId, idOf(c), change);
    return listAgain(c, 'usunieto');
  });

  routes.post(directionsPaths.restore(':id'), async (c) => {
    const { asking, change } = await changing(c);
    const { language, officeId } = asking;
    const restored = await restoreTheme(house, officeId, { id: idOf(c), language }, change);
    if (restored.ok) return listAgain(c, 'przywrocono');
    const { themes, version } = await officeThemes(house, officeId);
    return c.html(renderPage(<ThemesPage {...{ asking, themes, version }} />), 422);
  });

  /** What can be proposed to an office: of one way of contact, from all its shown comments. */
  async function suggestionGround(asking: Asking, wanted: string | undefined) {
    const { pictures } = await officeResults(house, asking.officeId);
    const contexts = contextsWithAnswers(pictures, { kind: 'office' });
    const asked = diagnosisQuery((name) => (name === parameterNames.context ? wanted : undefined)).context;
    const context = asked ?? contexts[0] ?? 'visit';
    const figure = pictures[context]?.comments({ scope: { kind: 'office' }, period: allTime });
    const shown = figure?.kind === 'shown' ? figure : null;
    const commentOf = (id: string) => {
      const comment = shown?.comments.find((each) => each.id === id);
      return shown && comment ? derive(shown, () => comment) : null;
    };
    return { context, contexts, commentOf, read: shown?.comments.filter(isRead).length ?? 0 };
  }

  routes.get(directionsPaths.suggestions(), async (c) => {
    const asking = reader(c);
    allow(asking, 'read comments');
    const ground = await suggestionGround(asking, c.req.query(parameterNames.context));
    const [suggestions, { themes }] = await Promise.all([
      suggestionsOf(house, asking.officeId, ground.context),
      officeThemes(house, asking.officeId),
    ]);
    const done = directionsDone(c.req.query('gotowe'));
    return c.html(
      renderPage(
        <SuggestionsPage {...{ asking, suggestions, done, ...ground }}>
          <SuggestionsNext {...{ asking, suggestions, themes, read: ground.read }} />
        </SuggestionsPage>,
      ),
    );
  });

  routes.post(directionsPaths.suggestions(), async (c) => {
    const { asking, form } = await changing(c);
    const { context, read } = await suggestionGround(asking, form.text(parameterNames.context));
    if (read >= commentsForSuggestions) await askForSuggestions(house, asking.officeId, context, asking.personId);
    const kontakt = contextKey(context);
    return c.redirect(
      withQuery(directionsPaths.suggestions(), { [parameterNames.context]: kontakt, gotowe: 'liczymy' }),
      303,
    );
  });

  return routes;
}

function formOf(posted: PostedForm): ThemeForm {
  return {
    namePl: posted.text('namePl'),
    nameEn: posted.text('nameEn'),
    touchpoint: posted.text('touchpoint'),
    driver: posted.text('driver'),
    entries: posted.text('entries'),
  };
}
