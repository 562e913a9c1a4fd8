// Every page of results says, beside the number of answers, how they came and which part of the people served they are.
import { expect, it } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import { htmlFaults } from '../../../../tests/factories/html.factory.ts';
import { ratedOffice } from '../../../../tests/factories/rated-office.factory.ts';
import { staffPages } from '../../../../tests/factories/staff-pages.factory.ts';
import { testStorage } from '../../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock } from '../../../../tests/factories/survey.factory.ts';
import { diagnosisRoutes } from '../diagnosis.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));

it.each(['pl', 'en'] as const)('names channels and response rate, in %s', async (language) => {
  const month = (text: string) => monthOfDay(`${text}-01`);
  const services = [{ name: 'Prawo jazdy', unit: 'Wydział Komunikacji' }];
  const answers = { service: 'Prawo jazdy', first: month('2026-07'), last: month('2026-09'), perMonth: 40 };
  const { officeId, service, structure } = await ratedOffice(house, services, [
    { ...answers, channels: ['qr', 'paper', 'phone'] },
  ]);
  const pages = staffPages(diagnosisRoutes(house), officeId, { roles: ['quality'], language });
  const origin = {
    pl: /Skąd odpowiedzi: kod QR: \d+; papier: \d+; rozmowa z ankieterem: \d+\. Odsetek/,
    en: /Where answers come from: QR code: \d+; paper: \d+; interviewer: \d+\. Response/,
  };
  const unit = structure.units[0]!.id;
  for (const path of ['', '/urzad', `/usluga/${service('Prawo jazdy').id}`, `/jednostka/${unit}`]) {
    const { status, text } = await pages.get(`/diagnoza${path}`);
    expect([path, status, await htmlFaults(text)]).toEqual([path, 200, []]);
    expect(text.replaceAll('\u00a0', ' '), path).toMatch(origin[language]);
  }
});
