// Files of the action a card was made of, each with the button that adds it to the card.
import type { Asking } from '#features/accounts/index.ts';
import type { ActionFile } from '#features/improvement/index.ts';
import { Button } from '#ui/button.tsx';
import { noBreak } from '#ui/formats.ts';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { practicesPaths } from '#ui/paths/practices.ts';
import { DataTable } from '#ui/table.tsx';
import type { CardAttachment } from './attachment.ts';
import { fromActionTexts } from './from-action.texts.ts';
import type { PracticeCard } from '../practice-card.ts';

interface FilesOfActionProps {
  asking: Asking;
  card: PracticeCard;
  attachments: readonly CardAttachment[];
  files: readonly ActionFile[];
}

/** Nothing where the action has no files. */
export function FilesOfAction({ asking: { language }, card, attachments, files }: FilesOfActionProps) {
  const texts = fromActionTexts[language];
  const { actionId } = card;
  if (actionId === null || files.length === 0) return null;
  // by what people see of it; the content is compared when it is added
  const isThere = (file: ActionFile) =>
    attachments.some(({ name, bytes }) => name === file.name && bytes === file.bytes);
  return (
    <>
      <h2>{texts.title}</h2>
      <p>{noBreak(texts.lead)}</p>
      <DataTable
        language={language}
        id="z-dzialania"
        caption={texts.title}
        captionHidden
        rows={files}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            head: texts.file,
            cell: ({ id, name }) => <a href={improvementPaths.file(actionId, id)}>{name}</a>,
          },
          {
            key: 'copy',
            head: texts.copy,
            cell: (file) =>
              isThere(file) ? (
                texts.isThere
              ) : (
                <form method="post" action={practicesPaths.attachFromAction(card.id, file.id)}>
                  <Button look="secondary" hiddenWords={`: ${file.name}`}>
                    {texts.add}
                  </Button>
                </form>
              ),
          },
        ]}
      />
    </>
  );
}
