// One draft: its name and languages, its questions in order, what stands in the way of publishing, and what publishing means.
import type { Fault } from '#domain/faults.ts';
import { surveyLanguages } from '#domain/language.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { PublishedVersion, QuestionKind } from '#features/questionnaires/index.ts';
import { Button, ButtonRow } from '#ui/button.tsx';
import { CheckboxList, faultOf, Hidden, Select, TextField } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { designerPaths } from '#ui/paths/designer.ts';
import { Tag } from '#ui/tag.tsx';
import type { DraftFinding } from './draft-check.ts';
import type { Draft, DraftQuestion } from './draft.ts';
import { designerTexts } from './designer.texts.ts';
import { DesignerPage, mayChange, wordsFor } from './frame.pages.tsx';
import type { DoneKind } from './frame.pages.tsx';
import { Publishing } from './publishing.pages.tsx';

export interface DraftPageProps {
  asking: Asking;
  draft: Draft;
  findings: readonly DraftFinding[];
  newest: PublishedVersion | null;
  /** the newest version is what clients get */
  inUse: boolean;
  faults?: readonly Fault[];
  /** what was typed for the name, when it could not be saved */
  typedName?: string;
  done: DoneKind | null;
}

export function DraftPage(props: DraftPageProps) {
  const { asking, draft, findings, faults = [], done } = props;
  const { language } = asking;
  const texts = designerTexts[language];
  const path = designerPaths.draft(draft.id);
  const changes = mayChange(asking);
  return (
    <DesignerPage
      asking={asking}
      title={draft.content.name}
      path={path}
      kicker={texts.contexts[draft.content.context]}
      within={[{ href: designerPaths.list(), text: texts.title }]}
      faults={faults}
      done={done}
      withScript={changes}
    >
      <Links asking={asking} draft={draft} />
      {changes && draft.steps > 0 && (
        <form method="post" action={path} data-in-place="cofanie" id="cofanie">
          <Hidden name="version" value={draft.version} />
          <Button look="quiet" name="czynnosc" value="cofnij">
            {texts.draft.undo}
          </Button>
        </form>
      )}
      <section class="flow" aria-labelledby="pytania">
        <h2 id="pytania">
          {texts.draft.listHead} ({draft.content.questions.length})
        </h2>
        <ol class="plain-list flow">
          {draft.content.questions.map((question, at) => (
            <QuestionCard key={question.id} {...{ asking, draft, question, at, findings }} />
          ))}
        </ol>
        {changes && <AddForm asking={asking} draft={draft} />}
      </section>
      <Publishing {...props} />
      {changes && <AboutForm {...props} />}
    </DesignerPage>
  );
}

function Links({ asking, draft }: { asking: Asking; draft: Draft }) {
  const texts = designerTexts[asking.language];
  const { languages } = draft.content;
  return (
    <ul class="plain-list button-row">
      {languages.map((language) => (
        <li key={`podglad-${language}`}>
          <a href={designerPaths.preview(draft.id, language, '1')}>
            {texts.draft.previewIn(texts.languages[language])}
          </a>
        </li>
      ))}
      {mayChange(asking) &&
        languages.map((language) => (
          <li key={`teksty-${language}`}>
            <a href={designerPaths.texts(draft.id, language)}>{texts.draft.textsIn(texts.languages[language])}</a>
          </li>
        ))}
      <li>
        <a href={designerPaths.file(draft.id)}>{texts.draft.export}</a>
      </li>
    </ul>
  );
}

interface CardProps {
  asking: Asking;
  draft: Draft;
  question: DraftQuestion;
  at: number;
  findings: readonly DraftFinding[];
}

