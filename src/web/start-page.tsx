// The front door: sample offices, signing in, how to found an own office.
import { isStaffLanguage } from '#domain/language.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { Hono } from 'hono';
import { notFound } from '#domain/faults.ts';
import {
  deviceName,
  firstPageOf,
  isFounded,
  keepLanguage,
  languageCookie,
  localPath,
  openSampleSession,
  postedForm,
  sessionCookie,
} from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { renderPage, StaffPage } from '#ui/page.tsx';
import { accountsPaths } from '#ui/paths/accounts.ts';
import { overviewPaths } from '#ui/paths/overview.ts';
import { isSampleName, openableSamples, sampleNames } from './samples.ts';
import type { SampleName, Samples } from './samples.ts';
import { startTexts } from './web.texts.ts';

const aYear = 31_536_000;

export function startRoutes(house: House, samples: Samples): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  const { secureCookies } = house.settings;

  routes.get(overviewPaths.start(), async (c) => {
    const asking = c.get('asking');
    if (asking && asking.personId !== null) return c.redirect(firstPageOf(asking), 303);
    const [open, founded] = await Promise.all([openableSamples(house, samples), isFounded(house)]);
    const page = (
      <StartPage language={c.get('language')} samples={[...open.keys()]} making={samples.making} founded={founded} />
    );
    return c.html(renderPage(page));
  });

  routes.post(accountsPaths.sampleOffice(), async (c) => {
    const name = (await postedForm(c)).text('urzad');
    const officeId = isSampleName(name) ? (await openableSamples(house, samples)).get(name) : undefined;
    if (officeId === undefined) {
      if (samples.making) return c.redirect(overviewPaths.start(), 303);
      throw notFound();
    }
    const token = await openSampleSession(house, officeId, deviceName(c.req.header('user-agent') ?? ''));
    c.header('set-cookie', sessionCookie(secureCookies, token));
    return c.redirect(overviewPaths.dashboard(), 303);
  });

  routes.post(accountsPaths.language(), async (c) => {
    const form = await postedForm(c);
    const language = form.text('jezyk');
    if (!isStaffLanguage(language)) throw notFound();
    const asking = c.get('asking');
    if (asking) await keepLanguage(house, asking, language);
    const secure = secureCookies ? '; Secure' : '';
    c.header('set-cookie', `${languageCookie}=${language}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${aYear}${secure}`);
    return c.redirect(localPath(form.text('dokad')), 303);
  });
  return routes;
}

interface StartPageProps {
  language: StaffLanguage;
  samples: readonly SampleName[];
  making: boolean;
  founded: boolean;
}

function StartPage({ language, samples, making, founded }: StartPageProps) {
  const texts = startTexts[language];
  return (
    <StaffPage asking={{ language }} title={texts.title} path={overviewPaths.start()}>
      <p class="lead">{noBreak(texts.lead)}</p>
      {(making || samples.length > 0) && (
        <section class="flow" aria-labelledby="look">
          <h2 id="look">{texts.look}</h2>
          <p>{noBreak(texts.lookLead)}</p>
          {making && (
            <Notice>
              <p>{noBreak(texts.beingMade)}</p>
              <p>
                <a href={overviewPaths.start()}>{texts.refresh}</a>
              </p>
            </Notice>
          )}
          {!making && (
            <ul class="cards">
              {sampleNames
                .filter((name) => samples.includes(name))
                .map((name) => (
                  <li class="card flow" key={name}>
                    <h3 lang="pl">{texts.samples[name].name}</h3>
                    <p>{noBreak(texts.samples[name].about)}</p>
                    <form method="post" action={accountsPaths.sampleOffice()}>
                      <Button name="urzad" value={name}>
                        {texts.samples[name].open}
                      </Button>
                    </form>
                  </li>
                ))}
            </ul>
          )}
        </section>
      )}
      <section class="flow" aria-labelledby="own">
        <h2 id="own">{founded ? texts.own : texts.found}</h2>
        <p>{noBreak(founded ? texts.ownLead : texts.foundLead)}</p>
        {founded && (
          <ButtonLink href={accountsPaths.signIn()} look="secondary">
            {texts.signIn}
          </ButtonLink>
        )}
      </section>
    </StaffPage>
  );
}
