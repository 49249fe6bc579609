import type { Both } from "@sojourn/language";

/** What a page says of its own accord, in one language. */
export interface PageWords {
  readonly journeys: string;
  readonly contents: string;
  readonly toContents: string;
  readonly find: string;
  readonly findHint: string;
  /** Begins with `{n}`, the number of parts found. */
  readonly found: string;
  readonly fit: string;
  readonly asTable: string;
}

/** The words of pages in each language. */
export const pageWords: Both<PageWords> = {
  en: {
    journeys: "Journeys",
    contents: "Contents",
    toContents: "Skip to the pictures",
    find: "Find",
    findHint: "with or without accents",
    found: "{n} found",
    fit: "Fit to the width",
    asTable: "Gaps as a table",
  },
  vi: {
    journeys: "Các hành trình",
    contents: "Mục lục",
    toContents: "Đến thẳng các hình",
    find: "Tìm",
    findHint: "có dấu hoặc không dấu",
    found: "{n} kết quả",
    fit: "Vừa chiều ngang",
    asTable: "Khoảng cách dưới dạng bảng",
  },
};
