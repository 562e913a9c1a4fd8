// The room's first page: what to change first, what clients write about, what changed, the next step, how it was counted.
import type { Asking } from '#features/accounts/index.ts';
import { allTime, NoAnswers, periodChoice, periodName, Proposals } from '#features/diagnosis/index.ts';
import type { MethodLine, StartAction } from '#features/diagnosis/index.ts';
import { noBreak } from '#ui/formats.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import type { AskedDirections } from './first-changes/direction-questions.ts';
import type { CommentsView, ThemesView } from './directions.actions.ts';
import { directionsTexts } from './directions.texts.ts';
import { FirstChanges } from './first-changes/first-changes.pages.tsx';
import { DirectionsFrame, scopeName, ViewFilters, viewHref } from './frame.pages.tsx';
import { Method } from './method.pages.tsx';
import { periodWords } from './period-words.ts';
import { DirectionsProposals, wantedProposals } from './proposals.pages.tsx';
import type { WorseMonthsView } from './words/worse-months.actions.ts';
import { WorseMonthsSection } from './words/worse-months.pages.tsx';
import { ChangesSection, ThemesSection, WordsSection } from './themes/themes-section.pages.tsx';

interface DirectionsProps {
  asking: Asking;
  view: CommentsView;
  themes: ThemesView;
  worse: WorseMonthsView;
  asked: readonly AskedDirections[];
  /** "Jak to policzono": the answers the comments came with */
  behind: readonly MethodLine[];
  startAction: StartAction | null;
}

export function DirectionsPage({ asking, view, themes, worse, asked, behind, startAction }: DirectionsProps) {
  const { language } = asking;
  const texts = directionsTexts[language];
  const section = { language, view, themes };
  const worseCompared = worse.found.kind === 'shown' ? worse.found.compared : null;
  return (
    <DirectionsFrame
      asking={asking}
      title={texts.title}
      kicker={scopeName(view, language)}
      path={viewHref(directionsPaths.directions(), view)}
    >
      <p class="lead">{noBreak(texts.lead)}</p>
      <ViewFilters asking={asking} view={view} action={directionsPaths.directions()} />
      <p class="secondary">
        <b>{periodWords(view, language)}</b>
      </p>
      <ThemesSection {...section} />
      <ChangesSection {...section} />
      <FirstChanges
        asking={asking}
        asked={asked}
        periodWords={periodWords(view, language)}
        fileHref={(file) => viewHref(directionsPaths.file(file), view, { period: view.period })}
      />
      <WordsSection {...section} />
      <WorseMonthsSection asking={asking} view={view} worse={worse} />
      <DirectionsProposals {...{ asking, view, themes, startAction, asked }} />
      <Method {...{ language, view, themes, behind, worseCompared }} page="directions" />
    </DirectionsFrame>
  );
}

interface NoDirectionsProps {
  asking: Asking;
  title: string;
  path: string;
  /** what own questionnaires asked of directions, of all time */
  asked?: readonly AskedDirections[] | undefined;
}

/** An office to whose core questionnaires nobody has answered yet. */
export function NoDirectionsPage({ asking, title, path, asked = [] }: NoDirectionsProps) {
  const { language } = asking;
  return (
    <DirectionsFrame asking={asking} title={title} path={path}>
      {asked.length === 0 ? (
        <NoAnswers asking={asking} />
      ) : (
        <>
          <FirstChanges
            asking={asking}
            asked={asked}
            periodWords={periodName(language, periodChoice(allTime), null)}
            fileHref={directionsPaths.file}
          />
          <Proposals language={language} proposals={wantedProposals(asked, asking)} />
        </>
      )}
    </DirectionsFrame>
  );
}
