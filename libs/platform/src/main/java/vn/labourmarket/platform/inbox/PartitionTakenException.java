package vn.labourmarket.platform.inbox;

/** Another instance has moved a position that this one believed to be its own. */
final class PartitionTakenException extends Exception {
  PartitionTakenException() {
    super("A partition was read by another instance");
  }
}
