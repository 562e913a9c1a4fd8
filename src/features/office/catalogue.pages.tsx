// The third set-up page: the catalogue of services to tick, group by group, each with its unit.
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonRow } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { CheckboxList, faultOf, Fieldset, Hidden, Select, TextArea } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { officePaths } from '#ui/paths/office.ts';
import { Tag } from '#ui/tag.tsx';
import type { FormInput } from './form-reading.ts';
import { officeTexts } from './office.texts.ts';
import { newUnit } from './set-up-forms.ts';
import type { OfferedGroup } from './set-up-forms.ts';
import type { CatalogueService } from './service-catalogue.data.ts';
import { SettingsForm } from './settings-form.pages.tsx';
import { mayChange, SettingsPage } from './settings.pages.tsx';
import { termWords } from './structure.ts';
import type { Unit } from './structure.ts';

import type { UnitsProposalProps } from './set-up.pages.tsx';

export interface CataloguePageProps extends UnitsProposalProps {
  groups: readonly OfferedGroup[];
  openUnits: readonly Unit[];
}

export function CataloguePage({ asking, office, form, groups, openUnits, faults = [] }: CataloguePageProps) {
  const { language } = asking;
  const texts = officeTexts[language];
  const words = texts.setUpServices;
  const settingUp = office.setUpOn === null;
  const unitChoices = openUnits.map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <SettingsPage
      asking={asking}
      section="services"
      title={settingUp ? words.title : words.catalogueTitle}
      step={settingUp ? 3 : null}
      faults={faults}
      path={officePaths.catalogue()}
    >
      <p class="lead">{words.lead}</p>
      <Notice kind="note">{words.check}</Notice>
      <SettingsForm asking={asking} action={officePaths.catalogue()}>
        {settingUp && <Hidden name="krok" value="3" />}
        {groups.length === 0 && <EmptyState title={words.allAdded} />}
        {groups.map((offered, position) => {
          const key = offered.group.key;
          return (
            <div class="card flow" key={key}>
              <CatalogueGroupBoxes
                offered={offered}
                asking={asking}
                form={form}
                // the first box of the page bears the id the error summary points at
                fault={position === 0 ? faultOf(faults, 'usluga') : undefined}
                first={position === 0}
              />
              <Details
                summary={words.unitFor(offered.unit?.name ?? words.newUnit(offered.name))}
                open={faultOf(faults, `wydzial-${key}`) !== undefined}
              >
                <Select
                  name={`wydzial-${key}`}
                  label={words.unitFor(offered.group.label[language])}
                  value={form.text(`wydzial-${key}`) || (offered.unit?.id ?? newUnit)}
                  fault={faultOf(faults, `wydzial-${key}`)}
                  choices={
                    offered.unit
                      ? unitChoices
                      : [{ value: newUnit, label: words.newUnit(offered.name) }, ...unitChoices]
                  }
                />
              </Details>
            </div>
          );
        })}
        <div class="card flow">
          <h2>{words.own}</h2>
          <TextArea
            name="inne"
            label={texts.fields.otherServices}
            value={form.text('inne')}
            fault={faultOf(faults, 'inne')}
            rows={4}
          />
          <Select
            name="wydzial-inne"
            label={words.ownUnit}
            value={form.text('wydzial-inne') || (openUnits[0]?.id ?? '')}
            fault={faultOf(faults, 'wydzial-inne')}
            choices={unitChoices}
          />
        </div>
        {mayChange(asking) && (
          <ButtonRow>
            <Button>{settingUp ? words.finish : texts.add}</Button>
          </ButtonRow>
        )}
      </SettingsForm>
    </SettingsPage>
  );
}

interface BoxesProps {
  offered: OfferedGroup;
  asking: Asking;
  form: FormInput;
  fault: string | undefined;
  first: boolean;
}

function CatalogueGroupBoxes({ offered, asking, form, fault, first }: BoxesProps) {
  const { language } = asking;
  const ticked = form.all('usluga');
  const { group, services } = offered;
  if (first)
    return (
      <CheckboxList
        name="usluga"
        label={group.label[language]}
        fault={fault}
        values={ticked}
        choices={services.map((service) => choiceOf(service, language))}
      />
    );
  return (
    <Fieldset label={group.label[language]} name={`grupa-${group.key}`}>
      <div class="choices">
        {services.map((service) => {
          const choice = choiceOf(service, language);
          return (
            <label class="choice" key={service.key}>
              <input type="checkbox" name="usluga" value={service.key} checked={ticked.includes(service.key)} />
              <span>
                {choice.label}
                <span class="hint">{choice.hint}</span>
              </span>
            </label>
          );
        })}
      </div>
    </Fieldset>
  );
}

/** 'JRWA 5343 · od ręki, ustawa …', with a mark where anything of it was not read at a source. */
function choiceOf(service: CatalogueService, language: Asking['language']) {
  const texts = officeTexts[language];
  const parts: string[] = [];
  if (service.jrwa) parts.push(`JRWA ${service.jrwa.symbol}`);
  if (service.term) parts.push(`${termWords(service.term, language)}, ${service.term.basis}`);
  const toConfirm = service.jrwa?.confirm === true || service.term?.confirm === true;
  return {
    value: service.key,
    label: service.name[language],
    hint: (
      <>
        {parts.length > 0 ? parts.join(' · ') : texts.term.none}{' '}
        {toConfirm && <Tag kind="note">{texts.setUpServices.toConfirm}</Tag>}
      </>
    ),
  };
}
