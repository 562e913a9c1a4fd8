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
import type { DiagnosisView } from '../diagnosis-view.ts';
import { nextSteps } from './next-steps.ts';
import type { NextStepKind, StepsView } from './next-steps.ts';
import { Proposals } from './proposals.pages.tsx';
import type { Proposal, ProposalLink as Link } from './proposals.pages.tsx';
import type { ShownDiagnosis } from '../shown-diagnosis.ts';
import { comparedSentence } from './told-changes.ts';
import type { ToldQuestion } from './told-changes.ts';
import { isCutByService } from '../subject.ts';

/** What proposals are made from: of a diagnosis, or of the part of it that a touchpoint is. */
export interface StepsGround extends Pick<ShownDiagnosis, 'language' | 'asking' | 'asOf' | 'startAction'> {
  readonly view: StepsView & Pick<DiagnosisView, 'context' | 'scope' | 'filter'>;
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
    case 'better': {
      const names = step.questions.map(({ result }) => result.question.short[language]).join(', ');
      const words = step.ended ? texts.over[step.kind](names) : texts[step.kind](names);
      return [words, ...factOf(step.questions[0], language)].join(' ');
    }
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
    case 'compared':
      return [comparedSentence(step.comparison, language) ?? '', texts.from(step.n)].join(' ');
    case 'no-clear':
      return texts.noClear(step.n);
    default:
      return texts[step.kind](step.n);
  }
}

/** What the chart of the first of the questions says: since when, and by how much. */
function factOf(told: ToldQuestion | undefined, language: StaffLanguage): string[] {
  if (!told?.signal) return [];
  const { signal, ended } = told;
  const texts = findingTexts[language];
  const since = signal.rule === 'run' ? (ended ? texts.endedRun(signal) : texts.run(signal)) : null;
  const words = since ?? (ended ? texts.endedOutside(signal) : texts.outside(signal));
  return [words, diagnosisTexts[language].next.from(signal.n)];
}

/** "Załóż działanie", with the key the finding can be made from again; only where actions exist. */
function actionOf(step: NextStepKind, ground: StepsGround): Link[] {
  const { asking, view, asOf, startAction, language } = ground;
  // nothing is begun because of what is over
  const worse = step.kind === 'worse' && !step.ended ? step.questions[0] : undefined;
  const result = step.kind === 'lowest' ? step.question : worse?.result;
  if (!startAction || !result) return [];
  const signal = worse?.signal;
  const period = signal ? { first: signal.since, last: signal.until } : view.period.period;
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
      return step.ended || !comments ? chartLink(step.questions[0]!, language) : comments;
    case 'lowest':
      return comments ?? { href: '#pytania', text: texts.seeQuestions };
    case 'better':
      return chartLink(step.questions[0]!, language);
    case 'compared':
      return { href: '#porownanie-tabela', text: texts.seeComparison };
    case 'too-few':
    case 'firmer':
    case 'unjudged':
      return collectLink(asking, texts);
    default:
      return { href: diagnosisPaths.services(), text: texts.allServices };
  }
}

function chartLink({ result: { question } }: ToldQuestion, language: StaffLanguage): Link {
  const text = diagnosisTexts[language].next.seeChart(question.short[language]);
  return { href: `#${chartAnchor(question.id)}`, text };
}

function collectLink(asking: Asking, texts: { collect: string; allServices: string }): Link {
  return asking.may('manage studies')
    ? { href: studiesPaths.collecting(), text: texts.collect }
    : { href: diagnosisPaths.services(), text: texts.allServices };
}
