// Every URL of this room, for the server's list of rooms.
import { Hono } from 'hono';
import type { House } from '#features/house.ts';
import type { StaffEnv } from './asking.ts';
import { ownAccountRoutes } from './own-account.routes.tsx';
import { peopleRoutes } from './people.routes.tsx';
import { signInRoutes } from './sign-in.routes.tsx';
import type { AccountsSlots } from './slots.ts';

export function accountsRoutes(house: House, slots: AccountsSlots): Hono<StaffEnv> {
  return new Hono<StaffEnv>()
    .route('/', signInRoutes(house))
    .route('/', peopleRoutes(house, slots))
    .route('/', ownAccountRoutes(house, slots));
}
