package vn.labourmarket.platform.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.util.UUID;

@Path("/own-notes")
class OwnNoteResource {
  private final OwnNoteService notes;

  OwnNoteResource(OwnNoteService notes) {
    this.notes = notes;
  }

  @GET
  public OwnNoteService.Seen all(@QueryParam("transaction") boolean transaction)
      throws SQLException {
    return transaction ? notes.allInATransaction() : notes.all();
  }

  @PUT
  public OwnNoteService.Seen write(
      @QueryParam("organisation") UUID organisation,
      @QueryParam("fail") boolean fail,
      @QueryParam("byHand") boolean byHand)
      throws SQLException {
    return byHand ? notes.writeByHand(organisation, fail) : notes.write(organisation, fail);
  }
}
