// Which addresses are for clients: no session, no cookie, may stand in a frame of the office's own website.

const prefixes = ['/ankieta/', '/jak-chronimy-dane/', '/deklaracja-dostepnosci/', '/powiedzieliscie-zrobilismy/'];

/** Whether a path belongs to clients. Everything else is for staff, or is the server's own. */
export function isForClients(path: string): boolean {
  return prefixes.some((prefix) => path.startsWith(prefix));
}
