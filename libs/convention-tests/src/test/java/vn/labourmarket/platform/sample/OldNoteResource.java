package vn.labourmarket.platform.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import vn.labourmarket.platform.retirement.Retired;

/** An operation on its way out. */
@Path("/old-notes")
class OldNoteResource {

  @GET
  @Retired(since = "2026-01-01", sunset = "2026-07-01", successor = "/api/v1/notes")
  public Found find() {
    return new Found(0);
  }

  record Found(int notes) {}
}
