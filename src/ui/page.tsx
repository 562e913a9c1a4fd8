// The shells of all pages: one for staff, one for clients, and the way a page becomes text.
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Fault } from '#domain/faults.ts';
import { languageNames } from '#domain/language.ts';
import type { StaffLanguage, SurveyLanguage } from '#domain/language.ts';
import { assets } from './assets.ts';
import { ErrorSummary } from './form.tsx';
import { noBreak } from './formats.ts';
import { StaffHeader } from './staff-header.tsx';
import type { NavigationKey } from './staff-header.tsx';
import { publicTexts } from './public.texts.ts';
import { uiTexts } from './ui.texts.ts';

export interface PageLink {
  readonly href: string;
  readonly text: string;
}

/** What the shell needs to know of who is asking; `Asking` of the room `accounts` fits as it is. */
export interface StaffReader {
  readonly language: StaffLanguage;
  readonly officeName?: string | null | undefined;
  /** the person's name; none before signing in */
  readonly name?: string | null | undefined;
  readonly isSample?: boolean | undefined;
}

/** The whole document: '<!doctype html>' and what the shell renders. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

interface HeadProps {
  title: string;
  faulty: boolean;
  errorPrefix: string;
  officeName: string | null | undefined;
  style: string;
  children?: ComponentChildren | undefined;
}

function Head({ title, faulty, errorPrefix, officeName, style, children }: HeadProps) {
  const place = officeName && officeName !== title ? ` – ${officeName}` : '';
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${faulty ? errorPrefix : ''}${title}${place}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <link rel="preload" href={assets.font.path} as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="stylesheet" href={style} />
      <link rel="icon" href={assets.icon.path} type="image/svg+xml" />
      {children}
    </head>
  );
}

export interface StaffPageProps {
  asking: StaffReader;
  /** the page's h1 and the beginning of its title */
  title: string;
  /** a quiet line above the h1: what the page belongs to; it also tells titles apart */
  kicker?: ComponentChildren | undefined;
  current?: NavigationKey | undefined;
  /** items of the navigation this person may open; all when left out, none for [] */
  navigation?: readonly NavigationKey[] | undefined;
  /** the way here; the page itself is not among them */
  breadcrumbs?: readonly PageLink[] | undefined;
  faults?: readonly Fault[] | undefined;
  /** a status message after a save, or a notice: above the h1 */
  message?: ComponentChildren | undefined;
  /** path of this page, to come back to after a change of language */
  path?: string | undefined;
  footerLinks?: readonly PageLink[] | undefined;
  /** path of a script that makes the page nicer; the route says so too, or the browser refuses it */
  script?: string | undefined;
  children?: ComponentChildren | undefined;
}

/** A page of the office part: strip, header, navigation, one h1, content, footer. */
export function StaffPage(props: StaffPageProps) {
  const { asking, title, faults = [], breadcrumbs = [], footerLinks = [] } = props;
  const texts = uiTexts[asking.language];
  return (
    <html lang={asking.language}>
      <Head
        title={typeof props.kicker === 'string' ? `${title} – ${props.kicker}` : title}
        faulty={faults.length > 0}
        errorPrefix={texts.errorPrefix}
        officeName={asking.officeName ?? texts.product}
        style={assets.staffStyle.path}
      >
        {props.script !== undefined && <script src={props.script} defer />}
      </Head>
      <body class="office">
        <a class="skip-link" href="#main">
          {texts.skipToContent}
        </a>
        <StaffHeader
          asking={asking}
          path={props.path ?? '/'}
          {...(props.current ? { current: props.current } : {})}
          {...(props.navigation ? { navigation: props.navigation } : {})}
        />
        {breadcrumbs.length > 0 && (
          <nav class="breadcrumbs width" aria-label={texts.breadcrumbs}>
            <ol>
              {breadcrumbs.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.text}</a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <main id="main" tabIndex={-1} class="width flow">
          {faults.length > 0 && <ErrorSummary title={texts.errorSummary} faults={faults} />}
          {props.message}
          {props.kicker !== undefined && <p class="kicker">{props.kicker}</p>}
          <h1>{noBreak(title)}</h1>
          {props.children}
        </main>
        <footer class="footer">
          <div class="width">
            <span>{texts.product}</span>
            {footerLinks.length > 0 && <LinkList links={footerLinks} />}
          </div>
        </footer>
      </body>
    </html>
  );
}

function LinkList({ links }: { links: readonly PageLink[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href}>{link.text}</a>
        </li>
      ))}
    </ul>
  );
}

export interface PublicPageProps {
  language: SurveyLanguage;
  /** the languages the page exists in, with the address of each; the present one may be among them */
  languages?: readonly { readonly language: SurveyLanguage; readonly href: string }[];
  officeName: string;
  title: string;
  /** the page shows `title` as h1 unless the content brings its own (a survey question does) */
  ownHeading?: boolean | undefined;
  isSample?: boolean | undefined;
  back?: string | undefined;
  faults?: readonly Fault[] | undefined;
  footerLinks?: readonly PageLink[] | undefined;
  /** a sentence before the links of the footer */
  footerNote?: string | undefined;
  /** pages reached only by a code stay out of search engines */
  unlisted?: boolean | undefined;
  children?: ComponentChildren | undefined;
}

/** A page for clients: the small style sheet, no menu, the language first. */
export function PublicPage(props: PublicPageProps) {
  const { language, languages = [], faults = [], footerLinks = [] } = props;
  const texts = publicTexts[language];
  return (
    <html lang={language}>
      <Head
        title={props.title}
        faulty={faults.length > 0}
        errorPrefix={texts.errorPrefix}
        officeName={props.officeName}
        style={assets.surveyStyle.path}
      >
        {props.unlisted && <meta name="robots" content="noindex" />}
      </Head>
      <body>
        <a class="skip-link" href="#main">
          {texts.skipToContent}
        </a>
        <header>
          {props.isSample && <p class="sample-strip">{texts.sample}</p>}
          <div class="public public-head">
            {languages.length > 1 && (
              <nav aria-label={texts.languages}>
                <ul class="languages">
                  {languages.map((choice) => (
                    <li key={choice.language}>
                      {choice.language === language ? (
                        <span class="language-now" aria-current="true">
                          {languageNames[language]}
                        </span>
                      ) : (
                        <a href={choice.href} lang={choice.language} hreflang={choice.language}>
                          {languageNames[choice.language]}
                        </a>
                      )}
                    </li>
                  ))}
                </ul>
              </nav>
            )}
            <p class="public-office" lang="pl">
              {noBreak(props.officeName)}
            </p>
            {props.back !== undefined && (
              <a class="back" href={props.back}>
                <span aria-hidden="true">‹&nbsp;</span>
                {texts.back}
              </a>
            )}
          </div>
        </header>
        <main id="main" class="public" tabIndex={-1}>
          {faults.length > 0 && <ErrorSummary title={texts.errorSummary} faults={faults} />}
          {!props.ownHeading && <h1>{noBreak(props.title)}</h1>}
          {props.children}
        </main>
        <footer class="public footer">
          {props.footerNote !== undefined && <p>{props.footerNote}</p>}
          {footerLinks.length > 0 && <LinkList links={footerLinks} />}
        </footer>
      </body>
    </html>
  );
}
