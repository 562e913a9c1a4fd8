// What an office must have so that each of its pages is there: imports, standards, learning, walk-throughs, actions, a card.
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import { recordPastWalk } from '#features/audits/index.ts';
import * as improvement from '#features/improvement/index.ts';
import { findNotices } from '#features/notices/index.ts';
import { officeStructure } from '#features/office/index.ts';
import { makeCardOfAction } from '#features/practices/index.ts';
import { addIdea, addPlan } from '#features/staff-development/index.ts';
import {
  addAction,
  addEvent,
  addGoal,
  addNeed,
  addStandard,
  adoptIndicator,
  contentOfPromise,
  draftAdoption,
  enterMeasurements,
  listIndicators,
  listNeeds,
  measuredIndicators,
  publishInOffice,
  readyPromises,
} from '#features/standards/index.ts';
import { phonePhoto } from '../factories/photo.factory.ts';
import type { RunningOffice } from './office.ts';

/** A standard in force with figures, an event, an order, a goal and a need: the addresses of their pages. */
export async function promised(
  { house }: RunningOffice,
  officeId: OfficeId,
): Promise<[pattern: string, address: string][]> {
  const { clientGroups } = await officeStructure(house, officeId);
  const today = house.clock.today();
  const ready = readyPromises.find(({ key }) => key === 'email')!;
  const made = await house.storage.inOffice(officeId, async (work) => {
    const indicatorId = await adoptIndicator(work, ready.indicator, [], { today, who: null });
    const input = {
      content: contentOfPromise(ready, 'sekretarz', today),
      indicatorId,
      goalId: null,
      libraryKey: 'email',
    };
    const id = await addStandard(work, input, null);
    const number = await publishInOffice(work, { id, version: 1, who: null }, today);
    const rows = Array.from({ length: 14 }, (_, back) => ({
      indicatorId,
      month: monthOfDay(today) - back,
      numerator: 40 + (back % 5),
      denominator: 50,
      value: null,
      n: null,
      withdrawn: false,
    }));
    await enterMeasurements(work, rows, { origin: 'hand', who: null, reason: '' });
    const event = {
      indicatorId,
      month: monthOfDay(today),
      content: 'nowa skrzynka',
      enteredBy: null,
      enteredOn: today,
    };
    await addEvent(work, { ...event, kind: 'note' });
    const adopted = { title: 'w sprawie standardów', standards: [{ standardId: id, number }], draftedOn: today };
    const need = { clientGroupId: clientGroups[0]!.id, content: 'szybka odpowiedź', standardId: id, evidence: '' };
    await addNeed(work, need, null);
    return { id, indicatorId, adoption: await draftAdoption(work, adopted, null) };
  });
  const goalId = await house.storage.inOffice(officeId, (work) =>
    addGoal(work, { kind: 'office', unitId: null, content: 'Krótko i jasno.' }, null),
  );
  const action = { standardId: made.id, content: 'drugi dyżur', owner: 'sekretarz', begunOn: today };
  await house.storage.inOffice(officeId, (work) => addAction(work, { ...action, dueOn: '2026-01-02' }, null));
  expect(await findNotices(house, officeId)).toBeGreaterThan(0);
  const events = (await measuredIndicators(house, officeId)).flatMap((each) => each.events);
  const [need] = await listNeeds(house, officeId);
  const [standard, indicator] = ['/standardy/standard/', '/wskazniki/wskaznik/'];
  const both = ['', '/zmiana'].flatMap((page): [string, string][] => [
    [`${standard}:id${page}`, `${standard}${made.id}${page}`],
    [`${indicator}:id${page}`, `${indicator}${made.indicatorId}${page}`],
  ]);
  return [
    ...both,
    [`${standard}:id/wycofanie`, `${standard}${made.id}/wycofanie`],
    ...['/pomiary', '/granice', '/dane.csv'].map((page): [string, string] => [
      `${indicator}:id${page}`,
      `${indicator}${made.indicatorId}${page}`,
    ]),
    [
      `${indicator}:id/zdarzenia/:eventId/usuniecie`,
      `${indicator}${made.indicatorId}/zdarzenia/${events[0]!.id}/usuniecie`,
    ],
    ['/standardy/wprowadzenie/:id', `/standardy/wprowadzenie/${made.adoption}`],
    ['/standardy/wprowadzenie/:id/zarzadzenie.pdf', `/standardy/wprowadzenie/${made.adoption}/zarzadzenie.pdf`],
    ['/standardy/cele/:id', `/standardy/cele/${goalId}`],
    ['/standardy/potrzeby/:id', `/standardy/potrzeby/${need!.id}`],
  ];
}

/** A learning plan and an idea: the addresses of their pages. */
export async function plannedLearning(
  { house }: RunningOffice,
  officeId: OfficeId,
): Promise<[pattern: string, address: string][]> {
  const { units } = await officeStructure(house, officeId);
  const [indicator] = await listIndicators(house, officeId);
  const today = house.clock.today();
  const [plan, idea] = await house.storage.inOffice(officeId, async (work) => {
    const made = await addPlan(
      work,
      {
        unitId: units[0]!.id,
        kind: 'coaching',
        standardId: null,
        competenceId: 'courtesy',
        competenceName: { pl: 'uprzejmość', en: 'courtesy' },
        purpose: 'Klient wie, co dalej',
        owner: 'kierownik',
        ownerPersonId: null,
        dueOn: today,
        decidedOn: today,
        finding: null,
        indicatorId: indicator!.id,
      },
      null,
    );
    const id = randomUUID();
    const content = 'Kiedy będzie dowód?';
    const nobody = { serviceId: null, unitId: null, authorPersonId: null };
    await addIdea(work, { id, kind: 'question', content, ...nobody, recordedIn: monthOfDay(today) });
    return [made, id];
  });
  return [
    ['/nauka/plan/:id', `/nauka/plan/${plan}`],
    ['/nauka/plan/:id/zmiana', `/nauka/plan/${plan}/zmiana`],
    ['/nauka/plan/:id/skutek.csv', `/nauka/plan/${plan}/skutek.csv`],
    ['/nauka/zespol/:id', `/nauka/zespol/${units[0]!.id}`],
    ['/pomysly/pomysl/:id', `/pomysly/pomysl/${idea}`],
  ];
}

