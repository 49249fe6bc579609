import fc from "fast-check";
import { expect, test } from "vitest";
import { findMermaidFences, offsetInMarkdown } from "../../packages/diagrams/src/import/fences.ts";

const texts = (markdown: string): string[] => findMermaidFences(markdown).map(({ text }) => text);

test("a fence gives the lines between its fences, where they begin and their number", () => {
  const markdown = "# Journeys\n\n```mermaid\njourney\n a: 3\n```\n\n~~~ Mermaid {x}\r\njourney\r\n~~~\r\n";
  expect(findMermaidFences(markdown)).toMatchObject([
    { text: "journey\n a: 3\n", start: 23, line: 4 },
    { text: "journey\r\n", start: 59, line: 9 },
  ]);
});

const found: readonly [what: string, markdown: string, texts: readonly string[]][] = [
  [
    "three spaces before the fence are taken off its lines",
    "   ```mermaid\n   a\n     b\n c\n   ```",
    ["a\n  b\nc\n"],
  ],
  ["four spaces make it indented code", "    ```mermaid\n    a\n    ```", []],
  ["four spaces in a paragraph are a part of it", "text\n    ```mermaid\n    a", []],
  ["a tab counts as four columns", "\t```mermaid\n\ta\n", []],
  ["the info string may have space before it and words behind it", "```  MERMAID  x y\na\n```", ["a\n"]],
  ["another word is another language", "```mermaid-example\na\n```\n```js mermaid\nb\n```\n```\nc\n```", []],
  ["backticks in the info string make it no fence", "``` mermaid `x`\na\n", []],
  ["but tildes may have them", "~~~ mermaid `x`\na\n~~~", ["a\n"]],
  ["two backticks are none", "``mermaid\na\n``", []],
  ["an unclosed fence runs to the end", "```mermaid\na\n\n  b", ["a\n\n  b"]],
  ["with nothing in it, too", "```mermaid", [""]],
  ["an empty one", "```mermaid\n```\n", [""]],
  [
    "the closing fence is as long at least, of the same mark",
    "````mermaid\n```\n~~~~\n`````\nb",
    ["```\n~~~~\n"],
  ],
  [
    "a closing fence has no words and at most three spaces",
    "```mermaid\n``` x\n    ```\n  ``` \t\n",
    ["``` x\n    ```\n"],
  ],
  ["a longer fence shows a shorter one as an example", "````md\n```mermaid\na\n```\n````\n", []],
  ["tildes show backticks as an example", "~~~\n```mermaid\na\n```\n~~~\n```mermaid\nb\n```", ["b\n"]],
  ["in a block quote", "> ```mermaid\n> a\n>  b\n>c\n> ```\n", ["a\n b\nc\n"]],
  ["which ends it where its mark is missing", "> ```mermaid\n> a\nb\n```", ["a\n"]],
  ["in a list item", "- x\n\n  ```mermaid\n  a\n\n    b\n  ```\n", ["a\n\n  b\n"]],
  ["which begins with it", "1. ```mermaid\n   a\n   ```\n2) ~~~mermaid\n   b\n   ~~~", ["a\n", "b\n"]],
  ["a line that is not indented ends the item and its fence", "- ```mermaid\n  a\nb\n", ["a\n"]],
  ["a number of two digits has wider content", "10. x\n    ```mermaid\n    a\n    ```", ["a\n"]],
  ["in an item in a quote in an item", "- > 1. ```mermaid\n  >    a\n  >    ```\n", ["a\n"]],
  ["a tab behind the mark of an item", "-\t```mermaid\n\ta\n  \tb\n", ["a\nb\n"]],
  ["behind a paragraph at once", "text\n```mermaid\na\n```", ["a\n"]],
  ["a lazy line goes on with the paragraph of a quote", "> text\nmore\n> ```mermaid\n> a\n", ["a\n"]],
  ["but a fence is no such line", "> text\n```mermaid\na\n```\n", ["a\n"]],
  ["not in a comment", "<!--\n```mermaid\na\n```\n\n```mermaid\nb\n```\n-->\n```mermaid\nc\n```", ["c\n"]],
  ["not in a script", "<script>\n```mermaid\na\n</script>\n", []],
  [
    "in details behind a blank line",
    "<details>\n<summary>x</summary>\n\n```mermaid\na\n```\n\n</details>",
    ["a\n"],
  ],
  ["but not without one", "<details>\n```mermaid\na\n```\n", []],
  ["not behind a tag that is alone on its line", "<x-y z='1'>\n```mermaid\na\n```\n", []],
  ["which in a paragraph is text", "text\n<x-y>\n```mermaid\na\n```\n", ["a\n"]],
  ["a thematic break is no list", "* * *\n  ```mermaid\n  a\n", ["a\n"]],
  ["behind headings", "# a\n```mermaid\nb\n```\nc\n---\n```mermaid\nd\n```", ["b\n", "d\n"]],
  ["a number but 1 begins no list in a paragraph", "text\n2. ```mermaid\na\n", []],
  ["nor does an empty item", "text\n*\n  ```mermaid\n  a", ["a"]],
  ["CR alone ends a line", "```mermaid\ra\r```\r", ["a\r"]],
  ["a byte order mark may come first", "\ufeff```mermaid\na\n```", ["a\n"]],
  ["quotes nested beyond all use are text", `${"> ".repeat(1000)}\`\`\`mermaid\n`, []],
];

test.each(found)("%s", (_, markdown, expected) => {
  expect(texts(markdown)).toEqual(expected);
});

const content = fc.array(
  fc.constantFrom("journey", "  a: 3", "", "> b: 1", "- c: 2", "\td", "<!--", "~~", "``"),
  { maxLength: 6 },
);
const prefixes: readonly [first: string, next: string][] = [
  ["", ""],
  ["> ", "> "],
  ["- ", "  "],
  ["1) ", "   "],
  ["> - ", ">   "],
];

test("whatever stands in a fence comes out as it went in, at its place", () => {
  fc.assert(
    fc.property(
      content,
      fc.constantFrom(...prefixes),
      fc.constantFrom("```", "````", "~~~"),
      fc.constantFrom("\n", "\r\n", "\r"),
      (lines, [first, next], fence, newline) => {
        const inner = lines.map((line) => next + line);
        const markdown = ["text", "", `${first}${fence}mermaid`, ...inner, next + fence, "", "end"].join(
          newline,
        );
        const text = lines.map((line) => line + newline).join("");
        const before = ["text", "", `${first}${fence}mermaid`, ""].join(newline);
        const start = before.length + (lines.length === 0 ? 0 : next.length);
        expect(findMermaidFences(markdown)).toMatchObject([{ text, start, line: 4 }]);
        if (first === "") expect(markdown.slice(start, start + text.length)).toBe(text);
      },
    ),
  );
});

test("a place in the text of a fence is found in the Markdown behind quotes, items, tabs and CRLF", () => {
  const markdown = "> - x\r\n>   ```mermaid\r\n>   journey\r\n>\r\n>\ta: 3\r\n>\t  b: 2\r\n>   ```\r\n";
  const [fence] = findMermaidFences(markdown);
  const text = fence?.text ?? "";
  expect(text).toBe("journey\r\n\r\na: 3\r\n  b: 2\r\n");
  for (const word of ["journey", "a: 3", "b: 2"]) {
    const offset = fence === undefined ? -1 : offsetInMarkdown(fence, text.indexOf(word));
    expect(markdown.slice(offset, offset + word.length)).toBe(word);
  }
});
