// URLs of questionnaires: the list, one draft with everything that can be done to it, its preview and its file.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notFound } from '#domain/faults.ts';
import type { Fault } from '#domain/faults.ts';
import { isSurveyLanguage } from '#domain/language.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, PostedForm, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { instruments, languagesOf, listVersions } from '#features/questionnaires/index.ts';
import { renderPage } from '#ui/page.tsx';
import { designerPaths } from '#ui/paths/designer.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { requireDesigning, requireLooking } from './designer-permission.ts';
import { designerTexts } from './designer.texts.ts';
import { checkDraft } from './draft-check.ts';
import {
  changeDraft,
  dropDraft,
  listDrafts,
  newestVersion,
  newQuestionId,
  openDraft,
  publishDraft,
  startDraft,
  undoChange,
} from './draft.actions.ts';
import { DraftPage } from './draft.pages.tsx';
import { copyOfDraft, draftOfInstrument, duplicated, moved, mostQuestions, removed, withLanguages } from './draft.ts';
import type { Draft, DraftContent } from './draft.ts';
import { FilePage } from './file.pages.tsx';
import { doneOf } from './frame.pages.tsx';
import { ListPage } from './list.pages.tsx';
import { PreviewPage } from './preview.pages.tsx';
import { oneLine } from './question-form.ts';
import { backTo, changeOf, questionRoutes } from './question.routes.tsx';
import { largestFile, questionnaireFile, readQuestionnaireFile } from './questionnaire-file.ts';

/** What later rooms tell the designer; `web` fills it. */
export interface DesignerSlots {
  /** ids of the versions that clients are asked now */
  readonly versionsInUse?: (asking: Asking) => Promise<readonly string[]>;
}

type StaffContext = Context<StaffEnv>;

