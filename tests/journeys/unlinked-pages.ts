// Addresses that no page of staff links to: clients’ pages on their way, one-time links, files.
import type { OfficeId } from '#domain/ids.ts';
import { monthOfDay, periodKey, quarterPeriod } from '#domain/period.ts';
import { officeProfile, officeStructure } from '#features/office/index.ts';
import { listCodes } from '#features/studies/index.ts';
import { assetsByPath } from '#ui/assets.ts';
import { answerTo } from '../factories/survey-client.ts';
import { freshPage } from './office.ts';
import type { RunningOffice } from './office.ts';

/** Addresses that no page of staff links to: a survey on its way and at its end, one-time links, a style sheet. */
export async function unlinked(office: RunningOffice, officeId: OfficeId): Promise<Map<string, string>> {
  const { code, id: printed } = (await listCodes(office.house, officeId)).codes[0]!;
  const { request } = (await freshPage(office)).context();
  const begun = async () => new URL((await request.get(`/ankieta/${code}`)).url()).pathname.replace(/\/1$/, '');
  const ended = await begun();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  for (let page = 1; page <= 10; page += 1)
    await request.post(`${ended}/${page}`, { data: answerTo(page, 10, 4, ''), headers });
  const { slug } = (await officeProfile(office.house, officeId))!;
  const { units, services, locations, clientGroups } = await officeStructure(office.house, officeId);
  const quarter = periodKey(quarterPeriod(monthOfDay(office.house.clock.today()) - 3));
  return new Map([
    ['/ankieta/:code', `/ankieta/${code}`],
    ['/ankieta/:code/', `/ankieta/${code}/`],
    ['/kierunki/temat/:id', '/kierunki/temat/queue'],
    ['/kierunki/tematy/:id', '/kierunki/tematy/queue'],
    ['/kierunki/tematy/:id/usuniecie', '/kierunki/tematy/queue/usuniecie'],
    ['/diagnoza/jednostka/:id', `/diagnoza/jednostka/${units[0]!.id}`],
    ['/diagnoza/usluga/:id', `/diagnoza/usluga/${services[0]!.id}`],
    ['/diagnoza/punkt-styku/:touchpoint', '/diagnoza/punkt-styku/building'],
    ['/diagnoza/miejsce/:id', `/diagnoza/miejsce/${locations[0]?.id}`],
    ['/diagnoza/grupa/:id', `/diagnoza/grupa/${clientGroups[0]!.id}`],
    ['/zrodla/jednostka/:id', `/zrodla/jednostka/${units[0]!.id}`],
    ['/zrodla/usluga/:id', `/zrodla/usluga/${services[0]!.id}`],
    ['/zrodla/jednostka/:id/waznosc', `/zrodla/jednostka/${units[0]!.id}/waznosc`],
    ['/zrodla/usluga/:id/waznosc', `/zrodla/usluga/${services[0]!.id}/waznosc`],
    ['/sprawy/usluga/:serviceId/miesiace.csv', `/sprawy/usluga/${services[0]!.id}/miesiace.csv`],
    ['/ankieta/:code/:token/:page', `${await begun()}/3`],
    ['/ankieta/:code/:token/dziekujemy', `${ended}/dziekujemy`],
    ['/deklaracja-dostepnosci/:slug', `/deklaracja-dostepnosci/${slug}`],
    ['/jak-chronimy-dane/:slug', `/jak-chronimy-dane/${slug}`],
    ['/powiedzieliscie-zrobilismy/:slug', `/powiedzieliscie-zrobilismy/${slug}`],
    ['/zbieranie/druk/materialy.pdf', `/zbieranie/druk/materialy.pdf?miejsce=${printed}&rodzaj=kartka`],
    [
      '/zbieranie/eksport/wyniki',
      `/zbieranie/eksport/wyniki?ankieta=core-visit&od=${quarter}&do=${quarter}&krok=kwartal&zakres=urzad&uklad=dlugi&format=csv`,
    ],
    ['/rozwoj-pracownikow/slownik/:id', '/rozwoj-pracownikow/slownik/courtesy'],
    ['/styl/:file', [...assetsByPath.keys()][0]!],
  ]);
}
