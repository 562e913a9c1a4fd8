// How much a form may send: far above what a person types, far below what would hurt.
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { tooLarge } from '#domain/faults.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { importPaths } from '#ui/paths/answer-import.ts';
import { casesPaths } from '#ui/paths/cases.ts';
import { bearsPhoto } from '#ui/paths/audits.ts';
import { bearsActionFile } from '#ui/paths/improvement.ts';
import { bearsPracticeFile } from '#ui/paths/practices.ts';
import { isForClients } from './client-paths.ts';

export const largestFormBytes = 512 * 1024;

/** Files that go on as they arrive: their room counts the bytes itself. */
const streamed: readonly string[] = [importPaths.upload(), casesPaths.newImport()];

/** Staff forms; the survey has a stricter limit of its own. Throws 413. */
export function limitBody(): MiddlewareHandler<StaffEnv> {
  const limit = bodyLimit({
    maxSize: largestFormBytes,
    onError: () => {
      throw tooLarge();
    },
  });
  return (c, next) =>
    isForClients(c.req.path) ||
    bearsPhoto(c.req.path) ||
    bearsActionFile(c.req.path) ||
    bearsPracticeFile(c.req.path) ||
    streamed.includes(c.req.path)
      ? next()
      : limit(c, next);
}
