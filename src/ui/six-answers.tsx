// The answers an office needs, as links between their pages: level, sources, strengths, staff, directions, standards.
import type { StaffLanguage } from '#domain/language.ts';
import { competencesPaths } from './paths/competences.ts';
import { diagnosisPaths } from './paths/diagnosis.ts';
import { directionsPaths } from './paths/directions.ts';
import { sourcesPaths } from './paths/sources.ts';
import { staffDevelopmentPaths } from './paths/staff-development.ts';
import { standardsPaths } from './paths/standards.ts';
import { strengthsPaths } from './paths/strengths.ts';
import { SectionLinks } from './section-links.tsx';
import { uiTexts } from './ui.texts.ts';

const office = { kind: 'office' } as const;

export const sixAnswers = {
  level: diagnosisPaths.services(),
  sources: sourcesPaths.sources(office),
  strengths: strengthsPaths.page(),
  development: competencesPaths.development(),
  directions: directionsPaths.directions(),
  arguments: staffDevelopmentPaths.arguments(),
  standards: standardsPaths.register(),
} as const;
export type OfficeAnswer = keyof typeof sixAnswers;

/** Under the h1 of the pages of diagnosis; `current` is the page one is on. */
export function SixAnswers({ language, current }: { language: StaffLanguage; current: OfficeAnswer | null }) {
  const texts = uiTexts[language].answersOfOffice;
  return (
    <SectionLinks
      label={texts.label}
      current={current === null ? '' : sixAnswers[current]}
      links={(Object.keys(sixAnswers) as OfficeAnswer[]).map((key) => ({ href: sixAnswers[key], text: texts[key] }))}
    />
  );
}
