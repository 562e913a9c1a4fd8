// "Co dalej" of the list of services: what changed for certain, what lacks answers, else that nothing stands out.
import { findingKey } from '#domain/finding.ts';
import type { Asking } from '#features/accounts/index.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { strengthsPaths } from '#ui/paths/strengths.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import type { ChangeClaim } from '../figures/office-indicators.ts';
import { changeFinding } from '../findings/findings.ts';
import { Proposals } from '../findings/proposals.pages.tsx';
import type { Proposal } from '../findings/proposals.pages.tsx';
import type { StartAction } from '../shown-diagnosis.ts';
import type { ListedResults } from './listed-results.ts';
import { isTooFew } from './result-rows.ts';
import type { ResultRow } from './result-rows.ts';

/** What the proposals of the list are made from beside its rows. */
export interface ListGround {
  /** changes that stand over all charts of the office and reach into the list's period, the weightiest first */
  readonly claims: readonly ChangeClaim[];
  /** charts that were searched for them */
  readonly charts: number;
  /** revision of the office's answers */
  readonly asOf: number;
  readonly startAction: StartAction | null;
}

interface ListProposalsProps {
  asking: Asking;
  results: ListedResults;
  /** the services and units that the list shows */
  rows: readonly ResultRow[];
  ground: ListGround;
  parameters: Readonly<Record<string, string | undefined>>;
}

export function ListProposals({ asking, results, rows, ground, parameters }: ListProposalsProps) {
  const { language } = asking;
  const texts = diagnosisTexts[language];
  const proposals = [
    ...changeOf('worse', { asking, results, rows, ground }),
    ...changeOf('better', { asking, results, rows, ground }),
    ...thinOf(asking, rows),
  ];
  const strengths = { href: withQuery(strengthsPaths.page(), parameters), text: texts.strengthsLink };
  const quiet = { sentence: texts.next.quiet(ground.charts), links: [strengths] };
  const isJudged = ground.charts > 0 && proposals.length === 0;
  return <Proposals language={language} proposals={isJudged ? [quiet] : proposals} />;
}

/** The weightiest change of a listed service or unit to one side. */
function changeOf(
  verdict: 'worse' | 'better',
  { asking, results, rows, ground }: Pick<ListProposalsProps, 'asking' | 'results' | 'rows' | 'ground'>,
): Proposal[] {
  const { language } = asking;
  const { context, contexts, period } = results;
  const texts = diagnosisTexts[language].next;
  const rowOf = ({ scope }: ChangeClaim['indicator']) =>
    rows.find((row) => scope.kind !== 'office' && row.scope.kind === scope.kind && row.scope.id === scope.id);
  for (const claim of ground.claims) {
    const row = claim.indicator.context === context && claim.signal.direction === verdict && rowOf(claim.indicator);
    if (!row) continue;
    const about = { context, asOf: ground.asOf, period: period.period, contextSaid: contexts.length > 1 };
    const finding = changeFinding(about, claim, row.name);
    const subject = finding.subject[language];
    const start = verdict === 'worse' ? (ground.startAction?.(asking, findingKey(finding.key)) ?? null) : null;
    return [
      {
        sentence: [texts[verdict](subject), finding.sentence[language], texts.from(finding.n)].join(' '),
        links: [
          ...(start === null ? [] : [{ href: start, text: texts.startAction }]),
          { href: finding.href, text: texts.seeChart(subject) },
        ],
      },
    ];
  }
  return [];
}

/** Open services with fewer than ten answers: how many, and which lacks the fewest. */
function thinOf(asking: Asking, rows: readonly ResultRow[]): Proposal[] {
  const texts = diagnosisTexts[asking.language].next;
  const thin = rows.filter((row) => row.scope.kind === 'service' && row.active && isTooFew(row));
  const [nearest] = thin.toSorted((a, b) => b.n - a.n);
  if (!nearest) return [];
  const link = asking.may('manage studies')
    ? { href: studiesPaths.collecting(), text: texts.collect }
    : { href: diagnosisPaths.subject(nearest.scope), text: texts.seeService(nearest.name) };
  return [{ sentence: texts.thin(thin.length, Math.max(1, answersToShow - nearest.n), nearest.name), links: [link] }];
}

const answersToShow = 10;
