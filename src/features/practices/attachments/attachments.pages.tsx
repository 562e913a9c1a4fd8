// Attachments of a card: the list, the field for one more, and the question before one is removed.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonRow } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FileField } from '#ui/file-field.tsx';
import { faultOf } from '#ui/form.tsx';
import { formatDay, formatNumber, formatShortNumber, noBreak, noBreakSpace } from '#ui/formats.ts';
import { practicesPaths } from '#ui/paths/practices.ts';
import { DataTable } from '#ui/table.tsx';
import { offeredEndings } from './attachment.ts';
import type { CardAttachment } from './attachment.ts';
import { isOwn } from '../practice-card.ts';
import type { PracticeCard } from '../practice-card.ts';
import { mayKeep } from '../practices-permission.ts';
import { practicesTexts } from '../practices.texts.ts';

export interface AttachmentsProps {
  asking: Asking;
  card: PracticeCard;
  attachments: readonly CardAttachment[];
}

/** `printed`: as a part of the whole card, under a heading of its own. */
export function AttachmentsTable({ asking, card, attachments, printed }: AttachmentsProps & { printed?: boolean }) {
  const { language } = asking;
  const { attachments: texts } = practicesTexts[language];
  const mayRemove = mayKeep(asking) && isOwn(card) && !printed;
  const size = (bytes: number) =>
    bytes >= 100_000
      ? `${formatShortNumber(language, bytes / 1e6)}${noBreakSpace}MB`
      : `${formatNumber(language, Math.ceil(bytes / 1000))}${noBreakSpace}kB`;
  return (
    <DataTable
      language={language}
      id="zalaczniki"
      caption={texts.caption}
      captionHidden={printed}
      rows={attachments}
      rowKey={({ id }) => id}
      empty={
        printed ? (
          <p>{texts.none}</p>
        ) : (
          <EmptyState title={texts.none}>{noBreak(isOwn(card) ? texts.noneOwn : texts.noneBrought)}</EmptyState>
        )
      }
      columns={[
        {
          key: 'name',
          head: texts.name,
          cell: ({ id, name }) => <a href={practicesPaths.attachment(card.id, id)}>{name}</a>,
        },
        { key: 'size', head: texts.size, numeric: true, cell: ({ bytes }) => size(bytes) },
        { key: 'added', head: texts.added, cell: ({ addedOn }) => formatDay(language, addedOn) },
        ...(mayRemove
          ? [
              {
                key: 'remove',
                head: texts.remove,
                cell: ({ id, name }: CardAttachment) => (
                  <a href={practicesPaths.removeAttachment(card.id, id)}>
                    {texts.remove}
                    <span class="hidden-words">{`: ${name}`}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

export function AttachmentForm({
  asking,
  card,
  faults,
}: {
  asking: Asking;
  card: PracticeCard;
  faults: readonly Fault[];
}) {
  const { attachments: texts } = practicesTexts[asking.language];
  return (
    <form
      method="post"
      action={practicesPaths.attachments(card.id)}
      class="form"
      encType="multipart/form-data"
      noValidate
    >
      <h2>{texts.add}</h2>
      <FileField
        name="plik"
        label={texts.file}
        hint={noBreak(texts.hint)}
        accept={offeredEndings}
        fault={faultOf(faults, 'plik')}
      />
      <Button>{texts.add}</Button>
    </form>
  );
}

export function RemoveAttachmentQuestion({
  asking,
  card,
  attachment,
}: {
  asking: Asking;
  card: PracticeCard;
  attachment: CardAttachment;
}) {
  const { attachments: texts, removal } = practicesTexts[asking.language];
  return (
    <>
      <p class="lead">{noBreak(texts.removeLead(attachment.name))}</p>
      <form method="post" action={practicesPaths.removeAttachment(card.id, attachment.id)}>
        <ButtonRow>
          <Button look="danger">{texts.removeDo}</Button>
          <a href={practicesPaths.attachments(card.id)}>{removal.cancel}</a>
        </ButtonRow>
      </form>
    </>
  );
}
