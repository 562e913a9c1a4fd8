// Typing answers in: the list of places, and one place with all its questions on one page.
import type { Fault } from '#domain/faults.ts';
import type { SurveyLanguage } from '#domain/language.ts';
import { languageNames } from '#domain/language.ts';
import { heldMinutes } from '#features/answers/index.ts';
import { navigationOf } from '#features/accounts/index.ts';
import type { Asking } from '#features/accounts/index.ts';
import { languagesOf } from '#features/questionnaires/index.ts';
import type { AnswerForm, PublishedVersion } from '#features/questionnaires/index.ts';
import type { SurveyPlace } from '#features/studies/index.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';
import { DateField, faultOf, Hidden, RadioList, TextField } from '#ui/form.tsx';
import { noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { StaffPage } from '#ui/page.tsx';
import { channelsPaths } from '#ui/paths/channels.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { studiesPaths } from '#ui/paths/studies.ts';
import { SectionLinks } from '#ui/section-links.tsx';
import { Status } from '#ui/status.tsx';
import { DataTable } from '#ui/table.tsx';
import { keyedFieldOf } from './keying-form.ts';
import type { KeyingDays, KeyingWay } from './keying-form.ts';
import { KeyedQuestion } from './keying-question.pages.tsx';
import { keyingTexts, readOutFirst } from './keying.texts.ts';

export interface KeyingPlace {
  readonly codeId: string;
  readonly code: string;
  /** null: the whole office */
  readonly name: string | null;
  readonly studyName: string;
}

interface ListProps {
  asking: Asking;
  places: readonly KeyingPlace[];
  /** whether any place can be chosen at all */
  hasPlaces: boolean;
  words: string;
  today: number;
}

/** Back to collecting for those who may run it; for the others this page is all of it. */
const crumbs = (asking: Asking) =>
  asking.may('manage studies') ? [{ href: studiesPaths.collecting(), text: keyingTexts[asking.language].back }] : [];

export function KeyingListPage({ asking, places, hasPlaces, words, today }: ListProps) {
  const { language } = asking;
  const texts = keyingTexts[language];
  return (
    <StaffPage
      asking={asking}
      title={texts.title}
      current="collecting"
      navigation={navigationOf(asking)}
      path={channelsPaths.keying()}
      breadcrumbs={crumbs(asking)}
    >
      <p>{noBreak(texts.intro)}</p>
      <p>{texts.today(today)}</p>
      {!hasPlaces ? (
        <EmptyState title={texts.none}>{noBreak(texts.noneText)}</EmptyState>
      ) : (
        <>
          <FilterBar language={language} action={channelsPaths.keying()}>
            <TextField name="szukaj" label={texts.words} type="search" value={words} maxLength={100} />
          </FilterBar>
          <DataTable
            language={language}
            id="places"
            caption={texts.caption(places.length)}
            rows={places}
            rowKey={({ codeId }) => codeId}
            empty={
              <EmptyState title={texts.notFound} action={{ href: channelsPaths.keying(), text: texts.showAll }}>
                {noBreak(texts.noneText)}
              </EmptyState>
            }
            columns={[
              {
                key: 'place',
                head: texts.place,
                cell: ({ codeId, name, studyName }) => (
                  <a href={channelsPaths.keyAt(codeId)}>
                    {name === null ? texts.wholeOffice : <span lang="pl">{name}</span>}
                    <span class="hidden-words">, {studyName}</span>
                  </a>
                ),
              },
              { key: 'study', head: texts.study, cell: ({ studyName }) => <span lang="pl">{studyName}</span> },
              { key: 'code', head: texts.code, cell: ({ code }) => <code>{code}</code> },
            ]}
          />
        </>
      )}
    </StaffPage>
  );
}

export interface KeyingPageProps {
  asking: Asking;
  place: SurveyPlace;
  name: string | null;
  version: PublishedVersion;
  /** names this very form: sent twice, it is stored once */
  token: string;
  spoken: SurveyLanguage;
  way: KeyingWay;
  day: string;
  days: KeyingDays;
  given?: ReadonlyMap<string, AnswerForm>;
  /** faults of questions by id, and all of them for the summary */
  questionFaults?: ReadonlyMap<string, string>;
  faults?: readonly Fault[];
  today: number;
  /** what has just been done, told once */
  done?: string | undefined;
  /** the token of an answer that can still be taken back */
  held: string | null;
}

/** The query that keeps way, language and day from one answer to the next. */
export function keptQuery({ way, spoken, day }: Pick<KeyingPageProps, 'way' | 'spoken' | 'day'>) {
  return { sposob: way, jezyk: spoken, dzien: day };
}

export function KeyingPage(props: KeyingPageProps) {
  const { asking, place, version, spoken, way, day, days, given, questionFaults, faults = [], done, held } = props;
  const { language } = asking;
  const texts = keyingTexts[language];
  const at = channelsPaths.keyAt(place.codeId);
  const languages = languagesOf(version);
  return (
    <StaffPage
      asking={asking}
      title={props.name ?? texts.wholeOffice}
      kicker={texts.title}
      current="collecting"
      navigation={navigationOf(asking)}
      path={at}
      breadcrumbs={[...crumbs(asking), { href: channelsPaths.keying(), text: texts.title }]}
      faults={faults}
      message={done === undefined ? undefined : <Status>{done}</Status>}
    >
      {asking.isSample && <Notice>{noBreak(texts.sampleNote)}</Notice>}
      {languages.length > 1 && (
        <SectionLinks
          label={texts.languages}
          current={withQuery(at, keptQuery(props))}
          links={languages.map((each) => ({
            href: withQuery(at, keptQuery({ way, day, spoken: each })),
            text: languageNames[each],
          }))}
        />
      )}
      <Notice title={texts.readOut}>
        <p lang={spoken}>{noBreak(readOutFirst[spoken])}</p>
      </Notice>
      <p class="secondary">{noBreak(texts.keyboard)}</p>
      {held !== null && (
        <form method="post" action={channelsPaths.takeBack(place.codeId)} class="flow">
          <Hidden name="token" value={held} />
          {Object.entries(keptQuery(props)).map(([name, value]) => (
            <Hidden key={name} name={name} value={value} />
          ))}
          <ButtonRow>
            <Button look="secondary">{texts.takeBack}</Button>
            <span class="secondary">{noBreak(texts.takeBackHint(heldMinutes))}</span>
          </ButtonRow>
        </form>
      )}
      <p>{texts.today(props.today)}</p>
      <form method="post" action={at} class="flow keying" noValidate>
        <Hidden name="token" value={props.token} />
        <Hidden name="jezyk" value={spoken} />
        {version.questions.map((question, index) => (
          <KeyedQuestion
            key={question.id}
            question={question}
            position={index + 1}
            spoken={spoken}
            language={language}
            clientGroups={place.clientGroups}
            given={given?.get(question.id) ?? {}}
            fault={questionFaults?.get(question.id)}
          />
        ))}
        <RadioList
          name="sposob"
          label={texts.way}
          value={way}
          choices={(['rozmowa', 'kartka'] as const).map((value) => ({ value, label: texts.ways[value] }))}
        />
        <DateField
          name="dzien"
          label={texts.day}
          value={day}
          min={days.first}
          max={days.last}
          fault={faultOf(faults, 'dzien')}
        />
        <ButtonRow>
          <Button>{texts.saveNext}</Button>
          <ButtonLink look="quiet" href={channelsPaths.keying()}>
            {texts.otherPlace}
          </ButtonLink>
        </ButtonRow>
      </form>
    </StaffPage>
  );
}

/** Where the next answer begins: its first field takes the focus without a script. */
export function firstFieldOf(version: Pick<PublishedVersion, 'questions'>): string {
  return keyedFieldOf(version.questions[0]!, 1);
}
