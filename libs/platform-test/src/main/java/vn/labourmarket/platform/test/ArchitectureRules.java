package vn.labourmarket.platform.test;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.commands.Question;

/** The house rules that a machine can prove, called from a plain test of every module. */
public final class ArchitectureRules {
  private static final String FORBIDDEN_NAMES =
      ".*(Impl|Manager|Helper|Util|Utils|Dto|Entity|Constants)|(Base|Abstract)[A-Z].*";

  private ArchitectureRules() {}

  public static void check(String rootPackage) {
    JavaClasses production = ProductionClasses.below(rootPackage);
    rules(rootPackage).forEach(rule -> rule.allowEmptyShould(true).check(production));
  }

  private static List<ArchRule> rules(String rootPackage) {
    return List.of(
        slices().matching(rootPackage + ".(*)..").should().beFreeOfCycles(),
        classes().should().haveSimpleNameNotContaining("$Proxy").andShould(notBeNamedBadly()),
        classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .haveSimpleNameEndingWith("Repository")
            .or()
            .haveSimpleNameEndingWith("View")
            .or()
            .areAnnotatedWith(Path.class)
            .should()
            .notHaveModifier(PUBLIC),
        methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Service"),
        noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository"),
        methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .arePublic()
            .should()
            .notHaveRawReturnType(
                com.tngtech.archunit.base.DescribedPredicate.describe(
                    "an entity", type -> type.isAnnotatedWith(Entity.class))),
        methods()
            .that()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(PATCH.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should()
            .beAnnotatedWith(Command.class)
            .orShould()
            .beAnnotatedWith(Question.class),
        methods()
            .that()
            .areAnnotatedWith(POST.class)
            .and()
            .areAnnotatedWith(Command.class)
            .should()
            .haveRawReturnType(RestResponse.class)
            .because("an answer under an idempotency key is kept with its status"),
        fields().should().notBeAnnotatedWith(Inject.class),
        fields().should().notBeAnnotatedWith(ConfigProperty.class),
        noClasses()
            .that()
            .resideInAnyPackage("vn.labourmarket.platform..", "vn.labourmarket.events..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "vn.labourmarket.occupations..",
                "vn.labourmarket.enrollment..",
                "vn.labourmarket.demand..",
                "vn.labourmarket.gateway.."));
  }

  private static com.tngtech.archunit.lang.ArchCondition<com.tngtech.archunit.core.domain.JavaClass>
      notBeNamedBadly() {
    return com.tngtech.archunit.lang.ArchCondition.from(
        com.tngtech.archunit.base.DescribedPredicate.describe(
            "not be named " + FORBIDDEN_NAMES,
            type -> !type.getSimpleName().matches(FORBIDDEN_NAMES)));
  }
}
