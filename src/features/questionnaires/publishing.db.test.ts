// Publishing on the real database: the same content once, other content under the next number, also when both come at once.
import { expect, it } from 'vitest';
import { testHouse } from '../../../tests/factories/house.factory.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { coreQuestionnaires } from './core-questionnaire.data.ts';
import { insertOrFindVersion } from './version.store.ts';

const house = testHouse(await testStorage());
const core = coreQuestionnaires['core-visit'];
/** The same questionnaire with one word more: another version. */
const worded = (word: string) => {
  const [first, ...others] = core.questions;
  return { ...core, questions: [{ ...first!, text: { ...first!.text, pl: `${first!.text.pl} ${word}` } }, ...others] };
};

it('numbers versions one after another when several people publish at once', async () => {
  const officeId = await house.storage.newOffice('Gmina Publikująca');
  const contents = [core, worded('raz'), worded('dwa'), core, worded('raz')];
  const published = await Promise.all(
    contents.map((content) =>
      house.storage.inOffice(officeId, async (office) => {
        // all have begun before the first publishes
        await office.query('select pg_sleep(0.05)');
        return insertOrFindVersion(office, content, '2026-11-21');
      }),
    ),
  );
  expect(published.filter(({ isNew }) => isNew).map(({ number }) => number)).toHaveLength(3);
  expect([...new Set(published.map(({ number }) => number))].toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  expect(published[3]!.versionId).toBe(published[0]!.versionId);
});
