// URLs of the survey: a GET writes nothing, a POST answers with 303 or with the same page and what to do.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { Refusal } from '#domain/faults.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { checkToken, factsOf, givenAnswers, newToken, receivePage } from '#features/answers/index.ts';
import type { PageFault } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import { hasConditions, languagesOf, publishedVersion } from '#features/questionnaires/index.ts';
import type { PublishedVersion } from '#features/questionnaires/index.ts';
import { surveyPlace } from '#features/studies/index.ts';
import type { SurveyPlace } from '#features/studies/index.ts';
import { renderPage } from '#ui/page.tsx';
import { channelsPaths } from '#ui/paths/channels.ts';
import { addressLimit } from './address-limit.ts';
import { givenOnPage, isFirstAnswerMissing, lengthOf } from './given.ts';
import { progressMemory } from './progress-memory.ts';
import { ClosedPage, NoSuchPage, PlainEndPage, ThanksPage, UnknownCodePage } from './survey-ends.pages.tsx';
import type { ThanksAdditions } from './survey-ends.pages.tsx';
import { largestBody, readSurveyForm } from './survey-form.ts';
import type { SurveyForm } from './survey-form.ts';
import { pageStore, tokenHole } from './survey-html.ts';
import { stepAt, surveySteps } from './survey-steps.ts';
import type { SurveyStep } from './survey-steps.ts';
import { languageAskedFor, pageHref, thanksHref, wayOf } from './survey-way.ts';
import type { PageAddress } from './survey-way.ts';
import { surveyTexts } from './survey.texts.ts';
import type { PlainFault } from './survey.texts.ts';
import { QuestionPage } from './survey.pages.tsx';
import type { Given } from './survey.pages.tsx';
import { onlyOwnOffice } from './unknown-code.actions.ts';

/** What later rooms show on pages of this one; `web` fills it. */
export interface SurveySlots {
  readonly thanks?: (place: SurveyPlace, language: PageAddress['language']) => Promise<ThanksAdditions>;
}

/** One page of one response, found and checked. */
interface OpenPage {
  readonly place: SurveyPlace;
  readonly version: PublishedVersion;
  readonly step: SurveyStep;
  readonly address: PageAddress;
  readonly token: 'valid' | 'expired';
  /** read already where conditions of the questionnaire depend on it */
  readonly given?: Exclude<Awaited<ReturnType<typeof givenAnswers>>, 'spent'>;
}

type SurveyContext = Context<StaffEnv>;
type Status = 200 | 404 | 413 | 422 | 429 | 503;

