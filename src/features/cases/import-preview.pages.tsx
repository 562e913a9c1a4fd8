// What an import would do, before it does it: good and refused rows, unknown names, the choice made beforehand.
import { dayText } from '#domain/calendar-day.ts';
import type { Fault } from '#domain/faults.ts';
import type { StaffLanguage } from '#domain/language.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { faultOf, Hidden, RadioList, Select } from '#ui/form.tsx';
import { formatDayShort, formatNumber, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { casesPaths } from '#ui/paths/cases.ts';
import { DataTable } from '#ui/table.tsx';
import type { ArrivedDay } from './case-check.ts';
import { reasonOf } from './case-fault.texts.ts';
import type { ImportPreview, UnknownName } from './case-import.actions.ts';
import { mostShownRefusals } from './case-import.ts';
import type { CaseImport, RefusedCase } from './case-import.ts';
import { caseImportTexts } from './case-import.texts.ts';
import { CasesFrame } from './cases-frame.pages.tsx';
import { Discard, ReadAs } from './import-columns.pages.tsx';

export interface PreviewPageProps {
  asking: Asking;
  found: CaseImport;
  preview: ImportPreview;
  /** the mapping was known from an earlier sheet */
  isKnown: boolean;
  chosen?: string | undefined;
  faults?: readonly Fault[];
  done?: string | undefined;
}

export function PreviewPage({ asking, found, preview, isKnown, chosen, faults = [], done }: PreviewPageProps) {
  const { language } = asking;
  const texts = caseImportTexts[language];
  const own = texts.preview;
  const { counts, refused, unknown, first } = preview;
  const path = casesPaths.preview(found.id);
  const n = (value: number) => formatNumber(language, value);
  const day = (each: ArrivedDay) => (typeof each === 'number' ? formatDayShort(language, dayText(each)) : own.open);
  return (
    <CasesFrame
      asking={asking}
      title={own.title}
      kicker={found.fileName}
      path={path}
      within={{ href: casesPaths.imports(), text: texts.list.title }}
      faults={faults}
      done={done}
    >
      {isKnown && <Notice>{noBreak(texts.columns.known)}</Notice>}
      <dl class="definitions">
        <dt>{own.good}</dt>
        <dd>{n(counts.good)}</dd>
        <dt>{own.refused}</dt>
        <dd>{n(counts.refused)}</dd>
        {counts.leftOut > 0 && [<dt key="l">{own.leftOut}</dt>, <dd key="ln">{n(counts.leftOut)}</dd>]}
        <dt>{own.all}</dt>
        <dd>{n(counts.rows)}</dd>
      </dl>
      {unknown.length > 0 && (
        <p>
          <ButtonLink href={casesPaths.names(found.id)} look="secondary">
            {own.match(unknown.length)}
          </ButtonLink>
        </p>
      )}
      {first.length > 0 && (
        <DataTable
          language={language}
          id="pierwsze"
          caption={own.first}
          rows={first}
          rowKey={({ row }) => String(row)}
          columns={[
            { key: 'row', head: own.row, cell: ({ row }) => row },
            { key: 'mark', head: texts.columns.uses.mark, cell: ({ arrived }) => arrived.mark },
            { key: 'received', head: texts.columns.uses.received, cell: ({ arrived }) => day(arrived.received) },
            { key: 'closed', head: texts.columns.uses.closed, cell: ({ arrived }) => day(arrived.closed) },
            {
              key: 'service',
              head: texts.columns.uses.service,
              cell: ({ arrived }) => arrived.service || arrived.jrwa || '–',
            },
          ]}
        />
      )}
      {counts.good > 0 ? (
        <form method="post" action={path} class="form" noValidate>
          <Hidden name="version" value={found.version} />
          <RadioList
            name="odrzucone"
            label={own.choice}
            hint={noBreak(own.choiceHint)}
            {...(chosen !== undefined && { value: chosen })}
            fault={faultOf(faults, 'odrzucone')}
            choices={[
              { value: 'dobre', label: own.keep },
              { value: 'nic', label: own.none },
            ]}
          />
          <Button>{own.start}</Button>
        </form>
      ) : (
        <Notice kind="error">{noBreak(own.nothing)}</Notice>
      )}
      <RefusedTable language={language} refused={refused} count={counts.refused} />
      <p>
        <a href={casesPaths.columns(found.id)}>{texts.columns.change}</a>
      </p>
      <ReadAs asking={asking} found={found} />
      <Discard asking={asking} found={found} />
    </CasesFrame>
  );
}

/** Refused rows with number and reason, the first ones. */
export function RefusedTable(props: { language: StaffLanguage; refused: readonly RefusedCase[]; count: number }) {
  const { language, refused, count } = props;
  const own = caseImportTexts[language].preview;
  if (refused.length === 0) return null;
  const reasons = ({ faults, message }: RefusedCase) =>
    message ? message[language] : faults.map((fault) => reasonOf(fault, language)).join(' ');
  return (
    <DataTable
      language={language}
      id="odrzucone-wiersze"
      caption={own.refusedCaption(count)}
      rows={refused}
      rowKey={({ row }) => String(row)}
      note={count > refused.length ? noBreak(own.refusedMore(mostShownRefusals)) : undefined}
      columns={[
        { key: 'row', head: own.row, cell: ({ row }) => row },
        { key: 'reason', head: own.reason, cell: (each) => noBreak(reasons(each)) },
      ]}
    />
  );
}

export interface NamesPageProps {
  asking: Asking;
  found: CaseImport;
  unknown: readonly UnknownName[];
  structure: OfficeStructure;
}

export const nameField = (place: number): string => `nazwa-${place}`;
export const leftOutValue = 'pomijaj';

export function NamesPage({ asking, found, unknown, structure }: NamesPageProps) {
  const { language } = asking;
  const texts = caseImportTexts[language];
  const own = texts.names;
  const path = casesPaths.names(found.id);
  const choices = (kind: UnknownName['kind']) =>
    (kind === 'unit' ? structure.units : structure.services).map(({ id, name }) => ({
      value: id as string,
      label: name,
    }));
  return (
    <CasesFrame
      asking={asking}
      title={own.title}
      kicker={found.fileName}
      path={path}
      within={{ href: casesPaths.imports(), text: texts.list.title }}
    >
      {unknown.length === 0 && (
        <>
          <p>{own.none}</p>
          <ButtonLink href={casesPaths.preview(found.id)}>{own.back}</ButtonLink>
        </>
      )}
      {unknown.length > 0 && (
        <form method="post" action={path} class="form" noValidate>
          <p class="lead">{noBreak(own.lead)}</p>
          {unknown.map(({ kind, written, rows }, place) => (
            <div key={`${kind} ${written}`}>
              <Hidden name={`rodzaj-${place}`} value={kind} />
              <Hidden name={`napis-${place}`} value={written} />
              <Select
                name={nameField(place)}
                label={`${own.label(own.kinds[kind])}: ${written}`}
                hint={own.rows(rows)}
                empty={own.choose}
                choices={[{ value: leftOutValue, label: own.leaveOut }, ...choices(kind)]}
              />
            </div>
          ))}
          <Button>{own.save}</Button>
        </form>
      )}
    </CasesFrame>
  );
}
