// What these numbers could show at all: before the start, and until there is a verdict.
import type { StaffLanguage } from '#domain/language.ts';
import type { Showable } from '#domain/register-figure.ts';
import { noBreak } from '#ui/formats.ts';
import type { DetectableEffect, TooFewToTell } from './detectable-effect.ts';
import { detectableSentence } from './effect-words.ts';
import type { LoadedEffect } from './effect.actions.ts';
import { effectTexts } from './effect.texts.ts';

export interface DetectableProps {
  language: StaffLanguage;
  loaded: Showable<{
    readonly indicator: LoadedEffect['indicator'];
    readonly detectable: DetectableEffect | TooFewToTell;
  }>;
}

/** What could be seen, in one sentence, or why it cannot be said. */
export function DetectableSentence({ language, loaded }: DetectableProps) {
  return <p>{noBreak(detectableSentence(language, loaded.indicator.content, loaded.detectable))}</p>;
}

/** The same under a heading of its own, in the section of an effect. */
export function WhatCouldBeSeen(props: DetectableProps) {
  return (
    <>
      <h3>{effectTexts[props.language].detectable.title}</h3>
      <DetectableSentence {...props} />
    </>
  );
}
