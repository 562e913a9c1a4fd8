// The pages of the full archive: what it is and why somebody wants it, then how far it is and where it lies.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { TextArea, faultOf } from '#ui/form.tsx';
import { formatMoment, formatNumber, formatShare, formatShortNumber, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { answerExportPaths } from '#ui/paths/answer-export.ts';
import { Status } from '#ui/status.tsx';
import { DataTable } from '#ui/table.tsx';
import { shareDone, type ArchiveAsked } from './archive-state.ts';
import { ChoiceFields, ExportFrame } from './choice-fields.pages.tsx';
import { longestReason, type ChoiceForm, type Offered } from './export-choice.ts';
import { exportTexts } from './export.texts.ts';

export interface ReasonShown {
  readonly at: Date;
  readonly who: string | null;
  readonly reason: string;
  readonly questionnaire: string;
}

interface ArchivePageProps {
  asking: Asking;
  offered: Offered;
  form: ChoiceForm;
  own: readonly ArchiveAsked[];
  reasons: readonly ReasonShown[];
  faults?: readonly Fault[];
  removed?: boolean;
}

export function ArchivePage({ asking, offered, form, own, reasons, faults = [], removed }: ArchivePageProps) {
  const { language } = asking;
  const { archive: texts, ...all } = exportTexts[language];
  const nameOf = (id: string) => offered.questionnaires.find((each) => each.id === id)?.name ?? id;
  return (
    <ExportFrame
      asking={asking}
      title={texts.title}
      path={answerExportPaths.archive()}
      isBelow
      faults={faults}
      message={removed ? <Status>{all.done.removed}</Status> : undefined}
    >
      <Notice kind="note" title={texts.warning}>
        <p>{noBreak(texts.warningText)}</p>
        <p>{noBreak(texts.contents)}</p>
        <p>
          <a href={answerExportPaths.results()}>{texts.toResults}</a>
        </p>
      </Notice>
      {offered.quarters.length === 0 ? (
        <EmptyState title={all.empty}>{noBreak(all.emptyText)}</EmptyState>
      ) : (
        <form method="post" action={answerExportPaths.archive()} class="flow" noValidate>
          <ChoiceFields asking={asking} offered={offered} form={form} faults={faults} kind="archive" />
          <TextArea
            name="powod"
            label={texts.reason}
            hint={noBreak(texts.reasonHint)}
            value={form.powod}
            fault={faultOf(faults, 'powod')}
            rows={3}
            maxLength={longestReason}
          />
          <Button>{texts.ask}</Button>
        </form>
      )}
      {own.length > 0 && (
        <DataTable
          language={language}
          id="own"
          caption={texts.own}
          rows={own}
          rowKey={({ exportId }) => exportId}
          columns={[
            {
              key: 'asked',
              head: texts.asked,
              cell: ({ exportId, askedAt }) => (
                <a href={answerExportPaths.archiveState(exportId)}>{formatMoment(language, askedAt)}</a>
              ),
            },
            { key: 'about', head: texts.about, cell: ({ choice }) => nameOf(choice.questionnaire) },
            { key: 'state', head: texts.state, cell: ({ state }) => texts.states[state] },
          ]}
        />
      )}
      <DataTable
        language={language}
        id="reasons"
        caption={texts.reasons}
        rows={reasons}
        rowKey={({ at, reason }) => `${at.getTime()} ${reason}`}
        empty={<EmptyState title={texts.noReasons}>{noBreak(texts.noReasonsText)}</EmptyState>}
        columns={[
          { key: 'at', head: texts.asked, cell: ({ at }) => formatMoment(language, at) },
          { key: 'who', head: texts.who, cell: ({ who }) => who ?? texts.someone },
          { key: 'why', head: texts.why, cell: ({ reason }) => reason },
          { key: 'about', head: texts.about, cell: ({ questionnaire }) => nameOf(questionnaire) },
        ]}
      />
    </ExportFrame>
  );
}

/** The page of one archive; while it is made, the server lets the browser come again. */
export function ProgressPage({ asking, archive }: { asking: Asking; archive: ArchiveAsked }) {
  const { language } = asking;
  const { progress: texts } = exportTexts[language];
  const path = answerExportPaths.archiveState(archive.exportId);
  return (
    <ExportFrame asking={asking} title={texts[archive.state]} path={path} isBelow>
      {archive.state === 'waiting' && <Waiting {...{ asking, archive, path }} />}
      {archive.state === 'ready' && <Ready {...{ asking, archive }} />}
      {archive.state === 'failed' && (
        <>
          <p>{noBreak(texts.failedText)}</p>
          <ButtonLink href={answerExportPaths.archive()}>{texts.again}</ButtonLink>
        </>
      )}
    </ExportFrame>
  );
}

function Waiting({ asking: { language }, archive, path }: { asking: Asking; archive: ArchiveAsked; path: string }) {
  const { progress: texts } = exportTexts[language];
  const share = shareDone(archive);
  return (
    <>
      <p>
        <label for="progress">{texts.label}</label>:{' '}
        <progress id="progress" max="1" value={String(share)}>
          {formatShare(language, share)}
        </progress>{' '}
        {formatShare(language, share)}
      </p>
      <p>{noBreak(texts.waitingText)}</p>
      <p>
        <a href={path}>{texts.refresh}</a>
      </p>
    </>
  );
}

function Ready({ asking: { language }, archive }: { asking: Asking; archive: ArchiveAsked }) {
  const { progress: texts } = exportTexts[language];
  const { exportId, bytes, total } = archive;
  return (
    <>
      {total === 0 && <p>{noBreak(texts.empty)}</p>}
      <p>{noBreak(texts.readyText(sizeWords(language, bytes ?? 0)))}</p>
      <div class="button-row">
        <ButtonLink href={answerExportPaths.archiveFile(exportId)}>{texts.download}</ButtonLink>
        <form method="post" action={answerExportPaths.removeArchive(exportId)}>
          <Button look="secondary">{texts.remove}</Button>
        </form>
      </div>
    </>
  );
}

function sizeWords(language: Asking['language'], bytes: number): string {
  return bytes < 1_000_000
    ? `${formatNumber(language, Math.max(1, Math.round(bytes / 1_000)))} kB`
    : `${formatShortNumber(language, bytes / 1_000_000)} MB`;
}
