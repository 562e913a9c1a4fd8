// Words of offices that the dictionary lacks or reads otherwise, and the words that turn a sentence round.

/** Forms with one fixed base form: names the dictionary does not know, and everyday forms it takes for a rare word. */
export const fixedLemmas: ReadonlyMap<string, string> = new Map(
  Object.entries({
    epuap: 'epuap epuapu epuapie epuapem e-puap e-puapu e-puapie e-puapem',
    mobywatel: 'mobywatel mobywatela mobywatelu mobywatelem',
    cepik: 'cepik cepiku cepikiem cepiki',
    ceidg: 'ceidg',
    pesel: 'pesel peselu peselem',
    biletomat: 'biletomat biletomatu biletomacie biletomatem biletomaty biletomatów',
    kolejkomat: 'kolejkomat kolejkomatu kolejkomacie kolejkomatem kolejkomaty kolejkomatów',
    parkomat: 'parkomat parkomatu parkomacie parkomatem parkomaty parkomatów',
    blik: 'blik blika blikiem bliku',
    online: 'online on-line onlajn',
    'wi-fi': 'wi-fi wifi',
    mail: 'mail maila mailu mailem maile maili mailowi e-mail e-maila e-mailu e-mailem e-maile e-maili email emaila emailu emailem emaile emaili meil meila meilem',
    'e-doręczenie':
      'e-doręczenie e-doręczenia e-doręczeń e-doręczeniach e-doreczenia e-doreczen edoręczenia edoreczenia',
    'e-usługa': 'e-usługa e-usługi e-usług e-usługę e-usługach e-uslugi e-uslug',
    internet: 'internet internetu internecie internetem inernet inernecie',
    pani: 'pani panie panią panią paniom paniami paniach pań',
    pan: 'pan pana panu panem panowie panów panom',
    mieć: 'mam masz ma mamy macie mają miał miała miało mieli miały',
    być: 'jest jestem jesteś są był była było byli były będzie będą bym by',
    stać: 'stałem stałam staliśmy stali stałyśmy',
    czekać: 'czeka czekaj czekał czekała czekali',
    dać: 'da dało dam',
    kasa: 'kasa kasy kasie kasę kas kasach',
    winda: 'winda windy windzie windę wind windach windą',
    prosić: 'proszę',
    dziękować: 'dziękuję dzięki',
    działać: 'działa działają działał działała działało działały dziala dzialaja dzialal dzialala dzialalo dzialaly',
    tak: 'tak',
    nic: 'nic niczego',
    mapa: 'mapa mapy mapie mapę mapkę',
    krzesło: 'krzesło krzesła krzeseł krześle krzesłach krzesłem',
    www: 'www',
    bip: 'bip bipie bipu',
    rodo: 'rodo',
    przewijak: 'przewijak przewijaka przewijaki przewijaków',
    papierologia: 'papierologia papierologii papierologię papierologią',
    druk: 'druk druki druków drukach druku drukiem',
    otwarcie: 'otwarcie otwarcia otwarciu otwarciem',
    oczekiwanie: 'oczekiwanie oczekiwania oczekiwaniu oczekiwaniem',
    łaska: 'łaska łaski łaskę łasce łaską',
    dane: 'dane danych danymi danym',
    ręka: 'ręka ręki ręce rękę ręką rąk rękach rękami',
    czas: 'czas czasu czasie czasem',
    urzędnik: 'urzędnik urzędnika urzędnicy urzędników urzędnikom urzędnikami urzędniku',
    urzędniczka: 'urzędniczka urzędniczki urzędniczkę urzędniczce urzędniczek',
    rampa: 'rampa rampy rampę rampie ramp',
  }).flatMap(([lemma, forms]) => forms.split(' ').map((form) => [form, lemma] as const)),
);

/** Beginnings of words in "nie…" that are no opposite of what follows: somebody niepełnosprawny is not "not able", but a group. */
export const noOpposites: readonly string[] =
  'niektór niejak niejed niedziel niewidom niesłysz niepełnospraw nieletn niepełnolet niedawn niepodleg nieustann nieruchom niemał niemow niewiel niebiesk niemieck niezależn niebawem'.split(
    ' ',
  );

/** Negators that reach over adjectives to the thing itself: "bez długiej kolejki". */
export const farNegators: ReadonlySet<string> = new Set(
  'bez brak braku brakuje brakowało brakowac brakować zero żaden żadna żadne żadnych żadnej żadnego żadnym żadną zaden zadna zadne zadnych zadnej zadnego'.split(
    ' ',
  ),
);

/** Negators of the next word that says something. */
export const nearNegators: ReadonlySet<string> = new Set(
  'nie ani nigdy niema niebyło niebylo niebył niebyła niebyla niebyly niebyły niemożna niemozna niemogłem niemogłam'.split(
    ' ',
  ),
);

/** After "nie": more is meant, not less ("nie tylko miła"). */
export const afterNieNoNegation: ReadonlySet<string> = new Set(['tylko', 'dość', 'dosc', 'dosyć', 'dosyc', 'co']);

/** "nie" reaches over these: forms of być and mieć, adverbs of degree, pronouns, modal words. Compared without marks. */
export const lightWords: ReadonlySet<string> = new Set(
  'jest jestem sa byl byla bylo byli byly bedzie beda ma mam maja mamy mial miala mialo mieli zostal zostala zostalo zbyt za bardzo tak taki taka takie dosc calkiem do konca zawsze w ogole wogole juz jeszcze mi mnie nam nas sie ich go jej jego pan pani panie pana moglem moglam mozna moge moglo mogli da dalo daje udalo wcale nawet ani nigdy az specjalnie szczegolnie zadnej zadnego zadnych zadnego tam tu tutaj nikt nic u przy na z ze chce chca chcial chciala chcieli chcialy umie umieja umial umiala umieli potrafi potrafia potrafil potrafila potrafili czego'.split(
    ' ',
  ),
);
