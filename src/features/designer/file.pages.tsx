// Reading a questionnaire from a file.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { FileField } from '#ui/file-field.tsx';
import { faultOf } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { designerPaths } from '#ui/paths/designer.ts';
import { designerTexts } from './designer.texts.ts';
import { DesignerPage } from './frame.pages.tsx';

export function FilePage({ asking, faults = [] }: { asking: Asking; faults?: readonly Fault[] }) {
  const texts = designerTexts[asking.language];
  const fault = faultOf(faults, 'plik');
  return (
    <DesignerPage
      asking={asking}
      title={texts.file.title}
      path={designerPaths.fromFile()}
      within={[{ href: designerPaths.list(), text: texts.title }]}
      faults={faults}
    >
      <p>{noBreak(texts.file.intro)}</p>
      <form method="post" action={designerPaths.fromFile()} encType="multipart/form-data" class="form">
        <FileField name="plik" label={texts.file.field} fault={fault} accept=".json,application/json" />
        <Button>{texts.file.read}</Button>
      </form>
    </DesignerPage>
  );
}
