// Everything the page of an action needs, loaded once: for its own address and for forms that were refused.
import type { Asking } from '#features/accounts/index.ts';
import { namesOfPeople } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { listIndicators, nameIn } from '#features/standards/index.ts';
import type { Action } from './action.ts';
import { listed } from './list/action-list.ts';
import { ActionPage } from './action.pages.tsx';
import type { ActionPageProps } from './action.pages.tsx';
import { commentsOf, historyOf } from './actions.actions.ts';
import { filesOf } from './attachments/attachments.actions.ts';
import { effectOf } from './effect-of.actions.ts';
import type { EffectSlots } from './effect-of.actions.ts';

export async function actionPage(
  house: House,
  asking: Asking,
  action: Action,
  more: Pick<ActionPageProps, 'faults' | 'done' | 'typed'>,
  slots: EffectSlots,
) {
  const { officeId, language } = asking;
  const [structure, people, indicators, loaded, comments, files, history] = await Promise.all([
    officeStructure(house, officeId),
    namesOfPeople(house, officeId),
    listIndicators(house, officeId),
    effectOf(house, officeId, action, slots),
    commentsOf(house, officeId, action.id),
    filesOf(house, officeId, action.id),
    historyOf(house, officeId, action.id),
  ]);
  const today = house.clock.today();
  const page: ActionPageProps = {
    asking,
    today,
    structure,
    people,
    loaded,
    comments,
    files,
    history,
    listed: listed(action, today),
    indicator: indicators.find(({ id }) => id === action.indicatorId) ?? null,
    indicatorNames: new Map(indicators.map(({ id, content }) => [id, nameIn(language, content.name)])),
    ...more,
  };
  return <ActionPage {...page} />;
}
