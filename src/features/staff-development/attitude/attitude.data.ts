// The instrument that asks employees the same five questions every year.
export const attitudeQuestionnaire = 'client-orientation';
