package vn.labourmarket.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import vn.labourmarket.platform.topics.EventJson;

/**
 * Reads and writes JSON columns; a reader ignores fields that it does not know. Independent of the
 * mapper that answers HTTP: a setting there must not change what stands in a database.
 */
@JsonFormat
@PersistenceUnitExtension
public class JsonColumns implements FormatMapper {

  /** The text of a column, for statements that Hibernate does not write. */
  public static String write(Object value) {
    try {
      return EventJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(unwritable);
    }
  }

  @Override
  public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
    try {
      return EventJson.mapper()
          .readValue(
              text.toString(),
              EventJson.mapper().getTypeFactory().constructType(type.getJavaType()));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("A JSON column can't be read", unreadable);
    }
  }

  @Override
  public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
    return write(value);
  }
}
