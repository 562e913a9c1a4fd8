// The door of the room `designer`: nothing but its tables and the words of its events; what it makes is published.
export const tables = [
  {
    table: 'questionnaire_drafts',
    keptFor: 'until the office removes it',
    why: 'the next version of a questionnaire is designed here',
  },
  {
    table: 'questionnaire_draft_states',
    keptFor: 'the last 30 changes of a draft',
    why: 'a change can be taken back',
  },
] as const;

/** Words for the events this room writes into the log. */
export const eventNames = {
  'draft-started': { pl: 'zaczęto układać ankietę', en: 'a questionnaire was begun' },
  'draft-published': { pl: 'opublikowano własną ankietę', en: 'an own questionnaire was published' },
  'draft-dropped': { pl: 'usunięto szkic ankiety', en: 'a draft of a questionnaire was removed' },
} as const;