export function designerRoutes(house: House, slots: DesignerSlots = {}): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  routes.use(`${designerPaths.list()}/*`, async (c, next) => {
    c.set('runsScript', true);
    await next();
  });
  const draftFor = (c: StaffContext, asking: Asking) => openDraft(house, asking.officeId, c.req.param('draftId') ?? '');

  routes.get(designerPaths.list(), async (c) => {
    const asking = requireLooking(c);
    const [drafts, versions] = await Promise.all([
      listDrafts(house, asking.officeId),
      listVersions(house, asking.officeId),
    ]);
    const done = doneOf(c.req.query('gotowe'));
    return c.html(renderPage(<ListPage {...{ asking, drafts, versions, instruments, done }} />));
  });

  routes.post(designerPaths.list(), async (c) => {
    const asking = requireDesigning(c);
    const form = await postedForm(c);
    const texts = designerTexts[asking.language];
    const instrument = instruments.find(({ id }) => id === form.text('wzor'));
    const drafts = await listDrafts(house, asking.officeId);
    const source = drafts.find(({ id }) => id === form.text('kopia'));
    if (!instrument && !source) throw notFound();
    const id = await startDraft(house, asking.officeId, asking.personId, (taken) =>
      instrument
        ? draftOfInstrument(instrument, instrument.name[asking.language], taken)
        : copyOfDraft(source!.content, texts.copyOf(source!.content.name).slice(0, 120), taken),
    );
    return c.redirect(withQuery(designerPaths.draft(id), { gotowe: 'started' }), 303);
  });

  routes.get(designerPaths.fromFile(), (c) => c.html(renderPage(<FilePage asking={requireDesigning(c)} />)));

  routes.post(designerPaths.fromFile(), async (c) => {
    const asking = requireDesigning(c);
    const again = (faults: readonly Fault[]) => c.html(renderPage(<FilePage asking={asking} faults={faults} />), 422);
    const texts = designerTexts[asking.language];
    const { plik } = await c.req.parseBody();
    if (!(plik instanceof File) || plik.size === 0) return again([{ field: 'plik', message: texts.faults.file }]);
    const read =
      plik.size > largestFile
        ? ({ ok: false, faults: [{ where: '', fault: 'too-large' }] } as const)
        : readQuestionnaireFile(await plik.text());
    if (!read.ok)
      return again(
        read.faults.map(({ where, fault }) => {
          const words = texts.file.faults[fault];
          return { field: 'plik', message: typeof words === 'string' ? words : words(where) };
        }),
      );
    const id = await startDraft(house, asking.officeId, asking.personId, () => read.content);
    return c.redirect(withQuery(designerPaths.draft(id), { gotowe: 'started' }), 303);
  });

  routes.get(designerPaths.versionFile(':versionId'), async (c) => {
    const asking = requireLooking(c);
    const versions = await listVersions(house, asking.officeId);
    const version = versions.find(({ id }) => id === c.req.param('versionId'));
    if (!version) throw notFound();
    const { id: _, number: __, columns: ___, publishedOn: ____, ...content } = version;
    const languages = languagesOf(version);
    return file(c, questionnaireFile({ ...content, name: content.name ?? content.questionnaire, languages }));
  });

  routes.get(designerPaths.file(':draftId'), async (c) => {
    const draft = await draftFor(c, requireLooking(c));
    return file(c, questionnaireFile(draft.content));
  });

  routes.get(designerPaths.preview(':draftId', ':language', ':page'), async (c) => {
    const asking = requireLooking(c);
    const id = c.req.param('draftId') ?? '';
    const instrument = instruments.find((each) => each.id === id);
    const content = instrument?.content ?? (await openDraft(house, asking.officeId, id)).content;
    const language = c.req.param('language');
    const page = Number(c.req.param('page'));
    const languages = languagesOf(content);
    if (!isSurveyLanguage(language) || !languages.includes(language) || !content.questions[page - 1]) throw notFound();
    const { clientGroups } = await officeStructure(house, asking.officeId);
    const back = instrument ? designerPaths.list() : designerPaths.draft(id);
    const groups = clientGroups.filter(({ asked }) => asked);
    const props = { asking, id, content, languages, language, page, back };
    return c.html(renderPage(<PreviewPage {...props} clientGroups={groups} />));
  });

  async function draftPage(asking: Asking, draft: Draft) {
    const [newest, used] = await Promise.all([
      newestVersion(house, asking.officeId, draft.content.questionnaire),
      slots.versionsInUse?.(asking) ?? [],
    ]);
    const inUse = newest !== null && used.some((id) => id === newest.id);
    return { asking, draft, findings: checkDraft(draft.content), newest, inUse };
  }

  routes.get(designerPaths.draft(':draftId'), async (c) => {
    const asking = requireLooking(c);
    const props = await draftPage(asking, await draftFor(c, asking));
    return c.html(renderPage(<DraftPage {...props} done={doneOf(c.req.query('gotowe'))} />));
  });

  routes.post(designerPaths.draft(':draftId'), async (c) => {
    const asking = requireDesigning(c);
    const draft = await draftFor(c, asking);
    const form = await postedForm(c);
    const change = changeOf(draft, form, asking);
    const path = designerPaths.draft(draft.id);
    const texts = designerTexts[asking.language];
    const again = async (fault: Fault, typedName = draft.content.name) => {
      const props = await draftPage(asking, draft);
      return c.html(renderPage(<DraftPage {...props} faults={[fault]} typedName={typedName} done={null} />), 422);
    };
    switch (form.text('czynnosc')) {
      case 'cofnij':
        await undoChange(house, asking.officeId, change);
        return c.redirect(withQuery(path, { gotowe: 'undone' }), 303);
      case 'wyrzuc':
        await dropDraft(house, asking.officeId, change);
        return c.redirect(withQuery(designerPaths.list(), { gotowe: 'dropped' }), 303);
      case 'publikuj':
        return (await publishDraft(house, asking.officeId, change)) === null
          ? again({ field: 'publikacja', message: texts.faults.notPublished })
          : c.redirect(`${withQuery(path, { gotowe: 'published' })}#publikacja`, 303);
      case 'opis': {
        const name = oneLine(form.text('nazwa')).slice(0, 120);
        if (name === '') return again({ field: 'nazwa', message: texts.faults.nameMissing }, '');
        const step = (content: DraftContent) => withLanguages({ ...content, name }, form.all('jezyki'));
        await changeDraft(house, asking.officeId, change, step);
        return c.redirect(withQuery(path, { gotowe: 'saved' }), 303);
      }
      default: {
        const step = stepOf(form, draft);
        if (!step) throw notFound();
        await changeDraft(house, asking.officeId, change, step);
        const next = form.text('czynnosc') === 'usun' ? withQuery(path, { gotowe: 'saved' }) : null;
        return c.redirect(next ?? backTo(draft, form.text('pytanie'), 'saved'), 303);
      }
    }
  });

  routes.route('/', questionRoutes(house));
  return routes;
}

/** The step a button beside a question asks for. */
function stepOf(form: PostedForm, draft: Draft): ((content: DraftContent) => DraftContent) | null {
  const id = form.text('pytanie');
  if (!draft.content.questions.some((question) => question.id === id)) return null;
  switch (form.text('czynnosc')) {
    case 'w-gore':
      return (content) => moved(content, id, -1);
    case 'w-dol':
      return (content) => moved(content, id, 1);
    case 'powiel':
      return (content) =>
        content.questions.length < mostQuestions ? duplicated(content, id, newQuestionId()) : content;
    case 'usun':
      return (content) => removed(content, id);
    default:
      return null;
  }
}

function file(c: StaffContext, text: string) {
  c.header('content-type', 'application/json; charset=utf-8');
  c.header('content-disposition', 'attachment; filename="ankieta.json"');
  c.header('cache-control', 'no-store');
  return c.body(text);
}
