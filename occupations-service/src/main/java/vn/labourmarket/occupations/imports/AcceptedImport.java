package vn.labourmarket.occupations.imports;

import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a file that was taken in: the job, and where it can be followed. */
final class AcceptedImport {
  private static final String JOBS = "/api/v1/imports/";

  private AcceptedImport() {}

  static RestResponse<ImportView> of(ImportView job) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, job)
        .header("Location", JOBS + job.id())
        .build();
  }
}
