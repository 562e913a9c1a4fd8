// What stands on a page: the cells of its tables, the numbers in a text, the terms of "Jak to policzono".

const plain = (html: string) =>
  html
    .replaceAll(/<span class="hidden-words">.*?<\/span>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&nbsp;|\u00a0|\u202f/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Body rows of the table with the id, cell by cell, as text. */
export function tableRows(html: string, id: string): string[][] {
  const [, table] = new RegExp(`<table[^>]*id="${id}"[^>]*>(.*?)</table>`, 's').exec(html) ?? [];
  const [, body] = /<tbody>(.*?)<\/tbody>/s.exec(table ?? '') ?? [];
  return [...(body ?? '').matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => plain(cell!)),
  );
}

/** Numbers as people read them: "84 na 100 (od 77 do 89)" is 84, 77 and 89; dates and names of periods are none. */
export function numbersIn(text: string): number[] {
  const said = text
    .replaceAll(/ na 100?\b/g, '')
    .replaceAll(/\b(I|II|III|IV) kwartał(u)? \d{4}/g, '')
    .replaceAll(
      /(styczeń|luty|marzec|kwiecień|maj|czerwiec|lipiec|sierpień|wrzesień|październik|listopad|grudzień) \d{4}/g,
      '',
    );
  return [...said.matchAll(/[−-]?\d+(?: \d{3})*(?:,\d+)?/g)].map(([found]) =>
    Number(found.replaceAll(' ', '').replace('−', '-').replace(',', '.')),
  );
}

/** Whether each number of a cell of a page is a number of a line of a file: as it is, as a hundredth or as a tenth; to the last digit. */
export function isInLine(cell: string, line: readonly string[]): boolean {
  const inFile = line.slice(1).flatMap((one) => numbersIn(one));
  return numbersIn(cell).every((shown) =>
    inFile.some((one) => [one, one * 100, one * 10].some((as) => Math.abs(as - shown) < 1e-9)),
  );
}

/** Terms and texts of the details under the summary. */
export function termsIn(html: string, summary: string): Map<string, string> {
  const [, inside] = new RegExp(`<summary>${summary}</summary>.*?<dl[^>]*>(.*?)</dl>`, 's').exec(html) ?? [];
  const found = [...(inside ?? '').matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/gs)];
  return new Map(found.map(([, term, text]) => [plain(term!), plain(text!)]));
}
