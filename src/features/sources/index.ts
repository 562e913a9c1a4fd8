// The door of the room `sources`: what goes with the overall rating, and how sure that is.
export { computeHeadlineOfSources, headlineOfSources, loadSources } from './sources.actions.ts';
export type { LoadedSources } from './sources.actions.ts';
export { driverModel } from './driver-model.ts';
export type { DriverModel, LeftOut } from './driver-model.ts';
export { sourcesView } from './sources-view.ts';
export { toldSources } from './told-sources.ts';
export type { ToldSources } from './told-sources.ts';
export { explainedWord, sourceItems } from './source-items.ts';
export type { Call, SourceItem } from './source-items.ts';
