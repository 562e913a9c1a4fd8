// The questionnaires of the office: its own ones, and the ready ones they start from.
import type { Asking } from '#features/accounts/index.ts';
import type { Instrument, PublishedVersion } from '#features/questionnaires/index.ts';
import { coreQuestionnaireNames } from '#features/questionnaires/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Hidden } from '#ui/form.tsx';
import { formatDay, noBreak } from '#ui/formats.ts';
import { designerPaths } from '#ui/paths/designer.ts';
import { DataTable } from '#ui/table.tsx';
import { designerTexts } from './designer.texts.ts';
import type { Draft } from './draft.ts';
import { DesignerPage, mayChange } from './frame.pages.tsx';
import type { DoneKind } from './frame.pages.tsx';

export interface ListPageProps {
  asking: Asking;
  drafts: readonly Draft[];
  versions: readonly PublishedVersion[];
  instruments: readonly Instrument[];
  done: DoneKind | null;
}

export function ListPage({ asking, drafts, versions, instruments, done }: ListPageProps) {
  const { language } = asking;
  const texts = designerTexts[language];
  const changes = mayChange(asking);
  return (
    <DesignerPage asking={asking} title={texts.title} path={designerPaths.list()} done={done}>
      <p>{noBreak(texts.intro)}</p>
      <DataTable
        language={language}
        id="own"
        caption={texts.own}
        rows={drafts}
        rowKey={({ id }) => id}
        empty={<EmptyState title={texts.noneYet}>{texts.noneYetText}</EmptyState>}
        columns={[
          {
            key: 'name',
            head: texts.name,
            cell: ({ id, content }) => <a href={designerPaths.draft(id)}>{content.name}</a>,
          },
          { key: 'context', head: texts.contextHead, cell: ({ content }) => texts.contexts[content.context] },
          {
            key: 'questions',
            head: texts.numberOfQuestions,
            numeric: true,
            cell: ({ content }) => content.questions.length,
          },
          {
            key: 'state',
            head: texts.state,
            cell: ({ content }) => <State {...{ asking, versions }} of={content.questionnaire} />,
          },
          ...(changes
            ? [
                {
                  key: 'copy',
                  head: texts.copy,
                  cell: ({ id, content }: Draft) => (
                    <StartForm field="kopia" value={id} words={texts.copy} about={content.name} />
                  ),
                },
              ]
            : []),
        ]}
      />
      <OtherVersions {...{ asking, drafts, versions }} />
      {changes && (
        <p>
          <a href={designerPaths.fromFile()}>{texts.fromFile}</a>
        </p>
      )}
      <section class="flow" aria-labelledby="instruments">
        <h2 id="instruments">{texts.instruments}</h2>
        <ul class="cards">
          {instruments.map((instrument) => (
            <li class="card" key={instrument.id}>
              <h3>{noBreak(instrument.name[language])}</h3>
              <p>{noBreak(instrument.about[language])}</p>
              <p class="secondary">
                {texts.contexts[instrument.content.context]} · {texts.questions(instrument.content.questions.length)}
              </p>
              <div class="button-row">
                {changes && (
                  <StartForm
                    field="wzor"
                    value={instrument.id}
                    words={texts.makeCopy}
                    about={instrument.name[language]}
                  />
                )}
                <ButtonLink look="quiet" href={designerPaths.preview(instrument.id, 'pl', '1')}>
                  {texts.draft.previewIn(texts.languages.pl)}
                  <span class="hidden-words">: {instrument.name[language]}</span>
                </ButtonLink>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </DesignerPage>
  );
}

function State({ asking, versions, of }: { asking: Asking; versions: readonly PublishedVersion[]; of: string }) {
  const texts = designerTexts[asking.language];
  const newest = versions.findLast(({ questionnaire }) => questionnaire === of);
  return (
    <>
      {newest
        ? texts.versionNumber(newest.number, formatDay(asking.language, newest.publishedOn))
        : texts.neverPublished}
      {newest && (
        <>
          {' · '}
          <VersionFile {...{ asking }} version={newest} />
        </>
      )}
    </>
  );
}

/** The frozen version as a file another office, or a later program, can read. */
function VersionFile({ asking, version }: { asking: Asking; version: PublishedVersion }) {
  const texts = designerTexts[asking.language];
  return (
    <a href={designerPaths.versionFile(version.id)}>
      {texts.versionFile}
      <span class="hidden-words">: {version.name ?? version.questionnaire}</span>
    </a>
  );
}

/** The newest version of each published questionnaire that has no draft: those of the core. */
function OtherVersions({ asking, drafts, versions }: Pick<ListPageProps, 'asking' | 'drafts' | 'versions'>) {
  const texts = designerTexts[asking.language];
  const others = versions.filter(
    ({ questionnaire, number }) =>
      !drafts.some(({ content }) => content.questionnaire === questionnaire) &&
      !versions.some((other) => other.questionnaire === questionnaire && other.number > number),
  );
  if (others.length === 0) return null;
  return (
    <ul>
      {others.map((version) => (
        <li key={version.id}>
          {version.name ?? coreName(version.questionnaire, asking.language)}
          {': '}
          {texts.versionNumber(version.number, formatDay(asking.language, version.publishedOn))}
          {' · '}
          <VersionFile asking={asking} version={version} />
        </li>
      ))}
    </ul>
  );
}

function coreName(questionnaire: string, language: Asking['language']): string {
  return Object.entries(coreQuestionnaireNames).find(([id]) => id === questionnaire)?.[1][language] ?? questionnaire;
}

function StartForm(props: { field: 'wzor' | 'kopia'; value: string; words: string; about: string }) {
  return (
    <form method="post" action={designerPaths.list()}>
      <Hidden name={props.field} value={props.value} />
      <Button look="secondary" hiddenWords={`: ${props.about}`}>
        {props.words}
      </Button>
    </form>
  );
}
