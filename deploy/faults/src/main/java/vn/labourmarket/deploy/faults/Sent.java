package vn.labourmarket.deploy.faults;

import java.util.Set;

/**
 * What the client knows of one vacancy it sent, under one idempotency key.
 *
 * @param title unique, so that effects can be counted even without an answer
 * @param ids every id that an answer to this key named; empty while unacknowledged
 * @param version the highest acknowledged one, 0 while unacknowledged
 * @param numbers of posts that may stand at the end: the last acknowledged one, and those of
 *     changes whose outcome is unknown
 */
record Sent(String key, String title, Set<String> ids, long version, Set<Integer> numbers) {
  boolean isAcknowledged() {
    return !ids.isEmpty();
  }
}
