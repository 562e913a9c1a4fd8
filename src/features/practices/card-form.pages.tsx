// The form of a card, in the order of the card; after a conflict with what is saved beside what was typed.
import type { Fault } from '#domain/faults.ts';
import { touchpointNames, touchpoints } from '#domain/touchpoint.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { DateField, faultOf, Fieldset, Hidden, RadioList, Select, TextArea, TextField } from '#ui/form.tsx';
import type { TextFieldProps } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { practicesPaths } from '#ui/paths/practices.ts';
import { DataTable } from '#ui/table.tsx';
import { cardFields } from './card-form.ts';
import type { CardField, CardForm } from './card-form.ts';
import { PracticesFrame } from './frame.pages.tsx';
import { longText, presentationParts, unitKinds } from './practice-card.ts';
import type { PracticeCard } from './practice-card.ts';
import { practiceSections, sectionName } from './practice-sections.data.ts';
import { practicesTexts } from './practices.texts.ts';

export interface CardFormProps {
  asking: Asking;
  card: PracticeCard;
  form: CardForm;
  faults?: readonly Fault[] | undefined;
  /** what somebody else has saved meanwhile */
  theirs?: CardForm | undefined;
}

/** Fields of the form under the names of the data sheet. */
const nameOf = {
  usluga: 'service',
  grupa: 'clientGroup',
  zrodlo: 'driver',
  urzad: 'office',
  miejscowosc: 'place',
  powiat: 'county',
  wojewodztwo: 'voivodeship',
  kod: 'postalCode',
  poczta: 'post',
  ulica: 'street',
  telefon: 'phone',
  strona: 'website',
  email: 'email',
  osoba: 'contactPerson',
  stanowisko: 'contactPost',
  dzial: 'section',
  punkt: 'touchpoint',
  rodzaj: 'unitKind',
  wpis: 'enteredOn',
  ludnosc: 'population',
  teryt: 'teryt',
  koszt: 'cost',
  godziny: 'hours',
  miesiace: 'months',
} as const;

function labelOf({ language }: Asking, field: CardField): string {
  const { card, edit, parts } = practicesTexts[language];
  if (field === 'tytul') return edit.name;
  if (field === 'skrot') return card.summary;
  return field in nameOf ? card.fields[nameOf[field as keyof typeof nameOf]] : parts[field as keyof typeof parts].label;
}

export function CardFormPage({ asking, card, form, faults = [], theirs }: CardFormProps) {
  const { language } = asking;
  const { edit: texts, card: cardTexts, parts, unitKinds: kinds } = practicesTexts[language];
  const field = (name: CardField) => ({
    name,
    label: labelOf(asking, name),
    value: form[name],
    fault: faultOf(faults, name),
  });
  const line = (name: CardField, more: Partial<TextFieldProps> = {}) => <TextField {...field(name)} {...more} />;
  const sections = practiceSections.flatMap(({ key, parts: inner }) => [key, ...inner.map((part) => part.key)]);
  return (
    <PracticesFrame
      asking={asking}
      title={texts.title}
      kicker={card.content.title}
      path={practicesPaths.edit(card.id)}
      within={{ href: practicesPaths.card(card.id), text: card.content.title }}
      faults={faults}
    >
      {theirs && <Differences asking={asking} form={form} theirs={theirs} />}
      <form method="post" action={practicesPaths.edit(card.id)} class="form" noValidate>
        <Hidden name="version" value={card.version} />
        {line('tytul', { hint: noBreak(texts.nameHint), maxLength: 200 })}
        <TextArea {...field('skrot')} hint={noBreak(texts.summaryHint)} rows={4} maxLength={1000} />
        <Select
          {...field('dzial')}
          choices={sections.map((value) => ({ value, label: sectionName(value, language) }))}
        />
        <RadioList
          {...field('punkt')}
          choices={[
            ...touchpoints.map((value) => ({ value, label: touchpointNames[value][language] })),
            { value: '', label: texts.none },
          ]}
        />
        {line('usluga', { hint: texts.optional })}
        {line('grupa', { hint: texts.optional })}
        {line('zrodlo', { hint: texts.optional })}
        <Notice>{noBreak(texts.evidenceNote)}</Notice>
        <h2>{cardTexts.presentation}</h2>
        {presentationParts.map((part) => (
          <TextArea key={part} {...field(part)} hint={noBreak(parts[part].hint)} rows={6} maxLength={longText} />
        ))}
        <h2>{cardTexts.sheet}</h2>
        <p>{noBreak(texts.sheetHint)}</p>
        <DateField {...field('wpis')} />
        {line('urzad')}
        <RadioList {...field('rodzaj')} choices={unitKinds.map((value) => ({ value, label: kinds[value] }))} />
        {line('teryt', { hint: texts.terytHint, size: 9, inputMode: 'numeric' })}
        {line('ludnosc', { size: 12, inputMode: 'numeric' })}
        {(['miejscowosc', 'powiat', 'wojewodztwo', 'ulica'] as const).map((name) => line(name))}
        {line('kod', { size: 8 })}
        {line('poczta')}
        {line('strona', { type: 'url' })}
        <Fieldset label={texts.contact} name="kontakt" hint={noBreak(texts.contactHint)}>
          {line('osoba')}
          {line('stanowisko')}
          {line('telefon', { type: 'tel' })}
          {line('email', { type: 'email' })}
        </Fieldset>
        {line('koszt', { hint: texts.amountHint, size: 14, inputMode: 'decimal' })}
        {line('godziny', { hint: texts.hoursHint, size: 10, inputMode: 'decimal' })}
        {line('miesiace', { hint: texts.monthsHint, size: 6, inputMode: 'numeric' })}
        <Button>{texts.save}</Button>
      </form>
    </PracticesFrame>
  );
}

/** Two people changed the card: the fields that differ, both ways. What was typed stays in the form below. */
function Differences({ asking, form, theirs }: { asking: Asking; form: CardForm; theirs: CardForm }) {
  const { edit: texts } = practicesTexts[asking.language];
  const different = cardFields.filter((name) => form[name] !== theirs[name]);
  return (
    <>
      <Notice kind="error" title={texts.staleTitle}>
        <p>{noBreak(texts.stale)}</p>
      </Notice>
      {different.length > 0 && (
        <DataTable
          language={asking.language}
          id="roznice"
          caption={texts.theirs}
          rows={different}
          rowKey={(name) => name}
          columns={[
            { key: 'field', head: texts.field, cell: (name) => <a href={`#${name}`}>{labelOf(asking, name)}</a> },
            { key: 'saved', head: texts.saved, cell: (name) => theirs[name] || '–' },
            { key: 'yours', head: texts.yours, cell: (name) => form[name] || '–' },
          ]}
        />
      )}
    </>
  );
}
