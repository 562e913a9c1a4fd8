// Files as offices send them: a spreadsheet saved as CSV for Polish programs, and a LimeSurvey archive of our own making.
import { zipOf, escaped } from '../foreign-files/make-sheets.ts';

/** Bytes of Windows-1250, for the letters Polish needs. */
export function windows1250(text: string): Uint8Array<ArrayBuffer> {
  const letters: Readonly<Record<string, number>> = {
    ą: 0xb9,
    ć: 0xe6,
    ę: 0xea,
    ł: 0xb3,
    ń: 0xf1,
    ó: 0xf3,
    ś: 0x9c,
    ź: 0x9f,
    ż: 0xbf,
    Ą: 0xa5,
    Ć: 0xc6,
    Ę: 0xca,
    Ł: 0xa3,
    Ń: 0xd1,
    Ó: 0xd3,
    Ś: 0x8c,
    Ź: 0x8f,
    Ż: 0xaf,
    '–': 0x96,
  };
  return Uint8Array.from(text.split(''), (letter) => letters[letter] ?? letter.charCodeAt(0));
}

const ratings = ['bardzo dobrze', 'dobrze', 'ani dobrze, ani źle', 'źle', 'bardzo źle', 'nie dotyczy'];

/** Rows of an office's sheet: semicolons, Polish words, days as people in Poland write them. */
export function officeSheet(
  rows: number,
  more: {
    readonly service?: string;
    readonly month?: string;
    readonly overall?: string;
    readonly lines?: readonly string[];
  } = {},
): string {
  const { service = 'Rejestracja pojazdu', month = '03.2026', overall = 'Ocena wizyty' } = more;
  const head = [
    'Lp.',
    'Data wypełnienia',
    'Usługa',
    'Imię i nazwisko',
    overall,
    'Jak ocenia Pan/Pani wiedzę pracownika?',
    'Wynik',
    'Uwagi',
  ];
  const lines = Array.from({ length: rows }, (_, row) =>
    [
      String(row + 1),
      `${String(1 + (row % 28)).padStart(2, '0')}.${month}`,
      service,
      `Klient Numer${row}`,
      ratings[row % 3 === 0 ? 1 : 0],
      row % 7 === 0 ? 'nie dotyczy' : ratings[row % 4],
      '3,5',
      row % 5 === 0 ? `Sprawna obsługa, wiersz ${row}` : '',
    ].join(';'),
  );
  return [head.join(';'), ...lines, ...(more.lines ?? [])].join('\r\n');
}

