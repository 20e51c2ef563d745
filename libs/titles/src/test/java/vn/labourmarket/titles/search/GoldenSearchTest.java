package vn.labourmarket.titles.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type, and the unit group of ISCO-08 that must come first; / parts equal answers. */
class GoldenSearchTest {
  private static final TitleIndex INDEX = TitleIndex.of(StarterTitles.entries());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          thợ hàn                     | 7212
          tho han                     | 7212
          Thợ Hàn                     | 7212
          THỢ HÀN                     | 7212
          thơ hàn                     | 7212
          thợ hna                     | 7212
          tho han dien                | 7212
          thohan                      | 7212
          thợ  hàn                    | 7212
          Tuyển gấp thợ hàn 15 triệu  | 7212
          welder                      | 7212
          điều dưỡng                  | 2221
          dieu duong                  | 2221
          ĐD viên                     | 2221/3221
          y tá                        | 3221
          nữ hộ sinh                  | 3222
          bác sĩ                      | 2211
          bác sỹ                      | 2211
          bs nha khoa                 | 2261
          nha si                      | 2261
          dược sĩ                     | 2262/3213
          KTV xét nghiệm              | 3212
          hộ lý                       | 5321
          lái xe tải                  | 8332
          lai xe tai                  | 8332
          lái xa tải                  | 8332
          tài xế xe tải               | 8332
          truck drivers               | 8332
          tai xe taxi                 | 8322
          shipper                     | 9621/8321
          giáo viên mầm non           | 2342
          giao vien mam non           | 2342
          GV mầm non                  | 2342
          giáo viên tiểu học          | 2341
          primary school teacher      | 2341
          gv tieng anh                | 2353/2330
          kế toán                     | 2411/3313
          kế taon                     | 2411/3313
          kế toán trưởng              | 2411/1211
          kế toán trưởg               | 2411/1211
          accountant                  | 2411
          acountant                   | 2411
          lập trình viên              | 2514/2512
          lap trinhvien               | 2514/2512
          laptrinhvien                | 2514/2512
          LTV web                     | 2513
          java developer              | 2512/2514
          nhân viên it                | 3512
          NV CNTT                     | 3512
          lập trình viên CNTT         | 2514/2512
          lap trinh vien cntt         | 2514/2512
          đầu bếp                     | 5120/3434
          dau bep                     | 5120/3434
          cook                        | 5120
          phụ bếp                     | 9412
          thợ may                     | 7531/8153
          tho may                     | 7531/8153
          công nhân may               | 8153
          CN may                      | 8153
          thợ điện                    | 7411
          electrician                 | 7411
          electrican                  | 7411
          thợ sửa xe máy              | 7231
          tho sua xe may              | 7231
          nông dân trồng lúa          | 6111
          ngư dân                     | 6222
          thợ cắt tóc                 | 5141
          hairdresser                 | 5141
          bảo vệ                      | 5414
          bao ve                      | 5414
          security guards             | 5414
          thủ kho                     | 4321
          nv kho                      | 4321
          lễ tân khách sạn            | 4224
          le tan khach san            | 4224
          thư ký                      | 4120
          thư kí                      | 4120
          nhân viên kinh doanh        | 3322
          NVKD                        | 3322
          kinh doanh / sales          | 3322
          sale bđs                    | 3334
          giám đốc nhân sự            | 1212
          GĐ nhân sự                  | 1212
          truong phong nhan su        | 1212
          kỹ sư xây dựng              | 2142
          kĩ sư điện                  | 2151
          ky su cau duong             | 2142
          kiến trúc sư                | 2161
          kts                         | 2161
          luật sư                     | 2611
          luat su                     | 2611
          phiên dịch tiếng Nhật       | 2643
          hướng dẫn viên du lịch      | 5113
          hdv du lich                 | 5113
          tiếp viên hàng không        | 5111
          phi công                    | 3153
          công an                     | 5412
          bộ đội                      | 0310
          phụ hồ                      | 9313
          người giúp việc             | 9111
          """)
  void findsTheOccupationFirst(String typed, String codes) {
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      List<Hit> hits = INDEX.search(Normalizer.normalize(typed, form), CodeFilter.any(), 5);

      assertFalse(hits.isEmpty(), typed);
      assertEquals(true, List.of(codes.split("/")).contains(hits.get(0).code()), hits.toString());
    }
  }
}
