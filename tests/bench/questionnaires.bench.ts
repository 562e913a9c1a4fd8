// What a very large questionnaire costs: publishing it with all checks, and making each of its pages.
import { conditionFaults, publish } from '#features/questionnaires/index.ts';
import { factsOf } from '#features/answers/index.ts';
import { renderPage } from '#ui/page.tsx';
import { QuestionPage } from '../../src/features/channels/survey.pages.tsx';
import { surveySteps } from '../../src/features/channels/survey-steps.ts';
import { checkDraft } from '../../src/features/designer/draft-check.ts';
import type { DraftContent } from '../../src/features/designer/draft.ts';
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
