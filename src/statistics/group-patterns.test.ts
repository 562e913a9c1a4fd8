// Moments per group and pattern: adding the groups up again gives the moments of all answers.
import { describe, expect, it } from 'vitest';
import { addUpPatterns, collectPatterns } from './group-patterns.ts';
import { momentsByGroup, momentsOf } from './moments.ts';

const columns = [Uint8Array.of(4, 3, 0, 253, 1), Uint8Array.of(3, 253, 1, 0, 2)];
const groups = momentsByGroup(columns, Uint16Array.of(0, 2, 0, 2, 2), 3);

describe('addUpPatterns', () => {
  it('is the tally of all answers, empty groups dropped', () => {
    const collected = collectPatterns(groups);
    expect(collected).toMatchObject({ variables: 2, n: 5 });
    expect(collected.groups).toHaveLength(2);
    expect(addUpPatterns(collected)).toEqual(momentsOf(columns));
  });

  it('takes a group as often as it is drawn, and forgets patterns nobody has then', () => {
    const twice = addUpPatterns(collectPatterns(groups), Uint16Array.of(2, 0));
    expect([...twice.patterns.keys()]).toEqual([0b11]);
    expect(twice.patterns.get(0b11)!.n).toBe(4);
  });
});
