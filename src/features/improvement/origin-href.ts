// The page an action came from, as far as there is one.
import { periodKey } from '#domain/period.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
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

/** The results of the place the finding is about, or the comments it counted. The key was checked when the action was made. */
function findingHref(key: string): string {
  const [series = '', scope = 'office', months = '', filter = ''] = key.split('|');
  const [head, context, named = ''] = series.split('/');
  const [kind, id = ''] = scope.split(':');
  const [first, last] = months.split('..').map(Number);
  const isPart = first !== undefined && last !== undefined && first >= 12 * 1900 && last < 12 * 3000;
  const period = { okres: isPart ? periodKey({ first, last }) : undefined };
  const ofComments = {
    ...period,
    kontakt: context === 'case' ? 'sprawa' : undefined,
    zakres: kind === 'service' ? `usluga-${id}` : kind === 'unit' ? `jednostka-${id}` : undefined,
  };
  if (head === 'theme') return withQuery(directionsPaths.theme(named), ofComments);
  if (head === 'word')
    return withQuery(directionsPaths.comments(), { ...ofComments, szukaj: decodeURIComponent(named) });
  const [, , locationId = ''] = filter.split(',');
  if (locationId !== '') return withQuery(diagnosisPaths.location(locationId), period);
  const page = kind === 'service' || kind === 'unit' ? diagnosisPaths.subject({ kind, id }) : diagnosisPaths.office();
  return withQuery(page, period);
}
