// The samples' sources: the true story's matter stands first in the county; the small office is told what is missing.
import { beforeAll, describe, expect, it } from 'vitest';
import { clockAt } from '#domain/clock.ts';
import { allTime, diagnosisQuery, officeResults } from '#features/diagnosis/index.ts';
import { loadSources, sourceItems } from '#features/sources/index.ts';
import type { SourceItem } from '#features/sources/index.ts';
import type { Scope } from '#features/answers/index.ts';
import type { OfficeId } from '#domain/ids.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn } from '../../../tests/factories/survey.factory.ts';
import { createSampleOffices } from './create-samples.ts';

const storage = await testStorage();
const house = houseOn(storage, clockAt('2026-11-21T10:00:00Z'));
const everything = {
  ...diagnosisQuery((name) => (name === 'okres' ? 'wszystko' : undefined)),
  questionnaire: null,
};
const patience = 60_000;

async function officeCalled(name: string): Promise<OfficeId> {
  return (await storage.listOffices()).find((each) => each.name.includes(name))!.officeId;
}

async function answerFor(officeId: OfficeId, scope: Scope) {
  const loaded = await loadSources(house, officeId, scope, everything, patience);
  if (loaded.view === null || loaded.state?.kind !== 'counted') throw new Error('not counted');
  expect(loaded.view.period.period).toEqual(allTime);
  return { answer: loaded.state.answer, drivers: loaded.model.drivers, view: loaded.view };
}

describe('sources of the sample offices', () => {
  beforeAll(async () => createSampleOffices(house));

  it('the county finds waiting first, where it got worse and in the whole office, and calls to begin there', async () => {
    const county = await officeCalled('Wierzbow');
    const { structure } = await officeResults(house, county);
    const unit = structure.units.find(({ name }) => name === 'Wydział Komunikacji')!;
    const service = structure.services.find(({ name }) => name === 'Rejestracja pojazdu')!;
    const scopes: Scope[] = [{ kind: 'office' }, { kind: 'unit', id: unit.id }, { kind: 'service', id: service.id }];
    for (const scope of scopes) {
      const { answer, drivers } = await answerFor(county, scope);
      if (answer.kind !== 'shown') throw new Error(answer.kind);
      const items = sourceItems(answer, drivers);
      const of = (id: string): SourceItem => items.find(({ result }) => result.question.id === id)!;
      expect(items.filter(({ tier }) => tier === 0).map(({ result }) => result.question.id)).toEqual(['waiting']);
      expect(of('waiting').call).toBe('begin-here');
      expect(of('building').tier).toBe(answer.tiers.length - 1);
      // the check draws 800 answers, which a release has put in random order: weak sources may change places, waiting not
      const waiting = drivers.findIndex(({ question }) => question.id === 'waiting');
      expect(waiting).toBeGreaterThanOrEqual(0);
      expect(answer.ordinal?.swapped.flat()).not.toContain(waiting);
    }
  });

  it('the one-person service is not asked about its person, the smallest department is told what is missing', async () => {
    const county = await officeCalled('Wierzbow');
    const { structure } = await officeResults(house, county);
    const advice = structure.services.find(({ name }) => name === 'Porada rzecznika konsumentów')!;
    const { drivers } = await answerFor(county, { kind: 'service', id: advice.id });
    expect(drivers.some(({ question }) => question.aboutEmployee)).toBe(false);
    const licence = structure.services.find(({ name }) => name === 'Licencja na transport drogowy')!;
    const { answer } = await answerFor(county, { kind: 'service', id: licence.id });
    expect(answer).toMatchObject({ kind: 'too-few-answers', needed: 100 });
  });

  it('the small office is shown plain ties, and no sources its answers cannot carry', async () => {
    const { answer } = await answerFor(await officeCalled('Podlip'), { kind: 'office' });
    expect(answer.kind).toBe('too-few-answers');
    if (answer.kind === 'too-few-answers') expect(answer.correlations).not.toBeNull();
  });
});
