package vn.labourmarket.platform.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says of a member that the code marks as {@code @Nullable} that it may be null, unless its record
 * leaves such members out.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 8)
public class Nullability implements OASFilter {
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);

  private final Map<String, List<ClassInfo>> records;
  private final Set<String> simpleNames;

  public Nullability(IndexView classes) {
    this.records =
        classes.getKnownClasses().stream()
            .filter(ClassInfo::isRecord)
            .collect(
                Collectors.groupingBy(
                    CommonAnswers::schemaName, HashMap::new, Collectors.toList()));
    this.simpleNames =
        classes.getKnownClasses().stream().map(ClassInfo::simpleName).collect(Collectors.toSet());
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
      return;
    }
    Map<String, Schema> named = new HashMap<>(document.getComponents().getSchemas());
    named.forEach(
        (name, schema) -> {
          Map<String, Schema> members = schema.getProperties();
          if (members != null) {
            for (RecordComponentInfo component : componentsOf(name, members)) {
              Schema member = members.get(component.name());
              if (member != null && component.type().hasAnnotation(NULLABLE)) {
                schema.addProperty(component.name(), orNull(member));
              }
            }
          }
        });
  }

  /** A generic record's schema ends with its argument's name: PageVacancyView. */
  private List<RecordComponentInfo> componentsOf(String name, Map<String, Schema> members) {
    return records.entrySet().stream()
        .filter(
            entry -> name.startsWith(entry.getKey()) && isOrNumbersOrNames(name, entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .filter(record -> describes(record, members) && !leavesOut(record))
        .findFirst()
        .map(ClassInfo::recordComponents)
        .orElse(List.of());
  }

  private boolean isOrNumbersOrNames(String name, String known) {
    String rest = name.substring(known.length());
    return rest.isEmpty()
        || rest.chars().allMatch(Character::isDigit)
        || simpleNames.contains(rest);
  }

  private static boolean describes(ClassInfo record, Map<String, Schema> members) {
    return record.recordComponents().stream()
        .map(RecordComponentInfo::name)
        .collect(Collectors.toSet())
        .equals(members.keySet());
  }

  private static boolean leavesOut(ClassInfo record) {
    AnnotationInstance include = record.declaredAnnotation(INCLUDE);
    return include != null
        && include.value() != null
        && !JsonInclude.Include.ALWAYS.name().equals(include.value().asEnum());
  }

  private static Schema orNull(Schema member) {
    if (member.getRef() != null) {
      return OASFactory.createSchema()
          .addAnyOf(OASFactory.createSchema().ref(member.getRef()))
          .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
    }
    List<Schema.SchemaType> types = member.getType();
    if (types != null && !types.contains(Schema.SchemaType.NULL)) {
      List<Schema.SchemaType> more = new ArrayList<>(types);
      more.add(Schema.SchemaType.NULL);
      member.setType(more);
      if (member.getEnumeration() != null && !member.getEnumeration().contains(null)) {
        member.addEnumeration(null);
      }
    }
    return member;
  }
}
