// The indicator behind a finding: one the office has already, or what a new one says.
import { coreOf } from '#features/questionnaires/index.ts';
import type { Question } from '#features/questionnaires/index.ts';
import type { Indicator, IndicatorContent, IndicatorSource } from '#features/standards/index.ts';
import type { FindingOrigin } from './finding-origin.ts';
import { improvementTexts } from './improvement.texts.ts';

function sourceOf({ context, questionId, scope, channel, clientGroupId }: FindingOrigin): IndicatorSource {
  return { kind: 'survey-mean', questionnaire: coreOf(context), questionId, scope, channel, clientGroupId };
}

/** The office's indicator in use of the same answers: its mean first, else a share of them. */
export function sameMeasure(found: FindingOrigin, indicators: readonly Indicator[]): Indicator | null {
  const wanted = sourceOf(found);
  const same = indicators.filter(({ retiredOn, content: { source } }) => {
    if (retiredOn !== null || (source.kind !== 'survey-mean' && source.kind !== 'survey-share')) return false;
    const { kind: _kind, ...asked } = wanted as Extract<IndicatorSource, { kind: 'survey-mean' }>;
    return (
      source.questionnaire === asked.questionnaire &&
      source.questionId === asked.questionId &&
      source.channel === asked.channel &&
      source.clientGroupId === asked.clientGroupId &&
      scopeText(source.scope) === scopeText(asked.scope)
    );
  });
  return same.find(({ content }) => content.source.kind === 'survey-mean') ?? same[0] ?? null;
}

const scopeText = (scope: FindingOrigin['scope']) => (scope.kind === 'office' ? 'office' : `${scope.kind}:${scope.id}`);

/** A mean on the scale 1–5; names stay in labels. `place`: the service, unit or office as it stands in a label. */
export function contentOfQuestion(question: Question, place: string, found: FindingOrigin): IndicatorContent {
  const [pl, en] = [improvementTexts.pl.origins, improvementTexts.en.origins];
  return {
    name: {
      pl: pl.about(place, question.short.pl).slice(0, 200),
      en: en.about(place, question.short.en).slice(0, 200),
    },
    definition: {
      pl: pl.definition(question.text.pl, place).slice(0, 1_000),
      en: en.definition(question.text.en, place).slice(0, 1_000),
    },
    measure: 'mean',
    amountUnit: { pl: '', en: '' },
    better: 'higher',
    source: sourceOf(found),
    withoutVerdict: false,
    collectedBy: '',
  };
}
