package vn.labourmarket.demand;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;

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
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select id from " + table)) {
      List<UUID> ids = new ArrayList<>();
      while (row.next()) {
        ids.add(row.getObject(1, UUID.class));
      }
      return ids;
    }
  }
}
