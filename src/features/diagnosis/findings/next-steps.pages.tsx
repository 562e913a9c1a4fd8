// "Co dalej" of a diagnosis: at most three proposals with the fact behind each; the first one has the button.
import { findingKey } from '#domain/finding.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Asking } from '#features/accounts/index.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { writeNumber } from '#ui/shown-number.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import { findingTexts } from './finding.texts.ts';
import { chartAnchor, filterKey, scopeKey } from './findings.ts';
import type { QuestionResult } from '../diagnosis-view.ts';
import { nextSteps } from './next-steps.ts';
import type { NextStepKind } from './next-steps.ts';
import { Proposals } from './proposals.pages.tsx';
import type { Proposal, ProposalLink as Link } from './proposals.pages.tsx';
import type { ShownDiagnosis } from '../shown-diagnosis.ts';
import { isCutByService } from '../subject.ts';

/** What proposals are made from: of a diagnosis, or of the part of it that a touchpoint is. */
export interface StepsGround extends Pick<ShownDiagnosis, 'language' | 'asking' | 'view' | 'asOf' | 'startAction'> {
  /** where its comments stand; null: nowhere, or not for this person */
  readonly commentsHref: string | null;
}

export function WhatNext({ shown }: { shown: ShownDiagnosis }) {
  const { language, asking, view } = shown;
  const mayRead = asking.may('read comments') && isCutByService(view.subject);
  const proposals = proposalsOf({ ...shown, commentsHref: mayRead ? '#uwagi' : null });
  const all = { href: diagnosisPaths.services(), text: diagnosisTexts[language].next.allServices };
  return <Proposals language={language} proposals={proposals} more={view.subject.kind === 'office' ? [] : [all]} />;
}

export function proposalsOf(ground: StepsGround): Proposal[] {
  return nextSteps(ground.view).map((step) => ({
    sentence: sentenceOf(step, ground),
    links: [...actionOf(step, ground), linkOf(step, ground)],
  }));
}

function sentenceOf(step: NextStepKind, { language, commentsHref }: StepsGround): string {
  const texts = diagnosisTexts[language].next;
  switch (step.kind) {
    case 'worse':
    case 'better':
      return [
        texts[step.kind](step.questions.map(({ question }) => question.short[language]).join(', ')),
        ...factOf(step.questions[0], language),
      ].join(' ');
    case 'lowest': {
      const { mean, question } = step.question;
      if (mean.kind !== 'mean') return '';
      const { value, range } = writeNumber(language, mean);
      const fact = texts.lowest(question.short[language], { value, range, n: mean.n }, step.alone);
      return commentsHref === null ? fact : `${fact} ${texts.readWhat}`;
    }
    case 'too-few':
    case 'firmer':
      return step.kind === 'firmer' ? texts.firmer(step.missing) : texts.tooFew(step.missing);
    case 'partial':
      return texts.partial(step.n, step.collected);
    case 'stable':
      return texts.stable(step.charts, step.n);
    default:
      return texts.unjudged(step.n);
  }
}

/** What the chart of the first of the questions says: since when, and by how much. */
function factOf(result: QuestionResult | undefined, language: StaffLanguage): string[] {
  const current = result?.chart.current;
  return current ? [findingTexts[language][current.rule](current), diagnosisTexts[language].next.from(current.n)] : [];
}

/** "Załóż działanie", with the key the finding can be made from again; only where actions exist. */
function actionOf(step: NextStepKind, ground: StepsGround): Link[] {
  const { asking, view, asOf, startAction, language } = ground;
  const result = step.kind === 'worse' ? step.questions[0] : step.kind === 'lowest' ? step.question : undefined;
  if (!startAction || !result) return [];
  const { current } = result.chart;
  const period = step.kind === 'worse' && current ? { first: current.since, last: current.until } : view.period.period;
  const key = findingKey({
    series: `${view.context}/${result.question.id}`,
    scope: scopeKey(view.scope),
    period,
    filter: filterKey(view.filter),
    asOf,
  });
  const href = startAction(asking, key);
  return href === null ? [] : [{ href, text: diagnosisTexts[language].next.startAction }];
}

function linkOf(step: NextStepKind, { language, asking, commentsHref }: StepsGround): Link {
  const texts = diagnosisTexts[language].next;
  const comments = commentsHref === null ? null : { href: commentsHref, text: texts.readComments };
  switch (step.kind) {
    case 'worse':
      return comments ?? chartLink(step.questions[0]!, language);
    case 'lowest':
      return comments ?? { href: '#pytania', text: texts.seeQuestions };
    case 'better':
      return chartLink(step.questions[0]!, language);
    case 'too-few':
    case 'firmer':
    case 'unjudged':
      return collectLink(asking, texts);
    default:
      return { href: diagnosisPaths.services(), text: texts.allServices };
  }
}

function chartLink({ question }: QuestionResult, language: StaffLanguage): Link {
  const text = diagnosisTexts[language].next.seeChart(question.short[language]);
  return { href: `#${chartAnchor(question.id)}`, text };
}

function collectLink(asking: Asking, texts: { collect: string; allServices: string }): Link {
  return asking.may('manage studies')
    ? { href: studiesPaths.collecting(), text: texts.collect }
    : { href: diagnosisPaths.services(), text: texts.allServices };
}
