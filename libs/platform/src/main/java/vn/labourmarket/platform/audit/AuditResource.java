package vn.labourmarket.platform.audit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;

/** One module's own trail. The gateway joins those of all modules under /audit-entries. */
@Path("/audit-trail")
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {
  private final AuditStore store;
  private final AuditVerifier verifier;
  private final String module;

  AuditResource(AuditStore store, AuditVerifier verifier, Config config) {
    this.store = store;
    this.verifier = verifier;
    this.module = config.getValue("quarkus.application.name", String.class);
  }

  @GET
  @Path("/entries")
  @Operation(hidden = true)
  public Page<AuditEntryView> entries(
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("actor") @Nullable String actor,
      @QueryParam("organisation") @Nullable String organisation,
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor)
      throws SQLException {
    AuditFilter filter =
        new AuditFilter(
            instant("from", from),
            instant("to", to),
            kind(kind),
            id("actor", actor),
            id("organisation", organisation),
            subject);
    PageRequest page = PageRequest.of(limit, cursor, 1);
    Optional<UUID> before = page.after().map(it -> it.id(0));
    List<AuditEntry> found = store.find(filter, before.orElse(null), page.fetchSize());
    return Page.of(found, page, it -> new AuditEntryView(module, it), it -> Cursor.of(it.id()));
  }

  @GET
  @Path("/verification")
  @Operation(hidden = true)
  public AuditVerification verification() {
    return verifier.verify();
  }

  private static @Nullable Instant instant(String name, @Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException notOne) {
      throw invalid(name);
    }
  }

  private static @Nullable UUID id(String name, @Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException notOne) {
      throw invalid(name);
    }
  }

  private static @Nullable AuditKind kind(@Nullable String text) {
    try {
      return text == null ? null : AuditKind.valueOf(text);
    } catch (IllegalArgumentException notOne) {
      throw invalid("kind");
    }
  }

  private static Problem invalid(String name) {
    return PlatformProblem.INVALID_PARAMETER
        .because(
            "Giá trị của tham số «%s» không hợp lệ.".formatted(name),
            "The value of parameter “%s” is not valid.".formatted(name))
        .with("parameter", name);
  }
}
