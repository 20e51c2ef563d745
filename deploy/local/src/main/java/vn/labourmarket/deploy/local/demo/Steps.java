package vn.labourmarket.deploy.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way of a submission: draft, submitted by one, reviewed by another. It is gone from wherever
 * an earlier run left off.
 *
 * @param birthplace where it is created
 * @param path where it is found from then on
 * @param review noun of the last step
 */
record Steps(String birthplace, String path, Client submitter, Client reviewer, String review) {

  void finish(@Nullable JsonNode seen, Supplier<ObjectNode> form, String key)
      throws InterruptedException {
    JsonNode now = seen != null ? seen : submitter.create(birthplace, form.get(), key);
    if (status(now).equals("DRAFT")) {
      now = submitter.transition(path, now, "submission", key);
    }
    if (status(now).equals("SUBMITTED")) {
      reviewer.transition(path, now, review, key);
    }
  }

  private static String status(JsonNode resource) {
    return resource.path("status").asText();
  }
}
