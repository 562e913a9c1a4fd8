// Studies, codes and the page of collecting on the real database.
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import type { Asking } from '#features/accounts/index.ts';
import { listVersions, publishCore } from '#features/questionnaires/index.ts';
import { form, pagesFor, someoneAsking } from '../../../tests/factories/asking.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import {
  closeCode,
  ensureContinuousStudy,
  listCodes,
  makeCode,
  openCode,
  prepareCollecting,
  rebuildSurveyCodeDirectory,
  startEdition,
} from './collecting.actions.ts';
import { studiesRoutes } from './studies.routes.tsx';
import { forgetPlaces, surveyPlace } from './survey-place.actions.ts';

const storage = await testStorage();
const clock = movableClock('2026-10-05T09:00:00Z');
const house = houseOn(storage, clock);
const person = crypto.randomUUID() as PersonId;
const asked = (officeId: OfficeId, change: Partial<Asking> = {}): Asking =>
  someoneAsking(officeId, { personId: person, ...change });

function appFor(asking: Asking, publicUrl: string | null = 'https://opinie.example.pl') {
  const collected = () =>
    Promise.resolve({ office: { released: 412, waiting: 3 }, services: new Map([['x', { released: 1, waiting: 0 }]]) });
  return pagesFor(asking).route('/', studiesRoutes(houseOn(storage, clock, publicUrl), { collected }));
}

describe('preparing', () => {
  it('makes questionnaire, study and codes once, however often it is asked', async () => {
    const { officeId, codes } = await officeWithCodes(house, ['Rejestracja pojazdu', 'Prawo jazdy']);
    expect(codes).toHaveLength(2);
    expect((await prepareCollecting(house, officeId)).made).toBe(0);
    expect((await prepareCollecting(house, officeId, 'case')).made).toBe(2);
    const { studies } = await listCodes(house, officeId);
    expect(studies.map((study) => study.context).toSorted()).toEqual(['case', 'visit']);
    const versions = await listVersions(house, officeId);
    expect(versions.map((version) => `${version.questionnaire} ${version.number}`)).toEqual([
      'core-case 1',
      'core-visit 1',
    ]);
  });

  it('gives the same content the same version, and finds nothing of another office', async () => {
    const { officeId } = await officeWithCodes(house);
    const again = await storage.inOffice(officeId, (office) => publishCore(house, office, 'core-visit'));
    expect(again.number).toBe(1);
    const other = await officeWithCodes(house);
    const theirs = await listVersions(house, other.officeId);
    expect(theirs.some((version) => version.id === again.id)).toBe(false);
  });

  it('refuses a second open continuous study and a second code for one place', async () => {
    const { officeId, codes } = await officeWithCodes(house);
    const code = codes[0]!;
    const twice = storage.inOffice(officeId, (office) => makeCode(house, office, code));
    await expect(twice).rejects.toMatchObject({ constraint: 'one_code_per_place' });
    const [first, second] = await storage.inOffice(officeId, async (office) => [
      await ensureContinuousStudy(house, office, 'visit'),
      await ensureContinuousStudy(house, office, 'visit'),
    ]);
    expect(first!.id).toBe(second!.id);
  });
});

describe('the place behind a code', () => {
  it('tells everything the survey needs, and only of its own office', async () => {
    const { officeId, codes } = await officeWithCodes(house);
    const place = await surveyPlace(house, codes[0]!.code.toUpperCase());
    expect(place).toMatchObject({
      officeId,
      serviceName: 'Rejestracja pojazdu',
      isOpen: true,
      context: 'visit',
      reach: { address: 'ul. Rynek 1, 64-600 Próbno', phone: '61 297 31 00' },
    });
    expect(place!.clientGroups.map((group) => group.answer.pl)).toContain('własnym lub rodziny');
    expect(await surveyPlace(house, 'zzzzzz')).toBeNull();
  });

  it('closes, opens, and follows the days of an edition', async () => {
    const { officeId, codes } = await officeWithCodes(house);
    const { id: codeId, code } = codes[0]!;
    await closeCode(house, officeId, { codeId, version: 1, who: null });
    expect((await surveyPlace(house, code))!.isOpen).toBe(false);
    await expect(openCode(house, officeId, { codeId, version: 1, who: null })).rejects.toMatchObject({ status: 409 });
    await openCode(house, officeId, { codeId, version: 2, who: null });
    expect((await surveyPlace(house, code))!.isOpen).toBe(true);

    const edition = await storage.inOffice(officeId, async (office) => {
      const study = await startEdition(house, office, {
        name: 'Jesień 2026',
        context: 'visit',
        from: '2026-10-10',
        to: '2026-10-31',
      });
      return makeCode(house, office, { ...codes[0]!, studyId: study.id });
    });
    expect((await surveyPlace(house, edition.code))!.isOpen).toBe(false);
    clock.set('2026-10-12T09:00:00Z');
    expect((await surveyPlace(house, edition.code))!.isOpen).toBe(true);
    clock.set('2026-10-05T09:00:00Z');
  });

  it('is found again after a restore that lost the directory', async () => {
    const { officeId, codes } = await officeWithCodes(house, ['Rejestracja pojazdu', 'Prawo jazdy']);
    await storage.inOffice(officeId, (office) =>
      office.query("delete from directory where office_id = $1 and kind = 'survey-code'", [officeId]),
    );
    forgetPlaces(house);
    expect(await surveyPlace(house, codes[0]!.code)).toBeNull();
    expect(await storage.inOffice(officeId, (office) => rebuildSurveyCodeDirectory(house, office))).toBe(2);
    forgetPlaces(house);
    expect((await surveyPlace(house, codes[0]!.code))?.codeId).toBe(codes[0]!.id);
  });
});

