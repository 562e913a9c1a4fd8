// TERYT codes of the territorial division: 2 digits voivodeship, 4 county, 7 gmina (register of Statistics Poland).

export const terytKinds = [
  'województwo',
  'powiat',
  'miasto na prawach powiatu',
  'miejska',
  'wiejska',
  'miejsko-wiejska',
] as const;
export type TerytKind = (typeof terytKinds)[number];

export interface TerytUnit {
  /** text: the leading zero matters */
  readonly code: string;
  readonly name: string;
  readonly kind: TerytKind;
  /** code of the unit above; empty for a voivodeship */
  readonly parent: string;
}

export function isTerytCode(text: unknown): text is string {
  return typeof text === 'string' && /^(\d{2}|\d{4}|\d{7})$/.test(text);
}
