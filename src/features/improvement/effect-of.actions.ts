// The effect of one action among the office's others, whose places cannot be compared with.
import type { OfficeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import type { Action } from './action.ts';
import { listActions } from './actions.actions.ts';
import { loadEffect } from './effect/effect.actions.ts';

export async function effectOf(house: House, officeId: OfficeId, action: Action): ReturnType<typeof loadEffect> {
  const others = (await listActions(house, officeId)).filter(({ id }) => id !== action.id);
  return loadEffect(house, officeId, action, others);
}
