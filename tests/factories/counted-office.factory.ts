// An office with the rows of its answers, and its pages of figures and their files: to count every number again.
import { Hono } from 'hono';
import { expect } from 'vitest';
import { monthOfDay } from '#domain/period.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { competencesRoutes } from '../../src/features/competences/competences.routes.tsx';
import { diagnosisRoutes } from '../../src/features/diagnosis/diagnosis.routes.tsx';
import { directionsRoutes } from '../../src/features/directions/directions.routes.tsx';
import { overviewRoutes } from '../../src/features/overview/overview.routes.tsx';
import { sourcesRoutes } from '../../src/features/sources/sources.routes.tsx';
import { strengthsRoutes } from '../../src/features/strengths/strengths.routes.tsx';
import { ratedOffice } from './rated-office.factory.ts';
import { staffPages } from './staff-pages.factory.ts';
import { testStorage } from './storage.factory.ts';
import { houseOn, movableClock } from './survey.factory.ts';

export const first = monthOfDay('2025-01-01');
export const last = monthOfDay('2026-09-01');
export const quarter = { first: monthOfDay('2026-07-01'), last };
/** The quarter, as an address asks for it. */
export const chosen = '?okres=2026-K3';

export interface Raw {
  service: string;
  unit: string;
  group: string | null;
  month: number;
  ratings: number[];
}

/** The question of each place of a row of ratings. */
export const columns = [
  'overall',
  'outcome',
  'right_person',
  'knowledge',
  'courtesy',
  'information',
  'waiting',
  'building',
];
export const at = (question: string) => columns.indexOf(question);

/** Call at the top of the file. */
export async function countedOffice() {
  const storage = await testStorage();
  const house = houseOn(storage, movableClock('2026-11-21T09:00:00Z'));
  // waiting goes with the overall rating most
  const level = (mean: number) => (month: number, question: string, client: number) => {
    const waiting = mean - 1.6 + ((client * 3 + month * 7) % 11) / 3.4;
    if (question === 'waiting') return waiting;
    return question === 'overall' ? 0.8 * waiting + 0.2 * mean + 0.3 : mean;
  };
  const office = await ratedOffice(
    house,
    [
      { name: 'Rejestracja pojazdu', unit: 'Wydział Komunikacji', place: 'Ratusz' },
      { name: 'Prawo jazdy', unit: 'Wydział Komunikacji', place: 'Ratusz' },
      { name: 'Wypis z ewidencji', unit: 'Wydział Geodezji', place: 'Filia' },
    ],
    [
      {
        service: 'Rejestracja pojazdu',
        first,
        last,
        perMonth: 90,
        answering: level(3.6),
        comment: (_month, client) => (client % 6 === 0 ? 'Bardzo długa kolejka do okienka.' : undefined),
      },
      { service: 'Prawo jazdy', first, last, perMonth: 60, answering: level(4.2), channels: ['qr', 'paper'] },
      { service: 'Wypis z ewidencji', first, last, perMonth: 45, answering: level(4) },
    ],
  );
  const rows = await storage.inOffice(office.officeId, (work) =>
    work.query<{ service_id: string; unit_id: string; client_group_id: string | null; day: string; ratings: number[] }>(
      `select service_id, unit_id, client_group_id, to_char(visit_day, 'YYYY-MM-DD') as day, ratings
       from responses where office_id = $1 and batch_id is not null`,
      [office.officeId],
    ),
  );
  const raw: Raw[] = rows.map(({ service_id, unit_id, client_group_id, day, ratings }) => ({
    service: service_id,
    unit: unit_id,
    group: client_group_id,
    month: monthOfDay(day),
    ratings,
  }));
  const routes = new Hono<StaffEnv>();
  for (const own of [
    diagnosisRoutes,
    directionsRoutes,
    sourcesRoutes,
    strengthsRoutes,
    competencesRoutes,
    overviewRoutes,
  ])
    routes.route('/', own(house));
  const pages = staffPages(routes, office.officeId, { roles: ['administrator', 'quality'] });

  const id = (service: string) => office.service(service).id;
  /** Ratings of a question by those the rows are kept for. */
  function given(question: string, keep: (row: Raw) => boolean, { first: from, last: to } = quarter): number[] {
    return raw
      .filter((row) => row.month >= from && row.month <= to && keep(row))
      .map(({ ratings }) => ratings[at(question)]!)
      .filter((code) => code >= 1 && code <= 5);
  }
  async function read(path: string): Promise<string> {
    for (let round = 0; round < 40; round += 1) {
      const { status, text } = await pages.get(path);
      expect(status, path).toBe(200);
      if (!text.includes('Liczymy')) return text.replaceAll('\u00a0', ' ');
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error(`${path} is counted without end`);
  }
  async function file(path: string): Promise<string[][]> {
    const { status, text } = await pages.get(path);
    expect(status, path).toBe(200);
    return text
      .replace('\uFEFF', '')
      .replaceAll('\u00a0', ' ')
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';'));
  }

  return { storage, office, raw, pages, id, given, read, file };
}
