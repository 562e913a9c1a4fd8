// The form of an indicator: fields of its kind of source, read into content, and faults in words.
import { channels } from '#domain/channel.ts';
import type { Fault, Outcome } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { ListedPerson, PostedForm } from '#features/accounts/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import type { Question } from '#features/questionnaires/index.ts';
import { betterWays, caseFigures, indicatorContentSchema, measures } from './indicator.ts';
import type { Indicator, IndicatorContent, IndicatorSource, SourceKind, SourceScope } from './indicator.ts';
import { indicatorTexts } from './indicators.texts.ts';

export const sourceKinds: readonly SourceKind[] = [
  'manual',
  'survey-share',
  'survey-mean',
  'cases',
  'walk-through',
  'people-served',
  'response-rate',
  'complaints',
];

/** Every field as a text, by its name in the form. */
export type IndicatorForm = Readonly<Record<(typeof names)[number], string>> & {
  readonly points: readonly string[];
};
const names = [
  'nazwa',
  'nazwa-en',
  'definicja',
  'definicja-en',
  'miara',
  'jednostka',
  'lepiej',
  'bez-oceny',
  'kto',
  'wydzial',
  'powiadamiana',
  'pytanie',
  'zakres',
  'kanal',
  'grupa',
  'sprawy',
  'budynek',
  'wpis',
  'skargi',
  'wycofany',
] as const;

export function emptyIndicator(kind: SourceKind): IndicatorForm {
  const empty = Object.fromEntries(names.map((name) => [name, ''])) as Record<(typeof names)[number], string>;
  const measure = { 'survey-share': 'share', 'survey-mean': 'mean', 'walk-through': 'share', 'response-rate': 'share' };
  return {
    ...empty,
    zakres: 'office',
    miara: (measure as Partial<Record<SourceKind, string>>)[kind] ?? (kind === 'people-served' ? 'count' : ''),
    points: kind === 'survey-share' ? ['4', '5'] : [],
  };
}

export function postedIndicator(posted: PostedForm): IndicatorForm {
  const texts = Object.fromEntries(names.map((name) => [name, posted.text(name).trim().slice(0, 1_000)]));
  return { ...(texts as Record<(typeof names)[number], string>), points: posted.all('odpowiedzi') };
}

const scopeText = (scope: SourceScope) => (scope.kind === 'office' ? 'office' : `${scope.kind}:${scope.id}`);

export function formOfIndicator({ content, unitId, ownerPersonId, retiredOn }: Indicator): IndicatorForm {
  const { source } = content;
  const survey = source.kind === 'survey-share' || source.kind === 'survey-mean' ? source : null;
  return {
    ...emptyIndicator(source.kind),
    nazwa: content.name.pl,
    'nazwa-en': content.name.en,
    definicja: content.definition.pl,
    'definicja-en': content.definition.en,
    miara: content.measure,
    jednostka: content.amountUnit.pl,
    lepiej: content.better,
    'bez-oceny': content.withoutVerdict ? 'tak' : '',
    kto: content.collectedBy,
    wydzial: unitId ?? '',
    powiadamiana: ownerPersonId ?? '',
    pytanie: survey ? `${survey.questionnaire}:${survey.questionId}` : '',
    zakres: 'scope' in source ? scopeText(source.scope) : 'office',
    kanal: survey?.channel ?? '',
    grupa: survey?.clientGroupId ?? '',
    sprawy: source.kind === 'cases' ? source.figure : '',
    budynek: source.kind === 'walk-through' ? (source.locationId ?? '') : '',
    wpis: source.kind === 'manual' ? source.entry : '',
    skargi: source.kind === 'complaints' ? source.figure : '',
    wycofany: retiredOn === null ? '' : 'tak',
    points: source.kind === 'survey-share' ? source.points.map(String) : [],
  };
}

/** A question an indicator may be made of: a rating or a choice of a published questionnaire. */
export interface AskedQuestion {
  readonly questionnaire: string;
  readonly questionnaireName: string;
  readonly question: Question;
  readonly categories: number;
}

export interface IndicatorSurroundings {
  readonly structure: OfficeStructure;
  readonly questions: readonly AskedQuestion[];
  readonly people: readonly ListedPerson[];
}

export interface ReadIndicator {
  readonly content: IndicatorContent;
  readonly unitId: string | null;
  readonly ownerPersonId: string | null;
  readonly isRetired: boolean;
}

