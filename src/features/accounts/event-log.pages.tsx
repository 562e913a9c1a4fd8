// The log of events and the settings: for the data protection officer, only to read.
import type { HouseSettings } from '#features/house.ts';
import { formatMoment, noBreak } from '#ui/formats.ts';
import { accountsPaths } from '#ui/paths/accounts.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { DataTable } from '#ui/table.tsx';
import { AccountsPage } from './accounts-frame.pages.tsx';
import { accountsTexts } from './accounts.texts.ts';
import type { Asking } from './asking.ts';
import type { LogPart } from './event-log.actions.ts';
import type { LoggedEvent } from './event-log.store.ts';
import type { AccountsSlots, Retention } from './slots.ts';

export interface EventLogPageProps {
  asking: Asking;
  part: LogPart;
  /** counted from 1 */
  page: number;
  eventNames: AccountsSlots['eventNames'];
}

export function EventLogPage({ asking, part, page, eventNames }: EventLogPageProps) {
  const { language } = asking;
  const texts = accountsTexts[language];
  const nameOf = (id: string) => part.names.get(id) ?? texts.log.someone;
  const wordsOf = ({ what }: LoggedEvent) => texts.events[what] ?? eventNames[what]?.[language] ?? what;
  const path = accountsPaths.log();
  return (
    <AccountsPage asking={asking} title={texts.log.title} current="log" path={path}>
      <p class="lead">{noBreak(texts.log.lead)}</p>
      <p>
        <a href={accountsPaths.logSettings()}>{texts.log.settingsTitle}</a>
      </p>
      <DataTable
        language={language}
        id="events"
        caption={texts.log.caption}
        rows={part.events}
        rowKey={(event) => event.entryId}
        empty={<p>{texts.log.empty}</p>}
        columns={[
          { key: 'when', head: texts.log.when, cell: (event) => formatMoment(language, event.at) },
          { key: 'who', head: texts.log.who, cell: (event) => (event.who ? nameOf(event.who) : texts.log.program) },
          { key: 'what', head: texts.log.what, cell: wordsOf },
          {
            key: 'target',
            head: texts.log.target,
            // a person by name; any other thing only by its id, which says nothing to outsiders
            cell: (event) => part.names.get(event.target ?? '') ?? event.target ?? '',
          },
        ]}
      />
      {part.hasOlder && (
        <p>
          <a href={withQuery(path, { strona: String(page + 1) })}>{texts.log.older}</a>
        </p>
      )}
      {page > 1 && (
        <p>
          <a href={path}>{texts.log.newest}</a>
        </p>
      )}
    </AccountsPage>
  );
}

export interface LogSettingsPageProps {
  asking: Asking;
  settings: HouseSettings;
  database: 'embedded' | 'external';
  retention: readonly Retention[];
}

export function LogSettingsPage({ asking, settings, database, retention }: LogSettingsPageProps) {
  const { language } = asking;
  const texts = accountsTexts[language].log;
  return (
    <AccountsPage
      asking={asking}
      title={texts.settingsTitle}
      current="log"
      path={accountsPaths.logSettings()}
      breadcrumbs={[{ href: accountsPaths.log(), text: texts.title }]}
    >
      <p class="lead">{noBreak(texts.settingsLead)}</p>
      <h2>{texts.installation}</h2>
      <dl class="definitions">
        <dt>{texts.version}</dt>
        <dd>{settings.version}</dd>
        <dt>{texts.database}</dt>
        <dd>{texts.databaseKinds[database]}</dd>
        <dt>{texts.publicUrl}</dt>
        <dd>{settings.publicUrl ?? texts.publicUrlNone}</dd>
        <dt>{texts.secure}</dt>
        <dd>{settings.secureCookies ? texts.yes : texts.no}</dd>
      </dl>
      <DataTable
        language={language}
        id="retention"
        caption={texts.retention}
        rows={retention}
        rowKey={(line) => line.holds.en}
        columns={[
          { key: 'holds', head: texts.holds, cell: (line) => line.holds[language] },
          { key: 'keptFor', head: texts.keptFor, cell: (line) => line.keptFor[language] },
          { key: 'why', head: texts.why, cell: (line) => line.why[language] },
        ]}
      />
    </AccountsPage>
  );
}
