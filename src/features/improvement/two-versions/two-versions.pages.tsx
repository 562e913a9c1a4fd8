// Somebody was faster: what stands now beside what was typed, and one press for either. Nothing is lost.
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonRow } from '#ui/button.tsx';
import { Hidden } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { DataTable } from '#ui/table.tsx';
import { actionNumber } from '../action.ts';
import type { Action } from '../action.ts';
import { ImprovementFrame } from '../frame.pages.tsx';
import { improvementTexts } from '../improvement.texts.ts';

export interface VersionRow {
  readonly key: string;
  readonly name: string;
  readonly theirs: string;
  readonly yours: string;
}

export interface TwoVersionsProps {
  asking: Asking;
  /** as it stands now */
  action: Action;
  rows: readonly VersionRow[];
  /** where the form with what was typed is sent once more, and its fields */
  path: string;
  fields: readonly (readonly [name: string, value: string])[];
  /** the form can be opened with what was typed */
  mayCorrect: boolean;
  /** why what was typed cannot be saved any more; its words may be kept as a comment */
  blocked?: { readonly why: string; readonly words: string } | undefined;
  /** somebody ticked that the words hold no personal data */
  isSure: boolean;
}

export function TwoVersionsPage(props: TwoVersionsProps) {
  const { asking, action, rows, mayCorrect, blocked } = props;
  const { language } = asking;
  const { conflict: texts, history, number } = improvementTexts[language];
  const back = improvementPaths.action(action.id);
  const differing = rows.filter(({ theirs, yours }) => theirs !== yours);
  const lead = differing.length === 0 ? texts.same : (blocked?.why ?? (mayCorrect ? texts.lead : texts.leadChoose));
  return (
    <ImprovementFrame
      asking={asking}
      title={texts.title}
      kicker={`${number(actionNumber(action))}: ${action.title}`}
      path={back}
      within={[{ href: back, text: action.title }]}
    >
      <p class="lead">{noBreak(lead)}</p>
      {differing.length > 0 && (
        <>
          <DataTable
            language={language}
            id="wersje"
            caption={texts.title}
            captionHidden
            rows={differing}
            rowKey={({ key }) => key}
            columns={[
              { key: 'field', head: texts.field, cell: ({ name }) => name },
              {
                key: 'theirs',
                head: texts.theirs,
                cell: ({ theirs }) => <span class="written-words">{theirs || history.empty}</span>,
              },
              {
                key: 'yours',
                head: texts.yours,
                cell: ({ yours }) => <span class="written-words">{yours || history.empty}</span>,
              },
            ]}
          />
          {blocked ? <AsComment {...props} words={blocked.words} /> : <SaveYours {...props} />}
        </>
      )}
      <p>
        <a href={back}>{texts.keepTheirs}</a>
      </p>
    </ImprovementFrame>
  );
}

function SaveYours({ asking, action, path, fields, mayCorrect, isSure }: TwoVersionsProps) {
  const { conflict: texts } = improvementTexts[asking.language];
  return (
    <form method="post" action={path}>
      <Hidden name="version" value={action.version} />
      {fields.map(([name, value]) => (
        <Hidden key={`${name} ${value}`} name={name} value={value} />
      ))}
      {isSure && <Hidden name="sprawdzono" value="tak" />}
      <ButtonRow>
        <Button>{texts.keepYours}</Button>
        {mayCorrect && (
          <Button look="secondary" name="popraw" value="tak">
            {texts.editYours}
          </Button>
        )}
      </ButtonRow>
    </form>
  );
}

/** An action that has ended takes no other end; what was written about it stays with it. */
function AsComment({ asking, action, isSure, words }: TwoVersionsProps & { words: string }) {
  if (words === '') return null;
  return (
    <form method="post" action={improvementPaths.comments(action.id)}>
      <Hidden name="uwaga" value={words} />
      {isSure && <Hidden name="sprawdzono" value="tak" />}
      <Button>{improvementTexts[asking.language].conflict.asComment}</Button>
    </form>
  );
}
