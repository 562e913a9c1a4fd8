// The key of a finding, read back from an address: taken as written by anybody, so everything in it is checked.
import { channels } from '#domain/channel.ts';
import type { Channel } from '#domain/channel.ts';
import { isUuid } from '#domain/ids.ts';
import type { Period } from '#domain/period.ts';
import { contains } from '#domain/period.ts';
import { allTime } from '#features/diagnosis/index.ts';
import type { CommentsAbout, CommentsFound } from '#features/directions/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import type { SurveyContext } from '#features/questionnaires/index.ts';

export interface FindingOrigin {
  readonly kind: 'rating';
  readonly key: string;
  readonly context: SurveyContext;
  readonly questionId: string;
  readonly scope: OriginScope;
  readonly period: Period;
  readonly channel: Channel | null;
  readonly clientGroupId: string | null;
  /** a place across the office: no indicator measures it */
  readonly locationId: string | null;
  /** revision of the office's answers when it was found */
  readonly asOf: number;
}
/** A promise that is not kept: of the standard itself more can be told than of the finding. */
export interface StandardOrigin {
  readonly kind: 'standard';
  readonly standardId: string;
}
/** A theme of comments, or a word that is more frequent than before: the room `directions` counts it anew. */
export interface CommentsOrigin extends Omit<CommentsFound, 'scope'> {
  readonly kind: 'comments';
  readonly key: string;
  readonly about: CommentsAbout;
  readonly scope: OriginScope;
}
export type OriginScope =
  | { readonly kind: 'office' }
  | { readonly kind: 'unit'; readonly id: string }
  | { readonly kind: 'service'; readonly id: string };

const longestKey = 400;
const periodPattern = /^(\d{1,6})\.\.(\d{1,6})$/;
const themePattern = /^[a-z0-9][a-z0-9_-]{0,60}$/;
const longestWord = 60;
const questionPattern = /^[a-z][a-z0-9_-]{0,60}$/;

/**
 * 'visit/waiting|service:a1|24319..24321||17' → what it names. null: no key of ours, or one of parts that are not this
 * office's; who is told no more than that.
 */
export function findingOrigin(
  key: string,
  {
    services,
    units,
    clientGroups,
    locations,
  }: Pick<OfficeStructure, 'services' | 'units' | 'clientGroups' | 'locations'>,
): FindingOrigin | CommentsOrigin | StandardOrigin | null {
  if (key.length > longestKey) return null;
  const parts = key.split('|');
  const [series = '', scopeText = '', periodText = '', filter = '', revision = ''] = parts;
  if (parts.length !== 5 || !/^\d{1,12}$/.test(revision)) return null;
  const period = periodIn(periodText);
  if (!period) return null;
  const [head = '', questionId = '', named = ''] = series.split('/');
  if (head === 'standard') return isUuid(questionId) ? { kind: 'standard', standardId: questionId } : null;
  if (head === 'theme' || head === 'word') {
    const about = aboutComments(head, named);
    const scope = scopeIn(scopeText, { services, units });
    if (!about || !scope || filter !== '' || (questionId !== 'visit' && questionId !== 'case')) return null;
    return { kind: 'comments', key, about, context: questionId, scope, period, asOf: Number(revision) };
  }
  if ((head !== 'visit' && head !== 'case') || !questionPattern.test(questionId)) return null;
  const scope = scopeIn(scopeText, { services, units });
  if (!scope) return null;
  const [channelText = '', groupId = '', placeId = '', ...more] = filter.split(',');
  const channel = channels.find((one) => one === channelText) ?? null;
  const isGroup = groupId === '' || clientGroups.some(({ id }) => id === groupId);
  const isPlace = placeId === '' || locations.some(({ id }) => id === placeId);
  if (more.length > 0 || (channelText !== '' && channel === null) || !isGroup || !isPlace) return null;
  const [clientGroupId, locationId] = [groupId, placeId].map((id) => (id === '' ? null : id)) as [Named, Named];
  return {
    kind: 'rating',
    key,
    context: head,
    questionId,
    scope,
    period,
    channel,
    clientGroupId,
    locationId,
    asOf: Number(revision),
  };
}

type Named = string | null;

/** Themes have an id of letters; a word is written as in an address, and one that cannot be read is none. */
function aboutComments(kind: 'theme' | 'word', named: string): CommentsAbout | null {
  if (kind === 'theme') return themePattern.test(named) ? { kind, id: named } : null;
  try {
    const word = decodeURIComponent(named);
    return word !== '' && word.length <= longestWord ? { kind, word } : null;
  } catch {
    return null;
  }
}

function periodIn(text: string): Period | null {
  const [, first, last] = periodPattern.exec(text) ?? [];
  const period = { first: Number(first), last: Number(last) };
  return period.first <= period.last && contains(allTime, period) ? period : null;
}

function scopeIn(text: string, { services, units }: Pick<OfficeStructure, 'services' | 'units'>): OriginScope | null {
  if (text === 'office') return { kind: 'office' };
  const [kind, id = ''] = text.split(':');
  if (kind === 'service' && services.some((service) => service.id === id)) return { kind, id };
  return kind === 'unit' && units.some((unit) => unit.id === id) ? { kind, id } : null;
}
