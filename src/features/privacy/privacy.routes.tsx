// URL → action → page: the privacy notice for clients, and its settings.
import { Hono } from 'hono';
import { notFound } from '#domain/faults.ts';
import type { Outcome } from '#domain/faults.ts';
import { isSurveyLanguage } from '#domain/language.ts';
import type { StaffLanguage } from '#domain/language.ts';
import { postedForm } from '#features/accounts/index.ts';
import type { Asking, StaffEnv } from '#features/accounts/index.ts';
import type { House } from '#features/house.ts';
import {
  doneOf,
  formOf,
  formReader,
  officeBySlug,
  officeProfile,
  officeTexts,
  requireChanging,
  requireReading,
  versionOf,
} from '#features/office/index.ts';
import type { FormInput, Office } from '#features/office/index.ts';
import { renderPage } from '#ui/page.tsx';
import { privacyPaths } from '#ui/paths/privacy.ts';
import { withQuery } from '#ui/paths/path-segment.ts';
import { NoticePage, NoticeSettingsPage } from './notice.pages.tsx';
import { publishedNotice, publishNotice } from './notice.store.ts';
import type { NoticeFields, PublishedNotice } from './notice.store.ts';
import { noticeSettingsTexts } from './notice.texts.ts';

export function privacyRoutes(house: House): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();

  routes.get(privacyPaths.notice(':slug'), async (c) => {
    const office = await officeBySlug(house, c.req.param('slug') ?? '');
    if (!office) throw notFound();
    const asked = c.req.query('jezyk');
    const language = isSurveyLanguage(asked) ? asked : 'pl';
    const notice = await publishedNotice(house, office.officeId);
    return c.html(renderPage(<NoticePage {...{ office, notice, language }} />));
  });

  const settingsOf = async (asking: Asking) => {
    const [office, notice] = await Promise.all([
      officeProfile(house, asking.officeId),
      publishedNotice(house, asking.officeId),
    ]);
    if (!office) throw notFound();
    return { asking, office, notice };
  };

  routes.get(privacyPaths.settings(), async (c) => {
    const settings = await settingsOf(requireReading(c));
    const form = noticeForm(settings.office, settings.notice);
    return c.html(renderPage(<NoticeSettingsPage {...settings} form={form} done={doneOf(c.req.query('gotowe'))} />));
  });

  routes.post(privacyPaths.settings(), async (c) => {
    const asking = requireChanging(c);
    const form = await postedForm(c);
    const read = noticeFromForm(form, asking.language);
    if (!read.ok) {
      const settings = await settingsOf(asking);
      return c.html(renderPage(<NoticeSettingsPage {...settings} form={form} faults={read.faults} />), 422);
    }
    await publishNotice(house, asking.officeId, read.value, versionOf(form), asking.personId);
    return c.redirect(withQuery(privacyPaths.settings(), { gotowe: 'saved' }), 303);
  });
  return routes;
}

function noticeForm(office: Office, notice: PublishedNotice | null): FormInput {
  return formOf({
    version: String(notice?.number ?? 0),
    administrator: notice?.controller ?? office.name,
    inspektor: notice?.officer ?? '',
    kontakt: notice?.officerContact ?? '',
    podstawa: notice?.basis ?? '',
    okres: notice?.retention ?? '',
    odbiorcy: notice?.recipients ?? '',
  });
}

function noticeFromForm(form: FormInput, language: StaffLanguage): Outcome<NoticeFields> {
  const { fields } = noticeSettingsTexts[language];
  const read = formReader(form, officeTexts[language].faults);
  const value = {
    controller: read.line('administrator', fields.controller, 300, 'required'),
    officer: read.line('inspektor', fields.officer, 300),
    officerContact: read.line('kontakt', fields.officerContact, 300, 'required'),
    basis: read.lines('podstawa', fields.basis, 1000),
    retention: read.lines('okres', fields.retention, 1000),
    recipients: read.lines('odbiorcy', fields.recipients, 1000),
  };
  return read.faults.length > 0 ? { ok: false, faults: read.faults } : { ok: true, value };
}
