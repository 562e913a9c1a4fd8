// Clients of a survey in a journey: many of them, each walking from the code to the thank-you over plain HTTP.
import type { APIRequestContext } from 'playwright-core';
import { expect } from 'vitest';
import { questionTypes } from '#features/questionnaires/index.ts';
import type { Question } from '#features/questionnaires/index.ts';

/** What a client presses; `rating` counts from the worst. */
function bodyFor(question: Question, rating: number): string {
  const { options, kind } = question;
  switch (questionTypes[kind].look) {
    case 'buttons':
      return `odpowiedz=${options[Math.min(rating, options.length) - 1]!.code}`;
    case 'ticks':
      return `wybor=${options[0]!.code}`;
    case 'number':
      return 'liczba=15';
    case 'best-worst':
      return `najpierw=${options[0]!.code}&na-koncu=${options[1]!.code}`;
    default:
      return 'odpowiedz=pomin';
  }
}

/** One client answers every question put to them. */
export async function answerOnce(
  request: APIRequestContext,
  code: string,
  questions: readonly Question[],
  rating = 4,
): Promise<void> {
  let at = new URL((await request.get(`/ankieta/${code}`)).url()).pathname;
  for (let steps = 0; !at.endsWith('dziekujemy') && steps <= questions.length; steps += 1) {
    const question = questions[Number(at.split('/').at(-1)) - 1]!;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await request.post(at, { data: bodyFor(question, rating), headers });
    expect(answer.status(), at).toBe(200);
    at = new URL(answer.url()).pathname;
  }
  expect(at).toMatch(/dziekujemy$/);
}
