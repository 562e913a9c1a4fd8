// The effect of one action among the office's others and what its teams learned: their places cannot be compared with.
import type { OfficeId } from '#domain/ids.ts';
import type { House } from '#features/house.ts';
import type { Action } from './action.ts';
import { listActions } from './actions.actions.ts';
import { loadEffect } from './effect/effect.actions.ts';
import type { LearningElsewhere } from './effect/effect.actions.ts';

/** What a later room tells of the teams that learned: their figures are no longer those of nothing changed. */
export interface EffectSlots {
  readonly learned?: (officeId: OfficeId) => Promise<readonly LearningElsewhere[]>;
}

export async function effectOf(
  house: House,
  officeId: OfficeId,
  action: Action,
  { learned }: EffectSlots = {},
): ReturnType<typeof loadEffect> {
  const [actions, learning] = await Promise.all([listActions(house, officeId), learned?.(officeId) ?? []]);
  const others = actions.filter(({ id }) => id !== action.id);
  return loadEffect(house, officeId, action, others, learning);
}
