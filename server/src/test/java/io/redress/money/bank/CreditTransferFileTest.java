package io.redress.money.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.shared.Money;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** Files for the bank, held against the schema that ISO 20022 publishes. */
class CreditTransferFileTest {
  /** It comes with a library of tests. */
  private static Schema schema() throws SAXException {
    var published = CreditTransferFileTest.class.getResource("/pain.001.001.09.xsd");
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(published);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 1000})
  void whenAFileIsWritten_thenItKeepsToThePublishedSchema(int payments) throws SAXException {
    var bytes = CreditTransferFile.bytes(BankSamples.file(payments));
    var validator = schema().newValidator();

    assertThatCode(() -> validator.validate(new StreamSource(new ByteArrayInputStream(bytes))))
        .doesNotThrowAnyException();
  }

  @Test
  void whenTheBankIsNotNamed_thenItKeepsToTheSchemaToo() throws SAXException {
    var named = BankSamples.file(1);
    var debtor =
        new DebtorAccount(named.debtor().holder(), named.debtor().iban(), Optional.empty());
    var file =
        new CreditTransfers(
            named.id(), named.createdAt(), named.executeOn(), debtor, named.transfers());
    var bytes = CreditTransferFile.bytes(file);

    assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("<Id>NOTPROVIDED</Id>");
    assertThatCode(
            () ->
                schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes))))
        .doesNotThrowAnyException();
  }

  @Test
  void whenAFileIsWritten_thenItSaysWhoPaysWhatToWhom() {
    var text = new String(CreditTransferFile.bytes(BankSamples.file(3)), StandardCharsets.UTF_8);

    assertThat(text)
        .contains(
            "<NbOfTxs>3</NbOfTxs><CtrlSum>37.05</CtrlSum>",
            "<BtchBookg>false</BtchBookg>",
            "<CreDtTm>2026-11-23T09:15:30Z</CreDtTm>",
            "<ReqdExctnDt><Dt>2026-11-23</Dt></ReqdExctnDt>",
            "<Dbtr><Nm>Maison Lumiere SAS</Nm></Dbtr>",
            "<DbtrAcct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></DbtrAcct>",
            "<BICFI>PSSTFRPPPAR</BICFI>",
            "<InstdAmt Ccy=\"EUR\">12.35</InstdAmt>",
            "<EndToEndId>" + TransferReference.of(BankSamples.attempt(2)) + "</EndToEndId>",
            "<Cdtr><Nm>Lena Muller</Nm></Cdtr>")
        .isEqualTo(
            new String(CreditTransferFile.bytes(BankSamples.file(3)), StandardCharsets.UTF_8));
  }

  @Test
  void whenPaymentsAreMany_thenTheControlSumIsTheirSum() {
    var file = BankSamples.file(777);
    var sum =
        file.transfers().stream()
            .map(each -> each.amount().toDecimal())
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(file.sum().toDecimal()).isEqualByComparingTo(sum);
  }

  @Test
  void whenAPaymentCannotGoBySepa_thenThereIsNone() {
    assertThatThrownBy(() -> new CreditTransfer("R", Money.of(1, "GBP"), BankSamples.LENA, "words"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PayoutAccount("Lena", Iban.of("AE07 0331 2345 6789 0123 456")))
        .isInstanceOf(IllegalArgumentException.class);
    var once = BankSamples.file(1).transfers();
    assertThatThrownBy(
            () ->
                new CreditTransfers(
                    "id",
                    BankSamples.file(1).createdAt(),
                    BankSamples.file(1).executeOn(),
                    BankSamples.HOUSE,
                    List.of(once.getFirst(), once.getFirst())))
        .hasMessageContaining("once");
  }
}
