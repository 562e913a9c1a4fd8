// All URLs of the room.
import { Hono } from 'hono';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { developmentRoutes } from './development.routes.tsx';
import type { CompetencesSlots } from './development.routes.tsx';
import { dictionaryRoutes } from './dictionary.routes.tsx';

export function competencesRoutes(house: House, slots: CompetencesSlots = {}): Hono<StaffEnv> {
  return new Hono<StaffEnv>().route('/', developmentRoutes(house, slots)).route('/', dictionaryRoutes(house));
}
