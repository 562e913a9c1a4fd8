// The letter of a day: everything new for one person, in that person's language, in plain text, without a name in it.
import type { StaffLanguage } from '#domain/language.ts';
import type { Letter } from '#mail/mailer.ts';
import { noticesPaths } from '#ui/paths/notices.ts';
import type { NoticeWords } from './notice-words.ts';
import { noticesTexts } from './notices.texts.ts';

export interface DigestFacts {
  readonly language: StaffLanguage;
  readonly officeName: string;
  /** own origin, without a slash at the end */
  readonly publicUrl: string;
}

/** Subject, text and the address where letters are turned off. */
export function digest(
  notices: readonly NoticeWords[],
  { language, officeName, publicUrl }: DigestFacts,
): Omit<Letter, 'to'> {
  const { letter: texts, action } = noticesTexts[language];
  const list = `${publicUrl}${noticesPaths.list()}`;
  const settingsUrl = `${list}#ustawienia`;
  const items = notices.flatMap(({ what, label, name, detail, path }, place) => [
    `${place + 1}. ${what}`,
    `   ${label}: ${oneLine(name)}`,
    ...(detail === null ? [] : [`   ${action}: ${oneLine(detail)}`]),
    `   ${publicUrl}${path}`,
    '',
  ]);
  const lines = [
    texts.greeting,
    '',
    texts.opening(notices.length),
    `${texts.office}: ${oneLine(officeName)}`,
    '',
    ...items,
    texts.all,
    list,
    '',
    '-- ',
    texts.closing,
    texts.settings,
    settingsUrl,
    '',
  ];
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  return {
    subject: plain(oneLine(texts.subject(notices.length, officeName))),
    text: plain(lines.join('\n')),
    settingsUrl,
  };
}

/** A name with a line end in it would make a line of its own. */
const oneLine = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
