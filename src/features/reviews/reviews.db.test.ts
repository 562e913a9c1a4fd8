// The overview, its file and its two sheets on the real database: empty, filled, narrowed; nothing of another office.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/faults.ts';
import type { OfficeId, PersonId } from '#domain/ids.ts';
import { monthOfDay } from '#domain/period.ts';
import { makeAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { officeStructure } from '#features/office/index.ts';
import {
  addAction,
  addGoal,
  addIndicator,
  addStandard,
  contentOfLibrary,
  contentOfPromise,
  enterMeasurements,
  libraryIndicators,
  publishInOffice,
  readyPromises,
} from '#features/standards/index.ts';
import type { StandardContent } from '#features/standards/index.ts';
import { htmlFaults } from '../../../tests/factories/html.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { reviewsRoutes } from './reviews.routes.tsx';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));

function appFor(officeId: OfficeId, change: Partial<Asking> = {}) {
  const facts = { officeId, officeName: 'Próbno', name: 'x', headOf: [], sessionId: 'x', isSample: false } as const;
  const app = new Hono<StaffEnv>();
  const personId = crypto.randomUUID() as PersonId;
  app.use(async (c, next) => {
    c.set('asking', makeAsking({ ...facts, personId, roles: ['quality'], language: 'pl', ...change }));
    await next();
  });
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.kind, error.status);
    throw error;
  });
  return app.route('/', reviewsRoutes(house));
}
const plain = async (answer: Response) => (await answer.text()).replaceAll('\u00a0', ' ');

/** A promise in force with a share of `numerator` of 50 in each of 24 months; null: never measured. */
async function promise(
  officeId: OfficeId,
  words: string,
  numerator: number | null,
  { goalId = null, ...change }: Partial<StandardContent> & { goalId?: string | null } = {},
): Promise<string> {
  const ready = readyPromises.find(({ key }) => key === 'email')!;
  const entry = libraryIndicators.find(({ code }) => code === ready.indicator)!;
  const today = house.clock.today();
  return house.storage.inOffice(officeId, async (office) => {
    const made = { content: contentOfLibrary(entry), libraryCode: null, unitId: null, createdOn: '2024-01-01' };
    const indicatorId = await addIndicator(office, made, null);
    const target = { comparator: 'at-least', value: 0.8 } as const;
    const content = {
      ...contentOfPromise(ready, 'sekretarz', today),
      promise: { pl: words, en: '' },
      target,
      ...change,
    };
    const id = await addStandard(office, { content, indicatorId, goalId, libraryKey: null }, null);
    await publishInOffice(office, { id, version: 1, who: null }, today);
    const rows = Array.from({ length: 24 }, (_, back) => ({
      indicatorId,
      month: monthOfDay('2026-10-01') - back,
      numerator: (numerator ?? 0) + (back % 3),
      denominator: 50,
      value: null,
      n: null,
      withdrawn: false,
    }));
    if (numerator !== null) await enterMeasurements(office, rows, { origin: 'hand', who: null, reason: '' });
    return id;
  });
}

async function officeWithStandards() {
  const { officeId } = await officeWithCodes(house);
  const { clientGroups, services } = await officeStructure(house, officeId);
  const goalId = await house.storage.inOffice(officeId, (office) =>
    addGoal(office, { kind: 'office', unitId: null, content: 'Krótko i jasno.' }, null),
  );
  await promise(officeId, 'Dotrzymana obietnica', 48, { goalId });
  await promise(officeId, 'Niepewna obietnica', 39, { touchpoint: 'building', clientGroupIds: [clientGroups[0]!.id] });
  const out = await promise(officeId, 'Obietnica poza zasięgiem', 20, { approach: 'legal', isPublic: false });
  await promise(officeId, 'Obietnica bez liczb', null, { serviceIds: [services[0]!.id] });
  await house.storage.inOffice(officeId, async (office) => {
    const action = { standardId: out, content: 'drugi dyżur', owner: 'sekretarz', begunOn: '2026-10-01' };
    await addAction(office, { ...action, dueOn: '2026-11-01' }, null);
  });
  return { officeId, goalId, clientGroups, services };
}

const paths = ['', '/zarzadzanie', '/rada', '/rada?rok=2024'].map((path) => `/standardy/przeglad${path}`);

