// URLs of the room `office`: the three set-up pages.

export const officePaths = {
  office: () => '/ustawienia/urzad',
  structure: () => '/ustawienia/struktura',
  services: () => '/ustawienia/uslugi',
};
