// The three parts of a card, for their own pages and for the one document that is printed.
import { Fragment } from 'preact';
import type { StaffLanguage } from '#domain/language.ts';
import { touchpointNames } from '#domain/touchpoint.ts';
import { formatDay, formatNumber, formatShortNumber, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { isOwn, presentationParts } from './practice-card.ts';
import type { PracticeCard } from './practice-card.ts';
import { sectionName } from './practice-sections.data.ts';
import { practicesTexts } from './practices.texts.ts';

interface PartProps {
  language: StaffLanguage;
  card: PracticeCard;
}

export function Summary({ language, card }: PartProps) {
  const { card: texts } = practicesTexts[language];
  const { summary } = card.content;
  return (
    <>
      {!isOwn(card) && <Notice>{noBreak(texts.brought(card.originOffice))}</Notice>}
      <p class="lead">{summary === '' ? texts.noSummary : noBreak(summary)}</p>
    </>
  );
}

/** An address somebody typed is a link only where it leads to a page and nowhere else. */
function WebAddress({ address }: { address: string }) {
  return /^https?:\/\/[^\s]+$/.test(address) ? (
    <a href={address} rel="noreferrer">
      {address}
    </a>
  ) : (
    <>{address || '–'}</>
  );
}

export function DataSheetList({ language, card }: PartProps) {
  const { card: texts, unitKinds } = practicesTexts[language];
  const { fields } = texts;
  const { content } = card;
  const { sheet } = content;
  const rows: readonly (readonly [keyof typeof fields, string | null])[] = [
    ['section', sectionName(content.section, language)],
    ['touchpoint', content.touchpoint && touchpointNames[content.touchpoint][language]],
    ['service', content.service],
    ['clientGroup', content.clientGroup],
    ['driver', content.driver],
    ['enteredOn', formatDay(language, sheet.enteredOn)],
    ['office', sheet.office],
    ['unitKind', unitKinds[sheet.unitKind]],
    ['place', sheet.place],
    ['county', sheet.county],
    ['voivodeship', sheet.voivodeship],
    ['postalCode', sheet.postalCode],
    ['post', sheet.post],
    ['street', sheet.street],
    ['phone', sheet.phone],
    ['website', sheet.website],
    ['email', sheet.email],
    ['population', sheet.population === null ? '' : formatNumber(language, sheet.population)],
    ['teryt', sheet.teryt ?? ''],
    ['contactPerson', sheet.contactPerson],
    ['contactPost', sheet.contactPost],
    ['cost', sheet.cost === null ? '' : texts.zloty(formatShortNumber(language, sheet.cost, 2))],
    ['hours', sheet.hours === null ? '' : texts.hours(sheet.hours)],
    ['months', sheet.months === null ? '' : texts.months(sheet.months)],
  ];
  return (
    <>
      <dl class="definitions">
        {rows.map(([field, value]) => (
          <Fragment key={field}>
            <dt>{fields[field]}</dt>
            <dd>{field === 'website' && value !== null ? <WebAddress address={value} /> : value || '–'}</dd>
          </Fragment>
        ))}
      </dl>
      {sheet.population !== null && <p class="caption">{noBreak(texts.populationSource)}</p>}
    </>
  );
}

export function PresentationParts({ language, card }: PartProps) {
  const { card: texts, parts } = practicesTexts[language];
  return (
    <>
      {presentationParts.map((part) => (
        <section key={part} aria-labelledby={`czesc-${part}`}>
          <h2 id={`czesc-${part}`}>{parts[part].label}</h2>
          <Paragraphs text={card.content.presentation[part]} empty={texts.noText} />
        </section>
      ))}
    </>
  );
}

/** Lines as people typed them; several lines are a list of paragraphs. */
function Paragraphs({ text, empty }: { text: string; empty: string }) {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  if (lines.length === 0) return <p class="secondary">{empty}</p>;
  return (
    <>
      {lines.map((line, at) => (
        <p key={at}>{noBreak(line)}</p>
      ))}
    </>
  );
}
