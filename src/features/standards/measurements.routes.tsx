// URLs of figures: those of one indicator with their history, a file of many, the refused rows to take home.
import { Hono } from 'hono';
import { z } from 'zod';
import { notAllowed, Refusal } from '#domain/faults.ts';
import type { Fault } from '#domain/faults.ts';
import { monthOfDay } from '#domain/period.ts';
import { namesOfPeople, postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { byteSource } from '#files/byte-source.ts';
import { csvOf, registerTable } from '#files/csv.ts';
import { faultsUnderField } from '#files/file-fault.ts';
import { readTable } from '#files/table-file.ts';
import { renderPage } from '#ui/page.tsx';
import { standardsPaths } from '#ui/paths/standards.ts';
import { oneLine, seeDone } from './after-save.ts';
import { doneIn } from './frame.pages.tsx';
import { indicatorOf, listIndicators } from './indicators.actions.ts';
import { isEntered } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import { indicatorTexts } from './indicators.texts.ts';
import { mostRows, readMeasurementSheet } from './measurement-file.ts';
import type { SheetRow } from './measurement-file.ts';
import { MeasurementFilePage } from './measurement-file.pages.tsx';
import { emptyMeasurement, readMeasurement } from './measurement-form.ts';
import type { MeasurementForm } from './measurement-form.ts';
import { enterMeasurements, historyOf, listMeasurements } from './measurements.actions.ts';
import { MeasurementsPage } from './measurements.pages.tsx';
import { mayMeasure, requireLooking, requireMeasuring } from './standards-permission.ts';

const refusedSchema = z.object({
  columns: z.array(z.string()).max(200),
  refused: z.array(z.object({ number: z.number(), cells: z.array(z.string()), reason: z.string() })).max(mostRows),
});

export function measurementsRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function page(
    asking: Asking,
    indicator: Indicator,
    more: { form?: MeasurementForm; faults?: readonly Fault[]; done?: string | undefined },
  ) {
    const [history, people] = await Promise.all([
      historyOf(house, asking.officeId, indicator.id),
      namesOfPeople(house, asking.officeId),
    ]);
    const { form = { ...emptyMeasurement, month: house.clock.today().slice(0, 7) } } = more;
    const shown = { asking, indicator, history, people, form, faults: more.faults, done: more.done };
    return renderPage(<MeasurementsPage {...shown} />);
  }

  routes.get(standardsPaths.measurements(':id'), async (c) => {
    const asking = requireLooking(c);
    const indicator = await indicatorOf(house, asking.officeId, c.req.param('id') ?? '');
    const done = doneIn(indicatorTexts[asking.language].done, c.req.query('gotowe'));
    return c.html(await page(asking, indicator, { done }));
  });

  routes.post(standardsPaths.measurements(':id'), async (c) => {
    const asking = requireMeasuring(c);
    const { officeId, personId: who, language } = asking;
    const indicator = await indicatorOf(house, officeId, c.req.param('id') ?? '');
    if (!mayMeasure(asking, indicator) || !isEntered(indicator.content.source)) throw notAllowed();
    const posted = await postedForm(c);
    const { id: indicatorId } = indicator;
    const present = (await historyOf(house, officeId, indicatorId)).filter(
      ({ isPresent, withdrawn }) => isPresent && !withdrawn,
    );
    const withdrawn = posted.number('wycofaj');
    if (withdrawn !== null) {
      const known = present.find(({ month }) => month === withdrawn);
      // twice pressed: it is gone already
      if (known) {
        const row = { indicatorId, month: withdrawn, numerator: null, denominator: null, value: null, n: null };
        await house.storage.inOffice(officeId, (office) =>
          enterMeasurements(office, [{ ...row, withdrawn: true }], { origin: 'hand', who, reason: '' }),
        );
      }
      return seeDone(c, standardsPaths.measurements(indicatorId), 'withdrawn');
    }
    const form: MeasurementForm = {
      month: posted.text('miesiac'),
      numerator: posted.text('licznik'),
      denominator: posted.text('mianownik'),
      value: posted.text('wartosc'),
      n: posted.text('n'),
      reason: oneLine(posted.text('powod'), 300),
    };
    const read = readMeasurement(form, indicator, monthOfDay(house.clock.today()), language);
    if (!read.ok) return c.html(await page(asking, indicator, { form, faults: read.faults }), 422);
    const isCorrection = present.some(({ month }) => month === read.value.month);
    if (isCorrection && form.reason === '') {
      const faults = [{ field: 'powod', message: indicatorTexts[language].faults.reason }];
      return c.html(await page(asking, indicator, { form, faults }), 422);
    }
    await house.storage.inOffice(officeId, (office) =>
      enterMeasurements(office, [{ ...read.value, indicatorId, withdrawn: false }], {
        origin: 'hand',
        who,
        reason: isCorrection ? form.reason : '',
      }),
    );
    return seeDone(c, standardsPaths.measurements(indicatorId), 'entered');
  });

  routes.get(standardsPaths.measurementFile(), (c) => {
    const asking = requireMeasuring(c);
    return c.html(renderPage(<MeasurementFilePage asking={asking} keep="dobre" />));
  });

  routes.post(standardsPaths.measurementFile(), async (c) => {
    const asking = requireMeasuring(c);
    const { officeId, personId: who, language } = asking;
    const body = await c.req.parseBody().catch(() => ({}) as Record<string, string | File>);
    const keep = body['bledne'] === 'nic' ? 'nic' : 'dobre';
    const again = (faults: readonly Fault[]) =>
      c.html(renderPage(<MeasurementFilePage asking={asking} keep={keep} faults={faults} />), 422);
    const sheet = await sheetIn(body['plik'], language);
    if ('faults' in sheet) return again(sheet.faults);
    const [indicators, present] = await Promise.all([
      listIndicators(house, officeId),
      listMeasurements(house, officeId),
    ]);
    const surroundings = {
      indicators,
      present,
      mayMeasure: (indicator: Indicator) => mayMeasure(asking, indicator),
      thisMonth: monthOfDay(house.clock.today()),
    };
    const read = readMeasurementSheet(sheet.columns, sheet.rows, surroundings, language);
    if (!read.ok) return again(read.faults);
    const { good, refused, same, columns } = read.value;
    const taken = refused.length > 0 && keep === 'nic' ? [] : good;
    await house.storage.inOffice(officeId, (office) =>
      enterMeasurements(
        office,
        taken.map((row) => ({ ...row, withdrawn: false })),
        { origin: 'file', who, reason: '' },
      ),
    );
    const result = { taken: taken.length, same, refused, columns };
    const shown = renderPage(<MeasurementFilePage asking={asking} keep={keep} result={result} />);
    return c.html(shown, refused.length > 0 ? 422 : 200);
  });

  routes.post(standardsPaths.refusedRows(), async (c) => {
    const { language } = requireMeasuring(c);
    const { columns, refused } = refusedIn((await postedForm(c)).text('wiersze'));
    const head = [...columns, indicatorTexts[language].file.why];
    const table = registerTable({ head, rows: refused.map(({ cells, reason }) => [...cells, reason]) });
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="odrzucone.csv"');
    return c.body(csvOf(language, table));
  });

  return routes;
}

/** Rows of the uploaded sheet, or why it cannot be read. */
async function sheetIn(
  upload: unknown,
  language: Asking['language'],
): Promise<{ columns: string[]; rows: SheetRow[] } | { faults: readonly Fault[] }> {
  if (!(upload instanceof File) || upload.size === 0)
    return { faults: [{ field: 'plik', message: indicatorTexts[language].faults.noFile }] };
  const table = await readTable(byteSource(new Uint8Array(await upload.arrayBuffer())));
  if (!table.ok) return { faults: faultsUnderField(table, 'plik', language).faults };
  const rows: SheetRow[] = [];
  for await (const row of table.value.rows()) {
    if (row.kind !== 'row')
      return { faults: faultsUnderField({ ok: false, faults: [row.fault] }, 'plik', language).faults };
    rows.push(row);
    if (rows.length > mostRows) break;
  }
  return { columns: table.value.columns.map(({ heading }) => heading), rows };
}

/** What the page itself sent along; anything else is no form of ours. */
function refusedIn(text: string): z.infer<typeof refusedSchema> {
  try {
    return refusedSchema.parse(JSON.parse(text));
  } catch {
    throw new Refusal(400, 'unreadable');
  }
}
