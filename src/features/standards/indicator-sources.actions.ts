// Reads the figures of indicators from where they are: one reader for each kind of source, everything loaded once.
import type { Channel } from '#domain/channel.ts';
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay, quarterPeriod } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import { carry, registerFigure } from '#domain/register-figure.ts';
import type { Showable } from '#domain/register-figure.ts';
import { answerPicture } from '#features/answers/index.ts';
import type { AnswerPicture, Scope } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { listServed, servedIn } from '#features/studies/index.ts';
import type { ServedCount } from '#features/studies/index.ts';
import type { Indicator, IndicatorSource, Measurement, SourceKind, SourceScope } from './indicator.ts';
import { meanOfAnswers, pointsOfMeasurements, shareOfAnswers, valuesOfMonths } from './indicator-points.ts';
import type { IndicatorPoint } from './indicator-points.ts';
import { readMeasurements, readMeasurementsOf } from './measurements.store.ts';
import { outsidePoints } from './outside-figures.actions.ts';
import type { OutsidePoints } from './outside-figures.actions.ts';

export type Points = Showable<readonly IndicatorPoint[]>;

/** Everything figures are made of, as far as the indicators asked for need it. */
interface Loaded {
  readonly pictures: ReadonlyMap<string, AnswerPicture>;
  readonly measurements: ReadonlyMap<string, readonly Measurement[]>;
  readonly served: readonly ServedCount[];
  readonly outside: OutsidePoints;
  readonly structure: OfficeStructure;
  readonly today: string;
}

/** The figures of each of the indicators, in their order. */
export async function figuresOf(house: House, officeId: OfficeId, indicators: readonly Indicator[]): Promise<Points[]> {
  const loaded = await load(house, officeId, indicators);
  return indicators.map((indicator) => pointsOf(indicator, loaded));
}

async function load(house: House, officeId: OfficeId, indicators: readonly Indicator[]): Promise<Loaded> {
  const sources = indicators.map(({ content }) => content.source);
  const has = (...kinds: SourceKind[]) => sources.some(({ kind }) => kinds.includes(kind));
  const asked = new Set(
    sources.flatMap((source) => {
      if (source.kind === 'response-rate') return ['core-visit'];
      return source.kind === 'survey-share' || source.kind === 'survey-mean' ? [source.questionnaire] : [];
    }),
  );
  const [only] = indicators;
  const [pictures, measurements, served, outside, structure] = await Promise.all([
    Promise.all([...asked].map(async (name) => [name, await answerPicture(house, officeId, name)] as const)),
    !has('manual', 'complaints')
      ? []
      : indicators.length === 1
        ? readMeasurementsOf(house.storage, officeId, only!.id)
        : readMeasurements(house.storage, officeId),
    has('people-served', 'response-rate') ? listServed(house, officeId) : [],
    outsidePoints(
      house,
      officeId,
      sources.filter((source) => source.kind === 'cases' || source.kind === 'walk-through'),
    ),
    officeStructure(house, officeId),
  ]);
  return {
    pictures: new Map(pictures.flatMap(([name, picture]) => (picture ? [[name, picture] as const] : []))),
    measurements: Map.groupBy(measurements, ({ indicatorId }) => indicatorId),
    served,
    outside,
    structure,
    today: house.clock.today(),
  };
}

const none = registerFigure<readonly IndicatorPoint[]>([]);

function pointsOf({ id, content: { source } }: Indicator, loaded: Loaded): Points {
  switch (source.kind) {
    case 'survey-share':
    case 'survey-mean':
      return surveyPoints(source, loaded);
    case 'cases':
    case 'walk-through':
      return registerFigure(loaded.outside.get(JSON.stringify(source)) ?? []);
    case 'people-served':
    case 'response-rate':
      return registerFigure(quarterPoints(source.kind, source.scope, loaded));
    default:
      return registerFigure(pointsOfMeasurements(loaded.measurements.get(id) ?? []));
  }
}

type SurveySource = Extract<IndicatorSource, { kind: 'survey-share' | 'survey-mean' }>;

/** Ids of an indicator's scope name units and services of the same office; one that is gone has no answers. */
const scopeOf = (scope: SourceScope) => scope as Scope;

/**
 * Points by source. A picture is made anew for each request, but its functions are those of the answers it was made
 * from: they are the key, and what hangs on them goes when the answers change.
 */
const kept = new WeakMap<object, Map<string, Points>>();

function surveyPoints(source: SurveySource, { pictures }: Loaded): Points {
  const picture = pictures.get(source.questionnaire);
  if (!picture?.version.columns.some(({ questionId }) => questionId === source.questionId)) return none;
  // oxlint-disable-next-line typescript/unbound-method -- only told apart, never called
  const answers = picture.rating;
  const known = kept.get(answers) ?? new Map<string, Points>();
  kept.set(answers, known);
  const key = JSON.stringify(source);
  const ready = known.get(key);
  if (ready) return ready;
  const series = picture.series(source.questionId, scopeOf(source.scope), {
    channel: (source.channel as Channel | null) ?? undefined,
    clientGroupId: source.clientGroupId ?? undefined,
  });
  const made = carry(series, (months) =>
    source.kind === 'survey-share' ? shareOfAnswers(months, source.points) : meanOfAnswers(months),
  );
  known.set(key, made);
  return made;
}

/** Closed quarters in which people served were counted: how many, or which share of them answered. */
function quarterPoints(
  kind: 'people-served' | 'response-rate',
  scope: SourceScope,
  { served, structure, today, pictures }: Loaded,
): IndicatorPoint[] {
  const picture = pictures.get('core-visit');
  return closedQuarters(served, today).flatMap((period): IndicatorPoint[] => {
    const found = servedIn(served, scopeOf(scope), period, structure.services, today);
    if (found.kind !== 'counted' || found.served === 0) return [];
    const [base] = valuesOfMonths([{ month: period.first, value: found.served }], 'people-served');
    if (kind === 'people-served') return [{ ...base!, period }];
    const answered = picture?.collected({ scope: scopeOf(scope), period }).released ?? 0;
    if (answered > found.served) return [];
    const parts = { n: found.served, numerator: answered, denominator: found.served };
    return [{ ...base!, ...parts, period, value: answered / found.served }];
  });
}

/** At most nine years; nothing is counted of the quarter that is still open. */
function closedQuarters(counts: readonly ServedCount[], today: string): Period[] {
  const open = quarterPeriod(monthOfDay(today)).first;
  const earliest = counts.map(({ first }) => quarterPeriod(monthOfDay(first)).first).toSorted((a, b) => a - b)[0];
  const first = Math.max(earliest ?? open, open - 108);
  return Array.from({ length: Math.max(0, (open - first) / 3) }, (_, at) => quarterPeriod(first + 3 * at));
}
