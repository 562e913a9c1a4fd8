// What a very large questionnaire costs: publishing it with all checks, and making each of its pages.
import { conditionFaults, publish } from '#features/questionnaires/index.ts';
import { factsOf, importResponses } from '#features/answers/index.ts';
import type { House } from '#features/house.ts';
import type { PublishedVersion } from '#features/questionnaires/index.ts';
import type { SurveyPlace } from '#features/studies/index.ts';
import { renderPage } from '#ui/page.tsx';
import { QuestionPage } from '../../src/features/channels/survey.pages.tsx';
import { surveySteps } from '../../src/features/channels/survey-steps.ts';
import { checkDraft } from '../../src/features/designer/draft-check.ts';
import type { DraftContent } from '../../src/features/designer/draft.ts';
import { cpuOf } from '../factories/running-program.ts';
import { largeQuestionnaire } from '../factories/large-questionnaire.factory.ts';
import { h, type VNode } from 'preact';
import type { Benchmark, Measured } from './benchmark.ts';
import { measuredProgram } from './measured-program.ts';

const questions = 60;
const conditions = 200;
const rounds = 15;

export const benchmarks: Benchmark[] = [
  { name: 'questionnaires/publish-and-render-cpu', unit: 'ms CPU', run: publishAndRender },
  { name: 'questionnaires/next-page-cpu', unit: 'ms CPU', run: nextPage },
  { name: 'questionnaires/results-cpu', unit: 'ms CPU', run: resultsPage },
];

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** CPU of this process: checks, JSON, hash, the database's client, and all sixty pages in one language. */
async function publishAndRender(): Promise<Measured> {
  const { house, place } = await measuredProgram();
  const content = largeQuestionnaire(questions, conditions);
  const count = content.questions.reduce((sum, { askedWhen = [] }) => sum + askedWhen.length, 0);
  if (count < conditions || conditionFaults(content.questions).length > 0)
    throw new Error('not the questionnaire meant');
  const spent: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const named = { ...content, name: `Duża ankieta ${process.hrtime.bigint()}` };
    const draft: DraftContent = {
      ...named,
      languages: ['pl', 'en'],
      questions: content.questions.map((question) => ({ ...question, reviewed: ['pl', 'en'] })),
    };
    const before = cpuMs();
    if (checkDraft(draft).some(({ blocks }) => blocks)) throw new Error('may not be published');
    const version = await house.storage.inOffice(place.officeId, (office) => publish(house, office, named));
    const address = { language: 'pl', channel: 'qr', code: place.code, token: 't' } as const;
    const ratings = version.columns.map(() => 1);
    const steps = surveySteps(version, factsOf(place, 'qr'), ratings);
    const bytes = steps.map(
      (step) => renderPage(h(QuestionPage, { place, step, languages: ['pl', 'en'], address }) as VNode).length,
    );
    spent.push(cpuMs() - before);
    if (bytes.length !== questions) throw new Error(`${bytes.length} pages instead of ${questions}`);
  }
  return {
    value: median(spent),
    baseline: 50,
    conditions: `${questions} questions, ${count} conditions: checked, published into the database and all pages rendered; median of ${rounds} rounds, the first among them; beside the limit`,
  };
}

/** The results of ten thousand people to sixty questions, all on one page, over HTTP and with the database. */
async function resultsPage(): Promise<Measured> {
  const { house, place, program, cookie } = await measuredProgram();
  const version = await filledLarge(house, place);
  const visit = async (times: number) => {
    let bytes = 0;
    for (let time = 0; time < times; time += 1) {
      const address = `${program.origin}/diagnoza/ankiety/${version.questionnaire}?okres=wszystko`;
      const reply = await fetch(address, { headers: { cookie } });
      const html = await reply.text();
      if (reply.status !== 200 || html.split('<figure').length < questions / 2)
        throw new Error(`the page came with ${reply.status} and ${html.split('<figure').length} figures`);
      bytes = html.length;
    }
    return bytes;
  };
  await visit(15);
  const before = cpuOf(program);
  const visits = 40;
  const bytes = await visit(visits);
  const after = cpuOf(program);
  const database = (after.database - before.database) / visits;
  return {
    value: (after.application - before.application) / visits + database,
    baseline: 30,
    conditions: `${visits} visits, ${questions} questions of every type with ${answers} answers, warm, ${Math.round(bytes / 1000)} kB before compression; of it the database ${database.toFixed(1)} ms; beside the limit`,
  };
}

const answers = 10_000;

/** Publishes the large questionnaire in the sample county and takes in its answers over a year. */
async function filledLarge(house: House, place: SurveyPlace): Promise<PublishedVersion> {
  return house.storage.inOffice(place.officeId, async (office) => {
    const version = await publish(house, office, {
      ...largeQuestionnaire(questions, conditions),
      questionnaire: 'large-answered',
    });
    const today = house.clock.today();
    const year = Number(today.slice(0, 4)) - 1;
    const day = (n: number) => `${year}-${String(1 + (n % 12)).padStart(2, '0')}-15`;
    const rows = Array.from({ length: answers }, (_, n) => ({
      studyId: place.studyId,
      versionId: version.id,
      serviceId: place.serviceId,
      unitId: place.unitId,
      locationId: place.locationId,
      clientGroupId: null,
      channel: n % 3 === 0 ? ('paper' as const) : ('web' as const),
      language: 'pl' as const,
      visitDay: day(n),
      ratings: version.columns.map(({ categories }, at) => 1 + ((n * 7 + at * 13 + Math.floor(n / 50)) % categories)),
    }));
    await importResponses(office, rows, today);
    return version;
  });
}

/** What conditions add to each answer: which questions are asked, worked out anew. */
async function nextPage(): Promise<Measured> {
  const { place } = await measuredProgram();
  const content = largeQuestionnaire(questions, conditions);
  const plain = { questions: content.questions.map(({ askedWhen: _conditions, ...question }) => question) };
  const facts = factsOf(place, 'qr');
  const ratings = Array.from({ length: 300 }, (_, at) => 1 + (at % 5));
  const each = 2_000;
  const of = (version: Parameters<typeof surveySteps>[0]) => {
    const before = cpuMs();
    for (let time = 0; time < each; time += 1) surveySteps(version, facts, ratings);
    return (cpuMs() - before) / each;
  };
  const [withConditions, without]: [number[], number[]] = [[], []];
  for (let round = 0; round < 5; round += 1) {
    without.push(of(plain));
    withConditions.push(of(content));
  }
  return {
    value: median(withConditions),
    baseline: median(without),
    conditions: `the steps of one response to ${questions} questions with ${conditions} conditions, beside the same without conditions`,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
