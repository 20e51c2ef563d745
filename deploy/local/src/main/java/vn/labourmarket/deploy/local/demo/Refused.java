package vn.labourmarket.deploy.local.demo;

/** The suite did not take what it was sent. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refused(String request, int status, String answer) {
    super(request + " answered " + status + ": " + answer);
  }
}
