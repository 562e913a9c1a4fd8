// What the next stage requires, ticked off; what can be seen at all before the start; comparisons; the way on and back.
import { Button, ButtonRow } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { CheckboxList, DateField, faultOf, Hidden } from '#ui/form.tsx';
import { formatDay, noBreak } from '#ui/formats.ts';
import { Notice } from '#ui/notice.tsx';
import { improvementPaths } from '#ui/paths/improvement.ts';
import { ShapeMark } from '#ui/shape.tsx';
import type { ActionPageProps } from '../action.pages.tsx';
import { DetectableSentence } from '../effect/detectable.pages.tsx';
import { lacksBaseline } from '../effect/effect-windows.ts';
import { improvementTexts } from '../improvement.texts.ts';
import { mayChange } from '../may-improve.ts';
import { isReady, judgedFrom, nextStage, requiredFor, stageBefore, startTakenBackOn } from './stage-rules.ts';

export function StagePart(props: ActionPageProps) {
  const { asking, listed, today, loaded, history, typed, faults = [] } = props;
  const { language } = asking;
  const { page: texts, stages } = improvementTexts[language];
  const { action } = listed;
  const facts = { today, effect: typeof loaded === 'string' ? null : loaded.effect };
  const [next, before] = [nextStage(action.stage), stageBefore(action.stage)];
  const required = requiredFor(action, facts);
  const ready = isReady(action, facts);
  const judged = judgedFrom(action);
  const may = mayChange(asking, action);
  const takenBackOn = startTakenBackOn(history);
  return (
    <>
      {action.stage === 'plan' && <BeforeTheStart {...props} />}
      <section class="flow" aria-labelledby="etap">
        <h2 id="etap">{texts.requirements}</h2>
        {next !== null && (
          <>
            <p>{texts.toStage(stages[next])}</p>
            <ul class="plain-list">
              {required.map(({ what, isMet }) => (
                <li key={what}>
                  <span class="verdict">
                    <ShapeMark shape={isMet ? 'check' : 'dash'} />
                    {texts.requirement[what]}: {isMet ? texts.met : texts.missing}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        {action.startedOn !== null && offeredComparisons(loaded).length > 0 && (
          <Details summary={texts.changeComparisons}>
            <p>{noBreak(texts.comparisonsLate)}</p>
            <Comparisons {...props} />
          </Details>
        )}
        {action.stage === 'check' && judged !== null && judged > today && (
          <p>{noBreak(texts.judgedFrom(formatDay(language, judged)))}</p>
        )}
        {may && (
          <form method="post" action={improvementPaths.move(action.id)} class="flow" noValidate>
            <Hidden name="version" value={action.version} />
            {next === 'do' && (
              <DateField
                {...(takenBackOn !== null && { min: takenBackOn })}
                name="start"
                label={texts.startDay}
                hint={noBreak(
                  takenBackOn === null ? texts.startDayHint : texts.startAgainHint(formatDay(language, takenBackOn)),
                )}
                value={typed?.start ?? today}
                max={today}
                fault={faultOf(faults, 'start')}
              />
            )}
            {next === 'do' && typeof loaded !== 'string' && lacksBaseline(loaded.input, today) && (
              <Notice kind="note">{noBreak(texts.startsWithoutBaseline)}</Notice>
            )}
            {before === 'plan' && <p>{noBreak(texts.backToPlan)}</p>}
            <ButtonRow>
              {next !== null && (
                <Button look={ready && action.stage !== 'check' ? 'primary' : 'secondary'} name="etap" value={next}>
                  {next === 'do' ? texts.start : texts.move(stages[next])}
                </Button>
              )}
              {!ready && next !== null && action.stage !== 'check' && (
                <a href={improvementPaths.editAction(action.id)}>{texts.fillIn}</a>
              )}
              {before !== null && (
                <Button look="quiet" name="etap" value={before}>
                  {texts.back(stages[before])}
                </Button>
              )}
            </ButtonRow>
          </form>
        )}
      </section>
    </>
  );
}

/** Said before anything starts: what can be seen at all, and what it will be held against. */
function BeforeTheStart(props: ActionPageProps) {
  const { asking, loaded } = props;
  const { language } = asking;
  const { page: texts } = improvementTexts[language];
  const isLoaded = typeof loaded !== 'string';
  const offered = offeredComparisons(loaded);
  return (
    <section class="flow" aria-labelledby="przed-startem">
      <h2 id="przed-startem">{texts.before}</h2>
      <p>{noBreak(texts.beforeText)}</p>
      {isLoaded ? <DetectableSentence loaded={loaded} language={language} /> : <p>{noBreak(texts.chooseIndicator)}</p>}
      {isLoaded && offered.length === 0 && <p>{noBreak(texts.noComparisons)}</p>}
      <Comparisons {...props} />
    </section>
  );
}

/** Series it is held against; each change stands in the history. */
function Comparisons({ asking, listed: { action }, loaded }: ActionPageProps) {
  const { page: texts } = improvementTexts[asking.language];
  const offered = offeredComparisons(loaded);
  return (
    <>
      {offered.length > 0 &&
        (mayChange(asking, action) ? (
          <form method="post" action={improvementPaths.comparisons(action.id)} class="flow">
            <Hidden name="version" value={action.version} />
            <CheckboxList
              name="porownanie"
              label={texts.comparisons}
              hint={noBreak(texts.comparisonsText)}
              values={offered.filter(({ state }) => state === 'used').map(({ id }) => id)}
              choices={offered.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button look="secondary">{texts.saveComparisons}</Button>
          </form>
        ) : (
          <>
            <h3>{texts.comparisons}</h3>
            <ul>
              {offered.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          </>
        ))}
    </>
  );
}

const offeredComparisons = (loaded: ActionPageProps['loaded']) =>
  typeof loaded === 'string' ? [] : loaded.comparisons.filter(({ state }) => state === 'used' || state === 'by-hand');
