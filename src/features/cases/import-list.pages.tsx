// The list of imports of cases, and the form that sends a sheet.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FileField } from '#ui/file-field.tsx';
import { faultOf } from '#ui/form.tsx';
import { formatMoment, formatNumber, noBreak } from '#ui/formats.ts';
import { casesPaths } from '#ui/paths/cases.ts';
import { DataTable } from '#ui/table.tsx';
import type { CaseImport, CaseImportCounts } from './case-import.ts';
import { caseImportTexts } from './case-import.texts.ts';
import { CasesFrame, mayChangeCases } from './cases-frame.pages.tsx';

export interface ImportListPageProps {
  asking: Asking;
  imports: readonly CaseImport[];
  done?: string | undefined;
}

export function ImportListPage({ asking, imports, done }: ImportListPageProps) {
  const { language } = asking;
  const texts = caseImportTexts[language];
  const { list } = texts;
  const start = { href: casesPaths.newImport(), text: list.start };
  const mayStart = mayChangeCases(asking);
  const number = (of: keyof CaseImportCounts) => ({
    head: list[of as 'added' | 'changed' | 'unchanged' | 'refused'],
    key: of,
    numeric: true,
    cell: ({ counts, state }: CaseImport) =>
      counts === null || (state === 'refused' && of !== 'refused') ? '–' : formatNumber(language, counts[of]),
  });
  return (
    <CasesFrame asking={asking} title={list.title} path={casesPaths.imports()} done={done}>
      <p class="lead">{noBreak(list.lead)}</p>
      {mayStart && imports.length > 0 && (
        <p>
          <ButtonLink href={start.href}>{start.text}</ButtonLink>
        </p>
      )}
      <DataTable
        language={language}
        id="importy"
        caption={list.caption(imports.length)}
        rows={imports}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={list.emptyTitle} {...(mayStart && { action: start })}>
            {noBreak(list.empty)}
          </EmptyState>
        }
        columns={[
          {
            key: 'file',
            head: list.file,
            cell: ({ id, fileName }) => <a href={casesPaths.import(id)}>{fileName}</a>,
          },
          { key: 'when', head: list.when, cell: ({ createdAt }) => formatMoment(language, createdAt) },
          { key: 'state', head: list.state, cell: ({ state }) => texts.states[state] },
          number('added'),
          number('changed'),
          number('unchanged'),
          number('refused'),
        ]}
      />
    </CasesFrame>
  );
}

export function UploadPage({ asking, faults = [] }: { asking: Asking; faults?: readonly Fault[] }) {
  const { list, upload } = caseImportTexts[asking.language];
  const fault = faultOf(faults, 'plik');
  return (
    <CasesFrame
      asking={asking}
      title={upload.title}
      path={casesPaths.newImport()}
      within={{ href: casesPaths.imports(), text: list.title }}
      faults={faults}
    >
      <p class="lead">{noBreak(upload.lead)}</p>
      <p>{noBreak(upload.privacy)}</p>
      <form method="post" action={casesPaths.newImport()} class="form" encType="multipart/form-data" noValidate>
        <FileField
          name="plik"
          label={upload.file}
          hint={noBreak(upload.hint)}
          fault={fault}
          accept=".csv,.xlsx,.ods,text/csv"
        />
        <Button>{upload.send}</Button>
      </form>
    </CasesFrame>
  );
}
