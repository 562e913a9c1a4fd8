// Words of actions in both languages: stages, endings, the list and the board, the page of one action.
const pl = {
  title: 'Działania',
  stages: { plan: 'Plan', do: 'Wykonanie', check: 'Sprawdzenie', keep: 'Utrwalenie' },
  endings: { kept: 'Utrwalone', 'no-effect': 'Zakończone bez efektu', abandoned: 'Przerwane' },
};
type Texts = typeof pl;
const en: Texts = {
  title: 'Actions',
  stages: { plan: 'Plan', do: 'Do', check: 'Check', keep: 'Keep' },
  endings: { kept: 'Kept', 'no-effect': 'Closed without effect', abandoned: 'Stopped' },
};

export const improvementTexts = { pl, en };
/** Names of the stages and of the ends, for other rooms. */
export const stageNames = { pl: pl.stages, en: en.stages };
export const endingNames = { pl: pl.endings, en: en.endings };