function QuestionCard({ asking, draft, question, at, findings }: CardProps) {
  const { language } = asking;
  const texts = designerTexts[language];
  const { languages, questions } = draft.content;
  const conditions = question.askedWhen?.length ?? 0;
  const own = findings.filter(({ questionId, kind }) => questionId === question.id && kind !== 'unreviewed');
  const unread = languages.filter((each) => !question.reviewed.includes(each));
  const words = wordsFor(language, question.text);
  return (
    <li class="card flow" id={`pytanie-${question.id}`} data-place={texts.draft.place(at + 1, questions.length)}>
      <p>
        <strong>
          {at + 1}. <span lang={question.text[language] === '' ? 'pl' : language}>{noBreak(words)}</span>
        </strong>
      </p>
      <p class="secondary">
        {texts.kinds[question.kind]} · {texts.draft.conditions}:{' '}
        <a href={designerPaths.conditions(draft.id, question.id)}>
          {conditions === 0 ? texts.draft.always : texts.draft.sometimes(conditions)}
          <span class="hidden-words">: {words}</span>
        </a>
      </p>
      {unread.length > 0 && (
        <p>
          <Tag kind="note">{texts.question.notReviewed(unread.map((each) => texts.languages[each]).join(', '))}</Tag>
        </p>
      )}
      {own.length > 0 && (
        <ul>
          {own.map((finding) => (
            <li key={finding.kind + String(finding.language)}>{texts.findings[finding.kind]}</li>
          ))}
        </ul>
      )}
      {mayChange(asking) && (
        <form method="post" action={designerPaths.draft(draft.id)} data-in-place={`pytanie-${question.id}`}>
          <Hidden name="version" value={draft.version} />
          <Hidden name="pytanie" value={question.id} />
          <ButtonRow>
            <a href={designerPaths.question(draft.id, question.id)}>
              {texts.draft.edit}
              <span class="hidden-words">: {words}</span>
            </a>
            {at > 0 && <Act value="w-gore" sign="↑ " text={texts.draft.up} words={words} />}
            {at < questions.length - 1 && <Act value="w-dol" sign="↓ " text={texts.draft.down} words={words} />}
            <Act value="powiel" text={texts.draft.duplicate} words={words} />
            <Act value="usun" text={texts.draft.remove} words={words} />
          </ButtonRow>
        </form>
      )}
    </li>
  );
}

function Act({ value, sign, text, words }: { value: string; sign?: string; text: string; words: string }) {
  return (
    <Button look="quiet" name="czynnosc" value={value} hiddenWords={`: ${words}`}>
      <span>
        {sign && <span aria-hidden="true">{sign}</span>}
        {text}
      </span>
    </Button>
  );
}

function AddForm({ asking, draft }: { asking: Asking; draft: Draft }) {
  const texts = designerTexts[asking.language];
  const once = (['client-group', 'text'] as const).filter((kind) =>
    draft.content.questions.some((each) => each.kind === kind),
  );
  const kinds = (Object.keys(texts.kinds) as QuestionKind[]).filter((kind) => !once.some((each) => each === kind));
  return (
    <form method="get" action={designerPaths.question(draft.id, 'nowe')} class="form">
      <Select
        name="rodzaj"
        label={texts.draft.addKind}
        value="rating"
        choices={kinds.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
      />
      <Button look="secondary">{texts.draft.add}</Button>
    </form>
  );
}

function AboutForm({ asking, draft, faults = [], typedName }: DraftPageProps) {
  const texts = designerTexts[asking.language];
  const path = designerPaths.draft(draft.id);
  return (
    <section class="flow" aria-labelledby="o-ankiecie">
      <h2 id="o-ankiecie">{texts.draft.aboutHead}</h2>
      <form method="post" action={path} class="form" noValidate>
        <Hidden name="version" value={draft.version} />
        <TextField
          name="nazwa"
          label={texts.draft.name}
          value={typedName ?? draft.content.name}
          fault={faultOf(faults, 'nazwa')}
          maxLength={120}
          autoComplete="off"
        />
        <CheckboxList
          name="jezyki"
          label={texts.draft.languages}
          hint={texts.draft.languagesHint}
          values={draft.content.languages}
          choices={surveyLanguages
            .filter((language) => language !== 'pl')
            .map((language) => ({ value: language, label: texts.languages[language] }))}
        />
        <ButtonRow>
          <Button look="secondary" name="czynnosc" value="opis">
            {texts.draft.saveAbout}
          </Button>
          <Button look="danger" name="czynnosc" value="wyrzuc">
            {texts.draft.drop}
          </Button>
        </ButtonRow>
        <p class="secondary">{texts.draft.dropNote}</p>
      </form>
    </section>
  );
}
