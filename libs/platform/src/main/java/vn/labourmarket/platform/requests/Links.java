package vn.labourmarket.platform.requests;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Addresses of resources, without a host so that they also hold behind the gateway. */
public final class Links {
  private static final String API = "/api/v1/";

  private Links() {}

  public static String to(String collection, UUID id) {
    return API + collection + "/" + id;
  }

  /** 201 with the address of what was made. */
  public static <T> RestResponse<T> created(String collection, UUID id, T view) {
    // A plain header: the framework would put its own host in front of a location.
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
        .header("Location", to(collection, id))
        .build();
  }
}
