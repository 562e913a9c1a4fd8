// Makes the two sample offices, through the same doors that people use: nothing in them is special but the mark "sample".
import { dayInWarsaw } from '#domain/clock.ts';
import type { OfficeId } from '#domain/ids.ts';
import { importResponses, type ImportedResponse } from '#features/answers/index.ts';
import { askForHeadlines } from '#features/diagnosis/index.ts';
import { proposeThemes } from '#features/directions/index.ts';
import type { House } from '#features/house.ts';
import {
  addLocation,
  addService,
  addUnit,
  createOffice,
  finishSetUp,
  officeProfile,
  officeStructure,
  type OfficeStructure,
} from '#features/office/index.ts';
import { listCodes, prepareCollecting } from '#features/studies/index.ts';
import type { OfficeWork } from '#storage/storage.ts';
import { recordSampleActions } from './record-actions.ts';
import { recordSampleCases } from './record-cases.ts';
import { recordSampleStaffSurvey } from './record-staff-survey.ts';
import { recordSampleWalks } from './record-walks.ts';
import { recordSampleStandards } from './record-standards.ts';
import { podlipie } from './podlipie.data.ts';
import { sampleAnswers } from './sample-answers.ts';
import { sampleCases } from './sample-cases.data.ts';
import type { SampleOffice } from './sample-office.ts';
import { wierzbowo } from './wierzbowo.data.ts';

/** Makes both sample offices where they are missing; one that was broken off half-way is made anew. */
export async function createSampleOffices(house: House): Promise<void> {
  for (const { sample, halfMade } of await missingSamples(house)) {
    if (halfMade) await house.storage.removeOffice(halfMade);
    await createSampleOffice(house, sample);
  }
}

/** Whether the first start has still to make samples: there is no own office, and a sample is missing or half-made. */
export async function wantsSamples(house: House): Promise<boolean> {
  const offices = await house.storage.listOffices();
  return offices.every((office) => office.sample) && (await missingSamples(house)).length > 0;
}

async function missingSamples(house: House): Promise<{ sample: SampleOffice; halfMade: OfficeId | null }[]> {
  const offices = await house.storage.listOffices();
  const missing: { sample: SampleOffice; halfMade: OfficeId | null }[] = [];
  for (const sample of [podlipie, wierzbowo]) {
    const made = offices.find((office) => office.sample && office.name === sample.profile.name);
    const profile = made && (await officeProfile(house, made.officeId));
    // the set-up is finished as the very last step
    if (!profile?.setUpOn) missing.push({ sample, halfMade: made?.officeId ?? null });
  }
  return missing;
}

async function createSampleOffice(house: House, sample: SampleOffice): Promise<OfficeId> {
  const started = house.clock.now().getTime();
  const officeId = await createOffice(house, { sample: true, profile: sample.profile });
  try {
    await house.storage.inOffice(officeId, async (office) => {
      await furnish(office, sample);
    });
    await prepareCollecting(house, officeId);
    const structure = await officeStructure(house, officeId);
    const { studies } = await listCodes(house, officeId);
    const study = studies[0]!;
    const answers = sampleAnswers(sample, dayInWarsaw(house.clock.now()));
    const responses = answers.map(({ service, ...answer }): ImportedResponse => {
      const placed = structure.services.find(({ name }) => name === service.name)!;
      return {
        studyId: study.id,
        versionId: study.versionId,
        serviceId: placed.id,
        unitId: placed.unitId,
        locationId: placed.locationIds[0] ?? null,
        clientGroupId: groupId(structure, answer.clientGroup),
        channel: answer.channel,
        language: answer.language,
        visitDay: answer.visitDay,
        ratings: answer.ratings,
        comment: answer.comment,
      };
    });
    const released = await house.storage.inOffice(officeId, async (office) => {
      const locationIdOf = (name: string) => structure.locations.find((location) => location.name === name)!.id;
      await recordSampleWalks(office, sample.profile.name, locationIdOf, house.clock.today());
      await recordSampleCases(house, office, sample.profile.name, house.clock.today());
      await recordSampleStandards(office, sample.profile.name, structure, house.clock.today());
      return importResponses(office, responses, house.clock.today());
    });
    await recordSampleStaffSurvey(house, officeId, sample.profile.name);
    await recordSampleActions(house, officeId, sample.profile.name);
    await house.storage.inOffice(officeId, async (office) => {
      await finishSetUp(office, house.clock.today());
      await askForHeadlines(office);
    });
    // in the background: only an office with enough comments has any
    await proposeThemes(house, officeId);
    house.log.info('sample-office-made', {
      answers: responses.length,
      released,
      milliseconds: house.clock.now().getTime() - started,
    });
    return officeId;
  } catch (error) {
    await house.storage.removeOffice(officeId);
    throw error;
  }
}

async function furnish(office: OfficeWork, sample: SampleOffice): Promise<void> {
  const validFrom = '2020-01-01';
  const locationIds: string[] = [];
  for (const location of sample.locations) locationIds.push(await addLocation(office, location));
  for (const unit of sample.units) {
    const unitId = await addUnit(office, { name: unit.name, staffNumber: unit.staffNumber, validFrom });
    for (const service of unit.services) {
      const cases = sampleCases[sample.profile.name]?.[service.name];
      await addService(office, {
        name: service.name,
        unitId,
        description: service.description,
        statutoryTerm: cases?.term ?? null,
        jrwa: cases?.jrwa ?? null,
        confirmed: true,
        staffNumber: service.staffNumber,
        clientGroupIds: [],
        locationIds: [locationIds[unit.location]!],
      });
    }
  }
}

function groupId(structure: OfficeStructure, key: string | null): string | null {
  const place = structure.clientGroups.find((group) => group.seedKey === key);
  return place?.id ?? null;
}
