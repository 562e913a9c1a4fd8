// A new edition of any questionnaire on the real database: chosen, begun for the right places, copied, without an end, closed.
import { describe, expect, it } from 'vitest';
import { instruments, publish } from '#features/questionnaires/index.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { staffPages } from '../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { listCodes, prepareCollecting } from './collecting.actions.ts';
import { beginEdition } from './editions.actions.ts';
import { studiesRoutes } from './studies.routes.tsx';
import { surveyPlace } from './survey-place.actions.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-10-05T09:00:00Z'));
const path = '/zbieranie/edycje/nowa';
const days = { od: '2026-10-05', do: '2026-10-23', cel: '' };

async function newOffice() {
  const { officeId, codes } = await officeWithCodes(house, ['Rejestracja pojazdu', 'Prawo jazdy']);
  const pages = staffPages(studiesRoutes(house), officeId, { roles: ['quality'] });
  const newest = async () => {
    const { studies, codes: all } = await listCodes(house, officeId);
    const study = studies.find(({ isMain }) => !isMain)!;
    return { study, codes: all.filter(({ studyId }) => studyId === study.id) };
  };
  return { officeId, codes, pages, newest };
}

describe('the questionnaire of a new edition', () => {
  it('is chosen among own ones and ready ones, on pages that are valid in both languages', async () => {
    const { officeId } = await newOffice();
    const own = {
      ...instruments.find(({ id }) => id === 'five-areas')!.content,
      name: 'Nasze pytania',
      questionnaire: 'own-x',
    };
    const { id } = await storage.inOffice(officeId, (office) => publish(house, office, own));
    for (const language of ['pl', 'en'] as const) {
      const pages = staffPages(studiesRoutes(house), officeId, { roles: ['quality'], language });
      const choice = await pages.get(path);
      expect([choice.status, await htmlFaults(choice.text)]).toEqual([200, []]);
      expect(choice.text).toContain('Nasze pytania');
      for (const key of [id, ...instruments.map((instrument) => instrument.id)]) {
        expect(choice.text).toContain(`${path}?ankieta=${key}`);
        const form = await pages.get(`${path}?ankieta=${key}`);
        expect([key, form.status, await htmlFaults(form.text)]).toEqual([key, 200, []]);
        expect(form.text).not.toMatch(/undefined|\[object/);
      }
      expect((await pages.get(`${path}?ankieta=nic`)).status).toBe(404);
    }
    expect((await staffPages(studiesRoutes(house), officeId, { isSample: true }).get(path)).status).toBe(403);
  });

  it('must be the office’s own or a ready one, and fit what it is asked about', async () => {
    const [{ officeId }, other] = [await newOffice(), await newOffice()];
    const theirs = await storage.inOffice(other.officeId, (office) => publish(house, office, instruments[3]!.content));
    const places = { serviceIds: [], unitIds: [], wholeOffice: true };
    const edition = {
      name: 'x',
      kind: 'edition',
      from: days.od,
      to: days.do,
      ...places,
      targetPerPlace: null,
    } as const;
    const begin = (context: 'visit' | 'staff', asked: string) =>
      beginEdition(house, officeId, { ...edition, context }, null, asked);
    await expect(begin('visit', theirs.id)).rejects.toMatchObject({ status: 404 });
    await expect(begin('visit', 'nothing')).rejects.toMatchObject({ status: 404 });
    await expect(begin('visit', 'staff-caf-7')).rejects.toMatchObject({ status: 409 });
    expect((await listCodes(house, officeId)).studies).toHaveLength(1);
  });
});

describe('a study of the staff', () => {
  it('has codes of the office and of units, and is repeated with them', async () => {
    const { officeId, pages, newest } = await newOffice();
    const form = await pages.get(`${path}?ankieta=client-orientation`);
    const unit = /name="wydzial" value="([0-9a-f-]{36})"/.exec(form.text)![1]!;
    const fields = { ankieta: 'client-orientation', nazwa: 'Pracownicy 2026', ...days, wydzial: ['urzad', unit] };
    const begun = await pages.post(path, { ...fields, usluga: 'x' });
    expect(begun.status).toBe(303);
    const { study, codes } = await newest();
    expect([study.context, study.kind]).toEqual(['staff', 'edition']);
    expect(new Set(codes.map(({ unitId }) => unitId))).toEqual(new Set([unit, null]));
    const page = await pages.get(begun.to!);
    expect(page.text.replaceAll('\u00a0', ' ')).toContain(
      'Nastawienie na klienta: pięć pytań do pracowników, wersja 1',
    );
    const copy = await pages.get(`${path}?kopia=${study.id}`);
    expect(copy.text.match(/name="wydzial" value="[^"]+" checked/g)).toHaveLength(2);
    const { serviceName, unitName, context } = (await surveyPlace(house, codes.find(({ unitId }) => unitId)!.code))!;
    expect([serviceName, unitName, context]).toEqual([null, 'Wydział Komunikacji', 'staff']);
    // the codes that clients have are left alone
    expect((await prepareCollecting(house, officeId)).made).toBe(0);
  });
});

describe('a study without an end', () => {
  it('runs beside the main one, which nobody can close, and is closed once', async () => {
    const { officeId, codes, pages, newest } = await newOffice();
    const fields = { ankieta: 'five-areas', nazwa: 'Pięć obszarów', rodzaj: 'ciagle', ...days, do: '' };
    const services = codes.map(({ serviceId }) => serviceId!);
    const begun = await pages.post(path, { ...fields, usluga: services });
    expect(begun.status).toBe(303);
    const { study, codes: own } = await newest();
    expect([study.kind, study.to, own.length]).toEqual(['continuous', null, 2]);
    expect((await prepareCollecting(house, officeId)).study.id).toBe(codes[0]!.studyId);
    const close = (studyId: string, version: number) =>
      pages.post(`/zbieranie/edycje/${studyId}/zamkniecie`, { version: String(version) });
    expect((await pages.get(begun.to!)).text).toContain('Zamknij badanie');
    expect((await close(codes[0]!.studyId, 1)).status).toBe(409);
    expect((await close(study.id, 1)).status).toBe(303);
    expect((await close(study.id, 1)).status).toBe(409);
    expect((await surveyPlace(house, own[0]!.code))?.isOpen).toBe(false);
    expect((await surveyPlace(house, codes[0]!.code))?.isOpen).toBe(true);
  });

  it('is not offered for the core questionnaire, whose continuous study is there already', async () => {
    const { codes, pages } = await newOffice();
    const fields = {
      ankieta: 'core-visit',
      nazwa: 'x',
      rodzaj: 'ciagle',
      ...days,
      do: '',
      usluga: codes[0]!.serviceId!,
    };
    const refused = await pages.post(path, fields);
    expect([refused.status, refused.text.includes('Wpisz ostatni dzień')]).toEqual([422, true]);
  });
});
