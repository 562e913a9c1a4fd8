// `node scripts/screenshots.mjs`: makes the pictures of the handbook anew, from a fresh installation with the sample offices.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure-installed.mjs';

await ensureInstalled(import.meta.url);
const { chromium } = await import('playwright-core');

const folder = join(root, 'docs', 'pl', 'obrazy');
const port = 8097;
const origin = 'http://opinie.example.pl';
const width = 1280;
const largest = 150_000;

const dataDir = mkdtempSync(join(tmpdir(), 'probierz-pictures-'));
// under root the database runs under an account of its own, which must pass through
chmodSync(dataDir, 0o755);
const { program, founding } = await startProgram();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', `--host-resolver-rules=MAP opinie.example.pl 127.0.0.1:${port}`],
});
try {
  await sampleCounty();
  await smallOffice();
  await ownOffice();
} finally {
  await browser.close();
  program.kill('SIGTERM');
  await new Promise((resolve) => program.on('close', resolve));
  rmSync(dataDir, { recursive: true, force: true });
}

async function sampleCounty() {
  const page = await newPage();
  await page.goto('/');
  await picture(page, 'start', { height: 620 });
  await page.getByRole('button', { name: 'Otwórz powiat' }).click();
  await picture(page, 'pulpit', { height: 900 });
  await page.goto('/diagnoza');
  await page.getByRole('link', { name: 'Rejestracja pojazdu', exact: true }).click();
  await picture(page, 'diagnoza-uslugi', { height: 980 });
  await around(page, 'zmiana-w-czasie', page.locator('#zmiany-waiting'));
  await page.goto('/diagnoza');
  await page.getByRole('link', { name: 'Nieruchomości Skarbu Państwa', exact: true }).click();
  await picture(page, 'za-malo-odpowiedzi', { height: 560 });
  await improvement(page);
}

/** What the county did about it: an action with its effect, the card, the arguments, the sheet for the leadership. */
async function improvement(page) {
  await page.goto('/dzialania?stan=all');
  await page.getByRole('link', { name: 'Rezerwacja wizyt w Wydziale Komunikacji' }).click();
  await around(page, 'skutek-dzialania', page.locator('section[aria-labelledby=skutek]'));
  await page.goto('/argumenty');
  await page.getByRole('link', { name: 'Wydział Komunikacji' }).click();
  const poster = await page.getByRole('link', { name: /^Plakat/ }).getAttribute('href');
  await sideBySide('argumenty', [posterPicture(await fetched(page, poster))], 520);
  await page.goto('/praktyki');
  await page.getByRole('link', { name: 'Rezerwacja wizyt w Wydziale Komunikacji' }).click();
  await picture(page, 'karta-praktyki', { height: 900 });
  await page.goto('/standardy/przeglad/zarzadzanie');
  await sideBySide('przeglad-zarzadzania', [posterPicture(await page.pdf({ preferCSSPageSize: true }))], 480);
}

async function smallOffice() {
  const page = await newPage();
  await page.goto('/');
  await page.getByRole('button', { name: 'Otwórz gminę' }).click();
  await picture(page, 'maly-urzad', { height: 880 });
}

/** Founds an office as the handbook tells it, then answers its survey on a phone. */
async function ownOffice() {
  const page = await newPage();
  await page.goto(founding);
  await page.getByLabel('Imię i nazwisko').fill('Anna Nowak');
  await page.locator('#email').fill('anna.nowak@urzad.example.pl');
  await page.locator('#new-password').fill('dwanaście koni w stajni');
  await picture(page, 'zaloz-konto', { height: 720 });
  await page.locator('main button[type=submit]').click();

  await page.getByLabel('Nazwa urzędu').fill('Urząd Gminy Osiek');
  await page.getByLabel('Gmina, powiat, miasto lub województwo').fill('Osiek');
  await page.getByRole('button', { name: 'Znajdź w rejestrze' }).click();
  await page.getByText('powiat staszowski').click();
  await picture(page, 'zaloz-urzad', { height: 900 });
  await page.getByRole('button', { name: 'Zapisz i idź dalej' }).click();
  await page.getByRole('button', { name: 'Zapisz i idź dalej' }).click();
  for (const service of ['Dowód osobisty', 'Warunki zabudowy', 'Mieszkanie komunalne'])
    await page.getByRole('checkbox', { name: new RegExp(`^${service}`) }).check();
  await picture(page, 'zaloz-uslugi', { height: 900 });
  await page.getByRole('button', { name: 'Zapisz i przygotuj ankietę z plakatem' }).click();
  if ((await page.getByRole('link', { name: /^Plakat PDF/ }).count()) === 0)
    await page.locator('main form button[type=submit]').first().click();
  await picture(page, 'zbieranie', { height: 800 });

  const poster = await page
    .getByRole('link', { name: /^Plakat PDF/ })
    .first()
    .getAttribute('href');
  const code = await page.locator('tbody code').first().textContent();
  await sideBySide('plakat', [posterPicture(await fetched(page, poster))], 560);
  await sideBySide('ankieta', await surveyPictures(code), 340);
  await page.goto('/ludzie');
  await picture(page, 'ludzie', { height: 560 });
  await collecting(page);
}

