// The address printed on a poster and hidden in its QR code.
import { channelsPaths } from '#ui/paths/channels.ts';

/** 'https://opinie.example.pl/ankieta/k7m2qd': what a person types. */
export function surveyLink(publicUrl: string, code: string): string {
  return publicUrl + channelsPaths.survey(code);
}

/** The same without the protocol, as it is read out: 'opinie.example.pl/ankieta/k7m2qd'. */
export function spokenLink(publicUrl: string, code: string): string {
  return surveyLink(publicUrl, code).replace(/^https?:\/\//, '');
}

/** What the QR code holds: the link with the mark that it was scanned. */
export function qrLink(publicUrl: string, code: string): string {
  return `${surveyLink(publicUrl, code)}?z=qr`;
}
