// The form of a standard. It asks first how one would know that the promise is kept, and offers measures that are ready.
import type { Fault } from '#domain/faults.ts';
import { touchpointNames, touchpoints } from '#domain/touchpoint.ts';
import type { Asking, ListedPerson } from '#features/accounts/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { Button } from '#ui/button.tsx';
import { CheckboxList, DateField, faultOf, Hidden, RadioList, Select, TextArea, TextField } from '#ui/form.tsx';
import { inWordOrder, noBreak } from '#ui/formats.ts';
import { Details } from '#ui/details.tsx';
import { standardsPaths } from '#ui/paths/standards.ts';
import { approachNames, approaches } from './approach.ts';
import { StandardsFrame } from './frame.pages.tsx';
import { nameIn } from './indicator-list.ts';
import { libraryIndicators } from './indicator-library.data.ts';
import type { Indicator } from './indicator.ts';
import type { StandardForm } from './standard-form.ts';
import type { Goal } from './standard.ts';
import { standardTexts } from './standards.texts.ts';

export interface StandardFormProps {
  asking: Asking;
  form: StandardForm;
  /** null: a new one */
  standard: { readonly id: string; readonly version: number; readonly promise: string } | null;
  indicators: readonly Indicator[];
  goals: readonly Goal[];
  people: readonly ListedPerson[];
  structure: OfficeStructure;
  faults?: readonly Fault[] | undefined;
}

export function StandardFormPage({
  asking,
  form,
  standard,
  indicators,
  goals,
  people,
  structure,
  faults = [],
}: StandardFormProps) {
  const { language } = asking;
  const { form: texts, register } = standardTexts[language];
  const path = standard ? standardsPaths.editStandard(standard.id) : standardsPaths.newStandard();
  const field = (name: string, label: string, value: string) => ({ name, label, value, fault: faultOf(faults, name) });
  const used = new Set(indicators.map(({ libraryCode }) => libraryCode));
  const measures = [
    ...inWordOrder(language, indicators, ({ content }) => nameIn(language, content.name)).map(({ id, content }) => ({
      value: id,
      label: texts.own(nameIn(language, content.name)),
    })),
    ...libraryIndicators
      .filter(({ code }) => !used.has(code))
      .map(({ code, name }) => ({ value: `lib:${code}`, label: texts.library(code, nameIn(language, name)) })),
  ];
  return (
    <StandardsFrame
      asking={asking}
      title={standard ? texts.editTitle : texts.newTitle}
      kicker={standard?.promise}
      path={path}
      within={[
        { href: standardsPaths.register(), text: register.title },
        ...(standard ? [{ href: standardsPaths.standard(standard.id), text: standard.promise }] : []),
      ]}
      faults={faults.length > 0 ? faults : undefined}
    >
      <form method="post" action={path} class="flow" noValidate>
        {standard && <Hidden name="version" value={standard.version} />}
        <TextArea {...field('obietnica', texts.promisePl, form.promisePl)} hint={noBreak(texts.promiseHint)} rows={2} />
        <TextArea {...field('obietnica-en', texts.promiseEn, form.promiseEn)} hint={texts.optional} rows={2} />
        <Select
          {...field('wskaznik', texts.measure, form.measure)}
          hint={noBreak(texts.measureHint)}
          empty={texts.noMeasure}
          choices={measures}
        />
        <RadioList
          {...field('porownanie', texts.comparator, form.comparator)}
          choices={(['at-least', 'at-most'] as const).map((value) => ({ value, label: texts.comparators[value] }))}
        />
        <TextField
          {...field('wartosc', texts.target, form.target)}
          hint={noBreak(texts.targetHint)}
          inputMode="decimal"
          size={10}
        />
        <RadioList
          {...field('podejscie', texts.approach, form.approach)}
          choices={approaches.map((value) => ({
            value,
            label: approachNames[value][language],
            hint: noBreak(texts.approachHints[value]),
          }))}
        />
        <RadioList
          {...field('punkt', texts.touchpoint, form.touchpoint)}
          choices={touchpoints.map((value) => ({ value, label: touchpointNames[value][language] }))}
        />
        <TextField {...field('wlasciciel', texts.owner, form.owner)} hint={noBreak(texts.ownerHint)} />
        <Select
          {...field('powiadamiana', texts.ownerPerson, form.ownerPersonId)}
          hint={noBreak(texts.ownerPersonHint)}
          empty={texts.noOwnerPerson}
          choices={people.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
        <DateField {...field('przeglad', texts.review, form.reviewOn)} />
        <TextField {...field('podstawa', texts.legalBasis, form.legalBasis)} hint={texts.optional} />
        <RadioList
          {...field('dla-kogo', texts.visibility, form.visibility)}
          choices={(['public', 'internal'] as const).map((value) => ({ value, label: texts.visibilities[value] }))}
        />
        {goals.length > 0 && (
          <Select
            {...field('cel', texts.goal, form.goalId)}
            empty={texts.noGoal}
            choices={goals.map(({ id, content }) => ({ value: id, label: content }))}
          />
        )}
        <Details summary={texts.services} open={form.serviceIds.length > 0}>
          <CheckboxList
            name="uslugi"
            label={texts.services}
            hint={noBreak(texts.servicesHint)}
            values={form.serviceIds}
            choices={structure.services
              .filter(({ active }) => active)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Details>
        <Details summary={texts.groups} open={form.clientGroupIds.length > 0}>
          <CheckboxList
            name="grupy"
            label={texts.groups}
            hint={noBreak(texts.servicesHint)}
            values={form.clientGroupIds}
            choices={structure.clientGroups.map(({ id, name }) => ({ value: id, label: name[language] }))}
          />
        </Details>
        <Button>{texts.save}</Button>
      </form>
    </StandardsFrame>
  );
}