export function readIndicatorForm(
  kind: SourceKind,
  form: IndicatorForm,
  surroundings: IndicatorSurroundings,
  language: StaffLanguage,
): Outcome<ReadIndicator> {
  const texts = indicatorTexts[language].faults;
  const faults: Fault[] = [];
  const fault = (field: string, message: string) => void faults.push({ field, message });
  const measure = measures.find((each) => each === form.miara);
  const better = betterWays.find((each) => each === form.lepiej);
  if (form.nazwa === '') fault('nazwa', texts.name);
  if (form.definicja === '') fault('definicja', texts.definition);
  if (!measure) fault('miara', texts.measure);
  if (measure === 'amount' && form.jednostka === '') fault('jednostka', texts.amountUnit);
  if (!better) fault('lepiej', texts.better);
  const source = sourceIn(kind, form, surroundings, (field) => {
    const known = { pytanie: texts.question, odpowiedzi: texts.points, zakres: texts.scope };
    fault(field, (known as Readonly<Record<string, string>>)[field] ?? texts.part);
  });
  if (faults.length > 0 || !source || !measure || !better) return { ok: false, faults };
  const content: IndicatorContent = {
    name: { pl: form.nazwa.slice(0, 200), en: form['nazwa-en'].slice(0, 200) },
    definition: { pl: form.definicja, en: form['definicja-en'] },
    measure,
    amountUnit: { pl: form.jednostka.slice(0, 30), en: form.jednostka.slice(0, 30) },
    better,
    source,
    withoutVerdict: form['bez-oceny'] === 'tak',
    collectedBy: form.kto.slice(0, 200),
  };
  const unitId = surroundings.structure.units.find(({ id }) => id === form.wydzial)?.id ?? null;
  return {
    ok: true,
    value: {
      content: indicatorContentSchema.parse(content),
      unitId,
      ownerPersonId: surroundings.people.find(({ personId }) => personId === form.powiadamiana)?.personId ?? null,
      isRetired: form.wycofany === 'tak',
    },
  };
}

function sourceIn(
  kind: SourceKind,
  form: IndicatorForm,
  { structure, questions }: IndicatorSurroundings,
  fault: (field: string) => void,
): IndicatorSource | null {
  const chosen = <Value extends string>(field: string, text: string, all: readonly Value[]): Value | null => {
    const found = all.find((each) => each === text) ?? null;
    if (found === null) fault(field);
    return found;
  };
  const scope = scopeIn(form.zakres, structure);
  switch (kind) {
    case 'manual': {
      const entry = chosen('wpis', form.wpis, ['share', 'value']);
      return entry && { kind, entry };
    }
    case 'complaints': {
      const figure = chosen('skargi', form.skargi, ['within-term', 'justified', 'number']);
      return figure && { kind, figure };
    }
    case 'walk-through': {
      const locationId = structure.locations.find(({ id }) => id === form.budynek)?.id ?? null;
      return { kind, locationId };
    }
    case 'cases': {
      const figure = chosen('sprawy', form.sprawy, caseFigures);
      if (!scope) fault('zakres');
      return figure && scope && { kind, figure, scope };
    }
    case 'people-served':
    case 'response-rate':
      if (!scope) fault('zakres');
      return scope && { kind, scope };
    default: {
      const asked = questions.find(({ questionnaire, question }) => form.pytanie === `${questionnaire}:${question.id}`);
      if (!asked) fault('pytanie');
      if (!scope) fault('zakres');
      const points = [...new Set(form.points.map(Number))].filter(
        (point) => Number.isInteger(point) && point >= 1 && point <= (asked?.categories ?? 5),
      );
      if (kind === 'survey-share' && points.length === 0) fault('odpowiedzi');
      if (!asked || !scope || (kind === 'survey-share' && points.length === 0)) return null;
      const part = {
        questionnaire: asked.questionnaire,
        questionId: asked.question.id,
        scope,
        channel: channels.find((channel) => channel === form.kanal) ?? null,
        clientGroupId: structure.clientGroups.find(({ id }) => id === form.grupa)?.id ?? null,
      };
      return kind === 'survey-share' ? { kind, ...part, points } : { kind, ...part };
    }
  }
}

function scopeIn(text: string, { units, services }: OfficeStructure): SourceScope | null {
  if (text === 'office') return { kind: 'office' };
  const [kind, id] = text.split(':');
  if (kind === 'unit' && units.some((unit) => unit.id === id)) return { kind, id: id! };
  return kind === 'service' && services.some((service) => service.id === id) ? { kind, id: id! } : null;
}
