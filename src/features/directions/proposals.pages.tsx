// "Co dalej" of the pages of directions: what was said and how often, with the way to the comments and to an action.
import type { Asking } from '#features/accounts/index.ts';
import { leading, lineName, Proposals } from '#features/diagnosis/index.ts';
import type { Proposal, ProposalLink, StartAction } from '#features/diagnosis/index.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { directionsPaths } from '#ui/paths/directions.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { writeNumber } from '#ui/shown-number.ts';
import { themeFact, wordFact, wordNow } from './facts/comment-facts.ts';
import { commentsKey } from './facts/comments-key.ts';
import type { CommentsAbout } from './facts/comments-key.ts';
import { wantedFirst } from './first-changes/direction-questions.ts';
import type { AskedDirections } from './first-changes/direction-questions.ts';
import type { CommentsView, ThemesView } from './directions.actions.ts';
import { directionsTexts } from './directions.texts.ts';
import { viewHref } from './frame.pages.tsx';
import { wordsParameter } from './suggestions/suggestions.pages.tsx';
import type { ThemeRow } from './themes/theme-rows.ts';
import type { Theme } from './themes/theme.ts';

export interface CommentsGround {
  asking: Asking;
  view: CommentsView;
  themes: ThemesView;
  startAction: StartAction | null;
}

/** Of the first page: what became more frequent, what people name themselves, else what most of them write about. */
export function DirectionsProposals(props: CommentsGround & { asked: readonly AskedDirections[] }) {
  const { asking, view, themes, asked } = props;
  const risen = themes.rows?.rows.find(({ isChange, difference }) => isChange && (difference?.value ?? 0) > 0);
  const top = themes.rows?.rows[0];
  const proposals = [
    ...(risen ? [themeProposal(risen, props)] : []),
    ...wantedProposals(asked, asking),
    ...(top && top !== risen ? [themeProposal(top, props)] : []),
    ...wordProposals(props),
    ...fewComments(props),
  ];
  const all = { href: viewHref(directionsPaths.comments(), view), text: directionsTexts[asking.language].next.readAll };
  const mayRead = asking.may('read comments') && view.comments.kind === 'shown';
  return <Proposals language={asking.language} proposals={proposals} more={mayRead ? [all] : []} />;
}

/** Of one theme: how often, with the question of the survey that asks about the same. */
export function ThemeProposals(props: CommentsGround & { theme: Theme }) {
  const { asking, view, themes, theme } = props;
  const texts = directionsTexts[asking.language].next;
  const row = themes.rows?.rows.find((one) => one.theme.id === theme.id);
  const proposals = row ? [themeProposal(row, props, ratingLink(theme, props))] : fewComments(props);
  const all = { href: viewHref(directionsPaths.directions(), view), text: texts.allThemes };
  return <Proposals language={asking.language} proposals={proposals} more={[all]} />;
}

/** Of the list: how many hold the words looked for, and their theme; without a search what most of these comments are about. */
export function CommentsProposals(props: CommentsGround & { found: number; all: number }) {
  const { asking, view, themes } = props;
  const { search } = view.query;
  const rows = themes.rows?.rows ?? [];
  const ofWords = new Set(themes.ready.matcher(search).map(({ themeId }) => themeId));
  const top = search === '' ? rows[0] : rows.find(({ theme }) => ofWords.has(theme.id));
  const proposals = [
    ...(search === '' ? [] : searchProposals(props, ofWords.size > 0)),
    ...(top ? [themeProposal(top, props)] : []),
    ...(search === '' ? [...wordProposals(props), ...fewComments(props)] : []),
  ];
  const all = {
    href: viewHref(directionsPaths.directions(), view, { search: '' }),
    text: directionsTexts[asking.language].next.allThemes,
  };
  return <Proposals language={asking.language} proposals={proposals} more={[all]} />;
}

