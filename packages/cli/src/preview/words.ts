import type { Both } from "@sojourn/language";

/** What the preview says of its own accord, in one language. The page gets the texts, the terminal the sentence. */
export interface PreviewWords {
  readonly ready: (address: string) => string;
  readonly page: Readonly<Record<PageWord, string>>;
}

/** The words that the page uses, by a name of each. */
export type PageWord =
  | "journey" | "view" | "zoomOut" | "zoomIn" | "fit" | "full" | "broken" | "partial" | "none" | "lost" | "copy" | "copied" | "editor" | "close" | "failed" | "picture" | "more" | "lanes" | "allLanes" | "hint";

/** The words of the preview in each language. */
export const previewWords: Both<PreviewWords> = {
  en: {
    ready: (address) => `Preview at ${address} (Ctrl+C ends it)`,
    page: {
      journey: "Journey",
      view: "View",
      zoomOut: "Smaller",
      zoomIn: "Larger",
      fit: "Fit to the window",
      full: "Full size",
      broken: "The text has errors. The picture is that of before.",
      partial: "The text has errors. The picture shows what could be read.",
      none: "There is no journey here yet.",
      lost: "The preview has ended. Start it again with sojourn preview.",
      copy: "Copy the place",
      copied: "Copied",
      editor: "Open in VS Code",
      close: "Close",
      failed: "The picture could not be drawn.",
      picture: "Picture; parts lead to their text",
      more: "and {n} more",
      lanes: "Lanes",
      allLanes: "All lanes",
      hint: "Click to see where this is written",
    },
  },
  vi: {
    ready: (address) => `Bản xem trước ở ${address} (Ctrl+C để dừng)`,
    page: {
      journey: "Hành trình",
      view: "Góc nhìn",
      zoomOut: "Thu nhỏ",
      zoomIn: "Phóng to",
      fit: "Vừa cửa sổ",
      full: "Cỡ thật",
      broken: "Văn bản đang có lỗi. Hình này là của lần đọc trước.",
      partial: "Văn bản đang có lỗi. Hình chỉ gồm những gì đọc được.",
      none: "Chưa có hành trình nào ở đây.",
      lost: "Bản xem trước đã dừng. Chạy lại bằng sojourn preview.",
      copy: "Chép vị trí",
      copied: "Đã chép",
      editor: "Mở trong VS Code",
      close: "Đóng",
      failed: "Không vẽ được hình.",
      picture: "Hình; mỗi phần dẫn tới chỗ viết ra nó",
      more: "và {n} chỗ nữa",
      lanes: "Các làn",
      allLanes: "Tất cả các làn",
      hint: "Bấm để xem chỗ viết ra phần này",
    },
  },
};
