// "Co dalej" of every page of results: at most three proposals, each born from a fact of its page; without a fact nothing.
import type { StaffLanguage } from '#domain/language.ts';
import { noBreak } from '#ui/formats.ts';
import { NextStep } from '#ui/next-step.tsx';

export interface ProposalLink {
  readonly href: string;
  readonly text: string;
}

export interface Proposal {
  /** the fact with its number and n, and what may follow from it */
  readonly sentence: string;
  readonly links: readonly ProposalLink[];
}

const mostProposals = 3;

interface ProposalsProps {
  language: StaffLanguage;
  /** the most pressing first */
  proposals: readonly Proposal[];
  /** ways on that belong to no single proposal */
  more?: readonly ProposalLink[];
}

/** The first link of all is the button; an address that two proposals lead to stands once. */
export function Proposals({ language, proposals, more = [] }: ProposalsProps) {
  const told = proposals.slice(0, mostProposals);
  if (told.length === 0) return null;
  const links = [...told.flatMap((proposal) => proposal.links), ...more];
  const [action, ...others] = links.filter(({ href }, place) => links.findIndex((one) => one.href === href) === place);
  return (
    <NextStep language={language} {...(action ? { action } : {})} more={others}>
      {told.map(({ sentence }, place) => (
        <span key={sentence} class="step">
          {place > 0 && ' '}
          {noBreak(sentence)}
        </span>
      ))}
    </NextStep>
  );
}
