// Questions before something is gone for good, and the page for a photo that is too large.
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Hidden } from '#ui/form.tsx';
import { formatDay, noBreak } from '#ui/formats.ts';
import { auditsPaths } from '#ui/paths/audits.ts';
import { auditsTexts } from './audits.texts.ts';
import { checklist } from './checklist.data.ts';
import type { ChecklistPoint } from './checklist.ts';
import { AuditsFrame } from './frame.pages.tsx';
import type { Photo, WalkThrough } from './walk-through.ts';
import { unjudged } from './walk-through.ts';

interface QuestionProps {
  asking: Asking;
  walk: WalkThrough;
  place: string;
}

export function RemoveWalkPage({ asking, walk, place }: QuestionProps) {
  const { language } = asking;
  const texts = auditsTexts[language].removeWalk;
  const day = formatDay(language, walk.finishedOn ?? walk.begunOn);
  return (
    <AuditsFrame
      asking={asking}
      title={texts.title}
      kicker={`${place}. ${day}`}
      path={auditsPaths.remove(walk.id)}
      within={[{ href: auditsPaths.walk(walk.id), text: place }]}
    >
      <p>{noBreak(texts.lead(checklist.length - unjudged(walk).length, walk.photos.length))}</p>
      <form method="post" action={auditsPaths.remove(walk.id)}>
        <Hidden name="version" value={walk.version} />
        <Button look="danger">{texts.yes}</Button>
      </form>
      <p>
        <a href={auditsPaths.walk(walk.id)}>{texts.no}</a>
      </p>
    </AuditsFrame>
  );
}

interface RemovePhotoProps extends QuestionProps {
  photo: Photo;
  point: ChecklistPoint;
}

export function RemovePhotoPage({ asking, walk, place, photo, point }: RemovePhotoProps) {
  const { language } = asking;
  const texts = auditsTexts[language];
  const back = walk.finishedOn === null ? auditsPaths.point(walk.id, point.number) : auditsPaths.walk(walk.id);
  return (
    <AuditsFrame
      asking={asking}
      title={texts.removePhoto.title}
      kicker={`${point.short[language]}. ${place}`}
      path={auditsPaths.removePhoto(walk.id, photo.id)}
      within={[{ href: auditsPaths.walk(walk.id), text: place }]}
    >
      <img
        class="walk-photo"
        src={auditsPaths.photo(walk.id, photo.id)}
        alt={texts.report.photoAlt(point.short[language], 1)}
        width={photo.width}
        height={photo.height}
      />
      <p>{texts.removePhoto.lead}</p>
      <form method="post" action={auditsPaths.removePhoto(walk.id, photo.id)}>
        <Button look="danger">{texts.removePhoto.yes}</Button>
      </form>
      <p>
        <a href={back}>{texts.removePhoto.no}</a>
      </p>
    </AuditsFrame>
  );
}

export function TooLargePage({ asking, path }: { asking: Asking; path: string }) {
  const texts = auditsTexts[asking.language].tooLarge;
  return (
    <AuditsFrame asking={asking} title={texts.title} path={path} within={[]}>
      <p class="lead">{noBreak(texts.lead)}</p>
      <ButtonLink href={path}>{texts.back}</ButtonLink>
    </AuditsFrame>
  );
}
