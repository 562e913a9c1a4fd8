// URLs of files of cards: one card, all own ones, and the page where they come in.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { renderPage } from '#ui/page.tsx';
import { withQuery } from '#ui/paths/path-segment.ts';
import { practicesPaths } from '#ui/paths/practices.ts';
import { cardOf } from '../cards.actions.ts';
import { ExportCheckPage } from '../personal-data.pages.tsx';
import { cardsToCheck } from '../personal-data.ts';
import type { PracticeCard } from '../practice-card.ts';
import { requireKeeping, requireLooking } from '../practices-permission.ts';
import { fileFaultWords, practicesTexts } from '../practices.texts.ts';
import { sentFile } from '../sent-file.ts';
import { largestFileBytes, readCardFile } from './card-file.ts';
import { bringCards, exportCards, ownCards } from './exchange.actions.ts';
import type { BroughtReport } from './exchange.actions.ts';
import { ImportPage } from './exchange.pages.tsx';

type StaffContext = Context<StaffEnv>;
/** beside the file: the form around it */
const largestPostBytes = largestFileBytes + 64 * 1024;
const counts = { added: 'dodane', updated: 'zastapione', unchanged: 'bez-zmian', own: 'nasze' } as const;

export function exchangeRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  /** The file, or first the question whether its texts were checked for data of persons. */
  async function leaving(c: StaffContext, asking: Asking, cards: readonly PracticeCard[], name: string) {
    const suspicious = cardsToCheck(cards);
    const isAnswered = c.req.query('pobierz') !== undefined;
    if (suspicious.length > 0 && !(isAnswered && c.req.query('sprawdzono') === 'tak')) {
      const page = (
        <ExportCheckPage asking={asking} path={c.req.path} suspicious={suspicious} isAnswered={isAnswered} />
      );
      return c.html(renderPage(page), isAnswered ? 422 : 200);
    }
    return jsonFile(c, await exportCards(house, asking.officeId, cards), name);
  }

  routes.get(practicesPaths.json(':id'), async (c) => {
    const asking = requireLooking(c);
    const card = await cardOf(house, asking.officeId, c.req.param('id') ?? '');
    return leaving(c, asking, [card], 'karta-praktyki.json');
  });

  routes.get(practicesPaths.allJson(), async (c) => {
    const asking = requireLooking(c);
    return leaving(c, asking, await ownCards(house, asking.officeId), 'karty-praktyk.json');
  });

  routes.get(practicesPaths.importCards(), (c) => {
    const asking = requireKeeping(c);
    return c.html(renderPage(<ImportPage asking={asking} report={reportIn(c)} />));
  });

  const again = (c: StaffContext, asking: Asking, message: string, status: 413 | 422) =>
    c.html(renderPage(<ImportPage asking={asking} faults={[{ field: 'plik', message }]} />), status);
  const limit = bodyLimit({
    maxSize: largestPostBytes,
    onError: (c: StaffContext) => {
      const asking = requireKeeping(c);
      return again(c, asking, practicesTexts[asking.language].exchange.faults['too-large'], 413);
    },
  });
  routes.post(practicesPaths.importCards(), async (c, next) => {
    // before a byte of it is read
    requireKeeping(c);
    return limit(c, next);
  });
  routes.post(practicesPaths.importCards(), async (c) => {
    const asking = requireKeeping(c);
    const { officeId, personId, language } = asking;
    const sent = await sentFile(c);
    if (!sent) return again(c, asking, practicesTexts[language].exchange.faults['no-file'], 422);
    const read = await readCardFile(sent.content);
    if (!read.ok)
      return again(c, asking, fileFaultWords(language, read.fault), read.fault.kind === 'too-large' ? 413 : 422);
    const report = await bringCards(house, officeId, read.cards, personId);
    if ('stranger' in report)
      return again(c, asking, fileFaultWords(language, { kind: 'stranger', title: report.stranger }), 422);
    const told = Object.entries(counts).map(([key, name]) => [name, String(report[key as keyof BroughtReport])]);
    return c.redirect(withQuery(practicesPaths.importCards(), Object.fromEntries(told)), 303);
  });

  return routes;
}

/** What became of the file that was just brought in, as the address says. */
function reportIn(c: StaffContext): BroughtReport | undefined {
  const number = (name: string) => (/^\d{1,5}$/.test(c.req.query(name) ?? '') ? Number(c.req.query(name)) : null);
  const [added, updated, unchanged, own] = Object.values(counts).map(number);
  if (added == null || updated == null || unchanged == null || own == null) return undefined;
  return { added, updated, unchanged, own };
}

function jsonFile(c: StaffContext, text: string, name: string): Response {
  return c.body(text, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  });
}
