// Findings from registers and standards: promises that are not kept, cases that were late without notice.
import type { Finding } from '#domain/finding.ts';
import type { Localised, StaffLanguage } from '#domain/language.ts';
import { staffLanguages } from '#domain/language.ts';
import type { Period } from '#domain/period.ts';
import { periodKey } from '#domain/period.ts';
import type { CaseShare } from '#features/cases/index.ts';
import type { RegisterRow } from '#features/standards/index.ts';
import { casesPaths } from '#ui/paths/cases.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { overviewTexts } from './overview.texts.ts';
import { mostSize, spreads } from './ranked-findings.ts';
import type { Candidate } from './ranked-findings.ts';

function inBoth(words: (language: StaffLanguage) => string): Localised<StaffLanguage> {
  return Object.fromEntries(staffLanguages.map((language) => [language, words(language)])) as Localised<StaffLanguage>;
}

/** Standards in force of which something can be said for certain or nearly so. */
export interface KeptStandards {
  readonly kept: number;
  readonly notAlways: number;
  readonly notKept: number;
}

function inForce({ state }: RegisterRow): boolean {
  return state === 'published' || state === 'changed';
}

export function keptStandards(rows: readonly RegisterRow[]): KeptStandards {
  const count = (verdict: RegisterRow['targetVerdict']['verdict']) =>
    rows.filter((row) => inForce(row) && row.targetVerdict.verdict === verdict).length;
  return { kept: count('kept'), notAlways: count('not-always-kept'), notKept: count('not-kept') };
}

/** Promises whose chart says that they will not be kept without a change of work. */
export function notKept(rows: readonly RegisterRow[]): Candidate[] {
  return rows.flatMap((row): Candidate[] => {
    const { standard, shown, measured, targetVerdict } = row;
    if (!inForce(row) || targetVerdict.verdict !== 'not-kept' || !measured || shown.target === null) return [];
    const { kept, of } = targetVerdict;
    const lately = measured.chart.points.slice(-of);
    const n = lately.reduce((sum, point) => sum + point.n, 0);
    const [first] = lately;
    const last = lately.at(-1);
    if (!first || !last) return [];
    const { measure, source } = measured.indicator.content;
    const finding: Finding = {
      kind: 'standard-not-kept',
      subject: inBoth((language) => (shown.promise[language] || shown.promise.pl).replace(/\.$/, '')),
      n,
      interval: null,
      verdict: null,
      sentence: inBoth((language) => overviewTexts[language].notKept(kept, of)),
      key: {
        series: `standard/${standard.id}`,
        scope:
          'scope' in source && source.scope.kind !== 'office' ? `${source.scope.kind}:${source.scope.id}` : 'office',
        period: { first: first.period.first, last: last.period.last },
        filter: '',
        asOf: standard.version,
      },
      href: standardsPaths.standard(standard.id),
    };
    const gap = Math.abs(last.value - shown.target.value);
    const scale =
      measure === 'share' || measure === 'mean' ? spreads[measure] : Math.max(1, Math.abs(shown.target.value));
    return [{ finding, size: Math.min(mostSize, gap / scale), certainty: 1, clients: n, gotWorse: false }];
  });
}

/** Cases past their term about which nobody was told; null where there are none. */
export function lateWithoutNotice({ numerator, denominator, value }: CaseShare, period: Period): Candidate | null {
  if (numerator === 0 || value === null) return null;
  const finding: Finding = {
    kind: 'late-without-notice',
    subject: inBoth((language) => overviewTexts[language].lateSubject),
    n: denominator,
    interval: null,
    verdict: null,
    sentence: inBoth((language) => overviewTexts[language].late(numerator, denominator)),
    key: { series: 'cases/overruns-without-notice', scope: 'office', period, filter: '', asOf: 0 },
    href: withQuery(casesPaths.summary(), { okres: periodKey(period) }),
  };
  return {
    finding,
    size: Math.min(mostSize, value / spreads.share),
    certainty: 1,
    clients: numerator,
    gotWorse: false,
  };
}
