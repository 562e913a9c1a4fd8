// The door of the room `office`: who the office is, what it is made of, and the actions that change it.
export type { Office, OfficeKind, OfficeProfile } from './office.ts';
export type {
  ClientGroup,
  Location,
  OfficeStructure,
  Service,
  ServicePoint,
  StatutoryTerm,
  Unit,
  ListView,
} from './structure.ts';
export { isOpenOn, listed, listView, termWords } from './structure.ts';
export { isDay } from './structure-forms.ts';
export type { ClientGroupInput, LocationInput, PointInput, ServiceInput, UnitInput } from './structure-forms.ts';
export type { CatalogueService } from './service-catalogue.data.ts';
export { serviceCatalogue } from './service-catalogue.data.ts';
export type { FormFaultTexts, FormInput, FormReader } from './form-reading.ts';
export { findTeryt, terytByCode } from './teryt-register.ts';
export { residentsOf } from './teryt-register.data.ts';
export {
  createOffice,
  ensureClientGroups,
  finishSetUp,
  freeSlug,
  officeBySlug,
  officeProfile,
  officeStructure,
  rebuildSlugDirectory,
  saveOffice,
} from './office.actions.ts';
export {
  addClientGroup,
  addLocation,
  addService,
  addServicePoint,
  addUnit,
  changeClientGroup,
  readStructure,
  serviceFromCatalogue,
} from './structure.actions.ts';
export { SettingsForm } from './settings-form.pages.tsx';
export { doneOf, mayChange, SettingsPage } from './settings.pages.tsx';
export type { DoneKind } from './settings.pages.tsx';
export { formOf, formReader, shapes, versionOf } from './form-reading.ts';
export { requireChanging, requireReading } from './office-permission.ts';
export { officeTexts } from './office.texts.ts';

/** Words for the events this room writes into the log. */
export { officeEvents as eventNames } from './office-events.texts.ts';

const whileTheOfficeExists = (table: string, why: string) =>
  ({ table, keptFor: 'while the office exists', why }) as const;

export const tables = [
  whileTheOfficeExists('office_profiles', 'the office’s own description of itself'),
  whileTheOfficeExists('units', 'results of former years name units that are closed now'),
  whileTheOfficeExists('locations', 'results of former years name places that are closed now'),
  whileTheOfficeExists('service_points', 'results of former years name desks that are closed now'),
  whileTheOfficeExists('services', 'results of former years name services that are withdrawn now'),
  whileTheOfficeExists('client_groups', 'answers point at the group the client chose'),
  whileTheOfficeExists('service_client_groups', 'belongs to the service'),
  whileTheOfficeExists('service_locations', 'belongs to the service'),
] as const;
