import type { Both, Lang } from "../lang.ts";
import { expectationSources } from "../vocabulary.ts";

/** What the words mean that a statement takes as its value: sources, phases, states. */

/** What a choice means, for those who meet it in a text; undefined for a word that is no choice. */
export function meaningOf(word: string, lang: Lang): string | undefined {
  const own = Object.hasOwn(choices, word) ? choices[word]![lang] : undefined;
  const steering = controlOf(word);
  if (own === undefined || !steering) return own;
  return `${own} ${control[steering][lang]}`;
}

/** How far a firm can steer a source of expectations (Zeithaml, Berry and Parasuraman 1993); undefined for what is no source. */
function controlOf(word: string): keyof typeof expectationSources | undefined {
  const groups = Object.keys(expectationSources) as (keyof typeof expectationSources)[];
  return groups.find((group) => (expectationSources[group] as readonly string[]).includes(word));
}

/** How far a firm can steer a source of expectations. */
const control: Readonly<Record<keyof typeof expectationSources, Both<string>>> = {
  controllable: { en: "You control it.", vi: "Doanh nghiệp kiểm soát được." },
  influenceable: { en: "You can influence it, not control it.", vi: "Doanh nghiệp tác động được, nhưng không kiểm soát được." },
  "out-of-hand": { en: "It is out of your hands.", vi: "Nằm ngoài tầm kiểm soát của doanh nghiệp." },
};

/** What a score from 1 to 5 means in `feels`; a score between two is taken as the nearer. */
export function feelingOf(score: number, lang: Lang): string {
  return feelings[lang][Math.min(5, Math.max(1, Math.round(score))) - 1]!;
}

const feelings: Both<readonly string[]> = {
  en: ["awful", "unhappy", "neutral", "pleased", "delighted"],
  vi: ["rất tệ", "không hài lòng", "bình thường", "hài lòng", "rất hài lòng"],
};

