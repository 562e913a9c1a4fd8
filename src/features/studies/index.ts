// The door of the room `studies`: what is asked where and when, and the place behind a code.
export type { AskedGroup, Reach, Study, SurveyCode, SurveyPlace } from './study.ts';
export { isStudyOpen, reachOf } from './study.ts';
export { studiesManager } from './may-change-studies.ts';
export { codeAsTyped } from './survey-code.ts';
export { qrLink, spokenLink, surveyLink } from './survey-link.ts';
export { placeName } from './collecting.ts';
export type { Collected, CollectedCount, StudyCount } from './collecting.ts';
export { collectingTexts } from './collecting.texts.ts';
export type { ResponseRate, ServedCount, ServedScope } from './people-served.ts';
export { servedIn } from './people-served.ts';
export { listServed, responseRate } from './people-served.actions.ts';
export { listPlaceCounts } from './places/people-at-places.actions.ts';
export { servedAtPlace } from './places/people-at-places.ts';
export type { PlaceCount } from './places/people-at-places.ts';
export { channelMix, originWords, responseRateWords } from './response-rate-words.ts';
export { servedTexts } from './served.texts.ts';
export { makeCodes } from './new-codes.actions.ts';
export type { NewCodes, WantedPlace } from './new-codes.ts';
export { newCodesTexts } from './new-codes.texts.ts';
export { addDays } from './days.ts';
export { isOver, withoutMarks } from './collecting-list.ts';
export { asksAboutServices, nameOfVersion } from './askable.ts';
export { adoptCalendar, beginEdition, endEdition } from './editions.actions.ts';
export type { CodePlace } from './study.store.ts';
export { removeEditionWithoutCodes } from './imported-edition.store.ts';
export {
  closeCode,
  ensureCodes,
  ensureContinuousStudy,
  listCodes,
  makeCode,
  openCode,
  prepareCollecting,
  rebuildSurveyCodeDirectory,
  startEdition,
} from './collecting.actions.ts';
export { askWithVersion, versionsInUse } from './asked-version.actions.ts';
export { allowEmbedding } from './embedding.actions.ts';
export { forgetPlaces, placeOfCode, surveyPlace } from './survey-place.actions.ts';

export const tables = [
  {
    table: 'studies',
    keptFor: 'while the office exists',
    why: 'every answer belongs to a study; without it nobody knows what was asked where and when',
  },
  {
    table: 'survey_codes',
    keptFor: 'while the office exists',
    why: 'posters hang for years, and a code must never lead to another place',
  },
  {
    table: 'people_served',
    keptFor: 'while the office exists',
    why: 'numbers without people; the response rate of every year rests on them',
  },
  {
    table: 'people_at_places',
    keptFor: 'while the office exists',
    why: 'numbers without people; results of former years are weighted by them',
  },
] as const;

/** Words for the events this room writes into the log. */
export const eventNames = {
  'study-asks-own-version': { pl: 'badanie pyta własną wersją ankiety', en: 'a study asks with an own version' },
  'survey-codes-made': { pl: 'przygotowano kody ankiet', en: 'survey codes were made' },
  'survey-code-opened': { pl: 'otwarto ankietę w miejscu', en: 'the survey at a place was opened' },
  'edition-begun': { pl: 'rozpoczęto edycję badania', en: 'an edition of a study was begun' },
  'edition-ended': { pl: 'zamknięto edycję badania', en: 'an edition of a study was closed' },
  'people-served-counted': { pl: 'wpisano liczbę obsłużonych osób', en: 'a number of people served was entered' },
  'people-served-from-file': { pl: 'wczytano liczby obsłużonych osób', en: 'numbers of people served were uploaded' },
  'people-served-removed': { pl: 'usunięto liczbę obsłużonych osób', en: 'a number of people served was removed' },
  'people-at-place-counted': { pl: 'wpisano liczbę osób w miejscu', en: 'a number of people at a place was entered' },
  'people-at-places-from-file': {
    pl: 'wczytano liczby osób według miejsc',
    en: 'numbers of people by place were uploaded',
  },
  'people-at-place-removed': { pl: 'usunięto liczbę osób w miejscu', en: 'a number of people at a place was removed' },
  'survey-embedding-changed': { pl: 'zmieniono strony z ankietą', en: 'sites that show a survey were changed' },
  'survey-code-closed': { pl: 'zamknięto ankietę w miejscu', en: 'the survey at a place was closed' },
} as const;
