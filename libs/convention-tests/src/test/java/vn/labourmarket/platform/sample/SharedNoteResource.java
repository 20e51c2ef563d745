package vn.labourmarket.platform.sample;

import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.sql.SQLException;
import org.jboss.resteasy.reactive.RestResponse;
import vn.labourmarket.platform.commands.Command;

/** Notes that a caller sends by the thousand. */
@Path("/shared-notes")
class SharedNoteResource {
  private final NoteService notes;

  SharedNoteResource(NoteService notes) {
    this.notes = notes;
  }

  @POST
  @Command(sharing = true)
  public RestResponse<NoteView> write(@Valid WriteNote command) throws SQLException {
    NoteView written = notes.write(command);
    return RestResponse.ResponseBuilder.<NoteView>created(URI.create("/notes/" + written.id()))
        .entity(written)
        .build();
  }
}
