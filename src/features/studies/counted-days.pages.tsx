// What both pages of people counted have in common: the table of counts entered, and the form for a file of daily counts.
import type { Fault } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Hidden } from '#ui/form.tsx';
import { formatDayShort, formatNumber, noBreak } from '#ui/formats.ts';
import { DataTable } from '#ui/table.tsx';
import { mayManage } from './collecting-frame.pages.tsx';
import { servedTexts } from './served.texts.ts';

/** A year of daily counts is not for reading: the latest are shown. */
const mostShown = 60;

interface CountedDays {
  readonly id: string;
  /** YYYY-MM-DD */
  readonly first: string;
  readonly last: string;
  readonly served: number;
  readonly version: number;
}

interface CountsTableProps<Count> {
  asking: Asking;
  /** the latest days first */
  counts: readonly Count[];
  /** what was counted, in a column of its own */
  of: { readonly key: string; readonly head: string; readonly nameOf: (count: Count) => string };
  texts: {
    readonly counts: (n: number) => string;
    readonly countsEmpty: string;
    readonly countsEmptyText: string;
    readonly shownLast: (n: number) => string;
  };
  removeAt: (id: string) => string;
  /** what its button names, for who does not see the row */
  removed: (days: string, count: Count) => string;
}

export function CountsTable<Count extends CountedDays>(props: CountsTableProps<Count>) {
  const { asking, counts, of, texts, removeAt, removed } = props;
  const { language } = asking;
  const words = servedTexts[language];
  const daysOf = ({ first, last }: Count) =>
    words.fromTo(formatDayShort(language, first), formatDayShort(language, last));
  return (
    <DataTable
      language={language}
      id="counts"
      caption={texts.counts(counts.length)}
      rows={counts.slice(0, mostShown)}
      rowKey={({ id }) => id}
      empty={<EmptyState title={texts.countsEmpty}>{noBreak(texts.countsEmptyText)}</EmptyState>}
      note={counts.length > mostShown ? texts.shownLast(mostShown) : undefined}
      columns={[
        { key: 'days', head: words.term, cell: daysOf },
        { key: of.key, head: of.head, cell: of.nameOf },
        { key: 'people', head: words.people, numeric: true, cell: ({ served }) => formatNumber(language, served) },
        ...(mayManage(asking)
          ? [
              {
                key: 'remove',
                head: words.remove,
                cell: (count: Count) => (
                  <form method="post" action={removeAt(count.id)}>
                    <Hidden name="version" value={count.version} />
                    <Button look="quiet" hiddenWords={words.removeOf(removed(daysOf(count), count))}>
                      {words.remove}
                    </Button>
                  </form>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

interface CountFileProps {
  language: StaffLanguage;
  action: string;
  hint: string;
  faults: readonly Fault[];
}

export function CountFile({ language, action, hint, faults }: CountFileProps) {
  const { file } = servedTexts[language];
  return (
    <section aria-labelledby="file-heading" class="flow">
      <h2 id="file-heading">{file.title}</h2>
      <form method="post" action={action} class="flow" encType="multipart/form-data" noValidate>
        <FileField
          name="plik"
          label={file.label}
          hint={noBreak(hint)}
          fault={faults.find(({ field }) => field === 'plik')?.message}
          accept=".csv,.xlsx,.ods,text/csv"
        />
        <Button look="secondary">{file.send}</Button>
      </form>
    </section>
  );
}
