// Two people pressed "keep as a standard" at once: there is one standard, and this page leads to it.
import type { Asking } from '#features/accounts/index.ts';
import { ButtonLink, ButtonRow } from '#ui/button.tsx';
import { noBreak } from '#ui/formats.ts';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { actionNumber } from '../action.ts';
import type { Action } from '../action.ts';
import { ImprovementFrame } from '../frame.pages.tsx';
import { improvementTexts } from '../improvement.texts.ts';

/** `action` as it stands now: with the standard the other one made, or changed in some other way and without one yet. */
export function StandardMeanwhile({ asking, action }: { asking: Asking; action: Action }) {
  const { conflict: texts, number } = improvementTexts[asking.language];
  const back = improvementPaths.action(action.id);
  const { standardId } = action;
  return (
    <ImprovementFrame
      asking={asking}
      title={standardId === null ? texts.notYetTitle : texts.standardTitle}
      kicker={`${number(actionNumber(action))}: ${action.title}`}
      path={back}
      within={[{ href: back, text: action.title }]}
    >
      <p class="lead">{noBreak(standardId === null ? texts.notYetText : texts.standardText)}</p>
      <ButtonRow>
        {standardId !== null && <ButtonLink href={standardsPaths.standard(standardId)}>{texts.toStandard}</ButtonLink>}
        <ButtonLink look={standardId === null ? 'primary' : 'secondary'} href={back}>
          {texts.toAction}
        </ButtonLink>
      </ButtonRow>
    </ImprovementFrame>
  );
}
