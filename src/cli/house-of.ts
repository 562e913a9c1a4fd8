// What the rooms are given when a command asks them something.
import { systemClock } from '#domain/clock.ts';
import type { Log } from '#domain/log.ts';
import type { House } from '#features/house.ts';
import type { Storage } from '#storage/storage.ts';
import type { Settings } from '../settings.ts';
import { programVersion } from './program-version.ts';

export function houseOf(storage: Storage, { publicUrl, sampleAllowed }: Settings, log: Log): House {
  const secureCookies = publicUrl?.startsWith('https:') ?? false;
  return {
    storage,
    clock: systemClock,
    log,
    settings: { publicUrl, sampleAllowed, secureCookies, version: programVersion() },
  };
}
