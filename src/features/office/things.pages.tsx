// The pages of one thing: unit, place, service point, service, client group; and the question before one is closed.
import type { ComponentChildren, VNode } from 'preact';
import type { Fault } from '#domain/faults.ts';
import { staffNumberNames, staffNumbers } from '#domain/staff-number.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonRow } from '#ui/button.tsx';
import { CheckboxList, DateField, faultOf, Hidden, RadioList, Select, TextArea, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import type { PageLink } from '#ui/page.tsx';
import type { FormInput } from './form-reading.ts';
import { officeTexts } from './office.texts.ts';
import { SettingsForm } from './settings-form.pages.tsx';
import { mayChange, SettingsPage } from './settings.pages.tsx';
import type { SettingsSection } from './settings.pages.tsx';
import type { OfficeStructure } from './structure.ts';
import { longestName } from './structure-forms.ts';

export interface ThingPageProps {
  asking: Asking;
  section: SettingsSection;
  title: string;
  within: PageLink;
  /** where the form is posted to: also the page's own address */
  path: string;
  form: FormInput;
  faults?: readonly Fault[] | undefined;
  /** how it is closed or opened again; none for a new one */
  closing?: { href: string; text: string } | null | undefined;
  /** what a later room shows of the thing, below its form */
  below?: VNode | null | undefined;
}

function ThingPage(props: ThingPageProps & { children: ComponentChildren }) {
  const { asking, section, title, within, path, form, faults, closing, below, children } = props;
  const texts = officeTexts[asking.language];
  return (
    <SettingsPage asking={asking} section={section} title={title} within={within} faults={faults} path={path}>
      <SettingsForm asking={asking} action={path}>
        <Hidden name="version" value={form.text('version')} />
        {children}
        {mayChange(asking) && (
          <ButtonRow>
            <Button>{texts.save}</Button>
            <a href={within.href}>{texts.cancel}</a>
          </ButtonRow>
        )}
      </SettingsForm>
      {closing && mayChange(asking) && (
        <p>
          <a href={closing.href}>{closing.text}</a>
        </p>
      )}
      {below}
    </SettingsPage>
  );
}

function fieldsOf({ asking, form, faults = [] }: ThingPageProps) {
  const { language } = asking;
  const field = (name: string, label: string) => ({
    name,
    label,
    value: form.text(name),
    fault: faultOf(faults, name),
  });
  const staff = (hint?: string) => (
    <RadioList
      {...field('osoby', officeTexts[language].fields.staffNumber)}
      hint={hint}
      choices={staffNumbers.map((number) => ({ value: number, label: staffNumberNames[number][language] }))}
    />
  );
  return { texts: officeTexts[language], field, staff };
}

export function UnitPage(props: ThingPageProps) {
  const { texts, field, staff } = fieldsOf(props);
  return (
    <ThingPage {...props}>
      <TextField {...field('nazwa', texts.fields.unitName)} maxLength={longestName} />
      {staff(texts.service.staffHint)}
      <DateField {...field('od', texts.fields.validFrom)} />
    </ThingPage>
  );
}

export function LocationPage(props: ThingPageProps) {
  const { texts, field } = fieldsOf(props);
  return (
    <ThingPage {...props}>
      <TextField {...field('nazwa', texts.fields.locationName)} maxLength={longestName} />
      <TextField {...field('adres', texts.fields.address)} maxLength={300} />
    </ThingPage>
  );
}

export function PointPage({ open, ...props }: ThingPageProps & { open: OfficeStructure }) {
  const { texts, field, staff } = fieldsOf(props);
  return (
    <ThingPage {...props}>
      <TextField {...field('nazwa', texts.fields.pointName)} maxLength={longestName} />
      <Select
        {...field('miejsce', texts.fields.location)}
        choices={open.locations.map((place) => ({ value: place.id, label: place.name }))}
      />
      <Select
        {...field('wydzial', texts.fields.unit)}
        choices={[
          { value: 'brak', label: texts.point.noUnit },
          ...open.units.map((unit) => ({ value: unit.id as string, label: unit.name })),
        ]}
      />
      {staff()}
    </ThingPage>
  );
}

export function ServicePage({ open, ...props }: ThingPageProps & { open: OfficeStructure }) {
  const { texts, field, staff } = fieldsOf(props);
  const { form, faults = [], asking } = props;
  const { fields, service } = texts;
  return (
    <ThingPage {...props}>
      <TextField {...field('nazwa', fields.serviceName)} maxLength={longestName} />
      <Select
        {...field('wydzial', fields.unit)}
        choices={open.units.map((unit) => ({ value: unit.id, label: unit.name }))}
      />
      {staff(service.staffHint)}
      <TextArea {...field('opis', fields.description)} rows={4} maxLength={2000} />
      <CheckboxList
        name="grupy"
        label={fields.clientGroups}
        values={form.all('grupy')}
        fault={faultOf(faults, 'grupy')}
        choices={open.clientGroups.map((group) => ({ value: group.id, label: group.name[asking.language] }))}
      />
      {open.locations.length > 1 && (
        <CheckboxList
          name="miejsca"
          label={fields.locations}
          hint={service.locationsHint}
          values={form.all('miejsca')}
          fault={faultOf(faults, 'miejsca')}
          choices={open.locations.map((place) => ({ value: place.id, label: place.name }))}
        />
      )}
      <RadioList
        {...field('termin', fields.term)}
        hint={service.termHint}
        choices={(['none', 'at-once', 'days', 'working-days', 'months', 'text'] as const).map((kind) => ({
          value: kind,
          label: texts.term.kinds[kind],
        }))}
      />
      <TextField {...field('liczba', fields.termNumber)} inputMode="numeric" size={4} />
      <TextField {...field('opis-terminu', fields.termText)} maxLength={300} />
      <TextField {...field('podstawa', fields.basis)} maxLength={300} />
      <TextField {...field('jrwa', fields.jrwa)} inputMode="numeric" size={5} maxLength={5} />
      <CheckboxList
        name="potwierdzone"
        label={texts.lists.confirmHead}
        hint={texts.setUpServices.check}
        values={form.all('potwierdzone')}
        choices={[{ value: 'tak', label: service.confirmed }]}
      />
    </ThingPage>
  );
}

export function ClientGroupPage(props: ThingPageProps) {
  const { texts, field } = fieldsOf(props);
  const { fields, group } = texts;
  return (
    <ThingPage {...props}>
      <TextField {...field('nazwa-pl', fields.groupNamePl)} maxLength={longestName} />
      <TextField {...field('nazwa-en', fields.groupNameEn)} maxLength={longestName} />
      <TextField {...field('odpowiedz-pl', fields.answerIn.pl)} hint={group.answerHint} maxLength={longestName} />
      <TextField {...field('odpowiedz-en', fields.answerIn.en)} maxLength={longestName} />
      <TextField {...field('odpowiedz-uk', fields.answerIn.uk)} hint={group.ukDraft} maxLength={longestName} />
      <CheckboxList
        name="pytamy"
        label={fields.asked}
        values={props.form.all('pytamy')}
        choices={[{ value: 'tak', label: group.ask }]}
      />
    </ThingPage>
  );
}

export interface ClosingPageProps extends Omit<ThingPageProps, 'closing'> {
  /** as it stands in the list */
  name: string;
  warning: string;
  action: string;
  /** whether a last day is asked for */
  withDay: boolean;
}

/** Asks before something is closed; what cannot be closed says why. */
export function ClosingPage(props: ClosingPageProps) {
  const { asking, section, title, within, path, form, faults, name, warning, action, withDay } = props;
  const texts = officeTexts[asking.language];
  return (
    <SettingsPage asking={asking} section={section} title={title} within={within} faults={faults} path={path}>
      <p lang="pl">
        <strong>{name}</strong>
      </p>
      <Notice kind="note" title={texts.confirmClosing}>
        {warning}
      </Notice>
      <form method="post" action={path} class="form" noValidate>
        <Hidden name="version" value={form.text('version')} />
        {withDay && (
          <DateField
            name="dzien"
            label={texts.fields.closingDay}
            value={form.text('dzien')}
            fault={faultOf(faults ?? [], 'dzien')}
          />
        )}
        <ButtonRow>
          <Button look="danger">{action}</Button>
          <a href={within.href}>{texts.cancel}</a>
        </ButtonRow>
      </form>
    </SettingsPage>
  );
}
