// Which comments may be quoted of a whole team: none whose place has, or may have, one person.
import { describe, expect, it } from 'vitest';
import type { ServiceId, UnitId } from '#domain/ids.ts';
import type { StaffNumber } from '#domain/staff-number.ts';
import type { Service, Unit } from '#features/office/index.ts';
import { workOfOneIn } from './released-comments.ts';

const unit = (id: string, staffNumber: StaffNumber) => ({ id: id as UnitId, staffNumber }) as Unit;
const service = (id: string, unitId: string, staffNumber: StaffNumber) =>
  ({ id: id as ServiceId, unitId: unitId as UnitId, staffNumber }) as Service;

describe('a comment may be about the work of one person', () => {
  const mayBe = workOfOneIn({
    units: [unit('few', '2-4'), unit('many', '5+'), unit('lone', '1')],
    services: [
      service('A', 'few', '1'),
      service('B', 'few', '5+'),
      service('C', 'many', '5+'),
      service('D', 'lone', '5+'),
    ],
  });

  it.each([
    ['of a service with one person', 'A', 'few', true],
    ['of a service beside it', 'B', 'few', false],
    ['of a unit without such a service', 'C', 'many', false],
    ['of a service in a unit of one person', 'D', 'lone', true],
    ['of a service that has moved to such a unit since', 'D', 'many', true],
    ['of a batch that names no service, in a unit with a service of one person', '', 'few', true],
    ['of such a batch in a unit without one', '', 'many', false],
    ['of a batch that names nothing', '', '', true],
  ])('%s', (_of, from, within, expected) => {
    expect(mayBe({ service: from, unit: within })).toBe(expected);
  });

  it('nowhere in an office where nobody works alone', () => {
    const nobodyAlone = workOfOneIn({ units: [unit('many', '5+')], services: [service('C', 'many', '2-4')] });
    expect(nobodyAlone({ service: '', unit: '' })).toBe(false);
  });
});
