package vn.labourmarket.titles.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TUYỂN GẤP 🔥 THỢ HÀN ĐIỆN 🔥 LƯƠNG 10-15 TRIỆU       | thợ hàn điện
          tuyen gap tho han luong 12 trieu tai Binh Duong      | tho han
          Thợ hàn (thu nhập từ 12 - 18 triệu/tháng)            | thợ hàn
          Kế toán kho - lương upto 50M - TP.HCM                | kế toán kho
          Kế toán tổng hợp, 9tr-12tr + thưởng                  | kế toán tổng hợp
          Quản lý bếp $1000 net                                | quản lý bếp
          Phụ bếp tại Quận 7, Thành phố Hồ Chí Minh            | phụ bếp
          Công nhân may KCN Tân Tạo, Bình Tân                  | công nhân may
          Điều dưỡng - Khu vực Cần Thơ                         | điều dưỡng
          Lái xe nâng Q1 HCM - đi làm ngay                     | lái xe nâng
          Công ty TNHH Ánh Dương tuyển bảo vệ                  | bảo vệ
          Thủ kho cho công ty sản xuất giày                    | thủ kho
          Chuyên viên tín dụng - CN Hải Phòng (HR.2031)        | chuyên viên tín dụng
          Nam kỹ thuật viên điện lạnh                          | kỹ thuật viên điện lạnh
          Thu ngân (Nữ)                                        | thu ngân
          Giao hàng - ưu tiên nam dưới 35 tuổi                 | giao hàng
          Cần 10 công nhân may nam/nữ tuổi 18-35               | công nhân may
          Thợ sơn không yêu cầu kinh nghiệm                    | thợ sơn
          Thợ tiện CNC có kinh nghiệm trên 2 năm               | thợ tiện cnc
          Nhân viên bảo vệ SL: 5                               | nhân viên bảo vệ
          Thợ xây, 20 người, bao ăn ở                          | thợ xây
          Phục vụ bàn part-time ca tối                         | phục vụ bàn
          Nhân viên kho full time nghỉ CN, đóng BHXH           | nhân viên kho
          Kế toán trưởng - giao tiếp tiếng Anh                 | kế toán trưởng
          Nhân viên mua hàng (tiếng Trung)                     | nhân viên mua hàng
          Kế toán thuế - đi làm ngay - Thu Nh...               | kế toán thuế
          tuyen dung ke toan truong co kinh nghiem 3 nam       | ke toan truong
          TUYỂN DỤNG: KẾ TOÁN THUẾ (SL: 02)                    | kế toán thuế
          Tuyển 10 nhân viên may, 9-12tr/tháng                 | nhân viên may
          Bảo vệ, nam dưới 50 tuổi, có chỗ ở                   | bảo vệ
          Chef de partie - District 1                          | chef de partie
          URGENT: Mechanical Engineer - full time              | mechanical engineer
          Senior Accountant (remote, up to $2000)              | senior accountant
          [HOT] Data Analyst – 2 years of experience           | data analyst
          """)
  void takesAdvertsNoiseAway(String advert, String title) {
    assertEquals(title, TitleReader.read(advert).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          giáo viên tiếng Anh          | giáo viên tiếng anh
          Giáo viên (tiếng Anh)        | giáo viên / tiếng anh
          phiên dịch tiếng Nhật        | phiên dịch tiếng nhật
          lễ tân khách sạn             | lễ tân khách sạn
          nữ hộ sinh                   | nữ hộ sinh
          Tuyển nữ hộ sinh             | nữ hộ sinh
          bác sĩ nam khoa              | bác sĩ nam khoa
          nhân viên bán hàng           | nhân viên bán hàng
          chuyên viên tuyển dụng       | chuyên viên tuyển dụng
          nhân viên tuyển sinh         | nhân viên tuyển sinh
          chuyên viên tiền lương       | chuyên viên tiền lương
          giám đốc chi nhánh           | giám đốc chi nhánh
          gia sư tại nhà               | gia sư tại nhà
          đầu bếp món Huế              | đầu bếp món huế
          thợ điện 110kV               | thợ điện 110kv
          lương cao                    | lương cao
          Hà Nội                       | hà nội
          Handler, call, centre        | handler, call, centre
          Manager, contract            | manager, contract
          Clinical Orthoptist (CO)     | clinical orthoptist / co
          911 dispatcher               | 911 dispatcher
          hot dip galvanizer           | hot dip galvanizer
          remote sensing technician    | remote sensing technician
          """)
  void keepsWhatBelongsToOccupations(String text, String title) {
    assertEquals(title, TitleReader.read(text).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lập trình viên C++             | lap trinh vien c++
          Kỹ sư C#/.NET                  | ki su c# .net
          Senior Node.js Developers      | senior node.js developer
          R&D Engineer                   | research and development engineer
          Nhân viên R&D                  | nhan vien nghien cuu phat trien
          Thiết kế 2D/3D                 | thiet ke 2d 3d
          Sales B2B                      | sales b2b
          Truck drivers' mate            | truck driver mate
          Driver's mate                  | driver mate
          Secretaries                    | secretary
          Ｋế ｔｏáｎ                     | ke toan
          Kế\u200b to\u00adán            | ke toan
          Ðiều dưỡng                     | dieu duong
          𝗧𝗵𝘂̛ 𝗸𝘆́                        | thu ki
          """)
  void readsWordsWhole(String text, String folded) {
    // Sale is the singular of sales, which is the same word in every title.
    assertEquals(
        folded.replace("sales", "sale"), String.join(" ", TitleReader.read(text).folded()));
  }

  @Test
  void givesAlternativesAsPartsInTheirOrder() {
    Title title = TitleReader.read("Nhân viên kinh doanh / Sales Executive | Tư vấn");

    assertEquals(
        List.of("nhân viên kinh doanh", "sales executive", "tư vấn"),
        title.parts().stream().map(Title.Part::text).toList());
    assertEquals("nhân viên kinh doanh / sales executive / tư vấn", title.text());
    assertEquals(9 - 1, title.words().size());
  }

  @Test
  void tellsWhatItTookAway() {
    Title title = TitleReader.read("Thợ hàn - lương 15 triệu, tại Đà Nẵng (nam)");

    assertEquals(List.of("lương 15 triệu", "tại đà nẵng", "nam"), title.stripped());
  }

  @Test
  void keepsWordsAsWrittenBesideTheirLongForm() {
    Title title = TitleReader.readPlain("NV kỹ thuật");

    assertEquals("nv kỹ thuật", title.text());
    assertEquals(List.of("nhân", "viên", "kĩ", "thuật"), title.words());
    assertEquals(List.of("nv", "kĩ", "thuật"), title.written());
  }

  @Test
  void readsAPlainTitleWithoutLookingForNoise() {
    assertEquals("lễ tân ca đêm", TitleReader.readPlain("Lễ tân ca đêm").text());
    assertTrue(TitleReader.readPlain("Lễ tân ca đêm").stripped().isEmpty());
  }
}
