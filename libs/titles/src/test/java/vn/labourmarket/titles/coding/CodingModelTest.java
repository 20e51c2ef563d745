package vn.labourmarket.titles.coding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodingModelTest {
  private static final CodingModel MODEL = SmallCatalogue.model();

  @ParameterizedTest
  @CsvSource({
    "thợ hàn,                                                   7212",
    "THO HAN,                                                   7212",
    "Tuyển gấp 10 thợ hàn lương 15 triệu,                       7212",
    "Nhân viên bán hàng (nữ) - đi làm ngay,                     5223",
    "kế toán kho,                                               4311",
    "Software Engineers,                                        2512",
    "welders,                                                   7212",
    "thợ hàn inox bậc cao,                                      7212"
  })
  void tellsWhatATitleMeans(String title, String code) {
    // When
    Coding coding = MODEL.code(TitleQuestion.of(title), 3);
    // Then
    assertEquals(code, coding.candidates().get(0).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "🙂🙂", "xyzzy", "12345", "()*\"\\"})
  void saysThatItKnowsNothing(String title) {
    // When
    Coding coding = MODEL.code(TitleQuestion.of(title), 3);
    // Then
    assertEquals(new Coding(Coding.Decision.NONE, List.of()), coding);
  }

  @Test
  void looksAtTheIndustryWhereTheTitleLeavesItOpen() {
    // Given
    TitleQuestion sewing = new TitleQuestion("công nhân", "may công nghiệp", "");
    TitleQuestion food = new TitleQuestion("công nhân", "chế biến thực phẩm", "");
    // When
    String inSewing = MODEL.code(sewing, 1).candidates().get(0).code();
    String inFood = MODEL.code(food, 1).candidates().get(0).code();
    // Then
    assertEquals(List.of("8153", "8160"), List.of(inSewing, inFood));
  }

  @Test
  void givesNoMoreCandidatesThanAskedFor() {
    // When
    List<Coding.Candidate> two = MODEL.code(TitleQuestion.of("công nhân"), 2).candidates();
    List<Coding.Candidate> all = MODEL.code(TitleQuestion.of("công nhân"), 24).candidates();
    // Then
    assertEquals(two, all.subList(0, 2));
  }

  @Test
  void learnsTheSameFromTheSame() throws IOException {
    // When
    CodingModel again = SmallCatalogue.model();
    // Then
    assertArrayEquals(bytes(MODEL), bytes(again));
  }

  @Test
  void answersTheSameAfterItWasStored() throws IOException {
    // When
    CodingModel stored =
        CodingModel.read(new DataInputStream(new ByteArrayInputStream(bytes(MODEL))));
    // Then
    for (CodedTitle title : SmallCatalogue.titles()) {
      assertEquals(MODEL.code(title.question(), 24), stored.code(title.question(), 24));
    }
  }

  @Test
  void doesNotReadWhatIsNoModel() {
    // Given
    byte[] other = {0, 0, 0, 99, 1, 2, 3};
    // Then
    assertThrows(
        IOException.class,
        () -> CodingModel.read(new DataInputStream(new ByteArrayInputStream(other))));
  }

  @Test
  void followsWhatPeopleDecided() {
    // Given
    TitleQuestion question = TitleQuestion.of("chị nuôi");
    List<CodedTitle> titles = new ArrayList<>(SmallCatalogue.titles());
    titles.add(SmallCatalogue.decision(question, "5120"));
    // When
    CodingModel model =
        new CodingTrainer(SmallCatalogue.codes(), percent -> {}).learn(titles, List.of());
    // Then
    assertEquals("5120", model.code(question, 1).candidates().get(0).code());
    assertTrue(
        MODEL.code(question, 1).candidates().stream().noneMatch(it -> it.code().equals("5120")));
  }

  @Test
  void splitsATitleOfSeveralCodesByItsWords() {
    // Given
    List<CodedTitle> titles = new ArrayList<>(SmallCatalogue.titles());
    for (String place : List.of("kho", "công ty", "xưởng", "cửa hàng")) {
      titles.add(SmallCatalogue.title("thợ hàn " + place, "7212", "7411"));
    }
    // When
    CodingModel model =
        new CodingTrainer(SmallCatalogue.codes(), percent -> {}).learn(titles, List.of());
    // Then
    List<Coding.Candidate> candidates =
        model.code(TitleQuestion.of("thợ hàn xưởng"), 2).candidates();
    assertEquals(List.of("7212", "7411"), candidates.stream().map(Coding.Candidate::code).toList());
  }

  @Test
  void refusesToLearnNothing() {
    // Given
    CodingTrainer trainer = new CodingTrainer(SmallCatalogue.codes(), percent -> {});
    // Then
    assertThrows(IllegalArgumentException.class, () -> trainer.learn(List.of(), List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> trainer.learn(List.of(SmallCatalogue.title("thợ hàn", "9999")), List.of()));
  }

  @Test
  void tellsHowFarItGot() {
    // Given
    List<Integer> told = new ArrayList<>();
    // When
    new CodingTrainer(SmallCatalogue.codes(), told::add).learn(SmallCatalogue.titles(), List.of());
    // Then
    assertEquals(told.stream().sorted().toList(), told);
    assertTrue(told.get(told.size() - 1) >= 95, told.toString());
  }

  private static byte[] bytes(CodingModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
