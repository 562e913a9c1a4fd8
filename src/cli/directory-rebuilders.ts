// What the rooms do after a restore under another master secret: put back directory entries made from their own tables.
import type { Directory, OfficeWork } from '#storage/storage.ts';

export type DirectoryRebuilder = (directory: Directory, office: OfficeWork) => Promise<void>;

/** In the order of the rooms; each function comes from a room's door. */
export const directoryRebuilders: readonly DirectoryRebuilder[] = [];
