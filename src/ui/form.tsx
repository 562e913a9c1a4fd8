// Fields of a form: label, hint, fault and input always tied together, the same words in the summary and beside the field.
import type { ComponentChildren } from 'preact';
import type { Fault } from '#domain/faults.ts';
import { describedBy, HintAndFault, LabelledField } from './labelled-field.tsx';
import type { FieldProps } from './labelled-field.tsx';

export type { FieldProps } from './labelled-field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren | undefined;
}

/** The message of a field among the faults of a form. */
export function faultOf(faults: readonly Fault[], field: string): string | undefined {
  return faults.find((fault) => fault.field === field)?.message;
}

/** What has to be put right: takes the focus without a script, each line leads to its field. Rendered by the page shells. */
export function ErrorSummary({ title, faults }: { title: string; faults: readonly Fault[] }) {
  return (
    <div class="error-summary" role="alert" tabIndex={-1} autoFocus>
      <p class="error-summary-title">{title}</p>
      <ul>
        {faults.map((fault) => (
          <li key={fault.field + fault.message}>
            <a href={`#${fault.field}`}>{fault.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const inputClass = (fault: string | undefined, more = '') =>
  `input${fault === undefined ? '' : ' input-faulty'}${more && ` ${more}`}`;

/** the tokens of HTML this product uses */
export type AutoComplete =
  | 'off'
  | 'on'
  | 'email'
  | 'username'
  | 'name'
  | 'tel'
  | 'organization'
  | 'current-password'
  | 'new-password'
  | 'one-time-code';

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url' | 'number' | undefined;
  autoComplete?: AutoComplete | undefined;
  inputMode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | undefined;
  maxLength?: number | undefined;
  /** width in characters, for short values such as a post code */
  size?: number | undefined;
}

export function TextField(props: TextFieldProps) {
  const { name, value, fault, type = 'text', autoComplete, inputMode, maxLength, size } = props;
  return (
    <LabelledField field={props}>
      <input
        class={inputClass(fault, size === undefined ? '' : 'input-short')}
        id={name}
        name={name}
        // the typings of the renderer tie each type to a role; which of them it is makes no difference here
        type={type as 'text'}
        value={value}
        size={size}
        maxLength={maxLength}
        inputMode={inputMode}
        autoComplete={autoComplete}
        aria-describedby={describedBy(props)}
        aria-invalid={fault === undefined ? undefined : 'true'}
      />
    </LabelledField>
  );
}

export function TextArea(props: FieldProps & { rows?: number; maxLength?: number }) {
  const { name, value = '', fault, rows = 5, maxLength } = props;
  return (
    <LabelledField field={props}>
      <textarea
        class={inputClass(fault)}
        id={name}
        name={name}
        rows={rows}
        maxLength={maxLength}
        aria-describedby={describedBy(props)}
        aria-invalid={fault === undefined ? undefined : 'true'}
      >
        {value}
      </textarea>
    </LabelledField>
  );
}

/** A day, by the browser's own field; value 'YYYY-MM-DD'. */
export function DateField(props: FieldProps & { min?: string; max?: string }) {
  const { name, value, fault, min, max } = props;
  return (
    <LabelledField field={props}>
      <input
        class={inputClass(fault, 'input-short')}
        id={name}
        name={name}
        type="date"
        value={value}
        min={min}
        max={max}
        aria-describedby={describedBy(props)}
        aria-invalid={fault === undefined ? undefined : 'true'}
      />
    </LabelledField>
  );
}

/** Only for more than seven items; otherwise RadioList. `empty` is the words of "nothing chosen yet". */
export function Select(props: FieldProps & { choices: readonly Choice[]; empty?: string }) {
  const { name, value = '', fault, choices, empty } = props;
  return (
    <LabelledField field={props}>
      <select
        class={inputClass(fault)}
        id={name}
        name={name}
        aria-describedby={describedBy(props)}
        aria-invalid={fault === undefined ? undefined : 'true'}
      >
        {empty !== undefined && (
          <option value="" selected={value === ''}>
            {empty}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </LabelledField>
  );
}

/** Fields that belong together under one legend. */
export function Fieldset(props: Omit<FieldProps, 'value' | 'name'> & { name?: string; children: ComponentChildren }) {
  const { label, fault, heading, children, name = 'group' } = props;
  const described = describedBy({ ...props, name });
  return (
    <fieldset class={fault === undefined ? 'field' : 'field field-faulty'} aria-describedby={described}>
      <legend class={heading ? 'question' : undefined}>{heading ? <h1>{label}</h1> : label}</legend>
      <HintAndFault {...props} name={name} />
      {children}
    </fieldset>
  );
}

interface ChoiceListProps extends FieldProps {
  choices: readonly Choice[];
  /** a choice of another kind ("nie dotyczy"), after a divider with this word */
  apart?: Choice | undefined;
  dividerWord?: string | undefined;
}

function ChoiceList({ kind, chosen, ...props }: ChoiceListProps & { kind: 'radio' | 'checkbox'; chosen: string[] }) {
  const { name, choices, apart, dividerWord } = props;
  const row = (choice: Choice, id: string) => (
    <label class="choice" key={choice.value}>
      <input type={kind} id={id} name={name} value={choice.value} checked={chosen.includes(choice.value)} />
      <span>
        {choice.label}
        {choice.hint !== undefined && <span class="hint">{choice.hint}</span>}
      </span>
    </label>
  );
  return (
    <Fieldset {...props}>
      <div class="choices">
        {choices.map((choice, position) => row(choice, position === 0 ? name : `${name}-${position + 1}`))}
        {apart !== undefined && dividerWord !== undefined && <div class="choice-divider">{dividerWord}</div>}
        {apart !== undefined && row(apart, `${name}-apart`)}
      </div>
    </Fieldset>
  );
}

/** One of a few, nothing chosen beforehand; the first radio bears the id that the error summary points at. */
export function RadioList(props: ChoiceListProps) {
  return <ChoiceList {...props} kind="radio" chosen={props.value === undefined ? [] : [props.value]} />;
}

export function CheckboxList({
  values = [],
  ...props
}: Omit<ChoiceListProps, 'value'> & { values?: readonly string[] }) {
  return <ChoiceList {...props} kind="checkbox" chosen={[...values]} />;
}

export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}
