import type { Both, Lang } from "@sojourn/language";

/** What is said beside a drawn fence, in one language. */
export interface FenceWords {
  readonly source: string;
  /** Line from 1 in the document. */
  readonly inLine: (line: number, message: string) => string;
  /** Line from 1 in the fence, where nobody knows where the fence stands. */
  readonly inFenceLine: (line: number, message: string) => string;
  readonly tooLong: (characters: number) => string;
  readonly tooLarge: string;
  readonly more: (journeys: number) => string;
  readonly unknownView: (name: string, known: string) => string;
  readonly failed: string;
}

/** The words in each language. */
export const words: Both<FenceWords> = {
  en: {
    source: "Source",
    inLine: (line, message) => `Line ${line}: ${message}`,
    inFenceLine: (line, message) => `Line ${line} of this block: ${message}`,
    tooLong: (characters) => `A block of more than ${characters} characters is not drawn here; put it into a .journey file and open its preview.`,
    tooLarge: "This journey's picture is too large for this page; put it into a .journey file and open its preview.",
    more: (journeys) => `${journeys} more ${journeys === 1 ? "journey" : "journeys"} of this block not drawn.`,
    unknownView: (name, known) => `There is no view "${name}"; there are ${known}.`,
    failed: "This block could not be drawn.",
  },
  vi: {
    source: "Mã nguồn",
    inLine: (line, message) => `Dòng ${line}: ${message}`,
    inFenceLine: (line, message) => `Dòng ${line} của khối này: ${message}`,
    tooLong: (characters) => `Khối dài hơn ${characters} ký tự không được vẽ ở đây; hãy đưa vào tệp .journey rồi mở phần xem trước của tệp.`,
    tooLarge: "Hình của hành trình này quá lớn cho trang; hãy đưa vào tệp .journey rồi mở phần xem trước của tệp.",
    more: (journeys) => `Còn ${journeys} hành trình của khối này không được vẽ.`,
    unknownView: (name, known) => `Không có khung nhìn "${name}"; có ${known}.`,
    failed: "Không vẽ được khối này.",
  },
};

/** The language of the page, or of who reads it; English where it is none of ours. */
export function pageLang(): Lang {
  return /^vi\b/i.test(document.documentElement.lang || navigator.language) ? "vi" : "en";
}
