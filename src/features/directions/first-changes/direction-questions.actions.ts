// Questions that ask clients outright what to change first, in whichever questionnaire they stand, with their figures.
import type { OfficeId } from '#domain/ids.ts';
import type { Period } from '#domain/period.ts';
import { answerPicture } from '#features/answers/index.ts';
import type { Scope } from '#features/answers/index.ts';
import { periodBefore, questionLines } from '#features/diagnosis/index.ts';
import type { House } from '#features/house.ts';
import { listVersions } from '#features/questionnaires/index.ts';
import type { Question } from '#features/questionnaires/index.ts';
import type { AskedDirections } from './direction-questions.ts';

const asksForDirections = ({ kind }: Question) => kind === 'best-worst' || kind === 'up-to-three';

/** Every such question the office has asked, in the scope and period; those nobody has answered yet are left out. */
export async function askedDirections(
  house: House,
  officeId: OfficeId,
  scope: Scope,
  period: Period,
): Promise<AskedDirections[]> {
  const versions = await listVersions(house, officeId);
  const names = new Set(
    versions.filter(({ questions }) => questions.some(asksForDirections)).map(({ questionnaire }) => questionnaire),
  );
  const found: AskedDirections[] = [];
  for (const questionnaire of names) {
    const picture = await answerPicture(house, officeId, questionnaire);
    if (!picture || picture.months === null) continue;
    const before = periodBefore(period);
    const figureIn = (question: Question, of: Period) =>
      ({ kind: 'counts', figure: picture.choice(question.id, { scope, period: of }) }) as const;
    for (const question of picture.version.questions.filter(asksForDirections))
      found.push({
        version: picture.version,
        question,
        lines: questionLines(question, figureIn(question, period), before && figureIn(question, before), null),
      });
  }
  return found;
}
