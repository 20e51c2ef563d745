package vn.labourmarket.gateway.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** How an API key looks and what is kept of it. */
public final class KeyHash {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int PREFIX_LENGTH = 8;
  private static final int SECRET_BYTES = 32;
  private static final int SHOWN = "lmk_".length() + PREFIX_LENGTH;

  private KeyHash() {}

  /** A new key: {@code lmk_}, eight readable characters, {@code _}, 256 random bits. */
  public static String newKey() {
    StringBuilder key = new StringBuilder("lmk_");
    for (int i = 0; i < PREFIX_LENGTH; i++) {
      key.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return key.append('_')
        .append(Base64.getUrlEncoder().withoutPadding().encodeToString(secret))
        .toString();
  }

  /** SHA-256 is enough: 256 random bits can't be guessed, so nothing is gained by a slow hash. */
  public static byte[] of(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static ByteBuffer lookup(String key) {
    return ByteBuffer.wrap(of(key));
  }

  /** What people see of a key. */
  public static String prefix(String key) {
    return key.startsWith("lmk_") && key.length() > SHOWN ? key.substring(0, SHOWN) : "own";
  }

  /** Whether a header could be a key at all; anything else is refused without asking anyone. */
  public static boolean isPlausible(String text) {
    if (text.length() < 16 || text.length() > 200) {
      return false;
    }
    return text.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }
}
