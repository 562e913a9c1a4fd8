// What the pages of sources and directions would say of a drawn office, counted by their own rules from its answers.
import { pooledBlocks, shownRows, unsettledFrom } from '../../src/features/answers/drivers/shown-rows.ts';
import { driverFigures } from '../../src/features/answers/drivers/driver-figures.ts';
import { blockOf } from '../../src/features/answers/column-block.ts';
import type { ReleasedRow } from '../../src/features/answers/column-block.ts';
import { driverModel } from '../../src/features/sources/driver-model.ts';
import { themeRows } from '../../src/features/directions/themes/theme-rows.ts';
import { defaultThemes } from '../../src/features/directions/themes/default-themes.data.ts';
import { commentsForThemes } from '../../src/features/directions/themes/theme-counts.ts';
import type { ThemeCounts } from '../../src/features/directions/themes/theme-counts.ts';
import { markDisclosed } from '#domain/disclosed.ts';
import type { Disclosed } from '#domain/disclosed.ts';
import { allTime } from '#features/diagnosis/index.ts';
import type { OfficeResults } from '#features/diagnosis/index.ts';
import { toldThemes } from '#features/directions/index.ts';
import type { ToldThemes } from '#features/directions/index.ts';
import { sourcesView, toldSources } from '#features/sources/index.ts';
import type { ToldSources } from '#features/sources/index.ts';
import type { SeededRandom } from '#statistics/seeded-random.ts';

const office = { kind: 'office' } as const;
const unasked = { period: null, channel: null, clientGroupId: null, context: null, search: '', page: 1 };

export function sourcesOf(found: OfficeResults, rows: readonly ReleasedRow[]): ToldSources {
  const view = sourcesView(found, office, unasked)!;
  const model = driverModel(view);
  const { version } = found.pictures[view.context]!;
  const drivers = model.drivers.map(({ question }) => question);
  const outcome = version.questions.find(({ role }) => role === 'outcome');
  const asked = [version.questions.find(({ role }) => role === 'overall')!, ...(outcome ? [outcome] : []), ...drivers];
  const places = asked.map(({ id }) => version.columns.findIndex(({ questionId }) => questionId === id));
  const blocks = pooledBlocks();
  const request = {
    officeId: '',
    questionnaire: version.questionnaire,
    versions: [{ id: version.id, places }],
    drivers: drivers.length,
    outcomes: outcome ? outcome.options.length : 0,
    points: asked[0]!.options.length,
    scope: office,
    period: view.period.period,
    unsettledFrom: unsettledFrom(found.thisMonth),
    aboutEmployee: drivers.some(({ aboutEmployee }) => aboutEmployee),
    staffOfService: {},
    staffOfUnit: {},
  };
  const answers = shownRows(
    blocks.pools,
    [blocks.pooled(version.id, blockOf([...rows], version.columns.length))],
    request,
  );
  return toldSources(view, model, markDisclosed(driverFigures(answers, request)));
}

/** Comments of two periods: each theme comes up as often in both, `often` gives its chance in a comment. */
export function themesOf(
  readNow: number,
  readBefore: number,
  often: (place: number) => number,
  random: SeededRandom,
): ToldThemes {
  const now = countsOf(readNow, often, random);
  const before = countsOf(readBefore, often, random);
  return toldThemes(
    { context: 'visit', period: allTime },
    now,
    now.kind === 'shown' ? themeRows(now, before, defaultThemes) : null,
  );
}

function countsOf(read: number, often: (place: number) => number, random: SeededRandom): Disclosed<ThemeCounts> {
  if (read < commentsForThemes)
    return markDisclosed<ThemeCounts>({ kind: 'too-few-comments', read, unread: 0, needed: commentsForThemes });
  const lines = defaultThemes.map((theme, place) => {
    let count = 0;
    for (let comment = 0; comment < read; comment += 1) if (random.next() < often(place)) count += 1;
    // share and limits are computed anew where they are shown
    return { theme, count, negated: 0, share: count / read, low: 0, high: 1 };
  });
  return markDisclosed<ThemeCounts>({ kind: 'shown', read, unread: 0, withoutTheme: 0, lines });
}
