// The page where weights are chosen for a study, or why they no longer can be.
import type { Fault } from '#domain/faults.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { faultOf, Hidden, RadioList } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { StaffPage } from '#ui/page.tsx';
import { studiesPaths } from '#ui/paths/studies.ts';
import { weightingPaths } from '#ui/paths/weighting.ts';
import { Status } from '#ui/status.tsx';
import type { StudyChoice } from './weighting.actions.ts';
import { weightsChoices } from './study-weights.ts';
import { weightingTexts } from './weighting.texts.ts';

export interface WeightsPageProps {
  asking: Asking;
  choice: StudyChoice;
  faults?: readonly Fault[] | undefined;
  done?: boolean;
}

export function WeightsPage({ asking, choice, faults = [], done = false }: WeightsPageProps) {
  const { language } = asking;
  const texts = weightingTexts[language];
  const { study, chosen, lock } = choice;
  const mayChange = asking.may('manage studies') && !asking.isSample;
  return (
    <StaffPage
      asking={asking}
      title={texts.title}
      current="collecting"
      navigation={navigationOf(asking)}
      path={weightingPaths.study(study.id)}
      breadcrumbs={[
        { href: studiesPaths.editions(), text: texts.toStudies },
        { href: studiesPaths.edition(study.id), text: study.name },
      ]}
      faults={faults}
      message={done ? <Status>{texts.done}</Status> : undefined}
    >
      <p class="lead">{noBreak(texts.intro)}</p>
      <p>{noBreak(texts.official)}</p>
      {!lock && <p>{noBreak(texts.places)}</p>}
      {lock && (
        <div id="wagi">
          <Notice>{noBreak(texts.locks[lock])}</Notice>
        </div>
      )}
      {lock || !mayChange ? (
        <>
          <dl class="definitions">
            <dt>{texts.study}</dt>
            <dd lang="pl">{study.name}</dd>
            <dt>{texts.now}</dt>
            <dd>{texts.choices[chosen.weights]}</dd>
          </dl>
          {!lock && <p>{noBreak(texts.mayNot)}</p>}
        </>
      ) : (
        <form method="post" action={weightingPaths.study(study.id)} class="flow">
          <Hidden name="version" value={chosen.version} />
          <RadioList
            name="wagi"
            label={texts.label}
            hint={texts.hint}
            value={chosen.weights}
            fault={faultOf(faults, 'wagi')}
            choices={weightsChoices.map((value) => ({ value, label: texts.choices[value] }))}
          />
          <Button>{texts.save}</Button>
        </form>
      )}
      <p>
        <a href={studiesPaths.served()}>{texts.toServed}</a>
      </p>
      <p>
        <a href={studiesPaths.placesServed()}>{texts.toPlaces}</a>
      </p>
    </StaffPage>
  );
}
