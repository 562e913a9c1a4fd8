// Where nothing may be shown: the sentence, the reason, one action.
import { EmptyState } from '#ui/empty-state.tsx';
import { noBreak } from '#ui/formats.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { writeAbsence } from '#ui/shown-number.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { Absence } from './absence.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import { periodChoice } from '../periods/period-choice.ts';
import { chosenFilters } from '../filters.pages.tsx';
import { hrefWith } from '../shown-diagnosis.ts';
import type { ShownDiagnosis } from '../shown-diagnosis.ts';

interface Link {
  readonly href: string;
  readonly text: string;
}

/** Where the result of the next level up stands; none above the whole office. */
function levelAbove({ view, unit, language }: ShownDiagnosis): Link | undefined {
  const texts = diagnosisTexts[language].empty;
  if (view.subject.kind === 'office') return undefined;
  return unit
    ? { href: diagnosisPaths.unit(unit.id), text: texts.seeUnit }
    : { href: diagnosisPaths.office(), text: texts.seeOffice };
}

/** The first thing to do in an office without answers; `language` words and the button for those who may print. */
export function NoAnswers({ asking, waiting = 0, up }: { asking: Asking; waiting?: number; up?: Link | undefined }) {
  const texts = diagnosisTexts[asking.language].empty;
  if (waiting > 0) {
    const collect = { href: studiesPaths.collecting(), text: texts.collect };
    const action = up ?? (asking.may('manage studies') ? collect : undefined);
    return (
      <EmptyState title={texts.titleWaiting} {...(action ? { action } : {})}>
        {noBreak(texts.waiting(waiting))}
      </EmptyState>
    );
  }
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
  if (absence.kind === 'no-answers')
    return <NoAnswers asking={asking} waiting={absence.waiting} up={levelAbove(shown)} />;
  if (absence.kind === 'none-of-its-own') {
    const action = asking.may('manage studies')
      ? { href: studiesPaths.collecting(), text: texts.collect }
      : levelAbove(shown);
    return (
      <EmptyState title={texts.titleNoneOfItsOwn} {...(action ? { action } : {})}>
        {noBreak(texts.noneOfItsOwn)}
      </EmptyState>
    );
  }
  const title = view.overall.kind === 'shown' ? '' : writeAbsence(language, view.overall);
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
  if (absence.kind === 'inside-others')
    return (
      <EmptyState title={title} action={{ href: diagnosisPaths.office(), text: texts.seeOffice }}>
        {noBreak(texts.insideOthers(view.collected.released))}
      </EmptyState>
    );
  if (absence.kind === 'with-others') {
    const up = levelAbove(shown);
    return <EmptyState title={title} {...(up ? { action: up } : {})} />;
  }
  const { pace } = absence;
  const action = asking.may('manage studies') ? { href: studiesPaths.collecting(), text: texts.collect } : undefined;
  return (
    <EmptyState title={title} {...(action ? { action } : {})}>
      {pace ? noBreak(texts.pace(texts[pace.unit](pace.count))) : undefined}
    </EmptyState>
  );
}
