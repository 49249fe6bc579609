/** The phrases that generated journeys are made of, in English and Vietnamese. */

/** First names of personas. */
export const people = [
  "Lan", "Minh", "Hương", "Tuấn", "Alice", "Bảo", "Chloe", "Đức", "Hà", "Nam", "Sophie", "Thảo",
];

/** What personas do for a living. */
export const occupations = ["Nurse", "Kế toán", "Sinh viên", "Shop owner", "Tài xế", "Designer", "Giáo viên"];

/** What personas do, need and want. */
export const traits = [
  "Compares three shops before she buys", "Hỏi bạn bè và xem đánh giá trước khi mua",
  "Orders on the bus, between two stops", "Xem đánh giá vào buổi tối, sau khi con ngủ",
  "Pays by phone and keeps no cash", "Ghét phải gọi điện cho tổng đài", "Wants it before the weekend",
  "Cần hoá đơn công ty trong ngày",
];

/** Teams: a name and a label. */
export const teams = [
  ["Logistics", "Giao nhận"], ["Ecommerce", "Online shop"], ["Care", "Chăm sóc khách hàng"],
  ["Store", "Cửa hàng"], ["Brand", "Marketing"], ["Warehouse", "Kho"], ["Tài_chính", "Finance"],
] as const;

/** Metrics of time, better when lower: a name, a label, a unit and the levels that are promised. */
export const durations = [
  ["DeliveryTime", "Thời gian giao hàng", "days", 3], ["AnswerTime", "Answer time", "minutes", 10],
  ["RefundTime", "Thời gian hoàn tiền", "days", 7], ["PickupWait", "Waiting at the counter", "minutes", 4],
  ["RepairTime", "Repair time", "weeks", 2], ["BookingTime", "Thời gian đặt bàn", "hours", 2],
] as const;

/** Custom channels: a name, a label and whether they are online. */
export const channels = [
  ["Zalo", "Zalo OA", true], ["Hotline", "Tổng đài", false], ["Kiosk", "Máy đặt hàng", false],
  ["Viber", "Viber", true],
] as const;

/** Channels the language knows without a declaration. */
export const builtInChannels = [
  "web", "app", "email", "chat", "social", "store", "phone", "courier", "search",
];

/** Competitors: a name and a label. */
export const competitors = [
  ["Highlands", "Highlands Coffee"], ["Phúc_Long", "Phúc Long"], ["Starbucks", "Starbucks"],
] as const;

/** Non-customers: a name and a label. */
export const nonCustomers = [
  ["VoucherHunter", "Người săn voucher"], ["Reseller", "Buys to sell again"],
  ["DeskSquatter", "Ngồi cả ngày"],
] as const;

/** Journeys: a name and a label. */
export const journeys = [
  ["OnlineOrder", "Ordering beans online"], ["ĐặtHàng", "Đặt hàng qua ứng dụng"],
  ["StoreVisit", "A visit to the store"],
  ["Subscription", "Đăng ký giao định kỳ"], ["Return", "Returning a parcel"], ["Tasting", "Buổi thử cà phê"],
] as const;

/** Stages: a name, a label and the phase of Kotler's 5A, in order. */
export const stages = [
  ["Discover", "Biết đến", "aware"], ["Consider", "Gets interested", "appeal"], ["Compare", "So sánh", "ask"],
  ["Buy", "Buys and receives", "act"], ["Recommend", "Giới thiệu", "advocate"],
] as const;

/** Touchpoints: a name and a label. */
export const touchpoints = [
  ["SeeAdvertisement", "Thấy quảng cáo trên mạng"], ["ReadReviews", "Reads the reviews"],
  ["AskFriend", "Hỏi bạn bè"],
  ["OpenApp", "Opens the app for the first time"], ["ChooseBeans", "Chọn hạt cà phê"],
  ["Checkout", "Pays for the order by phone"],
  ["Deliver", "Nhận hàng ở nhà"], ["FirstCup", "The first cup"], ["Complain", "Gọi tổng đài để khiếu nại"],
  ["Refund", "Gets the money back"], ["Chia_sẻ", "Chia sẻ với bạn bè"], ["Reorder", "Orders again"],
] as const;

/** What a customer does at a touchpoint. */
export const actions = [
  "Opens three tabs and compares the prices", "Đọc kỹ phần nguồn gốc và ngày rang",
  "Scrolls past the photos down to the reviews", "Nhắn tin hỏi giá ship trước khi đặt",
  "Enters the code twice, then gives up", "Chờ shipper ở cổng khu chung cư",
  "Takes a photo of the box for her friends", "Quét mã QR trên túi để xem cách pha",
];

/** What a customer thinks at a touchpoint. */
export const thoughts = [
  "Is it really roasted this week?", "Có rẻ hơn mua ngoài chợ không nhỉ?",
  "Where is my parcel, and who do I ask?", "Sao lâu vậy nhỉ? Hôm qua đã hứa rồi",
  "They say \\\"fresh\\\" on every bag they sell", "Lần sau sẽ mua thêm cho cả văn phòng",
  "The shop knows me and my usual order", "Thanh toán ở đây có an toàn không?",
];

/** How a customer feels, in a word. */
export const feelings = ["curious", "lo lắng", "annoyed", "hài lòng", "calm", "bất ngờ", "tired", "vui"];

/** What a customer expects without a metric. */
export const expectations = [
  "The roast date is shown on the bag", "Giá đã gồm phí giao hàng", "The box is dry and closed",
  "Nhân viên biết đơn của tôi là đơn nào", "One page to pay, without an account",
];

/** Where an expectation comes from. */
export const sources = [
  "explicit-promise", "advertising", "word-of-mouth", "past-experience", "personal-need", "situation",
];

/** What hurts. */
export const pains = [
  "The roast date is hidden below the fold", "Phải nhập địa chỉ hai lần", "Nobody answers the phone at noon",
  "Hộp bị móp và túi bị rách một góc", "The code is refused without a reason",
  "Không biết shipper đang ở đâu",
];

/** What the team could do or does about it. */
export const remedies = [
  "Print the roast date on the product photo", "Thêm một kho ở miền Bắc trước Tết",
  "One page for the whole order", "Gọi lại trong vòng 10 phút", "Second courier for the northern districts",
  "Nhắn tin cho khách khi bắt đầu giao",
];

/** What the organisation does around a touchpoint. */
export const work = [
  "Packs twice a day, at ten and at four", "Trực chat đến chín giờ tối", "Calls before delivery",
  "Kiểm kho mỗi sáng",
];

/** What delights. */
export const wonders = [
  "A handwritten tasting card in the box", "Tặng gói thử của mẻ rang mới", "The barista knows the name",
  "Giao sớm một ngày",
];

/** What a reader of the file should know. */
export const remarks = [
  "asked in the spring survey", "số liệu từ kho", "see the interviews", "cần kiểm tra lại",
];
