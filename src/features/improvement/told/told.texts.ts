// Words of "Powiedzieliście – zrobiliśmy", for clients.
const pl = {
  title: 'Powiedzieliście – zrobiliśmy',
  lead: 'Co urząd zmienił dzięki opiniom klientów. Piszemy też o tym, co się nie udało.',
  endings: {
    kept: 'Zmiana zostaje na stałe',
    'no-effect': 'Spróbowaliśmy, wyniki się nie poprawiły',
    abandoned: 'Przerwaliśmy',
  },
  none: 'Nie ma tu jeszcze żadnej zmiany',
  noneText: 'Pierwsza pojawi się, gdy urząd zakończy działanie i opisze, co z niego wyszło.',
};
type Texts = typeof pl;
const en: Texts = {
  title: 'You said – we did',
  lead: 'What the office changed thanks to what clients said. We also tell what did not work.',
  endings: {
    kept: 'The change stays',
    'no-effect': 'We tried, the results did not get better',
    abandoned: 'We stopped it',
  },
  none: 'There is no change here yet',
  noneText: 'The first one appears when the office ends an action and writes what came of it.',
};

export const toldTexts = { pl, en };
