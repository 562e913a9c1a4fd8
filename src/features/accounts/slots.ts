// What later rooms fill in on the pages of this one: the only way up.
import type { OfficeId, UnitId } from '#domain/ids.ts';
import type { Localised, StaffLanguage } from '#domain/language.ts';

export interface NamedUnit {
  readonly id: UnitId;
  readonly name: string;
}

/** One line of the page "how long data are kept". */
export interface Retention {
  readonly holds: Localised<StaffLanguage>;
  readonly keptFor: Localised<StaffLanguage>;
  readonly why: Localised<StaffLanguage>;
}

export interface AccountsSlots {
  /** units a head may be given; [] while there are none */
  readonly unitsOf: (officeId: OfficeId) => Promise<readonly NamedUnit[]>;
  /** words for the events of later rooms; an event without words is shown by its code */
  readonly eventNames: Readonly<Record<string, Localised<StaffLanguage>>>;
  /** what is kept, of every room */
  readonly retention: readonly Retention[];
}
