// How a case ended, how it came, whether it was complex: words of registers turned into ours.
import type { ClosingWay, FilingChannel } from './case.ts';
import { foldedText } from './folded-text.ts';

const wayWords: readonly (readonly [ClosingWay, RegExp])[] = [
  ['refusal', /odmow|refus/],
  ['unexamined', /bez rozpo|bez rozpa|unexamined/],
  ['passed-on', /przekaza|passed on/],
  ['withdrawn', /wycofa|cofni|rezygn|withdraw/],
  ['discontinued', /umorz|discontin/],
  ['tacit', /milcz|tacit/],
  ['certificate', /zaswiadcz|certificate/],
  ['decision', /decyz|postanowien|decision/],
];
const channelWords: readonly (readonly [FilingChannel, RegExp])[] = [
  ['electronic', /epuap|e puap|dorecz|edorecz|elektron|internet|e mail|email|mail|online|electronic|system/],
  ['letter', /poczt|list|papier|kurier|letter|post/],
  ['in-person', /osobi|biuro|kancelari|urzad|okien|bok|person|desk/],
  ['oral', /ustn|telef|protok|oral|phone/],
];

/** Unknown words are 'other': the case was settled in some way the register names differently. */
export function closingWayIn(text: string): ClosingWay | null {
  const words = foldedText(text);
  if (words === '') return null;
  return wayWords.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

export function filingChannelIn(text: string): FilingChannel | null {
  const words = foldedText(text);
  if (words === '') return null;
  return channelWords.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

export function isYes(text: string): boolean {
  return /^(tak|t|yes|y|true|prawda|1|x)$/.test(foldedText(text));
}
