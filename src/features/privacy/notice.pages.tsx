// The privacy notice as clients read it, and the form by which the office fills it in.
import type { ComponentChildren } from 'preact';
import type { Fault } from '#domain/faults.ts';
import { surveyLanguages } from '#domain/language.ts';
import type { SurveyLanguage } from '#domain/language.ts';
import type { Asking } from '#features/accounts/index.ts';
import { mayChange, SettingsForm, SettingsPage } from '#features/office/index.ts';
import type { DoneKind, FormInput, Office } from '#features/office/index.ts';
import { Button, ButtonRow } from '#ui/button.tsx';
import { faultOf, Hidden, TextArea, TextField } from '#ui/form.tsx';
import { formatDay, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { PublicPage } from '#ui/page.tsx';
import { privacyPaths } from '#ui/paths/privacy.ts';
import { publicationPaths } from '#ui/paths/publication.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { publicTexts } from '#ui/public.texts.ts';
import type { PublishedNotice } from './notice.store.ts';
import { noticeSettingsTexts, noticeTexts } from './notice.texts.ts';

export interface NoticePageProps {
  office: Office;
  notice: PublishedNotice | null;
  language: SurveyLanguage;
}

export function NoticePage({ office, notice, language }: NoticePageProps) {
  const texts = noticeTexts[language];
  // what the office wrote is Polish on every page; what it left to us is in the reader's language
  const own = (text: string | undefined, otherwise: string) =>
    text ? <p lang="pl">{noBreak(text)}</p> : <p>{noBreak(otherwise)}</p>;
  const contact = [office.address, office.phone, office.email].filter((part) => part !== '').join(', ');
  return (
    <PublicPage
      language={language}
      languages={surveyLanguages.map((other) => ({
        language: other,
        href: withQuery(privacyPaths.notice(office.slug), { jezyk: other }),
      }))}
      officeName={office.name}
      title={texts.title}
      isSample={office.sample}
      footerLinks={[
        { href: publicationPaths.accessibilityDeclaration(office.slug), text: publicTexts[language].declaration },
      ]}
    >
      {notice === null && <Notice kind="note">{noBreak(texts.draft)}</Notice>}
      <p>{noBreak(texts.lead)}</p>
      {texts.collected.map((section) => (
        <NoticeSection key={section.heading} {...section} />
      ))}
      <h2>{texts.controller}</h2>
      <p lang="pl">{noBreak(notice?.controller ?? office.name)}</p>
      {contact !== '' && (
        <p>
          {texts.controllerContact}: <span lang="pl">{contact}</span>
        </p>
      )}
      <h2>{texts.officer}</h2>
      {notice ? (
        <p lang="pl">{[notice.officer, notice.officerContact].filter((part) => part !== '').join(', ')}</p>
      ) : (
        <p>{noBreak(texts.officerMissing)}</p>
      )}
      <h2>{texts.purpose}</h2>
      <p>{noBreak(texts.purposeText)}</p>
      <h2>{texts.basis}</h2>
      {own(notice?.basis, texts.basisDefault)}
      <h2>{texts.retention}</h2>
      <p>{noBreak(texts.retentionFixed)}</p>
      {own(notice?.retention, texts.retentionDefault)}
      <h2>{texts.recipients}</h2>
      {own(notice?.recipients, texts.recipientsDefault)}
      <NoticeSection {...texts.rights} />
      <NoticeSection {...texts.voluntary} />
      <p>{noBreak(texts.automated)}</p>
      {notice && <p class="caption">{texts.version(notice.number, formatDay(language, notice.publishedOn))}</p>}
    </PublicPage>
  );
}

function NoticeSection(section: { heading: string; items?: readonly string[]; paragraphs?: readonly string[] }) {
  return (
    <>
      <h2>{section.heading}</h2>
      {section.items && (
        <ul>
          {section.items.map((item) => (
            <li key={item}>{noBreak(item)}</li>
          ))}
        </ul>
      )}
      {section.paragraphs?.map((paragraph) => (
        <p key={paragraph}>{noBreak(paragraph)}</p>
      ))}
    </>
  );
}

export interface NoticeSettingsProps extends Omit<NoticePageProps, 'language'> {
  asking: Asking;
  form: FormInput;
  faults?: readonly Fault[];
  done?: DoneKind | null;
}

export function NoticeSettingsPage({ asking, office, notice, form, faults = [], done }: NoticeSettingsProps) {
  const { language } = asking;
  const texts = noticeSettingsTexts[language];
  const { fields, hints } = texts;
  const words = noticeTexts[language];
  const field = (name: string, label: string, hint?: ComponentChildren) => ({
    name,
    label,
    hint,
    value: form.text(name),
    fault: faultOf(faults, name),
  });
  const suggested = (text: string) => (
    <>
      {hints.defaultText} {text}
    </>
  );
  const path = privacyPaths.settings();
  return (
    <SettingsPage asking={asking} section="notice" title={texts.title} faults={faults} done={done} path={path}>
      <p class="lead">{texts.lead}</p>
      {notice ? (
        <p>{texts.current(words.version(notice.number, formatDay(language, notice.publishedOn)))}</p>
      ) : (
        <Notice kind="note">{texts.notYet}</Notice>
      )}
      {office.version > 0 && (
        <p>
          <a href={privacyPaths.notice(office.slug)}>{texts.show}</a>
        </p>
      )}
      <Notice title={texts.checkTitle}>
        <ul>
          {texts.check.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Notice>
      <SettingsForm asking={asking} action={path}>
        <Hidden name="version" value={form.text('version')} />
        <TextField {...field('administrator', fields.controller, hints.controller)} maxLength={300} />
        <TextField {...field('inspektor', fields.officer)} maxLength={300} />
        <TextField {...field('kontakt', fields.officerContact, hints.officerContact)} maxLength={300} />
        <p class="hint">{hints.ownText}</p>
        <TextArea {...field('podstawa', fields.basis, suggested(words.basisDefault))} rows={3} maxLength={1000} />
        <TextArea {...field('okres', fields.retention, suggested(words.retentionDefault))} rows={3} maxLength={1000} />
        <TextArea
          {...field('odbiorcy', fields.recipients, suggested(words.recipientsDefault))}
          rows={3}
          maxLength={1000}
        />
        {mayChange(asking) && (
          <ButtonRow>
            <Button>{texts.publish}</Button>
          </ButtonRow>
        )}
      </SettingsForm>
    </SettingsPage>
  );
}
