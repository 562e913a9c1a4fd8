// A competence: what clients notice of it, which questions of the survey tell of it, and what there is to learn.
import { z } from 'zod';
import type { Fault, Outcome } from '#domain/faults.ts';
import type { Localised, StaffLanguage } from '#domain/language.ts';
import { competencesTexts } from './competences.texts.ts';

/** Questions of the core questionnaires that tell of somebody's work, by their driver. The building is nobody's competence. */
export const competenceDrivers = [
  'right_person',
  'knowledge',
  'courtesy',
  'information',
  'waiting',
  'settling_time',
  'online',
] as const;
export type CompetenceDriver = (typeof competenceDrivers)[number];

export interface Competence {
  /** of the product's own: a word; of an office's: a UUID */
  readonly id: string;
  readonly name: Localised<StaffLanguage>;
  /** what a client sees of it */
  readonly notice: Localised<StaffLanguage>;
  /** what a team may learn, and how */
  readonly learn: Localised<StaffLanguage>;
  readonly drivers: readonly CompetenceDriver[];
}

const words = (most: number) => z.object({ pl: z.string().min(1).max(most), en: z.string().min(1).max(most) });

/** What the database holds; a list an older version wrote is read by it too. */
export const competencesSchema = z.array(
  z.object({
    id: z.string().min(1).max(60),
    name: words(80),
    notice: words(300),
    learn: words(500),
    drivers: z.array(z.enum(competenceDrivers)).min(1),
  }),
);

/** A competence as somebody typed it. */
export interface CompetenceForm {
  readonly namePl: string;
  readonly nameEn: string;
  readonly noticePl: string;
  readonly noticeEn: string;
  readonly learnPl: string;
  readonly learnEn: string;
  readonly drivers: readonly string[];
}

export const emptyCompetence: CompetenceForm = {
  namePl: '',
  nameEn: '',
  noticePl: '',
  noticeEn: '',
  learnPl: '',
  learnEn: '',
  drivers: [],
};

export function formOf({ name, notice, learn, drivers }: Competence): CompetenceForm {
  return {
    namePl: name.pl,
    nameEn: name.en,
    noticePl: notice.pl,
    noticeEn: notice.en,
    learnPl: learn.pl,
    learnEn: learn.en,
    drivers,
  };
}

/** English may be left out: the Polish words then stand in its place. */
export function competenceIn(
  form: CompetenceForm,
  id: string,
  others: readonly Competence[],
  language: StaffLanguage,
): Outcome<Competence> {
  const texts = competencesTexts[language].faults;
  const drivers = competenceDrivers.filter((driver) => form.drivers.includes(driver));
  const isTaken = others.some((other) => other.id !== id && folded(other.name.pl) === folded(form.namePl));
  const faults: Fault[] = [
    ...(form.namePl === '' ? [{ field: 'namePl', message: texts.name }] : []),
    ...(form.namePl !== '' && isTaken ? [{ field: 'namePl', message: texts.taken }] : []),
    ...(form.noticePl === '' ? [{ field: 'noticePl', message: texts.notice }] : []),
    ...(form.learnPl === '' ? [{ field: 'learnPl', message: texts.learn }] : []),
    ...(drivers.length === 0 ? [{ field: 'drivers', message: texts.drivers }] : []),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const both = (pl: string, en: string) => ({ pl, en: en || pl });
  return {
    ok: true,
    value: {
      id,
      name: both(form.namePl, form.nameEn),
      notice: both(form.noticePl, form.noticeEn),
      learn: both(form.learnPl, form.learnEn),
      drivers,
    },
  };
}

const folded = (text: string) => text.trim().toLocaleLowerCase('pl');

/** The competences a question tells of, in the order of the dictionary. */
export function competencesOf(driver: string | null, dictionary: readonly Competence[]): Competence[] {
  return dictionary.filter(({ drivers }) => drivers.some((one) => one === driver));
}
