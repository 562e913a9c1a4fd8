// "Co dalej" of client groups and places: who rates lower or higher for certain, else how many were compared.
import { findingKey } from '#domain/finding.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Proposals } from '#features/diagnosis/index.ts';
import type { Proposal, StartAction } from '#features/diagnosis/index.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { strengthsPaths } from '#ui/paths/strengths.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { differenceWords } from './comparison-words.ts';
import type { GroupRow, PartRow, PlaceRow } from './groups.ts';
import { weightOf } from './standing.ts';
import { strengthFinding } from './strength-findings.ts';
import type { StrengthGround } from './strength-findings.ts';
import { strengthsTexts } from './strengths.texts.ts';

interface GroupsProposalsProps {
  asking: Asking;
  groups: readonly GroupRow[];
  places: readonly PlaceRow[];
  ground: StrengthGround;
  startAction: StartAction | null;
  parameters: Readonly<Record<string, string>>;
}

export function GroupsProposals(props: GroupsProposalsProps) {
  const { asking, groups, places, parameters } = props;
  const { language } = asking;
  const all = strengthsTexts[language];
  const parts = [
    ...groups.map((row) => ({ row, name: row.group.name[language], page: diagnosisPaths.group(row.group.id) })),
    ...places.map((row) => ({ row, name: row.place.name, page: diagnosisPaths.location(row.place.id) })),
  ];
  const compared = parts.filter(({ row }) => row.against !== null);
  const standing = (verdict: 'weakness' | 'strength') =>
    compared
      .filter(({ row }) => row.against?.verdict === verdict)
      .toSorted((a, b) => weightOf(b.row.against!) - weightOf(a.row.against!))
      .slice(0, 1)
      .map((part) => proposalOf(part, verdict, props));
  const hidden = parts.length - compared.length;
  const strengths = { href: withQuery(strengthsPaths.page(), parameters), text: all.title };
  const stands = [...standing('weakness'), ...standing('strength')];
  const nothing = { sentence: all.groups.next.nothing(compared.length), links: [strengths] };
  const collect = asking.may('manage studies') ? [{ href: studiesPaths.collecting(), text: all.next.collect }] : [];
  const proposals: Proposal[] = [
    ...stands,
    ...(stands.length === 0 && compared.length > 0 ? [nothing] : []),
    ...(hidden > 0 ? [{ sentence: all.groups.next.none(hidden), links: collect }] : []),
  ];
  return <Proposals language={language} proposals={proposals} more={[strengths]} />;
}

function proposalOf(
  { row, name, page }: { row: PartRow; name: string; page: string },
  verdict: 'weakness' | 'strength',
  { asking, ground, startAction, parameters }: GroupsProposalsProps,
): Proposal {
  const { language } = asking;
  const { groups, next } = strengthsTexts[language];
  const { comparison } = row.against!;
  const finding = strengthFinding(row.against!, ground);
  const start = verdict === 'weakness' ? (startAction?.(asking, findingKey(finding.key)) ?? null) : null;
  return {
    sentence: groups.next[verdict](name, differenceWords(language, comparison), comparison.n),
    links: [
      ...(start === null ? [] : [{ href: start, text: next.startAction }]),
      { href: withQuery(page, parameters), text: groups.next.see(name) },
    ],
  };
}
