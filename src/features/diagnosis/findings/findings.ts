// Findings as rules: what may be said of an office's results, in sentences of both languages, each with its own key.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed } from '#domain/disclosed.ts';
import type { Finding } from '#domain/finding.ts';
import type { Localised, StaffLanguage } from '#domain/language.ts';
import { periodKey } from '#domain/period.ts';
import type { Period } from '#domain/period.ts';
import type { Filter, Scope } from '#features/answers/index.ts';
import type { Question, SurveyContext } from '#features/questionnaires/index.ts';
import { isUndefined } from '#statistics/outcome.ts';
import { ratingInterval } from '#statistics/rating-interval.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { levelSentence, writeAbsence, writeNumber } from '#ui/shown-number.ts';
import type { ShownNumber } from '#ui/shown-number.ts';
import { contextKey, parameterNames } from '../diagnosis-query.ts';
import { findingTexts } from './finding.texts.ts';
import type { ChangeClaim } from '../figures/office-indicators.ts';
import { allTime } from '../periods/period-choice.ts';

/** What every finding of one picture of answers has in common. */
export interface FindingGround {
  readonly context: SurveyContext;
  /** revision of the office's answers */
  readonly asOf: number;
  readonly period: Period;
  /** the office has answers of both ways of contact: the way is said */
  readonly contextSaid: boolean;
}

type Words = (language: StaffLanguage) => string;

function localised(words: Words): Localised<StaffLanguage> {
  return { pl: words('pl'), en: words('en') };
}

export function scopeKey(scope: Scope): string {
  return scope.kind === 'office' ? 'office' : `${scope.kind}:${scope.id}`;
}

/** '' without a filter, else 'channel,client group' and, of a place, 'channel,client group,location'. */
export function filterKey({ channel, clientGroupId, locationId }: Filter): string {
  const parts = [channel ?? '', clientGroupId ?? '', ...(locationId === undefined ? [] : [locationId])];
  return parts.every((part) => part === '') ? '' : parts.join(',');
}

/** Name of the place of a chart on its page; the link of a finding leads there. */
export function chartAnchor(questionId: string): string {
  return `zmiany-${questionId.replaceAll('_', '-')}`;
}

function hrefOf(ground: FindingGround, scope: Scope, anchor = '', period: Period | null = ground.period): string {
  const parameters = {
    [parameterNames.period]: period ? periodKeyOf(period) : undefined,
    [parameterNames.context]: ground.contextSaid ? contextKey(ground.context) : undefined,
  };
  return withQuery(diagnosisPaths.subject(scope), parameters) + (anchor === '' ? '' : `#${anchor}`);
}

function periodKeyOf(period: Period): string {
  return period.last >= allTime.last ? 'wszystko' : periodKey(period);
}

function keyOf(ground: FindingGround, scope: Scope, series: string): Finding['key'] {
  return {
    series: `${ground.context}/${series}`,
    scope: scopeKey(scope),
    period: ground.period,
    filter: '',
    asOf: ground.asOf,
  };
}

/** Name of the service, unit or office, with the question after a comma where there is one. */
function subjectOf(ground: FindingGround, name: string | null, question: Question | null): Finding['subject'] {
  return localised((language) => {
    const texts = findingTexts[language];
    const parts = [name ?? texts.wholeOffice];
    if (ground.contextSaid && ground.context === 'case') parts.push(texts.onlineCases);
    if (question) parts.push(question.short[language]);
    return parts.join(', ');
  });
}

/** A change that may stand on the overview; `name` is null for the whole office. */
export function changeFinding(ground: FindingGround, claim: ChangeClaim, name: string | null): Disclosed<Finding> {
  const { indicator, signal } = claim;
  const { scope, question, chart } = indicator;
  return derive(signal, (): Finding => {
    const interval = ratingInterval(signal.counts);
    const before = chart.past.find(({ direction }) => direction !== signal.direction);
    return {
      kind: 'change',
      subject: subjectOf(ground, name, question),
      n: signal.n,
      interval: isUndefined(interval) ? null : [interval.lower, interval.upper],
      verdict: signal.direction,
      sentence: localised((language) => {
        const texts = findingTexts[language];
        return [texts.run(signal), ...(before ? [texts.pastRun(before)] : [])].join(' ');
      }),
      key: { ...keyOf(ground, scope, question.id), period: { first: signal.since, last: signal.until } },
      href: hrefOf(ground, scope, chartAnchor(question.id), null),
    };
  });
}

