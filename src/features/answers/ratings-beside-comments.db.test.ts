// Tests of the rating a comment keeps: neither a rating nor its absence points at fewer than five people of a batch.
import { expect, it } from 'vitest';
import { publishedVersion } from '#features/questionnaires/index.ts';
import { surveyPlace } from '#features/studies/index.ts';
import { knownMigrations } from '../../storage/migrate.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import { answerPicture, importResponses } from './index.ts';

const storage = await testStorage();
const house = houseOn(storage, movableClock('2026-07-15T10:00:00Z'));

/** An office with one batch for each list of overall ratings, each in a closed month; every comment names its rating. */
async function officeWithBatches(...batches: (readonly number[])[]) {
  const { officeId, codes } = await officeWithCodes(house);
  const place = (await surveyPlace(house, codes[0]!.code))!;
  const version = (await publishedVersion(house, officeId, place.versionId))!;
  const responses = batches.flatMap((ratings, batch) =>
    ratings.map((overall) => ({
      studyId: place.studyId,
      versionId: version.id,
      serviceId: place.serviceId,
      unitId: place.unitId,
      locationId: null,
      clientGroupId: null,
      channel: 'paper' as const,
      language: 'pl' as const,
      visitDay: `2026-0${batch + 1}-03`,
      ratings: version.columns.map(() => overall),
      comment: `Ocena ${overall}`,
    })),
  );
  await storage.inOffice(officeId, (office) => importResponses(office, responses, '2026-07-15'));
  return officeId;
}

const times = (n: number, overall: number) => Array.from({ length: n }, () => overall);

/** 'month of the batch: what a comment says → what stands beside it', with how many comments. */
async function kept(officeId: Awaited<ReturnType<typeof officeWithBatches>>) {
  const rows = await storage.readInOffice<{ key: string; n: number }>(officeId, {
    name: 'test-ratings-beside-comments',
    text: `select (b.first_month % 12) + 1 || ': ' || c.body || ' → ' || coalesce(c.overall::text, '–') as key, count(*)::int as n
           from comments c join answer_batches b on b.office_id = c.office_id and b.batch_id = c.batch_id
           where c.office_id = $1 group by 1 order by 1`,
    values: [officeId],
  });
  return Object.fromEntries(rows.map(({ key, n }) => [key, n]));
}

it('keeps a rating beside a comment only where those without are none or at least five', async () => {
  const officeId = await officeWithBatches(
    [...times(12, 5), ...times(5, 4), ...times(3, 1)],
    [...times(9, 5), ...times(2, 1)],
    times(6, 5),
  );
  expect(await kept(officeId)).toEqual({
    '1: Ocena 1 → –': 3,
    '1: Ocena 4 → –': 5,
    '1: Ocena 5 → 5': 12,
    '2: Ocena 1 → –': 2,
    '2: Ocena 5 → –': 9,
    '3: Ocena 5 → 5': 6,
  });
});

it('shows comments without any rating', async () => {
  const officeId = await officeWithBatches([...times(12, 5), ...times(5, 1)]);
  const picture = (await answerPicture(house, officeId, 'core-visit'))!;
  const figure = picture.comments({ scope: { kind: 'office' }, period: { first: 0, last: 200_000 } });
  const comments = figure.kind === 'shown' ? figure.comments : [];
  expect(comments).toHaveLength(17);
  for (const comment of comments) expect(Object.keys(comment).sort()).toEqual(['id', 'language', 'period', 'text']);
});

it('migration 0026 takes ratings away where they left out fewer than five, and nowhere else', async () => {
  const officeId = await officeWithBatches(
    [...times(12, 5), ...times(5, 4), ...times(3, 1)],
    [...times(8, 5), ...times(5, 1)],
    [...times(8, 5), ...times(3, 1), ...times(2, 2)],
  );
  // as the program left them before: every rating that five of the batch gave
  await storage.inOffice(officeId, (office) =>
    office.query(`update comments set overall = 4 where office_id = $1 and body = 'Ocena 4'`, [officeId]),
  );
  const { sql } = knownMigrations().find(({ number }) => number === 26)!;
  await storage.asOwner(`begin; ${sql} commit`);
  expect(await kept(officeId)).toEqual({
    '1: Ocena 1 → –': 3,
    '1: Ocena 4 → –': 5,
    '1: Ocena 5 → –': 12,
    '2: Ocena 1 → 1': 5,
    '2: Ocena 5 → 5': 8,
    '3: Ocena 1 → –': 3,
    '3: Ocena 2 → –': 2,
    '3: Ocena 5 → 5': 8,
  });
  const forced = await storage.asOwner<{ forced: boolean }>(
    `select relforcerowsecurity as forced from pg_class where relname in ('responses', 'comments')`,
  );
  expect(forced).toEqual([{ forced: true }, { forced: true }]);
});
