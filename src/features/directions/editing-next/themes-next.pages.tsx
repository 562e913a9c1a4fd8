// How the pages end on which themes are edited: what comments say of the list and of one theme, and how that was counted.
import type { Asking } from '#features/accounts/index.ts';
import { periodName, Proposals } from '#features/diagnosis/index.ts';
import type { MethodLine, Proposal, ProposalLink } from '#features/diagnosis/index.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import type { CommentsView, ThemesView } from '../directions.actions.ts';
import { directionsTexts } from '../directions.texts.ts';
import { themeFact } from '../facts/comment-facts.ts';
import { Method } from '../method.pages.tsx';
import { periodWords } from '../period-words.ts';
import { unknownWords } from '../theme-list/theme-editing.ts';
import type { Theme } from '../themes/theme.ts';
import { editingNextTexts } from './editing-next.texts.ts';

export interface ThemesEnding {
  asking: Asking;
  /** of the whole office, as the first page of the room opens */
  view: CommentsView;
  themes: ThemesView;
  /** the answers the comments came with */
  behind: readonly MethodLine[];
}

const mostNamed = 3;

/** Of the list: comments without a theme, themes without a comment, words whose cases are guessed. */
export function ThemesNext(props: ThemesEnding) {
  const { asking, themes } = props;
  const texts = editingNextTexts[asking.language];
  const more = [{ href: directionsPaths.directions(), text: texts.toDirections }];
  const proposals = [
    ...withoutTheme(props),
    ...silentThemes(props),
    ...unknownIn(themes.ready.themes, asking),
    ...fewComments(props),
  ];
  return (
    <>
      <Proposals language={asking.language} proposals={proposals} more={more} />
      <HowThemesCounted {...props} />
    </>
  );
}

/** Of one theme that is edited: how often clients write of it, or that nobody does. */
export function ThemeNext(props: ThemesEnding & { theme: Theme }) {
  const { asking, view, themes, theme } = props;
  const { language } = asking;
  const texts = editingNextTexts[language];
  const read = themes.rows?.read ?? 0;
  const row = themes.rows?.rows.find((one) => one.theme.id === theme.id && one.count > 0);
  const comments = asking.may('read comments')
    ? [{ href: directionsPaths.theme(theme.id), text: directionsTexts[language].next.readAction }]
    : [];
  const proposals = row
    ? [{ sentence: themeFact(row, read, language), links: comments }]
    : themes.rows
      ? [{ sentence: texts.never(theme.name[language], read, inPeriod(view, asking)), links: toComments(asking) }]
      : fewComments(props);
  const more = [{ href: directionsPaths.themes(), text: texts.toThemes }];
  return (
    <>
      <Proposals language={language} proposals={proposals} more={more} />
      <HowThemesCounted {...props} />
    </>
  );
}

function fewComments({ asking, themes: { counts } }: ThemesEnding): Proposal[] {
  if (counts.kind !== 'too-few-comments' || counts.read === 0) return [];
  return [
    {
      sentence: directionsTexts[asking.language].next.few(counts.read, counts.needed),
      links: toComments(asking),
    },
  ];
}

function HowThemesCounted({ asking: { language }, view, themes, behind }: ThemesEnding) {
  const period = [editingNextTexts[language].how.period, periodWords(view, language)] as const;
  return <Method language={language} view={view} themes={themes} behind={[period, ...behind]} page="theme" />;
}

function withoutTheme({ asking, view, themes }: ThemesEnding): Proposal[] {
  const { rows } = themes;
  if (!rows || rows.withoutTheme === 0) return [];
  const texts = editingNextTexts[asking.language];
  const suggestions = { href: directionsPaths.suggestions(), text: texts.toSuggestions };
  return [
    {
      sentence: texts.without(rows.withoutTheme, rows.read, inPeriod(view, asking)),
      links: asking.may('read comments') ? [...toComments(asking), suggestions] : [],
    },
  ];
}

function silentThemes({ asking, view, themes }: ThemesEnding): Proposal[] {
  const { rows } = themes;
  if (!rows) return [];
  const { language } = asking;
  const texts = editingNextTexts[language];
  const all = themes.ready.themes;
  const silent = all.filter(({ id }) => !rows.rows.some(({ theme, count }) => theme.id === id && count > 0));
  const [first] = silent;
  if (!first) return [];
  const rest = silent.length - mostNamed;
  const names = [
    ...silent.slice(0, mostNamed).map(({ name }) => name[language]),
    ...(rest > 0 ? [texts.andMore(rest)] : []),
  ].join('; ');
  return [
    {
      sentence: texts.silent(silent.length, all.length, names, rows.read, inPeriod(view, asking)),
      links: toTheme(first, asking),
    },
  ];
}

function unknownIn(themes: readonly Theme[], asking: Asking): Proposal[] {
  const { language } = asking;
  const texts = editingNextTexts[language];
  for (const theme of themes) {
    const words = unknownWords(theme);
    if (words.length === 0) continue;
    const named = words.slice(0, mostNamed).join(', ');
    return [{ sentence: texts.unknown(words.length, theme.name[language], named), links: toTheme(theme, asking) }];
  }
  return [];
}

function toTheme({ id, name }: Theme, asking: Asking): ProposalLink[] {
  const text = editingNextTexts[asking.language].toTheme(name[asking.language]);
  return asking.may('manage studies') ? [{ href: directionsPaths.editedTheme(id), text }] : [];
}

function toComments(asking: Asking): ProposalLink[] {
  const { toComments: text } = editingNextTexts[asking.language];
  return asking.may('read comments') ? [{ href: directionsPaths.comments(), text }] : [];
}

function inPeriod(view: CommentsView, { language }: Asking): string {
  return periodName(language, view.period, view.picture.months);
}