describe('the overview', () => {
  it('puts each standard in force under one of four verdicts', async () => {
    const { officeId } = await officeWithStandards();
    const page = await plain(await appFor(officeId).request('/standardy/przeglad'));
    const places = [
      'Bez zmiany sposobu pracy nie dotrzymamy: 1 standard',
      'Obietnica poza zasięgiem',
      'Nie zawsze dotrzymujemy: 1 standard',
      'Niepewna obietnica',
      'Niezmierzone albo bez oceny: 1 standard',
      'Obietnica bez liczb',
      'brak liczb',
      '>Dotrzymujemy: 1 standard',
      'Dotrzymana obietnica',
    ].map((words) => page.lastIndexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('is narrowed by goal, touchpoint, approach, client group, unit and verdict, in page and file alike', async () => {
    const { officeId, goalId, clientGroups, services } = await officeWithStandards();
    const app = appFor(officeId);
    const all = ['Dotrzymana', 'Niepewna', 'poza zasięgiem', 'bez liczb'];
    const cases: [query: string, found: string[]][] = [
      [`cel=${goalId}`, ['Dotrzymana']],
      ['punkt=building', ['Niepewna']],
      ['podejscie=legal', ['poza zasięgiem']],
      [`grupa=${clientGroups[1]!.id}`, ['Dotrzymana', 'poza zasięgiem', 'bez liczb']],
      [`wydzial=${services[0]!.unitId}`, all],
      ['ocena=kept', ['Dotrzymana']],
      ['ocena=kept&punkt=building', []],
      // what the office does not have narrows nothing
      ['wydzial=x&cel=y&ocena=z', all],
    ];
    for (const [query, found] of cases) {
      for (const path of ['/standardy/przeglad', '/standardy/przeglad/dane.csv']) {
        const shown = await plain(await app.request(`${path}?${query}`));
        expect([path, query, all.filter((each) => shown.includes(each))]).toEqual([path, query, found]);
      }
    }
    expect(await plain(await app.request('/standardy/przeglad?ocena=kept&punkt=building'))).toContain(
      'Żaden standard nie pasuje do filtra',
    );
    const sheet = await plain(await app.request('/standardy/przeglad/zarzadzanie?podejscie=legal'));
    expect(sheet).toContain('Zakres: Podejście:');
    expect(sheet).not.toContain('Niepewna obietnica');
  });

  it.each(['pl', 'en'] as const)('and its sheets are valid, empty and filled, in %s', async (language) => {
    const offices = [(await officeWithCodes(house)).officeId, (await officeWithStandards()).officeId];
    for (const officeId of offices)
      for (const path of paths) {
        const answer = await appFor(officeId, { language }).request(path);
        expect([path, answer.status, await htmlFaults(await answer.text())]).toEqual([path, 200, []]);
      }
    expect((await appFor(offices[0]!, { roles: ['keying'] }).request(paths[0]!)).status).toBe(403);
    expect(await plain(await appFor(offices[0]!).request(paths[0]!))).toContain(
      'Żaden standard jeszcze nie obowiązuje',
    );
  });
});

describe('the sheets', () => {
  it('for the leadership: what is not kept, actions past their term, what is not known', async () => {
    const { officeId } = await officeWithStandards();
    const sheet = await plain(await appFor(officeId).request('/standardy/przeglad/zarzadzanie'));
    for (const words of ['Obietnica poza zasięgiem', 'Niepewna obietnica', 'drugi dyżur', '01.11.2026, po terminie'])
      expect(sheet).toContain(words);
    expect(sheet).toContain('Nie wiadomo, czy dotrzymujemy: 1 standard.');
    expect(sheet).not.toContain('Dotrzymana obietnica');
  });

  it('for the council: public promises with the sums of the closed year that was chosen', async () => {
    const { officeId } = await officeWithStandards();
    const app = appFor(officeId, { roles: ['reader'] });
    const sheet = await plain(await app.request('/standardy/przeglad/rada'));
    expect(sheet).toContain('Standardy obsługi klientów w roku 2025');
    // 24 months back from October 2026: all of 2025, and two months of 2024
    expect(sheet).toContain('588 z 600');
    expect(sheet).toContain('12 z 12');
    expect(sheet).not.toContain('Obietnica poza zasięgiem');
    expect(await plain(await app.request('/standardy/przeglad/rada?rok=2024'))).toContain('w roku 2024');
    expect(await plain(await app.request('/standardy/przeglad/rada?rok=2026'))).toContain('w roku 2025');
  });

  it('show nothing of another office', async () => {
    await officeWithStandards();
    const { officeId } = await officeWithCodes(house);
    for (const path of [...paths, '/standardy/przeglad/dane.csv'])
      expect(await plain(await appFor(officeId).request(path))).not.toMatch(
        /(Dotrzymana|Niepewna) obietnica|Obietnica (poza|bez)/,
      );
  });
});
