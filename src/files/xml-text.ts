// Text as it may stand in XML: signs that mean something escaped, signs XML does not know left out.

// oxlint-disable-next-line no-control-regex -- these are the signs XML 1.0 forbids, and no text file should hold
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const special = /[&<>"]/;

/** A text without the signs that are no text. */
export function tellableText(text: string): string {
  return text.toWellFormed().replaceAll(forbidden, '');
}

export function xmlText(text: string): string {
  const known = tellableText(text);
  if (!special.test(known)) return known;
  return known.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
