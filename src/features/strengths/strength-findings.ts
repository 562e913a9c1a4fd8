// Comparisons that stand, as findings: sentence in both languages, the key they can be made from again, the way to their counts.
import { derive } from '#domain/disclosed.ts';
import type { Disclosed } from '#domain/disclosed.ts';
import type { Finding } from '#domain/finding.ts';
import { staffLanguages } from '#domain/language.ts';
import type { Localised, StaffLanguage } from '#domain/language.ts';
import { periodKey } from '#domain/period.ts';
import { allTime, filterKey, parameterNames, scopeKey } from '#features/diagnosis/index.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import type { Comparison, Subject } from './comparison.ts';
import { comparisonSentence } from './comparison-words.ts';
import type { JudgedComparison } from './standing.ts';
import { strengthsTexts } from './strengths.texts.ts';

/** What all findings of a page have in common. */
export interface StrengthGround {
  /** name of a unit or service by its id */
  readonly names: ReadonlyMap<string, string>;
  /** revision of the office's answers */
  readonly asOf: number;
  /** the office has answers of both ways of contact: the way is said */
  readonly contextSaid: boolean;
}

/** Name of the place: a service, a unit, or the office. */
export function placeName(
  { scope }: Pick<Subject, 'scope'>,
  { names }: StrengthGround,
  language: StaffLanguage,
): string {
  return scope.kind === 'office' ? strengthsTexts[language].office : (names.get(scope.id) ?? '–');
}

/** "Rejestracja pojazdu, czas czekania" */
export function subjectWords(subject: Subject, ground: StrengthGround, language: StaffLanguage): string {
  const said = ground.contextSaid && subject.context === 'case' ? [strengthsTexts[language].onlineCases] : [];
  return [placeName(subject, ground, language), ...said, subject.question.short[language]].join(', ');
}

/** The page with the counts behind a comparison, in the same period, way of contact and filter. */
export function countsHref({ scope, period, context, filter }: Subject, contextSaid: boolean): string {
  const parameters = {
    [parameterNames.period]: period.last >= allTime.last ? 'wszystko' : periodKey(period),
    [parameterNames.context]: contextSaid ? (context === 'visit' ? 'wizyta' : 'sprawa') : undefined,
    [parameterNames.channel]: filter.channel,
    [parameterNames.clientGroup]: filter.clientGroupId,
  };
  return `${withQuery(diagnosisPaths.subject(scope), parameters)}#pytania`;
}

export function strengthFinding({ comparison }: JudgedComparison, ground: StrengthGround): Disclosed<Finding> {
  return derive(comparison, (one): Finding => {
    const { subject } = one;
    return {
      kind: one.difference > 0 ? 'strength' : 'weakness',
      subject: inBoth((language) => subjectWords(subject, ground, language)),
      n: one.n,
      interval: [one.low, one.high],
      verdict: null,
      sentence: inBoth((language) => comparisonSentence(language, one)),
      key: keyOf(one, ground.asOf),
      href: countsHref(subject, ground.contextSaid),
    };
  });
}

/** What the comparison was computed from; enough to compute it again. */
function keyOf({ subject, against, standard, otherPeriod }: Comparison, asOf: number): Finding['key'] {
  const { scope, context, question, period, filter } = subject;
  const other = standard ? `:${standard.standardId}` : otherPeriod ? `:${otherPeriod.first}..${otherPeriod.last}` : '';
  return {
    series: `${context}/${question.id}/${against}${other}`,
    scope: scopeKey(scope),
    period,
    filter: filterKey(filter),
    asOf,
  };
}

function inBoth(words: (language: StaffLanguage) => string): Localised<StaffLanguage> {
  return Object.fromEntries(staffLanguages.map((language) => [language, words(language)])) as Localised<StaffLanguage>;
}
