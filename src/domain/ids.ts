// Identifiers: random UUIDs, told apart by what they name.

declare const named: unique symbol;
type Id<Name extends string> = string & { readonly [named]: Name };

export type OfficeId = Id<'office'>;
export type PersonId = Id<'person'>;
export type UnitId = Id<'unit'>;
export type LocationId = Id<'location'>;
export type ServicePointId = Id<'service point'>;
export type ServiceId = Id<'service'>;
export type StudyId = Id<'study'>;
export type VersionId = Id<'questionnaire version'>;
export type SurveyCodeId = Id<'survey code'>;

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text from outside is a UUID in its canonical lower-case form. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && uuidPattern.test(text);
}
