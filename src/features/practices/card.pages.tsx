// A card: three parts as pages of their own, its evidence, where it was done, and one document of all that for print.
import type { Fault } from '#domain/faults.ts';
import type { Asking } from '#features/accounts/index.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { DateField, faultOf, Hidden, RadioList } from '#ui/form.tsx';
import { formatDay, noBreak } from '#ui/formats.ts';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { practicesPaths } from '#ui/paths/practices.ts';
import { SectionLinks } from '#ui/section-links.tsx';
import { Tag } from '#ui/tag.tsx';
import { AdoptionsSection } from './adoptions.pages.tsx';
import type { AdoptedHere } from './adoptions.pages.tsx';
import type { CardAttachment } from './attachments/attachment.ts';
import { AttachmentsTable } from './attachments/attachments.pages.tsx';
import { DataSheetList, PresentationParts, Summary } from './card-parts.pages.tsx';
import { EvidenceSection } from './evidence.pages.tsx';
import { PracticesFrame } from './frame.pages.tsx';
import { PersonalDataNotice } from './personal-data.pages.tsx';
import { cardStatuses, isOwn } from './practice-card.ts';
import type { PracticeCard } from './practice-card.ts';
import { mayKeep, mayStartAction } from './practices-permission.ts';
import { practicesTexts } from './practices.texts.ts';

export interface CardPageProps {
  asking: Asking;
  card: PracticeCard;
  done?: string | undefined;
}

/** The parts of a card as links; each is a page of its own. */
export function CardParts({ asking, card, current }: CardPageProps & { current: string }) {
  const { card: texts } = practicesTexts[asking.language];
  return (
    <SectionLinks
      label={texts.label}
      current={current}
      links={[
        { href: practicesPaths.card(card.id), text: texts.summaryPart },
        { href: practicesPaths.presentation(card.id), text: texts.presentationPart },
        { href: practicesPaths.attachments(card.id), text: texts.attachmentsPart },
      ]}
    />
  );
}

export function CardPage(
  props: CardPageProps & { adoptions: readonly AdoptedHere[]; today: string; faults?: readonly Fault[] | undefined },
) {
  const { asking, card, done, adoptions, faults } = props;
  const { language } = asking;
  const { card: texts } = practicesTexts[language];
  const path = practicesPaths.card(card.id);
  return (
    <PracticesFrame
      asking={asking}
      title={card.content.title}
      kicker={texts.kicker}
      path={path}
      within="catalogue"
      faults={faults}
      done={done}
    >
      <CardParts asking={asking} card={card} current={path} />
      <StatusLine asking={asking} card={card} />
      <Summary language={language} card={card} />
      {mayKeep(asking) && <PersonalDataNotice asking={asking} card={card} />}
      <CardButtons asking={asking} card={card} />
      <EvidenceSection language={language} card={card} />
      <AdoptionsSection language={language} card={card} adoptions={adoptions} />
      <h2>{texts.sheet}</h2>
      <DataSheetList language={language} card={card} />
      {card.actionId !== null && (
        <p>
          <a href={improvementPaths.action(card.actionId)}>{texts.fromAction}</a>
        </p>
      )}
      {mayKeep(asking) && isOwn(card) && <StatusForm {...props} />}
      {mayKeep(asking) && (
        <p>
          <a href={practicesPaths.remove(card.id)}>{texts.remove}</a>
        </p>
      )}
    </PracticesFrame>
  );
}

function StatusLine({ asking, card }: CardPageProps) {
  const { card: texts, statuses } = practicesTexts[asking.language];
  const { status, checkedOn } = card;
  return (
    <p>
      <Tag kind={status === 'verified' ? 'done' : status === 'outdated' ? 'note' : 'plain'}>{statuses[status]}</Tag>{' '}
      <span class="secondary">
        {checkedOn === null ? texts.notChecked : texts.checked(formatDay(asking.language, checkedOn))}
      </span>
    </p>
  );
}

