// An office whose clients have answered: services with as many answers a month as a test wants, seeded, released.
import { notApplicable, notAsked } from '#domain/answer-code.ts';
import type { Channel } from '#domain/channel.ts';
import type { LocationId, OfficeId } from '#domain/ids.ts';
import { monthInYear, yearOf } from '#domain/period.ts';
import type { MonthNumber } from '#domain/period.ts';
import type { StaffNumber } from '#domain/staff-number.ts';
import { importResponses } from '#features/answers/index.ts';
import type { ImportedResponse } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import { addLocation, addService, addUnit, createOffice, officeStructure } from '#features/office/index.ts';
import type { OfficeStructure, Service } from '#features/office/index.ts';
import { publishedVersion } from '#features/questionnaires/index.ts';
import type { PublishedVersion, SurveyContext } from '#features/questionnaires/index.ts';
import { ensureContinuousStudy } from '#features/studies/index.ts';
import { seededRandom } from '#statistics/seeded-random.ts';
import { testProfile } from './survey.factory.ts';

export interface RatedService {
  readonly name: string;
  readonly unit: string;
  readonly staffNumber?: StaffNumber;
  /** the building it is given in; none named unless given */
  readonly place?: string;
  /** where it is given in several */
  readonly places?: readonly string[];
}

/** What one client answers: a mean for each question (1–5), or 'not-applicable'. */
export type Answering = (month: MonthNumber, questionId: string, client: number) => number | 'not-applicable';

export interface RatedMonths {
  readonly service: string;
  readonly first: MonthNumber;
  readonly last: MonthNumber;
  readonly perMonth: number | ((month: MonthNumber) => number);
  readonly answering?: Answering;
  readonly channels?: readonly Channel[];
  readonly comment?: (month: MonthNumber, client: number) => string | undefined;
  readonly context?: SurveyContext;
}

export interface RatedOffice {
  readonly officeId: OfficeId;
  readonly structure: OfficeStructure;
  readonly service: (name: string) => Service;
}

export async function ratedOffice(
  house: House,
  services: readonly RatedService[],
  answers: readonly RatedMonths[],
  seed = 1,
): Promise<RatedOffice> {
  const officeId = await createOffice(house, { sample: false, profile: testProfile });
  await house.storage.inOffice(officeId, async (office) => {
    const units = new Map<string, Awaited<ReturnType<typeof addUnit>>>();
    const places = new Map<string, LocationId>();
    for (const { name, unit, staffNumber = '5+', place, places: several = [] } of services) {
      const given = place === undefined ? several : [place];
      for (const one of given)
        if (!places.has(one)) places.set(one, await addLocation(office, { name: one, address: 'Rynek 1' }));
      const known = units.get(unit);
      const unitId = known ?? (await addUnit(office, { name: unit, staffNumber: '5+', validFrom: '2020-01-01' }));
      units.set(unit, unitId);
      await addService(office, {
        name,
        unitId,
        description: '',
        statutoryTerm: null,
        jrwa: null,
        confirmed: true,
        staffNumber,
        clientGroupIds: [],
        locationIds: given.map((one) => places.get(one)!),
      });
    }
  });
  const structure = await officeStructure(house, officeId);
  const service = (name: string) => structure.services.find((one) => one.name === name)!;
  const random = seededRandom(seed);
  for (const [context, ofContext] of Map.groupBy(answers, ({ context: way = 'visit' }) => way)) {
    const study = await house.storage.inOffice(officeId, (office) =>
      ensureContinuousStudy(house, office, context, '2020-01-01'),
    );
    const version = (await publishedVersion(house, officeId, study.versionId))!;
    const responses = ofContext.flatMap((months) =>
      responsesOf(months, service(months.service), version, study.id, structure, () => random.next()),
    );
    await house.storage.inOffice(officeId, (office) => importResponses(office, responses, house.clock.today()));
  }
  return { officeId, structure: await officeStructure(house, officeId), service };
}

function responsesOf(
  months: RatedMonths,
  service: Service,
  version: PublishedVersion,
  studyId: string,
  structure: OfficeStructure,
  random: () => number,
): ImportedResponse[] {
  const { first, last, perMonth, channels = ['qr'], answering = () => 4.2, comment } = months;
  const groups = structure.clientGroups.filter(({ asked }) => asked);
  const responses: ImportedResponse[] = [];
  for (let month = first; month <= last; month += 1) {
    const n = typeof perMonth === 'number' ? perMonth : perMonth(month);
    for (let client = 0; client < n; client += 1) {
      const ratings = version.columns.map((column) => {
        if (column.kind === 'choice') return 1 + Math.floor(random() ** 2 * column.categories);
        const mean = answering(month, column.questionId, client);
        return mean === 'not-applicable' ? notApplicable : rated(mean, random());
      });
      responses.push({
        studyId,
        versionId: version.id,
        serviceId: service.id,
        unitId: service.unitId,
        locationId: null,
        clientGroupId: groups[Math.floor(random() * groups.length)]?.id ?? null,
        channel: channels[Math.floor(random() * channels.length)]!,
        language: 'pl',
        visitDay: `${yearOf(month)}-${String(monthInYear(month)).padStart(2, '0')}-${String(1 + (client % 28)).padStart(2, '0')}`,
        ratings: ratings.map((code) => code ?? notAsked),
        comment: comment?.(month, client),
      });
    }
  }
  return responses;
}

/** A rating from 1 to 5 whose mean is about `mean`: a binomial of four steps. */
function rated(mean: number, uniform: number): number {
  const p = Math.min(0.99, Math.max(0.01, (mean - 1) / 4));
  let rest = uniform;
  for (let k = 0; k < 4; k += 1) {
    const chance = choose4[k]! * p ** k * (1 - p) ** (4 - k);
    if (rest < chance) return k + 1;
    rest -= chance;
  }
  return 5;
}

const choose4 = [1, 4, 6, 4, 1];
