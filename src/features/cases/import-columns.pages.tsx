// What each column of a sheet means: proposed, and said by a person; the order of day and month where nothing shows it.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { faultOf, Hidden, RadioList, Select } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { casesPaths } from '#ui/paths/cases.ts';
import { DataTable } from '#ui/table.tsx';
import type { CaseImport } from './case-import.ts';
import { caseImportTexts } from './case-import.texts.ts';
import { columnUses, type CaseMapping, type ColumnSight } from './case-mapping.ts';
import { CasesFrame } from './cases-frame.pages.tsx';
import { dayOrders, orderOf } from './date-order.ts';

/** Names of the fields of the column at a place. */
export const useField = (place: number): string => `kolumna-${place}`;
export const orderField = (place: number): string => `daty-${place}`;
export const ignoredUse = 'pomin';

export interface ColumnsPageProps {
  asking: Asking;
  found: CaseImport;
  /** as proposed, or as typed */
  mapping: CaseMapping;
  faults?: readonly Fault[];
}

export function ColumnsPage({ asking, found, mapping, faults = [] }: ColumnsPageProps) {
  const { language } = asking;
  const texts = caseImportTexts[language];
  const own = texts.columns;
  const path = casesPaths.columns(found.id);
  return (
    <CasesFrame
      asking={asking}
      title={own.title}
      kicker={found.fileName}
      path={path}
      within={{ href: casesPaths.imports(), text: texts.list.title }}
      faults={faults}
    >
      <p class="lead">{noBreak(own.lead(found.rowCount))}</p>
      <form method="post" action={path} class="form" noValidate>
        <Hidden name="version" value={found.version} />
        {found.sights.map((sight, place) => (
          <ColumnFields key={sight.column} {...{ asking, sight, place, mapping, faults }} />
        ))}
        <Button>{own.next}</Button>
      </form>
      <Dropped asking={asking} found={found} />
      <ReadAs asking={asking} found={found} />
      <Discard asking={asking} found={found} />
    </CasesFrame>
  );
}

interface ColumnFieldsProps {
  asking: Asking;
  sight: ColumnSight;
  place: number;
  mapping: CaseMapping;
  faults: readonly Fault[];
}

function ColumnFields({ asking: { language }, sight, place, mapping, faults }: ColumnFieldsProps) {
  const own = caseImportTexts[language].columns;
  const { column, examples, days } = sight;
  const mapped = mapping.columns.find((each) => each.column === column);
  return (
    <fieldset class="field">
      <legend>{column}</legend>
      <Select
        name={useField(place)}
        label={own.use}
        hint={examples.length > 0 ? own.examples(examples.join(', ')) : own.empty}
        value={mapped?.use ?? ignoredUse}
        fault={faultOf(faults, useField(place))}
        choices={[
          { value: ignoredUse, label: own.ignored },
          ...columnUses.map((use) => ({ value: use, label: own.uses[use] })),
        ]}
      />
      {orderOf(days) === 'asked' && (
        <RadioList
          name={orderField(place)}
          label={own.order(column)}
          hint={noBreak(own.orderHint(examples[0] ?? ''))}
          {...(mapped?.order && { value: mapped.order })}
          fault={faultOf(faults, orderField(place))}
          choices={dayOrders.map((order) => ({ value: order, label: own.orders[order] }))}
        />
      )}
    </fieldset>
  );
}

function Dropped({ asking: { language }, found: { dropped } }: { asking: Asking; found: CaseImport }) {
  const own = caseImportTexts[language].columns;
  if (dropped.length === 0) return null;
  return (
    <DataTable
      language={language}
      id="pominiete"
      caption={own.dropped}
      rows={dropped}
      rowKey={({ column }) => column}
      columns={[
        { key: 'column', head: own.droppedColumn, cell: ({ column }) => column },
        { key: 'why', head: own.droppedWhy, cell: ({ why }) => own.why[why] },
      ]}
    />
  );
}

/** How the file was understood; a spreadsheet under the name of a CSV is told. */
export function ReadAs({ asking: { language }, found }: { asking: Asking; found: CaseImport }) {
  const own = caseImportTexts[language].columns;
  const { format, encoding, separator, linesAbove, otherSheets } = found.notes;
  return (
    <section class="flow" aria-labelledby="odczyt">
      <h2 id="odczyt">{own.notes}</h2>
      <dl class="definitions">
        <dt>{own.format}</dt>
        <dd>{format.toUpperCase()}</dd>
        {encoding !== null && [<dt key="e">{own.encoding}</dt>, <dd key="ed">{encoding.toUpperCase()}</dd>]}
        {separator !== null && [
          <dt key="s">{own.separator}</dt>,
          <dd key="sd">{separator === '\t' ? own.tabulator : separator}</dd>,
        ]}
      </dl>
      {format !== 'csv' && /\.csv$/i.test(found.fileName) && <p>{noBreak(own.notCsv)}</p>}
      {linesAbove > 0 && <p>{noBreak(own.linesAbove(linesAbove))}</p>}
      {otherSheets.length > 0 && <p>{noBreak(own.otherSheets(otherSheets.join(', ')))}</p>}
    </section>
  );
}

export function Discard({ asking: { language }, found }: { asking: Asking; found: CaseImport }) {
  return (
    <form method="post" action={casesPaths.discard(found.id)}>
      <Hidden name="version" value={found.version} />
      <Button look="quiet">{caseImportTexts[language].columns.discard}</Button>
    </form>
  );
}
