// Style sheets, font, icon and the one script: read once at start, served under the hash of their content, so that browsers may keep them for good.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { serverPaths } from './paths/server.ts';

export interface Asset {
  /** '/styl/HASH.css' */
  readonly path: string;
  readonly body: Buffer;
  readonly type: string;
}

/** The folder of the product, from the source tree and from the bundle alike. */
function productRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'licensed-data', 'fonts'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The folder licensed-data/fonts is missing beside the program.');
    folder = above;
  }
  return folder;
}

function assetOf(body: Buffer, extension: string, type: string): Asset {
  const hash = createHash('sha256').update(body).digest('base64url').replaceAll(/[-_]/g, '').slice(0, 16);
  return { path: serverPaths.asset(`${hash}.${extension}`), body, type };
}

/** Style sheets without comments and idle white space; strings in them hold neither. */
function withoutIdleCharacters(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}

const root = productRoot();
const styles = join(root, 'src', 'ui', 'styles');
const font = assetOf(readFileSync(join(root, 'licensed-data', 'fonts', 'probierz-sans.woff2')), 'woff2', 'font/woff2');
const tokens = readFileSync(join(styles, 'tokens.css'), 'utf8');
/** A picture knows no custom properties: the colour words of the icon are filled in from the tokens. */
const coloured = (svg: string) =>
  svg.replaceAll(/"(BRAND|PAPER)"/g, (_, name: string) => {
    const colour = new RegExp(`--${name.toLowerCase()}: (#[0-9a-f]{6});`).exec(tokens)?.[1];
    if (colour === undefined) throw new Error(`tokens.css names no colour ${name.toLowerCase()}.`);
    return `"${colour}"`;
  });
const icon = assetOf(Buffer.from(coloured(readFileSync(join(styles, 'icon.svg'), 'utf8'))), 'svg', 'image/svg+xml');

function styleSheet(...parts: string[]): Asset {
  const css = parts.map((part) => readFileSync(join(styles, `${part}.css`), 'utf8')).join('\n');
  const body = withoutIdleCharacters(css).replace("url('probierz-sans.woff2')", `url('${font.path}')`);
  return assetOf(Buffer.from(body), 'css', 'text/css; charset=utf-8');
}

const script = readFileSync(join(root, 'src', 'ui', 'islands', 'stay-in-place.js'));

export const assets = {
  font,
  icon,
  /** for staff pages that are nicer with it; no page needs it */
  stayInPlace: assetOf(script, 'js', 'text/javascript; charset=utf-8'),
  staffStyle: styleSheet('tokens', 'ground', 'staff', 'figures', 'print'),
  surveyStyle: styleSheet('tokens', 'ground', 'survey'),
};

/** Every asset by its path, for the server. */
export const assetsByPath: ReadonlyMap<string, Asset> = new Map(
  Object.values(assets).map((asset) => [asset.path, asset]),
);
