import type { Both } from "../../lang.ts";
import type { Facts } from "../../problems.ts";
import { plainDigits } from "../../syntax/values.ts";

type Here = Facts["syntax-error"];

/** What is wrong with a stretch of text that has no form. */
export const syntaxMessage: Both<(facts: Here) => string> = { en, vi };

function en({ reason, text = "", length, limit }: Here): string {
  switch (reason) {
    case "bad-character":
      return badCharacter.en(text);
    case "bad-escape":
      return 'A backslash begins one of \\" \\\\ \\n \\t \\u{…}. For a backslash itself write \\\\.';
    case "decimal-comma":
      return `A number has a point, not a comma: write ${plainDigits(text)}. Between two values a blank stands behind the comma.`;
    case "bad-code-point":
      return "Write a character's code as \\u{1F600}: one to six hexadecimal digits, at most 10FFFF.";
    case "line-too-long":
      return `This line has ${length} characters; a line may have ${limit}. Break it.`;
    case "text-too-long":
      return `This text has ${length} characters; a text may have ${limit}. Shorten it.`;
    case "open-on-next-line":
      return "Write the { on the line of the statement that it belongs to.";
    case "close-too-many":
      return "This } closes nothing. Delete it, or write the { that it belongs to.";
    case "crowded":
      return "Begin this statement on a new line.";
    case "wordless":
      return "A statement begins with a word, such as persona or journey. Write one before this.";
  }
}

function vi({ reason, text = "", length, limit }: Here): string {
  switch (reason) {
    case "bad-character":
      return badCharacter.vi(text);
    case "bad-escape":
      return 'Dấu gạch chéo ngược chỉ dùng để mở đầu \\" \\\\ \\n \\t \\u{…}. Nếu cần chính dấu đó, hãy viết \\\\.';
    case "decimal-comma":
      return `Số thập phân dùng dấu chấm, không dùng dấu phẩy: hãy viết ${plainDigits(text)}. Giữa hai giá trị, sau dấu phẩy phải có khoảng trắng.`;
    case "bad-code-point":
      return "Hãy viết mã của ký tự theo dạng \\u{1F600}: từ một đến sáu chữ số thập lục phân, lớn nhất là 10FFFF.";
    case "line-too-long":
      return `Dòng này có ${length} ký tự, trong khi một dòng chỉ được có ${limit}. Hãy ngắt dòng.`;
    case "text-too-long":
      return `Đoạn văn bản này có ${length} ký tự, trong khi giới hạn là ${limit}. Hãy rút ngắn lại.`;
    case "open-on-next-line":
      return "Hãy viết dấu { trên cùng dòng với câu lệnh của nó.";
    case "close-too-many":
      return "Dấu } này không đóng khối nào. Hãy xóa nó, hoặc viết thêm dấu { tương ứng.";
    case "crowded":
      return "Hãy bắt đầu câu lệnh này trên một dòng mới.";
    case "wordless":
      return "Câu lệnh phải bắt đầu bằng một từ, ví dụ persona hoặc journey. Hãy viết từ đó ở phía trước.";
  }
}

const badCharacter: Both<(character: string) => string> = {
  en: (character) => {
    if (isInvisible(character)) return `The invisible character ${codeOf(character)} has no meaning here. Delete it, or put the text in quotes.`;
    const fault = isOne(character) ? `The character ${character} has no meaning here.` : `The characters ${character} have no meaning here.`;
    return `${fault} ${instead.en[character] ?? quote.en}`;
  },
  vi: (character) => {
    if (isInvisible(character)) return `Ký tự vô hình ${codeOf(character)} không có nghĩa ở đây. Hãy xóa nó, hoặc đặt văn bản trong dấu ngoặc kép.`;
    const fault = isOne(character) ? `Ký tự ${character} không có nghĩa ở đây.` : `Các ký tự ${character} không có nghĩa ở đây.`;
    return `${fault} ${instead.vi[character] ?? quote.vi}`;
  },
};

function isInvisible(character: string): boolean {
  return /[\p{C}\p{Z}\p{M}\p{DI}]/u.test(character);
}

function isOne(character: string): boolean {
  return Array.from(character).length === 1;
}

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}

const quote = { en: 'Put text in quotes: "…".', vi: 'Hãy đặt văn bản trong dấu ngoặc kép: "…".' };

const straightQuotes = { en: 'Write straight quotes: "…".', vi: 'Hãy dùng dấu ngoặc kép thẳng: "…".' };
const dashes = {
  en: "Write .. between the ends of a range, and - before a negative number.",
  vi: "Hãy viết .. giữa hai đầu của một khoảng, và - trước số âm.",
};
const currency = {
  en: (code: string, sign: string) => `Write a currency in letters, such as ${code}, or in quotes: "${sign}".`,
  vi: (code: string, sign: string) => `Hãy viết đơn vị tiền bằng chữ, ví dụ ${code}, hoặc đặt trong dấu ngoặc kép: "${sign}".`,
};

const instead: Both<Readonly<Record<string, string>>> = {
  en: {
    "“": straightQuotes.en,
    "”": straightQuotes.en,
    "„": straightQuotes.en,
    "‘": straightQuotes.en,
    "’": straightQuotes.en,
    "'": straightQuotes.en,
    "≤": "Write <= for “at most”.",
    "≥": "Write >= for “at least”.",
    "–": dashes.en,
    "—": dashes.en,
    "−": dashes.en,
    "…": "Write two dots between the ends of a range: 25..34.",
    ".": 'Put text in quotes: "…". A range has two dots: 25..34.',
    "%": "Write the percent sign right behind its number, 80%, and the unit as percent.",
    "#": "A comment begins with //.",
    ":": "Write a space instead: name and value stand side by side.",
    "€": currency.en("EUR", "€"),
    "$": currency.en("USD", "$"),
    "₫": currency.en("VND", "₫"),
    "£": currency.en("GBP", "£"),
    "://": 'Put an address in quotes: "https://…".',
  },
  vi: {
    "“": straightQuotes.vi,
    "”": straightQuotes.vi,
    "„": straightQuotes.vi,
    "‘": straightQuotes.vi,
    "’": straightQuotes.vi,
    "'": straightQuotes.vi,
    "≤": "Hãy viết <= cho “nhiều nhất”.",
    "≥": "Hãy viết >= cho “ít nhất”.",
    "–": dashes.vi,
    "—": dashes.vi,
    "−": dashes.vi,
    "…": "Hãy viết hai dấu chấm giữa hai đầu của một khoảng: 25..34.",
    ".": 'Hãy đặt văn bản trong dấu ngoặc kép: "…". Một khoảng dùng hai dấu chấm: 25..34.',
    "%": "Hãy viết dấu phần trăm liền ngay sau số, 80%, còn đơn vị thì viết là percent.",
    "#": "Chú thích phải bắt đầu bằng //: hãy viết // thay vào.",
    ":": "Hãy viết khoảng trắng thay vào: tên và giá trị đứng cạnh nhau.",
    "€": currency.vi("EUR", "€"),
    "$": currency.vi("USD", "$"),
    "₫": currency.vi("VND", "₫"),
    "£": currency.vi("GBP", "£"),
    "://": 'Hãy đặt địa chỉ trong dấu ngoặc kép: "https://…".',
  },
};
