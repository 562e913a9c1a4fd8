// URLs of imports: the list, a sheet coming in, its columns, its names, the preview, progress and report.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { Refusal } from '#domain/faults.ts';
import type { Fault } from '#domain/faults.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, PostedForm, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { formParts } from '#files/form-parts.ts';
import { renderPage } from '#ui/page.tsx';
import { casesPaths } from '#ui/paths/cases.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import {
  beginImport,
  discardImport,
  keepMapping,
  keepMatches,
  listImports,
  openImport,
  previewImport,
  refusedSheet,
} from './case-import.actions.ts';
import { isStuck } from './case-import.ts';
import type { CaseImport } from './case-import.ts';
import { caseImportTexts } from './case-import.texts.ts';
import { columnUses, faultsOfMapping, isDayUse } from './case-mapping.ts';
import type { CaseMapping, MappingFault } from './case-mapping.ts';
import { largestSheet, uploadSheet } from './case-upload.actions.ts';
import type { ArrivedSheet } from './case-upload.actions.ts';
import { requireCasesChanging, requireCasesManager } from './cases-permission.ts';
import { dayOrders, orderOf } from './date-order.ts';
import { foldedText } from './folded-text.ts';
import { ColumnsPage, orderField, useField } from './import-columns.pages.tsx';
import { ImportListPage, UploadPage } from './import-list.pages.tsx';
import { leftOutValue, nameField, NamesPage, PreviewPage } from './import-preview.pages.tsx';
import { ProgressPage, ReportPage } from './import-report.pages.tsx';
import { nameKinds } from './name-lists.ts';
import type { NameMatch } from './name-lists.ts';

/** Seconds between two looks at a working import; said in a header. */
const refreshSeconds = '3';
/** A sheet that is too large is read to its end up to here, or the browser would not show why it was refused. */
const mostDrained = 400 * 1_048_576;

export function importRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  const importFor = (c: Context<StaffEnv>, asking: Asking) =>
    openImport(house, asking.officeId, c.req.param('importId') ?? '');
  const changeIn = (form: PostedForm, found: CaseImport, asking: Asking) =>
    ({ id: found.id, version: form.number('version') ?? 0, who: asking.personId }) as const;

  routes.get(casesPaths.imports(), async (c) => {
    const asking = requireCasesManager(c);
    const imports = await listImports(house, asking.officeId);
    const done = c.req.query('gotowe') === 'usunieto' ? caseImportTexts[asking.language].list.discarded : undefined;
    return c.html(renderPage(<ImportListPage {...{ asking, imports, done }} />));
  });

  routes.get(casesPaths.newImport(), (c) => c.html(renderPage(<UploadPage asking={requireCasesChanging(c)} />)));

  routes.post(casesPaths.newImport(), async (c) => {
    const asking = requireCasesChanging(c);
    const { faults: texts } = caseImportTexts[asking.language].upload;
    const again = (messages: readonly string[], status: 413 | 422 = 422) => {
      const faults = messages.map((message) => ({ field: 'plik', message }));
      return c.html(renderPage(<UploadPage asking={asking} faults={faults} />), status);
    };
    const sheet = await sheetIn(c);
    if (sheet === 'too-large') return again([texts.large], 413);
    if (sheet === null) return again([texts.none]);
    const uploaded = await uploadSheet(house, asking.officeId, asking.personId, sheet);
    if (!uploaded.ok)
      return again(
        'empty' in uploaded ? [texts.empty] : uploaded.faults.map(({ message }) => message[asking.language]),
      );
    const { importId, isKnown } = uploaded;
    const next = isKnown ? withQuery(casesPaths.preview(importId), { znane: 'tak' }) : casesPaths.columns(importId);
    return c.redirect(next, 303);
  });

  routes.get(casesPaths.import(':importId'), async (c) => {
    const asking = requireCasesManager(c);
    const found = await importFor(c, asking);
    if (found.state === 'prepared') return c.redirect(casesPaths.columns(found.id), 303);
    if (found.state !== 'waiting') return c.html(renderPage(<ReportPage {...{ asking, found }} />));
    c.header('refresh', refreshSeconds);
    c.header('cache-control', 'no-store');
    const props = { asking, found, isStuck: isStuck(found, house.clock.now()) };
    return c.html(renderPage(<ProgressPage {...props} />));
  });

  routes.get(casesPaths.columns(':importId'), async (c) => {
    const asking = requireCasesChanging(c);
    const found = await importFor(c, asking);
    if (found.state !== 'prepared') return c.redirect(casesPaths.import(found.id), 303);
    return c.html(renderPage(<ColumnsPage {...{ asking, found }} mapping={found.mapping ?? { columns: [] }} />));
  });

  routes.post(casesPaths.columns(':importId'), async (c) => {
    const asking = requireCasesChanging(c);
    const found = await importFor(c, asking);
    const form = await postedForm(c);
    const mapping = mappingIn(form, found);
    const faults = faultsOfMapping(mapping, found.sights).map((fault) => faultWords(fault, found, asking));
    if (faults.length > 0) return c.html(renderPage(<ColumnsPage {...{ asking, found, mapping, faults }} />), 422);
    await keepMapping(house, asking.officeId, changeIn(form, found, asking), mapping);
    return c.redirect(casesPaths.preview(found.id), 303);
  });

  routes.get(casesPaths.names(':importId'), async (c) => {
    const asking = requireCasesChanging(c);
    const found = await importFor(c, asking);
    if (found.state !== 'prepared') return c.redirect(casesPaths.import(found.id), 303);
    const { unknown } = await previewImport(house, asking.officeId, found);
    const structure = await officeStructure(house, asking.officeId);
    return c.html(renderPage(<NamesPage {...{ asking, found, unknown, structure }} />));
  });

  routes.post(casesPaths.names(':importId'), async (c) => {
    const asking = requireCasesChanging(c);
    const found = await importFor(c, asking);
    await keepMatches(house, asking.officeId, matchesIn(await postedForm(c)), asking.personId);
    return c.redirect(withQuery(casesPaths.preview(found.id), { gotowe: 'nazwy' }), 303);
  });

  async function previewPage(c: Context<StaffEnv>, asking: Asking, found: CaseImport, chosen?: string) {
    const preview = await previewImport(house, asking.officeId, found);
    const texts = caseImportTexts[asking.language];
    const isKnown = c.req.query('znane') === 'tak';
    const faults = chosen === undefined ? [] : [{ field: 'odrzucone', message: texts.preview.faultChoice }];
    const done = c.req.query('gotowe') === 'nazwy' ? texts.names.saved : undefined;
    return renderPage(<PreviewPage {...{ asking, found, preview, isKnown, faults, done }} />);
  }

  routes.get(casesPaths.preview(':importId'), async (c) => {
    const asking = requireCasesChanging(c);
    const found = await importFor(c, asking);
    if (found.state !== 'prepared') return c.redirect(casesPaths.import(found.id), 303);
    const isReady = found.mapping && faultsOfMapping(found.mapping, found.sights).length === 0;
    if (!isReady) return c.redirect(casesPaths.columns(found.id), 303);
    return c.html(await previewPage(c, asking, found));
  });

  routes.post(casesPaths.preview(':importId'), async (c) => {
    const asking = requireCasesChanging(c);
    const found = await importFor(c, asking);
    const form = await postedForm(c);
    const chosen = form.text('odrzucone');
    if (found.state === 'prepared' && chosen !== 'dobre' && chosen !== 'nic')
      return c.html(await previewPage(c, asking, found, chosen), 422);
    // a second press of the button, or the same page in another tab
    if (found.state !== 'prepared') return c.redirect(casesPaths.import(found.id), 303);
    await beginImport(house, asking.officeId, changeIn(form, found, asking), chosen === 'dobre');
    return c.redirect(casesPaths.import(found.id), 303);
  });

  routes.post(casesPaths.discard(':importId'), async (c) => {
    const asking = requireCasesChanging(c);
    const found = await importFor(c, asking);
    await discardImport(house, asking.officeId, changeIn(await postedForm(c), found, asking));
    return c.redirect(withQuery(casesPaths.imports(), { gotowe: 'usunieto' }), 303);
  });

  routes.get(casesPaths.refused(':importId'), async (c) => {
    const asking = requireCasesChanging(c);
    const sheet = await refusedSheet(house, asking.officeId, c.req.param('importId') ?? '');
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="odrzucone.csv"');
    c.header('cache-control', 'no-store');
    return c.body(new Uint8Array(sheet));
  });

  return routes;
}

