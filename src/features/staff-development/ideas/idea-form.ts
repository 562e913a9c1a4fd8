// The short form of an idea: masked before anything is kept, and nothing kept that would tell who wrote an unsigned one.
import type { Outcome } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { PersonId } from '#domain/ids.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { MonthNumber } from '#domain/period.ts';
import type { PostedForm } from '#features/accounts/index.ts';
import { maskPersonalData } from '#features/answers/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { ideaKinds, longestIdea } from './idea.ts';
import type { NewIdea } from './idea.ts';
import { ideasTexts } from './ideas.texts.ts';

/** As the form holds it. */
export interface IdeaForm {
  /** made with the form */
  readonly id: string;
  readonly kind: string;
  readonly content: string;
  readonly serviceId: string;
  readonly unitId: string;
  readonly signed: boolean;
}

export const emptyIdea = (id: string): IdeaForm => ({
  id,
  kind: '',
  content: '',
  serviceId: '',
  unitId: '',
  signed: false,
});

/** @param newId used where the form brought no id of its own */
export function postedIdea(posted: PostedForm, newId: string): IdeaForm {
  const id = posted.text('id');
  return {
    id: isUuid(id) ? id : newId,
    kind: posted.text('rodzaj'),
    content: posted.text('tresc').replaceAll(/\r\n?/g, '\n').trim(),
    serviceId: posted.text('o-usludze'),
    unitId: posted.text('zespol'),
    signed: posted.text('podpis') === 'tak',
  };
}

/** Masks may be longer than what they hide. */
const longestKept = 600;

export function readIdeaForm(
  form: IdeaForm,
  { units, services }: Pick<OfficeStructure, 'units' | 'services'>,
  { personId, month, language }: { personId: PersonId | null; month: MonthNumber; language: StaffLanguage },
): Outcome<NewIdea> {
  const texts = ideasTexts[language].faults;
  const kind = ideaKinds.find((each) => each === form.kind);
  const length = form.content.length;
  if (!kind) return { ok: false, faults: [{ field: 'tresc', message: texts.kind }] };
  if (length === 0) return { ok: false, faults: [{ field: 'tresc', message: texts.empty }] };
  if (length > longestIdea)
    return { ok: false, faults: [{ field: 'tresc', message: texts.long(length - longestIdea) }] };
  const signed = form.signed && personId !== null;
  const unit = units.find(({ id }) => id === form.unitId);
  const service = services.find(({ id }) => id === form.serviceId);
  const unitOfService = units.find(({ id }) => id === service?.unitId);
  const workOfOne = service?.staffNumber === '1' || unitOfService?.staffNumber === '1';
  return {
    ok: true,
    value: {
      id: form.id,
      kind,
      content: maskPersonalData(form.content).slice(0, longestKept),
      // one person serves there, or works in its unit: the service would be the signature
      serviceId: service && (signed || !workOfOne) ? service.id : null,
      unitId: unit && (signed || unit.staffNumber === '5+') ? unit.id : null,
      authorPersonId: signed ? personId : null,
      recordedIn: month,
    },
  };
}
