package vn.labourmarket.platform.sample;

import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.sql.SQLException;
import org.jboss.resteasy.reactive.RestResponse;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/notes")
class NoteResource {
  private final NoteService notes;
  private final CurrentCaller caller;

  NoteResource(NoteService notes, CurrentCaller caller) {
    this.notes = notes;
    this.caller = caller;
  }

  @POST
  @Command
  public RestResponse<NoteView> write(@Valid WriteNote command) throws SQLException {
    NoteView written = notes.write(command);
    return RestResponse.ResponseBuilder.<NoteView>created(URI.create("/notes/" + written.id()))
        .entity(written)
        .build();
  }

  @GET
  public Page<NoteView> list(
      @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
    return notes.list(PageRequest.of(limit, cursor, 1));
  }

  @GET
  @Path("/{id}")
  public NoteView read(@PathParam("id") long id) throws SQLException {
    return notes.read(id);
  }

  @PUT
  @Command
  @Path("/{id}")
  public NoteView change(
      @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, @Valid WriteNote command)
      throws SQLException {
    return notes.change(id, command, ExpectedVersion.required(ifMatch));
  }

  /** The same as a transition has it, which a key may be sent with. */
  @POST
  @Command
  @Path("/{id}/correction")
  public RestResponse<NoteView> correct(
      @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, @Valid WriteNote command)
      throws SQLException {
    return RestResponse.ok(notes.change(id, command, ExpectedVersion.required(ifMatch)));
  }

  @GET
  @Path("/caller")
  public CallerView caller() {
    return new CallerView(
        caller.get().roles().toString(),
        caller.get().organisationId().map(String::valueOf).orElse(""),
        caller.get().areaIds().stream().map(String::valueOf).sorted().toList().toString(),
        caller.get().everywhere());
  }

  record CallerView(String roles, String organisation, String areas, boolean everywhere) {}
}
