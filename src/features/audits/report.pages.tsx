// A finished walk-through: the result in a sentence, what changed, what is to be mended, every point, photos. Made to be printed.
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { Hidden } from '#ui/form.tsx';
import { formatDay, noBreak } from '#ui/formats.ts';
import { NextStep } from '#ui/next-step.tsx';
import { auditsPaths } from '#ui/paths/audits.ts';
import { DataTable } from '#ui/table.tsx';
import { ShapeMark } from '#ui/shape.tsx';
import { auditsTexts } from './audits.texts.ts';
import { checklist } from './checklist.data.ts';
import type { ChecklistPoint } from './checklist.ts';
import { AuditsFrame } from './frame.pages.tsx';
import type { AuditsDone } from './frame.pages.tsx';
import { mayDecide } from './may-walk.ts';
import { comparison, countOf, figureOf, stateOf, toMend } from './walk-through.ts';
import type { WalkThrough } from './walk-through.ts';

interface ReportProps {
  asking: Asking;
  walk: WalkThrough & { readonly finishedOn: string };
  /** of the same building, just before this one */
  previous: WalkThrough | null;
  place: string;
  done?: AuditsDone | undefined;
}

export function ReportPage(props: ReportProps) {
  const { asking, walk, place, done } = props;
  const { language } = asking;
  const texts = auditsTexts[language];
  const { fulfilled, partly, applicable } = figureOf(walk);
  const without = countOf(walk, 'not-applicable');
  return (
    <AuditsFrame
      asking={asking}
      title={place}
      kicker={`${texts.title}. ${formatDay(language, walk.finishedOn)}`}
      path={auditsPaths.walk(walk.id)}
      within={[]}
      done={done}
    >
      <p class="lead">{noBreak(texts.report.sentence(fulfilled, applicable))}</p>
      <p>
        {partly > 0 && `${noBreak(texts.report.partly(partly))} `}
        {without > 0 && noBreak(texts.report.notApplicable(without))}
      </p>
      {walk.summary !== '' && <p class="walk-words">{walk.summary}</p>}
      <Changes {...props} />
      <Points {...props} />
      <Photos {...props} />
      <What {...props} />
      {mayDecide(asking) && <Decisions {...props} />}
    </AuditsFrame>
  );
}

function Changes({ asking, walk, previous }: ReportProps) {
  const { language } = asking;
  const texts = auditsTexts[language].report;
  const changed = previous && comparison(previous, walk);
  return (
    <section aria-labelledby="changes-heading" class="flow">
      <h2 id="changes-heading">{texts.comparison}</h2>
      {previous?.finishedOn == null ? (
        <p>{texts.first}</p>
      ) : (
        <>
          <p>
            <a href={auditsPaths.walk(previous.id)}>{texts.previous(formatDay(language, previous.finishedOn))}</a>
          </p>
          {!changed && <p>{texts.otherList}</p>}
          {changed && changed.better.length + changed.worse.length === 0 && <p>{texts.same}</p>}
          {changed && (
            <ChangeList
              kind="better"
              title={texts.better(changed.better.length)}
              points={changed.better}
              language={language}
            />
          )}
          {changed && (
            <ChangeList
              kind="worse"
              title={texts.worse(changed.worse.length)}
              points={changed.worse}
              language={language}
            />
          )}
        </>
      )}
    </section>
  );
}

interface ChangeListProps {
  kind: 'better' | 'worse';
  title: string;
  points: readonly ChecklistPoint[];
  language: Asking['language'];
}

function ChangeList({ kind, title, points, language }: ChangeListProps) {
  if (points.length === 0) return null;
  return (
    <>
      <h3>
        <ShapeMark shape={kind === 'better' ? 'filled-circle' : 'filled-square'} /> {title}
      </h3>
      <ul>
        {points.map(({ number, short }) => (
          <li key={number}>{short[language]}</li>
        ))}
      </ul>
    </>
  );
}

function Points({ asking, walk, previous }: ReportProps) {
  const { language } = asking;
  const texts = auditsTexts[language];
  const before = previous?.checklist === walk.checklist ? previous : null;
  const named = (score: ReturnType<typeof stateOf>['score']) => (score === null ? '–' : texts.scores[score]);
  return (
    <DataTable
      language={language}
      id="points"
      caption={texts.report.points}
      rows={checklist}
      rowKey={({ number }) => String(number)}
      csvHref={auditsPaths.walkCsv(walk.id)}
      columns={[
        {
          key: 'point',
          head: texts.report.point,
          cell: ({ number, short }) => (
            <>
              {number}. {short[language]}
              {stateOf(walk, number).note !== '' && <span class="caption">{stateOf(walk, number).note}</span>}
            </>
          ),
        },
        { key: 'score', head: texts.report.score, cell: ({ number }) => named(stateOf(walk, number).score) },
        ...(before
          ? [
              {
                key: 'before',
                head: texts.report.before,
                cell: ({ number }: ChecklistPoint) => named(stateOf(before, number).score),
              },
            ]
          : []),
      ]}
    />
  );
}

function Photos({ asking, walk }: ReportProps) {
  const { language } = asking;
  const texts = auditsTexts[language].report;
  if (walk.photos.length === 0) return null;
  return (
    <section aria-labelledby="photos-heading" class="flow">
      <h2 id="photos-heading">{texts.photos}</h2>
      <ul class="walk-photos">
        {checklist.flatMap((point) =>
          walk.photos
            .filter((photo) => photo.point === point.number)
            .map((photo, place) => (
              <li key={photo.id}>
                <img
                  class="walk-photo"
                  src={auditsPaths.photo(walk.id, photo.id)}
                  alt={texts.photoAlt(point.short[language], place + 1)}
                  width={photo.width}
                  height={photo.height}
                />
                <span class="caption">
                  {point.number}. {point.short[language]}
                </span>
                {mayDecide(asking) && (
                  <a href={auditsPaths.removePhoto(walk.id, photo.id)}>
                    {auditsTexts[language].point.removePhoto}
                    <span class="hidden-words">: {texts.photoAlt(point.short[language], place + 1)}</span>
                  </a>
                )}
              </li>
            )),
        )}
      </ul>
    </section>
  );
}

function What({ asking, walk }: ReportProps) {
  const { language } = asking;
  const { next: texts, section } = auditsTexts[language];
  const action = mayDecide(asking) ? texts.mendAction : section.toMend;
  const left = toMend(walk).filter(({ state }) => state.mendedOn === null).length;
  return left > 0 ? (
    <NextStep language={language} action={{ href: auditsPaths.toMend(), text: action }}>
      {noBreak(texts.mend(left))}
    </NextStep>
  ) : (
    <NextStep language={language} action={{ href: auditsPaths.list(), text: texts.againAction }}>
      {noBreak(texts.again)}
    </NextStep>
  );
}

function Decisions({ asking, walk }: ReportProps) {
  const texts = auditsTexts[asking.language];
  return (
    <div class="screen-only flow">
      <p class="secondary">
        {noBreak(texts.report.print)} {noBreak(texts.report.reopenHint)}
      </p>
      <form method="post" action={auditsPaths.reopen(walk.id)}>
        <Hidden name="version" value={walk.version} />
        <Button look="secondary">{texts.report.reopen}</Button>
      </form>
      <p>
        <a href={auditsPaths.remove(walk.id)}>{texts.walk.remove}</a>
      </p>
    </div>
  );
}