describe('the page of collecting', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      'long-title': 'off',
      'require-sri': 'off',
      'doctype-style': 'off',
      'void-style': 'off',
      'prefer-native-element': 'off',
    },
  });
  const faultsOf = async (html: string) =>
    (await validator.validateString(html)).results.flatMap((result) =>
      result.messages.map((message) => `${message.ruleId}: ${message.message}`),
    );

  it.each(['pl', 'en'] as const)('is valid in every state, in %s', async (language) => {
    const { officeId, codes } = await officeWithCodes(house, ['Rejestracja pojazdu', 'Prawo jazdy']);
    const bare = await storage.newOffice();
    const asking = asked(officeId, { language });
    const pages = [
      await appFor(asking).request('/zbieranie'),
      await appFor(asking, null).request('/zbieranie?gotowe=prepared'),
      await appFor(asked(bare, { language })).request('/zbieranie'),
      await appFor(asking).request(`/zbieranie/${codes[0]!.id}?gotowe=closed`),
      await appFor(asking, null).request(`/zbieranie/${codes[0]!.id}`),
    ];
    for (const page of pages) {
      expect(page.status).toBe(200);
      const html = await page.text();
      expect(await faultsOf(html)).toEqual([]);
      expect(html).not.toMatch(/<script|undefined|\[object/);
    }
  });

  it('shows each place with code, state, poster and the release line', async () => {
    const { officeId, codes } = await officeWithCodes(house, ['Rejestracja pojazdu', 'Prawo jazdy']);
    const html = (await (await appFor(asked(officeId)).request('/zbieranie')).text()).replaceAll('\u00a0', ' ');
    for (const { code, id } of codes) {
      expect(html).toContain(code);
      expect(html).toContain(`/zbieranie/${id}/plakat.pdf`);
    }
    expect(html).toContain('412 odpowiedzi, 3 czekają na ujawnienie');
    expect(html.indexOf('Prawo jazdy')).toBeLessThan(html.indexOf('Rejestracja pojazdu'));
    const noAddress = await (await appFor(asked(officeId), null).request('/zbieranie')).text();
    expect(noAddress).toContain('PUBLIC_URL');
    expect(noAddress).not.toContain('plakat.pdf');
  });

  it('prepares by one click and says so', async () => {
    const { officeId } = await officeWithCodes(house);
    const answer = await appFor(asked(officeId)).request('/zbieranie', form({ badanie: 'case' }));
    expect(answer.status).toBe(303);
    const html = await (await appFor(asked(officeId)).request(answer.headers.get('location')!)).text();
    expect(html).toContain('Po zakończeniu sprawy');
    expect(html).toContain('role="status"');
  });

  it('prepares once when the button is pressed many times at once', async () => {
    const { officeId } = await officeWithCodes(house);
    const app = appFor(asked(officeId));
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () => app.request('/zbieranie', form({ badanie: 'case' }))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 303));
    const [row] = await house.storage.inOffice(officeId, (office) =>
      office.query<{ studies: number; versions: number }>(
        `select (select count(*)::int from studies where context = 'case') as studies,
                (select count(*)::int from questionnaire_versions where questionnaire = 'core-case') as versions`,
      ),
    );
    expect(row).toEqual({ studies: 1, versions: 1 });
  });

  it('closes a place once, and tells the second person that it has changed', async () => {
    const { officeId, codes } = await officeWithCodes(house);
    const app = appFor(asked(officeId));
    const close = () => app.request(`/zbieranie/${codes[0]!.id}/stan`, form({ stan: 'zamknieta', version: '1' }));
    expect((await close()).status).toBe(303);
    expect((await close()).status).toBe(409);
    expect(
      (await app.request(`/zbieranie/${codes[0]!.id}/stan`, form({ stan: 'zamknieta', version: 'x' }))).status,
    ).toBe(409);
    // what no button of ours sends neither opens a place nor prepares a study
    const unknown = await app.request(`/zbieranie/${codes[0]!.id}/stan`, form({ stan: 'usunieta', version: '2' }));
    expect(unknown.status).toBe(400);
    expect((await app.request('/zbieranie', form({ badanie: 'spis' }))).status).toBe(400);
  });

  it('shows and changes nothing of another office, for a reader, or in a sample', async () => {
    const own = await officeWithCodes(house);
    const other = await officeWithCodes(house);
    const path = `/zbieranie/${other.codes[0]!.id}`;
    const app = appFor(asked(own.officeId));
    expect((await app.request(path)).status).toBe(404);
    expect((await app.request(`${path}/kod.svg`)).status).toBe(404);
    expect((await app.request(`${path}/stan`, form({ stan: 'zamknieta', version: '1' }))).status).toBe(404);
    expect((await app.request('/zbieranie/x')).status).toBe(404);
    const reader = appFor(asked(own.officeId, { roles: ['reader'] }));
    expect((await reader.request('/zbieranie', form({}))).status).toBe(403);
    const visitor = appFor(asked(own.officeId, { isSample: true }));
    expect((await visitor.request('/zbieranie', form({}))).status).toBe(403);
    expect((await visitor.request('/zbieranie')).status).toBe(200);
  });

  it('draws the QR code of a place', async () => {
    const { officeId, codes } = await officeWithCodes(house);
    const answer = await appFor(asked(officeId)).request(`/zbieranie/${codes[0]!.id}/kod.svg`);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(await answer.text()).toMatch(/^<svg /);
  });
});
