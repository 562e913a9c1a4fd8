// The page on which many codes are made at once: services at locations, units, service points, locations, the office.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { CheckboxList, faultOf, Select } from '#ui/form.tsx';
import { inWordOrder, noBreak } from '#ui/formats.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { CollectingFrame } from './collecting-frame.pages.tsx';
import { collectingTexts } from './collecting.texts.ts';
import type { NewCodesForm } from './new-codes.ts';
import { newCodesTexts } from './new-codes.texts.ts';
import type { Study } from './study.ts';

export interface NewCodesPageProps {
  asking: Asking;
  form: NewCodesForm;
  studies: readonly Study[];
  places: Pick<OfficeStructure, 'services' | 'units' | 'locations' | 'points'>;
  faults?: readonly Fault[] | undefined;
}

export function NewCodesPage({ asking, form, studies, places, faults = [] }: NewCodesPageProps) {
  const { language } = asking;
  const texts = newCodesTexts[language];
  const named = (items: readonly { id: string; name: string }[]) =>
    inWordOrder('pl', items, ({ name }) => name).map(({ id, name }) => ({
      value: id,
      label: <span lang="pl">{name}</span>,
    }));
  const pointNames = places.points.map(({ id, name, locationId }) => {
    const location = places.locations.find((each) => each.id === locationId);
    return { id, name: location ? `${location.name} · ${name}` : name };
  });
  const lists = [
    { name: 'usluga', label: texts.services, hint: texts.servicesHint, values: form.services, of: places.services },
    { name: 'w', label: texts.at, hint: texts.atHint, values: form.at, of: places.locations },
    { name: 'wydzial', label: texts.units, hint: texts.unitsHint, values: form.units, of: places.units },
    { name: 'stanowisko', label: texts.points, hint: texts.pointsHint, values: form.points, of: pointNames },
    {
      name: 'lokalizacja',
      label: texts.locations,
      hint: texts.locationsHint,
      values: form.locations,
      of: places.locations,
    },
  ];
  return (
    <CollectingFrame
      asking={asking}
      title={texts.title}
      path={studiesPaths.newCodes()}
      within={{ href: studiesPaths.collecting(), text: collectingTexts[language].back }}
      faults={faults}
    >
      {studies.length === 0 ? (
        <EmptyState title={texts.noStudy} action={{ href: studiesPaths.collecting(), text: texts.toPlaces }}>
          {noBreak(texts.noStudyText)}
        </EmptyState>
      ) : (
        <>
          <p>{noBreak(texts.intro)}</p>
          <form method="post" action={studiesPaths.newCodes()} class="flow">
            <Select
              name="badanie"
              label={texts.study}
              value={form.study || studies[0]!.id}
              fault={faultOf(faults, 'badanie')}
              choices={studies.map(({ id, name }) => ({ value: id, label: name }))}
            />
            {lists
              .filter(({ of }) => of.length > 0)
              .map(({ name, label, hint, values, of }) => (
                <CheckboxList
                  key={name}
                  name={name}
                  label={label}
                  hint={noBreak(hint)}
                  values={values}
                  fault={faultOf(faults, name)}
                  choices={named(of)}
                />
              ))}
            <CheckboxList
              name="urzad"
              label={texts.wholeOfficeLabel}
              values={form.wholeOffice ? ['tak'] : []}
              choices={[{ value: 'tak', label: texts.wholeOffice }]}
            />
            <ButtonRow>
              <Button>{texts.make}</Button>
              <ButtonLink look="quiet" href={studiesPaths.collecting()}>
                {texts.cancel}
              </ButtonLink>
            </ButtonRow>
          </form>
        </>
      )}
    </CollectingFrame>
  );
}