/** Words that belong to no theme yet may become one. */
function searchProposals(
  { asking, view, found, all }: CommentsGround & { found: number; all: number },
  hasTheme: boolean,
): Proposal[] {
  const texts = directionsTexts[asking.language].next;
  const { search } = view.query;
  if (found === 0) return [];
  const words = search.split(/\s+/).join(',');
  const make = { href: withQuery(directionsPaths.newTheme(), { [wordsParameter]: words }), text: texts.makeTheme };
  const fact = texts.searched(search, found, all);
  return hasTheme || !asking.may('manage studies')
    ? [{ sentence: fact, links: [] }]
    : [{ sentence: `${fact} ${texts.worthATheme}`, links: [make] }];
}

function startOf(about: CommentsAbout, { asking, view, startAction }: CommentsGround): ProposalLink[] {
  const { context, query, period, picture } = view;
  const found = { context, scope: query.scope, period: period.period, asOf: picture.revision };
  const href = startAction?.(asking, commentsKey(about, found)) ?? null;
  return href === null ? [] : [{ href, text: directionsTexts[asking.language].next.startAction }];
}

/** @param own where the page is the theme's own: links that stand for the one to it */
function themeProposal(row: ThemeRow, ground: CommentsGround, own?: readonly ProposalLink[]): Proposal {
  const { asking, view, themes } = ground;
  const texts = directionsTexts[asking.language].next;
  const href = viewHref(directionsPaths.theme(row.theme.id), view, { search: '' });
  const read = { href, text: texts.readAction };
  return {
    sentence: [themeFact(row, themes.rows?.read ?? 0, asking.language), texts.readFirst].join(' '),
    links: [
      ...startOf({ kind: 'theme', id: row.theme.id }, ground),
      ...(own ?? (asking.may('read comments') ? [read] : [])),
    ],
  };
}

/** The rating of the same matter, on the page of the same service, unit or office. */
function ratingLink({ driver }: Theme, { asking, view }: CommentsGround): ProposalLink[] {
  const question = view.picture.version.questions.find((one) => driver !== null && one.driver === driver);
  if (!question) return [];
  const page = viewHref(diagnosisPaths.subject(view.query.scope), view, { scope: { kind: 'office' }, search: '' });
  const { seeRating } = directionsTexts[asking.language].next;
  return [{ href: `${page}#pytania`, text: seeRating(question.short[asking.language]) }];
}

function wordProposals(ground: CommentsGround): Proposal[] {
  const { asking, view, themes } = ground;
  const texts = directionsTexts[asking.language].next;
  const word = wordNow(themes.words);
  if (!word || themes.words?.kind !== 'shown') return [];
  const read = { href: viewHref(directionsPaths.comments(), view, { search: word.word }), text: texts.readWord };
  return [
    {
      sentence: wordFact(word, themes.words, asking.language),
      links: [...startOf({ kind: 'word', word: word.word }, ground), ...(asking.may('read comments') ? [read] : [])],
    },
  ];
}

/** What people name themselves, where one answer is wanted by more of them than any other. */
export function wantedProposals(asked: readonly AskedDirections[], { language }: Pick<Asking, 'language'>): Proposal[] {
  const texts = directionsTexts[language].next;
  for (const { question, lines } of asked) {
    if (lines.kind !== 'lines') continue;
    const [first, second] = leading(wantedFirst(lines));
    if (!first || second) continue;
    const { value, range } = writeNumber(language, first.number);
    return [
      {
        sentence: texts.wanted(lineName(first, question, language), { value, range, n: lines.n }),
        links: [{ href: '#najpierw', text: texts.seeWanted }],
      },
    ];
  }
  return [];
}

function fewComments({ asking, themes }: CommentsGround): Proposal[] {
  const { counts } = themes;
  if (counts.kind !== 'too-few-comments' || counts.read === 0) return [];
  return [{ sentence: directionsTexts[asking.language].next.few(counts.read, counts.needed), links: [] }];
}
