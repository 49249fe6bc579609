/** What editors ask of the language: one function a feature. Offsets, never lines; no I/O. */
export { Review } from "../review.ts";
export { editFileModel, readFileModel } from "../model/file.ts";
export { Links } from "../model/link.ts";
export type { MissingFile } from "../model/import-map.ts";
export { placeAt } from "./place.ts";
export type { Place, Step } from "./place.ts";
export { chunkAt, declarationOf, declarationSpan, labelOf, nameAt, namesIn, namesOf } from "./view.ts";
export type { FileEdit, Location, NameAt, View } from "./view.ts";
