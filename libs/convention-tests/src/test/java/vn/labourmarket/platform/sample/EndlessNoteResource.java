package vn.labourmarket.platform.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers more than anybody reads in a test. */
@Path("/notes/endless")
class EndlessNoteResource {
  private static final int PIECE = 1 << 16;
  private static final long MOST = 1L << 32;

  /** How many answers ended because nobody was there any more. */
  static final AtomicInteger GIVEN_UP = new AtomicInteger();

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  public StreamingOutput read() {
    byte[] piece = new byte[PIECE];
    return answer -> {
      try {
        for (long left = MOST; left > 0; left -= PIECE) {
          answer.write(piece);
        }
      } catch (IOException gone) {
        GIVEN_UP.incrementAndGet();
        throw gone;
      }
    };
  }
}
