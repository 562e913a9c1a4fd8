// The one next step of the office, with its one button.
import { NextStep } from '#ui/next-step.tsx';
import type { StaffLanguage } from '#domain/language.ts';
import { noBreak } from '#ui/formats.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { writeNumber } from '#ui/shown-number.ts';
import type { ShownNumber } from '#ui/shown-number.ts';
import type { ShownDashboard } from './dashboard.pages.tsx';
import { overviewTexts } from './overview.texts.ts';

interface Step {
  readonly sentence: string;
  readonly action: { readonly href: string; readonly text: string };
}

export function OfficeNextStep({ shown }: { shown: ShownDashboard }) {
  const { asking, dashboard } = shown;
  const { language } = asking;
  const { sentence, action } = stepOf(shown);
  const { next } = dashboard;
  return (
    <NextStep language={language} action={action} key={next.kind}>
      {noBreak(sentence)}
    </NextStep>
  );
}

function stepOf({ asking, dashboard }: ShownDashboard): Step {
  const { language } = asking;
  const texts = overviewTexts[language].next;
  const { next, view } = dashboard;
  const office = withQuery(diagnosisPaths.office(), { okres: view.period.key });
  const diagnosis = { href: office, text: texts.seeDiagnosis };
  const comments = asking.may('read comments') ? { href: `${office}#uwagi`, text: texts.readComments } : diagnosis;
  const poster = asking.may('manage studies')
    ? { href: studiesPaths.collecting(), text: texts.collectButton }
    : diagnosis;
  switch (next.kind) {
    case 'worse':
      return {
        sentence: texts.worse(next.finding.subject[language], next.finding.n),
        action: { href: next.finding.href, text: texts.seeWorse },
      };
    case 'better':
      return {
        sentence: texts.better(next.finding.subject[language], next.finding.n),
        action: { href: next.finding.href, text: texts.seeBetter },
      };
    case 'weakness':
      return {
        sentence: texts.weakness(next.finding.subject[language], next.finding.n),
        action: { href: next.finding.href, text: texts.seeWeakness },
      };
    case 'not-kept':
      return {
        sentence: texts.notKept(next.finding.subject[language]),
        action: { href: next.finding.href, text: texts.seeStandard },
      };
    case 'late':
      return { sentence: texts.late, action: { href: next.finding.href, text: texts.seeCases } };
    case 'lowest':
      return {
        sentence: texts.lowest(
          next.questions
            .map(({ question, number }) => meanWords(question.short[language], number, language))
            .join('; '),
        ),
        action: comments,
      };
    case 'comments':
      return { sentence: texts.comments(next.n), action: comments };
    case 'collect':
      return { sentence: texts.collect(next.services), action: poster };
    case 'collect-office':
      return { sentence: texts.collectOffice(next.missing), action: poster };
    default:
      return { sentence: texts.stable(next.n), action: diagnosis };
  }
}

/** "czas czekania, średnia 3,2 (od 3,0 do 3,4; 412 odpowiedzi)" */
function meanWords(name: string, number: ShownNumber, language: StaffLanguage): string {
  if (number.kind !== 'mean') return name;
  const { value, range } = writeNumber(language, number);
  return overviewTexts[language].next.mean(name, { value, range, n: number.n });
}
