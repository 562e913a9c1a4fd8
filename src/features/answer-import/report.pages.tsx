// While an import works and after it: progress, report, and the question before it is taken back.
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx';
import { Hidden } from '#ui/form.tsx';
import { formatDay, formatNumber, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { importPaths } from '#ui/paths/answer-import.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { FactList, ImportFrame, mayImport, Sentences } from './import-frame.pages.tsx';
import type { ImportRecord, ImportReport } from './import-record.ts';
import { importTexts } from './import.texts.ts';

interface RecordProps {
  asking: Asking;
  record: ImportRecord;
}

export function ProgressPage({ asking, record }: RecordProps) {
  const { language } = asking;
  const texts = importTexts[language];
  const own = texts.progress;
  const all = record.report?.rows ?? record.recognised.rows;
  const done = Math.min(record.rowsDone, all);
  const words = own.done(formatNumber(language, done), texts.rows(all));
  return (
    <ImportFrame asking={asking} title={own.title} path={importPaths.one(record.id)} kicker={record.name}>
      <p class="lead">{noBreak(own.lead)}</p>
      <p>
        <progress value={done} max={Math.max(all, 1)} aria-label={own.title}>
          {words}
        </progress>
      </p>
      <p role="status">{words}</p>
      <p class="secondary">{noBreak(own.whole)}</p>
      <ButtonLink href={importPaths.one(record.id)} look="secondary">
        {own.refresh}
      </ButtonLink>
    </ImportFrame>
  );
}

export function ReportPage({ asking, record }: RecordProps) {
  const { language } = asking;
  const texts = importTexts[language];
  const own = texts.report;
  const { report, state } = record;
  const title = state === 'done' ? own.title : state === 'withdrawn' ? own.titleWithdrawn : own.titleRefused;
  return (
    <ImportFrame asking={asking} title={title} path={importPaths.one(record.id)} kicker={record.name}>
      <p class="lead">
        {noBreak(
          state === 'done'
            ? own.done(report?.imported ?? 0)
            : state === 'withdrawn'
              ? own.withdrawnLead
              : own.refusedLead,
        )}
      </p>
      {state === 'refused' && report && (
        <Notice kind="error" title={own.why}>
          <Sentences of={report.why.map((said) => said[language])} />
        </Notice>
      )}
      {state === 'done' && (
        <p>
          <ButtonLink href={diagnosisPaths.office()}>{own.diagnosis}</ButtonLink>
        </p>
      )}
      {state === 'done' && <p class="secondary">{noBreak(own.soon)}</p>}
      {report && state !== 'refused' && (
        <>
          <h2>{own.counts}</h2>
          <FactList counts={countsOf(asking, report)} />
        </>
      )}
      {state === 'done' && report && report.refused > 0 && <Refused {...{ asking, record, report }} />}
      {record.recognised.notes.length > 0 && (
        <>
          <h2>{texts.preview.notCarried}</h2>
          <Sentences of={record.recognised.notes.map((note) => note[language])} />
        </>
      )}
      {mayImport(asking) && (
        <ButtonRow>
          <ButtonLink href={importPaths.upload()} look="secondary">
            {own.again}
          </ButtonLink>
          {state === 'done' && (
            <ButtonLink href={importPaths.withdrawal(record.id)} look="quiet">
              {own.withdraw}
            </ButtonLink>
          )}
        </ButtonRow>
      )}
      {mayImport(asking) && state === 'refused' && (
        <form method="post" action={importPaths.discard(record.id)}>
          <Hidden name="version" value={record.version} />
          <Button look="quiet">{texts.preview.discard}</Button>
        </form>
      )}
    </ImportFrame>
  );
}

function Refused({ asking, record, report }: RecordProps & { report: ImportReport }) {
  const own = importTexts[asking.language].report;
  return (
    <section class="flow" aria-labelledby="refused-rows">
      <h2 id="refused-rows">{own.refusedRows}</h2>
      <Sentences of={report.faults.map(({ message }) => message[asking.language])} />
      {record.refusedFileId !== null && (
        <>
          <p>
            <a href={importPaths.refusedFile(record.id)}>{own.refusedFile}</a>
          </p>
          <p class="secondary">{noBreak(own.refusedFileHint)}</p>
        </>
      )}
    </section>
  );
}

function countsOf({ language }: Asking, report: ImportReport): [string, string][] {
  const own = importTexts[language].report;
  const n = (value: number) => formatNumber(language, value);
  const { days } = report;
  return [
    [own.rows, n(report.rows)],
    [own.imported, n(report.imported)],
    [own.refused, n(report.refused)],
    [own.empty, n(report.empty)],
    [own.doubled, n(report.doubled)],
    ...(report.abandoned + report.visits > 0
      ? [[own.unfinished, n(report.abandoned + report.visits)] as [string, string]]
      : []),
    [own.left, n(report.left)],
    ...(days
      ? [[own.days, own.daysRange(formatDay(language, days[0]), formatDay(language, days[1]))] as [string, string]]
      : []),
  ];
}

export function WithdrawalPage({ asking, record }: RecordProps) {
  const texts = importTexts[asking.language];
  const own = texts.withdrawal;
  const path = importPaths.withdrawal(record.id);
  return (
    <ImportFrame asking={asking} title={own.title} path={path} kicker={record.name}>
      <p class="lead">{noBreak(own.lead)}</p>
      <p>{texts.answers(record.report?.imported ?? 0)}</p>
      <ul>
        <li>{noBreak(own.others)}</li>
        <li>{noBreak(own.again)}</li>
      </ul>
      <form method="post" action={path}>
        <Hidden name="version" value={record.version} />
        <ButtonRow>
          <Button look="danger">{own.confirm}</Button>
          <ButtonLink href={importPaths.one(record.id)} look="quiet">
            {own.keep}
          </ButtonLink>
        </ButtonRow>
      </form>
    </ImportFrame>
  );
}
