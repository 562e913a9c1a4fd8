// How far an edition has come: answers of each place beside the target.
import { isStudyOpen } from './study.ts';
import type { Study, SurveyCode } from './study.ts';
import { countAt, placeName } from './collecting.ts';
import type { CollectingFacts, StudyCount } from './collecting.ts';

export type EditionState = 'ahead' | 'running' | 'over' | 'closed';

export function editionState(study: Study, today: string): EditionState {
  if (study.closed) return 'closed';
  if (isStudyOpen(study, today)) return 'running';
  return today < study.from ? 'ahead' : 'over';
}

export interface PlaceProgress {
  readonly code: SurveyCode;
  readonly name: string | null;
  readonly answers: number;
}

export interface EditionProgress {
  readonly study: Study;
  readonly state: EditionState;
  readonly places: readonly PlaceProgress[];
  /** all answers of the study, also those released without naming a place */
  readonly answers: number;
  /** answers wanted in all; null: no target */
  readonly target: number | null;
  readonly placesThere: number;
}

const inPolishOrder = new Intl.Collator('pl', { numeric: true }).compare;

export function editionProgress(
  study: Study,
  facts: Pick<CollectingFacts, 'codes' | 'structure' | 'today'>,
  counts: readonly StudyCount[],
): EditionProgress {
  const own = counts.filter(({ studyId }) => studyId === study.id);
  const places = facts.codes
    .filter(({ studyId }) => studyId === study.id)
    .map((code): PlaceProgress => {
      const name = placeName(code, facts.structure);
      return { code, name, answers: countAt(code, own) };
    })
    .sort((a, b) => inPolishOrder(a.name ?? '', b.name ?? ''));
  const wanted = study.targetPerPlace;
  return {
    study,
    state: editionState(study, facts.today),
    places,
    answers: own.reduce((sum, { answers }) => sum + answers, 0),
    target: wanted === null ? null : wanted * places.length,
    placesThere: wanted === null ? 0 : places.filter(({ answers }) => answers >= wanted).length,
  };
}
