// What happened to the standards and indicators one answers for: a list to be read off, and whether letters are wanted.
import type { Asking } from '#features/accounts/index.ts';
import { StandardsFrame } from '#features/standards/index.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { RadioList } from '#ui/form.tsx';
import { formatDayShort, noBreak } from '#ui/formats.ts';
import { Notice as NoticeBox } from '#ui/notice.tsx';
import { noticesPaths } from '#ui/paths/notices.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { DataTable } from '#ui/table.tsx';
import type { Notice } from './notice.ts';
import { noticeWords } from './notice-words.ts';
import type { NoticeNames } from './notice-words.ts';
import { noticesTexts } from './notices.texts.ts';

export interface NoticesPageProps {
  asking: Asking;
  notices: readonly Notice[];
  names: NoticeNames;
  showsRead: boolean;
  /** why no letter leaves, for everybody here; null: letters leave */
  lettersOff: 'sample' | 'server' | 'address' | null;
  byMail: boolean;
  done?: string | undefined;
}

export function NoticesPage(props: NoticesPageProps) {
  const { asking, notices, names, showsRead, lettersOff, done } = props;
  const { language } = asking;
  const texts = noticesTexts[language];
  const path = noticesPaths.list();
  const shown = showsRead ? notices : notices.filter(({ readOn }) => readOn === null);
  const isReader = asking.personId !== null && !asking.isSample;
  const words = (notice: Notice) => noticeWords(notice, names, language);
  return (
    <StandardsFrame asking={asking} title={texts.title} path={path} done={done}>
      <p class="lead">{noBreak(texts.intro)}</p>
      {lettersOff !== null && <NoticeBox kind="note">{noBreak(texts.lettersOff[lettersOff])}</NoticeBox>}
      <DataTable
        language={language}
        id="notices"
        caption={texts.caption(shown.length)}
        rows={shown}
        rowKey={({ id }) => id}
        empty={<EmptyState title={texts.none}>{noBreak(texts.noneText)}</EmptyState>}
        columns={[
          { key: 'what', head: texts.what, cell: (notice) => words(notice).what },
          {
            key: 'about',
            head: texts.about,
            cell: (notice) => {
              const { label, name, detail, path: href } = words(notice);
              return (
                <>
                  {label}: <a href={href}>{name}</a>
                  {detail !== null && (
                    <>
                      <br />
                      {texts.action}: {detail}
                    </>
                  )}
                </>
              );
            },
          },
          { key: 'found', head: texts.found, cell: ({ foundOn }) => formatDayShort(language, foundOn) },
          ...(isReader
            ? [
                {
                  key: 'read',
                  head: texts.read,
                  cell: (notice: Notice) =>
                    notice.readOn === null ? (
                      <form method="post" action={noticesPaths.read(notice.id)}>
                        <Button look="quiet" hiddenWords={`: ${words(notice).what}, ${words(notice).name}`}>
                          {texts.markRead}
                        </Button>
                      </form>
                    ) : (
                      texts.readOn(formatDayShort(language, notice.readOn))
                    ),
                },
              ]
            : []),
        ]}
      />
      {isReader && notices.some(({ readOn }) => readOn === null) && (
        <form method="post" action={noticesPaths.allRead()}>
          <Button look="secondary">{texts.allRead}</Button>
        </form>
      )}
      {isReader && (
        <p>
          <a href={showsRead ? path : withQuery(path, { pokaz: 'wszystkie' })}>
            {showsRead ? texts.showNew : texts.showAll}
          </a>
        </p>
      )}
      {isReader && <Wishes {...props} />}
    </StandardsFrame>
  );
}

function Wishes({ asking, byMail }: NoticesPageProps) {
  const texts = noticesTexts[asking.language];
  return (
    <section class="flow screen-only" aria-labelledby="ustawienia">
      <h2 id="ustawienia">{texts.letters}</h2>
      <form method="post" action={noticesPaths.wishes()} class="flow" noValidate>
        <RadioList
          name="listy"
          label={texts.byMail}
          hint={noBreak(texts.byMailHint)}
          value={byMail ? 'tak' : 'nie'}
          choices={[
            { value: 'tak', label: texts.yes },
            { value: 'nie', label: texts.no },
          ]}
        />
        <Button look="secondary">{texts.save}</Button>
      </form>
    </section>
  );
}
