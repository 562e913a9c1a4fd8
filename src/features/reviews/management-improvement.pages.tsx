// Parts of the management review beyond standards: goals, findings, what actions brought, learning, the next quarter.
import type { StaffLanguage } from '#domain/language.ts';
import { EffectMark, endingNames } from '#features/improvement/index.ts';
import type { Action } from '#features/improvement/index.ts';
import type { Goal } from '#features/standards/index.ts';
import { formatDayShort, noBreak } from '#ui/formats.ts';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { staffDevelopmentPaths } from '#ui/paths/staff-development.ts';
import { standardsPaths } from '#ui/paths/standards.ts';
import { DataTable } from '#ui/table.tsx';
import { aheadIn, endedLately, learningOf, nextQuarter, quarterName } from './management-review.ts';
import type { Ahead, ManagementReview } from './management-review.ts';
import { reviewsTexts } from './reviews.texts.ts';

/** Rows that fit on the sheet; what is left over is counted. */
const most = { goals: 3, findings: 2, ended: 2, ahead: 2 } as const;

interface PartProps {
  language: StaffLanguage;
  review: ManagementReview;
  today: string;
}

export function Goals({ language, goals }: { language: StaffLanguage; goals: readonly Goal[] }) {
  const texts = reviewsTexts[language].management;
  const mission = goals.find(({ kind }) => kind === 'mission');
  const ours = goals.filter(({ kind }) => kind === 'office');
  return (
    <section class="flow" aria-labelledby="cele">
      <h2 id="cele">{texts.goals}</h2>
      {mission && <p>{noBreak(mission.content)}</p>}
      {ours.length === 0 ? (
        !mission && <p>{noBreak(texts.noGoals)}</p>
      ) : (
        <ul>
          {ours.slice(0, most.goals).map(({ id, content }) => (
            <li key={id}>{noBreak(content)}</li>
          ))}
        </ul>
      )}
      <More language={language} left={ours.length - most.goals} />
    </section>
  );
}

export function More({ language, left }: { language: StaffLanguage; left: number }) {
  return left > 0 ? <p class="secondary">{reviewsTexts[language].management.more(left)}</p> : null;
}

export function Findings({ language, review: { findings } }: PartProps) {
  const texts = reviewsTexts[language].management;
  return (
    <section class="flow" aria-labelledby="ustalenia-z-ankiet">
      <h2 id="ustalenia-z-ankiet">{texts.findings}</h2>
      {findings.length === 0 ? (
        <p>{noBreak(texts.noFindings)}</p>
      ) : (
        <ul>
          {findings.slice(0, most.findings).map(({ subject, sentence, href, key }) => (
            <li key={key.series + key.scope}>
              <a href={href}>{subject[language]}</a>: {noBreak(sentence[language])}
            </li>
          ))}
        </ul>
      )}
      <More language={language} left={findings.length - most.findings} />
    </section>
  );
}

/** What came of the actions that ended in a year: the verdict of the day they ended, also where nothing came. */
export function Ended({ language, review, today }: PartProps) {
  const texts = reviewsTexts[language].management;
  const ended = endedLately(review.actions, today);
  return (
    <section class="flow" aria-labelledby="skutki">
      <h2 id="skutki">{texts.effects}</h2>
      {ended.length === 0 ? (
        <p>{noBreak(texts.noEffects)}</p>
      ) : (
        <DataTable
          language={language}
          id="ended"
          caption={texts.effects}
          captionHidden
          rows={ended.slice(0, most.ended)}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'what',
              head: texts.what,
              cell: ({ id, title }) => <a href={improvementPaths.action(id)}>{title}</a>,
            },
            { key: 'how', head: texts.ending, cell: ({ ended: end }) => endingNames[language][end!.how] },
            { key: 'effect', head: texts.effect, cell: (action) => <Effect language={language} action={action} /> },
          ]}
        />
      )}
      <More language={language} left={ended.length - most.ended} />
    </section>
  );
}

function Effect({ language, action: { effectAtEnd } }: { language: StaffLanguage; action: Action }) {
  const texts = reviewsTexts[language].management;
  if (effectAtEnd === null) return <>{texts.notMeasured}</>;
  return (
    <>
      <EffectMark language={language} verdict={effectAtEnd.verdict} /> {texts.grade(effectAtEnd.grade)}
    </>
  );
}

export function StaffDevelopment({ language, review, today }: PartProps) {
  const texts = reviewsTexts[language].management;
  const { planned, done, recorded, answered } = learningOf(review, today);
  return (
    <section class="flow" aria-labelledby="nauka">
      <h2 id="nauka">{texts.learning}</h2>
      <p>
        <a href={staffDevelopmentPaths.plans()}>{texts.plans}</a>: {texts.planned(planned, done)}{' '}
        <a href={staffDevelopmentPaths.ideas()}>{texts.ideas}</a>: {texts.recorded(recorded, answered)}
      </p>
    </section>
  );
}

interface NextQuarterProps extends PartProps {
  standards: readonly { readonly id: string; readonly reviewOn: string | null; readonly words: string }[];
}

export function NextQuarter({ language, review, today, standards }: NextQuarterProps) {
  const texts = reviewsTexts[language].management;
  const quarter = nextQuarter(today);
  const { ahead, reviews } = aheadIn(quarter, review, standards);
  const { number, year } = quarterName(quarter);
  return (
    <section class="flow" aria-labelledby="nastepny-kwartal">
      <h2 id="nastepny-kwartal">{texts.nextQuarter(number, year)}</h2>
      {ahead.length === 0 ? (
        <p>{noBreak(texts.nothingAhead)}</p>
      ) : (
        <ul>
          {ahead.slice(0, most.ahead).map((each) => (
            <li key={each.kind + each.id}>
              {formatDayShort(language, each.day)}, {texts.ahead[each.kind]}:{' '}
              <a href={hrefOf(each)}>{noBreak(each.words)}</a>
              {each.kind === 'review' && reviews > 1 && ` (${texts.allReviews(reviews)})`}
            </li>
          ))}
        </ul>
      )}
      <More language={language} left={ahead.length - most.ahead} />
    </section>
  );
}

function hrefOf({ kind, id }: Ahead): string {
  if (kind === 'action') return improvementPaths.action(id);
  return kind === 'learning' ? staffDevelopmentPaths.plan(id) : standardsPaths.standard(id);
}
