package vn.labourmarket.demand.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** V51 on what adverts say of job, person and company, beside what {@link FreeTextTest} holds. */
class AdvertSentencesTest {
  private static final String UNLAWFUL =
      """
      Tuyển bảo vệ nam trực ca đêm, bao ăn ở
      Cần tuyển lễ tân nữ ngoại hình khá cho khách sạn 3 sao
      Tuyển 2 thợ may nữ có tay nghề
      Quán cà phê cần 3 bạn nữ phục vụ ca tối
      Chỉ nhận hồ sơ ứng viên nam
      Tuổi từ 22 – 30, chưa vướng bận gia đình
      Ứng viên không quá 35 tuổi
      Yêu cầu giới tính nữ, cao từ 1m58
      Nam, độ tuổi 20-45, chịu được áp lực
      Nhân viên kho (nam) biết lái xe nâng
      Tuyển tài xế bằng C, nam dưới 50t
      Nữ kế toán tổng hợp, tuổi 25-35
      Công ty không nhận phụ nữ đang mang thai
      Ưu tiên các bạn nữ độc thân
      Tuyển gấp thợ hồ, phụ hồ nam đi công trình Long An
      Cần nữ giúp việc nhà, tuổi trên 40
      Lao động phổ thông: 18t - 35t, có sức khoẻ
      Ưu tiên người dân tộc Kinh
      Nữ phụ bếp, làm giờ hành chính
      Tạp vụ: nữ, dưới 45 tuổi
      Chỉ tuyển ứng viên chưa có gia đình
      Vị trí thư ký giám đốc dành cho các bạn nữ trẻ trung
      Yêu cầu: sinh năm 1995 - 2004
      Công nhân đóng gói, tuổi đời từ 18 đến 40
      Tuyển nam bốc xếp kho lạnh, lương 12 triệu
      Từ chối hồ sơ người khuyết tật
      Độ tuổi tuyển dụng: tối đa 38
      Tuyen gap 5 nam phu kho, luong tuan
      Nhan vien ban hang: nu, tuoi 18-28
      Chưa kết hôn, chưa có con là lợi thế
      Nhà hàng tuyển nữ chạy bàn, lương 7 triệu
      Tuyển dụng nhân viên kỹ thuật điện lạnh nam
      Cần 5 lao động nam làm việc tại xưởng gỗ
      Ứng viên nữ, chiều cao từ 1m60, dưới 28 tuổi
      Tuyển kế toán kho: nữ, đã có gia đình
      Chỉ tuyển nam giới do tính chất công việc nặng
      Tìm người giúp việc là nữ từ 35 đến 50 tuổi
      Tuyển công nhân may tuổi từ 18 – 45
      Bảo vệ tuổi không quá 50, có lý lịch rõ ràng
      Yêu cầu ứng viên chưa lập gia đình, sẵn sàng đi tỉnh
      Ưu tiên ứng viên nam có bằng lái B2
      Tuyển tạp vụ nữ khoảng 40 tuổi
      Nam phụ xe đi đường dài, bao ăn
      Nhân viên lễ tân khách sạn (nữ, 20-28 tuổi)
      Không nhận lao động trên 40 tuổi
      Nhân viên bán hàng nữ ca chiều
      Cần tuyển: 01 nữ thư ký, 02 nam lái xe
      Tuyển nữ nhân viên tư vấn bất động sản
      Ưu tiên nữ giới, ngoại hình ưa nhìn
      Độ tuổi yêu cầu từ 20 tới 35
      Dành cho sinh viên nữ làm thêm buổi tối
      Tuyển thợ sơn nước nam, biết leo giàn giáo
      Xưởng mộc cần tuyển thợ phụ nam khỏe mạnh
      Phục vụ quán ăn: ưu tiên các bạn nam
      Chưa có chồng con là một lợi thế
      Tuyển nhân viên trẻ dưới 30 tuổi
      Yêu cầu: là người dân tộc Kinh
      Can tuyen bao ve nam duoi 45 tuoi
      Tuyen nu ban hang, tuoi tu 20 den 30
      Giới tính Nam, tốt nghiệp trung cấp cơ khí
      Tuyển phụ bếp là nữ, biết nấu món Việt
      Xe khách cần phụ xe nam nhanh nhẹn
      Tuyển gấp công nhân nam nữ dưới 35 tuổi
      Độ tuổi 18~30, không xăm hình
      Chỉ tuyển nữ cho vị trí thu ngân
      Cần người trông quán cà phê, ưu tiên nữ lớn tuổi
      Tìm tài xế nam chạy xe gia đình
      Yêu cầu: chưa có gia đình, ở lại công trình
      Tuyển kỹ sư xây dựng nam, có kinh nghiệm giám sát
      Ứng viên: Nam, tuổi từ 25 đến 40
      Tuổi dưới 32
      Bếp trưởng nam 30 - 45 tuổi
      Không tiếp nhận ứng viên khuyết tật
      Tuyển bảo mẫu nữ, yêu trẻ
      Lao động nữ đóng hàng, tuổi từ 20 đến 45
      Tuyển 3 bạn nam giao hàng khu vực Gò Vấp
      Tuyển giúp việc: nữ, còn độc thân
      Can tuyen ke toan nu, biet Excel
      Nhân viên cây xăng, nam, cao 1m65 trở lên
      Tuyển nhân viên massage nữ tuổi 20 - 30
      Cần người nữ trông trẻ tại nhà
      Chỉ nhận nam vào tổ đúc
      Tuyển thanh niên nam khoẻ mạnh bốc hàng
      Công ty may tuyển 50 công nhân nữ
      Hồ sơ nữ dưới 40 tuổi
      Ưu tiên lao động đã lập gia đình
      Không nhận người quá 45 tuổi
      Nhận nhân viên phục vụ nữ, có chỗ ở
      Ứng viên có độ tuổi từ 23 - 33
      Nữ, ngoại ngữ tốt, dưới 30
      Nam: 25 - 40 tuổi, có sức khoẻ
      Tìm bạn nữ làm chung tiệm bánh
      Tuyển thợ điện nước là nam
      Lái xe nam tuổi dưới 50
      Yêu cầu nữ, tốt nghiệp cao đẳng kế toán
      Tuyển nhân viên văn phòng (Nữ)
      Tuổi đời không quá 40
      Ưu tiên nam đã đi nghĩa vụ quân sự
      Tuyển lao động từ 18 đến 35 tuổi
      Can tuyen 10 cong nhan nam lam ca dem
      Lương 10 triệu, thưởng tháng 13, yêu cầu chưa lập gia đình
      Có nhà ở, chỉ nhận người chưa có gia đình
      Chế độ tốt, ưu tiên người chưa kết hôn
      Ưu tiên người chưa lập gia đình để được đào tạo ở Nhật
      Chưa có gia đình và chịu được áp lực
      Nam bảo vệ chịu được áp lực
      Nữ phục vụ làm được ca tối
      Nam lái xe đi được đường dài
      Bảo vệ nam trực được ca đêm
      Lái xe dưới 45t
      Lái xe nâng hàng dưới 40t
      Nhân viên bán hàng 18-28t
      Công nhân đứng máy 18-35t
      Nhân viên kinh doanh khách hàng doanh nghiệp dưới 30 tuổi
      Chuyên viên quan hệ khách hàng từ 22 - 30 tuổi
      Nhân viên giao dịch khách hàng dưới 28 tuổi
      Nhân viên khách hàng cá nhân 22-30 tuổi
      Nhân viên quản lý học viên dưới 30 tuổi
      Tuyển thành viên dưới 30 tuổi
      Tuyển đội ngũ bán hàng 18-30 tuổi
      Công việc tư vấn phù hợp cho người 20-30 tuổi
      Nhân viên văn phòng chưa lập gia đình
      Công ty từ chối hồ sơ nữ
      Lương cao, thưởng, tuyển công nhân đã có gia đình
      Lương 10 triệu, thưởng tháng 13, chưa lập gia đình
      Tuyen quan ly kho nu
      Tuyen ke toan trinh do dai hoc nu
      Tuyển bảo vệ nam, trực đêm; tuyển nữ phụ bếp
      Chi nu
      Chi nam gioi
      Tuyen ba nam boc xep
      Can 5 lao dong nam
      Uu tien lao dong nu
      Tuyen lao dong nu
      Uu tien nguoi chua lap gia dinh
      Yeu cau sinh nam 1990
      Tuyen gap 5 nam boc xep tai café
      Nam 18-35
      Nữ (20-30)
      Độ tuổi: từ đủ 18 đến 35
      Độ tuổi tuyển: 18-35
      1. Nữ, tốt nghiệp THPT
      2) Nam, có bằng lái
      Tuyển nhân viên bán hàng: nữ
      Ứng viên: nữ
      Đối tượng: Nữ
      Hồ sơ: nữ
      Chỉ dành cho nữ
      Công việc phù hợp với nữ
      Việc này rất thích hợp cho các bạn nữ
      Nữ ưu tiên
      Giới tính: [Nữ]
      Giới tính = Nữ
      Dân tộc: Kinh
      Sinh từ 1990 đến 2000
      Gender: Female
      Male, 20-30 years old
      Từ 40 tuổi trở xuống
      Nhân viên kho 35t trở xuống
      """;

