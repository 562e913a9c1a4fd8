// Words of the log of events for what this room writes into it.
export const improvementEvents = {
  'improvement-created': { pl: 'założono działanie doskonalące', en: 'an improvement action was started' },
  'improvement-changed': { pl: 'zmieniono działanie doskonalące', en: 'an improvement action was changed' },
  'improvement-moved': { pl: 'zmieniono etap działania doskonalącego', en: 'an improvement action changed its stage' },
  'improvement-ended': { pl: 'zakończono działanie doskonalące', en: 'an improvement action was ended' },
  'improvement-told': {
    pl: 'zmieniono zdanie publiczne działania',
    en: 'the public sentence of an action was changed',
  },
  'improvement-comment-removed': { pl: 'usunięto uwagę do działania', en: 'a comment on an action was removed' },
  'improvement-file-added': { pl: 'dodano załącznik do działania', en: 'a file was added to an action' },
  'improvement-file-removed': { pl: 'usunięto załącznik działania', en: 'a file of an action was removed' },
  'improvement-history-blanked': {
    pl: 'usunięto treść z historii działania',
    en: 'words were taken out of the history of an action',
  },
} as const;
