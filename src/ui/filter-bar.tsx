// Filters of a list: a plain GET form, so that every view has an address; what is chosen can be taken off one by one.
import type { ComponentChildren } from 'preact';
import type { StaffLanguage } from '#domain/language.ts';
import { Button } from './button.tsx';
import { uiTexts } from './ui.texts.ts';

export interface ChosenFilter {
  /** "Kanał: kiosk" */
  readonly name: string;
  /** address of the same view without it */
  readonly removeHref: string;
}

export interface FilterBarProps {
  language: StaffLanguage;
  action: string;
  chosen?: readonly ChosenFilter[] | undefined;
  /** fields of form.tsx */
  children: ComponentChildren;
}

export function FilterBar({ language, action, chosen = [], children }: FilterBarProps) {
  const texts = uiTexts[language];
  return (
    <search class="filter-bar">
      <form method="get" action={action}>
        <div class="filter-fields">
          {children}
          <Button look="secondary">{texts.filter}</Button>
        </div>
      </form>
      {chosen.length > 0 && (
        <ul class="chips" aria-label={texts.filtersChosen}>
          {chosen.map((filter) => (
            <li key={filter.name}>
              <a href={filter.removeHref} aria-label={texts.removeFilter(filter.name)}>
                {filter.name}
                <span aria-hidden="true">×</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
