package vn.labourmarket.gateway.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.commands.Command;

@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
class TokenResource {
  private final ServiceTokens tokens;
  private final CurrentCaller caller;
  private final SecurityIdentity identity;

  TokenResource(ServiceTokens tokens, CurrentCaller caller, SecurityIdentity identity) {
    this.tokens = tokens;
    this.caller = caller;
    this.identity = identity;
  }

  @POST
  @Command
  @Operation(
      summary = "Exchange an API key for a short-lived token",
      description =
          "Đổi khoá API lấy mã truy cập ngắn hạn. Không thể dùng mã để gia hạn mã; mã hết hiệu lực"
              + " cùng với khoá. A token can't be renewed with a token, and ends"
              + " with its key.")
  @APIResponseSchema(
      value = TokenView.class,
      responseDescription = "The token",
      responseCode = "201")
  public RestResponse<TokenView.Fresh> issue() {
    UUID key = identity.getAttribute(CallerMechanism.SHOWN_KEY);
    if (key == null) {
      throw AccessProblem.KEY_REQUIRED.problem();
    }
    String token =
        tokens.own().mint(caller.get(), "gateway", Map.of(BearerTokens.KEY_CLAIM, key.toString()));
    long seconds = tokens.own().lifetime().toSeconds();
    return RestResponse.status(
        RestResponse.Status.CREATED, new TokenView.Fresh(token, "Bearer", seconds));
  }
}
