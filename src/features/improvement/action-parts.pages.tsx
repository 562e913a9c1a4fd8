// Below the action itself: files and comments of staff.
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { FileField } from '#ui/file-field.tsx';
import { CheckboxList, faultOf, TextArea } from '#ui/form.tsx';
import { formatDay, formatDayShort, formatNumber, noBreak } from '#ui/formats.ts';
import { improvementPaths } from '#ui/paths/improvement.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { Action, ActionComment, ActionFile } from './action.ts';
import type { ActionPageProps } from './action.pages.tsx';
import { ImprovementFrame } from './frame.pages.tsx';
import { improvementTexts } from './improvement.texts.ts';
import { mayChange, mayComment } from './may-improve.ts';

const accepted = '.pdf,.docx,.xlsx,.odt,.ods,.txt,.csv,.jpg,.jpeg,.png';

export function personName(
  people: ActionPageProps['people'],
  who: PersonId | null,
  none: string,
  former: string,
): string {
  return who === null ? none : (people.get(who) ?? former);
}

export function FilesPart({ asking, listed: { action }, files, people, faults = [] }: ActionPageProps) {
  const { language } = asking;
  const { page: texts } = improvementTexts[language];
  const may = mayChange(asking, action);
  const fault = faultOf(faults, 'plik');
  return (
    <section class="flow" aria-labelledby="zalaczniki">
      <h2 id="zalaczniki">{texts.files}</h2>
      {files.length === 0 ? (
        <p class="secondary">{texts.noFiles}</p>
      ) : (
        <ul>
          {files.map(({ id, name, bytes, day, who }) => (
            <li key={id}>
              <a href={improvementPaths.file(action.id, id)}>{name}</a>{' '}
              <span class="secondary">
                {[
                  texts.kilobytes(formatNumber(language, Math.max(1, Math.round(bytes / 1000)))),
                  formatDayShort(language, day),
                  personName(people, who, texts.program, texts.formerPerson),
                ].join(', ')}
              </span>{' '}
              {may && (
                <a href={improvementPaths.removeFile(action.id, id)}>
                  {texts.removeFile}
                  <span class="hidden-words">: {name}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && (
        <Details summary={texts.addFile} open={fault !== undefined}>
          <form
            method="post"
            action={improvementPaths.files(action.id)}
            encType="multipart/form-data"
            class="flow"
            noValidate
          >
            <FileField name="plik" label={texts.file} hint={noBreak(texts.fileHint)} accept={accepted} fault={fault} />
            <Button look="secondary">{texts.upload}</Button>
          </form>
        </Details>
      )}
    </section>
  );
}

export function CommentsPart({ asking, listed: { action }, comments, people, typed, faults = [] }: ActionPageProps) {
  const { language } = asking;
  const { page: texts, sentence } = improvementTexts[language];
  return (
    <section class="flow" aria-labelledby="uwagi">
      <h2 id="uwagi">{texts.comments}</h2>
      {comments.length === 0 && <p class="secondary">{texts.noComments}</p>}
      {comments.map((comment) => (
        <div key={comment.id} class="card">
          <p class="written-words">{comment.content}</p>
          <p class="caption">
            {personName(people, comment.who, texts.program, texts.formerPerson)}, {formatDay(language, comment.day)}{' '}
            {mayRemoveComment(asking, action, comment) && (
              <a href={improvementPaths.removeComment(action.id, comment.id)}>
                {texts.removeComment}
                <span class="hidden-words">: {comment.content.slice(0, 60)}</span>
              </a>
            )}
          </p>
        </div>
      ))}
      {mayComment(asking) && (
        <form method="post" action={improvementPaths.comments(action.id)} class="flow" noValidate>
          <TextArea
            name="uwaga"
            label={texts.comment}
            hint={noBreak(texts.commentHint)}
            rows={3}
            value={typed?.comment ?? ''}
            fault={faultOf(faults, 'uwaga')}
          />
          {typed?.sure !== undefined && <CheckedForNames language={language} label={sentence.sure} />}
          <Button look="secondary">{texts.addComment}</Button>
        </form>
      )}
    </section>
  );
}

/** Ticked where a text looks as if it held somebody's data and does not. */
export function CheckedForNames(props: {
  language: Asking['language'];
  label: string;
  isTicked?: boolean | undefined;
}) {
  const { language, label, isTicked = false } = props;
  return (
    <CheckboxList
      name="sprawdzono"
      label={improvementTexts[language].sentence.sureLegend}
      values={isTicked ? ['tak'] : []}
      choices={[{ value: 'tak', label }]}
    />
  );
}

/** Whoever wrote it, and those who change the action. */
export function mayRemoveComment(asking: Asking, action: Action, { who }: ActionComment): boolean {
  return mayChange(asking, action) || (mayComment(asking) && who !== null && who === asking.personId);
}

interface RemovalProps {
  asking: Asking;
  action: Action;
  thing:
    | { readonly kind: 'file'; readonly file: ActionFile }
    | { readonly kind: 'comment'; readonly comment: ActionComment };
}

/** Asked before a file or a comment goes: neither can be brought back. */
export function RemovalPage({ asking, action, thing }: RemovalProps) {
  const { page: texts } = improvementTexts[asking.language];
  const isFile = thing.kind === 'file';
  const path = isFile
    ? improvementPaths.removeFile(action.id, thing.file.id)
    : improvementPaths.removeComment(action.id, thing.comment.id);
  const back = improvementPaths.action(action.id);
  return (
    <ImprovementFrame
      asking={asking}
      title={isFile ? texts.removeFileTitle : texts.removeCommentTitle}
      kicker={action.title}
      path={path}
      within={[{ href: back, text: action.title }]}
    >
      <p class="written-words">{isFile ? thing.file.name : thing.comment.content}</p>
      <p>{noBreak(isFile ? texts.removeFileQuestion : texts.removeCommentQuestion)}</p>
      <form method="post" action={path}>
        <ButtonRow>
          <Button look="danger">{texts.remove}</Button>
          <ButtonLink look="secondary" href={back}>
            {texts.keep}
          </ButtonLink>
        </ButtonRow>
      </form>
    </ImprovementFrame>
  );
}
