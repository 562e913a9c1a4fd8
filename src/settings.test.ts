// Settings of mail: both or neither, each of a kind that can work.
import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const server = 'smtp://anna:tajne@mail.example.pl:587';
const sender = 'Urząd <standardy@example.pl>';

test('a mail server and a sender are taken together; without them no letter leaves', () => {
  expect(readSettings({ SMTP_URL: server, MAIL_FROM: sender })).toMatchObject({
    ok: true,
    settings: { smtpUrl: server, mailFrom: sender },
  });
  expect(readSettings({ SMTP_URL: ' ' })).toMatchObject({ ok: true, settings: { smtpUrl: null, mailFrom: null } });
});

test.each([
  [{ SMTP_URL: server }, /SMTP_URL and MAIL_FROM belong together/],
  [{ MAIL_FROM: sender }, /SMTP_URL and MAIL_FROM belong together/],
  [{ SMTP_URL: 'mail.example.pl', MAIL_FROM: sender }, /SMTP_URL must be/],
  [{ SMTP_URL: 'https://mail.example.pl', MAIL_FROM: sender }, /SMTP_URL must be/],
  [{ SMTP_URL: server, MAIL_FROM: 'Urząd' }, /MAIL_FROM must be/],
  [{ SMTP_URL: server, MAIL_FROM: 'Urząd <a@example.pl>, <b@example.pl>' }, /MAIL_FROM must be/],
])('%o is told as a fault', (given, fault) => {
  const read = readSettings(given);
  expect(read.ok ? [] : read.faults).toEqual([expect.stringMatching(fault)]);
});
