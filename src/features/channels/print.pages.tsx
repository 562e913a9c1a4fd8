// Choosing what to print for which places, and the paragraph for letters as text.
import type { Fault } from '#domain/faults.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { AskedContext } from '#features/questionnaires/index.ts';
import { surveyLink } from '#features/studies/index.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { CheckboxList, faultOf, Select } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { StaffPage } from '#ui/page.tsx';
import { channelsPaths } from '#ui/paths/channels.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { Status } from '#ui/status.tsx';
import { DataTable } from '#ui/table.tsx';
import { printKinds } from './print-choice.ts';
import type { PrintForm } from './print-choice.ts';
import { letterParagraph, printTexts } from './print.texts.ts';

export interface PrintPlace {
  readonly codeId: string;
  readonly studyId: string;
  /** name of its study */
  readonly inStudy: string;
  readonly code: string;
  /** null: the whole office */
  readonly name: string | null;
  readonly context: AskedContext;
  /** how many questions its survey has */
  readonly questions: number;
  /** of an edition */
  readonly studyName: string | null;
}

export interface PrintPageProps {
  asking: Asking;
  places: readonly PrintPlace[];
  publicUrl: string | null;
  form: PrintForm;
  noPublicUrl: string;
  faults?: readonly Fault[] | undefined;
  /** what was just done, told once */
  done?: string | undefined;
  /** studies with places to be printed, and the one looked at; '' for all */
  filter?: { readonly study: string; readonly studies: readonly (readonly [id: string, name: string])[] };
}

export function PrintPage({ asking, places, publicUrl, form, noPublicUrl, faults = [], done, filter }: PrintPageProps) {
  const { language } = asking;
  const texts = printTexts[language];
  const words = (place: PrintPlace) =>
    [place.name ?? texts.wholeOffice, place.studyName].filter((part) => part !== null).join(' · ');
  return (
    <StaffPage
      asking={asking}
      title={texts.title}
      current="collecting"
      navigation={navigationOf(asking)}
      path={channelsPaths.print()}
      breadcrumbs={[{ href: studiesPaths.collecting(), text: texts.back }]}
      faults={faults}
      message={done === undefined ? undefined : <Status>{noBreak(done)}</Status>}
    >
      {places.length === 0 ? (
        <EmptyState title={texts.none} action={{ href: studiesPaths.collecting(), text: texts.toPlaces }}>
          {texts.noneText}
        </EmptyState>
      ) : publicUrl === null ? (
        <Notice kind="note">{noBreak(noPublicUrl)}</Notice>
      ) : (
        <>
          <p>{noBreak(texts.intro)}</p>
          {filter && filter.studies.length > 1 && (
            <FilterBar language={language} action={channelsPaths.print()}>
              <Select
                name="badanie"
                label={texts.study}
                value={filter.study}
                empty={texts.allStudies}
                choices={filter.studies.map(([value, label]) => ({ value, label }))}
              />
            </FilterBar>
          )}
          <form method="get" action={channelsPaths.printed()} class="flow">
            <CheckboxList
              name="rodzaj"
              label={texts.kinds}
              values={form.kinds}
              fault={faultOf(faults, 'rodzaj')}
              choices={printKinds.map((value) => ({ value, label: noBreak(texts.kind[value]) }))}
            />
            <CheckboxList
              name="miejsce"
              label={texts.places}
              values={form.places}
              fault={faultOf(faults, 'miejsce')}
              choices={places.map((place) => ({ value: place.codeId, label: words(place) }))}
            />
            <Button>{texts.make}</Button>
          </form>
          <p>{noBreak(texts.lettersHint)}</p>
          <DataTable
            language={language}
            id="letters"
            caption={texts.letters}
            rows={places}
            rowKey={({ codeId }) => codeId}
            columns={[
              { key: 'place', head: texts.place, cell: words },
              {
                key: 'text',
                head: texts.text,
                cell: ({ code, context, questions }) => (
                  <span lang="pl">{letterParagraph(context, surveyLink(publicUrl, code), questions)}</span>
                ),
              },
            ]}
          />
        </>
      )}
    </StaffPage>
  );
}
