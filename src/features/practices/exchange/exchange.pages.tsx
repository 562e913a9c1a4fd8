// The page on which cards are brought in from a file, with what became of the last one.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { FileField } from '#ui/file-field.tsx';
import { faultOf } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { practicesPaths } from '#ui/paths/practices.ts';
import { PracticesFrame } from '../frame.pages.tsx';
import { practicesTexts } from '../practices.texts.ts';
import type { BroughtReport } from './exchange.actions.ts';

export interface ImportPageProps {
  asking: Asking;
  report?: BroughtReport | undefined;
  faults?: readonly Fault[] | undefined;
}

export function ImportPage({ asking, report, faults = [] }: ImportPageProps) {
  const { exchange: texts } = practicesTexts[asking.language];
  return (
    <PracticesFrame
      asking={asking}
      title={texts.title}
      path={practicesPaths.importCards()}
      within="catalogue"
      faults={faults}
      done={report && texts.report(report.added, report.updated, report.unchanged, report.own)}
    >
      <p class="lead">{noBreak(texts.lead)}</p>
      <p>{noBreak(texts.trust)}</p>
      {faults.length > 0 && <Notice kind="error">{noBreak(texts.wholeFile)}</Notice>}
      <form method="post" action={practicesPaths.importCards()} class="form" encType="multipart/form-data" noValidate>
        <FileField
          name="plik"
          label={texts.file}
          hint={noBreak(texts.hint)}
          accept=".json,application/json"
          fault={faultOf(faults, 'plik')}
        />
        <Button>{texts.send}</Button>
      </form>
    </PracticesFrame>
  );
}
