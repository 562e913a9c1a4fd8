// URL of the button and frame for the office's own site: shows the HTML, keeps the list of sites.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { notFound } from '#domain/faults.ts';
import { allow, postedForm, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { allowEmbedding, collectingTexts, listCodes, studiesManager } from '#features/studies/index.ts';
import { renderPage } from '#ui/page.tsx';
import { channelsPaths } from '#ui/paths/channels.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { readSites } from './embed-sites.ts';
import { EmbedPage } from './embed.pages.tsx';

export function embedRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function shownFor(c: Context<StaffEnv>, asking: Asking) {
    const { codes } = await listCodes(house, asking.officeId);
    const code = codes.find(({ id }) => id === c.req.param('codeId'));
    if (!code) throw notFound();
    const place = { codeId: code.id, code: code.code, version: code.version };
    const { publicUrl } = house.settings;
    const { noPublicUrl } = collectingTexts[asking.language];
    return { asking, place, sites: code.embedSites.join('\n'), publicUrl, noPublicUrl };
  }

  routes.get(channelsPaths.embed(':codeId'), async (c) => {
    const asking = requireAsking(c);
    allow(asking, 'manage studies');
    const shown = await shownFor(c, asking);
    return c.html(renderPage(<EmbedPage {...shown} saved={c.req.query('gotowe') === 'saved'} />));
  });

  routes.post(channelsPaths.embed(':codeId'), async (c) => {
    const asking = studiesManager(c);
    const shown = await shownFor(c, asking);
    const form = await postedForm(c);
    const version = form.number('version') ?? 0;
    const read = readSites(form.text('strony'), asking.language);
    if (!read.ok) {
      const again = { ...shown, place: { ...shown.place, version }, sites: form.text('strony'), faults: read.faults };
      return c.html(renderPage(<EmbedPage {...again} />), 422);
    }
    const { codeId } = shown.place;
    await allowEmbedding(house, asking.officeId, { codeId, version, sites: read.value, who: asking.personId });
    return c.redirect(withQuery(channelsPaths.embed(codeId), { gotowe: 'saved' }), 303);
  });

  return routes;
}
