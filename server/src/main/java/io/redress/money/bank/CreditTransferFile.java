package io.redress.money.bank;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes payments as {@code pain.001.001.09} (ISO 20022, 2019; EPC132-08 v1.0, 2023, SEPA credit
 * transfer). The bank books each payment by itself, so that each can be found on a statement.
 */
public final class CreditTransferFile {
  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
  private static final int LONGEST_NAME = 70;
  private static final int LONGEST_WORDS = 140;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

  private final CreditTransfers file;
  private final XMLStreamWriter xml;

  private CreditTransferFile(CreditTransfers file, XMLStreamWriter xml) {
    this.file = file;
    this.xml = xml;
  }

  /** The bytes of the file; the same for the same payments. */
  public static byte[] bytes(CreditTransfers file) {
    var bytes = new ByteArrayOutputStream();
    try {
      var xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new CreditTransferFile(file, xml).write();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory takes what is written", e);
    }
    return bytes.toByteArray();
  }

  /** What is written inside of an element. */
  @FunctionalInterface
  private interface Inside {
    void write() throws XMLStreamException;
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("Document");
    xml.writeDefaultNamespace(NAMESPACE);
    within(
        "CstmrCdtTrfInitn",
        () -> {
          within("GrpHdr", this::head);
          within("PmtInf", this::payments);
        });
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void head() throws XMLStreamException {
    text("MsgId", file.id());
    text("CreDtTm", MOMENT.format(file.createdAt()));
    totals();
    within("InitgPty", () -> text("Nm", SepaText.of(file.debtor().holder(), LONGEST_NAME)));
  }

  private void totals() throws XMLStreamException {
    text("NbOfTxs", String.valueOf(file.transfers().size()));
    text("CtrlSum", file.sum().toDecimal().toPlainString());
  }

  private void payments() throws XMLStreamException {
    text("PmtInfId", file.id());
    text("PmtMtd", "TRF");
    text("BtchBookg", "false");
    totals();
    within("PmtTpInf", () -> within("SvcLvl", () -> text("Cd", "SEPA")));
    within("ReqdExctnDt", () -> text("Dt", file.executeOn().toString()));
    within("Dbtr", () -> text("Nm", SepaText.of(file.debtor().holder(), LONGEST_NAME)));
    account("DbtrAcct", file.debtor().iban());
    within("DbtrAgt", () -> within("FinInstnId", () -> bank(file.debtor().bic())));
    text("ChrgBr", "SLEV");
    for (var transfer : file.transfers()) {
      within("CdtTrfTxInf", () -> payment(transfer));
    }
  }

  private void bank(Optional<Bic> bic) throws XMLStreamException {
    if (bic.isPresent()) {
      text("BICFI", bic.get().value());
    } else {
      within("Othr", () -> text("Id", "NOTPROVIDED"));
    }
  }

  private void payment(CreditTransfer transfer) throws XMLStreamException {
    within("PmtId", () -> text("EndToEndId", transfer.reference()));
    within(
        "Amt",
        () -> {
          xml.writeStartElement("InstdAmt");
          xml.writeAttribute("Ccy", transfer.amount().currency().getCurrencyCode());
          xml.writeCharacters(transfer.amount().toDecimal().toPlainString());
          xml.writeEndElement();
        });
    within("Cdtr", () -> text("Nm", SepaText.of(transfer.account().holder(), LONGEST_NAME)));
    account("CdtrAcct", transfer.account().iban());
    within("RmtInf", () -> text("Ustrd", SepaText.of(transfer.words(), LONGEST_WORDS)));
  }

  private void account(String name, Iban iban) throws XMLStreamException {
    within(name, () -> within("Id", () -> text("IBAN", iban.value())));
  }

  private void within(String name, Inside inside) throws XMLStreamException {
    xml.writeStartElement(name);
    inside.write();
    xml.writeEndElement();
  }

  private void text(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
