// Which pages a client walks through, and what stands on each.
import type { PublishedVersion, Question } from '#features/questionnaires/index.ts';
import type { SurveyPlace } from '#features/studies/index.ts';

export interface SurveyStep {
  /** page in the address: position of the question in the version, counted from 1 */
  readonly page: number;
  readonly question: Question;
  /** "Pytanie position z total" */
  readonly position: number;
  readonly total: number;
  readonly previous: number | null;
  /** null: after this page comes the thank-you */
  readonly next: number | null;
}

/** The pages in their order. An office that asks about no client group has no such page. */
export function surveySteps(version: PublishedVersion, place: SurveyPlace): SurveyStep[] {
  const asked = version.questions
    .map((question, index) => ({ question, page: index + 1 }))
    .filter(({ question }) => question.kind !== 'client-group' || place.clientGroups.length > 0);
  return asked.map(({ question, page }, index) => ({
    page,
    question,
    position: index + 1,
    total: asked.length,
    previous: asked[index - 1]?.page ?? null,
    next: asked[index + 1]?.page ?? null,
  }));
}

/** The step of a page as it stands in an address, or null where there is none. */
export function stepAt(steps: readonly SurveyStep[], page: string): SurveyStep | null {
  return steps.find((step) => String(step.page) === page) ?? null;
}
