// The ways in which an answer reaches the office. The order is fixed: a channel is stored as its position.
import type { Localised, StaffLanguage } from './language.ts';

export const channels = ['web', 'qr', 'kiosk', 'paper', 'phone', 'invitation', 'embed', 'import'] as const;
export type Channel = (typeof channels)[number];

export const channelNames: Readonly<Record<Channel, Localised<StaffLanguage>>> = {
  web: { pl: 'link w internecie', en: 'web link' },
  qr: { pl: 'kod QR', en: 'QR code' },
  kiosk: { pl: 'kiosk', en: 'kiosk' },
  paper: { pl: 'papier', en: 'paper' },
  phone: { pl: 'rozmowa z ankieterem', en: 'interviewer' },
  invitation: { pl: 'zaproszenie e-mailem', en: 'e-mail invitation' },
  embed: { pl: 'strona urzędu', en: 'office website' },
  import: { pl: 'import', en: 'import' },
};

export function isChannel(text: unknown): text is Channel {
  return channels.some((channel) => channel === text);
}
