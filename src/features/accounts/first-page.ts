// Where a person lands after signing in, and which items of the navigation they may open.
import { mostItems } from '#ui/staff-header.tsx';
import type { NavigationKey } from '#ui/staff-header.tsx';
import { accountsPaths } from '#ui/paths/accounts.ts';
import { channelsPaths } from '#ui/paths/channels.ts';
import { overviewPaths } from '#ui/paths/overview.ts';
import type { Asking } from './asking.ts';
import type { Permission } from './permission.ts';

/** Each item, and the permissions any of which opens it. */
const opens: readonly (readonly [NavigationKey, ...Permission[]])[] = [
  ['dashboard', 'see results'],
  ['diagnosis', 'see results'],
  ['standards', 'see results'],
  ['improvement', 'see results'],
  ['collecting', 'manage studies', 'key answers'],
  ['settings', 'manage office', 'see settings and logs'],
  ['people', 'manage people'],
  ['log', 'see settings and logs'],
];

/** At most six: whoever has no room for people and the log finds them among the settings. */
export function navigationOf(asking: Pick<Asking, 'may'>): NavigationKey[] {
  const keys = opens.filter(([, ...any]) => any.some((permission) => asking.may(permission))).map(([key]) => key);
  return keys.slice(0, mostItems);
}

/** The overview for those who see results, the log for the data protection officer, typing in for those who only do that. */
export function firstPageOf(asking: Pick<Asking, 'may'>): string {
  if (asking.may('see results')) return overviewPaths.dashboard();
  if (asking.may('see settings and logs')) return accountsPaths.log();
  if (asking.may('key answers')) return channelsPaths.keying();
  return accountsPaths.ownAccount();
}
