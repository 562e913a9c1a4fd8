// The door of the room `reviews`. It keeps nothing: what it shows is read from the room `standards`.

export const tables = [] as const;
