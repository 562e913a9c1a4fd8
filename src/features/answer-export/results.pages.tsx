// The page where results are chosen for a file; the file comes from a plain GET form.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { noBreak } from '#ui/formats.ts';
import { answerExportPaths } from '#ui/paths/answer-export.ts';
import { ChoiceFields, ExportFrame } from './choice-fields.pages.tsx';
import type { ChoiceForm, Offered } from './export-choice.ts';
import { exportTexts } from './export.texts.ts';

interface ResultsPageProps {
  asking: Asking;
  offered: Offered;
  form: ChoiceForm;
  faults?: readonly Fault[];
}

export function ResultsPage({ asking, offered, form, faults = [] }: ResultsPageProps) {
  const texts = exportTexts[asking.language];
  const isEmpty = offered.quarters.length === 0;
  return (
    <ExportFrame asking={asking} title={texts.title} path={answerExportPaths.results()} faults={faults}>
      <p>{noBreak(texts.intro)}</p>
      {isEmpty ? (
        <EmptyState title={texts.empty}>{noBreak(texts.emptyText)}</EmptyState>
      ) : (
        <form method="get" action={answerExportPaths.resultsFile()} class="flow" noValidate>
          <ChoiceFields asking={asking} offered={offered} form={form} faults={faults} kind="results" />
          <Button>{texts.form.download}</Button>
        </form>
      )}
      {asking.may('export office') && (
        <section class="flow" aria-labelledby="archive">
          <h2 id="archive">{texts.toArchive}</h2>
          <p>{noBreak(texts.toArchiveText)}</p>
          <p>
            <a href={answerExportPaths.archive()}>{texts.toArchive}</a>
          </p>
        </section>
      )}
    </ExportFrame>
  );
}
