// Keys of findings from addresses: those of our own are read back, everything forged is refused.
import { expect, it } from 'vitest';
import { findingKey } from '#domain/finding.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { findingOrigin } from './finding-origin.ts';

const [service, unit, group, place] = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
  '33333333-3333-4333-8333-333333333333',
  '55555555-5555-4555-8555-555555555555',
];
const structure = {
  services: [{ id: service }],
  units: [{ id: unit }],
  clientGroups: [{ id: group }],
  locations: [{ id: place }],
} as unknown as OfficeStructure;
const period = { first: 24315, last: 24320 };

it('reads back what pages of diagnosis and strengths write', () => {
  const key = findingKey({ series: 'visit/waiting', scope: `service:${service}`, period, filter: '', asOf: 17 });
  expect(findingOrigin(key, structure)).toEqual({
    kind: 'rating',
    key,
    context: 'visit',
    questionId: 'waiting',
    scope: { kind: 'service', id: service },
    period,
    channel: null,
    clientGroupId: null,
    locationId: null,
    asOf: 17,
  });
  const compared = findingKey({
    series: 'case/courtesy/rest',
    scope: `unit:${unit}`,
    period,
    filter: `qr,${group}`,
    asOf: 1,
  });
  expect(findingOrigin(compared, structure)).toMatchObject({
    questionId: 'courtesy',
    channel: 'qr',
    clientGroupId: group,
  });
  const promise = findingKey({ series: `standard/${unit}`, scope: 'office', period, filter: '', asOf: 1 });
  expect(findingOrigin(promise, structure)).toEqual({ kind: 'standard', standardId: unit });
});

it('reads back a place, a theme of comments and a word of them', () => {
  const common = { scope: 'office', period, asOf: 17 };
  const atPlace = findingKey({ ...common, series: 'visit/building', filter: `,,${place}` });
  expect(findingOrigin(atPlace, structure)).toMatchObject({ channel: null, clientGroupId: null, locationId: place });
  const found = { kind: 'comments', context: 'visit', scope: { kind: 'office' }, period, asOf: 17 };
  const theme = findingKey({ ...common, series: 'theme/visit/queue', filter: '' });
  expect(findingOrigin(theme, structure)).toEqual({ ...found, key: theme, about: { kind: 'theme', id: 'queue' } });
  const word = findingKey({ ...common, series: `word/visit/${encodeURIComponent('nie miły')}`, filter: '' });
  expect(findingOrigin(word, structure)).toEqual({ ...found, key: word, about: { kind: 'word', word: 'nie miły' } });
});

it('takes no key that is forged, cut off, or of another office', () => {
  const forged = [
    '',
    'visit/waiting',
    'visit/waiting|office|24315..24320|',
    'visit/waiting|office|24320..24315||1',
    'visit/waiting|office|-1..24320||1',
    'visit/waiting|office|24315..24320||x',
    'visit/waiting|office|24315..24320||1|more',
    'visit/waiting|service:44444444-4444-4444-8444-444444444444|24315..24320||1',
    `visit/waiting|location:${unit}|24315..24320||1`,
    'visit/waiting|office|24315..24320|smoke,|1',
    'visit/waiting|office|24315..24320|qr,44444444-4444-4444-8444-444444444444|1',
    "visit/waiting' or 1=1|office|24315..24320||1",
    'staff/waiting|office|24315..24320||1',
    'standard/x|office|24315..24320||1',
    `visit/waiting|office|24315..24320|,,${unit}|1`,
    `visit/waiting|office|24315..24320|,,${place},more|1`,
    'theme/staff/queue|office|24315..24320||1',
    'theme/visit/../queue|office|24315..24320||1',
    'theme/visit/|office|24315..24320||1',
    'theme/visit/queue|office|24315..24320|qr,|1',
    `theme/visit/queue|service:${unit}|24315..24320||1`,
    'word/visit/%E0%A4%A|office|24315..24320||1',
    'word/visit/|office|24315..24320||1',
    `visit/waiting|office|24315..24320||${'1'.repeat(500)}`,
  ];
  for (const key of forged) expect([key, findingOrigin(key, structure)]).toEqual([key, null]);
});
