package vn.labourmarket.occupations.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemoryOutageTest {
  private static final String GAUGE = "memory.lease.off";

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Logger logger = Logger.getLogger(MemoryOutage.class.getName());
  private final Told told = new Told();
  private long nanos = -5;
  private OptionalLong state = OptionalLong.of(1);

  private static final class Told extends Handler {
    private final List<Level> levels = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      levels.add(line.getLevel());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void listen() {
    logger.addHandler(told);
  }

  @AfterEach
  void listenNoMore() {
    logger.removeHandler(told);
  }

  @Test
  void saysForHowLongMemoryIsOffAndTellsOfItOnce() {
    try (MemoryOutage outage = outage()) {
      // When
      outage.look();
      state = OptionalLong.empty();
      after(9, outage);
      // Then
      assertEquals(9, gauge());
      assertTrue(told.levels.isEmpty(), "told of what any change may take");
      after(1, outage);
      after(50, outage);
      assertEquals(60, gauge());
      assertEquals(1, told.levels.size());
      state = OptionalLong.of(2);
      after(1, outage);
      after(1, outage);
      assertEquals(0, gauge());
      assertEquals(2, told.levels.size());
    }
    assertNull(registry.find(GAUGE).gauge(), "stays for the next start");
  }

  @Test
  void tellsNothingOfManyShortChanges() {
    try (MemoryOutage outage = outage()) {
      // When
      for (int i = 0; i < 100; i++) {
        state = OptionalLong.empty();
        after(4, outage);
        state = OptionalLong.of(i);
        after(1, outage);
      }
      // Then
      assertTrue(told.levels.isEmpty());
    }
  }

  private MemoryOutage outage() {
    return new MemoryOutage(() -> state, () -> nanos, registry);
  }

  private void after(int seconds, MemoryOutage outage) {
    nanos += seconds * 1_000_000_000L;
    outage.look();
  }

  private double gauge() {
    return registry.get(GAUGE).gauge().value();
  }
}
