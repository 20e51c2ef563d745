package vn.labourmarket.platform.sample;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads a file as imports do, and says how long it was. */
@Path("/notes/imports")
class NoteImportResource {

  @POST
  @Consumes("text/csv")
  public Imported read(InputStream file) throws IOException {
    return new Imported(file.transferTo(OutputStream.nullOutputStream()));
  }

  record Imported(long bytes) {}
}