/** An archive as LimeSurvey 5 writes it, with one rating of five words, one yes/no and one comment. */
export function limeArchive(
  responses: number,
  more: { readonly surveyId?: string; readonly question?: string } = {},
): Buffer {
  const { surveyId = '424242', question = 'Jak ocenia Pani/Pan dzisiejszą wizytę?' } = more;
  const section = (name: string, rows: readonly Readonly<Record<string, string>>[]) => {
    const fields = Object.keys(rows[0] ?? {});
    const cells = (row: Readonly<Record<string, string>>) =>
      fields.map((field) => `<${field}><![CDATA[${row[field]}]]></${field}>`).join('');
    return `<${name}><fields>${fields.map((field) => `<fieldname>${field}</fieldname>`).join('')}</fields><rows>${rows.map((row) => `<row>${cells(row)}</row>`).join('')}</rows></${name}>`;
  };
  const words = ['bardzo źle', 'źle', 'ani dobrze, ani źle', 'dobrze', 'bardzo dobrze'];
  const questions = [
    { qid: '1', type: 'L', title: 'ocena', text: question },
    { qid: '2', type: 'Y', title: 'zalatwiono', text: 'Czy sprawa została załatwiona?' },
    { qid: '3', type: 'T', title: 'uwagi', text: 'Co poprawić?' },
  ];
  const structure = [
    section('surveys', [{ sid: surveyId, language: 'pl', anonymized: 'Y', datestamp: 'Y' }]),
    section('surveys_languagesettings', [
      { surveyls_survey_id: surveyId, surveyls_language: 'pl', surveyls_title: 'Badanie 2025' },
    ]),
    section('groups', [{ gid: '1', sid: surveyId, group_order: '1' }]),
    section('group_l10ns', [{ gid: '1', group_name: 'Wizyta', description: '', language: 'pl' }]),
    section(
      'questions',
      questions.map(({ qid, type, title }) => ({
        qid,
        parent_qid: '0',
        sid: surveyId,
        gid: '1',
        type,
        title,
        question_order: qid,
        other: 'N',
        mandatory: 'N',
        relevance: '1',
      })),
    ),
    section(
      'question_l10ns',
      questions.map(({ qid, text }) => ({ qid, question: text, help: '', language: 'pl' })),
    ),
    section(
      'answers',
      words.map((_, at) => ({
        aid: String(at + 1),
        qid: '1',
        code: `A${at + 1}`,
        sortorder: String(at),
        scale_id: '0',
      })),
    ),
    section(
      'answer_l10ns',
      words.map((word, at) => ({ aid: String(at + 1), answer: word, language: 'pl' })),
    ),
  ];
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const lss = `${head}<document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>498</DBVersion><languages><language>pl</language></languages>${structure.join('')}</document>`;
  const names = [
    'id',
    'submitdate',
    'lastpage',
    'startlanguage',
    ...questions.map(({ qid }) => `${surveyId}X1X${qid}`),
  ];
  const rows = Array.from({ length: responses }, (_, at) => {
    const day = `2025-11-${String(1 + (at % 28)).padStart(2, '0')} 10:00:00`;
    const values = [
      String(at + 1),
      day,
      '1',
      'pl',
      at % 4 === 0 ? 'A4' : 'A5',
      at % 3 === 0 ? 'N' : 'Y',
      at % 6 === 0 ? `Długa kolejka ${at}` : '',
    ];
    const cells = names.map((name, place) => {
      const element = /^\d/.test(name) ? `_${name}` : name;
      return `<${element}>${escaped(values[place]!)}</${element}>`;
    });
    return `<row>${cells.join('')}</row>`;
  });
  const lsr = `${head}<document><LimeSurveyDocType>Responses</LimeSurveyDocType><DBVersion>498</DBVersion><languages><language>pl</language></languages><responses><fields>${names.map((name) => `<fieldname>${name}</fieldname>`).join('')}</fields><rows>${rows.join('')}</rows></responses></document>`;
  return zipOf({ [`survey_${surveyId}.lss`]: lss, [`survey_${surveyId}_responses.lsr`]: lsr });
}

export const fiveWords = ratings.slice(0, 5);

/** A sheet of many answers: a date, a service, six ratings in words and digits, an outcome, a comment in every tenth. */
export function largeSheet(rows: number, services: readonly string[]): string {
  const head =
    'Data;Usługa;Ocena wizyty;Wiedza pracownika;Uprzejmość;Informacja o sprawie;Czas oczekiwania;Budynek;Lp.;Uwagi';
  const lines = [head];
  for (let row = 0; row < rows; row += 1) {
    const words = (shift: number) => fiveWords[(row * 7 + shift * row + shift) % 4];
    const day = `${String(1 + (row % 28)).padStart(2, '0')}.${String(1 + (row % 12)).padStart(2, '0')}.2025`;
    const comment =
      row % 10 === 0 ? `"Obsługa sprawna; czekałem ${row % 40} minut, proszę o więcej miejsc do siedzenia."` : '';
    lines.push(
      `${day};${services[row % services.length]};${words(1)};${words(2)};${words(3)};${words(4)};${1 + (row % 5)};${words(5)};${row + 1};${comment}`,
    );
  }
  return lines.join('\n');
}
