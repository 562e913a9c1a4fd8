// Promises in force whose indicator asks clients: what a rating is held against, and where.
import { isChannel } from '#domain/channel.ts';
import type { Filter, Scope } from '#features/answers/index.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';
import type { RegisterRow } from '#features/standards/index.ts';
import type { SurveyTarget } from './comparison.ts';

export interface PlacedTarget {
  readonly context: SurveyContext;
  readonly questionId: string;
  readonly scope: Scope;
  readonly filter: Filter;
  readonly standard: SurveyTarget;
}

const contexts: Readonly<Record<string, SurveyContext>> = { 'core-visit': 'visit', 'core-case': 'case' };

/** Of published standards only, as they are in force; one whose words are being changed still counts as it was. */
export function surveyTargets(rows: readonly RegisterRow[]): PlacedTarget[] {
  return rows.flatMap(({ standard, shown, state, measured }): PlacedTarget[] => {
    if ((state !== 'published' && state !== 'changed') || !measured || shown.target === null) return [];
    const { source } = measured.indicator.content;
    if (source.kind !== 'survey-share' && source.kind !== 'survey-mean') return [];
    const context = contexts[source.questionnaire];
    if (context === undefined) return [];
    return [
      {
        context,
        questionId: source.questionId,
        // ids of an indicator name units and services of the same office; of one that is gone there are no answers
        scope: source.scope as Scope,
        filter: {
          ...(isChannel(source.channel) ? { channel: source.channel } : {}),
          ...(source.clientGroupId === null ? {} : { clientGroupId: source.clientGroupId }),
        },
        standard: {
          standardId: standard.id,
          promise: shown.promise,
          target: shown.target,
          points: source.kind === 'survey-share' ? source.points : null,
        },
      },
    ];
  });
}

/** Promises measured in another way, by what the control chart says of their target. */
export interface JudgedPromise {
  readonly row: RegisterRow;
  readonly verdict: 'kept' | 'not-kept';
}

/** Standards in force with figures of registers, kept or not kept for certain; those between say neither. */
export function judgedPromises(rows: readonly RegisterRow[]): JudgedPromise[] {
  return rows.flatMap((row): JudgedPromise[] => {
    const { state, targetVerdict, measured } = row;
    const inForce = state === 'published' || state === 'changed';
    const source = measured?.indicator.content.source.kind;
    if (!inForce || !source || source.startsWith('survey-') || measured.indicator.content.withoutVerdict) return [];
    const { verdict } = targetVerdict;
    return verdict === 'kept' || verdict === 'not-kept' ? [{ row, verdict }] : [];
  });
}
