// Tiles of the overview: only what has something to say now; the silent ones say why.
import type { ComponentChildren } from 'preact';
import { CommentQuote } from '#ui/comment-quote.tsx';
import { Details } from '#ui/details.tsx';
import { noBreak } from '#ui/formats.ts';
import { NumberWithInterval } from '#ui/number-with-interval.tsx';
import { strengthFinding } from '#features/strengths/index.ts';
import { competencesPaths } from '#ui/paths/competences.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { sourcesPaths } from '#ui/paths/sources.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { strengthsPaths } from '#ui/paths/strengths.ts';
import type { TeamArea } from './team-area.ts';
import type { ShownDashboard } from './dashboard.pages.tsx';
import { overviewTexts } from './overview.texts.ts';
import { sourcesWords, themesWords } from './told-words.ts';
import type { TileWords } from './told-words.ts';

function told({ asking: { language }, dashboard: { elsewhere, view } }: ShownDashboard) {
  return {
    sources: sourcesWords(elsewhere.sources, view, language),
    themes: themesWords(elsewhere.themes, view, language),
  };
}

/** Which tiles speak. */
function speaking({ asking, dashboard }: ShownDashboard, { sources, themes }: ReturnType<typeof told>) {
  const { view, surelyLowest, standing, standards, proven, praised, area } = dashboard;
  const comments = view.comments.kind === 'shown' ? view.comments.comments.length : 0;
  return {
    level: view.level.kind === 'share',
    strengths: standing.length > 0 || surelyLowest.length > 0,
    standards: standards.kept + standards.notAlways + standards.notKept > 0,
    comments: asking.may('read comments') ? comments : 0,
    praise: asking.may('read comments') && praised.length > 0,
    arguments: proven > 0,
    sources: sources.speaks,
    development: area !== null,
    directions: themes.speaks,
  };
}

export function Tiles({ shown }: { shown: ShownDashboard }) {
  const { asking, dashboard } = shown;
  const { language } = asking;
  const texts = overviewTexts[language];
  const { view, surelyLowest, standing, strengthGround, standards, area } = dashboard;
  const [praised] = dashboard.praised;
  const { sources, themes } = told(shown);
  const speaks = speaking(shown, { sources, themes });
  const office = withQuery(diagnosisPaths.office(), { okres: view.period.key });
  const [weakest] = surelyLowest;
  const stands = standing[0] && strengthFinding(standing[0], strengthGround);
  const strengths = withQuery(strengthsPaths.page(), { okres: view.period.key });
  if (Object.values(speaks).every((speaking) => !speaking)) return null;
  return (
    <ul class="cards">
      {speaks.level && (
        <Tile title={texts.level} href={office} link={texts.toDiagnosis}>
          <p>{noBreak(texts.levelSentence)}</p>
          <NumberWithInterval language={language} number={view.level} large />
        </Tile>
      )}
      {stands && (
        <Tile title={texts.strengths} href={strengths} link={texts.toStrengths}>
          <p>
            <b>{stands.subject[language]}:</b> {noBreak(stands.sentence[language])}
          </p>
        </Tile>
      )}
      {!stands && weakest && (
        <Tile title={texts.strengths} href={strengths} link={texts.toStrengths}>
          <p>{noBreak(texts.lowestSentence(weakest.question.short[language], surelyLowest.length === 1))}</p>
          <NumberWithInterval language={language} number={weakest.number} large />
        </Tile>
      )}
      {speaks.sources && (
        <Tile title={texts.sources} href={sourcesPaths.sources({ kind: 'office' })} link={texts.toSources}>
          <Words told={sources} />
        </Tile>
      )}
      {area && (
        <Tile title={texts.development} href={developmentHref(area, view)} link={texts.toDevelopment}>
          <p>
            <b>{area.finding.subject[language]}:</b> {noBreak(area.finding.sentence[language])}
          </p>
        </Tile>
      )}
      {speaks.directions && (
        <Tile title={texts.directions} href={directionsPaths.directions()} link={texts.toDirections}>
          <Words told={themes} />
        </Tile>
      )}
      {speaks.standards && (
        <Tile title={texts.standards} href={standardsPaths.register()} link={texts.toStandards}>
          <p>{noBreak(texts.standardsSentence(standards.kept, standards.notAlways, standards.notKept))}</p>
        </Tile>
      )}
      {speaks.comments > 0 && (
        <Tile title={texts.comments} href={`${office}#uwagi`} link={texts.readThem}>
          <p>{noBreak(texts.commentsSentence(speaks.comments))}</p>
        </Tile>
      )}
      {speaks.praise && praised && (
        <Tile title={texts.praise} href={staffDevelopmentPaths.team(praised.unit.id)} link={texts.toPraise}>
          <p>
            {texts.team}: <b>{noBreak(praised.unit.name)}</b>
          </p>
          <CommentQuote language={language} comment={praised.comments[0]!} />
        </Tile>
      )}
      {speaks.arguments && (
        <Tile title={texts.arguments} href={staffDevelopmentPaths.arguments()} link={texts.toArguments}>
          <p>{noBreak(texts.argumentsSentence(dashboard.proven))}</p>
        </Tile>
      )}
    </ul>
  );
}

function developmentHref({ unitId }: TeamArea, { period }: ShownDashboard['dashboard']['view']): string {
  return withQuery(competencesPaths.development(), { okres: period.key, zespol: unitId });
}

function Words({ told: { words, period, asOf } }: { told: TileWords }) {
  const caption = [period, asOf].filter((part) => part !== null);
  return (
    <>
      <p>{noBreak(words)}</p>
      {caption.length > 0 && <p class="caption">{noBreak(caption.join(' '))}</p>}
    </>
  );
}

interface TileProps {
  title: string;
  href: string;
  link: string;
  children: ComponentChildren;
}

function Tile({ title, href, link, children }: TileProps) {
  return (
    <li class="card flow">
      <h2>{title}</h2>
      {children}
      <p>
        <a href={href}>
          {link}
          <span class="hidden-words">: {title}</span>
        </a>
      </p>
    </li>
  );
}

export function Silent({ shown }: { shown: ShownDashboard }) {
  const texts = overviewTexts[shown.asking.language];
  const { sources, themes } = told(shown);
  const speaks = speaking(shown, { sources, themes });
  const lines = [
    ...(speaks.level ? [] : [texts.silentLevel]),
    ...(speaks.strengths ? [] : [texts.silentStrengths]),
    ...(speaks.sources ? [] : [sources.words]),
    ...(speaks.development ? [] : [texts.silentDevelopment]),
    ...(speaks.directions ? [] : [themes.words]),
    ...(speaks.standards ? [] : [texts.silentStandards]),
    ...(speaks.comments > 0 || !shown.asking.may('read comments') ? [] : [texts.silentComments]),
    ...(speaks.praise || !shown.asking.may('read comments') ? [] : [texts.silentPraise]),
    ...(speaks.arguments ? [] : [texts.silentArguments]),
  ];
  if (lines.length === 0) return null;
  return (
    <Details summary={texts.silent}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{noBreak(line)}</li>
        ))}
      </ul>
    </Details>
  );
}
