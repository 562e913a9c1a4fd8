// A service of an office in which no questionnaire was published yet: how to begin.
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { StaffPage } from '#ui/page.tsx';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { NoAnswers } from './findings/absence.pages.tsx';
import { diagnosisTexts } from './diagnosis.texts.ts';

export function NeverAskedPage({ asking, name }: { asking: Asking; name: string | null }) {
  const texts = diagnosisTexts[asking.language];
  return (
    <StaffPage
      asking={asking}
      title={name ?? texts.office}
      current="diagnosis"
      navigation={navigationOf(asking)}
      breadcrumbs={[{ href: diagnosisPaths.services(), text: texts.listTitle }]}
      path={diagnosisPaths.services()}
    >
      <NoAnswers asking={asking} />
    </StaffPage>
  );
}
