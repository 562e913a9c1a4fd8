// URLs of the dictionary of competences: read, added to, changed, removed from, restored.
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notAllowed, notFound, Refusal } from '#domain/faults.ts';
import { allow, postedForm, requireAsking } from '#features/accounts/index.ts';
import type { Asking, PostedForm, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { competencesPaths } from '#ui/paths/competences.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { competenceIn, emptyCompetence, formOf } from './competence.ts';
import type { Competence, CompetenceForm } from './competence.ts';
import { officeDictionary, saveDictionary } from './competences.actions.ts';
import { defaultCompetences } from './competences.data.ts';
import { competencesTexts } from './competences.texts.ts';
import { dictionaryFacts } from './dictionary-facts.actions.ts';
import { DictionaryNext } from './dictionary-next.pages.tsx';
import { CompetencePage, DictionaryPage, mayEdit } from './dictionary.pages.tsx';

type Done = keyof (typeof competencesTexts)['pl']['dictionary']['done'];
const mostCompetences = 60;

export function dictionaryRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  routes.get(competencesPaths.dictionary(), async (c) => {
    const asking = requireAsking(c);
    allow(asking, 'see results');
    const { done } = competencesTexts[asking.language].dictionary;
    const asked = c.req.query('gotowe') ?? '';
    const words = Object.hasOwn(done, asked) ? done[asked as Done] : undefined;
    const dictionary = await officeDictionary(house, asking.officeId);
    const facts = await dictionaryFacts(house, asking, dictionary.competences);
    return c.html(
      renderPage(
        <DictionaryPage asking={asking} dictionary={dictionary} done={words}>
          {facts && <DictionaryNext asking={asking} facts={facts} mayEdit={mayEdit(asking)} />}
        </DictionaryPage>,
      ),
    );
  });

  routes.get(competencesPaths.newCompetence(), async (c) => {
    const asking = requireEditing(c);
    const { version } = await officeDictionary(house, asking.officeId);
    const page = { asking, competence: null, form: emptyCompetence, version, mayRemove: false };
    return c.html(renderPage(<CompetencePage {...page} />));
  });

  routes.post(competencesPaths.newCompetence(), async (c) => {
    const asking = requireEditing(c);
    return save(house, c, asking, null, await postedForm(c));
  });

  routes.get(competencesPaths.edited(':id'), async (c) => {
    const asking = requireEditing(c);
    const { competences, version } = await officeDictionary(house, asking.officeId);
    const competence = foundIn(competences, c.req.param('id'));
    const page = { asking, competence, form: formOf(competence), version, mayRemove: competences.length > 1 };
    return c.html(renderPage(<CompetencePage {...page} />));
  });

  routes.post(competencesPaths.edited(':id'), async (c) => {
    const asking = requireEditing(c);
    const { officeId, personId } = asking;
    const posted = await postedForm(c);
    const { competences } = await officeDictionary(house, officeId);
    const competence = foundIn(competences, c.req.param('id'));
    if (posted.text('usun') !== 'tak') return save(house, c, asking, competence, posted);
    const rest = competences.filter((one) => one !== competence);
    if (rest.length === 0) {
      const form = formOf(competence);
      const faults = [{ field: 'namePl', message: competencesTexts[asking.language].dictionary.last }];
      const page = { asking, competence, form, version: posted.number('version') ?? 0, mayRemove: false, faults };
      return c.html(renderPage(<CompetencePage {...page} />), 422);
    }
    const change = { competences: rest, version: posted.number('version') ?? 0 };
    const event = { what: 'competence-removed', target: competence.id, who: personId } as const;
    await saveDictionary(house, officeId, change, event);
    return seeDone(c, 'usunieto');
  });

  routes.post(competencesPaths.restore(':id'), async (c) => {
    const asking = requireEditing(c);
    const { officeId, personId } = asking;
    const ready = foundIn(defaultCompetences, c.req.param('id'));
    const version = (await postedForm(c)).number('version') ?? 0;
    const { competences } = await officeDictionary(house, officeId);
    const change = { competences: [...competences.filter(({ id }) => id !== ready.id), ready], version };
    await saveDictionary(house, officeId, change, { what: 'competence-restored', target: ready.id, who: personId });
    return seeDone(c, 'przywrocono');
  });

  return routes;
}

/** What was typed is kept where it may not be saved, and where somebody else was faster. */
async function save(
  house: House,
  c: Context<StaffEnv>,
  asking: Asking,
  competence: Competence | null,
  posted: PostedForm,
): Promise<Response> {
  const { officeId, personId, language } = asking;
  const version = posted.number('version') ?? 0;
  const form = formIn(posted);
  const { competences, version: present } = await officeDictionary(house, officeId);
  const checked = competenceIn(form, competence?.id ?? randomUUID(), competences, language);
  const isFull = !competence && competences.length >= mostCompetences;
  const page = { asking, competence, form, mayRemove: competence !== null && competences.length > 1 };
  if (!checked.ok || isFull) {
    const faults = checked.ok ? [{ field: 'namePl', message: competencesTexts[language].faults.full }] : checked.faults;
    return c.html(renderPage(<CompetencePage {...page} version={version} faults={faults} />), 422);
  }
  const { value } = checked;
  const list = competence
    ? competences.map((one) => (one.id === competence.id ? value : one))
    : [...competences, value];
  try {
    const event = { what: 'competence-saved', target: value.id, who: personId } as const;
    await saveDictionary(house, officeId, { competences: list, version }, event);
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 409) throw error;
    return c.html(renderPage(<CompetencePage {...page} version={present} isStale />), 409);
  }
  return seeDone(c, 'zapisano');
}

function formIn(posted: PostedForm): CompetenceForm {
  const line = (name: string, most: number) => posted.text(name).replaceAll(/\s+/g, ' ').trim().slice(0, most);
  return {
    namePl: line('namePl', 80),
    nameEn: line('nameEn', 80),
    noticePl: line('noticePl', 300),
    noticeEn: line('noticeEn', 300),
    learnPl: line('learnPl', 500),
    learnEn: line('learnEn', 500),
    drivers: posted.all('drivers'),
  };
}

function foundIn(competences: readonly Competence[], id: string | undefined): Competence {
  const found = competences.find((one) => one.id === id);
  if (!found) throw notFound();
  return found;
}

function requireEditing(c: Context<StaffEnv>): Asking {
  const asking = requireAsking(c);
  if (asking.isSample || !mayEdit(asking)) throw notAllowed(asking.isSample ? 'sample-office' : undefined);
  return asking;
}

function seeDone(c: Context<StaffEnv>, done: Done): Response {
  return c.redirect(withQuery(competencesPaths.dictionary(), { gotowe: done }), 303);
}
