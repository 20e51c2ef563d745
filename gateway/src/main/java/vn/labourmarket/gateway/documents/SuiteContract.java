package vn.labourmarket.gateway.documents;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.routing.Upstream;
import vn.labourmarket.gateway.routing.Upstreams;

/**
 * The OpenAPI document of the whole suite: the gateway's own with those of the services, asked for
 * when needed and remembered for a minute. A service that does not answer within a second is named
 * in {@code x-incomplete}.
 */
@ApplicationScoped
class SuiteContract {
  private static final long REMEMBER_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final long PATIENCE_MILLIS = 1000;

  private record Part(Upstream upstream, @Nullable Buffer document) {}

  private record Merged(String json, boolean complete, long untilNanos) {}

  private final OpenApiDocumentService own;
  private final Upstreams upstreams;
  private final ObjectMapper json;
  private final ContractFrame frame;
  private volatile @Nullable Merged merged;

  SuiteContract(
      OpenApiDocumentService own, Upstreams upstreams, ObjectMapper json, ContractConfig config) {
    this.own = own;
    this.upstreams = upstreams;
    this.json = json;
    this.frame = new ContractFrame(config);
  }

  Future<String> document() {
    Merged known = merged;
    if (known != null && known.complete && System.nanoTime() - known.untilNanos < 0) {
      return Future.succeededFuture(known.json);
    }
    List<Future<Part>> parts = new ArrayList<>();
    upstreams.all().forEach(upstream -> parts.add(fetch(upstream)));
    return Future.all(parts).map(done -> merge(parts.stream().map(Future::result).toList()));
  }

  private Future<Part> fetch(Upstream upstream) {
    return upstreams
        .asking()
        .request(
            upstream
                .request("/openapi?format=json")
                .setConnectTimeout(PATIENCE_MILLIS)
                .setIdleTimeout(PATIENCE_MILLIS))
        .compose(request -> request.send())
        .compose(HttpClientResponse::body)
        .map(body -> new Part(upstream, body))
        .otherwise(away -> new Part(upstream, null));
  }

  private String merge(List<Part> parts) {
    try {
      ObjectNode document =
          read(own.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
      List<String> incomplete = new ArrayList<>();
      for (Part part : parts) {
        try {
          if (part.document == null) {
            incomplete.add(part.upstream.name());
          } else {
            ObjectNode theirs = read(part.document.getBytes());
            ContractMerge.add(document, part.upstream.name(), theirs);
          }
        } catch (IOException | ClassCastException unreadable) {
          incomplete.add(part.upstream.name());
        }
      }
      if (!incomplete.isEmpty()) {
        document.set("x-incomplete", json.valueToTree(incomplete));
      }
      frame.putAround(document);
      String text = json.writeValueAsString(document);
      merged = new Merged(text, incomplete.isEmpty(), System.nanoTime() + REMEMBER_NANOS);
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode read(byte[] text) throws IOException {
    return (ObjectNode) json.readTree(new String(text, StandardCharsets.UTF_8));
  }
}
