// A file to send. What was chosen cannot be shown again by the server, so a fault asks for the file once more.
import { describedBy, LabelledField } from './labelled-field.tsx';
import type { FieldProps } from './labelled-field.tsx';

export interface FileFieldProps extends Omit<FieldProps, 'value' | 'heading'> {
  /** ".csv,.xlsx,.ods,text/csv": what the browser offers; the server looks for itself */
  accept: string;
  multiple?: boolean | undefined;
}

/** Stands in a form with encType="multipart/form-data". */
export function FileField({ accept, multiple, ...field }: FileFieldProps) {
  return (
    <LabelledField field={field}>
      <input
        class="input"
        id={field.name}
        name={field.name}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy(field)}
        aria-invalid={field.fault === undefined ? undefined : 'true'}
      />
    </LabelledField>
  );
}
