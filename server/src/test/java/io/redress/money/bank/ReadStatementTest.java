package io.redress.money.bank;

import static io.redress.money.bank.BankSamples.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.money.bank.ReadStatement.Format;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements as banks write them. */
class ReadStatementTest {
  private static final String FIRST = TransferReference.of(BankSamples.attempt(1));
  private static final String SECOND = TransferReference.of(BankSamples.attempt(2));

  private static List<StatementLine> read(String text) {
    return ReadStatement.of(bytes(text), CsvColumns.KNOWN).lines();
  }

  @Nested
  class GivenABankThatTellsEverything {
    @Test
    void whenItIsRead_thenEachMovementHasItsReference() {
      var read =
          ReadStatement.of(
              bytes(
                  BankSamples.camt(
                      List.of(
                          BankSamples.entry(FIRST, "298.00", "2026-11-23", ""),
                          BankSamples.entry("NOTPROVIDED", "9.99", "2026-11-24", "")))),
              CsvColumns.KNOWN);

      assertThat(read.format()).isEqualTo(Format.CAMT);
      var line = read.lines().getFirst();
      assertThat(line.amount()).isEqualTo(Money.of(-29800, "EUR"));
      assertThat(line.bookedOn()).isEqualTo("2026-11-23");
      assertThat(line.references()).containsExactly(FIRST);
      assertThat(line.account()).isEqualTo("FR1420041010050500013M02606");
      assertThat(line.words()).isEqualTo("Maison Lumiere Lena Muller");
      assertThat(read.lines().getLast().references()).isEmpty();
    }

    @Test
    void whenMoneyComesBack_thenItSaysSo() {
      var line = read(BankSamples.camtReturned(FIRST, "298.00", "2026-11-25")).getFirst();

      assertThat(line.amount()).isEqualTo(Money.of(29800, "EUR"));
      assertThat(line.comesBack()).isTrue();
      assertThat(line.words()).contains("AC04");
    }

    @Test
    void whenAMovementIsNotBookedYet_thenItIsNone() {
      var pending = BankSamples.camt(FIRST, "298.00", "2026-11-23").replace("BOOK", "PDNG");

      assertThat(read(pending)).isEmpty();
    }
  }

  @Nested
  class GivenABankThatBooksFilesAsOne {
    private static String batch(String second) {
      return """
      <?xml version="1.0"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
      <Stmt><Id>1</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>
        <Ntry><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
          <BookgDt><DtTm>2026-11-23T10:00:00+01:00</DtTm></BookgDt>
          <AddtlNtryInf>SAMMLER</AddtlNtryInf>
          <NtryDtls><Btch><PmtInfId>RDBFILE</PmtInfId><NbOfTxs>2</NbOfTxs></Btch>
            <TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">10.00</Amt></TxAmt></AmtDtls>
              <RmtInf><Ustrd>SVWZ+MAISON %s</Ustrd><Ustrd>%s</Ustrd></RmtInf></TxDtls>
            %s
          </NtryDtls></Ntry>
      </Stmt></BkToCstmrStmt></Document>
      """
          .formatted(FIRST.substring(0, 14), FIRST.substring(14), second);
    }

    @Test
    void whenItsPartsAddUp_thenEachIsAMovementByItself() {
      var lines =
          read(
              batch(
                  """
                  <TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">20.00</Amt></TxAmt></AmtDtls>
                  <RltdPties><Cdtr><Nm>Lena</Nm></Cdtr></RltdPties>
                  <RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls>"""
                      .formatted(SECOND)));

      assertThat(lines).hasSize(2);
      assertThat(TransferReference.in(lines.getFirst().text()))
          .containsExactly(BankSamples.attempt(1));
      assertThat(lines.getLast().amount()).isEqualTo(Money.of(-2000, "EUR"));
      assertThat(TransferReference.in(lines.getLast().text()))
          .containsExactly(BankSamples.attempt(2));
    }

    @Test
    void whenItsPartsDoNotAddUp_thenItIsOneMovement() {
      var lines = read(batch("<TxDtls><RmtInf><Ustrd>other</Ustrd></RmtInf></TxDtls>"));

      assertThat(lines).hasSize(1);
      assertThat(lines.getFirst().amount()).isEqualTo(Money.of(-3000, "EUR"));
      assertThat(lines.getFirst().references()).containsExactly("RDBFILE");
    }
  }

