// Tests of the way in and the release on the real database: nothing lost, nothing doubled, nothing under five.
import { describe, expect, it } from 'vitest';
import { notApplicable, notReached, skipped } from '#domain/answer-code.ts';
import type { OfficeId } from '#domain/ids.ts';
import { publishedVersion, type PublishedVersion } from '#features/questionnaires/index.ts';
import { surveyPlace, type SurveyPlace } from '#features/studies/index.ts';
import { testStorage } from '../../../tests/factories/storage.factory.ts';
import { houseOn, movableClock, officeWithCodes } from '../../../tests/factories/survey.factory.ts';
import {
  answerPicture,
  checkToken,
  collectedCounts,
  givenAnswers,
  importResponses,
  newToken,
  rebuildBlocks,
  receivePage,
  releaseWaitingAnswers,
} from './index.ts';

const storage = await testStorage();
const clock = movableClock('2026-07-15T10:00:00Z');
const house = houseOn(storage, clock);

async function surveyed(
  services?: string[],
): Promise<{ officeId: OfficeId; place: SurveyPlace; version: PublishedVersion }> {
  const { officeId, codes } = await officeWithCodes(house, services);
  const place = (await surveyPlace(house, codes[0]!.code))!;
  return { officeId, place, version: (await publishedVersion(house, officeId, place.versionId))! };
}

async function send(place: SurveyPlace, version: PublishedVersion, token: string, page: number, form: object) {
  return receivePage(house, place, version, { token, page, form, language: 'pl', channel: 'qr' });
}

async function complete(place: SurveyPlace, version: PublishedVersion, overall = 5, comment = ''): Promise<string> {
  const token = newToken(house, place);
  for (const [index, question] of version.questions.entries()) {
    const form =
      question.kind === 'text'
        ? { text: comment }
        : question.kind === 'client-group'
          ? { answer: 'pomin' }
          : { answer: question.role === 'outcome' ? '1' : String(overall) };
    await send(place, version, token, index + 1, form);
  }
  return token;
}

async function responsesOf(officeId: OfficeId) {
  return storage.readInOffice<{ ratings: number[]; state: string; batch_id: string | null; visit_day: string }>(
    officeId,
    {
      name: 'test-responses',
      text: `select ratings, state, batch_id, to_char(visit_day, 'YYYY-MM-DD') as visit_day from responses where office_id = $1`,
      values: [officeId],
    },
  );
}

