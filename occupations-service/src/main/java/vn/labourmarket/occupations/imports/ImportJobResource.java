package vn.labourmarket.occupations.imports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.texts.Language;

/**
 * Apart from the sending: the framework picks a class by the start of the path, then stays there.
 */
@Path("/imports")
@Tag(name = "imports")
class ImportJobResource {
  private final ImportService imports;

  ImportJobResource(ImportService imports) {
    this.imports = imports;
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "State of an import with every bad row",
      description = "Trạng thái của một lần nhập, kèm từng dòng sai.")
  public ImportView job(UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
    return imports.job(id, Language.of(language));
  }
}