export function surveyRoutes(house: House, slots: SurveySlots = {}): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  const pages = pageStore();
  const progress = progressMemory();
  const limit = addressLimit();

  const html = (c: SurveyContext, page: string, status: Status = 200) => {
    c.header('cache-control', 'no-store');
    return c.html(page, status);
  };
  const see = (c: SurveyContext, href: string) => {
    c.header('cache-control', 'no-store');
    return c.redirect(href, 303);
  };
  const way = (c: SurveyContext) => wayOf(c.req.query('jezyk'), c.req.query('z'));
  /** before a language was chosen, the one the browser asks for */
  const firstWay = (c: SurveyContext) => ({
    ...way(c),
    ...(c.req.query('jezyk') === undefined && { language: languageAskedFor(c.req.header('accept-language')) }),
  });
  const allowed = (c: SurveyContext) => limit.allows(c.get('networkAddress'), house.clock.now().getTime());

  const unknownCode = async (c: SurveyContext) =>
    html(c, renderPage(<UnknownCodePage way={firstWay(c)} office={await onlyOwnOffice(house)} />), 404);

  const begins = async (c: SurveyContext) => {
    const begin = firstWay(c);
    const { language } = begin;
    if (!allowed(c))
      return html(c, renderPage(<PlainEndPage kind="limited" language={language} officeName="Probierz" />), 429);
    const place = await surveyPlace(house, inPath(c, 'code'));
    if (!place) return unknownCode(c);
    c.set('frameSites', place.embedSites);
    if (!place.isOpen) return html(c, renderPage(<ClosedPage place={place} way={begin} />), 404);
    const token = newToken(house, place);
    progress.note(token, 0);
    return see(c, pageHref({ ...begin, code: place.code, token }, 1));
  };
  routes.get(channelsPaths.survey(':code'), begins);
  routes.get(`${channelsPaths.survey(':code')}/`, begins);

  const stateOf = (place: SurveyPlace, token: string) => {
    const now = house.clock.now().getTime();
    if (progress.isValid(place.code, token, now)) return 'valid';
    const state = checkToken(house, place, token);
    if (state === 'valid') progress.noteValid(place.code, token, now);
    return state;
  };

  /** The page a path names, or the answer to a path that names none. */
  async function openPage(c: SurveyContext): Promise<OpenPage | Response> {
    const token = inPath(c, 'token');
    const place = await surveyPlace(house, inPath(c, 'code'));
    if (!place) return unknownCode(c);
    c.set('frameSites', place.embedSites);
    const state = stateOf(place, token);
    const version = state === 'forged' ? null : await publishedVersion(house, place.officeId, place.versionId);
    const lost = () => html(c, renderPage(<NoSuchPage place={place} way={way(c)} />), 404);
    if (state === 'forged' || !version) return lost();
    const asked = way(c);
    const language = languagesOf(version).includes(asked.language) ? asked.language : 'pl';
    const address = { ...asked, language, code: place.code, token };
    const given = hasConditions(version.questions) ? await givenAnswers(house, place, token) : undefined;
    if (given === 'spent') return see(c, thanksHref(address));
    const steps = surveySteps(version, factsOf(place, address.channel), given?.ratings);
    const step = stepAt(steps, inPath(c, 'page'));
    if (step) return { place, version, step, address, token: state, ...(given !== undefined && { given }) };
    // a question that is not put to this client after all: on to the one after it
    const page = Number(inPath(c, 'page'));
    const next =
      String(page) === inPath(c, 'page') &&
      version.questions[page - 1] &&
      (steps.find((other) => other.page > page) ?? steps.at(-1));
    return next ? see(c, pageHref(address, next.page)) : lost();
  }

  const keptPage = ({ place, version, step, address }: OpenPage, given: Given) => {
    const where = `${step.page} ${step.position} ${step.total} ${step.previous}`;
    const key = `${place.fingerprint} ${version.id} ${address.language} ${address.channel} ${where} ${JSON.stringify(given)}`;
    const props = { place, step, languages: languagesOf(version), address: { ...address, token: tokenHole }, given };
    return pages.page(key, address.token, () => renderPage(<QuestionPage {...props} />));
  };

  routes.get(channelsPaths.thanks(':code', ':token'), async (c) => {
    const place = await surveyPlace(house, inPath(c, 'code'));
    if (!place) return unknownCode(c);
    c.set('frameSites', place.embedSites);
    const token = inPath(c, 'token');
    if (checkToken(house, place, token) === 'forged')
      return html(c, renderPage(<NoSuchPage place={place} way={way(c)} />), 404);
    const address = { ...way(c), code: place.code, token };
    const additions = await slots.thanks?.(place, address.language);
    return html(c, renderPage(<ThanksPage place={place} address={address} additions={additions} />));
  });

  routes.get(channelsPaths.surveyPage(':code', ':token', ':page'), async (c) => {
    const open = await openPage(c);
    if (open instanceof Response) return open;
    const { place, version, step, address } = open;
    if (open.token === 'expired') return see(c, channelsPaths.survey(place.code));
    const furthest = progress.furthest(address.token);
    if (furthest !== undefined && step.page > furthest) return html(c, keptPage(open, {}));
    const given = open.given === undefined ? await givenAnswers(house, place, address.token) : open.given;
    if (given === 'spent') return see(c, thanksHref(address));
    return html(c, keptPage(open, given === null ? {} : givenOnPage(version, step, given)));
  });

  routes.post(channelsPaths.surveyPage(':code', ':token', ':page'), async (c) => {
    const open = await openPage(c);
    if (open instanceof Response) return open;
    const { place, version, step, address } = open;
    const { language } = address;
    const body = await bodyOf(c.req.raw);
    if (body === null)
      return html(
        c,
        renderPage(<PlainEndPage kind="tooLarge" language={language} officeName={place.officeName} />),
        413,
      );
    const read = readSurveyForm(body);
    const again = (fault: PlainFault | PageFault, status: Status = 422) => {
      // a page that outlived its token goes on under a fresh one, with what was chosen still there
      const shown = open.token === 'expired' ? { ...address, token: newToken(house, place) } : address;
      const message = messageOf(fault, step, language, read.form);
      const props = { place, step, languages: languagesOf(version), address: shown, given: read.form };
      return html(c, renderPage(<QuestionPage {...props} fault={message} />), status);
    };
    if (!allowed(c)) return again('too-many', 429);
    if (!read.ok) return again(read.fault);
    if (open.token === 'expired') return again('expired');
    try {
      const page = { token: address.token, page: step.page, form: read.form, language, channel: address.channel };
      const received = await receivePage(house, place, version, page);
      if (received.state === 'faulty') return again(received.fault);
      const next = received.state === 'kept' ? nextPage(open, received.ratings) : null;
      if (next === null) {
        progress.forget(address.token);
        return see(c, thanksHref(address));
      }
      progress.note(address.token, step.page);
      return see(c, pageHref(address, next));
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 503) throw error;
      // the log of the server never sees this one
      house.log.warn('unavailable', {
        id: c.get('requestId'),
        code: (error.cause as { code?: string } | undefined)?.code,
      });
      c.header('retry-after', '5');
      return again('unavailable', 503);
    }
  });

  return routes;
}

/** The page after this one, now that it is answered; null = the thank-you. */
function nextPage({ version, place, address, step }: OpenPage, ratings: readonly number[] | undefined): number | null {
  if (ratings === undefined) return step.next;
  const steps = surveySteps(version, factsOf(place, address.channel), ratings);
  return steps.find(({ page }) => page === step.page)?.next ?? null;
}

const inPath = (c: SurveyContext, name: 'code' | 'token' | 'page') => c.req.param(name) ?? '';

function messageOf(
  fault: PlainFault | PageFault,
  step: SurveyStep,
  language: PageAddress['language'],
  form: SurveyForm,
): string {
  const { faults } = surveyTexts[language];
  if (fault === 'text-too-long')
    return faults['text-too-long'](lengthOf(form.text ?? ''), step.question.maxLength ?? 500);
  return faults[fault === 'choose-one' && isFirstAnswerMissing(step) ? 'choose-one-first' : fault];
}

/** The body as bytes, or null above the limit, read no further than that. */
async function bodyOf(request: Request): Promise<Uint8Array | null> {
  const announced = request.headers.get('content-length');
  if (Number(announced ?? 0) > largestBody) return null;
  // no more arrives than was announced, so it can be taken whole, at a third of the cost of a stream
  if (announced !== null) return new Uint8Array(await request.arrayBuffer());
  if (!request.body) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > largestBody) return null;
    parts.push(part);
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}
