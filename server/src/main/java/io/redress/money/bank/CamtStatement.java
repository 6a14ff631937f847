package io.redress.money.bank;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads {@code camt.053} in any of its versions (ISO 20022, 2009 to 2023), entry by entry. Neither
 * DTDs nor entities are taken.
 */
final class CamtStatement {
  private static final int MOST_LINES = ReadStatement.MOST_LINES;

  private final XMLStreamReader xml;
  private final List<StatementLine> lines = new ArrayList<>();
  private String account = "";
  private boolean isStatement;

  private CamtStatement(XMLStreamReader xml) {
    this.xml = xml;
  }

  static List<StatementLine> read(byte[] file) {
    try {
      var xml = factory().createXMLStreamReader(new ByteArrayInputStream(file));
      var statement = new CamtStatement(xml);
      statement.read();
      return statement.lines;
    } catch (XMLStreamException e) {
      throw ReadStatement.unreadable(
          String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          "is not whole XML",
          "Fetch the statement from the bank again, as camt.053.");
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD ->
            throw ReadStatement.unreadable(
                "DOCTYPE", "is not part of a statement", "Fetch it from the bank again.");
        case XMLStreamConstants.START_ELEMENT -> element();
        default -> {}
      }
    }
    if (!isStatement) {
      throw ReadStatement.unreadable(
          "XML", "has no statement of a bank in it", "Choose the file camt.053 of the bank.");
    }
  }

  private void element() throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "Stmt" -> {
        isStatement = true;
        account = "";
      }
      case "Acct" -> account = XmlNode.read(xml).saidAt("Id/IBAN", "Id/Othr/Id").orElse("");
      case "Ntry" -> {
        lines.addAll(CamtEntry.lines(XmlNode.read(xml), account));
        if (lines.size() > MOST_LINES) {
          throw ReadStatement.tooMuch();
        }
      }
      // Balances and sums hold nothing that is asked for.
      case "GrpHdr", "Bal", "TxsSummry" -> {
        var _ = XmlNode.read(xml);
      }
      default -> {}
    }
  }
}
