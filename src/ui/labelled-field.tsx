// What every field of a form has: a label, perhaps a hint and a fault, tied to it by ids.
import type { ComponentChildren } from 'preact';

export interface FieldProps {
  /** the field's name; also its id, so that the error summary finds it */
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren | undefined;
  value?: string | undefined;
  /** what to do about it, in the person's words */
  fault?: string | undefined;
  /** the label is the page's h1: one question per page */
  heading?: boolean | undefined;
}

/** The ids a field is described by: its hint, its fault. */
export function describedBy({ name, hint, fault }: FieldProps): string | undefined {
  const ids = [hint !== undefined && `${name}-hint`, fault !== undefined && `${name}-fault`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function HintAndFault({ name, hint, fault }: FieldProps) {
  return (
    <>
      {hint !== undefined && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {fault !== undefined && (
        <span class="fault" id={`${name}-fault`}>
          {fault}
        </span>
      )}
    </>
  );
}

/** The label above, hint and fault between, the field itself as children. */
export function LabelledField({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const label = (
    <label class="label" for={field.name}>
      {field.label}
    </label>
  );
  return (
    <div class={field.fault === undefined ? 'field' : 'field field-faulty'}>
      {field.heading ? <h1>{label}</h1> : label}
      <HintAndFault {...field} />
      {children}
    </div>
  );
}