describe('one response', () => {
  it('is kept page by page, changed by going back, and finished once', async () => {
    const { officeId, place, version } = await surveyed();
    const token = newToken(house, place);
    expect(checkToken(house, place, token)).toBe('valid');
    expect(await givenAnswers(house, place, token)).toBeNull();
    expect(await responsesOf(officeId)).toEqual([]);

    expect(await send(place, version, token, 1, { answer: '4' })).toEqual({ state: 'kept' });
    expect(await send(place, version, token, 2, { answer: '1' })).toEqual({ state: 'kept' });
    expect(await send(place, version, token, 3, { answer: 'pomin' })).toEqual({ state: 'kept' });
    expect(await send(place, version, token, 4, { answer: 'nie-dotyczy' })).toEqual({ state: 'kept' });
    expect(await send(place, version, token, 1, { answer: '2' })).toEqual({ state: 'kept' });
    const expected = [2, 1, skipped, notApplicable, notReached, notReached, notReached, notReached];
    expect(await givenAnswers(house, place, token)).toEqual({ ratings: expected, clientGroupId: null });

    const last = version.questions.length;
    expect(await send(place, version, token, last, { text: 'Długo czekałam, jan@example.org' })).toEqual({
      state: 'finished',
    });
    expect(await send(place, version, token, last, { text: 'jeszcze raz' })).toEqual({ state: 'spent' });
    expect(await send(place, version, token, 1, { answer: '5' })).toEqual({ state: 'spent' });
    expect(await givenAnswers(house, place, token)).toBe('spent');

    expect(await responsesOf(officeId)).toMatchObject([{ ratings: expected, state: 'complete' }]);
    const comments = await storage.readInOffice<{ body: string }>(officeId, {
      name: 'test-comments',
      text: 'select body from comments where office_id = $1',
      values: [officeId],
    });
    expect(comments).toEqual([{ body: 'Długo czekałam, [e-mail]' }]);
  });

  it('is one, however often and at whatever page it is sent at the same time', async () => {
    const { officeId, place, version } = await surveyed();
    const token = newToken(house, place);
    const again = Array.from({ length: 8 }, () => send(place, version, token, 1, { answer: '5' }));
    const others = [2, 3, 4].map((page) => send(place, version, token, page, { answer: '1' }));
    await Promise.all([...again, ...others]);
    const last = version.questions.length;
    const ends = await Promise.all(Array.from({ length: 6 }, () => send(place, version, token, last, { text: 'Tak' })));
    expect(ends.filter(({ state }) => state === 'finished')).toHaveLength(1);
    expect(ends.filter(({ state }) => state === 'spent')).toHaveLength(5);
    const responses = await responsesOf(officeId);
    expect(responses).toHaveLength(1);
    expect(responses[0]!.ratings.slice(0, 4)).toEqual([5, 1, 1, 1]);
  });

  it('keeps a comment that comes without any answer', async () => {
    const { officeId, place, version } = await surveyed();
    const token = newToken(house, place);
    expect(await send(place, version, token, version.questions.length, { text: 'Sama uwaga' })).toEqual({
      state: 'finished',
    });
    expect(await responsesOf(officeId)).toHaveLength(1);
  });

  it('says what is wrong and stores nothing of it', async () => {
    const { officeId, place, version } = await surveyed();
    const token = newToken(house, place);
    expect(await send(place, version, token, 1, {})).toEqual({ state: 'faulty', fault: 'choose-one' });
    expect(await send(place, version, token, 1, { answer: '6' })).toEqual({ state: 'faulty', fault: 'unknown-answer' });
    expect(await send(place, version, token, 10, { text: 'x'.repeat(501) })).toEqual({
      state: 'faulty',
      fault: 'text-too-long',
    });
    expect(await responsesOf(officeId)).toEqual([]);
  });

  it('belongs to its code: a token of another office or place is forged there', async () => {
    const mine = await surveyed();
    const theirs = await surveyed();
    const token = newToken(house, theirs.place);
    expect(checkToken(house, mine.place, token)).toBe('forged');
    await send(theirs.place, theirs.version, token, 1, { answer: '3' });
    expect(await givenAnswers(house, mine.place, token)).toBeNull();
  });

  it('counts as partial a day after it was left', async () => {
    const { officeId, place, version } = await surveyed();
    clock.set('2026-07-15T10:00:00Z');
    const token = newToken(house, place);
    await send(place, version, token, 1, { answer: '4' });
    await releaseWaitingAnswers(house, officeId);
    expect(await responsesOf(officeId)).toMatchObject([{ state: 'answering' }]);
    clock.set('2026-07-16T12:00:00Z');
    expect(checkToken(house, place, token)).toBe('expired');
    await releaseWaitingAnswers(house, officeId);
    expect(await responsesOf(officeId)).toMatchObject([{ state: 'partial' }]);
    clock.set('2026-07-15T10:00:00Z');
  });
});

