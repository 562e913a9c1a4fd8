// Words by which a name is recognised: common Polish and Ukrainian first names with their cases, endings of surnames, titles.

const stems: Readonly<Record<string, string>> = {
  // feminine: nominative ending in -a; the cases follow one pattern
  a: 'ann katarzyn małgorzat agnieszk barbar ew krystyn magdalen elżbiet joann aleksandr zofi monik teres danut natali karolin mari marzen beat dorot jadwig patrycj ilon iwon paulin justyn renat halin irin oksan olen tetian svitlan natal iryn olh halyn julit sylwi grażyn bożen wiesław stanisław wand hann jolant aldon mart martyn wiktori oliwi amel emili gabriel klaudi kamil weronik domink dominik angelik izabel elwir edyt urszul helen lucyn genowef mirosław zdzisław janin sabin celin henryk',
  // masculine: consonant stems; the cases follow one pattern
  '': 'jan andrzej piotr krzysztof stanisław tomasz paweł józef marcin marek michał grzegorz jerzy tadeusz adam łukasz zbigniew ryszard dariusz henryk mariusz kazimierz wojciech robert mateusz marian rafał jacek janusz mirosław maciej sławomir jarosław kamil wiesław roman władysław jakub artur zdzisław edward mieczysław damian dawid przemysław sebastian czesław leszek daniel waldemar adrian karol bartosz bartłomiej bogdan patryk szymon filip ihor oleh serhij andrij wołodymyr mykoła dmytro iwan oleksandr taras bohdan',
};
const feminineEndings = ['a', 'y', 'i', 'ie', 'ę', 'ą', 'o', 'ii', 'ią', 'ię', 'ia', 'ze', 'ce', 'si'];
const masculineEndings = ['', 'a', 'owi', 'em', 'iem', 'u', 'ie', 'ze', 'ego', 'emu', 'ym'];

function declined(): Set<string> {
  const names = new Set<string>();
  for (const stem of stems['a']!.split(' '))
    for (const ending of feminineEndings) if (stem.length > 2) names.add(stem + ending);
  for (const stem of stems['']!.split(' ')) for (const ending of masculineEndings) names.add(stem + ending);
  for (const name of [
    'pawła',
    'pawłowi',
    'pawłem',
    'marka',
    'markowi',
    'markiem',
    'jacka',
    'jackowi',
    'leszka',
    'karolem',
    'janem',
    'karolina',
    'ewa',
    'ewy',
    'ewę',
    'ewą',
    'ewo',
    'kasia',
    'basia',
    'ania',
    'zosia',
    'gosia',
    'asia',
    'kasi',
    'basi',
    'ani',
    'zosi',
    'gosi',
    'asi',
    'kasię',
    'anię',
    'tomek',
    'tomka',
    'krzysiek',
    'krzyśka',
    'paweł',
    'piotrek',
  ])
    names.add(name);
  // words that are names and also everyday words at the start of a sentence or a month
  for (const word of ['ani', 'jana', 'mario']) names.delete(word);
  return names;
}

/** Lower-case first names in their cases. */
export const firstNames: ReadonlySet<string> = declined();

/** Endings by which a capitalised word inside a sentence reads as a surname, with cases. */
export const surnameEndings: readonly string[] = [
  'ski',
  'ska',
  'skiego',
  'skiemu',
  'skim',
  'skiej',
  'ską',
  'scy',
  'skich',
  'cki',
  'cka',
  'ckiego',
  'ckiemu',
  'ckim',
  'ckiej',
  'cką',
  'ccy',
  'ckich',
  'dzki',
  'dzka',
  'dzkiego',
  'dzkiej',
  'dzką',
  'wicz',
  'wicza',
  'wiczowi',
  'wiczem',
  'wiczowa',
  'czyk',
  'czyka',
  'czykowi',
  'czykiem',
  'owska',
  'ewska',
  'iński',
  'ińska',
  'yński',
  'yńska',
  'enko',
  'enki',
  'czuk',
  'czuka',
  'czukiem',
  'szyn',
  'ийко',
  'енко',
  'чук',
  'ський',
  'ська',
];

/** Words after which a capitalised word is a name. "Urząd" and the like are never taken for one, as no title precedes them. */
export const titlesBeforeNames: readonly string[] = [
  '[Pp]an',
  '[Pp]ana',
  '[Pp]anu',
  '[Pp]anem',
  '[Pp]anie',
  '[Pp]ani',
  '[Pp]anią',
  '[Pp]aństwo',
  '[Pp]aństwa',
  '[Pp]\\.',
  '[Mm]gr',
  '[Dd]r',
  '[Ii]nż\\.?',
  '[Mm]ec\\.',
  '[Nn]aczelnik',
  '[Kk]ierownik',
  '[Kk]ierowniczka',
  '[Uu]rzędniczka',
  '[Uu]rzędnik',
  'Mr\\.?',
  'Mrs\\.?',
  'Ms\\.?',
  'пан',
  'пані',
  'Пан',
  'Пані',
  'пана',
  'паном',
];

/** The commonest surnames that no ending gives away, with their cases; only inside a sentence. */
export const commonSurnames: ReadonlySet<string> = new Set(
  'nowak wójcik mazur krawczyk kaczmarek piotrowicz grabowski zając król wieczorek jabłoński dudek wróbel stępień adamczyk górski nowicki pawlak sikora walczak rutkowski michalak szewczyk ostrowski tomaszewski pietrzak marciniak wróblewski zalewski jakubowski jasiński zawadzki sadowski bąk chmielewski włodarczyk borkowski czarnecki sawicki sokołowski urbański kubiak maciejewski szczepański kucharski wilk kalinowski lis mazurek wysocki kołodziej andrzejczak woźniak kozak baran kaczmarczyk ratajczak majewski'
    .split(' ')
    .flatMap((name) => [name, `${name}a`, `${name}owi`, `${name}iem`, `${name}em`, `${name}owa`, `${name}ową`]),
);

/** Adjectives of offices, places and peoples that end like a surname and are none. */
export const officialAdjectives: readonly string[] = [
  'miejsk',
  'wiejsk',
  'wojewódzk',
  'polsk',
  'europejsk',
  'obywatelsk',
  'marszałkowsk',
  'starościńsk',
  'ukraińsk',
  'niemieck',
  'angielsk',
  'rosyjsk',
  'białorusk',
  'rycersk',
  'szkolnictw',
  'pomorsk',
  'mazowieck',
  'śląsk',
  'wielkopolsk',
  'małopolsk',
];

/** After these words a capitalised word names a street or a place. */
export const wordsBeforePlaces =
  /(?:^|\P{L})(?:ul\.|ulic\p{L}*|al\.|alej\p{L}*|plac\p{L}*|pl\.|os\.|osiedl\p{L}*|rynek|rynku|most\p{L}*|rond\p{L}*|park\p{L}*|szkoł\p{L}*|im\.|imienia|вул\.|вулиц\p{L}*|street)\s+$/iu;
