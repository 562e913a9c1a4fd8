// Weights are chosen before the first answer, clients answer unevenly, and the office has one figure everywhere: weighted.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { monthOfDay, monthInYear, quarterPeriod, yearOf } from '#domain/period.ts';
import { createFirstAdministrator } from '#features/accounts/index.ts';
import { importResponses } from '#features/answers/index.ts';
import { addLocation, finishSetUp } from '#features/office/index.ts';
import { listCodes } from '#features/studies/index.ts';
import { officeWithCodes } from '../factories/survey.factory.ts';
import { axeFaults, freshPage, sideways, startOffice } from './office.ts';
import type { RunningOffice } from './office.ts';

const founder = { name: 'Anna Nowak', email: 'anna@probno.example.pl', password: 'dwanaście koni w stajni' };
const services = ['Dowód osobisty', 'Prawo jazdy', 'Paszport'] as const;
/** people served on the day they were counted, answers, and how many of those are good */
const facts = [
  [40, 20, 8],
  [40, 60, 30],
  [40, 80, 76],
] as const;

let office: RunningOffice;
beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.stop());

/** An office before its first answer, its founder signed in on a narrow phone, at the choice of weights. */
async function atTheChoice(email: string) {
  const { house } = office;
  const { officeId, codes } = await officeWithCodes(house, services);
  await house.storage.inOffice(officeId, (work) => finishSetUp(work, house.clock.today()));
  expect((await createFirstAdministrator(house, officeId, { ...founder, email, language: 'pl' })).ok).toBe(true);
  const page = await freshPage(office, { width: 320 });
  const isFit = async () => {
    expect(await axeFaults(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
  };
  await page.goto('/wejscie');
  await page.locator('#email').fill(email);
  await page.locator('input[type=password]').fill(founder.password);
  await page.getByRole('main').getByRole('button', { name: 'Wejdź' }).click();
  await page.goto('/zbieranie/edycje');
  await page.getByRole('link', { name: 'Badanie ciągłe: po wizycie' }).click();
  await page.getByRole('link', { name: 'Zobacz, czy wyniki są z wagami' }).click();
  await isFit();
  const text = async () => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
  return { house, officeId, codes, page, isFit, text, address: page.url() };
}

it('from the choice to the figure, on a narrow phone', async () => {
  const { house, officeId, codes, page, isFit, text, address } = await atTheChoice(founder.email);
  await page.getByRole('radio', { name: /^z wagami: .* w każdej usłudze$/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Wybór jest zapisany.').waitFor();
  await isFit();

  const quarter = quarterPeriod(quarterPeriod(monthOfDay(house.clock.today())).first - 1);
  const day = `${yearOf(quarter.first)}-${String(monthInYear(quarter.first) + 1).padStart(2, '0')}-12`;
  const study = (await listCodes(house, officeId)).studies.find(({ context }) => context === 'visit')!;
  const asked = codes.map(({ serviceId }) => serviceId!);
  await house.storage.inOffice(officeId, async (work) => {
    // as if all this had begun a year ago
    await work.query(`update studies set starts_on = '2020-01-01' where office_id = $1`, [officeId]);
    const given = facts.flatMap(([, answers, good], place) =>
      Array.from({ length: answers }, (_, client) => ({
        studyId: study.id,
        versionId: study.versionId,
        serviceId: asked[place]!,
        unitId: null,
        locationId: null,
        clientGroupId: null,
        channel: 'qr' as const,
        language: 'pl' as const,
        visitDay: day,
        ratings: [client < good ? 5 : 2, 1, 4, 4, 4, 4, 4, 4],
        comment: undefined,
      })),
    );
    await importResponses(work, given, house.clock.today());
    for (const [place, [served]] of facts.entries())
      await work.query(
        `insert into people_served (office_id, service_id, first_day, last_day, served, source)
         values ($1, $2, $3::date, $3::date, $4, 'hand')`,
        [officeId, asked[place], day, served],
      );
  });

  // (8/20 + 30/60 + 76/80) / 3 = 62 of 100; without weights 114 of 160
  await page.goto('/diagnoza/urzad');
  expect(await text()).toContain('Na 100 osób, które odpowiedziały, 62 ');
  expect(await text()).not.toContain('odpowiedziały, 71 ');
  await page.getByText('Jak to policzono').click();
  expect(await text()).toMatch(/kosztem jest większa niepewność \(jak przy \d+ zamiast 160 odpowiedzi/);
  expect(await text()).toContain('Na 100 osób, które odpowiedziały, 71 ');
  expect(await text()).toContain('kto w ogóle nie odpowiedział');
  await isFit();
  await page.goto('/pulpit');
  expect(await text()).toContain('62 na 100');
  await page.goto(address);
  expect(await text()).toContain('pierwsze odpowiedzi tego badania są ujawnione');
  await isFit();
});

it('by services and buildings: people entered by keyboard, and both countings in the figure', async () => {
  const { house, officeId, codes, page, isFit, text } = await atTheChoice('ewa@probno.example.pl');
  const [hall, branch] = await house.storage.inOffice(officeId, async (work) => [
    await addLocation(work, { name: 'Ratusz', address: 'Rynek 1' }),
    await addLocation(work, { name: 'Filia przy dworcu', address: 'Kolejowa 2' }),
  ]);
  await page.getByRole('radio', { name: /w każdym budynku$/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Wybór jest zapisany.').waitFor();
  await page.getByRole('link', { name: 'Zobacz osoby według miejsc' }).click();
  await isFit();

  const quarter = quarterPeriod(quarterPeriod(monthOfDay(house.clock.today())).first - 1);
  const day = (month: number, date: string) =>
    `${yearOf(month)}-${String(monthInYear(month)).padStart(2, '0')}-${date}`;
  const at = day(quarter.first, '12');
  for (const [name, people] of [
    ['Filia przy dworcu', '1000'],
    ['Ratusz', '3 000'],
  ] as const) {
    await page.locator('#miejsce').selectOption({ label: name });
    await page.locator('#od').fill(day(quarter.first, '01'));
    await page.locator('#do').fill(day(quarter.last, '28'));
    await page.locator('#liczba').fill(people);
    await page.keyboard.press('Enter');
    await page.getByText('Liczba jest zapisana.').waitFor();
  }
  await isFit();
  expect(await text()).toContain('niepełne');

  const study = (await listCodes(house, officeId)).studies.find(({ context }) => context === 'visit')!;
  await house.storage.inOffice(officeId, async (work) => {
    await work.query(`update studies set starts_on = '2020-01-01' where office_id = $1`, [officeId]);
    // half of each service is answered in the branch, where everybody is glad; in the town hall two in five are
    const given = codes.flatMap(({ serviceId }) =>
      Array.from({ length: 80 }, (_, client) => ({
        studyId: study.id,
        versionId: study.versionId,
        serviceId: serviceId!,
        unitId: null,
        locationId: client < 40 ? branch! : hall!,
        clientGroupId: null,
        channel: 'qr' as const,
        language: 'pl' as const,
        visitDay: at,
        ratings: [client < 56 ? 5 : 2, 1, 4, 4, 4, 4, 4, 4],
        comment: undefined,
      })),
    );
    await importResponses(work, given, house.clock.today());
    for (const { serviceId } of codes)
      await work.query(
        `insert into people_served (office_id, service_id, first_day, last_day, served, source)
         values ($1, $2, $3::date, $3::date + 6, 200, 'hand')`,
        [officeId, serviceId, at],
      );
  });
  await page.goto('/zbieranie/obsluzeni/miejsca');
  expect(await text()).toContain('różnią się o więcej niż 10 %');
  await isFit();
  // a quarter of the people came to the branch: 1/4 · 100 + 3/4 · 40 = 55 of 100; without weights 70
  await page.goto('/diagnoza/urzad');
  expect(await text()).toContain('Na 100 osób, które odpowiedziały, 55 ');
  await page.getByText('Jak to policzono').click();
  expect(await text()).toContain('każda usługa i każde miejsce ważyły tyle, ile mają klientów');
  expect(await text()).toContain('Na 100 osób, które odpowiedziały, 70 ');
  await isFit();
});
