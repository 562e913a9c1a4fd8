// The conclusion of an action: the choices on its page, what came of an ended one, and the page that asks before it ends.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx';
import { faultOf, Hidden, TextArea } from '#ui/form.tsx';
import { formatDay, noBreak } from '#ui/formats.ts';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { practicesPaths } from '#ui/paths/practices.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { actionNumber } from '../action.ts';
import type { Action } from '../action.ts';
import type { ActionPageProps } from '../action.pages.tsx';
import { CheckedForNames } from '../action-parts.pages.tsx';
import { EffectAtEnd } from './effect-at-end.pages.tsx';
import { ImprovementFrame } from '../frame.pages.tsx';
import { improvementTexts } from '../improvement.texts.ts';
import { mayChange } from '../may-improve.ts';
import { offeredConclusions } from '../stages/stage-rules.ts';
import type { Conclusion } from '../stages/stage-rules.ts';

/** What may be concluded now; 'abandoned' at any time. */
export function ConclusionPart({ asking, listed: { action }, loaded, today }: ActionPageProps) {
  const { page: texts } = improvementTexts[asking.language];
  const offered = offeredConclusions(action, { today, effect: typeof loaded === 'string' ? null : loaded.effect });
  const isChecked = action.stage === 'check' || action.stage === 'keep';
  const first = offered[0];
  return (
    <section class="flow" aria-labelledby="wniosek">
      <h2 id="wniosek">{texts.conclusion}</h2>
      <p>{noBreak(isChecked ? texts.conclusionText : texts.notYet)}</p>
      {action.conclusion !== '' && <p class="written-words">{action.conclusion}</p>}
      {mayChange(asking, action) && (
        <ButtonRow>
          {offered.map((one) => (
            <ButtonLink
              key={one}
              look={one === 'kept' && one === first ? 'primary' : one === 'abandoned' ? 'quiet' : 'secondary'}
              href={withQuery(improvementPaths.conclude(action.id), { jak: one })}
            >
              {texts.conclude[one]}
            </ButtonLink>
          ))}
        </ButtonRow>
      )}
    </section>
  );
}

/** How it ended, with the effect of that day, the standard it became, its card and its sentence for clients. */
export function EndedPart({ asking, listed: { action }, indicator, loaded }: ActionPageProps) {
  const { language } = asking;
  const texts = improvementTexts[language];
  const { ended, effectAtEnd, standardId, publicSentence } = action;
  if (ended === null) return null;
  const may = mayChange(asking, action);
  return (
    <section class="flow" aria-labelledby="wynik">
      <h2 id="wynik">{texts.page.conclusion}</h2>
      <p class="lead">{texts.page.endedOn(texts.endings[ended.how], formatDay(language, ended.on))}</p>
      {action.conclusion !== '' && <p class="written-words">{action.conclusion}</p>}
      {effectAtEnd && indicator && typeof loaded === 'string' && (
        <>
          <h3>{texts.page.effectAtEnd}</h3>
          <EffectAtEnd effect={effectAtEnd} indicator={indicator} language={language} />
        </>
      )}
      {standardId !== null && (
        <p>
          <a href={standardsPaths.standard(standardId)}>{texts.page.standard}</a>
        </p>
      )}
      <h3>{texts.page.sentence}</h3>
      <p>{publicSentence ? (language === 'en' && publicSentence.en) || publicSentence.pl : texts.page.noSentence}</p>
      <ButtonRow>
        {may && (
          <ButtonLink look="secondary" href={improvementPaths.publicSentence(action.id)}>
            {publicSentence ? texts.page.changeSentence : texts.page.writeSentence}
          </ButtonLink>
        )}
        {may && ended.how === 'kept' && standardId === null && indicator && asking.may('manage standards') && (
          <form method="post" action={improvementPaths.makeStandard(action.id)}>
            <Hidden name="version" value={action.version} />
            <Button look="secondary">{texts.page.conclude.kept}</Button>
          </form>
        )}
        {asking.may('manage practices') && !asking.isSample && (
          <form method="post" action={practicesPaths.fromAction(action.id)}>
            <Button look="secondary">{texts.page.makeCard}</Button>
          </form>
        )}
      </ButtonRow>
    </section>
  );
}

export interface ConcludePageProps {
  asking: Asking;
  action: Action;
  how: Conclusion;
  form: { readonly conclusion: string; readonly lessons: string };
  /** the target a standard would get, in words */
  target: string | null;
  faults?: readonly Fault[] | undefined;
  /** a text looks as if it held somebody's data: asked, or ticked already */
  sure?: boolean | undefined;
}

/** Asked once more before an action ends or goes round again. */
export function ConcludePage({ asking, action, how, form, target, faults = [], sure }: ConcludePageProps) {
  const { concluding, number } = improvementTexts[asking.language];
  const texts = concluding[how];
  const path = improvementPaths.conclude(action.id);
  const back = improvementPaths.action(action.id);
  return (
    <ImprovementFrame
      asking={asking}
      title={texts.title}
      kicker={`${number(actionNumber(action))}: ${action.title}`}
      path={withQuery(path, { jak: how })}
      within={[{ href: back, text: action.title }]}
      faults={faults}
    >
      <p class="lead">{noBreak(texts.lead)}</p>
      {how === 'kept' && <p>{noBreak(target === null ? concluding.noTarget : concluding.target(target))}</p>}
      <form method="post" action={path} class="flow" noValidate>
        <Hidden name="version" value={action.version} />
        <Hidden name="jak" value={how} />
        <TextArea
          name="wniosek"
          label={concluding.conclusion}
          hint={noBreak(concluding.conclusionHint)}
          value={form.conclusion}
          fault={faultOf(faults, 'wniosek')}
        />
        <TextArea
          name="wnioski"
          label={concluding.lessons}
          value={form.lessons}
          rows={3}
          fault={faultOf(faults, 'wnioski')}
        />
        {sure !== undefined && (
          <CheckedForNames
            language={asking.language}
            label={improvementTexts[asking.language].sentence.sure}
            isTicked={sure}
          />
        )}
        <ButtonRow>
          <Button look={how === 'abandoned' ? 'danger' : 'primary'}>{texts.button}</Button>
          <ButtonLink look="secondary" href={back}>
            {concluding.back}
          </ButtonLink>
        </ButtonRow>
      </form>
    </ImprovementFrame>
  );
}
