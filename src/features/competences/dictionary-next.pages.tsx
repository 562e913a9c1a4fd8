// How the page of the dictionary ends: which competence teams are rated lower in, which nobody is rated in, and how that was counted.
import type { Asking } from '#features/accounts/index.ts';
import { HowCounted, Proposals } from '#features/diagnosis/index.ts';
import type { Proposal } from '#features/diagnosis/index.ts';
import { competencesPaths } from '#ui/paths/competences.ts';
import { competencesTexts } from './competences.texts.ts';
import type { DictionaryFacts } from './dictionary-facts.actions.ts';

interface DictionaryEnding {
  asking: Asking;
  facts: DictionaryFacts;
  mayEdit: boolean;
}

const mostNamed = 3;

export function DictionaryNext(props: DictionaryEnding) {
  const { asking, facts } = props;
  const { language } = asking;
  const { how, dictionary } = competencesTexts[language];
  const more = [{ href: competencesPaths.development(), text: dictionary.next.toDevelopment }];
  return (
    <>
      <Proposals language={language} proposals={proposalsOf(props)} more={more} />
      <HowCounted
        language={language}
        lines={[
          [dictionary.next.period, facts.periodWords],
          [how.comparisons, how.comparisonsText(facts.looks)],
          [how.correction, how.correctionText],
          [how.mapping, how.mappingText],
          [how.staff, how.staffText],
          ...facts.behind,
          [how.weights, how.weightsText],
        ]}
      />
    </>
  );
}

function proposalsOf({ asking, facts, mayEdit }: DictionaryEnding): Proposal[] {
  const { language } = asking;
  const { next } = competencesTexts[language].dictionary;
  const { competences, looks, periodWords } = facts;
  const rated = competences.filter((one) => one.rated > 0);
  // of a dictionary of which nothing may be shown yet there is no fact
  if (rated.length === 0) return [];
  const [lowest] = rated.filter(({ below }) => below > 0).toSorted((a, b) => b.below - a.below);
  const unrated = competences.filter((one) => one.rated === 0).map(({ competence }) => competence);
  const [first] = unrated;
  const names = unrated.slice(0, mostNamed).map(({ name }) => name[language]);
  const rest = unrated.length - names.length;
  return [
    lowest
      ? {
          sentence: next.lower(lowest.competence.name[language], lowest.below, lowest.rated, periodWords),
          links: [{ href: competencesPaths.development(), text: next.toDevelopment }],
        }
      : {
          sentence: next.none(rated.length, looks, periodWords),
          links: [{ href: competencesPaths.development(), text: next.toDevelopment }],
        },
    ...(first
      ? [
          {
            sentence: next.unrated(
              unrated.length,
              competences.length,
              [...names, ...(rest > 0 ? [next.andMore(rest)] : [])].join('; '),
              periodWords,
            ),
            links: mayEdit
              ? [{ href: competencesPaths.edited(first.id), text: next.change(first.name[language]) }]
              : [],
          },
        ]
      : []),
  ];
}
