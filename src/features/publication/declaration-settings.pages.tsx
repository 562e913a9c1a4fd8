// The form of the accessibility declaration, with the reminder of its yearly review.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { mayChange, SettingsForm, SettingsPage } from '#features/office/index.ts';
import type { DoneKind, FormInput, Office } from '#features/office/index.ts';
import { Button, ButtonRow } from '#ui/button.tsx';
import { DateField, faultOf, Hidden, RadioList, TextArea, TextField } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { publicationPaths } from '#ui/paths/publication.ts';
import { declarationBases, declarationStatuses } from './declaration.ts';
import { declarationSettingsTexts } from './declaration.texts.ts';

export interface DeclarationSettingsProps {
  asking: Asking;
  office: Office;
  published: boolean;
  review: 'none' | 'due' | 'late';
  form: FormInput;
  faults?: readonly Fault[];
  done?: DoneKind | null;
}

export function DeclarationSettingsPage(props: DeclarationSettingsProps) {
  const { asking, office, published, review, form, faults = [], done } = props;
  const texts = declarationSettingsTexts[asking.language];
  const { fields } = texts;
  const field = (name: string, label: string) => ({
    name,
    label,
    value: form.text(name),
    fault: faultOf(faults, name),
  });
  const path = publicationPaths.declarationSettings();
  const choices = <Key extends string>(keys: readonly Key[], names: Readonly<Record<Key, string>>) =>
    keys.map((key) => ({ value: key, label: names[key] }));
  return (
    <SettingsPage asking={asking} section="declaration" title={texts.title} faults={faults} done={done} path={path}>
      <p class="lead">{texts.lead}</p>
      {!published && <Notice kind="note">{texts.notYet}</Notice>}
      {review !== 'none' && <Notice kind="note">{texts[review]}</Notice>}
      {office.version > 0 && (
        <p>
          <a href={publicationPaths.accessibilityDeclaration(office.slug)}>{texts.show}</a>
        </p>
      )}
      <Notice title={texts.checkTitle}>
        <ul>
          {texts.check.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Notice>
      <SettingsForm asking={asking} action={path}>
        <Hidden name="version" value={form.text('version')} />
        <RadioList {...field('stan', fields.status)} choices={choices(declarationStatuses, texts.statuses)} />
        <TextArea {...field('niedostepne', fields.unavailable)} rows={4} maxLength={4000} />
        <TextArea {...field('koszty', fields.costs)} rows={3} maxLength={4000} />
        <TextArea {...field('wylaczenia', fields.excluded)} rows={3} maxLength={4000} />
        <DateField {...field('publikacja', fields.sitePublishedOn)} />
        <DateField {...field('aktualizacja', fields.siteUpdatedOn)} />
        {published ? (
          <p class="hint">{texts.preparedStays}</p>
        ) : (
          <DateField {...field('sporzadzenie', fields.preparedOn)} />
        )}
        <DateField {...field('przeglad', fields.reviewedOn)} />
        <RadioList {...field('podstawa', fields.basis)} choices={choices(declarationBases, texts.bases)} />
        <TextField {...field('audytor', fields.auditor)} maxLength={300} />
        <TextField {...field('osoba', fields.contactPerson)} maxLength={300} />
        <TextField {...field('email', fields.email)} type="email" maxLength={300} />
        <TextField {...field('telefon', fields.phone)} type="tel" maxLength={60} />
        <TextArea {...field('architektura', fields.architecture)} rows={5} maxLength={4000} />
        <TextField {...field('architektura-adres', fields.architectureUrl)} type="url" maxLength={300} />
        <RadioList {...field('migowy', fields.signLanguage)} choices={choices(['yes', 'no'], texts.yesNo)} />
        <TextArea {...field('komunikacja', fields.communication)} rows={3} maxLength={4000} />
        {mayChange(asking) && (
          <ButtonRow>
            <Button>{texts.publish}</Button>
          </ButtonRow>
        )}
      </SettingsForm>
    </SettingsPage>
  );
}
