// Sends a letter in plain text by SMTP and says what became of it. The protocol is the library's.
import { PassThrough } from 'node:stream';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** where the reader turns such letters off */
  readonly settingsUrl: string;
}

/** `not-sent`: it certainly stayed here. `unknown`: handed over, and the line broke before the server answered. */
export type Sending =
  | { readonly kind: 'sent' }
  | { readonly kind: 'not-sent' | 'unknown'; /** a code such as EAUTH or 550, never a text */ readonly reason: string };

export interface Mailer {
  send(letter: Letter): Promise<Sending>;
}

export interface MailSettings {
  /** smtp://user:password@host:587 or smtps://… */
  readonly smtpUrl: string;
  /** "Urząd <adres@example.pl>" or the address alone */
  readonly from: string;
}

const onThisMachine = ['localhost', '127.0.0.1', '[::1]'];

/** Connects anew for each letter: an office sends a few a day. */
export function makeMailer({ smtpUrl, from }: MailSettings): Mailer {
  const url = new URL(smtpUrl);
  const isOverTls = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  const server = {
    host: url.hostname.replaceAll(/^\[|\]$/g, ''),
    port: url.port === '' ? (isOverTls ? 465 : 587) : Number(url.port),
    secure: isOverTls,
    // a password never goes over an open line
    requireTLS: !isOverTls && user !== '' && !onThisMachine.includes(url.hostname),
    ...(user !== '' && { auth: { user, pass: decodeURIComponent(url.password) } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  return {
    async send({ to, subject, text, settingsUrl }) {
      // loaded with the first letter: an office without a mail server pays nothing for it
      const { createTransport } = await import('nodemailer');
      const transport = createTransport(server);
      let isHandedOver = false;
      transport.use('stream', ({ message }, done) => {
        message.transform(
          () =>
            new PassThrough({
              flush(end) {
                isHandedOver = true;
                end();
              },
            }),
        );
        done();
      });
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          list: { unsubscribe: settingsUrl },
          // no answer of an absent colleague, no letter about a letter
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'sent' };
      } catch (error) {
        return whatFailed(error, isHandedOver);
      }
    },
  };
}

/** A refusal with a number is certain; so is everything before the last line of the letter went out. */
function whatFailed(error: unknown, isHandedOver: boolean): Sending {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const reason = String(responseCode ?? code ?? 'failed');
  return { kind: isHandedOver && responseCode === undefined ? 'unknown' : 'not-sent', reason };
}
