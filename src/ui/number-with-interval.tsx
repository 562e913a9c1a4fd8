// One number from clients: value, interval in words, n; or, below the threshold, the words that stand in its place.
import type { StaffLanguage } from '#domain/language.ts';
import { formatNumber } from './formats.ts';
import { writeAbsence, writeNumber } from './shown-number.ts';
import type { ShownNumber } from './shown-number.ts';
import { Tag } from './tag.tsx';
import { uiTexts } from './ui.texts.ts';

export interface NumberWithIntervalProps {
  language: StaffLanguage;
  number: ShownNumber;
  /** 44 px figure with its lines below; otherwise one line for a table cell */
  large?: boolean | undefined;
  /** n after the interval, where no column of its own shows it */
  withN?: boolean | undefined;
  /** the tag "wynik orientacyjny" already stands once for the whole figure */
  untagged?: boolean | undefined;
}

export function NumberWithInterval({ language, number, large, withN, untagged }: NumberWithIntervalProps) {
  const texts = uiTexts[language];
  if (number.kind !== 'share' && number.kind !== 'mean') {
    return <span class="number-absent">{writeAbsence(language, number)}</span>;
  }
  const { value, range } = writeNumber(language, number);
  const tag = number.firmness === 'indicative' && !untagged && <Tag kind="note">{texts.preliminary}</Tag>;
  if (!large) {
    return (
      <span class="number-line">
        <b>{value}</b>{' '}
        <span class="number-range">
          ({range}
          {withN && `; n\u00a0${formatNumber(language, number.n)}`})
        </span>{' '}
        {tag}
      </span>
    );
  }
  const [figure = value, ...rest] = value.split('\u00a0');
  return (
    <div class="number-large">
      <p>
        {number.firmness === 'firm' ? (
          <>
            <b class="number-figure">{figure}</b> {rest.join('\u00a0')}
          </>
        ) : (
          <b class="number-about">{value}</b>
        )}
      </p>
      <p class="secondary">
        {texts.probably(range)}; {texts.answers(number.n)}
      </p>
      {tag && <p>{tag}</p>}
    </div>
  );
}