  @Nested
  class GivenACsv {
    @Test
    void whenABankWritesGerman_thenItIsRead() {
      var text =
          """
          "Umsätze Girokonto";"Zeitraum: 30 Tage"

          "Buchungstag";"Verwendungszweck";"Kundenreferenz (End-to-End)";"Betrag";"Währung"
          "23.11.26";"Maison Größe";"%s";"-1.298,50";"EUR"
          "24.11.2026";"Gutschrift";"";"5,00";"EUR"
          "Summe";;;;
          """
              .formatted(FIRST)
              .replace("\"Summe\";;;;\n", "");
      var lines =
          ReadStatement.of(text.getBytes(Charset.forName("windows-1252")), CsvColumns.KNOWN)
              .lines();

      assertThat(lines).hasSize(2);
      assertThat(lines.getFirst().amount()).isEqualTo(Money.of(-129850, "EUR"));
      assertThat(lines.getFirst().references()).containsExactly(FIRST);
      assertThat(lines.getFirst().words()).isEqualTo("Maison Größe");
      assertThat(lines.getLast().isAboutPayingBack()).isFalse();
    }

    @Test
    void whenItsHeadingsAreNamed_thenTheseCount() {
      var columns = new CsvColumns("when", "", "gone", "", "", "what");
      var text = "when,what,gone,date\n2026-11-23,\"R, %s\",\"1,234.50\",x\n".formatted(FIRST);

      var line = ReadStatement.of(bytes(text), columns).lines().getFirst();

      assertThat(line.amount()).isEqualTo(Money.of(-123450, "EUR"));
      assertThat(TransferReference.in(line.text())).containsExactly(BankSamples.attempt(1));
    }

    @ParameterizedTest
    @CsvSource({
      "'-298,00', -29800",
      "'298.00-', -29800",
      "'-1.298', -129800",
      "'- 1 298,5', -129850",
      "'−0,01', -1"
    })
    void whenAmountsAreWrittenInManyWays_thenTheyAreTheSame(String written, long minorUnits) {
      var text = "Datum;Betrag\n30/11/2026;%s\n".formatted(written);

      assertThat(read(text).getFirst().amount()).isEqualTo(Money.of(minorUnits, "EUR"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Datum;Betrag\n2026-13-01;5\n",
          "Datum;Betrag\n2026-11-01;five\n",
          "Name;Sum\nx;1\n",
          "",
          "Datum;Betrag\n2026-11-01;\"5\n"
        })
    void whenItCannotBeRead_thenItSaysWhatToDo(String text) {
      assertThatThrownBy(() -> read(text))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.violations().getFirst().remedy()).isNotEmpty());
    }
  }

  @Nested
  class GivenSomethingElse {
    @TempDir Path folder;

    @Test
    void whenItHasEntities_thenNoneIsFollowed() throws IOException {
      var secret = Files.writeString(folder.resolve("secret"), "the secret");
      var attack =
          """
          <?xml version="1.0"?><!DOCTYPE Document [<!ENTITY x SYSTEM "%s">]>
          <Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy="EUR">1.00</Amt>
          <CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-23</Dt></BookgDt>
          <AddtlNtryInf>&x;</AddtlNtryInf></Ntry></Stmt></BkToCstmrStmt></Document>
          """
              .formatted(secret.toUri());

      assertThatThrownBy(() -> read(attack))
          .isInstanceOf(Problem.class)
          .hasMessageNotContaining("the secret");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<Document><BkToCstmrStmt><Stmt>",
          "<html><body>no statement</body></html>",
          "<Document><Stmt><Ntry><CdtDbtInd>DBIT</CdtDbtInd></Ntry></Stmt></Document>"
        })
    void whenItIsNoStatement_thenItSaysSo(String text) {
      assertThatThrownBy(() -> read(text)).isInstanceOf(Problem.class);
    }

    @Test
    void whenItIsTooDeep_thenItIsNotRead() {
      var deep = "<Stmt><Ntry>" + "<a>".repeat(5_000) + "</a>".repeat(5_000) + "</Ntry></Stmt>";

      assertThatThrownBy(() -> read(deep)).isInstanceOf(Problem.class);
    }

    @Test
    void whenItIsTooLarge_thenItIsNotRead() {
      assertThatThrownBy(
              () -> ReadStatement.of(new byte[ReadStatement.MOST_BYTES + 1], CsvColumns.KNOWN))
          .isInstanceOf(Problem.class);
    }
  }
}
