// Themes as they are changed: the list with its order, the form of one, and the question before one is removed.
import type { ComponentChildren } from 'preact';
import type { Fault } from '#domain/faults.ts';
import { touchpointNames, touchpoints } from '#domain/touchpoint.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { faultOf, Hidden, Select, TextArea, TextField } from '#ui/form.tsx';
import { formatNumber, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { directionsPaths } from '#ui/paths/directions.ts';
import { DataTable } from '#ui/table.tsx';
import { directionsTexts } from '../directions.texts.ts';
import { DirectionsFrame } from '../frame.pages.tsx';
import type { DirectionsDone } from '../frame.pages.tsx';
import { defaultThemes } from '../themes/default-themes.data.ts';
import { originalTheme, unknownWords } from './theme-editing.ts';
import type { ThemeForm } from './theme-editing.ts';
import { themeDrivers } from '../themes/theme.ts';
import type { Theme } from '../themes/theme.ts';

interface ThemesProps {
  asking: Asking;
  themes: readonly Theme[];
  version: number;
  done?: DirectionsDone | undefined;
  /** how the page ends */
  children?: ComponentChildren;
}

export function ThemesPage({ asking, themes, version, done, children }: ThemesProps) {
  const { language } = asking;
  const texts = directionsTexts[language].edit;
  const mayEdit = asking.may('manage studies');
  const unused = defaultThemes.filter(({ id }) => themes.every((theme) => theme.id !== id));
  return (
    <DirectionsFrame asking={asking} title={texts.title} path={directionsPaths.themes()} done={done}>
      <p class="lead">{noBreak(texts.lead)}</p>
      {mayEdit ? (
        <p>
          <ButtonLink href={directionsPaths.newTheme()}>{texts.add}</ButtonLink>
        </p>
      ) : (
        <p class="secondary">{noBreak(texts.readers)}</p>
      )}
      <DataTable
        language={language}
        id="lista-tematow"
        caption={texts.title}
        captionHidden
        rows={themes}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'theme',
            head: directionsTexts[language].themes.theme,
            cell: ({ id, name }) =>
              mayEdit ? <a href={directionsPaths.editedTheme(id)}>{name[language]}</a> : name[language],
          },
          {
            key: 'place',
            head: texts.touchpoint,
            cell: ({ touchpoint }) => (touchpoint === null ? '–' : touchpointNames[touchpoint][language]),
          },
          {
            key: 'words',
            head: texts.words,
            cell: ({ entries, name }) => (
              <Details
                summary={
                  <>
                    {formatNumber(language, entries.length)}
                    <span class="hidden-words">: {name[language]}</span>
                  </>
                }
              >
                <span lang="pl">{entries.join(', ')}</span>
              </Details>
            ),
          },
          ...(mayEdit
            ? [
                {
                  key: 'order',
                  head: texts.order,
                  cell: (theme: Theme) => <Move asking={asking} theme={theme} version={version} />,
                },
              ]
            : []),
        ]}
      />
      {mayEdit && unused.length > 0 && (
        <section class="flow" aria-labelledby="nieuzywane">
          <h2 id="nieuzywane">{texts.removed}</h2>
          <ul>
            {unused.map((theme) => (
              <li key={theme.id}>
                {theme.name[language]} <Restore asking={asking} theme={theme} version={version} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {children}
    </DirectionsFrame>
  );
}

function Move({ asking: { language }, theme, version }: { asking: Asking; theme: Theme; version: number }) {
  const texts = directionsTexts[language].edit;
  return (
    <form method="post" action={directionsPaths.move(theme.id)} class="button-row">
      <Hidden name="version" value={version} />
      <Button look="quiet" name="kierunek" value="gora" hiddenWords={texts.upWords(theme.name[language])}>
        {texts.up}
      </Button>
      <Button look="quiet" name="kierunek" value="dol" hiddenWords={texts.downWords(theme.name[language])}>
        {texts.down}
      </Button>
    </form>
  );
}

function Restore({ asking: { language }, theme, version }: { asking: Asking; theme: Theme; version: number }) {
  const texts = directionsTexts[language].edit;
  return (
    <form method="post" action={directionsPaths.restore(theme.id)}>
      <Hidden name="version" value={version} />
      <Button look="secondary" hiddenWords={texts.restoreWords(theme.name[language])}>
        {texts.restore}
      </Button>
    </form>
  );
}

interface FormProps {
  asking: Asking;
  /** null: a new one */
  theme: Theme | null;
  form: ThemeForm;
  version: number;
  faults?: readonly Fault[] | undefined;
  /** somebody else changed the list while this was written */
  isStale?: boolean | undefined;
  /** how the page ends */
  children?: ComponentChildren;
}

export function ThemeFormPage({ asking, theme, form, version, faults = [], isStale, children }: FormProps) {
  const { language } = asking;
  const texts = directionsTexts[language].edit;
  const path = theme ? directionsPaths.editedTheme(theme.id) : directionsPaths.newTheme();
  const unknown = theme ? unknownWords(theme) : [];
  return (
    <DirectionsFrame
      asking={asking}
      title={theme ? texts.changeTitle : texts.newTitle}
      kicker={theme?.name[language]}
      path={path}
      within={{ href: directionsPaths.themes(), text: texts.title }}
      faults={faults}
      message={isStale && <Notice kind="error" title={texts.conflict} />}
    >
      {unknown.length > 0 && (
        <Notice kind="note" title={texts.unknownShort}>
          <p>{noBreak(texts.unknown(unknown.join(', ')))}</p>
        </Notice>
      )}
      <form method="post" action={path} class="flow">
        <Hidden name="version" value={version} />
        <TextField name="namePl" label={texts.namePl} value={form.namePl} fault={faultOf(faults, 'namePl')} />
        <TextField name="nameEn" label={texts.nameEn} value={form.nameEn} fault={faultOf(faults, 'nameEn')} />
        <Select
          name="touchpoint"
          label={texts.touchpoint}
          value={form.touchpoint}
          empty={texts.noPlace}
          choices={touchpoints.map((value) => ({ value, label: touchpointNames[value][language] }))}
          fault={faultOf(faults, 'touchpoint')}
        />
        <Select
          name="driver"
          label={texts.driver}
          value={form.driver}
          empty={texts.noPlace}
          choices={themeDrivers.map((value) => ({ value, label: texts.drivers[value] }))}
          fault={faultOf(faults, 'driver')}
        />
        <TextArea
          name="entries"
          label={texts.entries}
          hint={noBreak(texts.entriesHint)}
          value={form.entries}
          rows={12}
          fault={faultOf(faults, 'entries')}
        />
        <Button>{texts.save}</Button>
      </form>
      {theme && originalTheme(theme.id) && <Restore asking={asking} theme={theme} version={version} />}
      {theme && (
        <p>
          <a href={directionsPaths.remove(theme.id)}>{texts.remove}</a>
        </p>
      )}
      {children}
    </DirectionsFrame>
  );
}

export function RemoveThemePage({ asking, theme, version }: { asking: Asking; theme: Theme; version: number }) {
  const { language } = asking;
  const texts = directionsTexts[language].edit;
  return (
    <DirectionsFrame
      asking={asking}
      title={texts.removeTitle}
      path={directionsPaths.remove(theme.id)}
      within={{ href: directionsPaths.themes(), text: texts.title }}
    >
      <p class="lead">{noBreak(texts.removeLead(theme.name[language]))}</p>
      <form method="post" action={directionsPaths.remove(theme.id)}>
        <Hidden name="version" value={version} />
        <div class="button-row">
          <Button look="danger">{texts.remove}</Button>
          <a href={directionsPaths.editedTheme(theme.id)}>{texts.keep}</a>
        </div>
      </form>
    </DirectionsFrame>
  );
}
