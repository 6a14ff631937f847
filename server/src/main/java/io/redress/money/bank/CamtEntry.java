package io.redress.money.bank;

import io.redress.shared.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The movements of one entry of a statement: each of its transactions by itself where they add up
 * to it, otherwise the entry as a whole. What is not booked yet is none.
 */
final class CamtEntry {
  private static final String OUT = "DBIT";
  private static final int LENGTH_OF_DAY = 10;
  private static final int MOST_REFERENCES = 50;
  private static final List<String> REFERENCES =
      List.of("EndToEndId", "InstrId", "PmtInfId", "MsgId", "TxId", "ClrSysRef");
  private static final String NONE = "NOTPROVIDED";

  private final XmlNode entry;
  private final String account;

  private CamtEntry(XmlNode entry, String account) {
    this.entry = entry;
    this.account = account;
  }

  static List<StatementLine> lines(XmlNode entry, String account) {
    return new CamtEntry(entry, account).lines();
  }

  private List<StatementLine> lines() {
    var isBooked = entry.saidAt("Sts/Cd", "Sts").filter(status -> !status.equals("BOOK")).isEmpty();
    if (!isBooked) {
      return List.of();
    }
    var whole = amount(entry.first("Amt"), isOut(entry)).orElseThrow(this::withoutAmount);
    var details = entry.all("NtryDtls", "TxDtls");
    if (details.size() > 1) {
      var parts = parts(details, whole);
      if (!parts.isEmpty()) {
        return parts;
      }
    }
    return List.of(line(details, whole));
  }

  /** One for each transaction; none when they do not add up to the entry. */
  private List<StatementLine> parts(List<XmlNode> details, Money whole) {
    var found = new ArrayList<StatementLine>();
    var sum = Money.zero(whole.currency());
    for (var detail : details) {
      var amount = amount(detail).filter(part -> part.currency().equals(whole.currency()));
      if (amount.isEmpty()) {
        return List.of();
      }
      sum = sum.plus(amount.get());
      found.add(line(List.of(detail), amount.get()));
    }
    return sum.equals(whole) ? found : List.of();
  }

  private Optional<Money> amount(XmlNode detail) {
    var isOut = detail.said("CdtDbtInd").map(OUT::equals).orElseGet(() -> isOut(entry));
    return detail
        .first("Amt")
        .or(() -> detail.first("AmtDtls", "TxAmt", "Amt"))
        .or(() -> detail.first("AmtDtls", "InstdAmt", "Amt"))
        .flatMap(node -> amount(Optional.of(node), isOut));
  }

  private static boolean isOut(XmlNode node) {
    return node.said("CdtDbtInd").filter(OUT::equals).isPresent();
  }

  private static Optional<Money> amount(Optional<XmlNode> node, boolean isOut) {
    try {
      return node.map(
              found ->
                  Money.ofDecimal(
                      new BigDecimal(found.text()), Currency.getInstance(found.currency())))
          .map(amount -> isOut ? amount.negated() : amount);
    } catch (IllegalArgumentException | ArithmeticException notAnAmount) {
      return Optional.empty();
    }
  }

  private StatementLine line(List<XmlNode> details, Money amount) {
    var isReturned =
        entry.said("RvslInd").filter("true"::equals).isPresent()
            || details.stream().anyMatch(detail -> detail.first("RtrInf").isPresent());
    return new StatementLine(
        account,
        day(),
        amount,
        isReturned,
        bankReference(details),
        references(details),
        words(details));
  }

  private LocalDate day() {
    var text =
        entry
            .saidAt("BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm")
            .filter(day -> day.length() >= LENGTH_OF_DAY)
            .orElseThrow(() -> wrong("an entry", "has no day on which it was booked"));
    try {
      return LocalDate.parse(text.substring(0, LENGTH_OF_DAY));
    } catch (DateTimeException notADay) {
      throw wrong(text, "is not a day");
    }
  }

  private String bankReference(List<XmlNode> details) {
    var own =
        details.size() == 1
            ? details.getFirst().said("Refs", "AcctSvcrRef")
            : Optional.<String>empty();
    return own.or(() -> entry.said("AcctSvcrRef")).orElse("");
  }

  private List<String> references(List<XmlNode> details) {
    var ofDetails =
        details.stream()
            .flatMap(
                detail -> REFERENCES.stream().flatMap(name -> detail.said("Refs", name).stream()));
    var ofBatch =
        Stream.of("PmtInfId", "MsgId")
            .flatMap(name -> entry.said("NtryDtls", "Btch", name).stream());
    return Stream.concat(ofDetails, ofBatch)
        .filter(reference -> !reference.equals(NONE))
        .distinct()
        .limit(MOST_REFERENCES)
        .toList();
  }

  private String words(List<XmlNode> details) {
    var ofDetails = details.stream().flatMap(CamtEntry::words);
    var ofEntry = entry.said("AddtlNtryInf").stream();
    return Stream.concat(ofDetails, ofEntry)
        .distinct()
        .limit(MOST_REFERENCES)
        .reduce((left, right) -> left + " " + right)
        .orElse("");
  }

  private static Stream<String> words(XmlNode detail) {
    return Stream.of(
            detail.all("RmtInf", "Ustrd").stream().map(XmlNode::text),
            detail.said("RmtInf", "Strd", "CdtrRefInf", "Ref").stream(),
            detail.saidAt("RltdPties/Cdtr/Nm", "RltdPties/Cdtr/Pty/Nm").stream(),
            detail.saidAt("RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry").stream(),
            detail.said("RtrInf", "AddtlInf").stream(),
            detail.said("AddtlTxInf").stream())
        .flatMap(each -> each);
  }

  private RuntimeException withoutAmount() {
    return wrong(entry.said("Amt").orElse("an entry"), "is not an amount");
  }

  private static RuntimeException wrong(String found, String reason) {
    return ReadStatement.unreadable(
        found, reason, "Fetch the statement from the bank again, as camt.053.");
  }
}
