// Reading a questionnaire from a file.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
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
        <div class={fault === undefined ? 'field' : 'field field-faulty'}>
          <label class="label" for="plik">
            {texts.file.field}
          </label>
          {fault !== undefined && (
            <span class="fault" id="plik-fault">
              {fault}
            </span>
          )}
          <input
            class="input"
            id="plik"
            name="plik"
            type="file"
            accept=".json,application/json"
            aria-describedby={fault === undefined ? undefined : 'plik-fault'}
          />
        </div>
        <Button>{texts.file.read}</Button>
      </form>
    </DesignerPage>
  );
}
