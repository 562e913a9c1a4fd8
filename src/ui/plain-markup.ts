// Markup written as text where a page has thousands of like elements: each would else be several objects to render and collect.

const special = /[&<"]/;
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** A text as it stands between tags or in an attribute, written as the renderer of pages writes it. */
export function escaped(text: string): string {
  return special.test(text) ? text.replaceAll(/[&<"]/g, (mark) => marks[mark]!) : text;
}
