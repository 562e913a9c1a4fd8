// The door of the room `sources`: what goes with the overall rating, and how sure that is.
export { loadSources } from './sources.actions.ts';
export type { LoadedSources } from './sources.actions.ts';
export { driverModel } from './driver-model.ts';
export type { DriverModel, LeftOut } from './driver-model.ts';
export { latestSources } from './latest-sources.ts';
export type { LatestSources } from './latest-sources.ts';
export { explainedWord, sourceItems } from './source-items.ts';
export type { Call, SourceItem } from './source-items.ts';