/** A walk-through under way with a photo, and one done before: the addresses of their pages. */
export async function walkedThrough(
  { house }: RunningOffice,
  page: Page,
  officeId: OfficeId,
): Promise<[pattern: string, address: string][]> {
  const { locations } = await officeStructure(house, officeId);
  const locationId = locations[0]!.id;
  const points = [{ point: 3, score: 'unmet' as const, note: 'schodek' }];
  const past = await house.storage.inOffice(officeId, (work) =>
    recordPastWalk(work, { locationId, day: '2025-05-05', summary: '', points }),
  );
  await page.goto('/obchod');
  await page.getByRole('main').getByRole('button', { name: 'Zacznij obchód' }).click();
  const open = new URL(page.url()).pathname;
  await page.goto(`${open}/punkt/1`);
  await page.locator('#zdjecie').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() });
  await page.locator('#ocena').click();
  await page.goto(`${open}/punkt/1`);
  const photo = (await page.locator('img.walk-photo').getAttribute('src'))!;
  const walk = '/obchod/budynku/:id';
  return [
    [walk, open],
    [`${walk}/punkt/:number`, `${open}/punkt/1`],
    [`${walk}/zakonczenie`, `${open}/zakonczenie`],
    [`${walk}/usuniecie`, `${open}/usuniecie`],
    [`${walk}/punkty.csv`, `${open}/punkty.csv`],
    [`${walk}/zdjecie/:photoId`, photo],
    [`${walk}/zdjecie/:photoId/usuniecie`, `${photo}/usuniecie`],
    [`${walk}/do-poprawy/:number`, `/obchod/budynku/${past}/do-poprawy/3`],
  ];
}

/** An action under way with a file and a comment, and one that has ended: the addresses of their pages. */
export async function acted(page: Page): Promise<[pattern: string, address: string][]> {
  const press = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click();
  const begun = async (title: string) => {
    await page.goto('/dzialania/nowe');
    await page.locator('#tytul').fill(title);
    await page.locator('#cel').fill('krócej');
    await page.locator('#wlasciciel').fill('sekretarz');
    await page.locator('#decyzja').fill('2026-01-20');
    await page.locator('#miara').selectOption({ index: 1 });
    await press('Załóż działanie');
    return new URL(page.url()).pathname;
  };
  const ended = await begun('Plakaty przy wejściu');
  await page.goto(`${ended}/wniosek?jak=abandoned`);
  await page.locator('#wniosek').fill('Nikt ich nie czytał.');
  await press('Przerwij działanie');
  const open = await begun('Drugie okienko');
  await page.goto(`${open}/zmiana`);
  await page.locator('#cel').fill('szybciej');
  await press('Zapisz');
  await page.locator('#start').fill('2026-02-01');
  await press('Rozpocznij');
  await page.locator('#uwaga').fill('Od poniedziałku.');
  await press('Dodaj uwagę');
  await page.getByText('Dodaj załącznik', { exact: true }).click();
  await page.locator('#plik').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('Zasady.') });
  await press('Wyślij');
  const removals = await page.evaluate<string[]>(
    `[...document.querySelectorAll('a[href$="/usuniecie"]')].map((link) => link.pathname)`,
  );
  const [file, comment, history] = ['zalaczniki', 'uwagi', 'historia'].map((kind) =>
    removals.find((path) => path.includes(`/${kind}/`)),
  );
  const action = '/dzialania/dzialanie/:id';
  return [
    ...['', '/zmiana', '/skutek.csv'].map((part): [string, string] => [action + part, open + part]),
    [`${action}/wniosek`, `${open}/wniosek?jak=abandoned`],
    [`${action}/zdanie`, `${ended}/zdanie`],
    [`${action}/zalaczniki/:fileId`, file!.replace('/usuniecie', '')],
    [`${action}/zalaczniki/:fileId/usuniecie`, file!],
    [`${action}/uwagi/:commentId/usuniecie`, comment!],
    [`${action}/historia/:position/usuniecie`, history!],
  ];
}

/** A practice card of a closed action, with an attachment: the catalogue links to all its pages. */
export async function learned({ house }: RunningOffice, page: Page, officeId: OfficeId): Promise<void> {
  const ended = {
    title: 'Drugi dyżur',
    origin: { kind: 'hand' },
    ended: { on: '2026-06-01', how: 'abandoned' },
  } as const;
  const { id: actionId } = await house.storage.inOffice(officeId, (work) =>
    improvement.addAction(work, ended, { day: '2026-01-05', who: null }),
  );
  const made = await makeCardOfAction(house, officeId, { actionId, who: null });
  if (made === 'not-closed') throw new Error('a closed action made no card');
  await page.goto(`/praktyki/karta/${made.cardId}/zalaczniki`);
  await page.locator('#plik').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('Zasady.') });
  await page.getByRole('main').getByRole('button', { name: 'Dodaj plik' }).click();
}
