// What belongs to improvement, as links between its pages: actions, learning, ideas, arguments, practices.
import type { StaffLanguage } from '#domain/language.ts';
import { improvementPaths } from './paths/improvement.ts';
import { practicesPaths } from './paths/practices.ts';
import { staffDevelopmentPaths } from './paths/staff-development.ts';
import { SectionLinks } from './section-links.tsx';
import { uiTexts } from './ui.texts.ts';

export const improvementParts = {
  actions: improvementPaths.actions(),
  learning: staffDevelopmentPaths.plans(),
  ideas: staffDevelopmentPaths.ideas(),
  arguments: staffDevelopmentPaths.arguments(),
  practices: practicesPaths.catalogue(),
} as const;
export type ImprovementPart = keyof typeof improvementParts;

/** Under the h1 of the pages of improvement; `current` is the page one is on. */
export function ImprovementLinks({ language, current }: { language: StaffLanguage; current: ImprovementPart | null }) {
  const texts = uiTexts[language].improvementParts;
  return (
    <SectionLinks
      label={texts.label}
      current={current === null ? '' : improvementParts[current]}
      links={(Object.keys(improvementParts) as ImprovementPart[]).map((key) => ({
        href: improvementParts[key],
        text: texts[key],
      }))}
    />
  );
}
