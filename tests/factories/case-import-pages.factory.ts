// Imports of cases as a person does them: a file sent, its columns named, its job run.
import type { OfficeId } from '#domain/ids.ts';
import { pagesFor, someoneAsking } from './asking.factory.ts';
import { testStorage } from './storage.factory.ts';
import { houseOn, movableClock } from './survey.factory.ts';
import { openImport } from '../../src/features/cases/case-import.actions.ts';
import { casesTasks } from '../../src/features/cases/cases.jobs.ts';
import { casesRoutes } from '../../src/features/cases/cases.routes.tsx';

/** Of the import that an address belongs to. */
export const idIn = (address: string) => address.split('/')[3]!.replace(/\?.*/, '');

/** Call at the top of the file. */
export async function caseImportPages() {
  const storage = await testStorage();
  const house = houseOn(storage, movableClock('2026-11-21T10:00:00Z'));
  const routes = casesRoutes(house);
  const tasks = casesTasks(house);

  /** Sends a file as a browser does; gives status, redirect and text. */
  async function send(officeId: OfficeId, content: string | Uint8Array, name = 'sprawy.csv') {
    const body = new FormData();
    body.append('plik', new File([content as string], name));
    const app = pagesFor(someoneAsking(officeId)).route('/', routes);
    const answer = await app.request('/sprawy/importy/nowy', { method: 'POST', body });
    return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() };
  }
  const run = (officeId: OfficeId, importId: string) =>
    tasks['cases-import']!({ officeId, importId }, { signal: new AbortController().signal, attempt: 1 });

  /** As a form would send it: each column with its proposed meaning. */
  async function columnFields(officeId: OfficeId, id: string) {
    const { version, mapping, sights } = await openImport(house, officeId, id);
    const fields: Record<string, string> = { version: String(version) };
    for (const [place, { column }] of sights.entries()) {
      const mapped = mapping!.columns.find((each) => each.column === column)!;
      fields[`kolumna-${place}`] = mapped.use ?? 'pomin';
      if (mapped.order) fields[`daty-${place}`] = mapped.order;
    }
    return fields;
  }
  const versionOf = async (officeId: OfficeId, id: string) => String((await openImport(house, officeId, id)).version);

  return { storage, house, routes, tasks, send, run, columnFields, versionOf };
}
