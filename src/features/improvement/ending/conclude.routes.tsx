// URLs of the end of an action: asked, done; the standard it became; the sentence for clients.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Fault } from '#domain/faults.ts';
import { notFound } from '#domain/faults.ts';
import { allow, postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import { maskPersonalData } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import { officeProfile } from '#features/office/index.ts';
import { seeDone, targetWords } from '#features/standards/index.ts';
import { renderPage } from '#ui/page.tsx';
import { improvementPaths } from '#ui/paths/improvement.ts';
import type { Action } from '../action.ts';
import { longest } from '../form/action-form.ts';
import { actionOf } from '../actions.actions.ts';
import { endAction, repeatAction, tellPublicly } from '../changes.actions.ts';
import { ConcludePage } from './conclusion.pages.tsx';
import { effectOf } from '../effect-of.actions.ts';
import type { EffectSlots } from '../effect-of.actions.ts';
import { improvementTexts } from '../improvement.texts.ts';
import { allowChange, requireLooking } from '../may-improve.ts';
import { checkPersonal, isTicked } from '../form/personal-texts.ts';
import { longestSentence, SentencePage } from './sentence.pages.tsx';
import { conclusions, endingOf, offeredConclusions, proposedTarget } from '../stages/stage-rules.ts';
import { standardFrom, standardOfKept } from './standard-from.actions.ts';
import { StaleConclusion, StaleSentence } from '../two-versions/stale.pages.tsx';
import { StandardMeanwhile } from '../two-versions/standard-meanwhile.pages.tsx';
import { unlessFaster } from '../two-versions/unless-faster.ts';

const mostConclusion = 4000;

export function concludeRoutes(house: House, slots: EffectSlots): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  async function mine(c: Context<StaffEnv>): Promise<{ asking: Asking; action: Action }> {
    const asking = requireLooking(c);
    const action = await actionOf(house, asking.officeId, c.req.param('id') ?? '');
    allowChange(asking, action);
    return { asking, action };
  }

  /** What may be concluded today, with the effect and the target it would give. */
  async function situation({ language, officeId }: Asking, action: Action) {
    const loaded = await effectOf(house, officeId, action, slots);
    const known = typeof loaded === 'string' ? null : loaded;
    const effect = known?.effect ?? null;
    const target = known && proposedTarget(effect, known.indicator.content);
    return {
      effect,
      known,
      target,
      offered: offeredConclusions(action, { today: house.clock.today(), effect }),
      targetWords: known && target ? targetWords(language, known.indicator.content, target) : null,
    };
  }

  routes.get(improvementPaths.conclude(':id'), async (c) => {
    const { asking, action } = await mine(c);
    const how = conclusions.find((one) => one === c.req.query('jak'));
    if (!how) throw notFound();
    const { offered, targetWords: target } = await situation(asking, action);
    const faults = offered.includes(how) ? [] : [{ field: 'wniosek', message: refusal(asking, action) }];
    const form = { conclusion: action.conclusion, lessons: action.lessons };
    return c.html(
      renderPage(<ConcludePage {...{ asking, action, how, form, target, faults }} />),
      faults.length > 0 ? 422 : 200,
    );
  });

  routes.post(improvementPaths.conclude(':id'), async (c) => {
    const { asking, action } = await mine(c);
    const { officeId, personId: who, language } = asking;
    const posted = await postedForm(c);
    const how = conclusions.find((one) => one === posted.text('jak'));
    if (!how) throw notFound();
    const text = (name: string) => posted.text(name).replaceAll('\r\n', '\n').trim();
    const form = { conclusion: text('wniosek'), lessons: text('wnioski') };
    const change = { id: action.id, version: posted.number('version') ?? 0, who };
    const isSure = isTicked(posted);
    const stale = async () => {
      const now = await actionOf(house, officeId, action.id);
      return c.html(renderPage(<StaleConclusion {...{ asking, action: now, how, form, isSure }} />), 409);
    };
    if (action.ended !== null || change.version !== action.version) return stale();
    const { offered, effect, known, target, targetWords: words } = await situation(asking, action);
    const texts = improvementTexts[language].faults;
    const { concluding } = improvementTexts[language];
    const personal = checkPersonal(
      [
        { field: 'wniosek', label: concluding.conclusion, text: form.conclusion, kept: action.conclusion },
        { field: 'wnioski', label: concluding.lessons, text: form.lessons, kept: action.lessons },
      ],
      isSure,
      language,
    );
    const faults: Fault[] = [
      ...(offered.includes(how) ? [] : [{ field: 'wniosek', message: refusal(asking, action) }]),
      ...(form.conclusion === '' ? [{ field: 'wniosek', message: texts.conclusion }] : []),
      ...(form.conclusion.length > mostConclusion
        ? [{ field: 'wniosek', message: texts.tooLong(mostConclusion, form.conclusion.length) }]
        : []),
      ...(form.lessons.length > longest.lessons
        ? [{ field: 'wnioski', message: texts.tooLong(longest.lessons, form.lessons.length) }]
        : []),
      ...personal.faults,
    ];
    if (posted.text('popraw') === 'tak') {
      const page = { asking, action, how, form, target: words, sure: personal.sure };
      return c.html(renderPage(<ConcludePage {...page} />));
    }
    if (faults.length > 0) {
      const page = { asking, action, how, form, target: words, faults, sure: personal.sure };
      return c.html(renderPage(<ConcludePage {...page} />), 422);
    }
    const ending = endingOf(how);
    if (ending === null) {
      const again = await unlessFaster(repeatAction(house, officeId, change, { ...form, effect }));
      if (again === 'somebody-was-faster') return stale();
      return seeDone(c, improvementPaths.action(action.id), 'repeated');
    }
    const end = { ...form, how: ending, effect: action.startedOn === null ? null : effect };
    const today = house.clock.today();
    const alsoMake =
      how === 'kept' && known && asking.may('manage standards')
        ? (office: Parameters<typeof standardFrom>[0], locked: Action) =>
            standardFrom(office, locked, known.indicator, { target, today, who })
        : undefined;
    const done = await unlessFaster(endAction(house, officeId, change, end, alsoMake));
    if (done === 'somebody-was-faster') return stale();
    return seeDone(c, improvementPaths.action(action.id), how === 'kept' && alsoMake ? 'kept' : 'ended');
  });

  routes.post(improvementPaths.makeStandard(':id'), async (c) => {
    const { asking, action } = await mine(c);
    allow(asking, 'manage standards');
    const { officeId, personId: who } = asking;
    const change = { id: action.id, version: (await postedForm(c)).number('version') ?? 0, who };
    const made = await unlessFaster(standardOfKept(house, officeId, change));
    if (made === 'somebody-was-faster') {
      const now = await actionOf(house, officeId, action.id);
      return c.html(renderPage(<StandardMeanwhile {...{ asking, action: now }} />), 409);
    }
    if (made === null) throw notFound();
    return seeDone(c, improvementPaths.action(action.id), 'kept');
  });

  function refusal({ language }: Asking, { ended }: Action): string {
    const { faults, page } = improvementTexts[language];
    return ended === null ? faults.notKept : page.endedOn(improvementTexts[language].endings[ended.how], ended.on);
  }

  routes.get(improvementPaths.publicSentence(':id'), async (c) => {
    const { asking, action } = await mine(c);
    if (action.ended === null) throw notFound();
    const form = { pl: action.publicSentence?.pl ?? '', en: action.publicSentence?.en ?? '' };
    return c.html(renderPage(<SentencePage {...{ asking, action, form, slug: await slugOf(asking) }} />));
  });

  routes.post(improvementPaths.publicSentence(':id'), async (c) => {
    const { asking, action } = await mine(c);
    if (action.ended === null) throw notFound();
    const posted = await postedForm(c);
    const line = (name: string) => posted.text(name).replaceAll(/\s+/g, ' ').trim();
    const form = { pl: line('zdanie'), en: line('zdanie-en') };
    const texts = improvementTexts[asking.language].faults;
    const isSure = isTicked(posted);
    const change = { id: action.id, version: posted.number('version') ?? 0, who: asking.personId };
    const stale = async () => {
      const now = await actionOf(house, asking.officeId, action.id);
      return c.html(renderPage(<StaleSentence {...{ asking, action: now, form, isSure }} />), 409);
    };
    if (change.version !== action.version) return stale();
    if (posted.text('popraw') === 'tak') {
      const page = { asking, action, form, asksSure: isSure, isSure, slug: await slugOf(asking) };
      return c.html(renderPage(<SentencePage {...page} />));
    }
    const faults = (['pl', 'en'] as const).flatMap((language): Fault[] => {
      const field = language === 'pl' ? 'zdanie' : 'zdanie-en';
      const sentence = form[language];
      const masked = maskPersonalData(sentence);
      if (sentence.length > longestSentence)
        return [{ field, message: texts.tooLong(longestSentence, sentence.length) }];
      return masked === sentence || isSure ? [] : [{ field, message: texts.personal(masked) }];
    });
    if (form.pl === '' && form.en !== '') faults.push({ field: 'zdanie', message: texts.sentencePl });
    if (faults.length > 0) {
      const page = { asking, action, form, faults, asksSure: true, isSure, slug: await slugOf(asking) };
      return c.html(renderPage(<SentencePage {...page} />), 422);
    }
    const told = await unlessFaster(tellPublicly(house, asking.officeId, change, form.pl === '' ? null : form));
    if (told === 'somebody-was-faster') return stale();
    return seeDone(c, improvementPaths.action(action.id), 'told');
  });

  async function slugOf({ officeId }: Asking): Promise<string> {
    return (await officeProfile(house, officeId))?.slug ?? '';
  }

  return routes;
}
