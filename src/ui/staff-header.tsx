// The head of every staff page: sample strip, office, person, language, and the navigation of at most six items.
import { accountsPaths } from './paths/accounts.ts';
import { diagnosisPaths } from './paths/diagnosis.ts';
import { improvementPaths } from './paths/improvement.ts';
import { officePaths } from './paths/office.ts';
import { overviewPaths } from './paths/overview.ts';
import { standardsPaths } from './paths/standards.ts';
import { studiesPaths } from './paths/studies.ts';
import type { StaffReader } from './page.tsx';
import { uiTexts } from './ui.texts.ts';

export const navigationKeys = [
  'dashboard',
  'diagnosis',
  'standards',
  'improvement',
  'collecting',
  'settings',
  'people',
  'log',
] as const;
/** More cannot be taken in at a glance; people and the log stand under the settings where there is no room. */
export const mostItems = 6;
export type NavigationKey = (typeof navigationKeys)[number];

const addresses: Readonly<Record<NavigationKey, string>> = {
  dashboard: overviewPaths.dashboard(),
  diagnosis: diagnosisPaths.services(),
  standards: standardsPaths.register(),
  improvement: improvementPaths.actions(),
  collecting: studiesPaths.collecting(),
  settings: officePaths.office(),
  people: accountsPaths.people(),
  log: accountsPaths.log(),
};

export interface StaffHeaderProps {
  asking: StaffReader;
  path: string;
  current?: NavigationKey | undefined;
  navigation?: readonly NavigationKey[] | undefined;
}

export function StaffHeader({ asking, path, current, navigation }: StaffHeaderProps) {
  const texts = uiTexts[asking.language];
  const other = asking.language === 'pl' ? 'en' : 'pl';
  const items = navigation ?? (asking.name ? navigationKeys.slice(0, mostItems) : []);
  return (
    <header class="masthead">
      {asking.isSample && (
        <div class="sample-strip">
          <div class="width">
            <strong>{texts.sample}</strong>
            <a href={overviewPaths.start()}>{texts.ownOffice}</a>
          </div>
        </div>
      )}
      <div class="width">
        <div class="masthead-top">
          <p class="office-name">
            <span class="product">{texts.product}</span>
            {asking.officeName && (
              <span class="name" lang="pl">
                {asking.officeName}
              </span>
            )}
          </p>
          <div class="masthead-tools">
            {asking.name && (
              <span>
                <span class="hidden-words">{texts.signedInAs} </span>
                {asking.isSample ? asking.name : <a href={accountsPaths.ownAccount()}>{asking.name}</a>}
              </span>
            )}
            <form method="post" action={accountsPaths.language()}>
              <input type="hidden" name="dokad" value={path} />
              <button class="button button-quiet" type="submit" name="jezyk" value={other} lang={other}>
                {texts.otherLanguage}
              </button>
            </form>
            {asking.name && (
              <form method="post" action={accountsPaths.signOut()}>
                <button class="button button-quiet" type="submit">
                  {texts.signOut}
                </button>
              </form>
            )}
          </div>
        </div>
        {items.length > 0 && (
          <nav class="navigation" aria-label={texts.navigation}>
            <ul>
              {items.map((key) => (
                <li key={key}>
                  <a href={addresses[key]} aria-current={key === current ? 'page' : undefined}>
                    {texts[key]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </header>
  );
}
