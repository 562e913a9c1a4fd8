// The form of an indicator: first where figures come from, then only the fields of that source.
import { channelNames, channels } from '#domain/channel.ts';
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { CheckboxList, faultOf, Hidden, RadioList, Select, TextArea, TextField } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { StandardsFrame } from './frame.pages.tsx';
import { sourceKinds } from './indicator-form.ts';
import type { IndicatorForm, IndicatorSurroundings } from './indicator-form.ts';
import { betterWays, caseFigures, measures } from './indicator.ts';
import type { SourceKind } from './indicator.ts';
import { indicatorTexts } from './indicators.texts.ts';

/** Which source: one link each, with what it is good for. */
export function SourceChoicePage({ asking }: { asking: Asking }) {
  const { language } = asking;
  const texts = indicatorTexts[language];
  return (
    <StandardsFrame
      asking={asking}
      title={texts.form.chooseSource}
      kicker={texts.form.newTitle}
      path={standardsPaths.newIndicator()}
      within={[{ href: standardsPaths.indicators(), text: texts.title }]}
    >
      <p class="lead">{noBreak(texts.form.chooseSourceText)}</p>
      <ul class="plain-list">
        {sourceKinds.map((kind) => (
          <li key={kind}>
            <a href={withQuery(standardsPaths.newIndicator(), { zrodlo: kind })}>{texts.sources[kind]}</a>
            <br />
            <span class="secondary">{noBreak(texts.sourceHints[kind])}</span>
          </li>
        ))}
      </ul>
    </StandardsFrame>
  );
}

export interface IndicatorFormProps extends IndicatorSurroundings {
  asking: Asking;
  kind: SourceKind;
  form: IndicatorForm;
  indicator: { readonly id: string; readonly version: number; readonly name: string } | null;
  faults?: readonly Fault[] | undefined;
}

export function IndicatorFormPage(props: IndicatorFormProps) {
  const { asking, kind, form, indicator, faults = [], structure, people } = props;
  const { language } = asking;
  const { form: texts, sources, title } = indicatorTexts[language];
  const path = indicator ? standardsPaths.editIndicator(indicator.id) : standardsPaths.newIndicator();
  const field = fieldsOf(props);
  return (
    <StandardsFrame
      asking={asking}
      title={indicator ? texts.editTitle : texts.newTitle}
      kicker={indicator ? indicator.name : sources[kind]}
      path={path}
      within={[
        { href: standardsPaths.indicators(), text: title },
        ...(indicator ? [{ href: standardsPaths.indicator(indicator.id), text: indicator.name }] : []),
      ]}
      faults={faults.length > 0 ? faults : undefined}
    >
      <form method="post" action={path} class="flow" noValidate>
        <Hidden name="zrodlo" value={kind} />
        {indicator && <Hidden name="version" value={indicator.version} />}
        <TextField {...field('nazwa', texts.namePl)} maxLength={200} />
        <TextField {...field('nazwa-en', texts.nameEn)} hint={texts.optional} maxLength={200} />
        <TextArea {...field('definicja', texts.definitionPl)} hint={noBreak(texts.definitionHint)} rows={3} />
        <TextArea {...field('definicja-en', texts.definitionEn)} hint={texts.optional} rows={3} />
        <SourceFields {...props} />
        <RadioList
          {...field('miara', texts.measure)}
          choices={measures.map((value) => ({ value, label: texts.measures[value] }))}
        />
        <TextField {...field('jednostka', texts.amountUnit)} hint={noBreak(texts.amountUnitHint)} size={12} />
        <RadioList
          {...field('lepiej', texts.better)}
          choices={betterWays.map((value) => ({ value, label: texts.betterWays[value] }))}
        />
        <CheckboxList
          name="bez-oceny"
          label={texts.withoutVerdict}
          values={[form['bez-oceny']]}
          choices={[{ value: 'tak', label: texts.withoutVerdictChoice }]}
        />
        <TextField {...field('kto', texts.collectedBy)} hint={texts.optional} />
        <Select
          {...field('wydzial', texts.unit)}
          empty={indicatorTexts[language].page.wholeOffice}
          choices={structure.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          {...field('powiadamiana', texts.ownerPerson)}
          hint={noBreak(texts.ownerPersonHint)}
          empty={texts.noOwnerPerson}
          choices={people.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
        {indicator && (
          <CheckboxList
            name="wycofany"
            label={texts.retire}
            values={[form.wycofany]}
            choices={[{ value: 'tak', label: texts.retireChoice }]}
          />
        )}
        <Button>{texts.save}</Button>
      </form>
    </StandardsFrame>
  );
}

function fieldsOf({ form, faults = [] }: IndicatorFormProps) {
  return (name: Exclude<keyof IndicatorForm, 'points'>, label: string) => ({
    name,
    label,
    value: form[name],
    fault: faultOf(faults, name),
  });
}

function SourceFields(props: IndicatorFormProps) {
  const { asking, kind, form, structure, questions, faults = [] } = props;
  const { language } = asking;
  const texts = indicatorTexts[language].form;
  const field = fieldsOf(props);
  const scope = (
    <Select
      {...field('zakres', texts.scope)}
      choices={[
        { value: 'office', label: indicatorTexts[language].page.wholeOffice },
        ...structure.units.map(({ id, name }) => ({ value: `unit:${id}`, label: texts.unitOption(name) })),
        ...structure.services.map(({ id, name }) => ({ value: `service:${id}`, label: texts.serviceOption(name) })),
      ]}
    />
  );
  switch (kind) {
    case 'manual':
      return (
        <RadioList
          {...field('wpis', texts.entry)}
          choices={(['share', 'value'] as const).map((value) => ({ value, label: texts.entries[value] }))}
        />
      );
    case 'complaints':
      return (
        <RadioList
          {...field('skargi', texts.complaintFigure)}
          choices={(['within-term', 'justified', 'number'] as const).map((value) => ({
            value,
            label: texts.complaintFigures[value],
          }))}
        />
      );
    case 'walk-through':
      return (
        <Select
          {...field('budynek', texts.location)}
          empty={texts.allLocations}
          choices={structure.locations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      );
    case 'cases':
      return (
        <>
          <RadioList
            {...field('sprawy', texts.caseFigure)}
            choices={caseFigures.map((value) => ({ value, label: texts.caseFigures[value] }))}
          />
          {scope}
        </>
      );
    case 'people-served':
    case 'response-rate':
      return scope;
    default:
      return (
        <>
          <Select
            {...field('pytanie', texts.question)}
            hint={noBreak(texts.questionHint)}
            empty="–"
            choices={questions.map(({ questionnaire, questionnaireName, question }) => ({
              value: `${questionnaire}:${question.id}`,
              label: `${questionnaireName}: ${question.short[language] || question.text[language] || question.text.pl}`,
            }))}
          />
          {kind === 'survey-share' && (
            <CheckboxList
              name="odpowiedzi"
              label={texts.points}
              hint={noBreak(texts.pointsHint)}
              values={form.points}
              fault={faultOf(faults, 'odpowiedzi')}
              choices={[1, 2, 3, 4, 5].map((point) => ({ value: String(point), label: String(point) }))}
            />
          )}
          {scope}
          <Select
            {...field('kanal', texts.channel)}
            empty={indicatorTexts[language].all}
            choices={channels.map((value) => ({ value, label: channelNames[value][language] }))}
          />
          <Select
            {...field('grupa', texts.clientGroup)}
            empty={indicatorTexts[language].all}
            choices={structure.clientGroups.map(({ id, name }) => ({ value: id, label: name[language] }))}
          />
        </>
      );
  }
}
