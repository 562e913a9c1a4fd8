// Editing themes: what a form brings, what it is told to mend, what becomes of the list; hiding a comment and bringing it back.
import { describe, expect, it } from 'vitest';
import { bringBackComment, hideComment, isHidingReason, mayBeRemoved } from '../hiding/comment-hiding.ts';
import type { CommentState } from '../hiding/comment-hiding.ts';
import { defaultThemes } from '../themes/default-themes.data.ts';
import {
  entriesOf,
  mostEntries,
  mostThemes,
  movedTheme,
  originalTheme,
  readThemeForm,
  themeForm,
  unknownWords,
  withTheme,
  withoutTheme,
} from './theme-editing.ts';
import type { Theme } from '../themes/theme.ts';

const form = {
  namePl: 'Ślub',
  nameEn: 'Wedding',
  touchpoint: 'building',
  driver: '',
  entries: 'Sala ślubów\nfotograf, Fotografowie',
};
const read = (changes: Partial<typeof form>) => readThemeForm('own', { ...form, ...changes }, defaultThemes, 'pl');
const fields = (changes: Partial<typeof form>) => {
  const outcome = read(changes);
  return outcome.ok ? [] : outcome.faults.map(({ field }) => field);
};

describe('readThemeForm', () => {
  it('brings entries to their base forms, each once', () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        id: 'own',
        name: { pl: 'Ślub', en: 'Wedding' },
        touchpoint: 'building',
        driver: null,
        entries: ['sala ślub', 'fotograf'],
      },
    });
    expect(entriesOf(' niemiła ;; bez kolejki\n\n')).toEqual(['nie miły', 'nie kolejka']);
  });

  it('names every fault at its field', () => {
    expect(fields({ namePl: ' ', nameEn: 'x'.repeat(81) })).toEqual(['namePl', 'nameEn']);
    expect(fields({ namePl: 'parking i dojazd' })).toEqual(['namePl']);
    expect(fields({ touchpoint: 'roof', driver: 'wind' })).toEqual(['touchpoint', 'driver']);
    expect(fields({ entries: '' })).toEqual(['entries']);
    expect(fields({ entries: 'kolejka' })).toEqual(['entries']);
    expect(fields({ entries: 'się' })).toEqual(['entries']);
    expect(fields({ entries: 'jeden dwa trzy cztery pięć' })).toEqual(['entries']);
    expect(
      fields({
        entries: Array.from(
          { length: mostEntries + 1 },
          (_, at) => `xy${String.fromCodePoint(97 + (at % 20), 98 + Math.floor(at / 20))}kt`,
        ).join('\n'),
      }),
    ).toEqual(['entries']);
  });

  it('takes back unchanged what it shows, for every default theme', () => {
    for (const theme of defaultThemes)
      expect(readThemeForm(theme.id, themeForm(theme), withoutTheme(defaultThemes, theme.id), 'en')).toEqual({
        ok: true,
        value: theme,
      });
  });

  it('tells which words no dictionary knows', () => {
    const own = read({ entries: 'fąfelek, fotograf' });
    expect(own.ok && unknownWords(own.value)).toHaveLength(1);
  });
});

describe('the list of themes', () => {
  const own: Theme = { id: 'own', name: { pl: 'A', en: 'A' }, touchpoint: null, driver: null, entries: ['fotograf'] };

  it('keeps the place of a changed theme and puts a new one last, up to forty', () => {
    const added = withTheme(defaultThemes, own, 'pl');
    expect(added.ok && added.value.at(-1)).toBe(own);
    const changed = withTheme(defaultThemes, { ...own, id: 'queue' }, 'pl');
    expect(changed.ok && changed.value.map(({ id }) => id)).toEqual(defaultThemes.map(({ id }) => id));
    const full = Array.from({ length: mostThemes }, (_, at) => ({ ...own, id: `own-${at}` }));
    expect(withTheme(full, own, 'en').ok).toBe(false);
    expect(withTheme(full, { ...own, id: 'own-3' }, 'en').ok).toBe(true);
  });

  it('moves, removes and restores', () => {
    const ids = (themes: readonly Theme[]) => themes.slice(0, 3).map(({ id }) => id);
    expect(ids(movedTheme(defaultThemes, 'queue', 1))).toEqual(['hours', 'queue', 'courtesy']);
    expect(ids(movedTheme(defaultThemes, 'queue', -1))).toEqual(['queue', 'hours', 'courtesy']);
    expect(movedTheme(defaultThemes, 'none', 1)).toBe(defaultThemes);
    expect(withoutTheme(defaultThemes, 'queue')).toHaveLength(defaultThemes.length - 1);
    expect(originalTheme('queue')).toBe(defaultThemes[0]);
    expect(originalTheme('own')).toBeNull();
  });
});

describe('hiding a comment', () => {
  const shown: CommentState = { kind: 'shown' };

  it('takes one click, and the log keeps the reason, never the text', () => {
    const step = hideComment(shown, '2026-03-01');
    expect(step).toEqual({
      kind: 'done',
      state: { kind: 'hidden', reason: 'personal-data', since: '2026-03-01' },
      entry: { what: 'comment-hidden', reason: 'personal-data' },
    });
    expect(hideComment(step.state, '2026-03-02', 'insult')).toEqual({ kind: 'already', state: step.state });
  });

  it('is undone within thirty days', () => {
    const hidden: CommentState = { kind: 'hidden', reason: 'insult', since: '2026-03-01' };
    expect(bringBackComment(hidden, '2026-03-31')).toMatchObject({ kind: 'done', state: shown });
    expect(bringBackComment(hidden, '2026-04-01')).toEqual({ kind: 'too-late', state: hidden });
    expect(bringBackComment(shown, '2026-04-01')).toEqual({ kind: 'already', state: shown });
    expect([mayBeRemoved(hidden, '2026-04-01'), mayBeRemoved(shown, '2026-04-01')]).toEqual([true, false]);
  });

  it('knows its reasons, and criticism is none', () => {
    expect(['personal-data', 'insult', 'criticism', null].map(isHidingReason)).toEqual([true, true, false, false]);
  });
});
