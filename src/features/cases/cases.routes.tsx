// URLs of cases: terms kept and their sheet, the card of a service; settings and keys.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notFound } from '#domain/faults.ts';
import type { Fault } from '#domain/faults.ts';
import { allow, postedForm, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { formatPeriod } from '#ui/formats.ts';
import { renderPage } from '#ui/page.tsx';
import { casesPaths } from '#ui/paths/cases.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import {
  apiKeys,
  caseSettings,
  forgetMatch,
  makeKey,
  nameMatches,
  revokeKey,
  setKeepsMarks,
} from './case-settings.actions.ts';
import { CaseSettingsPage, KeysPage } from './case-settings.pages.tsx';
import { requireCasesChanging, requireCasesManager, requireCasesSettings } from './cases-permission.ts';
import { casesTexts } from './cases.texts.ts';
import { figuresCsv } from './figures-csv.ts';
import { importRoutes } from './imports.routes.tsx';
import { ServiceCardPage } from './service-card.pages.tsx';
import { periodsOffered, serviceCard, summaryOf, termToday } from './summary.actions.ts';
import { chosenPeriod, chosenSort, periodKeyOf, sortedRows, sortText } from './summary-choice.ts';
import { SummaryPage } from './summary.pages.tsx';

export function casesRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function summaryFor(c: Context<StaffEnv>) {
    const asking = requireAsking(c);
    allow(asking, 'see results');
    const periods = await periodsOffered(house, asking.officeId);
    const { services, units } = await officeStructure(house, asking.officeId);
    const known = (list: readonly { readonly id: string }[], id = '') =>
      list.some((each) => each.id === id) ? id : '';
    const chosen = {
      period: chosenPeriod(c.req.query('okres'), periods),
      unitId: known(units, c.req.query('wydzial')),
      serviceId: known(services, c.req.query('usluga')),
    };
    const sort = chosenSort(c.req.query('sort'));
    const summary = await summaryOf(house, asking.officeId, chosen);
    return { asking, periods, chosen, sort, summary, rows: sortedRows(summary.rows, sort) };
  }

  routes.get(casesPaths.summary(), async (c) => {
    const { asking, periods, chosen, sort, summary, rows } = await summaryFor(c);
    const { structure, ...figures } = summary;
    const query = { okres: periodKeyOf(chosen.period), wydzial: chosen.unitId, usluga: chosen.serviceId };
    const filled = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
    const props = {
      asking,
      periods,
      chosen,
      sort,
      ...figures,
      rows,
      units: structure.units,
      services: structure.services,
    };
    const sortHref = (key: string) => withQuery(casesPaths.summary(), { ...filled, sort: sortText(key, sort) });
    const csvHref = withQuery(casesPaths.summaryCsv(), filled);
    return c.html(renderPage(<SummaryPage {...props} sortHref={sortHref} csvHref={csvHref} />));
  });

  routes.get(casesPaths.summaryCsv(), async (c) => {
    const { asking, rows, summary } = await summaryFor(c);
    const texts = casesTexts[asking.language].summary;
    const lines = rows.map(({ service, figures }) => ({ name: service.name, figures }));
    const whole = { name: texts.whole, figures: summary.whole };
    return csv(c, figuresCsv(asking.language, texts.service, [...lines, whole]), 'terminy');
  });

  const cardFor = async (c: Context<StaffEnv>) => {
    const asking = requireAsking(c);
    allow(asking, 'see results');
    const card = await serviceCard(house, asking.officeId, c.req.param('serviceId') ?? '');
    if (!card) throw notFound();
    return { asking, card };
  };

  routes.get(casesPaths.service(':serviceId'), async (c) => {
    const { asking, card } = await cardFor(c);
    return c.html(renderPage(<ServiceCardPage asking={asking} {...card} />));
  });

  routes.get(casesPaths.serviceCsv(':serviceId'), async (c) => {
    const { asking, card } = await cardFor(c);
    const { language } = asking;
    const rows = card.months.map(({ month, figures }) => ({
      name: formatPeriod(language, { first: month, last: month }),
      figures,
    }));
    return csv(c, figuresCsv(language, casesTexts[language].summary.month, rows), 'miesiace');
  });

  routes.get(casesPaths.settings(), async (c) => {
    const asking = requireCasesSettings(c);
    const texts = casesTexts[asking.language].settings;
    const [settings, matches, structure] = await Promise.all([
      caseSettings(house, asking.officeId),
      nameMatches(house, asking.officeId),
      officeStructure(house, asking.officeId),
    ]);
    const terms = structure.services
      .filter(({ active }) => active)
      .map((service) => ({ id: service.id, name: service.name, term: termToday(house, service) }));
    const kind = c.req.query('gotowe');
    const done = kind === 'zapisano' ? texts.saved : kind === 'cofnieto' ? texts.forgotten : undefined;
    return c.html(renderPage(<CaseSettingsPage {...{ asking, settings, matches, structure, terms, done }} />));
  });

  routes.post(casesPaths.settings(), async (c) => {
    const asking = requireCasesChanging(c);
    const form = await postedForm(c);
    await setKeepsMarks(house, asking.officeId, {
      keepsMarks: form.text('znaki') === 'czytelne',
      version: form.number('version') ?? 0,
      who: asking.personId,
    });
    return c.redirect(withQuery(casesPaths.settings(), { gotowe: 'zapisano' }), 303);
  });

  routes.post(casesPaths.forgetName(), async (c) => {
    const asking = requireCasesChanging(c);
    const form = await postedForm(c);
    const match = { kind: form.text('rodzaj'), written: form.text('napis'), who: asking.personId };
    await forgetMatch(house, asking.officeId, match);
    return c.redirect(withQuery(casesPaths.settings(), { gotowe: 'cofnieto' }), 303);
  });

  const keysPage = async (
    asking: Asking,
    more: { made?: string; name?: string; faults?: readonly Fault[]; done?: string },
  ) =>
    renderPage(
      <KeysPage
        asking={asking}
        keys={await apiKeys(house, asking.officeId)}
        address={`${house.settings.publicUrl ?? ''}${casesPaths.api()}`}
        {...more}
      />,
    );

  routes.get(casesPaths.keys(), async (c) => {
    const asking = requireCasesManager(c);
    const done = c.req.query('gotowe') === 'uniewazniono' ? { done: casesTexts[asking.language].keys.revokedDone } : {};
    return c.html(await keysPage(asking, done));
  });

  routes.post(casesPaths.keys(), async (c) => {
    const asking = requireCasesChanging(c);
    const texts = casesTexts[asking.language].keys.faults;
    const name = (await postedForm(c)).text('nazwa').replaceAll(/\s+/g, ' ').trim();
    const again = async (message: string) =>
      c.html(await keysPage(asking, { name, faults: [{ field: 'nazwa', message }] }), 422);
    if (name === '' || name.length > 100) return again(texts.name);
    const made = await makeKey(house, asking.officeId, name, asking.personId);
    if (made === null) return again(texts.tooMany);
    // the one answer to a form that is no redirect: the key must stand in no address and no history
    c.header('cache-control', 'no-store');
    return c.html(await keysPage(asking, { made }));
  });

  routes.post(casesPaths.revokeKey(':keyId'), async (c) => {
    const asking = requireCasesChanging(c);
    await revokeKey(house, asking.officeId, c.req.param('keyId') ?? '', asking.personId);
    return c.redirect(withQuery(casesPaths.keys(), { gotowe: 'uniewazniono' }), 303);
  });

  routes.route('/', importRoutes(house));
  return routes;
}

function csv(c: Context<StaffEnv>, text: string, name: string) {
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${name}.csv"`);
  return c.body(text);
}
