// URLs of the room `strengths`: what stands out for better or worse, of the office, a unit or a service.

export const strengthsPaths = {
  /** ?gdzie=jednostka.ID or usluga.ID, ?okres, ?kontakt, ?pokaz=wszystkie, ?szukaj, ?strona */
  page: () => '/mocne-i-slabe',
  csv: () => '/mocne-i-slabe/porownania.csv',
};

/** Names of the parameters that are this page's own. */
export const strengthsParameters = { where: 'gdzie', show: 'pokaz' } as const;
