// One study with the progress of its places.
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { Hidden } from '#ui/form.tsx';
import { formatDay, formatNumber, noBreak } from '#ui/formats.ts';
import { NextStep } from '#ui/next-step.tsx';
import { channelsPaths } from '#ui/paths/channels.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { weightingPaths } from '#ui/paths/weighting.ts';
import { DataTable } from '#ui/table.tsx';
import { CollectingFrame, mayManage } from './collecting-frame.pages.tsx';
import { collectingTexts } from './collecting.texts.ts';
import type { EditionProgress } from './edition-progress.ts';
import { daysOf, EditionTag } from './editions.pages.tsx';
import type { EditionDone } from './editions.pages.tsx';
import { editionsTexts } from './editions.texts.ts';
import type { Study } from './study.ts';

export interface EditionPageProps {
  asking: Asking;
  progress: EditionProgress;
  /** what it asks */
  asked: { readonly name: string; readonly number: number } | null;
  /** other studies of the same words */
  comparable: readonly Study[];
  done?: EditionDone | undefined;
}

export function EditionPage({ asking, progress, asked, comparable, done }: EditionPageProps) {
  const { language } = asking;
  const texts = editionsTexts[language];
  const words = texts.page;
  const { study, state, places, answers, target } = progress;
  const n = (value: number) => formatNumber(language, value);
  const unnamed = answers - places.reduce((sum, place) => sum + place.answers, 0);
  const isEdition = study.kind === 'edition';
  return (
    <CollectingFrame
      asking={asking}
      title={study.name}
      kicker={isEdition ? words.kicker : undefined}
      path={studiesPaths.edition(study.id)}
      within={{ href: studiesPaths.editions(), text: texts.title }}
      done={done && texts.done[done]}
    >
      <p>
        {isEdition && <EditionTag state={state} language={language} />} {daysOf(study, language)}
      </p>
      <p class="lead">{noBreak(target === null ? texts.collected(answers) : words.summary(answers, n(target)))}</p>
      {target !== null && places.length > 0 && <p>{words.placesThere(progress.placesThere, places.length)}</p>}
      <DataTable
        language={language}
        id="progress"
        caption={words.progress}
        rows={places}
        rowKey={({ code }) => code.id}
        empty={<p>{noBreak(words.noPlaces)}</p>}
        note={noBreak(unnamed > 0 ? `${words.note} ${words.rest(unnamed)}` : words.note)}
        columns={[
          {
            key: 'place',
            head: words.place,
            cell: ({ code, name }) => (
              <a href={studiesPaths.place(code.id)} lang={name === null ? undefined : 'pl'}>
                {name ?? collectingTexts[language].wholeOffice}
              </a>
            ),
          },
          { key: 'code', head: words.code, cell: ({ code }) => <code>{code.code}</code> },
          { key: 'answers', head: texts.answers, numeric: true, cell: (place) => n(place.answers) },
          ...(study.targetPerPlace === null
            ? []
            : [{ key: 'target', head: words.target, numeric: true, cell: () => n(study.targetPerPlace ?? 0) }]),
        ]}
      />
      <dl class="definitions">
        {asked !== null && [
          <dt key="v">{words.version}</dt>,
          <dd key="w">{words.versionText(asked.name, asked.number)}</dd>,
        ]}
        <dt>{words.context}</dt>
        <dd>{texts.contexts[study.context]}</dd>
        {study.context === 'visit' && [
          <dt key="weights">{words.weights}</dt>,
          <dd key="weights-link">
            <a href={weightingPaths.study(study.id)}>{words.weightsLink}</a>
          </dd>,
        ]}
        <dt>{words.comparable}</dt>
        <dd>
          {comparable.length === 0
            ? words.nothingComparable
            : comparable.map((other, index) => [
                index > 0 && ', ',
                <a key={other.id} href={studiesPaths.edition(other.id)} lang="pl">
                  {other.name}
                </a>,
              ])}
        </dd>
      </dl>
      {isEdition && <WhatNext asking={asking} progress={progress} />}
      {(isEdition || !study.isMain) && mayManage(asking) && <Changes asking={asking} progress={progress} />}
    </CollectingFrame>
  );
}

function WhatNext({ asking, progress }: { asking: Asking; progress: EditionProgress }) {
  const { language } = asking;
  const words = editionsTexts[language].page;
  const { study, state } = progress;
  if (state === 'ahead')
    return (
      <NextStep
        language={language}
        action={{ href: withQuery(channelsPaths.print(), { badanie: study.id }), text: words.print }}
      >
        {noBreak(words.ahead(formatDay(language, study.from)))}
      </NextStep>
    );
  if (state === 'running')
    return (
      <NextStep language={language} action={{ href: studiesPaths.collecting(), text: words.toPlaces }}>
        {noBreak(words.running)}
      </NextStep>
    );
  return (
    <NextStep language={language} action={{ href: diagnosisPaths.services(), text: words.results }}>
      {noBreak(words.over)}
    </NextStep>
  );
}

function Changes({ asking, progress: { study, state } }: { asking: Asking; progress: EditionProgress }) {
  const words = editionsTexts[asking.language].page;
  return (
    <>
      {study.kind === 'edition' && (
        <p>
          <a href={withQuery(studiesPaths.newEdition(), { kopia: study.id })}>{words.copy}</a>
          <br />
          <span class="secondary">{noBreak(words.copyHint)}</span>
        </p>
      )}
      {(state === 'running' || state === 'ahead') && (
        <section aria-labelledby="close-heading" class="flow">
          <h2 id="close-heading">{words.closeTitle}</h2>
          <p>{noBreak(study.kind === 'edition' ? words.closeHint : words.closeContinuousHint)}</p>
          <form method="post" action={studiesPaths.endEdition(study.id)}>
            <Hidden name="version" value={study.version} />
            <Button look="secondary">{study.kind === 'edition' ? words.close : words.closeContinuous}</Button>
          </form>
        </section>
      )}
    </>
  );
}
