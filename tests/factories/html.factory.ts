// Whether a page is valid HTML, with the few rules of the validator that say nothing about our readers left out.
import { HtmlValidate } from 'html-validate';
import { expect } from 'vitest';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // the renderer writes void elements as <br/>, which HTML allows
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-raw-characters': 'off',
    'long-title': 'off',
    'doctype-style': ['error', { style: 'lowercase' }],
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    'prefer-native-element': ['error', { exclude: ['group'] }],
    // everything comes from the own origin, under the hash of its content
    'require-sri': 'off',
    'no-inline-style': 'error',
    // a telephone in a declaration is a link; its written form is the office's own
    'tel-non-breaking': 'off',
  },
});

/** What the validator finds, as sentences. */
export async function htmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector})`),
  );
}

/** Valid, with one heading of its own, and nothing in it that was never written. */
export async function expectValid(html: string): Promise<void> {
  expect(await htmlFaults(html)).toEqual([]);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).not.toMatch(/undefined|NaN|\[object/);
}
