// The part about cases on the page of a service in the settings: fills a slot of the room office.
import type { VNode } from 'preact';
import type { Asking } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import { ServiceDurations } from './service-card.pages.tsx';
import { serviceCard } from './summary.actions.ts';

/** null: no such service, or results are not this person's to see. */
export async function servicePart(house: House, asking: Asking, serviceId: string): Promise<VNode | null> {
  if (!asking.may('see results')) return null;
  const card = await serviceCard(house, asking.officeId, serviceId);
  if (!card) return null;
  const { service: _, months: __, ...props } = card;
  return <ServiceDurations language={asking.language} serviceId={serviceId} {...props} linked />;
}
