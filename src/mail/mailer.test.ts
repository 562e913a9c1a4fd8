// A letter over a real line: taken, refused, broken off; what stays out of it.
import { afterAll, afterEach, expect, test } from 'vitest';
import { smtpServer } from '../../tests/factories/smtp-server.factory.ts';
import { makeMailer } from './mailer.ts';

const server = await smtpServer();
afterAll(() => server.close());
afterEach(() => {
  server.letters.length = 0;
  server.behave('takes');
});
const mailer = makeMailer({ smtpUrl: server.url, from: 'Urząd w Próbnie <standardy@probno.example.pl>' });
const letter = {
  to: 'anna@probno.example.pl',
  subject: 'Standardy obsługi: 2 powiadomienia',
  text: 'Dzień dobry,\n\nzażółć gęślą jaźń\n.\nkoniec',
  settingsUrl: 'https://opinie.example.pl/standardy/powiadomienia#ustawienia',
};

test('a letter arrives whole, in plain text, with the way to turn it off', async () => {
  expect(await mailer.send(letter)).toEqual({ kind: 'sent' });
  const [taken, ...more] = server.letters;
  expect(more).toEqual([]);
  expect(taken!.to).toEqual(['anna@probno.example.pl']);
  expect(taken!.text.replaceAll('\r\n', '\n').trimEnd()).toBe(letter.text);
  expect(taken!.raw).toContain('Content-Type: text/plain; charset=utf-8');
  expect(taken!.raw.replaceAll('\r\n ', ' ')).toContain(`List-Unsubscribe: <${letter.settingsUrl}>`);
  expect(taken!.raw).toContain('Auto-Submitted: auto-generated');
});

test('a subject or an address with a line end in it makes no head of its own', async () => {
  await mailer.send({
    ...letter,
    subject: 'x\r\nBcc: inny@example.pl',
    to: 'anna@probno.example.pl\r\nRCPT TO:<b@x.pl>',
  });
  for (const { to, raw } of server.letters) {
    expect(to).toHaveLength(1);
    expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).not.toMatch(/^bcc:/im);
  }
});

test.each([
  ['refuses-recipient', { kind: 'not-sent', reason: '550' }],
  ['refuses-letter', { kind: 'not-sent', reason: '554' }],
] as const)('a server that %s keeps nothing', async (how, result) => {
  server.behave(how);
  expect(await mailer.send(letter)).toEqual(result);
  expect(server.letters).toEqual([]);
});

test('a line that breaks after the letter was handed over leaves it open whether it left', async () => {
  server.behave('breaks-off');
  expect(await mailer.send(letter)).toMatchObject({ kind: 'unknown' });
  expect(server.letters).toHaveLength(1);
});

test('no server at the address, or one without TLS for a password: the letter stays here', async () => {
  const nobody = await smtpServer();
  await nobody.close();
  expect(await makeMailer({ smtpUrl: nobody.url, from: 'a@x.pl' }).send(letter)).toMatchObject({ kind: 'not-sent' });
  const { port } = new URL(server.url);
  const open = makeMailer({ smtpUrl: `smtp://anna:haslo@127.0.0.2:${port}`, from: 'a@x.pl' });
  expect(await open.send(letter)).toMatchObject({ kind: 'not-sent' });
  expect(server.letters).toEqual([]);
});
