// "Co dalej" of staff development: at most three proposals, each with the fact behind it.
import { findingKey } from '#domain/finding.ts';
import { Proposals } from '#features/diagnosis/index.ts';
import type { Proposal } from '#features/diagnosis/index.ts';
import { strengthFinding } from '#features/strengths/index.ts';
import { competencesPaths } from '#ui/paths/competences.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { competencesTexts } from './competences.texts.ts';
import type { ShownDevelopment } from './shown-development.ts';

export function WhatNext({ shown }: { shown: ShownDevelopment }) {
  return <Proposals language={shown.language} proposals={proposalsOf(shown)} />;
}

function proposalsOf({ language, areas, rows, team, ground, asking, planLearning }: ShownDevelopment): Proposal[] {
  const texts = competencesTexts[language];
  const { next } = texts;
  const because = areas[0]?.signal.because;
  const strong = rows.find(({ verdict }) => verdict === 'strength')?.because;
  const proposals: Proposal[] = [];
  if (because) {
    const finding = strengthFinding(because, ground);
    const plan = planLearning?.(asking, findingKey(finding.key)) ?? null;
    proposals.push({
      sentence: `${next.area(finding.subject[language])} ${finding.sentence[language]}`,
      links: [
        ...(plan === null ? [] : [{ href: plan, text: texts.plan }]),
        { href: finding.href, text: next.seeCounts },
      ],
    });
  }
  if (strong) {
    const finding = strengthFinding(strong, ground);
    proposals.push({
      sentence: `${next.strength(finding.subject[language])} ${finding.sentence[language]}`,
      links: [{ href: finding.href, text: next.seeTeam }],
    });
  }
  if (team.thin.length > 0) {
    const collect = asking.may('manage studies')
      ? { href: studiesPaths.collecting(), text: next.collect }
      : { href: diagnosisPaths.services(), text: next.seeCounts };
    proposals.push({ sentence: next.thin(team.thin.length), links: [collect] });
  }
  if (proposals.length > 0) return proposals;
  if (team.looks === 0) return [];
  return [
    { sentence: next.stable(team.looks), links: [{ href: competencesPaths.dictionary(), text: texts.toDictionary }] },
  ];
}