/** The level in one sentence, or how many answers are missing. */
export function levelFinding(
  ground: FindingGround,
  scope: Scope,
  name: string | null,
  share: ShownNumber,
): Disclosed<Finding> {
  return derive(share, (number): Finding => {
    const about = { subject: subjectOf(ground, name, null), key: keyOf(ground, scope, 'overall'), verdict: null };
    const href = hrefOf(ground, scope);
    if (number.kind === 'share') {
      const shown = number as ShownNumber & typeof number;
      return {
        ...about,
        kind: 'level',
        n: number.n,
        interval: [number.low, number.high],
        sentence: localised((language) => `${levelSentence(language, shown)}.`),
        href,
      };
    }
    const collected = 'collected' in number ? number.collected : 0;
    return {
      ...about,
      kind: 'too-few-answers',
      n: collected,
      interval: null,
      verdict: 'too-little-data',
      sentence: localised((language) => absenceSentence(language, number, collected)),
      href,
    };
  });
}

function absenceSentence(language: StaffLanguage, number: ShownNumber, collected: number): string {
  const texts = findingTexts[language];
  if (number.kind === 'shown-with-others') return writeAbsence(language, number);
  return collected === 0 ? texts.noneInPeriod : texts.tooFew(collected, 10);
}

/** Several services have too few answers: one sentence for all of them, with the list that names them. */
export function tooFewFinding(ground: FindingGround, services: number, href: string): Finding {
  return {
    kind: 'too-few-answers',
    subject: localised((language) => findingTexts[language].tooFewSubject),
    n: services,
    interval: null,
    verdict: 'too-little-data',
    sentence: localised((language) => findingTexts[language].tooFewServices(services)),
    key: keyOf(ground, { kind: 'office' }, 'overall'),
    href,
  };
}

export interface RatedQuestion {
  readonly question: Question;
  readonly number: ShownNumber;
}

/**
 * The lowest-rated question and those that cannot be told from it; none where that is more than half of them.
 * Two means differ where their distance exceeds the root of the summed squares of the facing halves of their intervals,
 * which is the difference's own interval leaving 0 out; answers of the same people resemble each other, so it is cautious.
 *
 * @param caution how many times that distance is asked for; above 1 where an overview claims it among other things
 */
export function lowestRated(rated: readonly RatedQuestion[], caution = 1): RatedQuestion[] {
  const shown = rated
    .flatMap((one) => (one.number.kind === 'mean' ? [{ one, ...one.number }] : []))
    .toSorted((a, b) => a.value - b.value);
  const [lowest] = shown;
  if (!lowest) return [];
  const group = shown.filter(
    ({ value, low }) => value - lowest.value <= caution * Math.hypot(lowest.high - lowest.value, value - low),
  );
  return group.length * 2 > shown.length ? [] : group.map(({ one }) => one);
}

/** The lowest-rated question or questions of the office; null where they cannot be told from the rest. */
export function lowestFinding(
  ground: FindingGround,
  rated: readonly RatedQuestion[],
  caution = 1,
): Disclosed<Finding> | null {
  const lowest = lowestRated(rated, caution);
  const first = lowest[0];
  if (!first || first.number.kind !== 'mean') return null;
  const { number, question } = first;
  return derive(number, (): Finding => {
    const { low, high, n } = number;
    const alone = lowest.length === 1;
    return {
      kind: 'level',
      subject: subjectOf(ground, null, alone ? question : null),
      n,
      interval: [low, high],
      verdict: null,
      sentence: localised((language) =>
        alone
          ? findingTexts[language].lowest(writeNumber(language, number), n)
          : findingTexts[language].lowestGroup(lowest.map((one) => one.question.short[language])),
      ),
      key: keyOf(ground, { kind: 'office' }, lowest.map((one) => one.question.id).join('+')),
      href: hrefOf(ground, { kind: 'office' }, 'pytania'),
    };
  });
}

/** From this lower limit on a mean is called high: "good" on the scale. */
const highFrom = 4;

/** The best-rated question that is high for certain and whose chart shows no change; null where there is none. */
export function steadyFinding(
  ground: FindingGround,
  rated: readonly (RatedQuestion & { readonly steady: boolean })[],
): Disclosed<Finding> | null {
  const high = rated
    .filter(({ steady, number }) => steady && number.kind === 'mean' && number.low >= highFrom)
    .toSorted((a, b) => lowOf(b.number) - lowOf(a.number))[0];
  if (!high || high.number.kind !== 'mean') return null;
  const { number, question } = high;
  return derive(number, (): Finding => {
    const { low, high: top, n } = number;
    return {
      kind: 'steady',
      subject: subjectOf(ground, null, question),
      n,
      interval: [low, top],
      verdict: 'no-clear-change',
      sentence: localised((language) => findingTexts[language].steady(writeNumber(language, number), n)),
      key: keyOf(ground, { kind: 'office' }, question.id),
      href: hrefOf(ground, { kind: 'office' }, chartAnchor(question.id)),
    };
  });
}

function lowOf(number: ShownNumber): number {
  return number.kind === 'mean' ? number.low : 0;
}
