// Settings of cases: how marks are kept, names matched, terms counted by; and the keys of other programs.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { faultOf, Hidden, RadioList, TextField } from '#ui/form.tsx';
import { formatDayShort, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { casesPaths } from '#ui/paths/cases.ts';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import type { ApiKey, CaseSettings } from './case-settings.store.ts';
import type { CaseTerm } from './case-term.ts';
import { termText } from './case-words.pages.tsx';
import { CasesFrame, mayChangeCases } from './cases-frame.pages.tsx';
import { casesTexts } from './cases.texts.ts';
import type { NameMatch } from './name-lists.ts';

export interface SettingsPageProps {
  asking: Asking;
  settings: CaseSettings;
  matches: readonly NameMatch[];
  structure: OfficeStructure;
  terms: readonly { readonly id: string; readonly name: string; readonly term: CaseTerm | null }[];
  done?: string | undefined;
}

export function CaseSettingsPage({ asking, settings, matches, structure, terms, done }: SettingsPageProps) {
  const { language } = asking;
  const all = casesTexts[language];
  const texts = all.settings;
  const mayChange = mayChangeCases(asking);
  const targetOf = ({ kind, target }: NameMatch) => {
    if (target === null) return texts.leftOut;
    const list: readonly { id: string; name: string }[] = kind === 'unit' ? structure.units : structure.services;
    return list.find(({ id }) => id === target)?.name ?? texts.gone;
  };
  return (
    <CasesFrame asking={asking} title={all.parts.settings} path={casesPaths.settings()} done={done}>
      {mayChange ? (
        <form method="post" action={casesPaths.settings()} class="form" noValidate>
          <Hidden name="version" value={settings.version} />
          <RadioList
            name="znaki"
            label={texts.marks}
            hint={noBreak(texts.marksHint)}
            value={settings.keepsMarks ? 'czytelne' : 'skrot'}
            choices={[
              { value: 'skrot', label: texts.hash },
              { value: 'czytelne', label: texts.readable },
            ]}
          />
          <Button>{texts.save}</Button>
        </form>
      ) : (
        <dl class="definitions">
          <dt>{texts.marks}</dt>
          <dd>{settings.keepsMarks ? texts.readable : texts.hash}</dd>
        </dl>
      )}
      <p class="secondary">{noBreak(texts.namesLead)}</p>
      <DataTable
        language={language}
        id="nazwy"
        caption={texts.names}
        rows={matches}
        rowKey={({ kind, written }) => `${kind} ${written}`}
        empty={<EmptyState title={texts.noNames}>{noBreak(texts.noNamesText)}</EmptyState>}
        columns={[
          { key: 'written', head: texts.written, cell: ({ written }) => written },
          { key: 'kind', head: texts.kind, cell: ({ kind }) => texts.kinds[kind] },
          { key: 'target', head: texts.target, cell: targetOf },
          ...(mayChange
            ? [
                {
                  key: 'forget',
                  head: texts.forget,
                  cell: ({ kind, written }: NameMatch) => (
                    <form method="post" action={casesPaths.forgetName()}>
                      <Hidden name="rodzaj" value={kind} />
                      <Hidden name="napis" value={written} />
                      <Button look="quiet" hiddenWords={texts.forgetOf(written)}>
                        {texts.forget}
                      </Button>
                    </form>
                  ),
                },
              ]
            : []),
        ]}
      />
      <DataTable
        language={language}
        id="terminy"
        caption={texts.terms}
        rows={terms}
        rowKey={({ id }) => id}
        empty={<p>–</p>}
        columns={[
          { key: 'service', head: all.summary.service, cell: ({ name }) => <span lang="pl">{name}</span> },
          { key: 'term', head: all.summary.term, cell: ({ term }) => termText(term, language) },
          { key: 'basis', head: all.card.basis, cell: ({ term }) => <span lang="pl">{term?.basis ?? '–'}</span> },
        ]}
      />
    </CasesFrame>
  );
}

const piece = 8;

/** May break anywhere on a narrow page, and is copied in one piece. */
function LongCode({ text }: { text: string }) {
  const pieces = Array.from({ length: Math.ceil(text.length / piece) }, (_, at) =>
    text.slice(at * piece, (at + 1) * piece),
  );
  return <code>{pieces.flatMap((part, at) => (at === 0 ? [part] : [<wbr key={at} />, part]))}</code>;
}

export interface KeysPageProps {
  asking: Asking;
  keys: readonly ApiKey[];
  /** address of the endpoint, whole where the public address is known */
  address: string;
  /** shown this once */
  made?: string | undefined;
  name?: string;
  faults?: readonly Fault[];
  done?: string | undefined;
}

export function KeysPage({ asking, keys, address, made, name = '', faults = [], done }: KeysPageProps) {
  const { language } = asking;
  const all = casesTexts[language];
  const texts = all.keys;
  const mayChange = mayChangeCases(asking);
  const day = (text: string) => formatDayShort(language, text);
  return (
    <CasesFrame asking={asking} title={all.parts.keys} path={casesPaths.keys()} faults={faults} done={done}>
      <p class="lead">{noBreak(texts.lead)}</p>
      {made !== undefined && (
        <Notice kind="done" title={texts.made}>
          <dl class="definitions">
            <dt>{texts.key}</dt>
            <dd>
              <LongCode text={made} />
            </dd>
          </dl>
        </Notice>
      )}
      <section class="flow" aria-labelledby="uzycie">
        <h2 id="uzycie">{texts.use}</h2>
        <p>{noBreak(texts.useText)}</p>
        <dl class="definitions">
          <dt>{texts.address}</dt>
          <dd>
            <LongCode text={`POST ${address}`} />
          </dd>
        </dl>
      </section>
      {mayChange && (
        <form method="post" action={casesPaths.keys()} class="form" noValidate>
          <TextField
            name="nazwa"
            label={texts.name}
            hint={noBreak(texts.nameHint)}
            value={name}
            maxLength={100}
            autoComplete="off"
            fault={faultOf(faults, 'nazwa')}
          />
          <Button>{texts.make}</Button>
        </form>
      )}
      <DataTable
        language={language}
        id="klucze"
        caption={texts.caption(keys.length)}
        rows={keys}
        rowKey={({ id }) => id}
        empty={<EmptyState title={texts.emptyTitle}>{noBreak(texts.empty)}</EmptyState>}
        columns={[
          { key: 'name', head: texts.name, cell: (key) => key.name },
          { key: 'created', head: texts.created, cell: ({ createdOn }) => day(createdOn) },
          { key: 'used', head: texts.used, cell: ({ lastUsedOn }) => (lastUsedOn ? day(lastUsedOn) : texts.never) },
          {
            key: 'state',
            head: texts.state,
            cell: ({ revokedOn }) => (revokedOn ? <Tag>{texts.revoked(day(revokedOn))}</Tag> : texts.active),
          },
          ...(mayChange
            ? [
                {
                  key: 'revoke',
                  head: texts.revoke,
                  cell: (key: ApiKey) =>
                    key.revokedOn === null && (
                      <form method="post" action={casesPaths.revokeKey(key.id)}>
                        <Button look="quiet" hiddenWords={texts.revokeOf(key.name)}>
                          {texts.revoke}
                        </Button>
                      </form>
                    ),
                },
              ]
            : []),
        ]}
      />
    </CasesFrame>
  );
}
