package vn.labourmarket.platform.inbox;

import org.jspecify.annotations.Nullable;

/** A record that isn't an event this service understands; its message is the reason put aside. */
final class UnreadableRecordException extends Exception {
  UnreadableRecordException(String reason) {
    this(reason, null);
  }

  UnreadableRecordException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }
}
