// The fields of a choice, the same for results and for the archive, and the frame of both pages.
import type { ComponentChildren } from 'preact';
import type { Fault } from '#domain/faults.ts';
import { periodKey } from '#domain/period.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Details } from '#ui/details.tsx';
import { CheckboxList, RadioList, Select, faultOf } from '#ui/form.tsx';
import { formatPeriod, noBreak } from '#ui/formats.ts';
import { StaffPage } from '#ui/page.tsx';
import { answerExportPaths } from '#ui/paths/answer-export.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { layouts, levels, steps, type ChoiceForm, type Offered } from './export-choice.ts';
import { exportTexts } from './export.texts.ts';

interface FrameProps {
  asking: Asking;
  title: string;
  path: string;
  /** below the page of results */
  isBelow?: boolean;
  faults?: readonly Fault[] | undefined;
  message?: ComponentChildren;
  children: ComponentChildren;
}

export function ExportFrame({ asking, title, path, isBelow, faults, message, children }: FrameProps) {
  const texts = exportTexts[asking.language];
  const isManaging = asking.may('manage studies');
  return (
    <StaffPage
      asking={asking}
      title={title}
      {...(isManaging && { current: 'collecting' as const })}
      navigation={navigationOf(asking)}
      path={path}
      breadcrumbs={[
        ...(isManaging ? [{ href: studiesPaths.collecting(), text: texts.collecting }] : []),
        ...(isBelow ? [{ href: answerExportPaths.results(), text: texts.title }] : []),
      ]}
      {...(faults && { faults })}
      message={message}
    >
      {children}
    </StaffPage>
  );
}

interface FieldsProps {
  asking: Asking;
  offered: Offered;
  form: ChoiceForm;
  faults: readonly Fault[];
  kind: 'results' | 'archive';
}

export function ChoiceFields({ asking: { language }, offered, form, faults, kind }: FieldsProps) {
  const texts = exportTexts[language].form;
  const field = (name: keyof ChoiceForm, label: string) => {
    const value = form[name];
    return { name, label, fault: faultOf(faults, name), ...(typeof value === 'string' && { value }) };
  };
  const quarters = offered.quarters.map((period) => ({
    value: periodKey(period),
    label: formatPeriod(language, period),
  }));
  const hints = kind === 'results' ? texts.resultLayouts : texts.archiveLayouts;
  return (
    <>
      <Select
        {...field('ankieta', texts.questionnaire)}
        choices={offered.questionnaires.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select {...field('od', texts.from)} choices={quarters} />
      <Select {...field('do', texts.to)} choices={quarters} />
      {kind === 'results' && (
        <>
          <RadioList
            {...field('krok', texts.step)}
            hint={noBreak(texts.stepHint)}
            choices={steps.map((step) => ({ value: step, label: texts.steps[step] }))}
          />
          <CheckboxList
            {...field('zakres', texts.levels)}
            values={form.zakres}
            choices={levels.map((level) => ({ value: level, label: texts.levelNames[level] }))}
          />
        </>
      )}
      <Details summary={texts.services} open={form.usluga.length > 0 || faultOf(faults, 'usluga') !== undefined}>
        <CheckboxList
          {...field('usluga', texts.services)}
          hint={noBreak(texts.servicesHint)}
          values={form.usluga}
          choices={offered.services.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Details>
      <RadioList
        {...field('uklad', texts.layout)}
        choices={layouts.map((layout) => ({
          value: layout,
          label: texts.layouts[layout],
          hint: noBreak(hints[layout]),
        }))}
      />
      <RadioList
        {...field('format', texts.format)}
        choices={(['xlsx', 'ods', 'csv'] as const).map((format) => ({ value: format, label: texts.formats[format] }))}
      />
    </>
  );
}
