// The files that are edited at random: small, of several kinds, importing each other.

/** A workspace as `connect` takes it, reviewed by every check. */
export const workspace = `
  --- sojourn.config.json
  { "profile": "strict" }
  --- people.journey
  // Những người chúng tôi phục vụ.
  import "./metrics.journey"

  persona Thảo "Thảo" {
    age 26..34
    need "Biết hôm nào hàng tới"
  }

  persona Minh "Anh Minh" { goal "Xong trong một lần" }

  non-customer Hunter "Săn voucher" { because "Chỉ mua dưới giá vốn" }
  team Care "Chăm sóc khách hàng"
  --- metrics.journey
  metric Speed "Giao hàng" { unit days; better lower; kind duration }
  metric Stars "Đánh giá 🙂" { unit stars; better higher; scale 1..5 }

  survey After "Sau giao hàng" {
    question hài-lòng measures CSAT "Bạn hài lòng thế nào?" { scale 1..5 }
    question lý-do open "Vì sao?"
  }
  --- buy.journey
  import "./people.journey"
  import "./metrics.journey"

  journey Buy "Từ đơn hàng tới cửa nhà" {
    for Thảo, Minh
    owner Care

    stage Act "Đặt hàng" phase act {
      touchpoint Pay "Trả tiền" {
        channel web
        owner Care
        feels Thảo 4 "yên tâm", Minh 2
        expects Thảo Speed <= 4 days {
          importance 5
          desired <= 2 days
          from explicit-promise
        }
        next Track
        promises Speed <= 3 days { on "trang giỏ hàng" }
        measures Speed { baseline 5 days; target <= 3 days by 2026-12-31 }
      }
    }

    stage Wait "Chờ hàng" {
      // sojourn-ignore touchpoint-without-owner vì đã biết
      touchpoint Track "Theo dõi đơn" { channel email; pain "Không ai trả lời" }
    }
  }
`;

/** The documents that are open, by path. */
export const paths = ["buy.journey", "people.journey", "metrics.journey"] as const;
