// The one list of rooms: their routes and their jobs, in the order of the house, and the slots later rooms fill.
import type { Hono } from 'hono';
import type { Task } from '#storage/storage.ts';
import * as accounts from '#features/accounts/index.ts';
import type { StaffEnv } from '#features/accounts/index.ts';
import { accountsRoutes } from '#features/accounts/accounts.routes.tsx';
import * as answerExport from '#features/answer-export/index.ts';
import { answerExportRoutes } from '#features/answer-export/export.routes.tsx';
import * as answers from '#features/answers/index.ts';
import * as audits from '#features/audits/index.ts';
import { auditsRoutes } from '#features/audits/audits.routes.tsx';
import * as answerImport from '#features/answer-import/index.ts';
import { importRoutes } from '#features/answer-import/import.routes.tsx';
import * as cases from '#features/cases/index.ts';
import { casesApi } from '#features/cases/cases.api.ts';
import { casesRoutes } from '#features/cases/cases.routes.tsx';
import * as channels from '#features/channels/index.ts';
import { posterRoutes } from '#features/channels/poster.routes.ts';
import { embedRoutes } from '#features/channels/embed.routes.tsx';
import { keyingRoutes } from '#features/channels/keying.routes.tsx';
import { printRoutes } from '#features/channels/print.routes.tsx';
import { surveyRoutes } from '#features/channels/survey.routes.tsx';
import * as competences from '#features/competences/index.ts';
import { competencesRoutes } from '#features/competences/competences.routes.tsx';
import * as designer from '#features/designer/index.ts';
import { designerRoutes } from '#features/designer/designer.routes.tsx';
import * as diagnosis from '#features/diagnosis/index.ts';
import { diagnosisRoutes } from '#features/diagnosis/diagnosis.routes.tsx';
import { sourcesRoutes } from '#features/sources/sources.routes.tsx';
import * as directions from '#features/directions/index.ts';
import { directionsRoutes } from '#features/directions/directions.routes.tsx';
import type { House } from '#features/house.ts';
import * as improvement from '#features/improvement/index.ts';
import { improvementRoutes } from '#features/improvement/improvement.routes.tsx';
import * as notices from '#features/notices/index.ts';
import { noticesRoutes } from '#features/notices/notices.routes.tsx';
import * as office from '#features/office/index.ts';
import { officeRoutes } from '#features/office/office.routes.tsx';
import * as overview from '#features/overview/index.ts';
import { overviewRoutes } from '#features/overview/overview.routes.tsx';
import * as practices from '#features/practices/index.ts';
import { practicesRoutes } from '#features/practices/practices.routes.tsx';
import * as privacy from '#features/privacy/index.ts';
import { privacyRoutes } from '#features/privacy/privacy.routes.tsx';
import * as publication from '#features/publication/index.ts';
import { publicationRoutes } from '#features/publication/publication.routes.tsx';
import * as questionnaires from '#features/questionnaires/index.ts';
import { reviewsRoutes } from '#features/reviews/reviews.routes.tsx';
import * as staffDevelopment from '#features/staff-development/index.ts';
import { staffDevelopmentRoutes } from '#features/staff-development/staff-development.routes.tsx';
import * as standards from '#features/standards/index.ts';
import { standardsRoutes } from '#features/standards/standards.routes.tsx';
import * as strengths from '#features/strengths/index.ts';
import { strengthsRoutes } from '#features/strengths/strengths.routes.tsx';
import * as studies from '#features/studies/index.ts';
import { askedVersionRoutes } from '#features/studies/asked-version.routes.ts';
import { studiesRoutes } from '#features/studies/studies.routes.tsx';
import * as weighting from '#features/weighting/index.ts';
import { weightingRoutes } from '#features/weighting/weighting.routes.tsx';
import { retentionWords } from './retention.texts.ts';

