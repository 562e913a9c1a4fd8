// Reading a posted form: every field checked, every length limited, all faults told together with their field.
import type { Fault } from '#domain/faults.ts';

/** A posted form, as `postedForm` of the room `accounts` reads it. A field that was not sent reads as ''. */
export interface FormInput {
  text(name: string): string;
  all(name: string): readonly string[];
}

/** How e-mail addresses, telephones, post codes and web addresses are written. */
export const shapes = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/,
  phone: /^(?=(?:\D*\d){7})[+\d(][\d\s()/,.a-z-]*$/i,
  postalCode: /^\d{2}-\d{3}$/,
  webAddress: /^https?:\/\/[^\s/]+\.[^\s]+$/i,
} as const;

export interface FormFaultTexts {
  missing(label: string): string;
  tooLong(label: string, atMost: number): string;
  notOffered(label: string): string;
  notANumber(label: string, least: number, most: number): string;
  malformed(label: string, example: string): string;
}

// Control characters: PostgreSQL refuses NUL, and none of them can be meant.
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** One line: white space collapsed, control characters out, letters in their composed form. */
export function oneLine(text: string): string {
  return text.toWellFormed().replaceAll(controls, '').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

/** Several lines: line ends as \n, at most one empty line in a row. */
export function severalLines(text: string): string {
  const lines = text.toWellFormed().replaceAll(controls, '').normalize('NFC').replaceAll(/\r\n?/g, '\n');
  return lines.replaceAll(/\n{3,}/g, '\n\n').trim();
}

export interface FormReader {
  readonly faults: Fault[];
  line(name: string, label: string, atMost: number, required?: 'required'): string;
  lines(name: string, label: string, atMost: number): string;
  /** '' or a text of the given shape */
  shaped(name: string, label: string, atMost: number, shape: RegExp, example: string): string;
  /** one of the offered values; null with a fault when it is none of them */
  choice<Value extends string>(name: string, label: string, offered: readonly Value[]): Value | null;
  /** a whole number, null when empty */
  number(name: string, label: string, least: number, most: number): number | null;
  /** those of the sent values that are offered; a fault when another was sent */
  choices<Value extends string>(name: string, label: string, offered: readonly Value[]): Value[];
  fault(field: string, message: string): void;
}

export function formReader(input: FormInput, texts: FormFaultTexts): FormReader {
  const faults: Fault[] = [];
  const fault = (field: string, message: string) => void faults.push({ field, message });
  const limited = (text: string, name: string, label: string, atMost: number): string => {
    if (text.length > atMost) fault(name, texts.tooLong(label, atMost));
    return text;
  };
  return {
    faults,
    fault,
    line(name, label, atMost, required) {
      const text = oneLine(input.text(name));
      if (text === '' && required) fault(name, texts.missing(label));
      return limited(text, name, label, atMost);
    },
    lines: (name, label, atMost) => limited(severalLines(input.text(name)), name, label, atMost),
    shaped(name, label, atMost, shape, example) {
      const text = limited(oneLine(input.text(name)), name, label, atMost);
      if (text !== '' && text.length <= atMost && !shape.test(text)) fault(name, texts.malformed(label, example));
      return text;
    },
    choice(name, label, offered) {
      const text = input.text(name);
      const chosen = offered.find((value) => value === text) ?? null;
      if (chosen === null) fault(name, text === '' ? texts.missing(label) : texts.notOffered(label));
      return chosen;
    },
    number(name, label, least, most) {
      const text = input.text(name).replaceAll(/[\s\u00a0]/g, '');
      if (text === '') return null;
      const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      if (value >= least && value <= most) return value;
      fault(name, texts.notANumber(label, least, most));
      return null;
    },
    choices(name, label, offered) {
      const sent = new Set(input.all(name));
      const chosen = offered.filter((value) => sent.has(value));
      if (chosen.length < sent.size) fault(name, texts.notOffered(label));
      return chosen;
    },
  };
}

/** The form of something that exists, as if it had been posted: so a page has one way to show values. */
export function formOf(values: Readonly<Record<string, string | readonly string[]>>): FormInput {
  const all = (name: string) => [values[name] ?? []].flat();
  return { all, text: (name) => all(name).at(-1) ?? '' };
}

/** The version a form was opened with; 0 where it is missing or no number, so that it counts as stale. */
export function versionOf(form: FormInput): number {
  const text = form.text('version');
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
