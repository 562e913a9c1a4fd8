// Every ready questionnaire reaches a person and comes back: begun as an edition, walked in each language, stored whole.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { notReached } from '#domain/answer-code.ts';
import type { SurveyLanguage } from '#domain/language.ts';
import { dayInWarsaw } from '#domain/clock.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { officeStructure } from '#features/office/index.ts';
import { instruments, publish, publishedVersion, questionTypes } from '#features/questionnaires/index.ts';
import type { Question, QuestionnaireContent } from '#features/questionnaires/index.ts';
import { asksAboutServices, beginEdition, listCodes, surveyPlace } from '#features/studies/index.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { letterParagraph } from './print.texts.ts';
import { posterData } from './poster.document.ts';
import { surveyRoutes } from './survey.routes.tsx';

const storage = await testStorage();
const clock = movableClock('2026-10-05T09:00:00Z');
const house = houseOn(storage, clock);
const app = new Hono<StaffEnv>().route('/', surveyRoutes(house));
const { officeId } = await officeWithCodes(house, ['Rejestracja pojazdu']);
const { services, units } = await officeStructure(house, officeId);

/** An edition of the questionnaire for everybody it can be for; gives its codes. */
async function editionOf(content: QuestionnaireContent, asked: string) {
  const today = dayInWarsaw(clock.now());
  const byService = asksAboutServices(content.context);
  const study = await beginEdition(
    house,
    officeId,
    {
      name: `${content.questionnaire} 2026`,
      context: content.context,
      kind: 'edition',
      from: today,
      to: '2026-12-31',
      serviceIds: byService ? services.map(({ id }) => id) : [],
      unitIds: units.map(({ id }) => id),
      wholeOffice: true,
      targetPerPlace: null,
    },
    null,
    asked,
  );
  return { study, codes: (await listCodes(house, officeId)).codes.filter(({ studyId }) => studyId === study.id) };
}

/** What a person presses on a page. */
function bodyFor(question: Question): string {
  const [first] = question.options;
  switch (questionTypes[question.kind].look) {
    case 'buttons':
      return `odpowiedz=${first!.code}`;
    case 'ticks':
      return `wybor=${first!.code}`;
    case 'number':
      return 'liczba=7';
    case 'best-worst':
      return `najpierw=${first!.code}&na-koncu=${question.options.at(-1)!.code}`;
    case 'client-groups':
      return 'odpowiedz=pomin';
    default:
      return 'tekst=Dobrze';
  }
}

/** From the code to the thank-you, in one language; gives the text of all pages. */
async function walk(code: string, language: SurveyLanguage, questions: readonly Question[]): Promise<string> {
  const begun = await app.request(`/ankieta/${code}?jezyk=${language}`);
  expect(begun.status).toBe(303);
  let at = begun.headers.get('location')!;
  let seen = '';
  for (let steps = 0; !at.includes('dziekujemy') && steps < 40; steps += 1) {
    const shown = await app.request(at);
    const html = await shown.text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).not.toMatch(/<script|undefined|\[object/);
    seen += html;
    const page = Number(/\/(\d+)(\?|$)/.exec(at)![1]);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = await app.request(at, { method: 'POST', body: bodyFor(questions[page - 1]!), headers });
    expect(sent.status).toBe(303);
    at = sent.headers.get('location')!;
  }
  const thanks = await app.request(at);
  expect(thanks.status).toBe(200);
  return seen + (await thanks.text());
}

const storedOf = (studyId: string) =>
  storage.inOffice(officeId, (office) =>
    office.query<{ ratings: number[]; state: string; service: string | null; unit: string | null }>(
      'select ratings, state, service_id as service, unit_id as unit from responses where study_id = $1',
      [studyId],
    ),
  );

describe.each(instruments.map((instrument) => [instrument.id, instrument] as const))(
  '%s',
  (id, { content, reviewed }) => {
    it('is chosen as it stands, asked in the languages a person has read through, and answered', async () => {
      const { study, codes } = await editionOf(content, id);
      const version = (await publishedVersion(house, officeId, study.versionId))!;
      expect(version.questions).toEqual(content.questions);
      for (const { code } of codes) for (const language of reviewed) await walk(code, language, content.questions);
      const stored = await storedOf(study.id);
      expect(stored).toHaveLength(codes.length * reviewed.length);
      for (const { ratings, state } of stored) {
        expect(state).toBe('complete');
        expect(ratings).toHaveLength(version.columns.length);
        expect(ratings).not.toContain(notReached);
      }
      const byService = asksAboutServices(content.context);
      expect(codes).toHaveLength(byService ? 3 : 2);
      expect(stored.filter(({ service }) => service !== null)).toHaveLength(byService ? reviewed.length : 0);
      expect(stored.filter(({ unit }) => unit === null)).toHaveLength(reviewed.length);
    });

    it('is asked in Ukrainian once an office has read its texts through', async () => {
      const own = { ...content, name: 'Nasza', languages: ['pl', 'uk'] as const };
      const version = await storage.inOffice(officeId, (office) => publish(house, office, own));
      const { study, codes } = await editionOf(content, version.id);
      const seen = await walk(codes[0]!.code, 'uk', content.questions);
      expect(seen).toMatch(/Запитання\u00a01 з/);
      expect(await storedOf(study.id)).toHaveLength(1);
    });

    it('says on paper and at its end what fits those who are asked', async () => {
      const { study, codes } = await editionOf(content, id);
      const version = (await publishedVersion(house, officeId, study.versionId))!;
      const place = (await surveyPlace(house, codes.find(({ unitId }) => unitId !== null)!.code))!;
      expect(place.unitName).toBe('Wydział Komunikacji');
      const poster = posterData(place, 'https://x.pl', version);
      expect(poster.labels).toContainEqual({ label: '', name: 'Wydział Komunikacji' });
      expect(poster.question.uk === null).toBe(!id.startsWith('core'));
      const said =
        `${await walk(place.code, 'pl', content.questions)} ${letterParagraph(content.context, 'x')}`.replaceAll(
          /[\s\u00a0]+/g,
          ' ',
        );
      expect(said.includes('Masz sprawę do załatwienia')).toBe(content.context !== 'staff');
      expect(said.includes('nie wpływają na sprawę')).toBe(asksAboutServices(content.context));
      if (content.questions.length <= 12) expect(said).toContain('Około 1–2 minut,');
      else expect(said).toContain(`Około ${Math.ceil(content.questions.length / 6)} minut,`);
    });
  },
);
