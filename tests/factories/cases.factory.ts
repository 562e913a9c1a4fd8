// An office with services that have terms, and a sheet of cases as a register would give it.
import type { OfficeId } from '#domain/ids.ts';
import { addService, addUnit } from '#features/office/index.ts';
import type { TestStorage } from './storage.factory.ts';

export const caseHead = 'Znak sprawy;Data wpływu;Data zakończenia;Nazwisko strony;Wstrzymanie od;Wstrzymanie do';
export const goodCases: readonly string[] = [
  caseHead,
  'KM.5410.1.2026.JK;01.09.2026;10.09.2026;Kowalski;;',
  'KM.5410.2.2026.JK;01.09.2026;12.10.2026;Nowak;10.09.2026;19.09.2026',
  'KM.5410.3.2026.AB;25.08.2026;20.10.2026;Wiśniewska;;',
  'KM.5410.4.2026.AB;10.11.2026;;Zając;;',
];

/** Rejestracja pojazdu (5410, five people) and Prawo jazdy (5430, one person), each with a term of one month. */
export async function officeWithTerms(storage: Pick<TestStorage, 'newOffice' | 'inOffice'>): Promise<OfficeId> {
  const officeId = await storage.newOffice(`Powiat ${Math.trunc(performance.now() * 1000)}`);
  await storage.inOffice(officeId, async (office) => {
    const unitId = await addUnit(office, { name: 'Wydział Komunikacji', staffNumber: '5+', validFrom: '2020-01-01' });
    for (const [name, jrwa, staffNumber] of [
      ['Rejestracja pojazdu', '5410', '5+'],
      ['Prawo jazdy', '5430', '1'],
    ] as const)
      await addService(office, {
        name,
        unitId,
        description: '',
        statutoryTerm: { kind: 'months', number: 1, text: null, basis: 'KPA art. 35' },
        jrwa,
        confirmed: true,
        staffNumber,
        clientGroupIds: [],
        locationIds: [],
      });
  });
  return officeId;
}
