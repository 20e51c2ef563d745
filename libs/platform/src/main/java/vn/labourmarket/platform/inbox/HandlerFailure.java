package vn.labourmarket.platform.inbox;

/** An event that can't be applied; its cause is what the handler threw. */
final class HandlerFailure extends Exception {
  HandlerFailure(Exception cause) {
    super(reason(cause), cause);
  }

  private static String reason(Exception cause) {
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
