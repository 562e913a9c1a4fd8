// URLs of the room `reviews`: what is kept and what is not, and two pages to be printed.

export const reviewsPaths = {
  /** ?cel, ?punkt, ?podejscie, ?grupa, ?wydzial, ?ocena */
  overview: () => '/standardy/przeglad',
  /** the same filters */
  csv: () => '/standardy/przeglad/dane.csv',
  /** one page for the leadership; the same filters */
  management: () => '/standardy/przeglad/zarzadzanie',
  /** one page for the council's annual report; ?rok=2025 */
  council: () => '/standardy/przeglad/rada',
};
