// The effect of learning on the page of a plan: as of an action, or the plain reason why nothing is said.
import type { StaffLanguage } from '#domain/language.ts';
import { DetectableSentence, EffectSection } from '#features/improvement/index.ts';
import { noBreak } from '#ui/formats.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import type { LearningPlan } from './learning-plan.ts';
import { learningTexts } from './learning.texts.ts';
import { effectWords } from './plans-list.ts';
import type { PlanEffectLoaded } from './plan-effect.actions.ts';

export function PlanEffect(props: { language: StaffLanguage; plan: LearningPlan; effect: PlanEffectLoaded }) {
  const { language, plan, effect } = props;
  const texts = learningTexts[language];
  // after it took place: the section of an action's effect as it is
  if (typeof effect !== 'string' && plan.doneOn !== null)
    return (
      <EffectSection
        language={language}
        loaded={effect}
        atEnd={plan.effectAtEnd}
        csvHref={staffDevelopmentPaths.planEffectCsv(plan.id)}
      />
    );
  return (
    <section class="flow" aria-labelledby="skutek">
      <h2 id="skutek">{texts.effect}</h2>
      {effect === 'no-indicator' && <p>{noBreak(plan.doneOn === null ? texts.noMeasure : texts.noMeasureAfter)}</p>}
      {effect === 'indicator-gone' && (
        <p>{noBreak(plan.doneOn === null ? texts.indicatorGone : texts.indicatorGoneAfter)}</p>
      )}
      {plan.effectAtEnd !== null && (
        <p>
          {texts.measuredAtEnd}: {effectWords(plan, language)}.
        </p>
      )}
      {typeof effect !== 'string' && <DetectableSentence language={language} loaded={effect} />}
    </section>
  );
}
