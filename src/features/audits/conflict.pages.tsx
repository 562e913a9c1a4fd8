// Two people judged the same point: both versions, and one press for either.
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { Hidden } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { auditsPaths } from '#ui/paths/audits.ts';
import { auditsTexts } from './audits.texts.ts';
import type { ChecklistPoint } from './checklist.ts';
import { AuditsFrame } from './frame.pages.tsx';
import type { JudgedForm } from './point-form.ts';
import { stateOf } from './walk-through.ts';
import type { PointState, WalkThrough } from './walk-through.ts';

interface ConflictProps {
  asking: Asking;
  walk: WalkThrough;
  point: ChecklistPoint;
  place: string;
  yours: JudgedForm;
  outcome: 'changed' | 'finished';
  photoKept: boolean;
}

/** Two people judged the same point: both versions, and one press for either. Nothing is lost. */
export function ConflictPage({ asking, walk, point, place, yours, outcome, photoKept }: ConflictProps) {
  const { language } = asking;
  const texts = auditsTexts[language];
  const theirs = stateOf(walk, point.number);
  const isFinished = outcome === 'finished';
  return (
    <AuditsFrame
      asking={asking}
      title={isFinished ? texts.conflict.finishedTitle : texts.conflict.title}
      kicker={`${point.short[language]}. ${place}`}
      path={auditsPaths.point(walk.id, point.number)}
      within={[{ href: auditsPaths.walk(walk.id), text: place }]}
    >
      <p class="lead">{noBreak(isFinished ? texts.conflict.finishedLead : texts.conflict.lead)}</p>
      {photoKept && <p>{texts.conflict.photoKept}</p>}
      <h2>{texts.conflict.theirs}</h2>
      <Judgement asking={asking} {...theirs} />
      <h2>{texts.conflict.yours}</h2>
      <Judgement asking={asking} {...yours} />
      {!isFinished && (
        <form method="post" action={auditsPaths.point(walk.id, point.number)} encType="multipart/form-data">
          <Hidden name="version" value={theirs.version} />
          <Hidden name="uwaga" value={yours.note} />
          <Hidden name="ocena" value={yours.score ?? ''} />
          <Button>{texts.conflict.keepYours}</Button>
        </form>
      )}
      <p>
        <a href={isFinished ? auditsPaths.walk(walk.id) : auditsPaths.point(walk.id, point.number)}>
          {texts.conflict.keepTheirs}
        </a>
      </p>
    </AuditsFrame>
  );
}

function Judgement({ asking, score, note }: { asking: Asking } & Pick<PointState, 'score' | 'note'>) {
  const texts = auditsTexts[asking.language];
  return (
    <dl class="definitions">
      <dt>{texts.point.score}</dt>
      <dd>{score === null ? texts.notJudged : texts.scores[score]}</dd>
      <dt>{texts.point.note}</dt>
      <dd>{note === '' ? '–' : note}</dd>
    </dl>
  );
}
