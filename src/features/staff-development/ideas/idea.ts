// An idea of staff, or a question that clients keep asking: what is kept of it, and what may become of it.

export const ideaKinds = ['idea', 'question'] as const;
export type IdeaKind = (typeof ideaKinds)[number];

/** nowy → rozpatrywany → podjęty / odpowiedziany / odłożony */
export const ideaStates = ['new', 'considered', 'taken', 'answered', 'postponed'] as const;
export type IdeaState = (typeof ideaStates)[number];

export const longestIdea = 500;

export interface Idea {
  readonly id: string;
  /** counted within the office */
  readonly number: number;
  readonly kind: IdeaKind;
  /** masked */
  readonly content: string;
  readonly serviceId: string | null;
  /** of an unsigned idea only where five people or more work */
  readonly unitId: string | null;
  /** of a signed idea only */
  readonly authorPersonId: string | null;
  /** month it was kept in: no day is stored */
  readonly recordedIn: number;
  /** how often somebody said "I hear it too" */
  readonly heard: number;
  readonly state: IdeaState;
  readonly answer: string;
  readonly decidedOn: string | null;
  readonly version: number;
}

export type NewIdea = Pick<Idea, 'id' | 'kind' | 'content' | 'serviceId' | 'unitId' | 'authorPersonId' | 'recordedIn'>;
