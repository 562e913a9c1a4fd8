// One point on a phone: the question, what to do, four large buttons that save, and a note and photos beside them.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { FileField } from '#ui/file-field.tsx';
import { faultOf, Hidden, TextArea } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { auditsPaths } from '#ui/paths/audits.ts';
import { auditsTexts } from './audits.texts.ts';
import { checklist } from './checklist.data.ts';
import { scores } from './checklist.ts';
import type { ChecklistPoint, Score } from './checklist.ts';
import { AuditsFrame } from './frame.pages.tsx';
import type { AuditsDone } from './frame.pages.tsx';
import type { JudgedForm } from './point-form.ts';
import { mostNoteLetters } from './point-form.ts';
import type { Photo, WalkThrough } from './walk-through.ts';
import { stateOf, unjudged } from './walk-through.ts';

interface PointProps {
  asking: Asking;
  walk: WalkThrough;
  point: ChecklistPoint;
  place: string;
  /** what was sent and has to be put right; else what is kept */
  form?: JudgedForm | undefined;
  faults?: readonly Fault[] | undefined;
  done?: AuditsDone | undefined;
}

export function PointPage(props: PointProps) {
  const { asking, walk, point, place, faults = [], done } = props;
  const { language } = asking;
  const texts = auditsTexts[language];
  const state = stateOf(walk, point.number);
  const { score, note } = props.form ?? state;
  const photos = walk.photos.filter((photo) => photo.point === point.number);
  const judged = checklist.length - unjudged(walk).length;
  const isOpen = note !== '' || photos.length > 0 || faults.length > 0;
  return (
    <AuditsFrame
      asking={asking}
      title={point.question[language]}
      kicker={`${texts.areas[point.area]}. ${texts.point.kicker(point.number, checklist.length)}. ${place}`}
      path={auditsPaths.point(walk.id, point.number)}
      within={[{ href: auditsPaths.walk(walk.id), text: place }]}
      faults={faults}
      done={done}
    >
      <p>{noBreak(point.look[language])}</p>
      <form
        method="post"
        action={auditsPaths.point(walk.id, point.number)}
        encType="multipart/form-data"
        class="judging flow"
        noValidate
      >
        <Hidden name="version" value={state.version} />
        <Details summary={texts.point.more} open={isOpen}>
          <TextArea
            name="uwaga"
            label={texts.point.note}
            hint={noBreak(texts.point.noteHint)}
            value={note}
            rows={3}
            maxLength={mostNoteLetters}
            fault={faultOf(faults, 'uwaga')}
          />
          <PhotoField asking={asking} fault={faultOf(faults, 'zdjecie')} />
        </Details>
        <ScoreButtons asking={asking} point={point} chosen={score} fault={faultOf(faults, 'ocena')} />
        <Button look="quiet" name="ocena" value="">
          {texts.point.later}
        </Button>
      </form>
      {photos.length > 0 && <PhotosHere asking={asking} walk={walk} photos={photos} point={point} />}
      {point.duty !== null && <p class="caption">{texts.point.duty[point.duty]}</p>}
      <p class="walk-ways">
        {point.number > 1 && <a href={auditsPaths.point(walk.id, point.number - 1)}>{texts.point.previous}</a>}
        <a href={auditsPaths.walk(walk.id)}>{texts.point.all}</a>
      </p>
      <p class="caption">{texts.progress(judged, checklist.length)}</p>
      <progress class="walk-progress" max={checklist.length} value={judged} aria-hidden="true" />
    </AuditsFrame>
  );
}

function PhotoField({ asking, fault }: { asking: Asking; fault: string | undefined }) {
  const texts = auditsTexts[asking.language].point;
  return (
    <FileField
      name="zdjecie"
      label={texts.photo}
      hint={noBreak(texts.photoHint)}
      fault={fault}
      // named one by one: an iPhone then converts its own format by itself, and still offers the camera
      accept="image/jpeg,image/png,image/webp"
    />
  );
}

interface ScoreButtonsProps {
  asking: Asking;
  point: ChecklistPoint;
  chosen: Score | null;
  fault: string | undefined;
}

/** Best first, as one hopes; each says when it is meant. */
function ScoreButtons({ asking, point, chosen, fault }: ScoreButtonsProps) {
  const { language } = asking;
  const texts = auditsTexts[language];
  const when: Readonly<Record<Score, string | undefined>> = {
    met: point.met[language],
    partly: point.partly[language],
    unmet: undefined,
    'not-applicable': point.notApplicable?.[language],
  };
  return (
    <fieldset class="scores" aria-describedby={fault === undefined ? 'ocena-hint' : 'ocena-hint ocena-fault'}>
      <legend class="label">{texts.point.score}</legend>
      <p class="hint" id="ocena-hint">
        {noBreak(texts.point.howTo)}
      </p>
      {fault !== undefined && (
        <p class="fault" id="ocena-fault">
          {fault}
        </p>
      )}
      {scores.map((score, place) => (
        <button
          key={score}
          class={score === chosen ? 'score score-chosen' : 'score'}
          type="submit"
          name="ocena"
          value={score}
          id={place === 0 ? 'ocena' : undefined}
        >
          <span>
            <strong>{texts.scores[score]}</strong>
            {when[score] !== undefined && (
              <>
                <span class="hidden-words">: </span>
                <span class="score-when">{noBreak(when[score])}</span>
              </>
            )}
          </span>
          {score === chosen && <span class="score-mark"> {texts.point.chosen}</span>}
        </button>
      ))}
    </fieldset>
  );
}

interface PhotosProps {
  asking: Asking;
  walk: WalkThrough;
  photos: readonly Photo[];
  point: ChecklistPoint;
}

function PhotosHere({ asking, walk, photos, point }: PhotosProps) {
  const { language } = asking;
  const texts = auditsTexts[language];
  return (
    <section aria-labelledby="photos-heading" class="flow">
      <h2 id="photos-heading">{texts.point.photosHere}</h2>
      <ul class="walk-photos">
        {photos.map((photo, place) => (
          <li key={photo.id}>
            <img
              class="walk-photo"
              src={auditsPaths.photo(walk.id, photo.id)}
              alt={texts.report.photoAlt(point.short[language], place + 1)}
              width={photo.width}
              height={photo.height}
            />
            <a href={auditsPaths.removePhoto(walk.id, photo.id)}>
              {texts.point.removePhoto}
              <span class="hidden-words">{texts.point.removePhotoOf(place + 1)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
