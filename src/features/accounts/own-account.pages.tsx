// One's own account: roles, password, and where one is signed in.
import type { Fault } from '#domain/faults.ts';
import { roleNames } from '#domain/role.ts';
import { Button } from '#ui/button.tsx';
import { faultOf, TextField } from '#ui/form.tsx';
import { formatMoment } from '#ui/formats.ts';
import { accountsPaths } from '#ui/paths/accounts.ts';
import { DataTable } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { AccountsPage } from './accounts-frame.pages.tsx';
import { accountsTexts } from './accounts.texts.ts';
import type { Asking } from './asking.ts';
import { NewPasswordField } from './one-time-link.pages.tsx';
import type { OpenSession } from './sessions.store.ts';

export interface OwnAccountPageProps {
  asking: Asking;
  sessions: readonly OpenSession[];
  message?: string | undefined;
  faults?: readonly Fault[];
}

export function OwnAccountPage({ asking, sessions, message, faults = [] }: OwnAccountPageProps) {
  const { language } = asking;
  const texts = accountsTexts[language];
  const isThis = (session: OpenSession) => session.sessionId === asking.sessionId;
  const deviceOf = (session: OpenSession) => session.device || texts.account.unknownDevice;
  return (
    <AccountsPage
      asking={asking}
      title={texts.account.title}
      path={accountsPaths.ownAccount()}
      done={message}
      faults={faults}
    >
      <dl class="definitions">
        <dt>{texts.person.name}</dt>
        <dd>{asking.name}</dd>
        <dt>{texts.account.myRoles}</dt>
        <dd>{asking.roles.map((role) => roleNames[role][language]).join(', ')}</dd>
      </dl>

      <h2>{texts.account.password}</h2>
      <form method="post" action={accountsPaths.ownPassword()} class="flow" noValidate>
        <TextField
          name="password"
          label={texts.account.current}
          type="password"
          autoComplete="current-password"
          fault={faultOf(faults, 'password')}
        />
        <NewPasswordField language={language} faults={faults} />
        <Button>{texts.account.change}</Button>
      </form>

      <h2>{texts.account.sessions}</h2>
      <DataTable
        language={language}
        id="sessions"
        caption={texts.account.sessions}
        captionHidden
        rows={sessions}
        rowKey={(session) => session.sessionId}
        columns={[
          { key: 'device', head: texts.account.device, cell: deviceOf },
          { key: 'began', head: texts.account.began, cell: (session) => formatMoment(language, session.beganAt) },
          { key: 'seen', head: texts.account.seen, cell: (session) => formatMoment(language, session.seenAt) },
          {
            key: 'end',
            head: texts.account.end,
            cell: (session) =>
              isThis(session) ? (
                <Tag kind="brand">{texts.account.thisDevice}</Tag>
              ) : (
                <form method="post" action={accountsPaths.endSession(session.sessionId)}>
                  <Button look="quiet" hiddenWords={`: ${deviceOf(session)}`}>
                    {texts.account.end}
                  </Button>
                </form>
              ),
          },
        ]}
      />
      <form method="post" action={accountsPaths.endOtherSessions()}>
        <Button look="secondary">{texts.account.endAll}</Button>
      </form>
    </AccountsPage>
  );
}
