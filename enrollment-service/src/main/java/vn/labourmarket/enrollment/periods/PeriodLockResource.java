package vn.labourmarket.enrollment.periods;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.reference.Periods;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.concurrency.ExpectedVersion;

@Path("/periods/{period}/lock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "periods")
class PeriodLockResource {
  private final PeriodLockService locks;

  PeriodLockResource(PeriodLockService locks) {
    this.locks = locks;
  }

  @GET
  @Operation(
      summary = "Tell whether a period is locked, and which locks hold it",
      description =
          "Xem kỳ đã khoá chưa và đang bị khoá nào giữ: của chính kỳ này, của kỳ dài hơn, của địa bàn"
              + " liên quan")
  public PeriodLockView read(
      @PathParam("period") String period, @QueryParam("area") @Nullable String area) {
    return locks.read(Periods.required("/period", period), area);
  }

  @POST
  @Command
  @Operation(summary = "Lock a period of an area", description = "Khoá kỳ báo cáo của một địa bàn")
  public RestResponse<PeriodLockView> lock(
      @PathParam("period") String period, @QueryParam("area") @Nullable String area) {
    return RestResponse.ok(locks.lock(Periods.required("/period", period), area));
  }

  @DELETE
  @Command
  @Operation(summary = "Unlock a period of an area", description = "Mở khoá kỳ báo cáo")
  public void unlock(
      @PathParam("period") String period,
      @QueryParam("area") @Nullable String area,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    locks.unlock(Periods.required("/period", period), area, ExpectedVersion.required(ifMatch));
  }
}
