package io.redress.money.bank;

import io.redress.shared.Money;
import io.redress.shared.RefundAttemptId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Accounts, payments and statements as banks write them. */
public final class BankSamples {
  /** The account of the house. */
  public static final DebtorAccount HOUSE =
      new DebtorAccount(
          "Maison Lumière SAS",
          Iban.of("FR14 2004 1010 0505 0001 3M02 606"),
          Optional.of(Bic.of("PSSTFRPPPAR")));

  /** An account of a consumer. */
  public static final PayoutAccount LENA =
      new PayoutAccount("Lena Müller", Iban.of("DE89 3704 0044 0532 0130 00"));

  private BankSamples() {}

  /** An attempt with this number. */
  public static RefundAttemptId attempt(int number) {
    return new RefundAttemptId(new UUID(0x019a_b3f0_0000_7000L + number, 0x8000_0000_0000_0000L));
  }

  /** A file of some payments of 12.34 and up. */
  static CreditTransfers file(int payments) {
    return new CreditTransfers(
        "RDB019ab3f0111170008000000000000001",
        Instant.parse("2026-11-23T09:15:30.5Z"),
        LocalDate.parse("2026-11-23"),
        HOUSE,
        IntStream.range(0, payments)
            .mapToObj(
                number ->
                    new CreditTransfer(
                        TransferReference.of(attempt(number)),
                        Money.of(1234 + number, "EUR"),
                        LENA,
                        "Maison Lumière R-2026-%d %s"
                            .formatted(number, TransferReference.of(attempt(number)))))
            .toList());
  }

  /** One movement of a statement in the style of a bank that tells everything by itself. */
  public static String camt(String reference, String amount, String day) {
    return camt(List.of(entry(reference, amount, day, "")));
  }

  /** The same movement coming back. */
  public static String camtReturned(String reference, String amount, String day) {
    return camt(
        List.of(
            entry(reference, amount, day, "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>")
                .replace("<CdtDbtInd>DBIT", "<CdtDbtInd>CRDT")
                .replace("<AcctSvcrRef>2026", "<AcctSvcrRef>RTN2026")));
  }

  static String camt(List<String> entries) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
      <BkToCstmrStmt>
        <GrpHdr><MsgId>053D2026112300001</MsgId><CreDtTm>2026-11-24T04:00:00Z</CreDtTm></GrpHdr>
        <Stmt>
          <Id>0353C5320261123</Id>
          <Acct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id><Ccy>EUR</Ccy></Acct>
          <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">5000.00</Amt>
            <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-23</Dt></Dt></Bal>
    %s
        </Stmt>
      </BkToCstmrStmt>
    </Document>
    """
        .formatted(String.join("\n", entries));
  }

  static String entry(String reference, String amount, String day, String more) {
    return """
          <Ntry>
            <Amt Ccy="EUR">%2$s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>%3$s</Dt></BookgDt><ValDt><Dt>%3$s</Dt></ValDt>
            <AcctSvcrRef>2026%4$s</AcctSvcrRef>
            <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
            <NtryDtls><TxDtls>
              <Refs><EndToEndId>%1$s</EndToEndId></Refs>
              <Amt Ccy="EUR">%2$s</Amt><CdtDbtInd>DBIT</CdtDbtInd>
              <RltdPties><Cdtr><Pty><Nm>Lena Muller</Nm></Pty></Cdtr></RltdPties>
              <RmtInf><Ustrd>Maison Lumiere</Ustrd></RmtInf>%5$s
            </TxDtls></NtryDtls>
          </Ntry>\
    """
        .formatted(reference, amount, day, Integer.toHexString(reference.hashCode()), more);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
