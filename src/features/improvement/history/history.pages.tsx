// The history of an action, and the question asked before words are taken out of it for good.
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { CheckboxList } from '#ui/form.tsx';
import { formatDay, formatDayShort, noBreak } from '#ui/formats.ts';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { DataTable } from '#ui/table.tsx';
import type { Action, HistoryEntry } from '../action.ts';
import { personName } from '../action-parts.pages.tsx';
import type { ActionPageProps } from '../action.pages.tsx';
import { ImprovementFrame } from '../frame.pages.tsx';
import { improvementTexts } from '../improvement.texts.ts';
import { mayBlankHistory } from '../may-improve.ts';
import { historyWords } from './history-words.ts';
import { wordsIn } from './removed-words.ts';

export function HistoryPart({ asking, listed, history, people, structure, indicatorNames }: ActionPageProps) {
  const { language } = asking;
  const { page: texts } = improvementTexts[language];
  const words = { people, structure, indicatorNames };
  const may = mayBlankHistory(asking);
  return (
    <Details summary={texts.history}>
      <DataTable
        language={language}
        id="historia"
        caption={texts.history}
        captionHidden
        rows={history}
        rowKey={({ position }) => String(position)}
        columns={[
          { key: 'day', head: texts.day, cell: ({ day }) => formatDayShort(language, day) },
          {
            key: 'who',
            head: texts.who,
            cell: ({ who }) => personName(people, who, texts.program, texts.formerPerson),
          },
          {
            key: 'what',
            head: texts.what,
            cell: (entry) => {
              const [first, ...more] = historyWords(entry, words, language);
              return (
                <>
                  {first}
                  {more.length > 0 && (
                    <ul class="plain-list">
                      {more.map((line) => (
                        <li key={line} class="written-words">
                          {line}
                        </li>
                      ))}
                    </ul>
                  )}
                  {may && wordsIn(entry).length > 0 && (
                    <a href={improvementPaths.blankHistory(listed.action.id, entry.position)}>
                      {texts.blank}
                      <span class="hidden-words">
                        : {first}, {formatDayShort(language, entry.day)}
                      </span>
                    </a>
                  )}
                </>
              );
            },
          },
        ]}
      />
    </Details>
  );
}

interface BlankProps {
  asking: Asking;
  action: Action;
  entry: HistoryEntry;
  /** other entries that hold the same words */
  elsewhere: number;
  /** the same words stand in the action itself, where they are changed by its form */
  isInAction: boolean;
}

export function BlankHistoryPage({ asking, action, entry, elsewhere, isInAction }: BlankProps) {
  const { language } = asking;
  const { blanking: texts } = improvementTexts[language];
  const path = improvementPaths.blankHistory(action.id, entry.position);
  const back = improvementPaths.action(action.id);
  return (
    <ImprovementFrame
      asking={asking}
      title={texts.title}
      kicker={action.title}
      path={path}
      within={[{ href: back, text: action.title }]}
    >
      <p class="lead">{noBreak(texts.lead)}</p>
      <h2>{texts.goes(formatDay(language, entry.day))}</h2>
      <ul>
        {wordsIn(entry).map((words) => (
          <li key={words} class="written-words">
            {words}
          </li>
        ))}
      </ul>
      {isInAction && <p>{noBreak(texts.inAction)}</p>}
      <p class="secondary">{noBreak(texts.backups)}</p>
      <form method="post" action={path} class="flow">
        {elsewhere > 0 && (
          <CheckboxList
            name="wszedzie"
            label={texts.elsewhere(elsewhere)}
            values={['tak']}
            choices={[{ value: 'tak', label: texts.everywhere }]}
          />
        )}
        <ButtonRow>
          <Button look="danger">{texts.button}</Button>
          <ButtonLink look="secondary" href={back}>
            {improvementTexts[language].page.keep}
          </ButtonLink>
        </ButtonRow>
      </form>
    </ImprovementFrame>
  );
}