describe('the release', () => {
  const all = { scope: { kind: 'office' } as const, period: { first: 0, last: 200_000 } };

  it('waits for the fifth answer, then shows five without their day', async () => {
    const { officeId, place, version } = await surveyed();
    for (let n = 1; n <= 4; n += 1) await complete(place, version);
    expect(await releaseWaitingAnswers(house, officeId)).toBe(0);
    const before = (await answerPicture(house, officeId, 'core-visit'))!;
    expect(before.collected(all)).toMatchObject({ released: 0, waiting: 4 });

    await complete(place, version, 3, 'Uwaga');
    expect(await releaseWaitingAnswers(house, officeId)).toBe(5);
    expect(await releaseWaitingAnswers(house, officeId)).toBe(0);
    const after = (await answerPicture(house, officeId, 'core-visit'))!;
    expect(after.collected(all)).toEqual({ released: 5, waiting: 0, byChannel: { qr: 5 } });
    expect(after.rating('overall', all)).toEqual({ kind: 'too-few-answers', collected: 5, needed: 10 });
    expect(after.comments(all)).toMatchObject({ kind: 'too-few-answers', collected: 1 });
    for (const response of await responsesOf(officeId)) {
      expect(response.batch_id).not.toBeNull();
      expect(response.visit_day).toBe('2026-07-01');
    }

    for (let n = 1; n <= 5; n += 1) await complete(place, version, 4);
    await releaseWaitingAnswers(house, officeId);
    const shown = (await answerPicture(house, officeId, 'core-visit'))!;
    expect(shown.rating('overall', all)).toMatchObject({ kind: 'shown', n: 10, counts: [0, 0, 1, 5, 4] });
    expect(shown.comments(all)).toMatchObject({ kind: 'shown', comments: [{ text: 'Uwaga', language: 'pl' }] });
    expect(shown.choice('outcome', all)).toMatchObject({ kind: 'shown', counts: [10, 0, 0, 0] });
    expect(await collectedCounts(house, officeId)).toEqual({
      office: { released: 10, waiting: 0 },
      services: new Map([[place.serviceId, { released: 10, waiting: 0 }]]),
    });
    expect(shown.revision).toBeGreaterThan(before.revision);
  });

  it('runs once however many processes try, and its blocks equal the responses', async () => {
    const { officeId, place, version } = await surveyed();
    for (let n = 0; n < 12; n += 1) await complete(place, version, 1 + (n % 5));
    const released = await Promise.all(Array.from({ length: 4 }, () => releaseWaitingAnswers(house, officeId)));
    expect(released.reduce((sum, n) => sum + n, 0)).toBe(10);
    expect(await rebuildBlocks(house, officeId, version.id)).toEqual({ blocks: 1, rebuilt: 0 });
  });

  it('merges many small blocks, finds one that was spoilt and writes it anew', async () => {
    const { officeId, place, version } = await surveyed();
    const responses = (month: number) =>
      Array.from({ length: 6 }, (_, n) => ({
        studyId: place.studyId,
        versionId: version.id,
        serviceId: place.serviceId,
        unitId: place.unitId,
        locationId: null,
        clientGroupId: null,
        channel: 'paper' as const,
        language: 'pl' as const,
        visitDay: `20${20 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-03`,
        ratings: version.columns.map(() => 1 + (n % 4)),
      }));
    for (let month = 0; month < 30; month += 1)
      await storage.inOffice(officeId, (office) => importResponses(office, responses(month), clock.today()));
    const blocks = await storage.readInOffice<{ answers: number }>(officeId, {
      name: 'test-blocks',
      text: 'select answers from answer_blocks where office_id = $1',
      values: [officeId],
    });
    expect(blocks.length).toBeLessThan(24);
    expect(blocks.reduce((sum, { answers }) => sum + answers, 0)).toBe(180);
    expect((await rebuildBlocks(house, officeId, version.id)).rebuilt).toBe(0);

    await storage.inOffice(officeId, (office) =>
      office.query('update responses set ratings[1] = 5 where office_id = $1 and ratings[1] = 1', [officeId]),
    );
    expect((await rebuildBlocks(house, officeId, version.id)).rebuilt).toBeGreaterThan(0);
    const picture = (await answerPicture(house, officeId, 'core-visit'))!;
    expect(picture.rating('overall', all)).toMatchObject({ kind: 'shown', n: 180, counts: [0, 60, 30, 30, 60] });
  });
});
