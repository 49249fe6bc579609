import type { Lang } from "./lang.ts";
import type { BlockName, vocabulary } from "./vocabulary.ts";

/** What the words of the table mean, in Vietnamese: by what the table says in English. The compiler names every text that is missing. */
const vietnamese: Readonly<Record<DocText, string>> = {
  "Makes what another file declares, and what that file imports, known here. The path is relative to this file.":
    "Dùng được ở đây những gì tệp khác khai báo, kể cả những gì tệp đó nhập vào. Đường dẫn tính từ tệp này.",
  "Who we are: what we promise and how we differ.": "Chúng ta là ai: hứa điều gì và khác biệt ở đâu.",
  "Whom customers compare us with.": "Đối thủ mà khách hàng đem ra so sánh với chúng ta.",
  "A customer we serve, as one telling example of many.": "Một khách hàng ta phục vụ, chân dung tiêu biểu cho nhiều người.",
  "Someone we do not serve, and why.": "Đối tượng ta không phục vụ, và vì sao.",
  "Who owns touchpoints and improvements.": "Nhóm phụ trách các điểm chạm và cải tiến.",
  "A way in which we meet customers, beyond those built in.": "Một kênh gặp khách hàng, ngoài các kênh có sẵn.",
  "What is measured, in which unit, and which way is better.": "Đo điều gì, theo đơn vị nào, và chiều nào là tốt hơn.",
  "What customers are asked, and whom an unhappy answer reaches.": "Hỏi khách hàng điều gì, và câu trả lời không hài lòng đến tay ai.",
  "What a customer lives through, stage by stage.": "Những gì khách hàng trải qua, từng giai đoạn một.",
  "What we promise everyone, everywhere.": "Điều ta hứa với mọi người, ở mọi nơi.",
  "What only we do.": "Điều chỉ chúng ta làm được.",
  "A remark for those who read the file.": "Ghi chú cho người đọc tệp.",
  "A place to read more: http, https or mailto, or a path in the repository.":
    "Nơi đọc thêm: http, https hoặc mailto, hoặc một đường dẫn trong kho mã.",
  "Free words to find things by.": "Từ khóa tự do để tìm lại.",
  "Age in years: 25..34, or open: 18..": "Độ tuổi: 25..34, hoặc để ngỏ: 18..",
  "What the persona does for a living.": "Người này làm nghề gì.",
  "Where the persona lives or buys.": "Người này sống hoặc mua hàng ở đâu.",
  "The segment of the market the persona stands for.": "Phân khúc thị trường mà người này đại diện.",
  "Which share of the customers the persona stands for.": "Tỷ lệ khách hàng mà người này đại diện.",
  "How the persona stands to us at the beginning.": "Quan hệ của người này với chúng ta lúc bắt đầu.",
  "What the persona is seen to do.": "Hành vi quan sát được.",
  "What the persona cannot do without.": "Nhu cầu không thể thiếu.",
  "What the persona wants to reach.": "Mục tiêu muốn đạt được.",
  "Why the persona wants it.": "Động lực đằng sau mục tiêu.",
  "What annoys the persona today.": "Điều đang gây bực bội.",
  "A sentence a real customer said.": "Một câu nói của khách hàng thật.",
  "Why we do not serve them.": "Vì sao không phục vụ họ.",
  "How to tell them early.": "Dấu hiệu nhận biết sớm.",
  "Where they are served better.": "Nơi phục vụ họ tốt hơn.",
  "Customers meet us over the net.": "Khách hàng gặp ta qua mạng.",
  "Customers meet us face to face, on paper or by phone.": "Khách hàng gặp ta trực tiếp, trên giấy hoặc qua điện thoại.",
  "On whose desk a call or a chat lands.": "Cuộc gọi hay tin nhắn được chuyển đến nhóm nào.",
  "The unit of its values: days, minutes, VND, percent… A value without a unit is in it.":
    "Đơn vị của giá trị: days, minutes, VND, percent… Giá trị không ghi đơn vị thì theo đơn vị này.",
  "Which way is better.": "Chiều nào là tốt hơn.",
  "The ratings an answer may have: 1..7.": "Thang điểm của câu trả lời: 1..7.",
  "What kind of measure it is.": "Loại thước đo.",
  "One question: what it measures, or whose expectation it asks for, or open.":
    "Một câu hỏi: đo chỉ số nào, hỏi kỳ vọng về chỉ số nào, hay câu hỏi mở.",
  "Who calls the unhappy back, and how soon.": "Ai liên hệ lại với khách không hài lòng, và trong bao lâu.",
  "The ratings an answer may have.": "Thang điểm của câu trả lời.",
  "Whose journey it is.": "Hành trình của ai.",
  "What sets the journey off.": "Bối cảnh khởi đầu hành trình.",
  "What the customer wants from it.": "Khách hàng muốn gì từ hành trình.",
  "How it is, or how it shall be.": "Hiện trạng, hay tương lai mong muốn.",
  "Who answers for the journey as a whole.": "Nhóm phụ trách toàn bộ hành trình.",
  "How often the map is looked at again: review every 3 months.": "Bao lâu rà soát bản đồ một lần: review every 3 months.",
  "The day of the last review.": "Ngày rà soát gần nhất.",
  "A part of the journey.": "Một giai đoạn của hành trình.",
  "Kotler's five A's (aware, appeal, ask, act, advocate), or before, during, after.":
    "Mô hình 5A của Kotler (aware, appeal, ask, act, advocate), hoặc before, during, after.",
  "What the customer wants from this stage.": "Khách hàng muốn gì ở giai đoạn này.",
  "A moment in which the customer meets us.": "Khoảnh khắc khách hàng gặp chúng ta.",
  "Where it happens.": "Diễn ra ở kênh nào.",
  "Who answers for it.": "Nhóm phụ trách.",
  "Which touchpoints may follow; the next one written where it is missing.":
    "Những điểm chạm có thể tiếp theo; nếu không ghi thì là điểm chạm viết kế sau.",
  "What the customer does.": "Khách hàng làm gì.",
  "What the customer thinks.": "Khách hàng nghĩ gì.",
  "How a persona feels, from 1 (awful) to 5 (delighted), decimals allowed. Without a name: customers as such. Where nobody says, a diagram shows a neutral 3.":
    "Cảm xúc của một chân dung, từ 1 (tệ) đến 5 (thích thú), có thể lẻ. Không ghi tên: khách hàng nói chung. Nơi không ai nói, sơ đồ vẽ mức 3 trung tính.",
  "Which non-customers this draws in.": "Điểm chạm này thu hút đối tượng không phục vụ nào.",
  "What a persona thinks will happen: a text, or a metric and its adequate level. Without a name: every persona of the journey.":
    "Điều một chân dung nghĩ sẽ diễn ra: một câu, hoặc chỉ số kèm mức chấp nhận được. Không ghi tên: mọi chân dung của hành trình.",
  "What we say will happen.": "Điều ta nói sẽ diễn ra.",
  "What happens: a metric and its measured value.": "Điều thực sự diễn ra: chỉ số và giá trị đo được.",
  "Which metric is watched here, where it stands and where it shall go.": "Theo dõi chỉ số nào ở đây, đang ở đâu và cần đến đâu.",
  "Which survey is sent here.": "Gửi khảo sát nào ở đây.",
  "What hurts the customer here.": "Nỗi đau của khách hàng ở đây.",
  "What we could do about it.": "Ta có thể làm gì với nó.",
  "What surprises and delights.": "Điều gây bất ngờ và thích thú.",
  "Here customers decide whether to stay with us (Normann 1984).": "Ở đây khách hàng quyết định ở lại với ta hay không (Normann 1984).",
  "How strongly this drives purchase or recommendation, 1 to 5.": "Thúc đẩy việc mua hoặc giới thiệu mạnh đến đâu, 1 đến 5.",
  "What only we do here.": "Điều chỉ chúng ta làm được ở đây.",
  "How a competitor does here, 1 to 5.": "Đối thủ làm tốt đến đâu ở đây, 1 đến 5.",
  "What the customer sees us do, and which team does it.": "Việc khách hàng thấy ta làm, và nhóm nào làm.",
  "What we do out of sight.": "Việc ta làm ở hậu trường, khách không thấy.",
  "What others or systems do for those who serve.": "Việc hệ thống hoặc bộ phận khác làm để hỗ trợ người phục vụ.",
  "What we change, who does it, and by when.": "Ta thay đổi điều gì, ai làm, và đến khi nào.",
  "The level that delights.": "Mức khiến khách thích thú.",
  "The level at which the customer leaves.": "Mức khiến khách rời bỏ.",
  "How much it matters to the customer, 1 to 5.": "Mức độ quan trọng với khách hàng, 1 đến 5.",
  "How well we do by the customer's judgement, 1 to 5.": "Ta làm tốt đến đâu theo đánh giá của khách hàng, 1 đến 5.",
  "Where the expectation comes from (Zeithaml, Berry and Parasuraman 1993).":
    "Kỳ vọng đến từ đâu (Zeithaml, Berry và Parasuraman 1993).",
  "Where the message stands.": "Thông điệp nằm ở đâu.",
  "The day on which someone last held it against what happens.": "Ngày gần nhất có người đối chiếu lời hứa với thực tế.",
  "In which share of the cases the value is reached.": "Tỷ lệ trường hợp đạt được giá trị này.",
  "The day the value was measured.": "Ngày đo giá trị.",
  "The value before we began.": "Giá trị trước khi bắt đầu.",
  "The level to reach, and by when.": "Mức cần đạt, và hạn đạt được.",
  "The value measured last.": "Giá trị đo gần nhất.",
  "How bad it is, from 1 (a nuisance) to 5 (they leave).": "Mức độ nặng, từ 1 (phiền) đến 5 (khách bỏ đi).",
  "Who does it.": "Nhóm thực hiện.",
  "By when it is done.": "Hạn hoàn thành.",
  "How far it is.": "Tiến độ.",
  "Which pain or gap it answers.": "Giải quyết nỗi đau hay khoảng cách nào.",
};

type DocText = { [B in BlockName]: RowDoc<(typeof vocabulary)[B]["rows"]> }[BlockName];
type RowDoc<Rows> = { [W in keyof Rows]: Rows[W] extends { doc: infer Doc extends string } ? Doc : never }[keyof Rows];

/** What a word of the table means, in a language; `doc` is what the table says. */
export function docIn(doc: string, lang: Lang): string {
  return lang === "vi" ? vietnamese[doc as DocText] : doc;
}
