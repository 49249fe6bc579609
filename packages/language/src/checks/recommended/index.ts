import { promiseNotKept } from "./promise-not-kept.ts";
import { unknownIgnore } from "./unknown-ignore.ts";
import { unusedDeclaration } from "./unused-declaration.ts";

/** The checks of the profile `recommended`, in the order of the reference page. */
export const recommended = [
  promiseNotKept,
  unusedDeclaration,
  unknownIgnore,
] as const;
