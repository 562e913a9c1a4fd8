// The door of the room `staff-development`: what teams learn, what staff notice, and the arguments for both.
export { addIdea, decideIdea, ideaText, listIdeas } from './ideas/ideas.actions.ts';
export { staffDevelopmentCron, staffDevelopmentTasks } from './ideas/ideas.jobs.ts';
export type { Idea, IdeaKind, IdeaState, NewIdea } from './ideas/idea.ts';
export { addPlan, listPlans, planText } from './learning/learning-plans.actions.ts';
export type { LearningPlan, NewPlan } from './learning/learning-plan.ts';
export { praisedTeams } from './praise.actions.ts';
export type { PraisedTeam } from './praise.actions.ts';
export { teamEvents } from './team-events.actions.ts';
export { isProven } from './arguments/team-arguments.ts';
export { planLearning } from './learning/plan-learning.ts';
export { staffDevelopmentEvents as eventNames } from './staff-development-events.texts.ts';

export const tables = [
  {
    table: 'learning_plans',
    keptFor: 'while the office exists',
    why: 'what teams learned, and what it did for clients',
  },
  {
    table: 'ideas',
    keptFor: 'while the office exists',
    why: 'staff see what became of them; unsigned ones name nobody',
  },
  {
    table: 'ideas_heard',
    keptFor: 'until midnight of the same day',
    why: 'one person counts once a day',
  },
] as const;
