// Whether a draft says exactly what a published version says.
import type { PublishedVersion, QuestionnaireContent } from '#features/questionnaires/index.ts';

export function isSamePublished(version: PublishedVersion, content: QuestionnaireContent): boolean {
  const { id: _, number: __, columns: ___, publishedOn: ____, ...published } = version;
  return inOrder(published) === inOrder(content);
}

/** JSON with the keys in order: the database gives them back in an order of its own. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
