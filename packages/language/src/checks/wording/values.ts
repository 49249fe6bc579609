import type { Both } from "../../lang.ts";
import type { Value } from "../../signature.ts";
import { kindWithin } from "../kinds.ts";

/** What may stand in a place, as a message says it: `a date such as 2026-12-31`. */
export const valueIn: Both<(value: Value) => string> = { en, vi };

function en(value: Value): string {
  switch (value.is) {
    case "name":
      return "a name";
    case "text":
      return 'a text in quotes: "…"';
    case "link":
      return 'an address in quotes: "https://…", "mailto:…" or a path';
    case "path":
      return 'the path of a file in quotes: "./people.journey"';
    case "unit":
      return "a unit such as days, minutes, VND or percent";
    case "date":
      return "a date such as 2026-12-31";
    case "percent":
      return "a percentage from 0% to 100%";
    case "range":
      return "a range such as 25..34, 18.. or ..5";
    case "quantity":
      return "a quantity such as 5 days, 80% or 42";
    case "comparison":
      return "a comparison such as <= 5 days or >= 80%";
    case "flag":
      return "nothing";
    case "number":
      return `a number from ${value.min} to ${value.max}`;
    case "ref":
      return `the name of a ${value.to}`;
    case "word":
      return `one of ${value.choices.join(", ")}`;
  }
}

function vi(value: Value): string {
  switch (value.is) {
    case "name":
      return "một cái tên";
    case "text":
      return 'một đoạn văn bản trong dấu ngoặc kép: "…"';
    case "link":
      return 'một địa chỉ trong dấu ngoặc kép: "https://…", "mailto:…" hoặc một đường dẫn';
    case "path":
      return 'đường dẫn của tệp trong dấu ngoặc kép: "./people.journey"';
    case "unit":
      return "một đơn vị như days, minutes, VND hoặc percent";
    case "date":
      return "một ngày như 2026-12-31";
    case "percent":
      return "một tỷ lệ từ 0% đến 100%";
    case "range":
      return "một khoảng như 25..34, 18.. hoặc ..5";
    case "quantity":
      return "một giá trị như 5 days, 80% hoặc 42";
    case "comparison":
      return "một mức như <= 5 days hoặc >= 80%";
    case "flag":
      return "không gì thêm";
    case "number":
      return `một số từ ${value.min} đến ${value.max}`;
    case "ref":
      return `tên của một ${kindWithin.vi(value.to)}`;
    case "word":
      return `một trong các từ ${value.choices.join(", ")}`;
  }
}
