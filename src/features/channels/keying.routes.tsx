// URLs of typing answers in: the list of places, the form of one place, and taking the last answer back.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { conflict, notAllowed, notFound, Refusal } from '#domain/faults.ts';
import { isUuid } from '#domain/ids.ts';
import type { SurveyCodeId } from '#domain/ids.ts';
import { isSurveyLanguage } from '#domain/language.ts';
import { allow, postedForm, requireAsking } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { checkToken, isKeyedHeld, newToken } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import { officeStructure } from '#features/office/index.ts';
import { languagesOf, publishedVersion } from '#features/questionnaires/index.ts';
import { addDays, listCodes, placeName, placeOfCode, withoutMarks } from '#features/studies/index.ts';
import { inWordOrder } from '#ui/formats.ts';
import { renderPage } from '#ui/page.tsx';
import { channelsPaths } from '#ui/paths/channels.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { keyingFaults } from './keying-faults.ts';
import { keyingDays, keyingWays, readDay, readKeyed, readWay } from './keying-form.ts';
import { keyAnswer, keyedToday, takeKeyedBack } from './keying.actions.ts';
import { firstFieldOf, KeyingListPage, KeyingPage, keptQuery } from './keying.pages.tsx';
import { keyingTexts } from './keying.texts.ts';

export function keyingRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  function keyer(c: Context<StaffEnv>): Asking {
    const asking = requireAsking(c);
    allow(asking, 'key answers');
    return asking;
  }

  /** Open codes whose study takes answers today, or took them not long ago: sheets wait in boxes. */
  async function placesFor(asking: Asking) {
    const [{ codes, studies }, structure] = await Promise.all([
      listCodes(house, asking.officeId),
      officeStructure(house, asking.officeId),
    ]);
    const places = codes.flatMap((code) => {
      const study = studies.find(({ id }) => id === code.studyId);
      const days = study && keyingDays(study, house.clock.today(), addDays);
      const service = structure.services.find(({ id }) => id === code.serviceId);
      if (!study || !days || !code.isOpen || service?.active === false) return [];
      return [{ codeId: code.id, code: code.code, name: placeName(code, structure), studyName: study.name, days }];
    });
    return inWordOrder('pl', places, ({ name }) => name ?? '');
  }

  async function placeFor(c: Context<StaffEnv>, asking: Asking) {
    const codeId = c.req.param('codeId');
    const chosen = isUuid(codeId) && (await placesFor(asking)).find((place) => place.codeId === codeId);
    const place = chosen && (await placeOfCode(house, asking.officeId, codeId as SurveyCodeId));
    const version = place && (await publishedVersion(house, asking.officeId, place.versionId));
    if (!chosen || !place || !version) throw notFound();
    const spokenIn = (asked: string | undefined) =>
      isSurveyLanguage(asked) && languagesOf(version).includes(asked) ? asked : 'pl';
    return { name: chosen.name, days: chosen.days, place, version, spokenIn };
  }

  routes.get(channelsPaths.keying(), async (c) => {
    const asking = keyer(c);
    const words = (c.req.query('szukaj') ?? '').trim().slice(0, 100);
    const [all, today] = await Promise.all([placesFor(asking), keyedToday(house, asking.officeId, asking.personId)]);
    const wanted = withoutMarks(words);
    const places = all.filter(({ name, code, studyName }) =>
      withoutMarks(`${name ?? ''} ${code} ${studyName}`).includes(wanted),
    );
    return c.html(renderPage(<KeyingListPage {...{ asking, places, words, today }} hasPlaces={all.length > 0} />));
  });

  routes.get(channelsPaths.keyAt(':codeId'), async (c) => {
    const asking = keyer(c);
    const { place, version, days, name, spokenIn } = await placeFor(c, asking);
    const day = readDay(c.req.query('dzien') ?? '', days, asking.language);
    const saved = c.req.query('zapisano') ?? '';
    const isHeld = saved !== '' && (await isKeyedHeld(house, asking.officeId, saved));
    const texts = keyingTexts[asking.language];
    const done = isHeld
      ? texts.kept
      : c.req.query('cofnieto') === '1'
        ? texts.takenBack
        : c.req.query('cofnieto') === '0'
          ? texts.tooLate
          : undefined;
    const shown = {
      asking,
      place,
      version,
      days,
      name,
      done,
      token: newToken(house, place),
      spoken: spokenIn(c.req.query('jezyk')),
      way: readWay(c.req.query('sposob') ?? ''),
      day: day.ok ? day.day : days.last,
      today: await keyedToday(house, asking.officeId, asking.personId),
      held: isHeld ? saved : null,
    };
    return c.html(renderPage(<KeyingPage {...shown} />));
  });

  routes.post(channelsPaths.keyAt(':codeId'), async (c) => {
    const asking = keyer(c);
    if (asking.isSample || asking.personId === null) throw notAllowed('sample-office');
    const { place, version, days, name, spokenIn } = await placeFor(c, asking);
    const posted = await postedForm(c);
    const token = posted.text('token');
    const state = checkToken(house, place, token);
    if (state === 'forged') throw new Refusal(400, 'unreadable');
    const given = readKeyed(version.questions, posted);
    const kept = {
      way: readWay(posted.text('sposob')),
      spoken: spokenIn(posted.text('jezyk')),
      day: posted.text('dzien'),
    };
    const day = readDay(kept.day, days, asking.language);
    const again = async (faults: ReturnType<typeof keyingFaults>) => {
      const today = await keyedToday(house, asking.officeId, asking.personId);
      const fresh = state === 'expired' ? newToken(house, place) : token;
      const shown = { asking, place, version, days, name, token: fresh, ...kept, given, today, held: null, ...faults };
      return c.html(renderPage(<KeyingPage {...shown} />), 422);
    };
    const texts = keyingTexts[asking.language].faults;
    if (state === 'expired') return again({ faults: [{ field: firstFieldOf(version), message: texts.expired }] });
    if (!day.ok) return again({ faults: day.faults });
    const answer = { token, form: given, language: kept.spoken, channel: keyingWays[kept.way], visitDay: day.day };
    const done = await keyAnswer(house, place, version, answer, asking.personId);
    if (done.state === 'faulty') return again(keyingFaults(done.faults, version, asking.language));
    // the next answer begins at its first field
    return c.redirect(
      `${withQuery(channelsPaths.keyAt(place.codeId), { ...keptQuery(kept), zapisano: token })}#${firstFieldOf(version)}`,
      303,
    );
  });

  routes.post(channelsPaths.takeBack(':codeId'), async (c) => {
    const asking = keyer(c);
    if (asking.isSample || asking.personId === null) throw notAllowed('sample-office');
    const { place, spokenIn } = await placeFor(c, asking);
    const posted = await postedForm(c);
    const token = posted.text('token');
    if (checkToken(house, place, token) === 'forged') throw conflict();
    const gone = await takeKeyedBack(house, asking.officeId, token, asking.personId);
    const kept = {
      way: readWay(posted.text('sposob')),
      spoken: spokenIn(posted.text('jezyk')),
      day: posted.text('dzien'),
    };
    return c.redirect(
      withQuery(channelsPaths.keyAt(place.codeId), { ...keptQuery(kept), cofnieto: gone ? '1' : '0' }),
      303,
    );
  });

  return routes;
}
