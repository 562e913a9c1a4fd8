// What remains to be mended: the list over all buildings, and the page where people agree who does it and by when.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { CheckboxList, DateField, faultOf, Hidden, TextField } from '#ui/form.tsx';
import { formatDayShort, noBreak } from '#ui/formats.ts';
import { auditsPaths } from '#ui/paths/audits.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { DataTable } from '#ui/table.tsx';
import { auditsTexts } from './audits.texts.ts';
import type { ChecklistPoint } from './checklist.ts';
import { AuditsFrame } from './frame.pages.tsx';
import type { AuditsDone } from './frame.pages.tsx';
import type { MendRow, MendSort } from './history.ts';
import { mayDecide } from './may-walk.ts';
import type { MendForm } from './point-form.ts';
import type { WalkThrough } from './walk-through.ts';
import { stateOf } from './walk-through.ts';

interface ToMendProps {
  asking: Asking;
  rows: readonly MendRow[];
  sort: MendSort;
  nameOf: (locationId: string) => string;
  done?: AuditsDone | undefined;
}

/** 'zrobione 12.10.2026', 'po terminie', … */
export function mendingWords({ mending, state }: Pick<MendRow, 'mending' | 'state'>, language: Asking['language']) {
  const texts = auditsTexts[language].toMend;
  return mending === 'mended' ? texts.mended(formatDayShort(language, state.mendedOn!)) : texts[mending];
}

export function ToMendPage({ asking, rows, sort, nameOf, done }: ToMendProps) {
  const { language } = asking;
  const texts = auditsTexts[language];
  const by = (key: MendSort) => ({
    sortHref: withQuery(auditsPaths.toMend(), { sort: key }),
    sorted: sort === key ? ('ascending' as const) : undefined,
  });
  return (
    <AuditsFrame asking={asking} title={texts.toMend.title} path={auditsPaths.toMend()} done={done}>
      <p>{noBreak(texts.toMend.intro)}</p>
      <DataTable
        language={language}
        id="to-mend"
        caption={texts.toMend.count(rows.filter(({ mending }) => mending !== 'mended').length)}
        rows={rows}
        rowKey={({ walkId, point }) => `${walkId} ${point.number}`}
        csvHref={auditsPaths.toMendCsv()}
        empty={<EmptyState title={texts.toMend.none}>{noBreak(texts.toMend.noneText)}</EmptyState>}
        columns={[
          {
            key: 'point',
            head: texts.report.point,
            ...by('punkt'),
            cell: ({ point, state }) => (
              <>
                {point.number}. {point.short[language]}
                {state.note !== '' && <span class="caption">{state.note}</span>}
              </>
            ),
          },
          {
            key: 'place',
            head: texts.history.location,
            ...by('budynek'),
            cell: ({ locationId }) => nameOf(locationId),
          },
          { key: 'who', head: texts.toMend.who, cell: ({ state }) => state.mendWho || '–' },
          {
            key: 'due',
            head: texts.toMend.due,
            ...by('termin'),
            cell: ({ state }) => (state.mendDue === null ? '–' : formatDayShort(language, state.mendDue)),
          },
          { key: 'state', head: texts.toMend.state, cell: (row) => mendingWords(row, language) },
          ...(mayDecide(asking)
            ? [
                {
                  key: 'agree',
                  head: texts.toMend.agree,
                  cell: ({ walkId, point, locationId }: MendRow) => (
                    <a href={auditsPaths.mend(walkId, point.number)}>
                      {texts.toMend.agree}
                      <span class="hidden-words">
                        {texts.toMend.agreeOf(`${point.short[language]}, ${nameOf(locationId)}`)}
                      </span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </AuditsFrame>
  );
}

interface MendProps {
  asking: Asking;
  walk: WalkThrough;
  point: ChecklistPoint;
  place: string;
  form?: MendForm | undefined;
  faults?: readonly Fault[] | undefined;
}

export function MendPage({ asking, walk, point, place, form, faults = [] }: MendProps) {
  const { language } = asking;
  const texts = auditsTexts[language];
  const state = stateOf(walk, point.number);
  const shown = form ?? { who: state.mendWho, due: state.mendDue ?? '', done: state.mendedOn !== null };
  return (
    <AuditsFrame
      asking={asking}
      title={texts.mend.title}
      kicker={`${point.short[language]}. ${place}`}
      path={auditsPaths.mend(walk.id, point.number)}
      within={[{ href: auditsPaths.toMend(), text: texts.section.toMend }]}
      faults={faults}
    >
      {state.note !== '' && <p class="walk-words">{state.note}</p>}
      <form method="post" action={auditsPaths.mend(walk.id, point.number)} noValidate>
        <Hidden name="version" value={state.version} />
        <TextField
          name="kto"
          label={texts.mend.who}
          hint={noBreak(texts.mend.whoHint)}
          value={shown.who}
          fault={faultOf(faults, 'kto')}
          autoComplete="off"
        />
        <DateField name="termin" label={texts.mend.due} value={shown.due} fault={faultOf(faults, 'termin')} />
        <CheckboxList
          name="zrobione"
          label={texts.mend.done}
          choices={[{ value: 'tak', label: texts.mend.doneYes }]}
          values={shown.done ? ['tak'] : []}
        />
        <Button>{texts.mend.save}</Button>
      </form>
    </AuditsFrame>
  );
}
