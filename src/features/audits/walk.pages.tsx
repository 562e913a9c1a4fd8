// A walk-through under way: how far it has come, every point with its state, and its end.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx';
import { faultOf, Hidden, TextArea } from '#ui/form.tsx';
import { formatDayShort, noBreak } from '#ui/formats.ts';
import { auditsPaths } from '#ui/paths/audits.ts';
import { Tag } from '#ui/tag.tsx';
import { auditsTexts } from './audits.texts.ts';
import { checklist } from './checklist.data.ts';
import { areas, scores } from './checklist.ts';
import type { Area } from './checklist.ts';
import { AuditsFrame } from './frame.pages.tsx';
import type { AuditsDone } from './frame.pages.tsx';
import { mayDecide, mayFillIn } from './may-walk.ts';
import { mostSummaryLetters } from './point-form.ts';
import { countOf, nextUnjudged, stateOf, toMend, unjudged } from './walk-through.ts';
import type { WalkThrough } from './walk-through.ts';

interface WalkProps {
  asking: Asking;
  walk: WalkThrough;
  place: string;
  done?: AuditsDone | undefined;
}

export function WalkPage({ asking, walk, place, done }: WalkProps) {
  const { language } = asking;
  const texts = auditsTexts[language];
  const next = nextUnjudged(walk, 0);
  const judged = checklist.length - unjudged(walk).length;
  return (
    <AuditsFrame
      asking={asking}
      title={place}
      kicker={`${texts.title}. ${texts.open.begun(formatDayShort(language, walk.begunOn))}`}
      path={auditsPaths.walk(walk.id)}
      within={[]}
      done={done}
    >
      <p>{next === null ? texts.walk.allJudged : texts.progress(judged, checklist.length)}</p>
      <progress class="walk-progress" max={checklist.length} value={judged} aria-hidden="true" />
      {mayFillIn(asking) && (
        <>
          <ButtonRow>
            {next === null ? (
              <ButtonLink href={auditsPaths.finish(walk.id)}>{texts.walk.review}</ButtonLink>
            ) : (
              <ButtonLink href={`${auditsPaths.point(walk.id, next)}#main`}>{texts.walk.next}</ButtonLink>
            )}
          </ButtonRow>
          <p class="secondary">{noBreak(texts.walk.sideBySide)}</p>
        </>
      )}
      {areas.map((area) => (
        <AreaPoints key={area} asking={asking} walk={walk} area={area} />
      ))}
      <p class="walk-ways">
        {mayFillIn(asking) && next !== null && <a href={auditsPaths.finish(walk.id)}>{texts.walk.review}</a>}
        {mayDecide(asking) && <a href={auditsPaths.remove(walk.id)}>{texts.walk.remove}</a>}
      </p>
    </AuditsFrame>
  );
}

function AreaPoints({ asking, walk, area }: { asking: Asking; walk: WalkThrough; area: Area }) {
  const { language } = asking;
  const texts = auditsTexts[language];
  const may = mayFillIn(asking);
  return (
    <section aria-labelledby={`area-${area}`}>
      <h2 id={`area-${area}`}>{texts.areas[area]}</h2>
      <ol class="walk-points" start={checklist.find((point) => point.area === area)!.number}>
        {checklist
          .filter((point) => point.area === area)
          .map(({ number, short }) => {
            const { score, note } = stateOf(walk, number);
            const photos = walk.photos.filter(({ point }) => point === number).length;
            const marks = [
              ...(note === '' ? [] : [texts.noteTag]),
              ...(photos === 0 ? [] : [texts.photoCount(photos)]),
            ];
            return (
              <li key={number} value={number}>
                {may ? <a href={`${auditsPaths.point(walk.id, number)}#main`}>{short[language]}</a> : short[language]}{' '}
                <Tag kind={score === null ? 'plain' : 'brand'}>
                  {score === null ? texts.notJudged : texts.scores[score]}
                </Tag>
                {marks.length > 0 && <span class="caption"> {marks.join(', ')}</span>}
              </li>
            );
          })}
      </ol>
    </section>
  );
}

interface FinishProps extends WalkProps {
  summary: string;
  faults?: readonly Fault[] | undefined;
}

export function FinishPage({ asking, walk, place, summary, faults = [], done }: FinishProps) {
  const { language } = asking;
  const texts = auditsTexts[language];
  const missing = unjudged(walk);
  const wanting = toMend(walk);
  return (
    <AuditsFrame
      asking={asking}
      title={texts.finish.title}
      kicker={place}
      path={auditsPaths.finish(walk.id)}
      within={[{ href: auditsPaths.walk(walk.id), text: place }]}
      faults={faults}
      done={done}
    >
      <dl class="definitions">
        {scores.map((score) => [
          <dt key={`${score}-name`}>{texts.scores[score]}</dt>,
          <dd key={score}>{countOf(walk, score)}</dd>,
        ])}
      </dl>
      {missing.length > 0 && (
        <>
          <h2 id="brak">{texts.finish.missing}</h2>
          <ul>
            {missing.map(({ number, short }) => (
              <li key={number}>
                <a href={`${auditsPaths.point(walk.id, number)}#main`}>{short[language]}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {wanting.length > 0 && (
        <>
          <h2>{texts.toMend.count(wanting.length)}</h2>
          <ul>
            {wanting.map(({ point, state }) => (
              <li key={point.number}>
                {point.short[language]}
                {state.note !== '' && `: ${state.note}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {missing.length === 0 && (
        <form method="post" action={auditsPaths.finish(walk.id)} noValidate>
          <Hidden name="version" value={walk.version} />
          <TextArea
            name="podsumowanie"
            label={texts.finish.summary}
            hint={noBreak(texts.finish.summaryHint)}
            value={summary}
            rows={4}
            maxLength={mostSummaryLetters}
            fault={faultOf(faults, 'podsumowanie')}
          />
          <p>{noBreak(texts.finish.after)}</p>
          <Button>{texts.walk.finish}</Button>
        </form>
      )}
    </AuditsFrame>
  );
}
