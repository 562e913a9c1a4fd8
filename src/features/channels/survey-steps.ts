// Which pages a client walks through, and what stands on each.
import { putTo } from '#features/questionnaires/index.ts';
import type { AskingFacts, PublishedVersion, Question } from '#features/questionnaires/index.ts';

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

/**
 * The pages of one response in their order, as far as its answers tell: a question that depends on one not yet answered
 * counts in the total, and is led to only once it is known to be asked.
 */
export function surveySteps(
  version: Pick<PublishedVersion, 'questions'>,
  facts: AskingFacts,
  ratings: readonly number[] = [],
): SurveyStep[] {
  const put = putTo(version.questions, facts, ratings);
  const possible = version.questions
    .map((question, index) => ({ question, page: index + 1, put: put[index]! }))
    .filter((each) => each.put !== 'not-asked');
  const asked = possible.filter((each) => each.put === 'asked');
  return possible.map(({ question, page }, index) => ({
    page,
    question,
    position: index + 1,
    total: possible.length,
    previous: asked.findLast((other) => other.page < page)?.page ?? null,
    next: asked.find((other) => other.page > page)?.page ?? null,
  }));
}

/** The step of a page as it stands in an address, or null where there is none. */
export function stepAt(steps: readonly SurveyStep[], page: string): SurveyStep | null {
  return steps.find((step) => String(step.page) === page) ?? null;
}
