import { mapPicture } from "../map/layout.ts";
import { timelineMermaid } from "../mermaid-views/timeline.ts";
import type { View } from "./view.ts";

/** The journey map; as Mermaid its stages and touchpoints, as a timeline. */
export const map: View = {
  name: "map",
  label: { en: "Journey map", vi: "Bản đồ hành trình" },
  summary: {
    en: "Stages and touchpoints across, and down what customers do, feel and expect, what they get, and who stands behind it.",
    vi: "Giai đoạn và điểm chạm theo chiều ngang; theo chiều dọc là khách làm gì, cảm thấy và kỳ vọng gì, nhận được gì và ai lo phía sau.",
  },
  picture: mapPicture,
  mermaid: timelineMermaid,
};
