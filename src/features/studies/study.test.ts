// Codes are easy to read and to type, places get one code each, and editions keep to their days.
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { LocationId, ServiceId, StudyId, SurveyCodeId, VersionId } from '#domain/ids.ts';
import { codeAlphabet, codeAsTyped, codeFrom } from './survey-code.ts';
import { isStudyOpen, placesWithoutCode } from './study.ts';
import type { Study, SurveyCode } from './study.ts';
import { qrLink, spokenLink } from './survey-link.ts';

describe('survey code', () => {
  it('has six characters, none that look alike, no vowel', () => {
    const codes = Array.from({ length: 500 }, () => codeFrom(randomBytes));
    for (const code of codes) expect(code).toMatch(/^[2-9b-df-hjkmnp-tv-xz]{6}$/);
    expect(new Set(codes).size).toBe(500);
    expect(codeAlphabet).not.toMatch(/[01aeiouyl]/);
  });

  it('passes by the bytes that would favour some characters', () => {
    const unfair = () => Uint8Array.from([255, 254, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(codeFrom(unfair)).toBe(codeAlphabet.slice(0, 6));
  });

  it.each([
    ['K7M2QD', 'k7m2qd'],
    [' k7m 2qd', 'k7m2qd'],
    ['k7m-2qd', 'k7m2qd'],
    ['k7m2q', null],
    ['k7m2q0', null],
    ['k7m2qd/..', null],
    ['ą7m2qd', null],
    ['x'.repeat(1000), null],
    ['k7m2qd.', 'k7m2qd'],
    ['„K7M 2QD”,', 'k7m2qd'],
    ['k7m2qd..%2f', null],
  ])('reads "%s" as %s', (typed, code) => {
    expect(codeAsTyped(typed)).toBe(code);
  });
});

describe('places', () => {
  const service = (id: string, locationIds: string[] = [], active = true) => ({
    id: id as ServiceId,
    active,
    locationIds: locationIds as LocationId[],
  });
  const code = (serviceId: string, locationId: string | null): SurveyCode => ({
    id: 'c' as SurveyCodeId,
    code: 'k7m2qd',
    studyId: 's' as StudyId,
    serviceId: serviceId as ServiceId,
    locationId: locationId as LocationId | null,
    pointId: null,
    unitId: null,
    embedSites: [],
    isOpen: true,
    version: 1,
  });

  it('wants one code per active service, and one per location where it names several', () => {
    expect(placesWithoutCode([service('a'), service('b', ['x', 'y']), service('c', [], false)], [])).toEqual([
      { serviceId: 'a', locationId: null },
      { serviceId: 'b', locationId: 'x' },
      { serviceId: 'b', locationId: 'y' },
    ]);
  });

  it('keeps the code on the posters when a service gains its first location', () => {
    expect(placesWithoutCode([service('a', ['x'])], [code('a', null)])).toEqual([]);
    expect(placesWithoutCode([service('a', ['x', 'y'])], [code('a', 'x')])).toEqual([
      { serviceId: 'a', locationId: 'y' },
    ]);
  });

  it('takes answers of an edition on its days only', () => {
    const edition: Study = {
      id: 's' as StudyId,
      name: 'Wiosna',
      context: 'visit',
      versionId: 'v' as VersionId,
      kind: 'edition',
      isMain: false,
      from: '2026-04-01',
      to: '2026-04-21',
      closed: false,
      targetPerPlace: null,
      version: 1,
    };
    const days = ['2026-03-31', '2026-04-01', '2026-04-21', '2026-04-22'];
    expect(days.map((day) => isStudyOpen(edition, day))).toEqual([false, true, true, false]);
    expect(isStudyOpen({ ...edition, closed: true }, '2026-04-10')).toBe(false);
  });
});

describe('link', () => {
  it('marks what was scanned and leaves out what nobody types', () => {
    expect(qrLink('https://opinie.example.pl', 'k7m2qd')).toBe('https://opinie.example.pl/ankieta/k7m2qd?z=qr');
    expect(spokenLink('https://opinie.example.pl', 'k7m2qd')).toBe('opinie.example.pl/ankieta/k7m2qd');
  });
});
