// The page an action came from, as far as there is one.
import { periodKey } from '#domain/period.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { practicesPaths } from '#ui/paths/practices.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import type { Origin } from './action.ts';

/** null: it was started by hand, or the address cannot be told. */
export function originHref(origin: Origin): string | null {
  switch (origin.kind) {
    case 'finding':
      return findingHref(origin.key);
    case 'indicator':
      return standardsPaths.indicator(origin.indicatorId);
    case 'standard':
      return standardsPaths.standard(origin.standardId);
    case 'idea':
      return staffDevelopmentPaths.idea(origin.ideaId);
    case 'plan':
      return staffDevelopmentPaths.plan(origin.planId);
    case 'practice':
      return practicesPaths.card(origin.cardId);
    default:
      return null;
  }
}

/** The results of the place the finding is about. The key was checked when the action was made. */
function findingHref(key: string): string {
  const [, scope = 'office', months = ''] = key.split('|');
  const [kind, id = ''] = scope.split(':');
  const [first, last] = months.split('..').map(Number);
  const isPart = first !== undefined && last !== undefined && first >= 12 * 1900 && last < 12 * 3000;
  const page = kind === 'service' || kind === 'unit' ? diagnosisPaths.subject({ kind, id }) : diagnosisPaths.office();
  return isPart ? withQuery(page, { okres: periodKey({ first, last }) }) : page;
}
