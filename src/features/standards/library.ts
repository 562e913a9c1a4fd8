// What adopting an entry of the library makes: the content of an indicator and of a standard, ready to be changed.
import type { IndicatorContent } from './indicator.ts';
import type { LibraryIndicator } from './indicator-library.data.ts';
import type { ReadyPromise } from './promise-library.data.ts';
import { oneYearFrom } from './standard.ts';
import type { StandardContent } from './standard.ts';

export function contentOfLibrary(entry: LibraryIndicator): IndicatorContent {
  const { name, definition, measure, amountUnit = { pl: '', en: '' }, better, source, withoutVerdict = false } = entry;
  return { name, definition, measure, amountUnit, better, source, withoutVerdict, collectedBy: '' };
}

/** The standard a ready promise becomes; a review is due in a year. */
export function contentOfPromise(ready: ReadyPromise, owner: string, today: string): StandardContent {
  return {
    promise: ready.promise,
    approach: ready.approach,
    touchpoint: ready.touchpoint,
    serviceIds: [],
    clientGroupIds: [],
    target: ready.target,
    owner,
    legalBasis: ready.legalBasis,
    reviewOn: oneYearFrom(today),
    isPublic: ready.isPublic,
  };
}
