// While an import works and after it: how far it is, what it brought, what came back.
import type { Asking } from '#features/accounts/index.ts';
import { ButtonLink, ButtonRow } from '#ui/button.tsx';
import { formatNumber, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { casesPaths } from '#ui/paths/cases.ts';
import type { CaseImport } from './case-import.ts';
import { caseImportTexts } from './case-import.texts.ts';
import { CasesFrame, mayChangeCases } from './cases-frame.pages.tsx';
import { RefusedTable } from './import-preview.pages.tsx';

interface ImportProps {
  asking: Asking;
  found: CaseImport;
}

export function ProgressPage({ asking, found, isStuck }: ImportProps & { isStuck: boolean }) {
  const { language } = asking;
  const texts = caseImportTexts[language];
  const own = texts.progress;
  const done = Math.min(found.progress, found.rowCount);
  const words = own.done(formatNumber(language, done), texts.rows(found.rowCount));
  return (
    <CasesFrame
      asking={asking}
      title={own.title}
      kicker={found.fileName}
      path={casesPaths.import(found.id)}
      within={{ href: casesPaths.imports(), text: texts.list.title }}
    >
      <p class="lead">{noBreak(own.lead)}</p>
      {isStuck && <Notice kind="note">{noBreak(own.stuck)}</Notice>}
      <p>
        <progress value={done} max={Math.max(found.rowCount, 1)} aria-label={own.title}>
          {words}
        </progress>
      </p>
      <p role="status">{words}</p>
      <ButtonLink href={casesPaths.import(found.id)} look="secondary">
        {own.look}
      </ButtonLink>
    </CasesFrame>
  );
}

export function ReportPage({ asking, found }: ImportProps) {
  const { language } = asking;
  const texts = caseImportTexts[language];
  const own = texts.report;
  const { counts, state } = found;
  const n = (value: number) => formatNumber(language, value);
  const title = state === 'done' ? own.done : state === 'failed' ? own.failed : own.refused;
  return (
    <CasesFrame
      asking={asking}
      title={title}
      kicker={found.fileName}
      path={casesPaths.import(found.id)}
      within={{ href: casesPaths.imports(), text: texts.list.title }}
    >
      {state === 'refused' && <Notice kind="error">{noBreak(own.refusedWhy)}</Notice>}
      {state === 'failed' && <Notice kind="error">{noBreak(own.failedWhy)}</Notice>}
      {counts && (
        <section class="flow" aria-labelledby="liczby">
          <h2 id="liczby">{own.counts}</h2>
          <dl class="definitions">
            {state === 'done' && [
              <dt key="a">{own.added}</dt>,
              <dd key="an">{n(counts.added)}</dd>,
              <dt key="c">{own.changed}</dt>,
              <dd key="cn">{n(counts.changed)}</dd>,
              <dt key="u">{own.unchanged}</dt>,
              <dd key="un">{n(counts.unchanged)}</dd>,
            ]}
            {counts.leftOut > 0 && [<dt key="l">{own.leftOut}</dt>, <dd key="ln">{n(counts.leftOut)}</dd>]}
            <dt>{own.refusedRows}</dt>
            <dd>{n(counts.refused)}</dd>
            <dt>{own.rows}</dt>
            <dd>{n(counts.rows)}</dd>
          </dl>
        </section>
      )}
      <RefusedTable language={language} refused={found.refused} count={counts?.refused ?? 0} />
      {found.refusedFileId !== null && mayChangeCases(asking) && (
        <p>
          <a href={casesPaths.refused(found.id)}>{own.download}</a>
          <br />
          <span class="secondary">{noBreak(own.downloadHint)}</span>
        </p>
      )}
      {found.refusedFileId === null && (counts?.refused ?? 0) > 0 && <p class="secondary">{noBreak(own.expired)}</p>}
      <ButtonRow>
        {state === 'done' && <ButtonLink href={casesPaths.summary()}>{own.summary}</ButtonLink>}
        {mayChangeCases(asking) && (
          <ButtonLink href={casesPaths.newImport()} look="secondary">
            {own.again}
          </ButtonLink>
        )}
      </ButtonRow>
    </CasesFrame>
  );
}
