// Words around texts of a card that may hold data of persons, Polish and English.
export const personalDataTexts = {
  pl: {
    notice: (fields: string) => `Sprawdź, czy nie ma tu danych osób: ${fields}.`,
    noticeWhy: 'Program zauważył coś, co wygląda na nazwisko, numer albo adres e-mail. Może się mylić.',
    title: 'Sprawdzenie przed pobraniem',
    lead: 'Plik trafi do innych urzędów. W tych częściach program zauważył coś, co wygląda na nazwisko, numer albo adres e-mail. Może się mylić.',
    sure: 'Czy karty można wysłać?',
    isSure: 'Sprawdzono, można wysłać',
    unanswered: 'Zaznacz, że teksty sprawdzono, albo zmień kartę.',
    take: 'Pobierz (JSON)',
  },
  en: {
    notice: (fields: string) => `Check that there is no data of persons here: ${fields}.`,
    noticeWhy: 'Something there looks like a name, a number or an e-mail address. The program may be wrong.',
    title: 'A check before the file leaves',
    lead: 'The file is for other offices. In these parts something looks like a name, a number or an e-mail address. The program may be wrong.',
    sure: 'May the cards be sent?',
    isSure: 'Checked, may be sent',
    unanswered: 'Tick that the texts were checked, or change the card.',
    take: 'Take the file (JSON)',
  },
} as const;
