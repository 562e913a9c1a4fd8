// All URLs of the room.
import { Hono } from 'hono';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { argumentsRoutes } from './arguments/arguments.routes.tsx';
import { attitudeRoutes } from './attitude/attitude.routes.tsx';
import { ideasRoutes } from './ideas/ideas.routes.tsx';
import { learningPlansRoutes } from './learning/learning-plans.routes.tsx';
import { teamRoutes } from './team.routes.tsx';

export function staffDevelopmentRoutes(house: House): Hono<StaffEnv> {
  return new Hono<StaffEnv>()
    .route('/', learningPlansRoutes(house))
    .route('/', attitudeRoutes(house))
    .route('/', teamRoutes(house))
    .route('/', ideasRoutes(house))
    .route('/', argumentsRoutes(house));
}
