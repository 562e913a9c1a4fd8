// On the list of services: the ways to the same answers by touchpoint, place and client group.
import type { StaffLanguage } from '#domain/language.ts';
import { touchpointNames, touchpoints } from '#domain/touchpoint.ts';
import type { OfficeStructure } from '#features/office/index.ts';
import { diagnosisPaths } from '#ui/paths/diagnosis.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { strengthsPaths } from '#ui/paths/strengths.ts';
import { diagnosisTexts } from '../diagnosis.texts.ts';
import { touchpointTexts } from '../touchpoint/touchpoint.texts.ts';

export interface OtherViewsProps {
  language: StaffLanguage;
  structure: Pick<OfficeStructure, 'locations' | 'clientGroups'>;
  /** period and way of contact as the address names them */
  parameters: Readonly<Record<string, string | undefined>>;
}

export function OtherViews({ language, structure, parameters }: OtherViewsProps) {
  const texts = diagnosisTexts[language];
  const places = structure.locations.map(({ id, name }) => ({ name, href: diagnosisPaths.location(id) }));
  const groups = structure.clientGroups
    .filter(({ asked }) => asked)
    .map(({ id, name }) => ({ name: name[language], href: diagnosisPaths.group(id) }));
  const lists = [
    {
      title: touchpointTexts[language].title,
      links: touchpoints.map((key) => ({ name: touchpointNames[key][language], href: diagnosisPaths.touchpoint(key) })),
    },
    { title: texts.locationsTitle, links: places.length > 1 ? places : [] },
    { title: texts.groupsTitle, links: groups },
  ].filter(({ links }) => links.length > 0);
  return (
    <section class="flow" aria-labelledby="inaczej">
      <h2 id="inaczej">{texts.otherViews}</h2>
      {lists.map(({ title, links }) => (
        <>
          <h3>{title}</h3>
          <ul>
            {links.map(({ name, href }) => (
              <li key={href}>
                <a href={withQuery(href, parameters)}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      ))}
      <p>
        <a href={withQuery(strengthsPaths.groups(), parameters)}>{texts.groupsLink}</a>
      </p>
    </section>
  );
}
