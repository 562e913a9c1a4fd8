// A kept effect becomes a standard: a draft with the indicator and the target the data propose, to be checked and published.
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { Touchpoint } from '#domain/touchpoint.ts';
import type { House } from '#features/house.ts';
import { familyOfDriver, touchpointOfFamily } from '#features/questionnaires/index.ts';
import { addStandard, listIndicators } from '#features/standards/index.ts';
import type { Indicator, Target } from '#features/standards/index.ts';
import type { OfficeWork } from '#storage/storage.ts';
import type { Action } from '../action.ts';
import { actionOf } from '../actions.actions.ts';
import { keepAsStandard } from '../changes.actions.ts';
import type { Change } from '../changes.actions.ts';
import { oneYearAfter, proposedTarget } from '../stages/stage-rules.ts';

/**
 * The button of an action that was kept already, with the effect of the day it ended. Gives the id of the draft; null
 * where it was not kept or has no indicator. Throws 409 when somebody was faster, or where there is one already.
 */
export async function standardOfKept(house: House, officeId: OfficeId, change: Change): Promise<string | null> {
  const [action, indicators] = await Promise.all([
    actionOf(house, officeId, change.id),
    listIndicators(house, officeId),
  ]);
  const indicator = indicators.find(({ id }) => id === action.indicatorId);
  if (!indicator || action.ended?.how !== 'kept') return null;
  const target = proposedTarget(action.effectAtEnd, indicator.content);
  const today = house.clock.today();
  return keepAsStandard(house, officeId, change, (office, locked) =>
    standardFrom(office, locked, indicator, { target, today, who: change.who }),
  );
}

/** In the transaction that ends the action. Gives the id of the draft. */
export function standardFrom(
  office: OfficeWork,
  action: Action,
  indicator: Indicator,
  { target, today, who }: { target: Target | null; today: string; who: PersonId | null },
): Promise<string> {
  const { source } = indicator.content;
  const serviceIds = 'scope' in source && source.scope.kind === 'service' ? [source.scope.id] : [];
  const clientGroupIds = 'clientGroupId' in source && source.clientGroupId !== null ? [source.clientGroupId] : [];
  return addStandard(
    office,
    {
      content: {
        promise: { pl: (action.goal || action.title).replaceAll(/\s+/g, ' ').slice(0, 300), en: '' },
        approach: 'managerial',
        touchpoint: touchpointOf(indicator),
        serviceIds,
        clientGroupIds,
        target: indicator.content.withoutVerdict ? null : target,
        owner: action.owner,
        legalBasis: '',
        reviewOn: oneYearAfter(today),
        isPublic: false,
      },
      indicatorId: indicator.id,
      goalId: null,
      ownerPersonId: action.ownerPersonId,
      libraryKey: null,
    },
    who,
  );
}

/** Where the measure is felt; the first contact where nothing says otherwise. */
function touchpointOf({ content: { source } }: Indicator): Touchpoint {
  if (source.kind === 'walk-through') return 'building';
  if (source.kind === 'cases') return 'competence';
  const family = 'questionId' in source ? familyOfDriver[source.questionId] : undefined;
  return (family && touchpointOfFamily[family]) ?? 'first-contact';
}