/** The file of the form; read as it arrives, and no more of it kept than may be. */
async function sheetIn(c: Context<StaffEnv>): Promise<ArrivedSheet | 'too-large' | null> {
  const { body } = c.req.raw;
  const size = Number(c.req.header('content-length') ?? 0);
  if (size > mostDrained) return 'too-large';
  if (!body) return null;
  let sheet: ArrivedSheet | 'too-large' | null = null;
  try {
    for await (const part of formParts(body, c.req.header('content-type') ?? '')) {
      if (part.name !== 'plik' || part.fileName === null) continue;
      const pieces: Buffer[] = [];
      let bytes = 0;
      for await (const piece of part.content) {
        bytes += piece.length;
        if (bytes <= largestSheet) pieces.push(piece);
        else pieces.length = 0;
        if (bytes > mostDrained) return 'too-large';
      }
      if (bytes > largestSheet) sheet = 'too-large';
      else if (bytes > 0) sheet = { name: part.fileName, bytes: Buffer.concat(pieces) };
    }
  } catch (error) {
    // no form with files at all: as if no file had been chosen
    if (error instanceof Refusal && error.status === 400) return sheet;
    throw error;
  }
  return sheet;
}

function mappingIn(form: PostedForm, { sights }: CaseImport): CaseMapping {
  const columns = sights.map(({ column, days }, place) => {
    const use = columnUses.find((each) => each === form.text(useField(place))) ?? null;
    const shown = orderOf(days);
    const said = dayOrders.find((each) => each === form.text(orderField(place))) ?? null;
    return { column, use, order: isDayUse(use) ? (shown === 'asked' ? said : shown) : null };
  });
  return { columns };
}

function faultWords(fault: MappingFault, { sights }: CaseImport, { language }: Asking): Fault {
  const { faults: texts, uses } = caseImportTexts[language].columns;
  if (fault.kind === 'missing') return { field: useField(0), message: texts.missing(uses[fault.use]) };
  const place = sights.findIndex(({ column }) => column === fault.column);
  return fault.kind === 'twice'
    ? { field: useField(place), message: texts.twice(uses[fault.use]) }
    : { field: orderField(place), message: texts.order(fault.column) };
}

const mostNames = 300;

/** What the form says of each name; those left open stay unknown. */
function matchesIn(form: PostedForm): NameMatch[] {
  return Array.from({ length: mostNames }, (_, place) => place).flatMap((place): NameMatch[] => {
    const kind = nameKinds.find((each) => each === form.text(`rodzaj-${place}`));
    const written = foldedText(form.text(`napis-${place}`)).slice(0, 300);
    const target = form.text(nameField(place));
    if (!kind || written === '' || target === '') return [];
    return [{ kind, written, target: target === leftOutValue ? null : target }];
  });
}
