// The questionnaires of the office that imported answers may belong to.
import type { OfficeId } from '#domain/ids.ts';
import type { Localised, StaffLanguage } from '#domain/language.ts';
import type { House } from '#features/house.ts';
import {
  coreQuestionnaireNames,
  coreQuestionnaires,
  keepAskedElsewhere,
  listVersions,
  publishCore,
} from '#features/questionnaires/index.ts';
import type { PublishedVersion, QuestionnaireContent, SurveyContext } from '#features/questionnaires/index.ts';
import type { OfficeWork } from '#storage/storage.ts';
import { askedVersion, ownContent } from './asked-version.ts';
import { ownQuestionnaire, type ImportPlan } from './import-plan.ts';
import type { OpenedImport } from './open-import.ts';

export interface ImportTarget {
  readonly questionnaire: string;
  readonly name: Localised<StaffLanguage>;
  readonly context: SurveyContext;
  readonly content: QuestionnaireContent;
  /** null: the built-in core that the office has not published yet */
  readonly version: PublishedVersion | null;
}

const cores = ['core-visit', 'core-case'] as const;

/** The core questionnaires, then the office's own, each as it is asked now. */
export async function importTargets(house: House, officeId: OfficeId): Promise<ImportTarget[]> {
  const versions = await listVersions(house, officeId);
  const newest = (questionnaire: string) =>
    versions.findLast((version) => version.questionnaire === questionnaire && version.number > 0) ?? null;
  const core = cores.map((questionnaire): ImportTarget => {
    const version = newest(questionnaire);
    const content = version ?? coreQuestionnaires[questionnaire];
    const name = coreQuestionnaireNames[questionnaire];
    return { questionnaire, name, context: contextOf(content), content, version };
  });
  const names = [...new Set(versions.map(({ questionnaire }) => questionnaire))];
  const own = names.flatMap((questionnaire): ImportTarget[] => {
    const version = newest(questionnaire);
    const isAsked = version?.context === 'visit' || version?.context === 'case';
    if (!version || !isAsked || cores.some((each) => each === questionnaire)) return [];
    const name = version.name ?? questionnaire;
    return [{ questionnaire, name: { pl: name, en: name }, context: contextOf(version), content: version, version }];
  });
  return [...core, ...own];
}

const contextOf = ({ context }: QuestionnaireContent): SurveyContext => (context === 'case' ? 'case' : 'visit');

/** What the questions of the plan look like before a version of them is kept. */
export function contentOfPlan(
  opened: OpenedImport,
  plan: ImportPlan,
  target: ImportTarget | null,
): QuestionnaireContent | null {
  if (plan.questionnaire !== ownQuestionnaire) return target?.content ?? null;
  if (opened.kind !== 'lime') return null;
  const { survey, carried } = opened;
  const title = survey.titles.get(survey.baseLanguage) ?? [...survey.titles.values()][0] ?? '';
  return ownContent({ id: survey.surveyId, title: title.slice(0, 120) || 'LimeSurvey' }, carried, plan);
}

/** The version the answers are kept under: the office's own, or one that stands before it. */
export async function versionForPlan(
  house: House,
  office: OfficeWork,
  opened: OpenedImport,
  plan: ImportPlan,
  target: ImportTarget | null,
  askedFrom: string,
): Promise<PublishedVersion | null> {
  const content = contentOfPlan(opened, plan, target);
  if (!content) return null;
  if (!target || plan.questionnaire === ownQuestionnaire) return keepAskedElsewhere(office, content, askedFrom);
  const headings = new Map(opened.table.columns.map(({ name, heading }) => [name, heading]));
  const asked = askedVersion(bare(content), plan, headings);
  if (asked.kind === 'earlier') return keepAskedElsewhere(office, asked.content, askedFrom);
  if (target.version) return target.version;
  const core = cores.find((each) => each === target.questionnaire);
  return core ? publishCore(house, office, core) : null;
}

/** What was published, without what publishing added. */
function bare(content: QuestionnaireContent & Partial<PublishedVersion>): QuestionnaireContent {
  const { id: _, number: __, columns: ___, publishedOn: ____, ...rest } = content;
  return rest;
}
