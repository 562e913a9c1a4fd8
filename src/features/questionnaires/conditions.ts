// Which questions are put to a client: rules over how and where they came, and what they answered before.
import { notAsked, notReached } from '#domain/answer-code.ts';
import type { Channel } from '#domain/channel.ts';
import { answeredCodes, questionTypes, tellableCodes } from './question-types.ts';
import type { AskedContext, Condition, Question } from './questionnaire.ts';

/** What is known of a client before the first question. */
export interface AskingFacts {
  readonly channel: Channel;
  readonly context: AskedContext;
  readonly serviceId: string | null;
  /** the office asks whom the matter was for */
  readonly asksForGroups: boolean;
}

/** asked: put to this client; not-asked: never; open: depends on a question not yet answered */
export type Put = 'asked' | 'not-asked' | 'open';

/** For each question whether it is put to this client, as far as the stored codes tell. Conditions look back only. */
export function putTo(questions: readonly Question[], facts: AskingFacts, ratings: readonly number[]): Put[] {
  const told = new Map<string, readonly number[] | null>();
  let from = 0;
  return questions.map((question) => {
    const width = questionTypes[question.kind].columns(question).length;
    const put = putOne(question, facts, told);
    const stored = ratings.slice(from, from + width);
    const known = stored.length < width ? null : answeredCodes(question, stored);
    told.set(question.id, put === 'not-asked' ? [] : known);
    from += width;
    return put;
  });
}

function putOne(question: Question, facts: AskingFacts, told: ReadonlyMap<string, readonly number[] | null>): Put {
  if (question.kind === 'client-group' && !facts.asksForGroups) return 'not-asked';
  let put: Put = 'asked';
  for (const condition of question.askedWhen ?? []) {
    const holds = holdsFor(condition, facts, told);
    if (holds === false) return 'not-asked';
    if (holds === null) put = 'open';
  }
  return put;
}

/** null: the question it looks back to was not reached */
function holdsFor(
  condition: Condition,
  facts: AskingFacts,
  told: ReadonlyMap<string, readonly number[] | null>,
): boolean | null {
  switch (condition.kind) {
    case 'channel':
      return condition.channels.includes(facts.channel);
    case 'context':
      return condition.contexts.includes(facts.context);
    case 'service':
      return facts.serviceId !== null && condition.serviceIds.includes(facts.serviceId);
    default: {
      const codes = told.get(condition.questionId);
      if (codes === undefined) return false;
      return codes === null ? null : codes.some((code) => condition.codes.includes(code));
    }
  }
}

/** The codes to be stored: 254 where a question is not put to this client, 255 again where it is after all. */
export function withNotAsked(questions: readonly Question[], facts: AskingFacts, ratings: readonly number[]): number[] {
  const put = putTo(questions, facts, ratings);
  let from = 0;
  const codes = [...ratings];
  questions.forEach((question, at) => {
    const width = questionTypes[question.kind].columns(question).length;
    for (let place = from; place < from + width; place += 1) {
      if (put[at] === 'not-asked') codes[place] = notAsked;
      else if (codes[place] === notAsked) codes[place] = notReached;
    }
    from += width;
  });
  return codes;
}

/** Whether any question is put to some clients only; without conditions nothing has to be worked out. */
export function hasConditions(questions: readonly Question[]): boolean {
  return questions.some(({ askedWhen }) => askedWhen !== undefined && askedWhen.length > 0);
}

/** A fault of a condition: which question, and what is wrong. */
export interface ConditionFault {
  readonly questionId: string;
  readonly fault: 'looks-forward' | 'unknown-question' | 'unknown-answer' | 'empty';
}

/** A condition names earlier questions only, and answers they can have: so there is no cycle and no dead end. */
export function conditionFaults(questions: readonly Question[]): ConditionFault[] {
  const positions = new Map(questions.map(({ id }, at) => [id, at]));
  return questions.flatMap(({ id, askedWhen = [] }, at) =>
    askedWhen.flatMap((condition): ConditionFault[] => {
      const fault = faultOfCondition(condition, at, positions, questions);
      return fault === null ? [] : [{ questionId: id, fault }];
    }),
  );
}

function faultOfCondition(
  condition: Condition,
  at: number,
  positions: ReadonlyMap<string, number>,
  questions: readonly Question[],
): ConditionFault['fault'] | null {
  switch (condition.kind) {
    case 'channel':
      return condition.channels.length === 0 ? 'empty' : null;
    case 'context':
      return condition.contexts.length === 0 ? 'empty' : null;
    case 'service':
      return condition.serviceIds.length === 0 ? 'empty' : null;
    default: {
      const position = positions.get(condition.questionId);
      if (position === undefined) return 'unknown-question';
      if (position >= at) return 'looks-forward';
      if (condition.codes.length === 0) return 'empty';
      const tellable = tellableCodes(questions[position]!);
      return condition.codes.every((code) => tellable.includes(code)) ? null : 'unknown-answer';
    }
  }
}
