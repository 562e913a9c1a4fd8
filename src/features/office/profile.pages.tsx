// The first set-up page: the office itself, with its unit found in the TERYT register.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonRow } from '#ui/button.tsx';
import { faultOf, Hidden, RadioList, TextField } from '#ui/form.tsx';
import { officePaths } from '#ui/paths/office.ts';
import type { FormInput } from './form-reading.ts';
import { officeKinds } from './office.ts';
import type { Office } from './office.ts';
import { officeTexts } from './office.texts.ts';
import { SettingsForm } from './settings-form.pages.tsx';
import { mayChange, SettingsPage } from './settings.pages.tsx';
import type { DoneKind } from './settings.pages.tsx';
import { populationSource, residentsOf } from './teryt-register.data.ts';
import type { TerytPlace } from './teryt-search.ts';

export interface ProfilePageProps {
  asking: Asking;
  office: Office;
  form: FormInput;
  /** the unit already chosen */
  chosen: TerytPlace | null;
  /** units to choose from, after a search that found several */
  places?: readonly TerytPlace[] | undefined;
  faults?: readonly Fault[] | undefined;
  done?: DoneKind | null | undefined;
}

export function ProfilePage({ asking, office, form, chosen, places = [], faults = [], done }: ProfilePageProps) {
  const texts = officeTexts[asking.language];
  const { fields, profile } = texts;
  const settingUp = office.setUpOn === null;
  const field = (name: string, label: string) => ({
    name,
    label,
    value: form.text(name),
    fault: faultOf(faults, name),
  });
  return (
    <SettingsPage
      asking={asking}
      section="office"
      title={profile.title}
      step={settingUp ? 1 : null}
      faults={faults}
      done={done}
      path={officePaths.office()}
    >
      {settingUp && <p class="lead">{profile.lead}</p>}
      <SettingsForm asking={asking} action={officePaths.office()}>
        <Hidden name="version" value={form.text('version')} />
        <Hidden name="miejsce-bylo" value={form.text('miejsce')} />
        <Hidden name="ludnosc-bylo" value={(chosen && residentsOf(chosen.code)) ?? ''} />
        {settingUp && <Hidden name="adres" value={form.text('adres')} />}
        <TextField {...field('nazwa', fields.name)} maxLength={150} autoComplete="organization" />
        <TextField {...field('miejsce', fields.place)} hint={profile.placeHint} maxLength={100} autoComplete="off" />
        {chosen !== null && places.length === 0 && (
          <>
            <Hidden name="teryt" value={chosen.code} />
            <dl class="definitions">
              <dt>{profile.chosenPlace}</dt>
              <dd lang="pl">
                {chosen.label} (TERYT {chosen.code})
              </dd>
            </dl>
          </>
        )}
        {places.length > 0 && (
          <RadioList
            name="teryt"
            label={texts.placeFound}
            value={form.text('teryt')}
            fault={faultOf(faults, 'teryt')}
            choices={places.map((place) => ({ value: place.code, label: <span lang="pl">{place.label}</span> }))}
            apart={{ value: 'brak', label: texts.placeOther }}
            dividerWord={texts.or}
          />
        )}
        {mayChange(asking) && (
          <Button look="secondary" name="co" value="znajdz">
            {texts.find}
          </Button>
        )}
        <RadioList
          {...field('rodzaj', fields.kind)}
          choices={officeKinds.map((kind) => ({ value: kind, label: profile.kinds[kind] }))}
        />
        <TextField
          {...field('ludnosc', fields.population)}
          hint={office.populationSource === 'office' ? profile.populationOwn : profile.populationHint(populationSource)}
          inputMode="numeric"
          size={10}
        />
        <h2>{profile.contact}</h2>
        <p class="hint">{profile.contactHint}</p>
        <TextField {...field('ulica', fields.street)} maxLength={200} />
        <TextField {...field('kod', fields.postalCode)} size={6} maxLength={6} />
        <TextField {...field('miejscowosc', fields.town)} maxLength={200} />
        <TextField {...field('telefon', fields.phone)} type="tel" maxLength={60} />
        <TextField {...field('email', fields.email)} type="email" maxLength={200} />
        <TextField {...field('strona', fields.website)} type="url" maxLength={300} />
        <TextField {...field('bip', fields.bip)} type="url" maxLength={300} />
        <TextField {...field('koordynator', fields.coordinator)} hint={profile.coordinatorHint} maxLength={200} />
        {!settingUp && <TextField {...field('adres', fields.slug)} hint={profile.slugHint} maxLength={60} />}
        {mayChange(asking) && (
          <ButtonRow>
            <Button name="co" value="zapisz">
              {settingUp ? texts.saveAndGoOn : texts.save}
            </Button>
          </ButtonRow>
        )}
      </SettingsForm>
    </SettingsPage>
  );
}
