// Before and after publishing: what has to be put right, what publishing does to the series, and how clients get the version.
import { changesBetween, isCore } from '#features/questionnaires/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Hidden } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { designerPaths } from '#ui/paths/designer.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { designerTexts } from './designer.texts.ts';
import type { DraftFinding } from './draft-check.ts';
import { asContent } from './draft.ts';
import type { DraftPageProps } from './draft.pages.tsx';
import { isSamePublished } from './same-published.ts';
import { mayChange, wordsFor } from './frame.pages.tsx';

export function Publishing(props: DraftPageProps) {
  const { asking, draft, findings, newest } = props;
  const texts = designerTexts[asking.language].draft;
  const blocking = findings.filter(({ blocks }) => blocks);
  const warnings = findings.filter(({ blocks }) => !blocks);
  const same = newest !== null && isSamePublished(newest, asContent(draft.content));
  return (
    <section class="flow" aria-labelledby="publikacja">
      <h2 id="publikacja">{texts.findings}</h2>
      {blocking.length > 0 && (
        <Notice kind="error" title={texts.blocking}>
          <FindingList {...props} of={blocking} />
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice kind="note" title={texts.warnings}>
          <FindingList {...props} of={warnings} />
        </Notice>
      )}
      {findings.length === 0 && <p>{texts.clean}</p>}
      {newest !== null && !same && <ChangesFrom {...props} newest={newest} />}
      {newest !== null && same && <p>{texts.nothingNew(newest.number)}</p>}
      {mayChange(asking) && !same && blocking.length === 0 && (
        <form method="post" action={designerPaths.draft(draft.id)} class="flow">
          <Hidden name="version" value={draft.version} />
          <p class="secondary">{noBreak(texts.publishNote)}</p>
          <Button name="czynnosc" value="publikuj">
            {texts.publish}
          </Button>
        </form>
      )}
      {newest !== null && same && <UseForm {...props} newest={newest} />}
    </section>
  );
}

function FindingList({ asking, draft, of }: DraftPageProps & { of: readonly DraftFinding[] }) {
  const { language } = asking;
  const texts = designerTexts[language];
  const nameOf = (id: string) => {
    const question = draft.content.questions.find((each) => each.id === id);
    return question ? wordsFor(language, question.text) : id;
  };
  return (
    <ul>
      {of.map((finding) => (
        <li key={`${finding.kind} ${finding.questionId} ${finding.language}`}>
          {finding.questionId !== null && (
            <>
              <a href={designerPaths.question(draft.id, finding.questionId)}>{noBreak(nameOf(finding.questionId))}</a>
              {finding.language !== null && ` (${texts.languages[finding.language]})`}:{' '}
            </>
          )}
          {texts.findings[finding.kind]}
        </li>
      ))}
    </ul>
  );
}

function ChangesFrom({ asking, draft, newest }: DraftPageProps & { newest: NonNullable<DraftPageProps['newest']> }) {
  const { language } = asking;
  const texts = designerTexts[language].draft;
  const after = asContent(draft.content);
  const changes = changesBetween(newest, after);
  const listed = (ids: readonly string[], of: typeof after) => (
    <ul>
      {of.questions
        .filter(({ id }) => ids.includes(id))
        .map(({ id, text }) => (
          <li key={id}>{noBreak(wordsFor(language, text))}</li>
        ))}
    </ul>
  );
  return (
    <div class="flow">
      <h3>{texts.changes(newest.number)}</h3>
      {changes.unchanged.length > 0 && <p>{texts.unchanged(changes.unchanged.length)}</p>}
      {changes.reworded.length > 0 && (
        <>
          <p>{texts.reworded}</p>
          {listed(changes.reworded, after)}
        </>
      )}
      {changes.added.length > 0 && (
        <>
          <p>{texts.added}</p>
          {listed(changes.added, after)}
        </>
      )}
      {changes.removed.length > 0 && (
        <>
          <p>{texts.removed}</p>
          {listed(changes.removed, newest)}
        </>
      )}
    </div>
  );
}

function UseForm({ asking, newest, inUse }: DraftPageProps & { newest: NonNullable<DraftPageProps['newest']> }) {
  const texts = designerTexts[asking.language].draft;
  if (inUse) return <Notice kind="done">{texts.inUse}</Notice>;
  if (!mayChange(asking) || !asking.may('manage studies')) return null;
  if (!isCore(newest.questionnaire))
    return (
      <>
        <p class="secondary">{noBreak(texts.useOther)}</p>
        <p>
          <ButtonLink href={withQuery(studiesPaths.newEdition(), { ankieta: newest.id })}>
            {texts.useInEdition}
          </ButtonLink>
        </p>
      </>
    );
  return (
    <form method="post" action={studiesPaths.ask()} class="flow">
      <Hidden name="wersja" value={newest.id} />
      <p class="secondary">{noBreak(texts.useNote)}</p>
      <Button>{texts.use}</Button>
    </form>
  );
}