/** What an office does beyond its first poster: own questionnaires, more codes, editions, people served, typing in. */
async function collecting(page) {
  await page.goto('/zbieranie/nowe-kody');
  await picture(page, 'nowe-kody', { height: 900 });
  const place = /\/zbieranie\/([0-9a-f-]{36})/.exec(String(await fetched(page, '/zbieranie')))[1];
  const card = await fetched(page, `/zbieranie/druk/materialy.pdf?miejsce=${place}&rodzaj=kartka`);
  await sideBySide('druk', [posterPicture(card)], 700);
  await page.goto('/zbieranie/edycje/kalendarz');
  await picture(page, 'kalendarz', { height: 900 });
  await page.goto('/zbieranie/obsluzeni');
  await picture(page, 'obsluzeni', { height: 900 });
  await page.goto('/zbieranie/wpisywanie');
  await page.locator('main table a').first().click();
  await picture(page, 'wpisywanie', { height: 900 });
  await page.goto('/ankiety');
  await page
    .getByRole('button', { name: /^Zrób własną kopię/ })
    .first()
    .click();
  await picture(page, 'uloz-ankiete', { height: 900 });
}

async function surveyPictures(code) {
  const phone = await newPage(360, 740);
  const shots = [];
  await phone.goto(`/ankieta/${code}`);
  shots.push(await phone.screenshot());
  const answers = ['dobrze', 'tak, po mojej myśli', ...Array(6).fill('bardzo dobrze')];
  for (const answer of answers) await phone.getByRole('button', { name: answer, exact: true }).click();
  await phone.getByRole('button', { name: 'Pomiń' }).click();
  shots.push(await phone.screenshot());
  await phone.getByRole('button', { name: 'Pomiń' }).click();
  shots.push(await phone.screenshot());
  return shots;
}

/** What stands at an address of the program, for the person signed in on the page. */
async function fetched(page, path) {
  const cookies = await page.context().cookies();
  const cookie = cookies.map((each) => `${each.name}=${each.value}`).join('; ');
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } });
  return Buffer.from(await answer.arrayBuffer());
}

/** The first page of a PDF as a picture. */
function posterPicture(pdf) {
  const file = join(dataDir, 'plakat');
  writeFileSync(`${file}.pdf`, pdf);
  const { status } = spawnSync('pdftoppm', ['-png', '-singlefile', '-scale-to', '800', `${file}.pdf`, file]);
  if (status !== 0) throw new Error('pdftoppm is missing: apt-get install poppler-utils');
  return readFileSync(`${file}.png`);
}

async function newPage(pageWidth = width, height = 800) {
  const context = await browser.newContext({
    viewport: { width: pageWidth, height },
    locale: 'pl-PL',
    baseURL: origin,
    javaScriptEnabled: false,
  });
  return context.newPage();
}

async function picture(page, name, { height }) {
  await page.setViewportSize({ width, height });
  await page.evaluate('scrollTo(0, 0)');
  keep(name, await page.screenshot());
}

/** One part of a page, as wide as the page. */
async function around(page, name, part) {
  const { y, height } = await part.boundingBox();
  const clip = { x: 0, y: Math.round(y) - 16, width, height: Math.round(height) + 32 };
  keep(name, await page.screenshot({ fullPage: true, clip }));
}

/** Pictures in a row on the ground of the pages. */
async function sideBySide(name, pictures, each) {
  const context = await browser.newContext({ viewport: { width, height: 200 } });
  const page = await context.newPage();
  const images = pictures.map((png) => `<img width="${each}" src="data:image/png;base64,${png.toString('base64')}">`);
  await page.setContent(`<style>
    body { margin: 0; padding: 32px; display: flex; gap: 48px; justify-content: center; background: #ecefea }
    img { display: block; height: auto; align-self: flex-start; outline: 1px solid #c9d0cc }</style>${images.join('')}`);
  keep(name, await page.screenshot({ fullPage: true }));
  await context.close();
}

function keep(name, png) {
  const file = join(folder, `${name}.png`);
  writeFileSync(file, png);
  console.log(`${name}.png ${Math.round(png.length / 1000)} kB`);
  if (png.length > largest) {
    console.error(`${name}.png is larger than ${largest / 1000} kB`);
    process.exitCode = 1;
  }
}

/** The program on a fresh folder; ready when the sample offices are. */
function startProgram() {
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    env: { ...process.env, DATA_DIR: join(dataDir, 'data'), PORT: String(port), PUBLIC_URL: origin },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const link = /https?:\S+\/zaloz\/\S+/.exec(said)?.[0];
      if (link && said.includes('przykładowe są gotowe')) resolve({ program: child, founding: link });
    });
    child.on('close', () => reject(new Error(`The program did not start:\n${said}`)));
  });
}