export function allRoutes(house: House): readonly Hono<StaffEnv>[] {
  return [
    accountsRoutes(house, {
      unitsOf: async (officeId) => (await office.officeStructure(house, officeId)).units,
      eventNames,
      retention: Object.values(retentionWords),
    }),
    officeRoutes(house, { underService: (asking, serviceId) => cases.servicePart(house, asking, serviceId) }),
    designerRoutes(house, { versionsInUse: ({ officeId }) => studies.versionsInUse(house, officeId) }),
    // before those of a place, whose addresses theirs would be taken for
    printRoutes(house),
    importRoutes(house),
    keyingRoutes(house),
    answerExportRoutes(house),
    studiesRoutes(house, {
      collected: ({ officeId }) => answers.collectedCounts(house, officeId),
      studyCounts: ({ officeId }) => answers.studyCounts(house, officeId),
      collectedIn: async ({ officeId }, periods) => {
        const picture = await answers.answerPicture(house, officeId, 'core-visit');
        return picture ? periods.map((period) => picture.collected({ scope: { kind: 'office' }, period })) : [];
      },
    }),
    askedVersionRoutes(house),
    surveyRoutes(house, { thanks: ({ officeId }, language) => improvement.thanksAdditions(house, officeId, language) }),
    posterRoutes(house),
    embedRoutes(house),
    auditsRoutes(house),
    standardsRoutes(house),
    reviewsRoutes(house),
    noticesRoutes(house, { moreEvents }),
    weightingRoutes(house),
    diagnosisRoutes(house, { startAction: improvement.startActionFromFinding }),
    sourcesRoutes(house, {
      startAction: improvement.startActionFromFinding,
      themes: async (officeId) => (await directions.officeThemes(house, officeId)).themes,
    }),
    strengthsRoutes(house, { startAction: improvement.startActionFromFinding }),
    competencesRoutes(house, { planLearning: staffDevelopment.planLearning }),
    directionsRoutes(house, { startAction: improvement.startActionFromFinding }),
    improvementRoutes(house, {
      ideaText: (officeId, id) => staffDevelopment.ideaText(house, officeId, id),
      planText: (officeId, id) => staffDevelopment.planText(house, officeId, id),
      practiceText: (officeId, id) => practices.practiceText(house, officeId, id),
      learned: (officeId) => staffDevelopment.listPlans(house, officeId),
    }),
    staffDevelopmentRoutes(house),
    practicesRoutes(house),
    casesRoutes(house),
    casesApi(house),
    publicationRoutes(house),
    privacyRoutes(house),
    overviewRoutes(house),
  ];
}

/** What rooms after the notices have to tell. */
const moreEvents: notices.MoreEvents = async (house, officeId) => {
  const [ofActions, ofTeams] = await Promise.all([
    improvement.actionEvents(house, officeId),
    staffDevelopment.teamEvents(house, officeId),
  ]);
  return [...ofActions, ...ofTeams];
};

/** Words of every room for what it writes into the log of events. */
const eventNames = {
  ...office.eventNames,
  ...questionnaires.eventNames,
  ...designer.eventNames,
  ...studies.eventNames,
  ...standards.eventNames,
  ...answerImport.eventNames,
  ...answerExport.eventNames,
  ...weighting.eventNames,
  ...diagnosis.eventNames,
  ...competences.eventNames,
  ...directions.eventNames,
  ...improvement.eventNames,
  ...staffDevelopment.eventNames,
  ...practices.eventNames,
  ...cases.eventNames,
  ...audits.eventNames,
  ...publication.eventNames,
  ...privacy.eventNames,
};

/** How long every room keeps each of its tables, as its door says; `retention.texts.ts` says it to people. */
export const retention = [
  accounts,
  office,
  questionnaires,
  designer,
  studies,
  answers,
  channels,
  answerImport,
  answerExport,
  weighting,
  diagnosis,
  directions,
  cases,
  audits,
  standards,
  notices,
  strengths,
  competences,
  improvement,
  staffDevelopment,
  practices,
  publication,
  privacy,
].flatMap((room) => [...room.tables]);

export function allTasks(house: House): Record<string, Task> {
  return {
    ...accounts.accountsTasks(house),
    ...cases.casesTasks(house),
    ...notices.noticesTasks(house, moreEvents),
    ...answers.answersTasks(house),
    ...directions.directionsTasks(house),
    ...staffDevelopment.staffDevelopmentTasks(house),
    ...answerImport.importTasks(house),
    ...answerExport.answerExportTasks(house),
    ...overview.overviewTasks(house),
  };
}

export const allCron = [
  ...accounts.accountsCron,
  ...cases.casesCron,
  ...notices.noticesCron,
  ...answers.answersCron,
  ...directions.directionsCron,
  ...staffDevelopment.staffDevelopmentCron,
  ...answerImport.importCron,
  ...answerExport.answerExportCron,
  ...overview.overviewCron,
];
