// URLs of export: results chosen and streamed; the full archive asked for, watched, taken and removed.
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notAllowed } from '#domain/faults.ts';
import type { Fault } from '#domain/faults.ts';
import { allow, postedForm, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { answerExportPaths } from '#ui/paths/answer-export.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { ArchivePage, ProgressPage } from './archive.pages.tsx';
import { firstForm, levels, readChoice, readReason, type ChoiceForm } from './export-choice.ts';
import {
  archivesOf,
  askForArchive,
  offeredTo,
  ownArchive,
  removeArchive,
  resultsFile,
  takeArchive,
} from './exports.actions.ts';
import { ResultsPage } from './results.pages.tsx';

/** Seconds after which a page of progress comes again by itself. */
const refreshAfter = '3';

export function answerExportRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  routes.get(answerExportPaths.results(), async (c) => {
    const asking = forResults(c);
    const offered = await offeredTo(house, asking);
    return c.html(renderPage(<ResultsPage asking={asking} offered={offered} form={firstForm(offered)} />));
  });

  routes.get(answerExportPaths.resultsFile(), async (c) => {
    const asking = forResults(c);
    const offered = await offeredTo(house, asking);
    const query = (name: string) => (c.req.query(name) ?? '').slice(0, 200);
    const form = formOf(query, (name) => c.req.queries(name) ?? []);
    // nothing to choose from: the page says so
    if (offered.quarters.length === 0) return c.redirect(answerExportPaths.results(), 303);
    const choice = readChoice(form, offered, asking.language);
    if (!choice.ok)
      return c.html(renderPage(<ResultsPage {...{ asking, offered, form }} faults={choice.faults} />), 422);
    return file(c, await resultsFile(house, asking, choice.value));
  });

  const archivePage = async (
    asking: Asking,
    more: { form?: ChoiceForm; faults?: readonly Fault[]; removed?: boolean },
  ) => {
    const [offered, { own, reasons }] = await Promise.all([offeredTo(house, asking), archivesOf(house, asking)]);
    // the archive is meant for statistical programs
    const form = more.form ?? { ...firstForm(offered), uklad: 'szeroki' };
    return renderPage(<ArchivePage {...{ asking, offered, own, reasons, ...more, form }} />);
  };

  routes.get(answerExportPaths.archive(), async (c) =>
    c.html(await archivePage(forArchive(c), { removed: c.req.query('gotowe') === 'usunieto' })),
  );

  routes.post(answerExportPaths.archive(), async (c) => {
    const asking = forArchive(c);
    const posted = await postedForm(c);
    const form = formOf(
      (name) => posted.text(name),
      (name) => posted.all(name),
    );
    const again = async (faults: readonly Fault[]) => c.html(await archivePage(asking, { form, faults }), 422);
    // an archive has every answer in its own month, whatever the file of results would be divided into
    const whole = { ...form, krok: 'razem', zakres: levels };
    const choice = readChoice(whole, await offeredTo(house, asking), asking.language);
    const reason = readReason(form.powod, asking.language);
    if (!choice.ok || !reason.ok)
      return again([...(choice.ok ? [] : choice.faults), ...(reason.ok ? [] : reason.faults)]);
    const asked = await askForArchive(house, asking, choice.value, reason.value);
    if (!asked.ok) return again(asked.faults);
    return c.redirect(answerExportPaths.archiveState(asked.value), 303);
  });

  routes.get(answerExportPaths.archiveState(':exportId'), async (c) => {
    const asking = forArchive(c);
    const archive = await ownArchive(house, asking, c.req.param('exportId') ?? '');
    if (archive.state === 'waiting') c.header('refresh', refreshAfter);
    return c.html(renderPage(<ProgressPage asking={asking} archive={archive} />));
  });

  routes.get(answerExportPaths.archiveFile(':exportId'), async (c) => {
    const taken = await takeArchive(house, forArchive(c), c.req.param('exportId') ?? '');
    c.header('content-length', String(taken.bytes));
    return file(c, { ...taken, content: Readable.from(taken.chunks, { objectMode: false }) });
  });

  routes.post(answerExportPaths.removeArchive(':exportId'), async (c) => {
    await removeArchive(house, forArchive(c), c.req.param('exportId') ?? '');
    return c.redirect(withQuery(answerExportPaths.archive(), { gotowe: 'usunieto' }), 303);
  });

  return routes;
}

function forResults(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  allow(asking, 'see results');
  return asking;
}

/** The administrator alone; a visitor of a sample office is nobody who could answer for it. */
function forArchive(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  allow(asking, 'export office');
  if (asking.isSample || asking.personId === null) throw notAllowed('sample-office');
  return asking;
}

function formOf(text: (name: string) => string, all: (name: string) => string[]): ChoiceForm {
  return {
    ankieta: text('ankieta'),
    od: text('od'),
    do: text('do'),
    krok: text('krok'),
    zakres: all('zakres'),
    usluga: all('usluga'),
    uklad: text('uklad'),
    format: text('format'),
    powod: text('powod'),
  };
}

function file(c: Context<StaffEnv>, ready: { name: string; mediaType: string; content: Readable }) {
  c.header('content-type', ready.mediaType);
  c.header('content-disposition', `attachment; filename="${ready.name}"`);
  c.header('cache-control', 'no-store');
  return c.body(Readable.toWeb(ready.content) as ReadableStream);
}
