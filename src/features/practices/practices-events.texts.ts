// Words for the events this room writes into the log.

export const practicesEvents = {
  'practice-card-made': { pl: 'utworzono kartę praktyki', en: 'a practice card was made' },
  'practice-card-changed': { pl: 'zmieniono kartę praktyki', en: 'a practice card was changed' },
  'practice-card-marked': { pl: 'zmieniono stan karty praktyki', en: 'the status of a practice card was changed' },
  'practice-card-removed': { pl: 'usunięto kartę praktyki', en: 'a practice card was removed' },
  'practice-cards-brought': { pl: 'wczytano karty praktyk z pliku', en: 'practice cards were brought in a file' },
  'practice-attachment-added': {
    pl: 'dodano załącznik do karty praktyki',
    en: 'a file was attached to a practice card',
  },
  'practice-attachment-removed': {
    pl: 'usunięto załącznik karty praktyki',
    en: 'a file of a practice card was removed',
  },
} as const;
