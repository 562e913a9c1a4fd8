// An office with a unit, a building and a service, and the pages of its settings.
import type { OfficeId } from '#domain/ids.ts';
import { staffPages } from './staff-pages.factory.ts';
import type { Visitor } from './staff-pages.factory.ts';
import { testStorage } from './storage.factory.ts';
import { houseOn, movableClock, testProfile } from './survey.factory.ts';
import { createOffice } from '../../src/features/office/office.actions.ts';
import { officeRoutes } from '../../src/features/office/office.routes.tsx';
import { addLocation, addService, addUnit } from '../../src/features/office/structure.actions.ts';

export const serviceInput = (name: string, unitId: string) => ({
  name,
  unitId,
  description: '',
  statutoryTerm: { kind: 'days' as const, number: 30, text: null, basis: 'ustawa' },
  jrwa: '5410',
  confirmed: false,
  staffNumber: '5+' as const,
  clientGroupIds: [],
  locationIds: [],
});

/** Call at the top of the file. */
export async function describedOffices() {
  const storage = await testStorage();
  const house = houseOn(storage, movableClock('2026-07-20T10:00:00Z'));

  const pagesFor = (officeId: OfficeId, visitor?: Visitor) => staffPages(officeRoutes(house), officeId, visitor);

  async function describedOffice(name = 'Starostwo Powiatowe w Próbnie') {
    const officeId = await createOffice(house, { sample: false, profile: { ...testProfile, name } });
    const made = await storage.inOffice(officeId, async (office) => {
      const unitId = await addUnit(office, { name: 'Wydział Komunikacji', staffNumber: '5+', validFrom: '2020-01-01' });
      const locationId = await addLocation(office, { name: 'Siedziba', address: 'ul. Rynek 1' });
      const serviceId = await addService(office, serviceInput('Rejestracja pojazdu', unitId));
      return { unitId, locationId, serviceId };
    });
    return { officeId, ...made };
  }

  return { storage, house, pagesFor, describedOffice };
}
