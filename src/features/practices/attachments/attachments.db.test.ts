// Attachments of a card: kept, handed out as files, taken over from the action, within their limits.
import { describe, expect, it } from 'vitest';
import { addFile, filesOf, removeFile } from '#features/improvement/attachments/attachments.actions.ts';
import { form, plain } from '../../../../tests/factories/asking.factory.ts';
import { phonePhoto } from '../../../../tests/factories/photo.factory.ts';
import { page, practicesOffice, sent } from '../../../../tests/factories/practices-office.factory.ts';

const { storage, house, at, appFor, closedAction, cardMade } = await practicesOffice();

describe('attachments', () => {
  it('are kept, handed out as files and removed after a question', async () => {
    const card = await cardMade(await closedAction());
    for (let time = 0; time < 2; time += 1)
      expect((await at.app.request(`${card}/zalaczniki`, sent('Wzór pisma.txt', 'Szanowni Państwo'))).status).toBe(303);
    const list = await page(at.app, `${card}/zalaczniki`);
    const [address, ...more] = list.match(/\/praktyki\/karta\/[\w-]+\/zalaczniki\/[\w-]+(?=")/g)!;
    expect(more).toEqual([]);
    const file = await at.app.request(address!);
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="Wz_r pisma.txt"; filename*=UTF-8''Wz%C3%B3r%20pisma.txt`,
    );
    expect(await file.text()).toBe('Szanowni Państwo');
    await page(at.app, `${address}/usuniecie`);
    expect((await at.app.request(`${address}/usuniecie`, form({}))).status).toBe(303);
    expect((await at.app.request(address!)).status).toBe(404);
  });

  it.each([
    ['program.exe', 'MZ', 'Tego rodzaju pliku'],
    ['umowa.exe.pdf', '%PDF-1.7', 'dwa rozszerzenia'],
    ['umowa.pdf', '<script>', 'nie zgadza się'],
    ['pusty.txt', '', 'jest pusty'],
    ['strona.txt', '<html><script>alert(1)</script>', 'nie zgadza się'],
  ])('%s is refused and says why', async (name, content, words) => {
    const card = await cardMade(await closedAction());
    const answer = await at.app.request(`${card}/zalaczniki`, sent(name, content));
    expect(answer.status).toBe(422);
    expect(await plain(answer)).toContain(words);
  });

  it('of a photo keep the picture and nothing its camera noted', async () => {
    const card = await cardMade(await closedAction());
    const photo = await phonePhoto();
    expect((await at.app.request(`${card}/zalaczniki`, sent('tablica.jpg', new Uint8Array(photo)))).status).toBe(303);
    expect(await page(at.app, `${card}/zalaczniki`)).toContain('tablica.jpg');
  });

  it('are taken over from the action, each once, within the limits of the card', async () => {
    const actionId = await closedAction();
    const photo = await phonePhoto();
    for (const [name, bytes] of [
      ['Wzór pisma.txt', Buffer.from('Szanowni Państwo')],
      ['tablica.jpg', photo],
    ] as const)
      await addFile(house, at.officeId, { id: actionId, who: null }, { name, bytes: new Uint8Array(bytes) });
    const card = await cardMade(actionId);
    const list = await page(at.app, `${card}/zalaczniki`);
    const [text, picture, ...more] = list.match(/\/praktyki\/karta\/[\w-]+\/zalaczniki\/z-dzialania\/[\w-]+(?=")/g)!;
    expect(more).toEqual([]);
    for (const file of [text!, text!, picture!]) {
      const answer = await at.app.request(file, form({}));
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `${card}/zalaczniki?gotowe=attached`]);
    }
    // the same photo from the desk is written anew in the same way: still one
    await at.app.request(`${card}/zalaczniki`, sent('tablica.jpg', new Uint8Array(photo)));
    const after = await page(at.app, `${card}/zalaczniki`);
    expect(after).not.toContain('Dodaj do karty');
    const addresses = [...new Set(after.match(/\/praktyki\/karta\/[\w-]+\/zalaczniki\/[\w-]+(?=")/g))];
    expect(addresses).toHaveLength(2);
    // another card cannot take it
    const stranger = await cardMade(await closedAction());
    expect((await at.app.request(picture!.replace(card, stranger), form({}))).status).toBe(404);
    expect((await appFor(at.officeId, { roles: ['head'] }).request(text!, form({}))).status).toBe(403);
    expect((await appFor(await storage.newOffice()).request(text!, form({}))).status).toBe(404);
    expect(await page(at.app, `${stranger}/zalaczniki`)).not.toContain('Pliki z działania');
    // a copy stays when the action's own file goes
    for (const { id: attachmentId } of await filesOf(house, at.officeId, actionId))
      await removeFile(house, at.officeId, { id: actionId, attachmentId, who: null });
    const copies = await Promise.all(addresses.map(async (each) => (await at.app.request(each)).text()));
    expect(copies).toContain('Szanowni Państwo');
  });

  it('from the action find no room on a full card', async () => {
    const actionId = await closedAction();
    await addFile(house, at.officeId, { id: actionId, who: null }, { name: 'a.txt', bytes: Buffer.from('jedenasty') });
    const card = await cardMade(actionId);
    for (let place = 0; place < 10; place += 1)
      await at.app.request(`${card}/zalaczniki`, sent(`${place}.txt`, `plik ${place}`));
    const list = await page(at.app, `${card}/zalaczniki`);
    const file = /\/praktyki\/karta\/[\w-]+\/zalaczniki\/z-dzialania\/[\w-]+(?=")/.exec(list)![0];
    const answer = await at.app.request(file, form({}));
    expect([answer.status, await plain(answer)]).toEqual([422, expect.stringContaining('ma już 10 załączników')]);
  });

  it('that are too large are refused before they are read', async () => {
    const card = await cardMade(await closedAction());
    const answer = await at.app.request(`${card}/zalaczniki`, sent('duzy.pdf', new Uint8Array(11_000_000)));
    expect(answer.status).toBe(413);
    expect(await plain(answer)).toContain('więcej niż 10 MB');
  });
});
