// What an import brought to an office: answers as its results see them, rows of its tables, and answers clients gave here.
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay, quarterPeriod } from '#domain/period.ts';
import { answerPicture, importResponses } from '#features/answers/index.ts';
import { officeStructure } from '#features/office/index.ts';
import { listVersions } from '#features/questionnaires/index.ts';
import { listCodes } from '#features/studies/index.ts';
import { testStorage } from './storage.factory.ts';
import { houseOn, movableClock } from './survey.factory.ts';

export const march = { scope: { kind: 'office' }, period: quarterPeriod(monthOfDay('2026-03-01')) } as const;
export const autumn = { scope: { kind: 'office' }, period: quarterPeriod(monthOfDay('2025-11-01')) } as const;

/** Call at the top of the file. */
export async function importingOffices() {
  const storage = await testStorage();
  const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));

  const collected = async (officeId: OfficeId, view: typeof march | typeof autumn = march) =>
    (await answerPicture(house, officeId, 'core-visit'))?.collected(view) ?? { released: 0, waiting: 0 };
  const released = async (officeId: OfficeId, view?: typeof march | typeof autumn) =>
    (await collected(officeId, view)).released;
  /** Rows of a table of the office, as its owner counts them. */
  const count = async (officeId: OfficeId, table: string) =>
    storage.inOffice(officeId, async (office) => {
      const [row] = await office.query<{ n: number }>(`select count(*)::int as n from ${table} where office_id = $1`, [
        officeId,
      ]);
      return row!.n;
    });

  /** Answers clients gave here, waiting or released as their number allows. */
  async function clientsAnswer(officeId: OfficeId, n: number, day = '2026-03-15') {
    const { studies } = await listCodes(house, officeId);
    const { services } = await officeStructure(house, officeId);
    const [study, service] = [studies[0]!, services[0]!];
    const version = (await listVersions(house, officeId)).find(({ id }) => id === study.versionId)!;
    const answer = {
      studyId: study.id,
      versionId: version.id,
      serviceId: service.id,
      unitId: service.unitId,
      locationId: null,
      clientGroupId: null,
      channel: 'qr',
      language: 'pl',
      visitDay: day,
      ratings: version.columns.map(() => 2),
    } as const;
    await storage.inOffice(officeId, (office) =>
      importResponses(
        office,
        Array.from({ length: n }, () => answer),
        house.clock.today(),
      ),
    );
  }

  return { storage, house, collected, released, count, clientsAnswer };
}
