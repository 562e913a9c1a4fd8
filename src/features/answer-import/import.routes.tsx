// URLs of imports: the list, the upload, one import from its columns to its report.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notFound, Refusal } from '#domain/faults.ts';
import type { Fault } from '#domain/faults.ts';
import { allow, postedForm, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { studiesManager } from '#features/studies/index.ts';
import { formParts } from '#files/form-parts.ts';
import { renderPage } from '#ui/page.tsx';
import { importPaths } from '#ui/paths/answer-import.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import type { ImportFault } from './foreign-survey.ts';
import { ImportListPage, UploadPage } from './import-list.pages.tsx';
import type { UploadPageProps } from './import-list.pages.tsx';
import { discardImport, refusedRowsFile, withdrawImport } from './import-end.actions.ts';
import { listImports, openRecord, uploadImport } from './import.actions.ts';
import { importTexts } from './import.texts.ts';
import { mappingRoutes } from './mapping.routes.tsx';
import { ProgressPage, ReportPage, WithdrawalPage } from './report.pages.tsx';

/** Seconds between two looks at a working import; said in a header, so that no page moves under a reader's hands. */
const refreshSeconds = '3';
/** A body that is too large is read to its end up to here, or the browser would not show why it was refused. */
const mostDrained = 400_000_000;

export function importRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  routes.get(importPaths.list(), async (c) => {
    const asking = importReader(c);
    const imports = await listImports(house, asking.officeId);
    const discarded = c.req.query('gotowe') === 'usuniety';
    return c.html(renderPage(<ImportListPage {...{ asking, imports, discarded }} />));
  });

  routes.get(importPaths.upload(), (c) => c.html(renderPage(<UploadPage asking={studiesManager(c)} />)));

  routes.post(importPaths.upload(), async (c) => {
    const asking = studiesManager(c);
    const { upload: texts } = importTexts[asking.language];
    const again = (status: 413 | 422, more: Omit<UploadPageProps, 'asking'>) =>
      c.html(renderPage(<UploadPage asking={asking} {...more} />), status);
    const body = c.req.raw.body;
    if (!body) return again(422, { faults: [{ field: 'plik', message: texts.noFile }] });
    const parts = formParts(body, c.req.header('content-type') ?? '');
    try {
      const who = { id: asking.personId, name: asking.name ?? '' };
      const uploaded = await uploadImport(house, asking.officeId, who, parts);
      if (uploaded.kind === 'read') return c.redirect(importPaths.columns(uploaded.importId), 303);
      if (uploaded.kind === 'no-file') return again(422, { faults: [{ field: 'plik', message: texts.noFile }] });
      if (uploaded.kind === 'refused') return again(422, { faults: faultsOf(asking, uploaded.faults) });
      return again(422, { same: await openRecord(house, asking.officeId, uploaded.importId) });
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 413) throw error;
      await drain(parts, Number(c.req.header('content-length') ?? 0));
      return again(413, { faults: [{ field: 'plik', message: texts.tooLarge }] });
    }
  });

  routes.get(importPaths.one(':importId'), async (c) => {
    const asking = importReader(c);
    const record = await openRecord(house, asking.officeId, c.req.param('importId') ?? '');
    if (record.state === 'read') return c.redirect(importPaths.columns(record.id), 303);
    if (record.state !== 'queued') return c.html(renderPage(<ReportPage {...{ asking, record }} />));
    c.header('refresh', refreshSeconds);
    c.header('cache-control', 'no-store');
    return c.html(renderPage(<ProgressPage {...{ asking, record }} />));
  });

  routes.get(importPaths.refusedFile(':importId'), async (c) => {
    const asking = studiesManager(c);
    const record = await openRecord(house, asking.officeId, c.req.param('importId') ?? '');
    const content = await refusedRowsFile(house, asking.officeId, record);
    if (!content) throw notFound();
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="odrzucone.csv"');
    c.header('cache-control', 'no-store');
    return c.body(new Uint8Array(content));
  });

  routes.get(importPaths.withdrawal(':importId'), async (c) => {
    const asking = studiesManager(c);
    const record = await openRecord(house, asking.officeId, c.req.param('importId') ?? '');
    if (record.state !== 'done') return c.redirect(importPaths.one(record.id), 303);
    return c.html(renderPage(<WithdrawalPage {...{ asking, record }} />));
  });

  routes.post(importPaths.withdrawal(':importId'), async (c) => {
    const { asking, record, version } = await changeIn(c);
    await withdrawImport(house, asking.officeId, { record, version, who: asking.personId });
    return c.redirect(importPaths.one(record.id), 303);
  });

  routes.post(importPaths.discard(':importId'), async (c) => {
    const { asking, record, version } = await changeIn(c);
    await discardImport(house, asking.officeId, { record, version, who: asking.personId });
    return c.redirect(withQuery(importPaths.list(), { gotowe: 'usuniety' }), 303);
  });

  async function changeIn(c: Context<StaffEnv>) {
    const asking = studiesManager(c);
    const record = await openRecord(house, asking.officeId, c.req.param('importId') ?? '');
    return { asking, record, version: (await postedForm(c)).number('version') ?? 0 };
  }

  routes.route('/', mappingRoutes(house));
  return routes;
}

/** Whoever runs studies sees what was imported; a visitor of a sample office too. */
function importReader(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  allow(asking, 'manage studies');
  return asking;
}

const faultsOf = ({ language }: Asking, faults: readonly ImportFault[]): Fault[] =>
  faults.slice(0, 20).map(({ message }) => ({ field: 'plik', message: message[language] }));

async function drain(parts: AsyncIterable<unknown>, size: number): Promise<void> {
  if (size > mostDrained) return;
  try {
    for await (const _ of parts);
  } catch {
    // whatever came after what was too large
  }
}
