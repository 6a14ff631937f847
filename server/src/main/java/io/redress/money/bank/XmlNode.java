package io.redress.money.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element with what is in it; of several namespaces and versions only the names count.
 *
 * @param currency the attribute {@code Ccy}; empty where there is none
 */
record XmlNode(String name, String currency, String text, List<XmlNode> children) {
  private static final int DEEPEST = 40;
  private static final int LONGEST_TEXT = 2_000;

  XmlNode {
    children = List.copyOf(children);
  }

  /** Reads the element at which a reader stands, to its end. */
  static XmlNode read(XMLStreamReader xml) throws XMLStreamException {
    return read(xml, 0);
  }

  private static XmlNode read(XMLStreamReader xml, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("deeper than %d elements".formatted(DEEPEST));
    }
    var name = xml.getLocalName();
    var currency = Optional.ofNullable(xml.getAttributeValue(null, "Ccy")).orElse("");
    var text = new StringBuilder();
    var children = new ArrayList<XmlNode>();
    for (var event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> children.add(read(xml, depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text, xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("an entity that is not known");
        default -> {}
      }
    }
    return new XmlNode(name, currency, text.toString().strip(), children);
  }

  private static void append(StringBuilder text, String more) throws XMLStreamException {
    if (text.length() + more.length() > LONGEST_TEXT) {
      throw new XMLStreamException("a text of more than %d signs".formatted(LONGEST_TEXT));
    }
    text.append(more);
  }

  /** Every element at the end of a path. */
  List<XmlNode> all(String... path) {
    var found = Stream.of(this);
    for (var step : path) {
      found = found.flatMap(node -> node.children.stream()).filter(node -> node.name.equals(step));
    }
    return found.toList();
  }

  /** The first element at the end of a path. */
  Optional<XmlNode> first(String... path) {
    return all(path).stream().findFirst();
  }

  /** The first text at the end of a path. */
  Optional<String> said(String... path) {
    return first(path).map(XmlNode::text).filter(text -> !text.isEmpty());
  }

  /**
   * The first text that stands at the end of one of several paths, their steps parted by slashes.
   */
  Optional<String> saidAt(String... paths) {
    return Arrays.stream(paths).flatMap(path -> said(path.split("/")).stream()).findFirst();
  }
}
