// What the page of collecting shows: each place once, in the order of its service's name.
import type { StudyId, SurveyCodeId } from '#domain/ids.ts';
import type { AskedContext } from '#features/questionnaires/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { isStudyOpen, placesWithoutCode } from './study.ts';
import type { Study, SurveyCode } from './study.ts';

/** Answers of one service or of the office: released ones may be shown, the others wait for their batch. */
export interface CollectedCount {
  readonly released: number;
  readonly waiting: number;
}

export interface Collected {
  readonly office: CollectedCount;
  /** by id of the service */
  readonly services: ReadonlyMap<string, CollectedCount>;
}

export interface PlaceRow {
  readonly codeId: SurveyCodeId;
  readonly code: string;
  /** "Rejestracja pojazdu · Filia w Lesie"; null: the whole office */
  readonly name: string | null;
  readonly context: AskedContext;
  readonly study: Study;
  readonly isOpen: boolean;
  /** the code is open, but its study takes no answers today */
  readonly outOfTerm: boolean;
  readonly version: number;
  readonly serviceId: string | null;
  /** of the service, in the main studies */
  readonly collected: CollectedCount | null;
  /** finished answers of this place in a study beside the main ones; null in the main ones */
  readonly answers: number | null;
}

export interface CollectingView {
  readonly places: readonly PlaceRow[];
  /** contexts with a continuous study */
  readonly prepared: readonly AskedContext[];
  /** services of the visit study without a code */
  readonly withoutCode: number;
  readonly hasServices: boolean;
  readonly collected: CollectedCount | null;
}

export interface CollectingFacts {
  readonly codes: readonly SurveyCode[];
  readonly studies: readonly Study[];
  readonly structure: Pick<OfficeStructure, 'services' | 'units' | 'locations' | 'points'>;
  readonly collected: Collected | null;
  /** finished answers of every study by place */
  readonly counts?: readonly StudyCount[];
  readonly today: string;
}

const inPolishOrder = new Intl.Collator('pl', { numeric: true }).compare;

export function collectingView(facts: CollectingFacts): CollectingView {
  const { codes, studies, structure, collected, today } = facts;
  const continuous = studies.filter((study) => study.kind === 'continuous' && study.isMain && !study.closed);
  const places = codes.flatMap((code): PlaceRow[] => {
    const study = studies.find(({ id }) => id === code.studyId);
    return study ? [rowOf(code, study, facts)] : [];
  });
  return {
    places: places.sort((a, b) => inPolishOrder(a.name ?? '', b.name ?? '') || inPolishOrder(a.code, b.code)),
    prepared: continuous.map((study) => study.context),
    withoutCode: continuous
      .filter((study) => study.context === 'visit')
      .flatMap((study) => placesWithoutCode(structure.services, codesOf(codes, study.id))).length,
    hasServices: structure.services.some((service) => service.active),
    collected: collected?.office ?? null,
  };

  function rowOf(code: SurveyCode, study: Study, { collected }: CollectingFacts): PlaceRow {
    const service = structure.services.find(({ id }) => id === code.serviceId);
    const isOpen = code.isOpen && (service?.active ?? true);
    const studyOpen = isStudyOpen(study, today);
    const isMain = study.kind === 'continuous' && study.isMain;
    return {
      codeId: code.id,
      code: code.code,
      name: placeName(code, structure),
      context: study.context,
      study,
      isOpen: isOpen && studyOpen,
      outOfTerm: isOpen && !studyOpen,
      version: code.version,
      serviceId: code.serviceId,
      collected: (isMain && code.serviceId !== null && collected?.services.get(code.serviceId)) || null,
      answers: isMain ? null : countAt(code, facts.counts ?? []),
    };
  }
}

/** Finished answers of one study at one place, shown or still waiting for their batch. */
export interface StudyCount {
  readonly studyId: string;
  readonly serviceId: string | null;
  readonly locationId: string | null;
  readonly pointId: string | null;
  readonly unitId: string | null;
  readonly answers: number;
}

/** Finished answers given at the place of a code, in its study. */
export function countAt(code: SurveyCode, counts: readonly StudyCount[]): number {
  return counts
    .filter((count) => count.studyId === code.studyId && isOfCode(count, code))
    .reduce((sum, { answers }) => sum + answers, 0);
}

function isOfCode(count: StudyCount, code: SurveyCode): boolean {
  if (code.pointId !== null) return count.pointId === code.pointId;
  if (count.serviceId !== code.serviceId) return false;
  if (code.serviceId === null && code.unitId !== null) return count.unitId === code.unitId;
  return code.locationId === null || count.locationId === code.locationId;
}

const codesOf = (codes: readonly SurveyCode[], studyId: StudyId) => codes.filter((code) => code.studyId === studyId);

/** Names of service, location and point of a code, as many as it has. */
export function placeName(code: SurveyCode, structure: CollectingFacts['structure']): string | null {
  const names = [
    structure.units.find(({ id }) => id === code.unitId)?.name,
    structure.services.find(({ id }) => id === code.serviceId)?.name,
    structure.locations.find(({ id }) => id === code.locationId)?.name,
    structure.points.find(({ id }) => id === code.pointId)?.name,
  ].filter((name) => name !== undefined);
  return names.length > 0 ? names.join(' · ') : null;
}
