// The room's first page: what to change first, what clients write about, what changed, the next step, how it was counted.
import type { StaffLanguage } from '#domain/language.ts';
import type { Asking } from '#features/accounts/index.ts';
import { allTime, HowCounted, NoAnswers, periodChoice, periodName } from '#features/diagnosis/index.ts';
import type { MethodLine } from '#features/diagnosis/index.ts';
import { noBreak } from '#ui/formats.ts';
import { NextStep } from '#ui/next-step.tsx';
import { directionsPaths } from '#ui/paths/directions.ts';
import type { AskedDirections } from './direction-questions.ts';
import type { CommentsView, ThemesView } from './directions.actions.ts';
import { directionsTexts } from './directions.texts.ts';
import { FirstChanges } from './first-changes.pages.tsx';
import { DirectionsFrame, periodWords, scopeName, ViewFilters, viewHref } from './frame.pages.tsx';
import { ChangesSection, ThemesSection, WordsSection } from './themes-section.pages.tsx';

interface DirectionsProps {
  asking: Asking;
  view: CommentsView;
  themes: ThemesView;
  asked: readonly AskedDirections[];
  /** "Jak to policzono": the answers the comments came with */
  behind: readonly MethodLine[];
}

export function DirectionsPage({ asking, view, themes, asked, behind }: DirectionsProps) {
  const { language } = asking;
  const texts = directionsTexts[language];
  const section = { language, view, themes };
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
      <WhatNext asking={asking} view={view} themes={themes} />
      <Method language={language} view={view} themes={themes} behind={behind} />
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
        <FirstChanges
          asking={asking}
          asked={asked}
          periodWords={periodName(language, periodChoice(allTime), null)}
          fileHref={directionsPaths.file}
        />
      )}
    </DirectionsFrame>
  );
}

function WhatNext({ asking, view, themes }: Omit<DirectionsProps, 'asked' | 'behind'>) {
  const { language } = asking;
  const texts = directionsTexts[language].next;
  const [top] = themes.rows?.rows ?? [];
  if (!asking.may('read comments') || view.comments.kind !== 'shown') return null;
  const all = { href: viewHref(directionsPaths.comments(), view), text: texts.readAll };
  if (!top)
    return (
      <NextStep language={language} action={all}>
        {noBreak(texts.few)}
      </NextStep>
    );
  const action = { href: viewHref(directionsPaths.theme(top.theme.id), view), text: texts.readAction };
  return (
    <NextStep language={language} action={action} more={[all]}>
      {noBreak(texts.read(top.theme.name[language]))}
    </NextStep>
  );
}

interface MethodProps extends Pick<DirectionsProps, 'view' | 'themes' | 'behind'> {
  language: StaffLanguage;
}

function Method({ language, view, themes, behind }: MethodProps) {
  const texts = directionsTexts[language].how;
  const { comments } = view;
  const lines: readonly MethodLine[] = [
    // of a view that is not shown not even the number of comments: it would tell which of them is whose
    [texts.comments, texts.commentsText(comments.kind === 'shown' ? comments.comments.length : null)],
    ...behind,
    [texts.themes, texts.themesText],
    [texts.base, texts.baseText],
    [texts.interval, texts.intervalText],
    [texts.negation, texts.negationText],
    [texts.change, texts.changeText(themes.rows?.compared ?? 0)],
    [texts.words, texts.wordsText],
    [texts.quality, texts.qualityText],
    [texts.protection, texts.protectionText],
  ];
  return <HowCounted language={language} lines={lines} />;
}
