package vn.labourmarket.tables;

import javax.xml.stream.XMLStreamReader;

/** Follows the elements of one part and refuses what its reader could not bear. */
interface PartCheck {
  /**
   * @param depth 1 for the root
   */
  void start(int depth, String name, XMLStreamReader element);

  /** A piece of the text of the element that started last, or follows its last child. */
  void text(XMLStreamReader text);

  void end(int depth, String name);
}
