// URLs of the steps between the upload and the import: columns, words, preview.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Fault } from '#domain/faults.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, PostedForm, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import type { QuestionnaireContent } from '#features/questionnaires/index.ts';
import { studiesManager } from '#features/studies/index.ts';
import { renderPage } from '#ui/page.tsx';
import { importPaths } from '#ui/paths/answer-import.ts';
import { ColumnsPage } from './columns.pages.tsx';
import { ownQuestionnaire, type ImportPlan } from './import-plan.ts';
import type { ImportRecord } from './import-record.ts';
import { importTargets } from './import-target.actions.ts';
import { beginImport, lookAhead, openRecord, rowsAhead, savePlan } from './import.actions.ts';
import { importTexts } from './import.texts.ts';
import { faultsOfPlan, planFromForm, proposedPlan } from './plan-form.ts';
import { PreviewPage } from './preview.pages.tsx';
import { previewRows, rewordedQuestions } from './preview-rows.ts';
import { meansAnswers, valueGroups, withValues } from './value-groups.ts';
import { ValuesPage, wordField } from './values.pages.tsx';

const nothingAsked: QuestionnaireContent = {
  questionnaire: ownQuestionnaire,
  context: 'visit',
  scaleVersion: 1,
  questions: [],
};

export function mappingRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  /** The import a step belongs to; null where it has left the steps behind. */
  async function stepFor(c: Context<StaffEnv>): Promise<{ asking: Asking; record: ImportRecord }> {
    const asking = studiesManager(c);
    return { asking, record: await openRecord(house, asking.officeId, c.req.param('importId') ?? '') };
  }

  /** The plan as it is kept, or a proposal for the questionnaire the address names. */
  async function planFor(asking: Asking, record: ImportRecord, wanted: string | undefined) {
    const targets = await importTargets(house, asking.officeId);
    const contentOf = (questionnaire: string) =>
      targets.find((target) => target.questionnaire === questionnaire)?.content ??
      (questionnaire === ownQuestionnaire && record.recognised.kind === 'lime' ? nothingAsked : null);
    const kept = record.plan;
    const content = wanted === undefined ? null : contentOf(wanted);
    if (wanted !== undefined && content && wanted !== kept?.questionnaire)
      return { targets, content, plan: proposedPlan(record.recognised, content, wanted) };
    const known = kept && contentOf(kept.questionnaire);
    if (kept && known) return { targets, content: known, plan: kept };
    const first = targets[0]!;
    return {
      targets,
      content: first.content,
      plan: proposedPlan(record.recognised, first.content, first.questionnaire),
    };
  }

  async function columnsPage(
    asking: Asking,
    record: ImportRecord,
    shown: Awaited<ReturnType<typeof planFor>>,
    more: { plan?: ImportPlan; name?: string; faults?: readonly Fault[] } = {},
  ) {
    const structure = await officeStructure(house, asking.officeId);
    const recognisedFrom = record.plan && record.version === 1 && !more.plan ? record.startedOn : null;
    const props = { asking, record, structure, name: record.name, ...shown, ...more };
    return renderPage(<ColumnsPage {...props} recognisedFrom={recognisedFrom} />);
  }

  routes.get(importPaths.columns(':importId'), async (c) => {
    const { asking, record } = await stepFor(c);
    if (record.state !== 'read') return c.redirect(importPaths.one(record.id), 303);
    const shown = await planFor(asking, record, c.req.query('cel'));
    return c.html(await columnsPage(asking, record, shown));
  });

  routes.post(importPaths.columns(':importId'), async (c) => {
    const { asking, record } = await stepFor(c);
    const form = await postedForm(c);
    const shown = await planFor(asking, record, form.text('cel'));
    const structure = await officeStructure(house, asking.officeId);
    const read = planFromForm(form, shown.plan, record.recognised, shown.content, structure);
    if (read.faults.length > 0) {
      const faults = faultsOfPlan(read.faults, importTexts[asking.language].columns.faults);
      return c.html(await columnsPage(asking, record, shown, { plan: read.plan, name: read.name, faults }), 422);
    }
    await savePlan(house, asking.officeId, changeOf(record, form, asking), read.plan, read.name);
    return c.redirect(importPaths.values(record.id), 303);
  });

  async function valuesOf(asking: Asking, record: ImportRecord & { plan: ImportPlan }) {
    const [{ content }, structure] = await Promise.all([
      planFor(asking, record, undefined),
      officeStructure(house, asking.officeId),
    ]);
    return { content, groups: valueGroups(record.recognised.columns, record.plan, content, structure) };
  }

  routes.get(importPaths.values(':importId'), async (c) => {
    const { asking, record } = await stepFor(c);
    if (record.state !== 'read' || !hasPlan(record)) return c.redirect(importPaths.one(record.id), 303);
    const { groups } = await valuesOf(asking, record);
    return c.html(renderPage(<ValuesPage {...{ asking, record, groups }} />));
  });

  routes.post(importPaths.values(':importId'), async (c) => {
    const { asking, record } = await stepFor(c);
    if (record.state !== 'read' || !hasPlan(record)) return c.redirect(importPaths.one(record.id), 303);
    const form = await postedForm(c);
    const { content, groups } = await valuesOf(asking, record);
    const plan = withValues(record.plan, groups, content, (group, word) => form.text(wordField(group, word)));
    const own = importTexts[asking.language].values;
    if (plan.questionnaire !== ownQuestionnaire && !meansAnswers(plan)) {
      const faults = [{ field: wordField(0, 0), message: own.noAnswers }];
      const { groups: again } = await valuesOf(asking, { ...record, plan });
      return c.html(renderPage(<ValuesPage {...{ asking, record, groups: again, faults }} />), 422);
    }
    await savePlan(house, asking.officeId, changeOf(record, form, asking), plan, record.name);
    const saved = await openRecord(house, asking.officeId, record.id);
    const report = await lookAhead(house, asking.officeId, saved);
    if (report.ok) return c.redirect(importPaths.preview(record.id), 303);
    const faults = report.faults.map(({ message }) => ({ field: wordField(0, 0), message: message[asking.language] }));
    return c.html(renderPage(<ValuesPage {...{ asking, record: saved, groups, faults }} />), 422);
  });

  async function previewPage(asking: Asking, record: ImportRecord & { plan: ImportPlan }, faults: readonly Fault[]) {
    const [{ content }, structure, shown] = await Promise.all([
      planFor(asking, record, undefined),
      officeStructure(house, asking.officeId),
      rowsAhead(house, asking.officeId, record),
    ]);
    const { questions, rows } = previewRows(shown.questions, shown.rows, asking.language);
    const reworded = rewordedQuestions(record.recognised, record.plan, content);
    const props = { asking, record, plan: record.plan, report: record.report!, rows, questions, structure, reworded };
    return renderPage(<PreviewPage {...props} mustConfirmAnonymity={mustConfirm(record)} faults={faults} />);
  }

  routes.get(importPaths.preview(':importId'), async (c) => {
    const { asking, record } = await stepFor(c);
    if (record.state !== 'read' || !hasPlan(record)) return c.redirect(importPaths.one(record.id), 303);
    if (!record.report) return c.redirect(importPaths.values(record.id), 303);
    return c.html(await previewPage(asking, record, []));
  });

  routes.post(importPaths.preview(':importId'), async (c) => {
    const { asking, record } = await stepFor(c);
    const form = await postedForm(c);
    const { report } = record;
    // a second press of the same button: what it began goes on
    if (record.state !== 'read' || !hasPlan(record)) return c.redirect(importPaths.one(record.id), 303);
    if (!report || report.imported === 0 || (!record.plan.keepGood && report.refused > 0))
      return c.redirect(importPaths.preview(record.id), 303);
    if (mustConfirm(record) && form.text('anonimowa') !== 'tak') {
      const message = importTexts[asking.language].preview.anonymousFault;
      return c.html(await previewPage(asking, record, [{ field: 'anonimowa', message }]), 422);
    }
    await beginImport(house, asking.officeId, changeOf(record, form, asking));
    return c.redirect(importPaths.one(record.id), 303);
  });

  return routes;
}

const hasPlan = (record: ImportRecord): record is ImportRecord & { plan: ImportPlan } => record.plan !== null;
const mustConfirm = ({ recognised }: ImportRecord) => recognised.kind === 'lime' && recognised.anonymous !== 'yes';
const changeOf = (record: ImportRecord, form: PostedForm, asking: Asking) => ({
  record,
  version: form.number('version') ?? 0,
  who: asking.personId,
});
