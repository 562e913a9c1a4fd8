// The words of the file beside what they mean here.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx';
import { Hidden, Select } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { importPaths } from '#ui/paths/answer-import.ts';
import { ImportFrame } from './import-frame.pages.tsx';
import type { ImportRecord } from './import-record.ts';
import { importTexts } from './import.texts.ts';
import type { ValueGroup } from './value-groups.ts';

export const wordField = (group: number, word: number) => `slowo-${group}-${word}`;

export interface ValuesPageProps {
  asking: Asking;
  record: ImportRecord;
  groups: readonly ValueGroup[];
  faults?: readonly Fault[];
}

export function ValuesPage({ asking, record, groups, faults = [] }: ValuesPageProps) {
  const texts = importTexts[asking.language];
  const own = texts.values;
  const path = importPaths.values(record.id);
  return (
    <ImportFrame asking={asking} title={own.title} path={path} kicker={record.name} faults={faults}>
      <p>{noBreak(groups.length > 0 ? own.lead : own.nothing)}</p>
      <form method="post" action={path} class="form" noValidate>
        <Hidden name="version" value={record.version} />
        {groups.map((group, at) => (
          <section class="flow" aria-labelledby={`grupa-${at}`} key={group.columns.join()}>
            <h2 id={`grupa-${at}`}>{own.kinds[group.kind]}</h2>
            <p class="secondary">{own.inColumns(group.headings.join(', '))}</p>
            {group.digitsOnly && <Notice kind="note">{noBreak(own.digits)}</Notice>}
            {group.agreement && <Notice kind="note">{noBreak(own.agreement)}</Notice>}
            {group.words.map(({ written, count, chosen }, place) => (
              <Select
                key={written}
                name={wordField(at, place)}
                label={own.word(written, texts.rows(count))}
                value={chosen}
                empty={own.left}
                choices={group.choices}
              />
            ))}
          </section>
        ))}
        <ButtonRow>
          <Button>{own.next}</Button>
          <ButtonLink href={importPaths.columns(record.id)} look="quiet">
            {own.back}
          </ButtonLink>
        </ButtonRow>
      </form>
    </ImportFrame>
  );
}
