// The questions of one of our questionnaires as targets of a mapping.
import { fivePointScale } from '#domain/rating-scale.ts';
import type { MappingTarget } from './table-mapping.ts';

/** The part of a question a mapping needs; a question of any version has it. */
export interface MappableQuestion {
  readonly id: string;
  readonly kind: string;
  readonly text: Readonly<Record<string, string>>;
  readonly short: Readonly<Record<string, string>>;
  readonly options: readonly { readonly code: number; readonly label: Readonly<Record<string, string>> }[];
  readonly notApplicable: boolean;
}

/** Ratings, single choices and texts; kinds that have no single column of their own are left out. */
export function mappingTargets(questions: readonly MappableQuestion[]): readonly MappingTarget[] {
  return questions.flatMap((question): MappingTarget[] => {
    const kind = kindOf(question);
    if (!kind) return [];
    const options = question.options.map(({ code, label }) => ({ code, labels: Object.values(label) }));
    const texts = [...Object.values(question.text), ...Object.values(question.short)];
    return [{ id: question.id, kind, texts, options, notApplicable: question.notApplicable }];
  });
}

function kindOf({ kind, options }: MappableQuestion): MappingTarget['kind'] | null {
  if (kind === 'rating') return options.length === fivePointScale.labels.length ? 'rating' : 'choice';
  if (kind === 'single-choice' || kind === 'yes-no') return 'choice';
  return kind === 'text' ? 'text' : null;
}
