// What a command says of answers it imported, would import or did not: counts, refused rows, the mapping that was used.
import type { AnswersImported, Looked } from '#features/answer-import/index.ts';

type Ended = Extract<AnswersImported, { kind: 'looked' | 'ended' }>;
type NotRead = Exclude<AnswersImported, Ended>;
const mostNamed = 20;

/** Why nothing was read at all. */
export function saidOfImport(done: NotRead, expected: 'table' | 'lime'): string[] {
  const page = 'Import the file once on the page /zbieranie/import';
  switch (done.kind) {
    case 'file':
      return [...done.faults.slice(0, mostNamed).map(({ message }) => message.en), 'Nothing was imported.'];
    case 'other-kind':
      return [
        expected === 'table'
          ? 'This is a LimeSurvey survey: use import-limesurvey.'
          : 'This is a table and no LimeSurvey survey: use import-answers.',
      ];
    case 'no-plan':
      return [`Nobody has said what the columns of this file mean. ${page}, or look at --plan proposed --dry-run.`];
    case 'no-questionnaire':
      return [`There is no such questionnaire for this file. There are: ${done.offered.join(', ')}.`];
    case 'plan':
      return [
        ...(done.faults.includes('no-question') ? ['No column was recognised as an answer to a question.'] : []),
        ...(done.faults.includes('no-day') ? ['The file names no day: give it with --day.'] : []),
        ...linesOfPlan(done.plan),
      ];
    case 'other-scale':
      return [
        `These columns agree or disagree, which is another scale than ours: ${done.columns.join('; ')}.`,
        `${page}.`,
      ];
    case 'anonymity':
      return ['The file does not say that the survey was anonymous. If it was, say so with --anonymous.'];
    default:
      return ['This file was imported before, or waits on the page /zbieranie/import. Nothing was imported.'];
  }
}

/** Counts, refused rows with their reasons, and the mapping where it was proposed. */
export function saidOfLook(done: Ended, isDry: boolean): string[] {
  const { looked } = done;
  const report = done.kind === 'ended' ? { ...looked.report, ...done.record.report } : looked.report;
  const { rows, imported, refused, faults, empty, doubled, left, abandoned, days } = report;
  const isDone = done.kind === 'ended' && done.record.state === 'done';
  const kept = done.kind === 'looked' && !done.wouldCome ? 0 : imported;
  const counts = [
    `rows ${rows}`,
    `${isDry ? 'would be imported' : 'imported'} ${kept}`,
    `refused ${refused}`,
    `empty ${empty}`,
    `imported before ${doubled}`,
    `words left out ${left}`,
    ...(abandoned > 0 ? [`broken off ${abandoned}`] : []),
  ];
  return [
    ...(looked.isProposed || isDry ? linesOfPlan(looked.plan, looked.recognised.columns) : []),
    ...looked.doubts.flatMap(({ kind, column }) =>
      kind === 'direction' ? [`  Digits alone, read as 5 = very good: ${column}`] : [],
    ),
    counts.join(', '),
    ...(days ? [`days ${days[0]} to ${days[1]}`] : []),
    ...faults.slice(0, mostNamed).map(({ message }) => `  ${message.en}`),
    ...(faults.length > mostNamed ? ['  …; all of them with --refused FILE'] : []),
    ...notesOf(looked),
    ...(done.kind === 'ended' ? report.why.map(({ en }) => en) : []),
    ...(isDone ? [] : [isDry ? 'Nothing was stored.' : 'Nothing was imported.']),
  ];
}

const notesOf = ({ recognised }: Looked) => recognised.notes.slice(0, mostNamed).map(({ en }) => `  ${en}.`);

/** Headings and what they are for; never a value of the file. */
function linesOfPlan(
  { questionnaire, columns, kept }: Looked['plan'],
  named: Looked['recognised']['columns'] = [],
): string[] {
  const headings = new Map(named.map(({ name, heading }) => [name, heading || name]));
  if (questionnaire === 'own') return [`A questionnaire of its own, questions carried over: ${kept.length}`];
  return [
    `Questionnaire: ${questionnaire}`,
    ...columns.map(({ column: name, use }) => {
      const column = headings.get(name) ?? name;
      if (use.kind === 'question' || use.kind === 'comment') return `  ${column} = ${use.kind} ${use.questionId}`;
      return `  ${column} = ${use.kind === 'ignored' ? 'left out' : use.kind}`;
    }),
  ];
}
