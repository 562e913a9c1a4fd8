// Every URL of this room, for the server's list of rooms.
import { Hono } from 'hono';
import type { House } from '#features/house.ts';
import type { StaffEnv } from './asking.ts';
import { attemptLimit } from './attempt-limit.ts';
import { ownAccountRoutes } from './own-account.routes.tsx';
import { peopleRoutes } from './people.routes.tsx';
import { signInRoutes } from './sign-in.routes.tsx';
import type { AccountsSlots } from './slots.ts';

export function accountsRoutes(house: House, slots: AccountsSlots): Hono<StaffEnv> {
  const limit = attemptLimit(house.clock, (value) => house.storage.keys.sign('sign-in attempts', value));
  return new Hono<StaffEnv>()
    .route('/', signInRoutes(house, limit))
    .route('/', peopleRoutes(house, slots))
    .route('/', ownAccountRoutes(house, slots, limit));
}
