// The second set-up page: proposed units, and the places where clients are received.
import type { Fault } from '#domain/faults.ts';
import { staffNumberNames, staffNumbers } from '#domain/staff-number.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonRow } from '#ui/button.tsx';
import { faultOf, Fieldset, Select, TextField } from '#ui/form.tsx';
import { officePaths } from '#ui/paths/office.ts';
import type { FormInput } from './form-reading.ts';
import type { Office } from './office.ts';
import { officeTexts } from './office.texts.ts';
import { defaultStaffNumber, ownRows, proposedUnits } from './set-up-forms.ts';
import { SettingsForm } from './settings-form.pages.tsx';
import { mayChange, SettingsPage } from './settings.pages.tsx';
import { longestName } from './structure-forms.ts';

export interface UnitsProposalProps {
  asking: Asking;
  office: Office;
  form: FormInput;
  faults?: readonly Fault[] | undefined;
}

export function UnitsProposalPage({ asking, office, form, faults = [] }: UnitsProposalProps) {
  const { language } = asking;
  const texts = officeTexts[language];
  const words = texts.setUpUnits;
  const rows = [
    ...proposedUnits(office.kind).map(({ group, name, services }) => ({
      key: group.key,
      name,
      own: false,
      does: services.map((service) => service.name[language]).join(', '),
    })),
    ...ownRows.map((row) => ({ key: `wlasny-${row}`, name: words.own(row), own: true, does: '' })),
  ];
  return (
    <SettingsPage
      asking={asking}
      section="structure"
      title={words.title}
      step={office.setUpOn === null ? 2 : null}
      faults={faults}
      path={officePaths.structure()}
    >
      <p class="lead">{words.lead}</p>
      <SettingsForm asking={asking} action={officePaths.structure()}>
        <h2>{words.caption}</h2>
        <ul class="cards">
          {rows.map((row) => (
            <li class="card flow" key={row.key}>
              {!row.own && (
                <label class="choice">
                  <input
                    type="checkbox"
                    name={`jest-${row.key}`}
                    value="tak"
                    checked={form.text(`jest-${row.key}`) === 'tak'}
                  />
                  <span>
                    {words.include}
                    <span class="hidden-words">: {row.name}</span>
                  </span>
                </label>
              )}
              <TextField
                name={`nazwa-${row.key}`}
                label={row.own ? row.name : texts.fields.unitName}
                hint={row.does === '' ? undefined : row.does}
                value={form.text(`nazwa-${row.key}`)}
                fault={faultOf(faults, `nazwa-${row.key}`)}
                maxLength={longestName}
              />
              <Select
                name={`osoby-${row.key}`}
                label={texts.fields.staffNumber}
                value={form.text(`osoby-${row.key}`) || defaultStaffNumber}
                choices={staffNumbers.map((number) => ({ value: number, label: staffNumberNames[number][language] }))}
              />
            </li>
          ))}
        </ul>
        <h2>{words.places}</h2>
        <p class="hint">{words.placesHint}</p>
        {ownRows.map((row) => (
          <Fieldset key={row} label={words.place(row)} name={`grupa-miejsce-${row}`}>
            <TextField
              name={`miejsce-${row}`}
              label={texts.fields.locationName}
              value={form.text(`miejsce-${row}`)}
              fault={faultOf(faults, `miejsce-${row}`)}
              maxLength={longestName}
            />
            <TextField
              name={`adres-${row}`}
              label={texts.fields.address}
              value={form.text(`adres-${row}`)}
              fault={faultOf(faults, `adres-${row}`)}
              maxLength={300}
            />
          </Fieldset>
        ))}
        {mayChange(asking) && (
          <ButtonRow>
            <Button>{texts.saveAndGoOn}</Button>
          </ButtonRow>
        )}
      </SettingsForm>
    </SettingsPage>
  );
}
