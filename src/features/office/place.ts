// Which territorial unit a posted profile means: the chosen one, the only one of that name, or a list to choose from.
import type { Fault } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { FormInput } from './form-reading.ts';
import { placeInput } from './office.ts';
import { officeTexts } from './office.texts.ts';
import type { TerytIndex, TerytPlace } from './teryt-search.ts';

export interface PlaceAsked {
  readonly chosen: TerytPlace | null;
  readonly places: readonly TerytPlace[];
  readonly faults: readonly Fault[];
  /** show the page again: there is something to choose or to put right, or the person only searched */
  readonly stop: boolean;
}

const shownAtMost = 50;

/**
 * The name typed decides, unless it was not touched since a unit was chosen. Pressing Enter in any field counts as
 * searching only when the name has changed: otherwise the person means to save.
 */
export function placeAsked(form: FormInput, register: TerytIndex, language: StaffLanguage): PlaceAsked {
  const texts = officeTexts[language];
  const { typed, code } = placeInput(form);
  const touched = typed.trim() !== form.text('miejsce-bylo').trim();
  const searching = form.text('co') === 'znajdz' && touched;
  const none = { chosen: null, places: [], faults: [], stop: false };
  if (typed.trim() === '' || form.text('teryt') === 'brak') return none;
  const byCode = code === '' ? null : register.byCode(code);
  if (byCode !== null && !touched) return { ...none, chosen: byCode };
  const { places, total } = register.find(typed, shownAtMost);
  const [only] = places;
  if (only && total === 1) return { ...none, chosen: only, stop: searching };
  if (only === undefined) return { ...none, faults: [{ field: 'miejsce', message: texts.placeNone }], stop: true };
  const message = texts.placeMany(total, places.length);
  return { chosen: null, places, faults: searching ? [] : [{ field: 'teryt', message }], stop: true };
}
