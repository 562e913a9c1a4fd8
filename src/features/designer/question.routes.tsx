// URLs of one question: its form, its conditions, and all words of a draft in one language.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notFound } from '#domain/faults.ts';
import { isSurveyLanguage } from '#domain/language.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, PostedForm, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { questionTypes } from '#features/questionnaires/index.ts';
import type { QuestionKind } from '#features/questionnaires/index.ts';
import { renderPage } from '#ui/page.tsx';
import { designerPaths } from '#ui/paths/designer.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import {
  branchingBefore,
  conditionFromForm,
  conditionKinds,
  withCondition,
  withoutCondition,
} from './condition-form.ts';
import { ConditionsPage } from './condition.pages.tsx';
import { requireDesigning, requireLooking } from './designer-permission.ts';
import { designerTexts } from './designer.texts.ts';
import { changeDraft, newQuestionId, openDraft } from './draft.actions.ts';
import type { DraftChange } from './draft.actions.ts';
import { emptyQuestion, mostQuestions, withQuestion } from './draft.ts';
import type { Draft, DraftQuestion } from './draft.ts';
import { fixedOptions } from './fixed-options.data.ts';
import { doneOf } from './frame.pages.tsx';
import { formOfQuestion, questionFromForm } from './question-form.ts';
import type { FormInput } from './question-form.ts';
import { QuestionPage } from './question.pages.tsx';
import { formOfTexts, textsFromForm } from './translation.ts';
import { TextsPage } from './translation.pages.tsx';

type StaffContext = Context<StaffEnv>;

