import { kindOfName } from '../read/form.js';
import { isWithin, slashes } from './paths.js';

/** What a run has named so far, by real paths. */
export interface Seen {
  /** Whether the folder was read already, by itself or as a part of another. */
  hasFolder(place: string): boolean;
  addFolder(place: string): void;
  /** Whether the file was read already; `within` is the folder that it is found in now, if it was not named itself. */
  hasFile(place: string, within: string | null): boolean;
  addFile(place: string): void;
}

/** Keeps the files that are named one by one, and of folders the folder alone, whose million files need not be kept. */
export function nothingSeen(): Seen {
  const files = new Set<string>();
  const folders: string[] = [];
  const isListed = (place: string, folder: string): boolean => {
    const below = slashes(place.slice(folder.length));
    return isWithin(folder, place) && !/(?:^|\/)\./.test(below);
  };
  return {
    hasFolder: (place) => folders.some((folder) => isListed(place, folder)),
    addFolder: (place) => void folders.push(place),
    hasFile(place, within) {
      if (files.has(place)) return true;
      const isOfKnownKind = kindOfName(place).form !== null;
      return isOfKnownKind && folders.some((folder) => folder !== within && isListed(place, folder));
    },
    addFile: (place) => void files.add(place),
  };
}
