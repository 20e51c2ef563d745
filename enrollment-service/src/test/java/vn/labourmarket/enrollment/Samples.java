package vn.labourmarket.enrollment;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import vn.labourmarket.events.Event;
import vn.labourmarket.platform.test.CommittedFile;
import vn.labourmarket.platform.topics.EventJson;

/** The golden samples that the readers of an event are tested with. */
public final class Samples {
  private static final Path DIRECTORY = Path.of("../libs/events/src/main/resources/samples");

  private Samples() {}

  public static void assertCommitted(Event<?> event) {
    try {
      String sample =
          EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(event.payload());
      CommittedFile.assertSame(DIRECTORY.resolve(event.type().typeName() + ".json"), sample + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
