// URLs of the room `overview`: the front door and the office's first page.

export const overviewPaths = {
  start: () => '/',
  dashboard: () => '/pulpit',
  /** the sentences of the page with their numbers; ?okres */
  findingsCsv: () => '/pulpit/najwazniejsze.csv',
};
