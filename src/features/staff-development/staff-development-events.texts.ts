// Words of the log of events for what this room writes into it.
export const staffDevelopmentEvents = {
  'learning-planned': { pl: 'zaplanowano naukę zespołu', en: 'a team’s learning was planned' },
  'learning-plan-changed': { pl: 'zmieniono plan nauki', en: 'a learning plan was changed' },
  'learning-plan-step': { pl: 'zmieniono stan planu nauki', en: 'a learning plan changed its state' },
  'idea-decided': {
    pl: 'odpowiedziano na zgłoszenie pracowników',
    en: 'an idea or question of staff was answered',
  },
} as const;
