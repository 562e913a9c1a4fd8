// What is wrong with a foreign file and what to do about it, in Polish and English.

const said = (pl: string, en: string) => ({ pl, en });

export const fileFaultTexts = {
  empty: () => said('Plik jest pusty.', 'The file is empty.'),
  'too-large': (most: string) =>
    said(`Plik jest za duży. Największy dozwolony rozmiar: ${most}.`, `The file is too large. At most: ${most}.`),
  'unknown-kind': () =>
    said(
      'To nie jest plik, który umiemy odczytać. Proszę zapisać dane jako CSV, XLSX albo ODS.',
      'This is not a file we can read. Please save the data as CSV, XLSX or ODS.',
    ),
  encoding: () =>
    said(
      'Nie udało się rozpoznać kodowania znaków. Proszę zapisać plik jako CSV UTF-8.',
      'The character encoding was not recognised. Please save the file as CSV UTF-8.',
    ),
  'binary-in-text': () =>
    said('W pliku tekstowym są bajty, które nie są tekstem.', 'The text file holds bytes that are not text.'),
  'no-headings': () => said('Nie ma wiersza z nagłówkami kolumn.', 'There is no row with the headings of the columns.'),
  'no-sheet': (name: string) => said(`W skoroszycie nie ma arkusza: ${name}.`, `The workbook has no sheet: ${name}.`),
  'too-many-columns': (most: string) =>
    said(`Za dużo kolumn. Najwięcej: ${most}.`, `Too many columns. At most: ${most}.`),
  'too-many-rows': (most: string) => said(`Za dużo wierszy. Najwięcej: ${most}.`, `Too many rows. At most: ${most}.`),
  'cell-too-long': (most: string) =>
    said(`Komórka jest za długa. Najwięcej znaków: ${most}.`, `A cell is too long. Characters at most: ${most}.`),
  'too-many-cells': (counts: string) =>
    said(
      `Wiersz ma więcej komórek niż nagłówek (${counts}). Nie został wczytany, bo wartości mogły się przesunąć.`,
      `The row has more cells than the headings (${counts}). It was not read: its values may have shifted.`,
    ),
  'quote-not-closed': () =>
    said(
      'Cudzysłów otwarty w tym wierszu nie jest zamknięty albo stoi w środku tekstu bez podwojenia.',
      'A quotation mark opened in this row is not closed, or stands inside a text without being doubled.',
    ),
  'archive-damaged': () => said('Archiwum jest uszkodzone albo ucięte.', 'The archive is damaged or cut off.'),
  'archive-encrypted': () =>
    said(
      'Plik jest chroniony hasłem. Proszę zapisać go bez hasła.',
      'The file is protected by a password. Please save it without one.',
    ),
  'archive-entries': (most: string) =>
    said(`W archiwum jest za dużo plików. Najwięcej: ${most}.`, `The archive holds too many files. At most: ${most}.`),
  'archive-inflates': (most: string) =>
    said(
      `Plik po rozpakowaniu jest za duży. Najwięcej: ${most}. Tak działają „bomby zip”.`,
      `The file is too large once unpacked. At most: ${most}. This is how zip bombs work.`,
    ),
  'archive-ratio': (most: string) =>
    said(
      `Plik rozpakowuje się ponad ${most} razy. Tak działają „bomby zip”.`,
      `The file unpacks to more than ${most} times its size. This is how zip bombs work.`,
    ),
  'archive-path': () =>
    said(
      'W archiwum jest plik o nazwie, która wskazuje poza archiwum.',
      'The archive holds a file whose name points outside it.',
    ),
  'archive-double': () =>
    said('W archiwum są dwa pliki o tej samej nazwie.', 'The archive holds two files of the same name.'),
  'archive-method': () => said('Archiwum spakowano nieznaną metodą.', 'The archive was packed by an unknown method.'),
  doctype: () =>
    said(
      'Plik XML ma deklarację DOCTYPE. Takich plików nie czytamy, bo mogą sięgać po inne pliki.',
      'The XML file has a DOCTYPE declaration. We do not read such files: they can reach for other files.',
    ),
  'xml-damaged': (place: string) =>
    said(
      `Plik XML jest uszkodzony albo ucięty (wiersz pliku ${place}).`,
      `The XML file is damaged or cut off (line ${place}).`,
    ),
  'xml-depth': (most: string) =>
    said(
      `Plik XML jest zbyt głęboko zagnieżdżony. Najwięcej poziomów: ${most}.`,
      `The XML is nested too deeply. Levels at most: ${most}.`,
    ),
  'xml-value': (most: string) =>
    said(
      `Jedna z wartości w pliku jest za długa. Najwięcej znaków: ${most}.`,
      `A value in the file is too long. Characters at most: ${most}.`,
    ),
  'old-spreadsheet': () =>
    said(
      'To stary format arkusza (XLS) albo plik z hasłem. Proszę zapisać go jako XLSX, ODS albo CSV, bez hasła.',
      'This is the old spreadsheet format (XLS) or a file with a password. Please save it as XLSX, ODS or CSV, without one.',
    ),
  'sheet-damaged': () =>
    said('Arkusza nie da się odczytać: plik jest uszkodzony.', 'The sheet cannot be read: the file is damaged.'),
} as const;
