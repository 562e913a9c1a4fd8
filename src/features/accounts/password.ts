// Which passwords are accepted: length decides. No rules about digits and signs, which only make people write them down.

export const shortestPassword = 12;
export const longestPassword = 200;

export type PasswordWeakness = 'too-short' | 'too-long' | 'names-the-person' | 'easy-to-guess';

const wellKnown = ['password', 'haslo', 'hasło', 'qwerty', 'probierz', 'administrator', 'urzad', 'urząd'];

/** The same password, however the keyboard composed its letters. */
export function canonicalPassword(typed: string): string {
  return typed.normalize('NFKC');
}

/**
 * The first reason to refuse a new password, or null.
 * `about`: the person's name and e-mail address, which everybody in the office knows.
 */
export function passwordWeakness(typed: string, about: readonly string[]): PasswordWeakness | null {
  const password = canonicalPassword(typed);
  if (password.length < shortestPassword) return 'too-short';
  if (password.length > longestPassword) return 'too-long';
  const small = password.toLowerCase();
  // what is left of it without the words anybody would try first must still hold a letter
  const rest = [...about.flatMap(wordsOf), ...wellKnown].reduce((left, word) => left.replaceAll(word, ''), small);
  if (hasFewSigns(small) || !/\p{L}/u.test(rest)) return isAbout(small, about) ? 'names-the-person' : 'easy-to-guess';
  return null;
}

/** Words of a name or an address that are long enough to carry a password. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length >= 3);
}

function isAbout(password: string, about: readonly string[]): boolean {
  return about.flatMap(wordsOf).some((word) => password.includes(word));
}

/** aaaaaaaaaaaa, 121212121212: many characters, but fewer than four different ones. */
function hasFewSigns(password: string): boolean {
  return new Set(password).size < 4;
}
