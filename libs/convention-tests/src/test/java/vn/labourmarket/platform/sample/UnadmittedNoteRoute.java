package vn.labourmarket.platform.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;

/** Asks for all notes where no operation was admitted, whoever calls. */
@ApplicationScoped
class UnadmittedNoteRoute {
  private final OwnNoteService notes;
  private final ObjectMapper json;

  UnadmittedNoteRoute(OwnNoteService notes, ObjectMapper json) {
    this.notes = notes;
    this.json = json;
  }

  void install(@Observes Router router) {
    router.get("/unadmitted-notes").blockingHandler(this::answer);
  }

  private void answer(RoutingContext context) {
    try {
      String seen = json.writeValueAsString(notes.allInARequest());
      context.response().putHeader("Content-Type", "application/json").end(seen);
    } catch (SQLException | JsonProcessingException e) {
      context.fail(e);
    }
  }
}
