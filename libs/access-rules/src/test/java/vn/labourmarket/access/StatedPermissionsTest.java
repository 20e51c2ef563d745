package vn.labourmarket.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.platform.access.AccessRules;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.access.Scope;

/**
 * The rules against the permissions that the domain states, written down here once more by subject
 * and role: R reads own, A reads all in the area, G reads sums, P reads what is public, C drafts, S
 * submits, V reviews, - nothing. A role that is not a column has nothing.
 */
class StatedPermissionsTest {
  private static final List<String> COLUMNS =
      List.of(
          Role.INSTITUTION_CLERK,
          Role.INSTITUTION_HEAD,
          Role.GENERAL_SCHOOL,
          Role.EDU_AUTHORITY,
          Role.LABOUR_AUTHORITY,
          Role.EMPLOYER,
          Role.ESC,
          Role.COMMUNE,
          Role.LEADER,
          Role.FORECASTER,
          Role.CATALOGUE_EDITOR,
          Role.PUBLIC);

  /** How far a letter reaches. */
  private static final Map<Character, Scope> SCOPES =
      Map.of(
          'R', Scope.OWN,
          'A', Scope.AREA,
          'G', Scope.AGGREGATE,
          'P', Scope.PUBLISHED,
          'C', Scope.OWN,
          'S', Scope.OWN,
          'V', Scope.AREA,
          'X', Scope.AREA);

  private final AccessRules rules = AccessRules.load();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # subject    letter permission         clerk head school edu labour employer esc commune leader forecaster editor public
          plan       | R | plan.read          | C R   | S R | -   | V A | G   | -     | -   | -   | A | A | - | -
          plan       | A | plan.read          | C R   | S R | -   | V A | G   | -     | -   | -   | A | A | - | -
          plan       | C | plan.draft         | C R   | S R | -   | V A | G   | -     | -   | -   | A | A | - | -
          plan       | S | plan.submit        | C R   | S R | -   | V A | G   | -     | -   | -   | A | A | - | -
          plan       | V | plan.review        | C R   | S R | -   | V A | G   | -     | -   | -   | A | A | - | -
          report     | R | report.read        | C R   | S R | -   | V A | G   | -     | -   | -   | G | A | - | -
          report     | A | report.read        | C R   | S R | -   | V A | G   | -     | -   | -   | G | A | - | -
          report     | G | figures.enrollment | C R   | S R | -   | V A | G   | -     | -   | -   | G | A | - | -
          report     | C | report.draft       | C R   | S R | -   | V A | G   | -     | -   | -   | G | A | - | -
          report     | S | report.submit      | C R   | S R | -   | V A | G   | -     | -   | -   | G | A | - | -
          report     | V | report.review      | C R   | S R | -   | V A | G   | -     | -   | -   | G | A | - | -
          response   | R | response.read      | -     | -   | -   | -   | V A | C S R | -   | -   | - | A | - | -
          response   | V | response.review    | -     | -   | -   | -   | V A | C S R | -   | -   | - | A | - | -
          job order  | P | vacancy.read       | P     | P   | P   | P   | P   | P     | P   | P   | P | P | P | P
          job order  | R | vacancy.read       | P     | P   | P   | P   | V A | C S R | -   | P   | P | P | P | P
          lock       | X | period.lock        | -     | -   | -   | X   | -   | -     | -   | -   | - | - | - | -
          """)
  void areThoseThatTheDomainStates(
      String subject,
      char letter,
      String permission,
      String clerk,
      String head,
      String school,
      String edu,
      String labour,
      String employer,
      String esc,
      String commune,
      String leader,
      String forecaster,
      String editor,
      String everybody) {
    List<String> stated =
        List.of(
            clerk,
            head,
            school,
            edu,
            labour,
            employer,
            esc,
            commune,
            leader,
            forecaster,
            editor,
            everybody);
    Scope scope = SCOPES.get(letter);
    Map<String, Set<Scope>> granted = rules.permission(permission).scopes();
    Set<Scope> anybody = granted.getOrDefault("*", Set.of());

    List<String> wanted = new ArrayList<>();
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      if (stated.get(i).indexOf(letter) >= 0) {
        wanted.add(COLUMNS.get(i));
      }
      Set<Scope> own = granted.getOrDefault(COLUMNS.get(i), Set.of());
      if (own.contains(scope) || anybody.contains(scope)) {
        found.add(COLUMNS.get(i));
      }
    }

    assertTrue(scope != null, subject);
    assertEquals(new TreeSet<>(wanted), found, subject + " " + letter);
  }
}
