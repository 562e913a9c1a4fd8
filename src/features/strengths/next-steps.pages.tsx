// "Co dalej": at most three proposals, each with the fact behind it; an action begins with its finding where actions exist.
import { findingKey } from '#domain/finding.ts';
import { Proposals } from '#features/diagnosis/index.ts';
import type { Proposal } from '#features/diagnosis/index.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import type { Scope } from '#features/answers/index.ts';
import type { ShownStrengths } from './shown-strengths.ts';
import { firstFirm, isTold } from './standing.ts';
import { strengthFinding } from './strength-findings.ts';
import { strengthsTexts } from './strengths.texts.ts';

export function WhatNext({ shown }: { shown: ShownStrengths }) {
  return <Proposals language={shown.language} proposals={proposalsOf(shown)} />;
}

function proposalsOf(shown: ShownStrengths): Proposal[] {
  const { language, view, ground, asking, startAction, page } = shown;
  const { next } = strengthsTexts[language];
  const [weakness, strength] = [firstFirm(view.weaknesses), firstFirm(view.strengths)];
  const broken = view.promises.find(({ verdict }) => verdict === 'not-kept');
  const thin = view.thin.flatMap(({ scope, missing }) => (missing === null ? [] : [{ kind: scope.kind, missing }]));
  const proposals: Proposal[] = [];
  if (weakness) {
    const finding = strengthFinding(weakness, ground);
    const action = startAction?.(asking, findingKey(finding.key)) ?? null;
    proposals.push({
      sentence: `${next.weakness(finding.subject[language])} ${finding.sentence[language]}`,
      links: [
        ...(action === null ? [] : [{ href: action, text: next.startAction }]),
        { href: finding.href.replace('#pytania', '#uwagi'), text: next.readComments },
      ],
    });
  }
  if (broken) {
    const { standard, shown: words } = broken.row;
    proposals.push({
      sentence: next.promise(words.promise[language] || words.promise.pl),
      links: [{ href: standardsPaths.standard(standard.id), text: next.seeStandard }],
    });
  }
  if (strength) {
    const finding = strengthFinding(strength, ground);
    proposals.push({
      sentence: `${next.strength(finding.subject[language])} ${finding.sentence[language]}`,
      links: [{ href: finding.href, text: next.seeStrength }],
    });
  }
  if (thin.length > 0) {
    const mayCollect = asking.may('manage studies');
    const count = (kind: Scope['kind']) => thin.filter((row) => row.kind === kind).length;
    const missing = Math.min(...thin.map((row) => row.missing));
    const places = { office: count('office') > 0, units: count('unit'), services: count('service'), missing };
    proposals.push({
      sentence: next.thin(places),
      links: [
        mayCollect
          ? { href: studiesPaths.collecting(), text: next.collect }
          : { href: diagnosisPaths.services(), text: next.seeDiagnosis },
      ],
    });
  }
  if (proposals.length > 0) return proposals;
  const looks = view.comparisons.length;
  if (looks === 0 || view.comparisons.some(isTold)) return [];
  return [{ sentence: next.stable(looks), links: [{ href: diagnosisPaths.subject(page), text: next.seeDiagnosis }] }];
}
