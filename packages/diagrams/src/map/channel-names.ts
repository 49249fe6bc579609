import type { Both } from "@sojourn/language";

const english = new Map([
  ["web", "Website"], ["app", "App"], ["email", "Email"], ["sms", "SMS"], ["chat", "Chat"], ["social", "Social media"], ["search", "Search"], ["ads", "Ads"],
  ["marketplace", "Marketplace"], ["store", "Store"], ["phone", "Phone"], ["event", "Event"], ["print", "Print"], ["mail", "Mail"], ["courier", "Courier"],
  ["word-of-mouth", "Word of mouth"],
]);

const vietnamese = new Map([
  ["web", "Trang web"], ["app", "Ứng dụng"], ["email", "Email"], ["sms", "Tin nhắn SMS"], ["chat", "Trò chuyện"], ["social", "Mạng xã hội"], ["search", "Tìm kiếm"],
  ["ads", "Quảng cáo"], ["marketplace", "Sàn thương mại"], ["store", "Cửa hàng"], ["phone", "Điện thoại"], ["event", "Sự kiện"], ["print", "Ấn phẩm in"],
  ["mail", "Thư tay"], ["courier", "Giao hàng"], ["word-of-mouth", "Truyền miệng"],
]);

/** What people call the channels that need no declaration. */
export const channelNames: Both<ReadonlyMap<string, string>> = { en: english, vi: vietnamese };
