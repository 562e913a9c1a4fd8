// What every room is given when the program starts: storage, clock, log and the settings rooms may read.
import type { Clock } from '#domain/clock.ts';
import type { Log } from '#domain/log.ts';
import type { Mailer } from '#mail/mailer.ts';
import type { Storage } from '#storage/storage.ts';

export interface House {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: HouseSettings;
  /** absent where no mail server is set: then no letter leaves, and pages say so */
  readonly mailer?: Mailer | undefined;
}

export interface HouseSettings {
  /** the address clients reach us at, without a slash at the end; without it posters and letters are refused */
  readonly publicUrl: string | null;
  /** whether the sample offices may be opened without a password */
  readonly sampleAllowed: boolean;
  /** whether cookies may be marked Secure (PUBLIC_URL begins with https) */
  readonly secureCookies: boolean;
  readonly version: string;
}
