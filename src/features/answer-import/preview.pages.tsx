// Before anything is taken in: how many rows, how the first ones are read, what is refused, what stays behind.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import type { QuestionnaireContent } from '#features/questionnaires/index.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx';
import { faultOf, Hidden } from '#ui/form.tsx';
import { formatDayShort, formatNumber, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { importPaths } from '#ui/paths/answer-import.ts';
import { DataTable } from '#ui/table.tsx';
import { FactList, ImportFrame, Sentences } from './import-frame.pages.tsx';
import type { ImportPlan } from './import-plan.ts';
import type { ImportRecord, ImportReport } from './import-record.ts';
import { importTexts } from './import.texts.ts';

/** A row as it would be taken in, in the words of the page. */
export interface PreviewRow {
  readonly number: number;
  readonly day: string;
  readonly serviceId: string | null;
  readonly comment: string;
  /** label of the answer to each question shown; '' where there is none */
  readonly answers: readonly string[];
}

export interface PreviewPageProps {
  asking: Asking;
  record: ImportRecord;
  plan: ImportPlan;
  report: ImportReport;
  rows: readonly PreviewRow[];
  /** questions whose answers stand in the rows */
  questions: QuestionnaireContent['questions'];
  structure: OfficeStructure;
  /** questions that were asked in other words */
  reworded: readonly string[];
  mustConfirmAnonymity: boolean;
  faults?: readonly Fault[];
}

export function PreviewPage(props: PreviewPageProps) {
  const { asking, record, plan, report, reworded, faults = [] } = props;
  const texts = importTexts[asking.language];
  const own = texts.preview;
  const path = importPaths.preview(record.id);
  const isBlocked = !plan.keepGood && report.refused > 0;
  const left = record.recognised.columns.filter(
    ({ name }) => plan.columns.find(({ column }) => column === name)?.use.kind === 'ignored',
  );
  const notes = [
    ...(left.length > 0 ? [own.columnsLeft(left.map(({ heading, name }) => heading || name).join(', '))] : []),
    ...record.recognised.notes.map((note) => note[asking.language]),
  ];
  return (
    <ImportFrame asking={asking} title={own.title} path={path} kicker={record.name} faults={faults}>
      <p class="lead">{noBreak(own.lead)}</p>
      {isBlocked && <Notice kind="error">{noBreak(own.blocked)}</Notice>}
      {report.imported === 0 && <Notice kind="error">{noBreak(own.nothing)}</Notice>}
      <h2>{own.counts}</h2>
      <FactList counts={countsOf(asking, report)} />
      {reworded.length > 0 && (
        <Notice>
          <p>{noBreak(own.series)}</p>
          <Sentences of={reworded} />
        </Notice>
      )}
      <FirstRows {...props} />
      {report.faults.length > 0 && (
        <>
          <h2>{own.refusedRows}</h2>
          <Sentences of={report.faults.map(({ message }) => message[asking.language])} />
        </>
      )}
      {notes.length > 0 && (
        <>
          <h2>{own.notCarried}</h2>
          <Sentences of={notes} />
        </>
      )}
      <p class="secondary">{noBreak(own.comments)}</p>
      <form method="post" action={path} class="form" noValidate>
        <Hidden name="version" value={record.version} />
        {props.mustConfirmAnonymity && <Anonymity asking={asking} faults={faults} />}
        <ButtonRow>
          {!isBlocked && report.imported > 0 && <Button>{own.confirm(report.imported)}</Button>}
          <ButtonLink href={importPaths.values(record.id)} look="quiet">
            {own.back}
          </ButtonLink>
        </ButtonRow>
      </form>
      <form method="post" action={importPaths.discard(record.id)}>
        <Hidden name="version" value={record.version} />
        <Button look="quiet">{own.discard}</Button>
      </form>
    </ImportFrame>
  );
}

function countsOf({ language }: Asking, report: ImportReport): [string, string][] {
  const own = importTexts[language].preview;
  const n = (value: number) => formatNumber(language, value);
  const rare: [string, number][] = [
    [own.empty, report.empty],
    [own.doubled, report.doubled],
    [own.unfinished, report.abandoned + report.visits],
    [own.left, report.left],
  ];
  return [
    [own.willImport, n(report.imported)],
    [own.willRefuse, n(report.refused)],
    ...rare.filter(([, value]) => value > 0).map(([name, value]): [string, string] => [name, n(value)]),
  ];
}

function FirstRows({ asking, rows, questions, structure }: PreviewPageProps) {
  const { language } = asking;
  const own = importTexts[language].preview;
  if (rows.length === 0) return null;
  const serviceName = (id: string | null) => structure.services.find((service) => service.id === id)?.name;
  return (
    <DataTable
      language={language}
      id="first-rows"
      caption={own.first}
      rows={rows}
      rowKey={({ number }) => String(number)}
      columns={[
        { key: 'row', head: own.row, cell: ({ number }) => formatNumber(language, number) },
        { key: 'day', head: own.day, cell: ({ day }) => formatDayShort(language, day) },
        { key: 'service', head: own.service, cell: ({ serviceId }) => serviceName(serviceId) ?? own.noService },
        ...questions.map((question, place) => ({
          key: question.id,
          head: question.short[language] || question.text[language],
          cell: ({ answers }: PreviewRow) => answers[place] || '–',
        })),
        { key: 'comment', head: own.comment, cell: ({ comment }) => comment || '–' },
      ]}
    />
  );
}

function Anonymity({ asking, faults }: { asking: Asking; faults: readonly Fault[] }) {
  const own = importTexts[asking.language].preview;
  const fault = faultOf(faults, 'anonimowa');
  return (
    <div class={fault === undefined ? 'field' : 'field field-faulty'}>
      {fault !== undefined && (
        <span class="fault" id="anonimowa-fault">
          {fault}
        </span>
      )}
      <label class="choice">
        <input
          type="checkbox"
          id="anonimowa"
          name="anonimowa"
          value="tak"
          aria-describedby={fault === undefined ? undefined : 'anonimowa-fault'}
        />
        <span>{noBreak(own.anonymous)}</span>
      </label>
    </div>
  );
}
