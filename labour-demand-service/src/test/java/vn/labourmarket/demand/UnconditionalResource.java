package vn.labourmarket.demand;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.labourmarket.platform.test.RowWall;

/** In tests only: asks a table for all its rows over the application's pool, for whoever calls. */
@Path("/unconditional/{table}")
class UnconditionalResource {
  private final DataSource dataSource;

  UnconditionalResource(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @GET
  @Path("/own")
  @Operation(hidden = true)
  public List<UUID> own(@PathParam("table") String table) throws SQLException {
    return all(table);
  }

  @GET
  @Operation(hidden = true)
  public List<UUID> all(@PathParam("table") String table) throws SQLException {
    return RowWall.unconditional(dataSource, table);
  }
}
