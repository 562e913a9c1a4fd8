// A file of measurements: how it has to look, what was taken, and every refused row with its reason, to take home.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Hidden, RadioList } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { standardsPaths } from '#ui/paths/standards.ts';
import { Status } from '#ui/status.tsx';
import { DataTable } from '#ui/table.tsx';
import { StandardsFrame } from './frame.pages.tsx';
import { indicatorTexts } from './indicators.texts.ts';
import type { RefusedRow } from './measurement-file.ts';

export interface FileResult {
  readonly taken: number;
  readonly same: number;
  readonly refused: readonly RefusedRow[];
  readonly columns: readonly string[];
}

export interface FilePageProps {
  asking: Asking;
  keep: string;
  result?: FileResult | undefined;
  faults?: readonly Fault[] | undefined;
}

export function MeasurementFilePage({ asking, keep, result, faults = [] }: FilePageProps) {
  const { language } = asking;
  const { file: texts, title } = indicatorTexts[language];
  const fault = faults[0]?.message;
  return (
    <StandardsFrame
      asking={asking}
      title={texts.title}
      path={standardsPaths.measurementFile()}
      within={[{ href: standardsPaths.indicators(), text: title }]}
      faults={faults.length > 0 ? faults : undefined}
    >
      {result && (
        <Status>
          {texts.taken(result.taken)} {result.same > 0 && texts.same(result.same)}
        </Status>
      )}
      {result && result.refused.length > 0 && <Refused asking={asking} result={result} />}
      <p class="lead">{noBreak(texts.intro)}</p>
      <p>{noBreak(texts.columns)}</p>
      <form
        method="post"
        action={standardsPaths.measurementFile()}
        class="flow"
        encType="multipart/form-data"
        noValidate
      >
        <FileField
          name="plik"
          label={texts.label}
          hint={noBreak(texts.hint)}
          fault={fault}
          accept=".csv,.xlsx,.ods,text/csv"
        />
        <RadioList
          name="bledne"
          label={texts.faulty}
          value={keep}
          choices={[
            { value: 'dobre', label: texts.keepGood },
            { value: 'nic', label: texts.keepNone },
          ]}
        />
        <Button>{texts.send}</Button>
      </form>
    </StandardsFrame>
  );
}

/** A long list is not for reading: the first are shown, the file holds all. */
const mostShown = 100;

function Refused({ asking: { language }, result }: { asking: Asking; result: FileResult }) {
  const { file: texts } = indicatorTexts[language];
  return (
    <Notice kind="error" title={texts.refused(result.refused.length)}>
      <p>{noBreak(texts.refusedText)}</p>
      <form method="post" action={standardsPaths.refusedRows()}>
        <Hidden name="wiersze" value={JSON.stringify({ columns: result.columns, refused: result.refused })} />
        <Button look="secondary">{texts.download}</Button>
      </form>
      <DataTable
        language={language}
        id="refused"
        caption={texts.refused(result.refused.length)}
        rows={result.refused.slice(0, mostShown)}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: 'row', head: texts.row, numeric: true, cell: ({ number }) => number },
          { key: 'why', head: texts.why, cell: ({ reason }) => reason },
          { key: 'content', head: texts.content, cell: ({ cells }) => cells.join(' · ') },
        ]}
      />
    </Notice>
  );
}
