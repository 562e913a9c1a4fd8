// Faults of a theme as its form words them.
const pl = {
  noNamePl: 'Wpisz polską nazwę tematu.',
  noNameEn: 'Wpisz angielską nazwę tematu albo powtórz polską.',
  longName: (most: number) => `Skróć nazwę do ${most} znaków.`,
  sameName: 'Taka nazwa już jest. Wpisz inną.',
  noEntries: 'Wpisz przynajmniej jedno słowo, po którym rozpoznajemy temat.',
  manyEntries: (most: number, given: number) => `Zostaw najwyżej ${most} słów i zwrotów. Teraz: ${given}.`,
  longEntry: (entry: string, most: number) => `Skróć ten zwrot, najwyżej ${most} słowa: „${entry}”.`,
  emptyEntry: (entry: string) => `To słowo występuje prawie wszędzie. Wpisz inne zamiast: „${entry}”.`,
  taken: (entry: string, theme: string) =>
    `To słowo należy już do innego tematu. Słowo: „${entry}”. Temat: „${theme}”.`,
  unknownPlace: 'Wybierz z listy albo zostaw puste.',
  manyThemes: (most: number) => `Najwyżej ${most} tematów. Usuń jeden, zanim dodasz następny.`,
};

type Texts = typeof pl;

const en: Texts = {
  noNamePl: 'Enter the Polish name of the theme.',
  noNameEn: 'Enter the English name of the theme, or repeat the Polish one.',
  longName: (most) => `Shorten the name to ${most} characters.`,
  sameName: 'There is such a name already. Enter another.',
  noEntries: 'Enter at least one word by which the theme is recognised.',
  manyEntries: (most, given) => `Leave at most ${most} words and phrases. Now: ${given}.`,
  longEntry: (entry, most) => `Shorten this phrase to at most ${most} words: “${entry}”.`,
  emptyEntry: (entry) => `This word stands nearly everywhere. Enter another instead of: “${entry}”.`,
  taken: (entry, theme) => `This word belongs to another theme. Word: “${entry}”. Theme: “${theme}”.`,
  unknownPlace: 'Choose from the list or leave it empty.',
  manyThemes: (most) => `At most ${most} themes. Remove one before you add another.`,
};

export const themeEditingTexts = { pl, en };
