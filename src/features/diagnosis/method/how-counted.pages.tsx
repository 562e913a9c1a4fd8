// "Jak to policzono" of any page: terms with their texts, closed until somebody opens it; open in print.
import type { StaffLanguage } from '#domain/language.ts';
import { Details } from '#ui/details.tsx';
import { noBreak } from '#ui/formats.ts';
import { uiTexts } from '#ui/ui.texts.ts';
import type { MethodLine } from './answers-behind.ts';

export function HowCounted({ language, lines }: { language: StaffLanguage; lines: readonly MethodLine[] }) {
  return (
    <Details summary={uiTexts[language].howCounted} printed>
      <dl class="definitions">
        {lines.map(([term, text]) => [<dt key={term}>{term}</dt>, <dd key={`${term}-text`}>{noBreak(text)}</dd>])}
      </dl>
    </Details>
  );
}