  private static final String LAWFUL =
      """
      Tuyển công nhân may nam, nữ từ 18 tuổi trở lên, không cần kinh nghiệm
      Không yêu cầu giới tính, tuổi tác
      Phụ cấp nuôi con nhỏ cho lao động nữ 200.000 đồng/tháng
      Hỗ trợ tiền gửi trẻ cho công nhân đã có con dưới 6 tuổi
      Bán hàng thời trang nam tại trung tâm thương mại
      Công ty có hơn 25 năm trong ngành dệt may
      Tuyển giáo viên mầm non dạy lớp 24-36 tháng tuổi
      Chăm sóc người cao tuổi tại viện dưỡng lão
      Phụ trách thị trường miền Nam, đi công tác 10 ngày mỗi tháng
      Khách hàng mục tiêu là nữ từ 25 đến 40 tuổi
      Đội ngũ trẻ, độ tuổi trung bình 28
      Thợ làm tóc nam nữ, có tay nghề
      Chúng tôi là thương hiệu giày nữ hàng đầu Việt Nam
      Nhận cả lao động nam và nữ, có bố trí ký túc xá riêng
      Ưu tiên người có bằng lái xe B2
      Khuyến khích người khuyết tật ứng tuyển
      Nghỉ thai sản 6 tháng cho lao động nữ, nghỉ 5 ngày cho lao động nam có vợ sinh con
      Kinh nghiệm từ 1 năm đến 2 năm ở vị trí tương đương
      Bảo hành sản phẩm tối đa 24 tháng
      Quản lý ký túc xá nữ của nhà trường
      Tuyển huấn luyện viên bóng đá nữ trẻ dưới 16 tuổi
      Được thưởng tháng 13, khám sức khoẻ mỗi năm một lần
      Cần tuyển năm nhân viên kinh doanh làm việc tại Quảng Nam
      Áo sơ mi nam nữ bằng vải cotton do xưởng tự may
      Độ tuổi: từ đủ 18 tuổi
      Không phân biệt nam hay nữ, miễn là chăm chỉ
      Nhân viên tư vấn mỹ phẩm dành cho nam giới
      Công ty TNHH Phương Nam cần tuyển thợ hàn
      Lam viec o Viet Nam, hop dong 1 nam, dong bao hiem day du
      Tuyển điều dưỡng khoa Nam học và Hiếm muộn
      Tuyển nhân viên bán giày dép nữ tại quận 5
      Không giới hạn độ tuổi, được đào tạo từ đầu
      Nam nữ đều được, ưu tiên ở gần
      Tuyển cô giáo dạy trẻ từ 18 tháng đến 5 tuổi
      Công nhân nữ được nghỉ 30 phút mỗi ngày trong thời gian hành kinh
      Hợp đồng lao động xác định thời hạn từ 12 đến 36 tháng
      Nhận khoán quét dọn khu ký túc xá nam
      Tuyển thợ may áo dài nữ
      Vận hành xe nâng dưới 5 tấn và máy ép 35 tấn
      Phòng tập dành cho nữ cần tuyển huấn luyện viên
      Kinh nghiệm làm thợ tóc nam là lợi thế
      Tổ chức sinh nhật, 8/3, 20/10 cho chị em phụ nữ
      Chế độ bảo hiểm cho vợ chồng và con của nhân viên đã kết hôn
      Được đi du lịch trong và ngoài nước mỗi năm một lần
      Tốt nghiệp trung cấp từ năm 2020 trở về sau
      Chúng tôi đã có 35 năm hoạt động tại Việt Nam
      Giao hàng khu vực phía Nam thành phố
      Nhận người lao động không phân biệt dân tộc, tôn giáo
      Người khuyết tật được ưu tiên xét tuyển
      Ưu tiên lao động là người dân tộc thiểu số tại địa phương
      Công nhân nữ có con nhỏ được về sớm 60 phút
      Chăm sóc sức khoẻ định kỳ, khám phụ khoa cho nữ
      Phụ trách ngành hàng chăm sóc cá nhân dành cho nam
      Máy dệt kim từ 20 đến 40 kim
      Nhân viên tư vấn cho khách từ 20 đến 60 tuổi
      Làm việc tại 25 Nam Kỳ Khởi Nghĩa
      Yeu cau kinh nghiem toi thieu 3 nam trong nganh may
      Tuyen cong nhan nam nu, bao an o
      Ứng viên cần nắm vững quy trình hàn, làm việc lâu năm
      Tuổi từ 18 trở lên, có hợp đồng với người đại diện nếu chưa đủ 18
      Tuyển nhân viên bảo trì, có ít nhất 3 năm làm điện công nghiệp
      Tuyển kỹ thuật viên nha khoa, nam nữ không giới hạn
      Làm đẹp cho khách nữ, được chia hoa hồng
      Thời gian thử việc 2 tháng, lương bằng 85%
      Có nhà trẻ cho con công nhân từ 18 tháng tuổi
      Tuyển nhân viên kinh doanh tại Nam Định và Hà Nam
      Hỗ trợ người lao động đã có gia đình thuê nhà
      Làm thứ 2 đến thứ 7, nghỉ chủ nhật
      Cần tuyển thợ may đồ bộ nữ may gia công tại nhà
      Tuyển quản lý cửa hàng thời trang nữ
      Tuyển điều dưỡng chăm sóc bệnh nhân nam và nữ
      Xe tải dưới 25t, chạy tuyến Bắc Nam
      Kỷ niệm 30 năm thành lập công ty
      Nam, nữ trong độ tuổi lao động
      Ứng viên đủ 18 tuổi, có CCCD
      Công ty CP Dược Nam Hà tuyển trình dược viên
      Tuyển cộng tác viên viết bài cho phái nữ
      Nghỉ lễ, nghỉ phép 12 ngày một năm
      Tuyen ky su cau duong co tren 5 nam kinh nghiem
      Dạy bơi cho người lớn từ 20 đến 60 tuổi
      Địa chỉ: 12 Nam Kỳ Khởi Nghĩa
      Công nhân đã có con nhỏ được tặng quà, hỗ trợ nhà ở cho nhân viên đã có gia đình
      Đã có con dấu riêng, chưa có con số cụ thể
      Khách hàng 25-40 tuổi, đội ngũ trẻ 20-30 tuổi
      Môi trường trẻ, năng động, đồng nghiệp dưới 30 tuổi
      Mỗi năm tăng lương một lần, xét thưởng theo năng suất
      Yêu cầu có nam châm kiểm tra vật liệu và thước kẹp
      Tuyển gia công hàng thời trang nữ xuất khẩu
      Làm tại chi nhánh phía Nam hoặc phía Bắc
      Nhận đào tạo nghề cho thanh niên nông thôn nam và nữ
      Hỗ trợ thai sản cho vợ của nhân viên nam
      Cần 2 đến 3 năm kinh nghiệm đứng máy CNC
      Nhân viên chăm sóc da mặt cho khách nam
      Công ty thành lập năm 1998, có 40 năm kinh nghiệm
      Được nghỉ ngày Phụ nữ Việt Nam 20/10
      Ứng viên nam hay nữ đều được xét như nhau
      Tuyển thợ chính, thợ phụ, nam nữ không phân biệt
      Tuổi tối thiểu 18
      Bán quần jean nam, giày thể thao
      Cần tuyển thợ mộc làm ở Nam Định
      Trường THPT Nam Sài Gòn tuyển giáo viên toán
      Học viên nam và nữ ở ký túc xá riêng
      Không yêu cầu kinh nghiệm, dưới 6 tháng được đào tạo
      Máy may 1 kim, 2 kim, vắt sổ 4 kim, dưới 40 chiếc
      Tuyển nhân viên bán giày thể thao nam
      Tuyển nhân viên bán giày công sở nữ, lương cứng 7 triệu
      Tuyển thợ may quần áo công sở nữ
      Thợ may áo khoác dạ nữ
      Tuyển thợ may áo khoác dạ nữ
      Tuyển thợ may áo bà ba nữ
      Tuyển nhân viên bán đồ tập gym nữ
      Tuyển nhân viên bán mắt kính nam
      Tuyển thợ làm dây lưng nam
      Nhân viên bán trang sức nữ
      Tuyển công nhân may hàng nữ
      Tuyển quản lý khu nội trú nữ
      Bảo vệ khu nội trú nam
      Hợp đồng lao động 12t-36t
      Hợp đồng xác định thời hạn 12-36t
      Kinh nghiệm 12-24t
      Bảo hành 12-36t
      Công suất 30-50t/giờ
      Sản lượng 20-40t/ngày
      Lò hơi 10-35t/h
      Container 20-28t
      Lái xe tải dưới 25t
      Lái xe đầu kéo 30-40t
      Tuyển tài xế xe tải 20-30t
      Tư vấn bảo hiểm cho người 20-60 tuổi
      Sản phẩm dành cho phụ nữ từ 25 đến 45 tuổi
      Lao động dưới 30 tuổi chiếm 70%
      Bảo hiểm cho con đến 21 tuổi
      Không từ chối người khuyết tật
      Công ty không từ chối hồ sơ nữ
      Công ty không bao giờ từ chối người khuyết tật
      Không phân biệt đã kết hôn hay chưa kết hôn
      Không phân biệt người đã lập gia đình
      Nhận cả người đã lập gia đình
      Không yêu cầu đã kết hôn
      Bố trí phòng riêng cho người đã có gia đình
      Có phòng cho vợ chồng đã kết hôn
      Thưởng lễ, nhà ở, đi lại cho nhân viên đã có gia đình
      Công nhân nữ đi làm được đưa đón
      Chế độ: hỗ trợ nhân viên nữ, nhân viên đã kết hôn
      Tặng quà cho công nhân có con nhỏ, công nhân đã lập gia đình
      Tuyển nam giới và nữ giới
      Nam giới, nữ giới đều được
      Giới tính: Nam | Nữ
      Tuyển nam (nữ) công nhân
      Tuyển nam hay là nữ đều được
      Tuyển nữ cũng như nam
      Nhận trợ cấp thai sản lao động nữ theo luật
      Cần đảm bảo quyền lợi lao động nữ theo luật
      Nhận thêm phụ cấp con nhỏ công nhân nữ 200.000 đồng
      Phỏng vấn: Lan, Nam, Hùng
      Chuyên may hàng trẻ em, nữ
      Giao hàng Nam, Bắc
      May áo sơ mi (nam)
      Cắt tóc (nam)
      Nhà vệ sinh (nữ)
      Size giày: nam 39-43, nữ 35-39
      Nữ 35-39
      Phòng tập chỉ dành cho nữ cần tuyển huấn luyện viên
      Đối tượng khách hàng: nữ
      Gender: Male/Female
      Gender: male or female
      Gender: any
      Sex: female, male
      Dân tộc: Kinh, Hoa, Khmer đều nhận
      Tuyển sinh từ 2005 đến 2010
      Thống kê thí sinh từ 2005 đến 2010
      Xử lý công nợ phát sinh từ 2005 đến 2010
      Công việc phù hợp với cả nam và nữ
      Công việc phù hợp với nam và nữ
      Giới tính: Nam/Nữ
      Giới tính = không yêu cầu
      1. Nam nữ từ 18 tuổi trở lên
      2. Nam Định, Thái Bình
      Tuyển thợ may: nam, nữ
      Ứng viên: nam, nữ
      Độ tuổi: từ đủ 18 trở lên
      Độ tuổi tuyển: từ 18
      Hồ sơ: đơn xin việc, sơ yếu lý lịch
      Machines 20-30 years old
      Xe 25t trở xuống
      Dạy bơi cho học viên 20 tuổi trở xuống
      Tuyen sinh nam 2005
      Lao dong duoc huong bao hiem xa hoi
      Chi Lan phu trach nhan su
      Tien thuong cho nhan vien da ket hon
      Quán café cần thợ pha chế có 2 năm kinh nghiệm
      Hop dong 1 nam tai café, thuong cuoi nam
      """;

  static Stream<String> unlawful() {
    return UNLAWFUL.lines();
  }

  static Stream<String> lawful() {
    return LAWFUL.lines();
  }

  @ParameterizedTest
  @MethodSource("unlawful")
  void findsWhatTurnsSomebodyAway(String sentence) {
    assertTrue(FreeText.statesPreference(sentence));
  }

  @ParameterizedTest
  @MethodSource("lawful")
  void letsWhatIsSaidOfOthersPass(String sentence) {
    assertFalse(FreeText.statesPreference(sentence));
  }
}
