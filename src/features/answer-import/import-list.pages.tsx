// The list of imports, and the form that begins one.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FileField } from '#ui/file-field.tsx';
import { faultOf } from '#ui/form.tsx';
import { formatDayShort, formatNumber, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { importPaths } from '#ui/paths/answer-import.ts';
import { DataTable } from '#ui/table.tsx';
import { ImportFrame, mayImport } from './import-frame.pages.tsx';
import type { ImportRecord } from './import-record.ts';
import { importTexts } from './import.texts.ts';

export function ImportListPage(props: { asking: Asking; imports: readonly ImportRecord[]; discarded: boolean }) {
  const { asking, imports } = props;
  const { language } = asking;
  const texts = importTexts[language];
  const mayStart = mayImport(asking);
  const action = { href: importPaths.upload(), text: texts.start };
  const number = (value: number | undefined) => (value === undefined ? '–' : formatNumber(language, value));
  return (
    <ImportFrame
      asking={asking}
      title={texts.title}
      path={importPaths.list()}
      done={props.discarded ? texts.discarded : undefined}
    >
      <p class="lead">{noBreak(texts.lead)}</p>
      {!mayStart && <Notice kind="note">{asking.isSample ? texts.sample : texts.onlyReading}</Notice>}
      {mayStart && imports.length > 0 && (
        <p>
          <ButtonLink href={action.href}>{action.text}</ButtonLink>
        </p>
      )}
      <DataTable
        language={language}
        id="imports"
        caption={texts.listCaption}
        rows={imports}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={texts.emptyTitle} {...(mayStart && { action })}>
            {noBreak(texts.emptyText)}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            head: texts.head.name,
            cell: ({ id, name }) => <a href={importPaths.one(id)}>{name}</a>,
          },
          { key: 'state', head: texts.head.state, cell: ({ state }) => texts.states[state] },
          {
            key: 'imported',
            head: texts.head.imported,
            numeric: true,
            cell: ({ state, report }) => number(state === 'done' ? report?.imported : undefined),
          },
          {
            key: 'refused',
            head: texts.head.refused,
            numeric: true,
            cell: ({ state, report }) => number(state === 'done' ? report?.refused : undefined),
          },
          { key: 'when', head: texts.head.when, cell: ({ startedOn }) => formatDayShort(language, startedOn) },
          { key: 'who', head: texts.head.who, cell: ({ recognised }) => recognised.by },
        ]}
      />
    </ImportFrame>
  );
}

export interface UploadPageProps {
  asking: Asking;
  faults?: readonly Fault[];
  /** the import that holds this very file already */
  same?: ImportRecord;
}

export function UploadPage({ asking, faults = [], same }: UploadPageProps) {
  const texts = importTexts[asking.language];
  const { upload } = texts;
  const file = (name: string, label: string, hint: string) => ({
    name,
    label: noBreak(label),
    hint: noBreak(hint),
    fault: faultOf(faults, name),
    accept: '.csv,.tsv,.txt,.xlsx,.ods,.lss,.lsa',
  });
  return (
    <ImportFrame asking={asking} title={upload.title} path={importPaths.upload()} faults={faults}>
      {same && (
        <Notice kind="note">
          <p>
            {noBreak(upload.sameFile)}
            <a href={importPaths.one(same.id)}>{same.name}</a>
          </p>
        </Notice>
      )}
      <h2>{upload.what}</h2>
      <ol>
        {upload.steps.map((step) => (
          <li key={step}>{noBreak(step)}</li>
        ))}
      </ol>
      <p class="secondary">{noBreak(upload.personal)}</p>
      <form method="post" action={importPaths.upload()} encType="multipart/form-data" class="form" noValidate>
        <FileField {...file('plik', upload.file, upload.fileHint)} />
        <FileField {...file('odpowiedzi', upload.answers, upload.answersHint)} />
        <Button>{upload.send}</Button>
      </form>
    </ImportFrame>
  );
}
