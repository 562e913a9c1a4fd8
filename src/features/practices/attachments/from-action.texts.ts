// Words of the files of an action that its card can take over, Polish and English.
export const fromActionTexts = {
  pl: {
    title: 'Pliki z działania',
    lead: 'Pliki dodane do działania, z którego powstała karta. Dodany plik zostaje też przy działaniu.',
    file: 'Plik',
    copy: 'Karta',
    add: 'Dodaj do karty',
    isThere: 'jest na karcie',
  },
  en: {
    title: 'Files of the action',
    lead: 'Files of the action that the card was made of. A file that is added stays with the action too.',
    file: 'File',
    copy: 'Card',
    add: 'Add to the card',
    isThere: 'on the card',
  },
} as const;