function CardButtons({ asking, card }: CardPageProps) {
  const { card: texts } = practicesTexts[asking.language];
  return (
    <>
      <ButtonRow>
        {mayKeep(asking) && isOwn(card) && <ButtonLink href={practicesPaths.edit(card.id)}>{texts.edit}</ButtonLink>}
        {mayStartAction(asking) && (
          <ButtonLink
            href={improvementPaths.newAction({ praktyka: card.id })}
            look={isOwn(card) ? 'secondary' : 'primary'}
          >
            {isOwn(card) ? texts.applyAgain : texts.apply}
          </ButtonLink>
        )}
        <ButtonLink href={practicesPaths.print(card.id)} look="quiet">
          {texts.print}
        </ButtonLink>
        <ButtonLink href={practicesPaths.json(card.id)} look="quiet">
          {texts.json}
        </ButtonLink>
      </ButtonRow>
      <p class="caption screen-only">
        {mayStartAction(asking) && `${texts.applyHint} `}
        {texts.jsonNote}
      </p>
    </>
  );
}

function StatusForm({
  asking,
  card,
  today,
  faults = [],
}: CardPageProps & { today: string; faults?: readonly Fault[] | undefined }) {
  const { card: texts, statuses } = practicesTexts[asking.language];
  return (
    <Details summary={texts.setStatus} open={faults.length > 0}>
      <form method="post" action={practicesPaths.status(card.id)} class="form" noValidate>
        <Hidden name="version" value={card.version} />
        <RadioList
          name="stan"
          label={texts.status}
          value={card.status}
          fault={faultOf(faults, 'stan')}
          choices={cardStatuses.map((value) => ({ value, label: statuses[value] }))}
        />
        <DateField
          name="sprawdzono"
          label={texts.checkedOn}
          hint={noBreak(texts.checkedHint)}
          value={card.checkedOn ?? today}
          max={today}
          fault={faultOf(faults, 'sprawdzono')}
        />
        <Button look="secondary">{texts.saveStatus}</Button>
      </form>
    </Details>
  );
}

export function PresentationPage({ asking, card }: CardPageProps) {
  const { language } = asking;
  const { card: texts } = practicesTexts[language];
  const path = practicesPaths.presentation(card.id);
  return (
    <PracticesFrame
      asking={asking}
      title={card.content.title}
      kicker={texts.presentationPart}
      path={path}
      within="catalogue"
    >
      <CardParts asking={asking} card={card} current={path} />
      <PresentationParts language={language} card={card} />
    </PracticesFrame>
  );
}

/** Everything on one page, in the order of the card. */
export function PrintedCardPage({
  asking,
  card,
  attachments,
  adoptions,
}: CardPageProps & { attachments: readonly CardAttachment[]; adoptions: readonly AdoptedHere[] }) {
  const { language } = asking;
  const { card: texts } = practicesTexts[language];
  return (
    <PracticesFrame
      asking={asking}
      title={card.content.title}
      kicker={texts.whole}
      path={practicesPaths.print(card.id)}
      within={{ href: practicesPaths.card(card.id), text: card.content.title }}
    >
      <p class="caption screen-only">{noBreak(texts.printHint)}</p>
      <StatusLine asking={asking} card={card} />
      <Summary language={language} card={card} />
      <h2>{texts.sheet}</h2>
      <DataSheetList language={language} card={card} />
      <EvidenceSection language={language} card={card} />
      <PresentationParts language={language} card={card} />
      <AdoptionsSection language={language} card={card} adoptions={adoptions} />
      <h2>{texts.attachmentsPart}</h2>
      <AttachmentsTable asking={asking} card={card} attachments={attachments} printed />
    </PracticesFrame>
  );
}

export function RemovalPage({ asking, card }: CardPageProps) {
  const { removal: texts } = practicesTexts[asking.language];
  const back = { href: practicesPaths.card(card.id), text: card.content.title };
  return (
    <PracticesFrame asking={asking} title={texts.title} path={practicesPaths.remove(card.id)} within={back}>
      <p class="lead">{noBreak(texts.lead(card.content.title))}</p>
      <p>{noBreak(isOwn(card) ? texts.own : texts.brought)}</p>
      <form method="post" action={practicesPaths.remove(card.id)}>
        <Hidden name="version" value={card.version} />
        <ButtonRow>
          <Button look="danger">{texts.do}</Button>
          <a href={back.href}>{texts.cancel}</a>
        </ButtonRow>
      </form>
    </PracticesFrame>
  );
}

export function NotClosedPage({ asking, actionId }: { asking: Asking; actionId: string }) {
  const { notClosed: texts } = practicesTexts[asking.language];
  return (
    <PracticesFrame asking={asking} title={texts.title} path={practicesPaths.catalogue()} within="catalogue">
      <p class="lead">{noBreak(texts.lead)}</p>
      <p>
        <a href={improvementPaths.action(actionId)}>{texts.back}</a>
      </p>
    </PracticesFrame>
  );
}
