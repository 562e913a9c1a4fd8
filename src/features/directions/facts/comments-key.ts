// The keys of findings in comments: a theme, or a word that is more frequent than before; an action can be born from either.
import { findingKey } from '#domain/finding.ts';
import type { Period } from '#domain/period.ts';
import type { Scope } from '#features/answers/index.ts';
import { scopeKey } from '#features/diagnosis/index.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';

export type CommentsAbout =
  | { readonly kind: 'theme'; readonly id: string }
  | { readonly kind: 'word'; readonly word: string };

export interface CommentsFound {
  readonly context: SurveyContext;
  readonly scope: Scope;
  readonly period: Period;
  /** revision of the office's answers */
  readonly asOf: number;
}

/** 'theme/visit/queue|office|24315..24320||17', 'word/visit/kolejka|…'; a word is written as in an address. */
export function commentsKey(about: CommentsAbout, { context, scope, period, asOf }: CommentsFound): string {
  const named = about.kind === 'theme' ? about.id : encodeURIComponent(about.word);
  return findingKey({ series: `${about.kind}/${context}/${named}`, scope: scopeKey(scope), period, filter: '', asOf });
}
