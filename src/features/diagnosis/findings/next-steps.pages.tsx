// "Co dalej" of a diagnosis: at most three proposals with the fact behind each; the first one has the button.
import { findingKey } from '#domain/finding.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Asking } from '#features/accounts/index.ts';
import { noBreak } from '#ui/formats.ts';
import { NextStep } from '#ui/next-step.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { writeNumber } from '#ui/shown-number.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import { findingTexts } from './finding.texts.ts';
import { chartAnchor, scopeKey } from './findings.ts';
import type { QuestionResult } from '../diagnosis-view.ts';
import { nextSteps } from './next-steps.ts';
import type { NextStepKind } from './next-steps.ts';
import type { ShownDiagnosis } from '../shown-diagnosis.ts';
import { isCutByService } from '../subject.ts';

interface Link {
  readonly href: string;
  readonly text: string;
}

export function WhatNext({ shown }: { shown: ShownDiagnosis }) {
  const { language, asking, view } = shown;
  const steps = nextSteps(view).map((step) => ({
    sentence: sentenceOf(step, shown),
    links: [...actionOf(step, shown), linkOf(step, shown)],
  }));
  const [first, ...rest] = steps.flatMap(({ links }) => links);
  if (!first) return null;
  const all = { href: diagnosisPaths.services(), text: diagnosisTexts[language].next.allServices };
  const more = [...rest, ...(view.subject.kind === 'office' || asking === null ? [] : [all])].filter(
    ({ href }, place, links) => href !== first.href && links.findIndex((one) => one.href === href) === place,
  );
  return (
    <NextStep language={language} action={first} more={more}>
      {steps.map(({ sentence }, place) => (
        <span key={sentence} class="step">
          {place > 0 && <br />}
          {noBreak(sentence)}
        </span>
      ))}
    </NextStep>
  );
}

function sentenceOf(step: NextStepKind, { language }: ShownDiagnosis): string {
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
      return texts.lowest(question.short[language], value, range, step.alone);
    }
    case 'too-few':
    case 'firmer':
      return step.kind === 'firmer' ? texts.firmer(step.missing) : texts.tooFew(step.missing);
    default:
      return texts[step.kind];
  }
}

/** What the chart of the first of the questions says: since when, and by how much. */
function factOf(result: QuestionResult | undefined, language: StaffLanguage): string[] {
  const current = result?.chart.current;
  return current ? [findingTexts[language][current.rule](current)] : [];
}

/** "Załóż działanie", with the key the finding can be made from again; only where actions exist. */
function actionOf(step: NextStepKind, shown: ShownDiagnosis): Link[] {
  const { asking, view, asOf, startAction, language } = shown;
  const result = step.kind === 'worse' ? step.questions[0] : step.kind === 'lowest' ? step.question : undefined;
  // a place has no indicator yet that an action could be measured by
  if (!startAction || !result || view.filter.locationId !== undefined) return [];
  const { current } = result.chart;
  const period = step.kind === 'worse' && current ? { first: current.since, last: current.until } : view.period.period;
  const { channel = '', clientGroupId = '' } = view.filter;
  const key = findingKey({
    series: `${view.context}/${result.question.id}`,
    scope: scopeKey(view.scope),
    period,
    filter: channel === '' && clientGroupId === '' ? '' : `${channel},${clientGroupId}`,
    asOf,
  });
  const href = startAction(asking, key);
  return href === null ? [] : [{ href, text: diagnosisTexts[language].next.startAction }];
}

function linkOf(step: NextStepKind, { language, asking, view }: ShownDiagnosis): Link {
  const texts = diagnosisTexts[language].next;
  const comments = { href: '#uwagi', text: texts.readComments };
  const mayRead = asking.may('read comments') && isCutByService(view.subject);
  switch (step.kind) {
    case 'worse':
      return mayRead ? comments : chartLink(step.questions[0]!, language);
    case 'lowest':
      return mayRead ? comments : { href: '#pytania', text: texts.seeQuestions };
    case 'better':
      return chartLink(step.questions[0]!, language);
    case 'too-few':
    case 'firmer':
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
