package vn.labourmarket.demand;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import vn.labourmarket.events.Event;
import vn.labourmarket.platform.test.CommittedFile;
import vn.labourmarket.platform.topics.EventJson;

/** Golden samples of the payloads: written by this producer, read by every consumer's tests. */
public final class Samples {
  private static final Path FOLDER = Path.of("../libs/events/src/main/resources/samples");

  private Samples() {}

  public static void assertSame(Event<?> event) {
    try {
      String json =
          EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(event.payload());
      CommittedFile.assertSame(FOLDER.resolve(event.type().typeName() + ".json"), json + "\n");
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
