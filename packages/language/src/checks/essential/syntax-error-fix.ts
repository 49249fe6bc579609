import type { Facts } from "../../problems.ts";
import { plainDigits } from "../../syntax/values.ts";
import { newlineOf } from "../../text.ts";
import type { Change, Found } from "../check.ts";
import { writeInstead } from "../replacement.ts";
import { characterFix } from "./bad-character-fix.ts";

type Finding = Found<Facts["syntax-error"]>;

/** What mends a stretch of text that has no form. */
export function syntaxFix(finding: Finding): readonly Change[] {
  const { reason, text = "" } = finding.facts;
  switch (reason) {
    case "bad-character":
      return characterFix(finding);
    case "bad-escape":
      return [doubled(finding)];
    case "decimal-comma":
      // Three digits behind the comma may be thousands or thousandths.
      return [writeInstead(finding, plainDigits(text), { isSafe: /^-?\d+,\d{1,2}$/.test(text) })];
    case "open-on-next-line":
      return onLineAbove(finding);
    case "close-too-many":
      return [deleted(finding)];
    case "crowded":
      return [onNewLine(finding)];
    case "bad-code-point":
    case "line-too-long":
    case "text-too-long":
    case "wordless":
      return [];
  }
}

/** A backslash that begins no escape is taken as it is, and so is one written as an escape. */
function doubled({ start }: Finding): Change {
  return {
    title: { en: "Double the backslash", vi: "Viết hai dấu gạch chéo ngược" },
    isSafe: true,
    edits: [{ start, end: start, text: "\\" }],
  };
}

function onLineAbove({ chunk, start }: Finding): readonly Change[] {
  const end = chunk.text.slice(0, start).trimEnd().length;
  // Behind a comment that ends with its line the brace would be part of it.
  if (chunk.text.slice(chunk.text.lastIndexOf("\n", end - 1) + 1, end).includes("//")) return [];
  const title = { en: "Move the { to the line above", vi: "Đưa dấu { lên dòng trên" };
  return [{ title, isSafe: true, edits: [{ start: end, end: start, text: " " }] }];
}

/** Without the brace, and without its line where nothing else stands on it. */
function deleted({ chunk: { text }, start, end }: Finding): Change {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end) + 1 || text.length;
  const isAlone = text.slice(lineStart, lineEnd).trim() === "}";
  const span = isAlone ? { start: lineStart, end: lineEnd } : { start, end };
  return { title: { en: "Delete the }", vi: "Xóa dấu }" }, isSafe: false, edits: [{ ...span, text: "" }] };
}

function onNewLine({ chunk: { text }, start }: Finding): Change {
  const end = text.slice(0, start).trimEnd().length;
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", start - 1) + 1))![0];
  // A comment between the two stays with what stands before it.
  const from = Math.max(end, text.lastIndexOf("\n", start - 1) + 1);
  return {
    title: { en: "Begin a new line", vi: "Xuống dòng" },
    isSafe: true,
    edits: [{ start: from, end: start, text: `${newlineOf(text)}${indent}` }],
  };
}
