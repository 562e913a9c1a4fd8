// What each column of the file is: proposed, and said by a person.
import type { Fault } from '#domain/faults.ts';
import { channelNames, channels } from '#domain/channel.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import type { QuestionnaireContent } from '#features/questionnaires/index.ts';
import { Button } from '#ui/button.tsx';
import { CheckboxList, DateField, faultOf, Hidden, RadioList, Select, TextField } from '#ui/form.tsx';
import { formatDayShort, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { importPaths } from '#ui/paths/answer-import.ts';
import { ImportFrame } from './import-frame.pages.tsx';
import { ownQuestionnaire, type ImportPlan } from './import-plan.ts';
import type { ImportRecord, RecognisedColumn } from './import-record.ts';
import { importTexts } from './import.texts.ts';
import { mappingTargets } from './mapping-targets.ts';
import { columnField, sameWordsField, useValue } from './plan-form.ts';
import { mostColumns } from './recognise.ts';
import { placeKinds } from './table-mapping.ts';

export interface TargetChoice {
  readonly questionnaire: string;
  readonly name: { readonly pl: string; readonly en: string };
}

export interface ColumnsPageProps {
  asking: Asking;
  record: ImportRecord;
  plan: ImportPlan;
  name: string;
  content: QuestionnaireContent;
  targets: readonly TargetChoice[];
  structure: OfficeStructure;
  /** day of the earlier import whose mapping is offered; null where there is none */
  recognisedFrom: string | null;
  faults?: readonly Fault[];
}

const examplesShown = 4;

export function ColumnsPage(props: ColumnsPageProps) {
  const { asking, record, plan, faults = [] } = props;
  const { language } = asking;
  const texts = importTexts[language];
  const own = texts.columns;
  const path = importPaths.columns(record.id);
  const { recognised } = record;
  return (
    <ImportFrame asking={asking} title={own.title} path={path} kicker={record.name} faults={faults}>
      <p>{noBreak(texts.found(recognised.about, texts.rows(recognised.rows)))}</p>
      {props.recognisedFrom !== null && (
        <Notice>{noBreak(own.recognised(formatDayShort(language, props.recognisedFrom)))}</Notice>
      )}
      <form method="get" action={path} class="form">
        <Select
          name="cel"
          label={own.target}
          hint={noBreak(own.targetHint)}
          value={plan.questionnaire}
          choices={[
            ...props.targets.map(({ questionnaire, name }) => ({ value: questionnaire, label: name[language] })),
            ...(recognised.kind === 'lime' ? [{ value: ownQuestionnaire, label: own.own }] : []),
          ]}
        />
        <Button look="secondary">{own.changeTarget}</Button>
      </form>
      <form method="post" action={path} class="form" noValidate>
        <Hidden name="version" value={record.version} />
        <Hidden name="cel" value={plan.questionnaire} />
        <TextField
          name="nazwa"
          label={own.name}
          hint={noBreak(own.nameHint)}
          value={props.name}
          maxLength={120}
          autoComplete="off"
          fault={faultOf(faults, 'nazwa')}
        />
        {plan.questionnaire === ownQuestionnaire && <OwnQuestions {...props} />}
        <h2>{own.columnHead}</h2>
        {recognised.columns.map((column, place) => (
          <ColumnFields key={column.name} {...props} column={column} place={place} />
        ))}
        {recognised.columns.length === mostColumns && <p class="secondary">{own.tooMany(mostColumns)}</p>}
        <Defaults {...props} />
        <Button>{own.next}</Button>
      </form>
    </ImportFrame>
  );
}

/** The questions of a survey that is kept as it was. */
function OwnQuestions({ asking, record, plan, faults = [] }: ColumnsPageProps) {
  const own = importTexts[asking.language].columns;
  return (
    <>
      <RadioList
        name="kontekst"
        label={own.context}
        value={plan.context}
        choices={(['visit', 'case'] as const).map((value) => ({ value, label: own.contexts[value] }))}
      />
      <CheckboxList
        name="pytania"
        label={own.kept}
        hint={noBreak(own.keptHint)}
        fault={faultOf(faults, 'pytania')}
        values={plan.kept}
        choices={record.recognised.questions.map(({ id, text, confirm }) => ({
          value: id,
          label: text || id,
          hint: confirm.length > 0 ? confirm.map((each) => own.confirm[each] ?? each).join(', ') : undefined,
        }))}
      />
    </>
  );
}

interface ColumnProps extends ColumnsPageProps {
  column: RecognisedColumn;
  place: number;
}

function ColumnFields({ asking, plan, content, column, place, faults = [] }: ColumnProps) {
  const { language } = asking;
  const own = importTexts[language].columns;
  const use = plan.columns.find((each) => each.column === column.name)?.use ?? { kind: 'ignored', why: 'unknown' };
  const heading = column.heading || column.name;
  if (use.kind === 'ignored' && use.why === 'personal')
    return (
      <div class="field">
        <p class="label">{heading}</p>
        <p class="hint">{noBreak(own.personal)}</p>
      </div>
    );
  const words = column.values.slice(0, examplesShown).map(([value]) => value.slice(0, 40));
  const field = columnField(place);
  const isOwn = plan.questionnaire === ownQuestionnaire;
  const targets = isOwn ? [] : mappingTargets(content.questions);
  const mayBeAsked = !isOwn && (use.kind === 'question' || (use.kind === 'ignored' && use.why !== 'technical'));
  const said = (id: string) => content.questions.find((question) => question.id === id)?.text[language] ?? id;
  return (
    <fieldset class="field">
      <legend>{heading}</legend>
      <Select
        name={field}
        label={own.use}
        hint={words.length > 0 ? own.examples(words.join(', ')) : own.free}
        value={useValue(use)}
        fault={faultOf(faults, field)}
        choices={[
          { value: 'ignored', label: own.ignored },
          ...targets.map(({ id, kind }) =>
            kind === 'text'
              ? { value: `c:${id}`, label: own.comment(said(id)) }
              : { value: `q:${id}`, label: own.question(said(id)) },
          ),
          ...placeKinds.map((kind) => ({ value: kind, label: own.places[kind] })),
        ]}
      />
      {mayBeAsked && (
        <label class="choice">
          <input
            type="checkbox"
            id={sameWordsField(place)}
            name={sameWordsField(place)}
            value="tak"
            checked={plan.sameWords.includes(column.name)}
          />
          <span>{own.same}</span>
        </label>
      )}
    </fieldset>
  );
}

/** What the file does not say is said once for all its rows. */
function Defaults({ asking, plan, structure, faults = [] }: ColumnsPageProps) {
  const { language } = asking;
  const own = importTexts[language].columns;
  return (
    <>
      <h2>{own.missing}</h2>
      <DateField
        name="dzien"
        label={own.day}
        hint={noBreak(own.dayHint)}
        value={plan.day ?? ''}
        fault={faultOf(faults, 'dzien')}
      />
      <Select
        name="usluga"
        label={own.service}
        value={plan.serviceId ?? ''}
        empty={own.noService}
        choices={structure.services.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="kanal"
        label={own.channel}
        hint={noBreak(own.channelHint)}
        value={plan.channel}
        choices={channels.map((value) => ({ value, label: channelNames[value][language] }))}
      />
      <RadioList
        name="bledne"
        label={own.bad}
        value={plan.keepGood ? 'pomin' : 'wszystko'}
        choices={[
          { value: 'pomin', label: own.badSkip },
          { value: 'wszystko', label: own.badAll },
        ]}
      />
    </>
  );
}
