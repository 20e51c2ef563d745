package vn.labourmarket.occupations.classifications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over lines, by which a copy can be compared with what was published. */
public final class ContentHash {
  private final MessageDigest digest;

  public ContentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** Adds a line of parts, which contain no unit separator. */
  public void add(@Nullable Object... parts) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      line.append(i == 0 ? "" : "\u001f").append(parts[i]);
    }
    digest.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Of all lines so far, hexadecimal; the next line starts anew. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