export function questionRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  const param = (c: StaffContext, name: string) => c.req.param(name) ?? '';
  const draftFor = (c: StaffContext, asking: Asking) => openDraft(house, asking.officeId, param(c, 'draftId'));

  const questionFor = (c: StaffContext, draft: Draft, kind: string): { question: DraftQuestion; isNew: boolean } => {
    const id = param(c, 'questionId');
    const known = draft.content.questions.find((question) => question.id === id);
    if (known) return { question: known, isNew: false };
    if (id !== 'nowe' || !Object.hasOwn(questionTypes, kind)) throw notFound();
    const options = fixedOptions[kind as QuestionKind] ?? [];
    return { question: emptyQuestion(newQuestionId(), kind as QuestionKind, options), isNew: true };
  };

  routes.get(designerPaths.question(':draftId', ':questionId'), async (c) => {
    const asking = requireDesigning(c);
    const draft = await draftFor(c, asking);
    const { question, isNew } = questionFor(c, draft, c.req.query('rodzaj') ?? '');
    const form = formOf(formOfQuestion(question));
    return c.html(renderPage(<QuestionPage {...{ asking, draft, question, isNew, form }} />));
  });

  routes.post(designerPaths.question(':draftId', ':questionId'), async (c) => {
    const asking = requireDesigning(c);
    const draft = await draftFor(c, asking);
    const form = await postedForm(c);
    const { question, isNew } = questionFor(c, draft, form.text('rodzaj'));
    if (form.text('zapis') === 'podglad')
      return c.html(renderPage(<QuestionPage {...{ asking, draft, question, isNew, form }} />));
    const texts = designerTexts[asking.language].faults;
    const vouched = form.text('zapis') === 'sprawdzone';
    const read = questionFromForm(question, form, draft.content.languages, vouched, texts);
    const full = isNew && draft.content.questions.length >= mostQuestions;
    const faults = read.ok
      ? full
        ? [{ field: 'tekst-pl', message: texts.tooManyQuestions(mostQuestions) }]
        : []
      : read.faults;
    if (!read.ok || faults.length > 0)
      return c.html(renderPage(<QuestionPage {...{ asking, draft, question, isNew, form, faults }} />), 422);
    await changeDraft(house, asking.officeId, changeOf(draft, form, asking), (content) =>
      withQuestion(content, read.question),
    );
    const waiting = draft.content.languages.some((language) => !read.question.reviewed.includes(language));
    return c.redirect(backTo(draft, question.id, waiting ? 'waiting' : 'saved'), 303);
  });

  const conditionsOf = async (c: StaffContext, asking: Asking, po: string | undefined) => {
    const draft = await draftFor(c, asking);
    const { question, isNew } = questionFor(c, draft, '');
    if (isNew) throw notFound();
    const earlier = branchingBefore(draft.content, question.id);
    const after = earlier.find(({ id }) => id === po) ?? null;
    const { services } = await officeStructure(house, asking.officeId);
    return { asking, draft, question, earlier, after, services: services.filter(({ active }) => active) };
  };

  routes.get(designerPaths.conditions(':draftId', ':questionId'), async (c) => {
    const props = await conditionsOf(c, requireLooking(c), c.req.query('po'));
    return c.html(renderPage(<ConditionsPage {...props} done={doneOf(c.req.query('gotowe'))} />));
  });

  routes.post(designerPaths.conditions(':draftId', ':questionId'), async (c) => {
    const asking = requireDesigning(c);
    const form = await postedForm(c);
    const props = await conditionsOf(c, asking, form.text('po'));
    const { draft, question } = props;
    const again = withQuery(designerPaths.conditions(draft.id, question.id), { gotowe: 'saved' });
    const place = form.number('usun');
    const kind = conditionKinds.find((each) => each === form.text('warunek'));
    if (place === null && !kind) throw notFound();
    if (place !== null || !kind) {
      await changeDraft(house, asking.officeId, changeOf(draft, form, asking), (content) =>
        withoutCondition(content, question.id, place ?? -1),
      );
      return c.redirect(again, 303);
    }
    const field = `wybrane-${kind}`;
    const chosen: FormInput = { text: (name) => form.text(name), all: () => form.all(field) };
    const services = props.services.map(({ id }) => id);
    const read = conditionFromForm(kind, chosen, props.earlier, services);
    if (!read.ok) {
      const faults = [{ field, message: designerTexts[asking.language].faults[read.fault] }];
      return c.html(renderPage(<ConditionsPage {...props} faults={faults} done={null} />), 422);
    }
    await changeDraft(house, asking.officeId, changeOf(draft, form, asking), (content) =>
      withCondition(content, question.id, read.condition),
    );
    return c.redirect(again, 303);
  });

  routes.get(designerPaths.texts(':draftId', ':language'), async (c) => {
    const asking = requireDesigning(c);
    const draft = await draftFor(c, asking);
    const language = param(c, 'language');
    if (!isSurveyLanguage(language)) throw notFound();
    const form = formOf(formOfTexts(draft.content, language));
    return c.html(renderPage(<TextsPage {...{ asking, draft, language, form }} />));
  });

  routes.post(designerPaths.texts(':draftId', ':language'), async (c) => {
    const asking = requireDesigning(c);
    const draft = await draftFor(c, asking);
    const language = param(c, 'language');
    if (!isSurveyLanguage(language)) throw notFound();
    const form = await postedForm(c);
    const { faults } = designerTexts[asking.language];
    const change = changeOf(draft, form, asking);
    const vouched = form.text('zapis') === 'sprawdzone';
    const read = textsFromForm(draft.content, language, form, vouched, faults);
    // a draft changed meanwhile has other questions than the form: that is a conflict, not a fault of the words
    if (!read.ok && change.version === draft.version)
      return c.html(renderPage(<TextsPage {...{ asking, draft, language, form }} faults={read.faults} />), 422);
    await changeDraft(house, asking.officeId, change, (content) => {
      const now = textsFromForm(content, language, form, vouched, faults);
      return now.ok ? now.content : content;
    });
    return c.redirect(withQuery(designerPaths.draft(draft.id), { gotowe: vouched ? 'saved' : 'waiting' }), 303);
  });

  return routes;
}

/** The change a form asks for; without a version it counts as stale. */
export function changeOf(draft: Draft, form: PostedForm, asking: Asking): DraftChange {
  return { draftId: draft.id, version: form.number('version') ?? 0, who: asking.personId };
}

/** Back to the draft, at the question that was changed. */
export function backTo(draft: Draft, questionId: string, done: string): string {
  return `${withQuery(designerPaths.draft(draft.id), { gotowe: done })}#pytanie-${questionId}`;
}

/** Values as if they had been posted, so that a page has one way to show them. */
function formOf(values: Readonly<Record<string, string | readonly string[]>>): FormInput {
  const all = (name: string) => [values[name] ?? []].flat();
  return { all, text: (name) => all(name).at(-1) ?? '' };
}