const choices: Readonly<Record<string, Both<string>>> = {
  aware: {
    en: "The customer hears of us, without having asked (the first of Kotler's five A's).",
    vi: "Khách hàng biết đến thương hiệu dù chưa chủ động tìm (chữ A đầu tiên trong mô hình 5A của Kotler).",
  },
  appeal: {
    en: "Of the brands that the customer has heard of, ours attracts (the second of Kotler's five A's).",
    vi: "Trong các thương hiệu đã biết, khách hàng bị thương hiệu này thu hút (chữ A thứ hai trong mô hình 5A của Kotler).",
  },
  ask: {
    en: "The customer asks and compares: friends, reviews, shops (the third of Kotler's five A's).",
    vi: "Khách hàng hỏi han và so sánh: bạn bè, bài đánh giá, cửa hàng (chữ A thứ ba trong mô hình 5A của Kotler).",
  },
  act: {
    en: "The customer buys and uses what was bought (the fourth of Kotler's five A's).",
    vi: "Khách hàng mua và sử dụng (chữ A thứ tư trong mô hình 5A của Kotler).",
  },
  advocate: {
    en: "The customer comes back and recommends us (the last of Kotler's five A's).",
    vi: "Khách hàng quay lại và giới thiệu cho người khác (chữ A cuối cùng trong mô hình 5A của Kotler).",
  },
  before: { en: "Before the customer buys.", vi: "Trước khi khách hàng mua." },
  during: { en: "While the customer buys or is served.", vi: "Trong lúc khách hàng mua hoặc được phục vụ." },
  after: { en: "After the customer has bought.", vi: "Sau khi khách hàng đã mua." },
  "explicit-promise": {
    en: "What we say outright: advertising, sales talk, contracts.",
    vi: "Điều doanh nghiệp nói thẳng: quảng cáo, lời tư vấn bán hàng, hợp đồng.",
  },
  "implicit-promise": {
    en: "What price, looks and surroundings let customers infer.",
    vi: "Điều khách hàng tự suy ra từ giá cả, hình thức và không gian.",
  },
  advertising: { en: "What our advertising says: a form of explicit promise.", vi: "Điều quảng cáo nói ra: một dạng lời hứa công khai." },
  "word-of-mouth": {
    en: "What others say of us: friends, reviews, experts.",
    vi: "Điều người khác nói: bạn bè, bài đánh giá, chuyên gia.",
  },
  "past-experience": {
    en: "What the customer has lived through before, with us or with others.",
    vi: "Điều khách hàng từng trải qua, với mình hoặc với nơi khác.",
  },
  "service-philosophy": {
    en: "What customers believe a service like ours must be like, from how they serve or are led themselves.",
    vi: "Quan niệm của chính khách hàng về việc một dịch vụ như thế này phải ra sao.",
  },
  "personal-need": {
    en: "What the customer needs by nature or by their life.",
    vi: "Nhu cầu riêng của khách hàng, do bản thân hoặc hoàn cảnh sống.",
  },
  alternatives: { en: "What the customer could get elsewhere.", vi: "Điều khách hàng có thể nhận được ở nơi khác." },
  situation: {
    en: "What the circumstances allow: weather, crowds, emergencies.",
    vi: "Hoàn cảnh lúc đó: thời tiết, đông khách, việc khẩn cấp.",
  },
  "derived-expectation": {
    en: "What someone else expects of the customer: a boss, a family.",
    vi: "Kỳ vọng của người khác đặt lên khách hàng: cấp trên, gia đình.",
  },
  "self-perceived-role": {
    en: "How well customers think they have done their own part.",
    vi: "Mức khách hàng cho rằng mình đã làm tròn phần việc của mình.",
  },
  "transitory-need": {
    en: "What the customer needs for a short time: an accident, a deadline.",
    vi: "Nhu cầu nhất thời: một sự cố, một thời hạn gấp.",
  },
  current: { en: "The journey as it is today.", vi: "Hành trình như đang diễn ra hôm nay." },
  future: { en: "The journey as it shall be.", vi: "Hành trình như mong muốn trong tương lai." },
  planned: { en: "Nobody has begun yet.", vi: "Chưa ai bắt đầu." },
  doing: { en: "Someone is at work on it.", vi: "Đang thực hiện." },
  done: { en: "It is finished, and customers meet it.", vi: "Đã xong và khách hàng đã gặp thay đổi này." },
  prospect: { en: "Has not bought from us yet.", vi: "Chưa mua lần nào." },
  customer: { en: "Buys from us.", vi: "Đang mua hàng." },
  "former-customer": { en: "Used to buy from us.", vi: "Từng mua nhưng nay không còn." },
  nps: {
    en: "Net Promoter Score: share of 9 and 10 less share of 0 to 6, −100 to 100.",
    vi: "Net Promoter Score: tỷ lệ điểm 9–10 trừ tỷ lệ điểm 0–6, từ −100 đến 100.",
  },
  csat: {
    en: "Customer satisfaction: the share of 4 and 5 on a scale from 1 to 5.",
    vi: "Mức độ hài lòng: tỷ lệ điểm 4 và 5 trên thang từ 1 đến 5.",
  },
  ces: { en: "Customer Effort Score: how easy it was.", vi: "Customer Effort Score: khách hàng thấy dễ dàng đến mức nào." },
  duration: {
    en: "How long something takes; shorter is better unless you say otherwise.",
    vi: "Việc gì đó mất bao lâu; ngắn hơn là tốt hơn, trừ khi ghi khác.",
  },
  count: { en: "How many there are.", vi: "Số lượng." },
  money: { en: "An amount of money.", vi: "Số tiền." },
  ratio: { en: "A share, in percent.", vi: "Tỷ lệ, tính bằng phần trăm." },
  higher: { en: "More is better.", vi: "Càng cao càng tốt." },
  lower: { en: "Less is better.", vi: "Càng thấp càng tốt." },
  purchase: { en: "How strongly this makes customers buy.", vi: "Điểm chạm này thúc đẩy việc mua hàng mạnh đến đâu." },
  recommendation: { en: "How strongly this makes customers recommend us.", vi: "Điểm chạm này thúc đẩy việc giới thiệu mạnh đến đâu." },
};
