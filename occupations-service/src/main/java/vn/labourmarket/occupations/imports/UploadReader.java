package vn.labourmarket.occupations.imports;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.tables.Table;

/** Receives a file piece by piece into the file system, so that its size costs no memory. */
@Provider
@Consumes({Table.CSV, Table.XLSX})
class UploadReader implements MessageBodyReader<Upload> {
  private static final int PIECE = 64 * 1024;

  private final UploadFiles files;
  private final ImportConfig config;

  UploadReader(UploadFiles files, ImportConfig config) {
    this.files = files;
    this.config = config;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == Upload.class;
  }

  @Override
  public Upload readFrom(
      Class<Upload> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    requireUnicode(mediaType);
    String announced = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
    if (announced != null && Long.parseLong(announced) > config.maxFile().asLongValue()) {
      throw tooLarge();
    }
    Path file = files.create();
    MessageDigest digest = sha256();
    long size = 0;
    int lines = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] piece = new byte[PIECE];
      for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
        size += read;
        if (size > config.maxFile().asLongValue()) {
          throw tooLarge();
        }
        for (int i = 0; i < read; i++) {
          lines += piece[i] == '\n' ? 1 : 0;
        }
        digest.update(piece, 0, read);
        out.write(piece, 0, read);
      }
    }
    String name = mediaType.getType() + "/" + mediaType.getSubtype();
    String hash = HexFormat.of().formatHex(digest.digest());
    return new Upload(file, name.toLowerCase(Locale.ROOT), size, hash, lines);
  }

  private RuntimeException tooLarge() {
    long limit = config.maxFile().asLongValue();
    return PlatformProblem.PAYLOAD_TOO_LARGE
        .because(
            "Tệp tối đa %d byte.".formatted(limit), "A file has at most %d bytes.".formatted(limit))
        .with("limit", limit);
  }

  private static void requireUnicode(MediaType mediaType) {
    String charset = mediaType.getParameters().get("charset");
    if (charset != null && !charset.toLowerCase(Locale.ROOT).startsWith("utf-")) {
      throw PlatformProblem.UNSUPPORTED_MEDIA_TYPE.because(
          "Hãy lưu tệp với mã UTF-8.", "Save the file as UTF-8.");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
