// Everything pages of the register and the list of indicators need, loaded once: standards, indicators, figures, verdicts.
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay, quarterPeriod } from '#domain/period.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { coreQuestionnaireNames, listVersions } from '#features/questionnaires/index.ts';
import { measuredIndicators } from './indicators.actions.ts';
import type { IndicatorRow } from './indicator-list.ts';
import { listedChanges } from './indicator-results.ts';
import type { MeasuredIndicator } from './indicator-results.ts';
import type { AskedQuestion } from './indicator-form.ts';
import { registerRows, targetOf } from './register.ts';
import type { RegisterRow } from './register.ts';
import type { Standard } from './standard.ts';
import { listStandards } from './standards.actions.ts';
import { targetVerdict } from './target-verdict.ts';

export interface OfficeStandards {
  readonly standards: readonly Standard[];
  readonly measured: readonly MeasuredIndicator[];
  readonly rows: readonly RegisterRow[];
  readonly indicatorRows: readonly IndicatorRow[];
  readonly structure: OfficeStructure;
  readonly today: string;
}

/** Standards of the office with what may be said of each; changes as lists may claim them. */
export async function officeStandards(house: House, officeId: OfficeId): Promise<OfficeStandards> {
  const [standards, measured, structure] = await Promise.all([
    listStandards(house, officeId),
    measuredIndicators(house, officeId),
    officeStructure(house, officeId),
  ]);
  const today = house.clock.today();
  const changes = listedChanges(measured, freshFrom(today));
  return {
    standards,
    measured,
    structure,
    today,
    rows: registerRows(standards, measured, changes, today),
    indicatorRows: measured.map((each): IndicatorRow => {
      const target = targetOf(each.indicator.id, standards);
      const listed = changes.get(each.indicator.id)!;
      return { measured: each, listed, target, targetVerdict: targetVerdict(each.chart, target) };
    }),
  };
}

/** First month of the last closed quarter: an indicator without a figure since then says nothing of now. */
function freshFrom(today: string): number {
  return quarterPeriod(monthOfDay(today)).first - 3;
}

/** Rating and choice questions of every questionnaire, as their newest version asks them. */
export async function askedQuestions(house: House, officeId: OfficeId): Promise<AskedQuestion[]> {
  const versions = await listVersions(house, officeId);
  const newest = new Map(versions.map((version) => [version.questionnaire, version]));
  return [...newest.values()].flatMap((version) =>
    version.questions.flatMap((question): AskedQuestion[] => {
      const column = version.columns.find(({ questionId }) => questionId === question.id);
      if (!column || (question.kind !== 'rating' && question.kind !== 'single-choice')) return [];
      const { questionnaire } = version;
      const core = (coreQuestionnaireNames as Readonly<Record<string, { pl: string } | undefined>>)[questionnaire];
      const questionnaireName = core?.pl ?? questionnaire;
      return [{ questionnaire, questionnaireName, question, categories: column.categories }];
    }),
  );
}
