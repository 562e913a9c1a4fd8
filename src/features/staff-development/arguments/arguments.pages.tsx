// Arguments: the list of teams, and the page of one. Every sentence leads to what it rests on.
import type { ComponentChildren } from 'preact';
import type { StaffLanguage } from '#domain/language.ts';
import type { Asking } from '#features/accounts/index.ts';
import { capitalised } from '#features/diagnosis/index.ts';
import type { Unit } from '#features/office/index.ts';
import { ButtonLink } from '#ui/button.tsx';
import { CommentQuote } from '#ui/comment-quote.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatMonth, formatPeriod, inWordOrder, noBreak } from '#ui/formats.ts';
import { NextStep } from '#ui/next-step.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { officePaths } from '#ui/paths/office.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { StaffDevelopmentFrame } from '../frame.pages.tsx';
import { argumentsTexts } from './arguments.texts.ts';
import { hasArguments } from './team-arguments.ts';
import type { TeamArguments, Told } from './team-arguments.ts';

export function ArgumentsPage({
  asking,
  teams,
  mayBeMore,
}: {
  asking: Asking;
  teams: readonly Unit[];
  mayBeMore: boolean;
}) {
  const { language } = asking;
  const texts = argumentsTexts[language];
  return (
    <StaffDevelopmentFrame
      asking={asking}
      title={texts.title}
      current="arguments"
      path={staffDevelopmentPaths.arguments()}
    >
      <p class="lead">{noBreak(texts.lead)}</p>
      {teams.length === 0 ? (
        <EmptyState
          title={texts.noTeams}
          {...(asking.may('manage office') && {
            action: { href: officePaths.structure(), text: texts.noTeamsAction },
          })}
        >
          {noBreak(texts.noTeamsText)}
        </EmptyState>
      ) : (
        <section class="flow" aria-labelledby="zespoly">
          <h2 id="zespoly">{texts.teams}</h2>
          <p class="secondary">{texts.teamsNote}</p>
          <ul>
            {inWordOrder(language, teams, ({ name }) => name).map(({ id, name }) => (
              <li key={id}>
                <a href={staffDevelopmentPaths.argument(id)}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayBeMore && <p>{noBreak(texts.onePerson)}</p>}
      <How language={language} />
    </StaffDevelopmentFrame>
  );
}

export function TeamArgumentsPage({ asking, told }: { asking: Asking; told: TeamArguments }) {
  const { language } = asking;
  const texts = argumentsTexts[language];
  const { unit, praise, next } = told;
  return (
    <StaffDevelopmentFrame
      asking={asking}
      title={unit.name}
      kicker={texts.kicker}
      current="arguments"
      path={staffDevelopmentPaths.argument(unit.id)}
      within={[{ href: staffDevelopmentPaths.arguments(), text: texts.title }]}
    >
      {hasArguments(told) ? (
        <p>
          <ButtonLink href={staffDevelopmentPaths.argumentPoster(unit.id)} look="secondary">
            {texts.poster}
          </ButtonLink>
        </p>
      ) : (
        <EmptyState title={noBreak(texts.emptyTitle)}>{noBreak(texts.emptyText)}</EmptyState>
      )}
      {praise.length > 0 && (
        <Part id="slowa" title={texts.praise}>
          <div class="comments">
            {praise.map((comment) => (
              <CommentQuote key={comment.id} language={language} comment={comment} />
            ))}
          </div>
          <p class="caption">{noBreak(texts.praiseSource)}</p>
          <p>
            <a href={staffDevelopmentPaths.team(unit.id)}>{texts.morePraise}</a>
          </p>
        </Part>
      )}
      {hasArguments(told) && <Evidence language={language} told={told} />}
      <NextStep language={language} action={{ href: next.href, text: texts.nextDo }}>
        {texts.next}: <b>{noBreak(next.label)}</b>. {noBreak(next.sentence)}
      </NextStep>
      <How language={language} />
    </StaffDevelopmentFrame>
  );
}

/** Left out as a whole where nothing can be said: the empty state tells what would make it speak. */
function Evidence({ language, told }: { language: StaffLanguage; told: TeamArguments }) {
  const texts = argumentsTexts[language];
  const { unit, improved, achieved } = told;
  return (
    <>
      <Part id="poprawa" title={texts.improved}>
        <p>{sinceWords(told, language)}</p>
        {improved.length === 0 ? (
          <p>{noBreak(texts.nothingImproved)}</p>
        ) : (
          <ToldList language={language} told={improved} />
        )}
        {improved.length > 0 && <p class="caption">{noBreak(texts.cause)}</p>}
      </Part>
      <Part id="ilu" title={texts.touched}>
        <p>{noBreak(touchedWords(told, language))}</p>
        <p>
          <a href={diagnosisPaths.unit(unit.id)}>
            {texts.evidence}
            <span class="hidden-words">: {texts.touched}</span>
          </a>
        </p>
      </Part>
      <Part id="dzialania" title={texts.achieved}>
        <p>
          {noBreak(
            achieved.measured === 0 ? texts.achievedNone : texts.achievedCount(achieved.measured, achieved.proven),
          )}
        </p>
        {achieved.told.length > 0 && <ToldList language={language} told={achieved.told} />}
        <p>
          <a href={improvementPaths.actions()}>
            {texts.evidence}
            <span class="hidden-words">: {texts.achieved}</span>
          </a>
        </p>
      </Part>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="flow" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function ToldList({ language, told }: { language: StaffLanguage; told: readonly Told[] }) {
  const texts = argumentsTexts[language];
  return (
    <ul>
      {told.map(({ label, sentence, href }) => (
        <li key={`${label} ${sentence}`}>
          <b>{noBreak(label)}:</b> {noBreak(sentence)}{' '}
          <a href={href}>
            {texts.evidence}
            <span class="hidden-words">: {label}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function How({ language }: { language: StaffLanguage }) {
  const { how } = argumentsTexts[language];
  return (
    <Details summary={how.title}>
      <ul>
        {how.lines.map((line) => (
          <li key={line}>{noBreak(line)}</li>
        ))}
      </ul>
    </Details>
  );
}

/** "Od nauki zespołu: maj 2026." */
export function sinceWords({ anchor }: Pick<TeamArguments, 'anchor'>, language: StaffLanguage): string {
  return argumentsTexts[language].since[anchor.kind](formatMonth(language, anchor.month));
}

/** "listopad 2025 – listopad 2026. Obsłużone osoby: 4120. Odpowiedzi klientów: 1514." */
export function touchedWords({ touched }: Pick<TeamArguments, 'touched'>, language: StaffLanguage): string {
  const texts = argumentsTexts[language];
  if (touched === null) return texts.notTouched;
  return [
    `${capitalised(formatPeriod(language, touched.period))}.`,
    touched.served === null ? texts.notCounted : texts.touchedServed(touched.served),
    texts.touchedAnswers(touched.answers),
  ].join(' ');
}
