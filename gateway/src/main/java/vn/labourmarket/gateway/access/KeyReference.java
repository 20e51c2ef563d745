package vn.labourmarket.gateway.access;

import java.nio.ByteBuffer;
import java.util.UUID;

/** How a request points at an API key. */
sealed interface KeyReference {
  /** By the key itself, of which only the hash goes on from here. */
  record Hash(ByteBuffer value) implements KeyReference {}

  /** By the id in a token that was given for the key. */
  record Id(UUID value) implements KeyReference {}

  /** What no key looks like; nobody is asked about it. */
  record Nothing() implements KeyReference {}

  static KeyReference of(String key) {
    return KeyHash.isPlausible(key) ? new Hash(KeyHash.lookup(key)) : new Nothing();
  }
}
