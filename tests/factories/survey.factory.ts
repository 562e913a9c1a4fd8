// An office with services, client groups, a published questionnaire and open codes: what a survey needs to be answered.
import { clockAt } from '#domain/clock.ts';
import type { Clock } from '#domain/clock.ts';
import type { OfficeId } from '#domain/ids.ts';
import { silentLog } from '#domain/log.ts';
import type { House } from '#features/house.ts';
import { addService, addUnit, createOffice } from '#features/office/index.ts';
import type { OfficeProfile } from '#features/office/index.ts';
import { listCodes, prepareCollecting } from '#features/studies/index.ts';
import type { SurveyCode } from '#features/studies/index.ts';
import type { Storage } from '#storage/storage.ts';

export const testProfile: OfficeProfile = {
  name: 'Starostwo Powiatowe w Próbnie',
  kind: 'powiat',
  terytCode: null,
  population: null,
  populationSource: null,
  slug: '',
  street: 'ul. Rynek 1',
  postalCode: '64-600',
  town: 'Próbno',
  phone: '61 297 31 00',
  email: 'urzad@probno.example.pl',
  website: '',
  bipUrl: '',
  coordinator: '',
};

/** A clock that tests may set forward. */
export function movableClock(iso: string): Clock & { set(iso: string): void } {
  let clock = clockAt(iso);
  return { now: () => clock.now(), today: () => clock.today(), set: (next) => void (clock = clockAt(next)) };
}

export function houseOn(storage: Storage, clock: Clock, publicUrl: string | null = 'https://opinie.example.pl'): House {
  return {
    storage,
    clock,
    log: silentLog,
    settings: { publicUrl, sampleAllowed: true, secureCookies: false, version: '0.0.0' },
  };
}

/** A new office with the given services, each with an open code in the continuous study of visits. */
export async function officeWithCodes(
  house: House,
  services: readonly string[] = ['Rejestracja pojazdu'],
  profile: Partial<OfficeProfile> = {},
): Promise<{ officeId: OfficeId; codes: SurveyCode[] }> {
  const officeId = await createOffice(house, { sample: false, profile: { ...testProfile, ...profile } });
  await house.storage.inOffice(officeId, async (office) => {
    const unitId = await addUnit(office, { name: 'Wydział Komunikacji', staffNumber: '5+', validFrom: '2020-01-01' });
    for (const name of services)
      await addService(office, {
        name,
        unitId,
        description: '',
        statutoryTerm: null,
        jrwa: null,
        confirmed: true,
        staffNumber: '5+',
        clientGroupIds: [],
        locationIds: [],
      });
  });
  await prepareCollecting(house, officeId);
  return { officeId, codes: (await listCodes(house, officeId)).codes };
}
