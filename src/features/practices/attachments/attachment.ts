// Attachments of a card: what one is, how many it may have, how much together. What a file must be is the rule of actions.
import type { AttachmentFault as FileFault } from '#features/improvement/index.ts';

export interface CardAttachment {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** YYYY-MM-DD */
  readonly addedOn: string;
}

export const mostAttachments = 10;
export const mostAttachedBytes = 40_000_000;

/** Why a file was not taken: its own fault, the card's limits, or that none was chosen. */
export type AttachmentFault = FileFault | 'too-much' | 'no-file';

/** What the browser offers; the server looks for itself. */
export const offeredEndings = '.pdf,.docx,.xlsx,.odt,.ods,.txt,.csv,.jpg,.jpeg,.png';

/** For the header content-disposition: plain letters for old programs, all of them for the rest. */
export function dispositionOf(name: string): string {
  const plain = name.replaceAll(/[^\w. -]/g, '_');
  const all = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${all}`;
}
