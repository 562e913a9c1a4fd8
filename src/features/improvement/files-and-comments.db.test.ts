// Files and comments of an action: taken once, handed out safely, taken back by whoever wrote them.
import { describe, expect, it } from 'vitest';
import type { PersonId } from '#domain/ids.ts';
import { form, plain } from '../../../tests/factories/asking.factory.ts';
import { improvementOffice } from '../../../tests/factories/improvement-office.factory.ts';
import { officeWithCodes } from '../../../tests/factories/survey.factory.ts';

const { storage, house, at, appFor, made } = await improvementOffice();

describe('files and comments', () => {
  const upload = (path: string, name: string, content: string) => {
    const body = new FormData();
    body.append('plik', new File([Buffer.from(content, 'latin1')], name));
    return at.app.request(`${path}/zalaczniki`, { method: 'POST', body });
  };

  it('takes a file once, hands it out as a download, and removes it after a question', async () => {
    const path = await made();
    for (const _ of [1, 2]) expect((await upload(path, 'plan działań.pdf', '%PDF-1.7 x')).status).toBe(303);
    const [link] = /\/dzialania\/dzialanie\/[^"]*\/zalaczniki\/[0-9a-f-]{36}/.exec(
      await (await at.app.request(path)).text(),
    )!;
    const file = await at.app.request(link);
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="plan dziaan.pdf"; filename\*=UTF-8''plan/,
    );
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await file.text()).toBe('%PDF-1.7 x');
    const stranger = appFor((await officeWithCodes(house)).officeId, { personId: null });
    expect((await stranger.request(link)).status).toBe(404);
    expect((await at.app.request(`${link}/usuniecie`)).status).toBe(200);
    expect((await at.app.request(`${link}/usuniecie`, form({}))).status).toBe(303);
    expect((await at.app.request(link)).status).toBe(404);
    const rows = await storage.readInOffice(at.officeId, { name: 't', text: 'select 1 from stored_files', values: [] });
    expect(rows).toEqual([]);
  });

  it('refuses what hides what it is, and what is too large', async () => {
    const path = await made();
    for (const [name, content, words] of [
      ['umowa.exe.pdf', '%PDF-1.7', 'dwa rozszerzenia'],
      ['umowa.pdf', '<html>', 'nie zgadza się'],
      ['umowa.html', '<html>', 'nie przyjmujemy'],
      ['pusty.pdf', '', 'jest pusty'],
      ['duzy.pdf', `%PDF-${'x'.repeat(10_000_000)}`, '10 MB'],
    ] as const) {
      const answer = await upload(path, name, content);
      expect([name, answer.status]).toEqual([name, 422]);
      expect(await plain(answer)).toContain(words);
    }
    const huge = await upload(path, 'duzy.pdf', `%PDF-${'x'.repeat(10_200_000)}`);
    expect(huge.status).toBe(413);
    expect(await huge.text()).toContain('Plik jest za duży');
  });

  it('keeps comments of employees, asks twice about personal data, and lets the writer take one back', async () => {
    const path = await made();
    at.app = appFor(at.officeId, { roles: ['employee'] });
    const doubtful = { uwaga: 'Proszę dzwonić: jan.kowalski@urzad.pl' };
    const asked = await at.app.request(`${path}/uwagi`, form(doubtful));
    expect(asked.status).toBe(422);
    const page = await asked.text();
    expect(page).toContain('dane osobowe');
    expect(page).toContain('jan.kowalski@urzad.pl</textarea>');
    expect((await at.app.request(`${path}/uwagi`, form({ ...doubtful, sprawdzono: 'tak' }))).status).toBe(303);
    expect((await at.app.request(`${path}/uwagi`, form({ uwaga: ' ' }))).status).toBe(422);
    const [link] = /\/dzialania\/dzialanie\/[^"]*\/uwagi\/[^"]*\/usuniecie/.exec(
      await (await at.app.request(path)).text(),
    )!;
    const other = appFor(at.officeId, { roles: ['employee'], personId: crypto.randomUUID() as PersonId });
    expect((await other.request(link)).status).toBe(404);
    expect((await at.app.request(link, form({}))).status).toBe(303);
    expect(await plain(await at.app.request(path))).toContain('Nie ma uwag.');
  });
});
