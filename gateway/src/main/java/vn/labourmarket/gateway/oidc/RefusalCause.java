package vn.labourmarket.gateway.oidc;

import static java.util.Map.entry;

import java.util.Map;
import java.util.stream.Collectors;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.InvalidAlgorithmException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Why a token is refused, in words for the log. The library's own message repeats the claims, and
 * with them names and addresses of people.
 */
final class RefusalCause {
  static final String MALFORMED = "malformed";

  private static final Map<Integer, String> WORDS =
      Map.ofEntries(
          entry(ErrorCodes.EXPIRED, "expired"),
          entry(ErrorCodes.EXPIRATION_MISSING, "without an end"),
          entry(ErrorCodes.NOT_YET_VALID, "not valid yet"),
          entry(ErrorCodes.AUDIENCE_MISSING, "without an audience"),
          entry(ErrorCodes.AUDIENCE_INVALID, "meant for somebody else: another audience"),
          entry(ErrorCodes.SIGNATURE_INVALID, "signature is wrong"),
          entry(ErrorCodes.SIGNATURE_MISSING, "not signed"),
          entry(ErrorCodes.ISSUER_MISSING, "without an issuer"),
          entry(ErrorCodes.ISSUER_INVALID, "another issuer"),
          entry(ErrorCodes.SUBJECT_MISSING, "without a subject"));

  private RefusalCause() {}

  static String of(InvalidJwtException refused) {
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvableKeyException) {
        return "signed with a key that is not known";
      }
      if (cause instanceof InvalidAlgorithmException) {
        return "signed with an algorithm that is not accepted";
      }
    }
    return refused.getErrorDetails().stream()
        .map(RefusalCause::words)
        .collect(Collectors.joining(", "));
  }

  /** Messages of our own rules are constants; everybody else's may quote the token. */
  private static String words(ErrorCodeValidator.Error error) {
    return error.getErrorCode() == AccessTokenRules.REFUSED
        ? error.getErrorMessage()
        : WORDS.getOrDefault(error.getErrorCode(), MALFORMED);
  }
}
