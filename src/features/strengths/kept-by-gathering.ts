// Keeps what was dear to make of a gathering, while its answers, targets and structure stay the same.
import { periodKey } from '#domain/period.ts';
import type { Gathering } from './gathered.ts';

export interface KeptByGathering<Made> {
  find(gathering: Gathering, what: unknown): Made | undefined;
  /** gives back what it keeps; of the same answers the oldest goes above `atMost` */
  keep(gathering: Gathering, what: unknown, made: Made): Made;
}

/** @param atMost how much is kept of the same answers; what hangs on answers goes with them */
export function keptByGathering<Made>(atMost: number): KeptByGathering<Made> {
  const kept = new WeakMap<object, Map<string, Made>>();
  return {
    find: (gathering, what) => kept.get(answersOf(gathering))?.get(keyOf(gathering, what)),
    keep(gathering, what, made) {
      const answers = answersOf(gathering);
      const ofAnswers = kept.get(answers) ?? new Map<string, Made>();
      kept.set(answers, ofAnswers.set(keyOf(gathering, what), made));
      for (const oldest of ofAnswers.keys()) {
        if (ofAnswers.size <= atMost) break;
        ofAnswers.delete(oldest);
      }
      return made;
    },
  };
}

// oxlint-disable-next-line typescript/unbound-method -- only told apart, never called
const answersOf = ({ picture }: Gathering): object => picture.rating;

function keyOf({ context, period, targets, structure, today }: Gathering, what: unknown): string {
  const places = [
    structure.services.map(({ id, unitId, active, staffNumber }) => [id, unitId, active, staffNumber]),
    structure.units,
  ];
  return JSON.stringify([what, context, periodKey(period), targets, places, today]);
}
