package vn.labourmarket.tables;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Goes through a part of a workbook with the parser that its reader will use. */
final class XmlWalk {
  /** The parser keeps every name for good, even after the document. */
  static final int MOST_NAMES = 500;

  private static final Set<String> ENCODINGS = Set.of("utf-8", "us-ascii", "iso-8859-1");

  private final Set<String> names = new HashSet<>();
  private final PartCheck check;

  private XmlWalk(PartCheck check) {
    this.check = check;
  }

  /** Walks to the end, or to where the part is malformed: there its reader will stop as well. */
  static void through(InputStream bounded, PartCheck check) {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    try {
      new XmlWalk(check).walk(factory.createXMLStreamReader(bounded));
    } catch (XMLStreamException malformed) {
      return;
    }
  }

  private void walk(XMLStreamReader reader) throws XMLStreamException {
    requireKnown(reader.getCharacterEncodingScheme());
    requireKnown(reader.getEncoding());
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          count(reader);
          check.start(depth, reader.getLocalName(), reader);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          check.end(depth, reader.getLocalName());
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            check.text(reader);
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> name("", reader.getPITarget());
        default -> {}
      }
    }
  }

  private static void requireKnown(@Nullable String encoding) {
    if (encoding != null && !ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT))) {
      throw TableFault.noWorkbook("XML không phải mã UTF-8", "XML that is not UTF-8");
    }
  }

  private void count(XMLStreamReader reader) {
    name(reader.getPrefix(), reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      name(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
    }
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      name("xmlns", reader.getNamespacePrefix(i));
    }
  }

  private void name(@Nullable String prefix, @Nullable String local) {
    String name = prefix == null || prefix.isEmpty() ? local : prefix + ':' + local;
    if (name != null && names.add(name) && names.size() > MOST_NAMES) {
      throw TableFault.noWorkbook("XML có quá nhiều tên", "XML with too many names");
    }
  }
}
