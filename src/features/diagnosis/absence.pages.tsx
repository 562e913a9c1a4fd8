// Where nothing may be shown: the sentence, the reason, one action.
import { EmptyState } from '#ui/empty-state.tsx';
import { noBreak } from '#ui/formats.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { writeAbsence } from '#ui/shown-number.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { Absence } from './absence.ts';
import { diagnosisTexts } from './diagnosis.texts.ts';
import { periodChoice } from './period-choice.ts';
import { chosenFilters } from './filters.pages.tsx';
import { absenceIn } from './shown-rating.ts';
import { hrefWith } from './shown-diagnosis.ts';
import type { ShownDiagnosis } from './shown-diagnosis.ts';

/** The first thing to do in an office without answers; `language` words and the button for those who may print. */
export function NoAnswers({ asking, waiting = 0 }: { asking: Asking; waiting?: number }) {
  const texts = diagnosisTexts[asking.language].empty;
  if (waiting > 0) return <EmptyState title={texts.title}>{noBreak(texts.waiting(waiting))}</EmptyState>;
  if (!asking.may('manage studies'))
    return <EmptyState title={texts.title}>{noBreak(texts.textWithoutPoster)}</EmptyState>;
  return (
    <EmptyState title={texts.title} action={{ href: studiesPaths.collecting(), text: texts.print }}>
      {noBreak(texts.text)}
    </EmptyState>
  );
}

export function NothingToShow({ shown, absence }: { shown: ShownDiagnosis; absence: Absence }) {
  const { language, view, asking } = shown;
  const texts = diagnosisTexts[language].empty;
  if (absence.kind === 'no-answers') return <NoAnswers asking={asking} waiting={absence.waiting} />;
  const title = view.overall.kind === 'shown' ? '' : writeAbsence(language, absenceIn(view.overall));
  if (absence.kind === 'under-filter') {
    const chosen = chosenFilters(shown);
    const last = chosen.at(-1);
    return (
      <EmptyState
        title={title}
        {...(last ? { action: { href: last.removeHref, text: texts.removeFilter(last.name) } } : {})}
      >
        {noBreak(texts.underFilter(chosen.map(({ name }) => name).join('; ')))}
      </EmptyState>
    );
  }
  if (absence.kind === 'other-period') {
    const href = hrefWith(shown, { period: periodChoice(absence.period) });
    return <EmptyState title={title} action={{ href, text: texts.widerPeriod }} />;
  }
  if (absence.kind === 'with-others') {
    const up =
      shown.unit && view.scope.kind === 'service'
        ? { href: diagnosisPaths.unit(shown.unit.id), text: texts.seeUnit }
        : { href: diagnosisPaths.office(), text: texts.seeOffice };
    return <EmptyState title={title} action={up} />;
  }
  const { pace } = absence;
  const action = asking.may('manage studies') ? { href: studiesPaths.collecting(), text: texts.collect } : undefined;
  return (
    <EmptyState title={title} {...(action ? { action } : {})}>
      {pace ? noBreak(texts.pace(texts[pace.unit](pace.count))) : undefined}
    </EmptyState>
  );
}
