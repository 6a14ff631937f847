package io.redress.money.bank;

import io.redress.shared.Money;
import io.redress.shared.PlainWords;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * Reads a statement that a bank gives as CSV: whatever stands before its headings is passed over.
 * Days are written as 2026-11-30, 30.11.2026, 30.11.26 or 30/11/2026.
 */
final class CsvStatement {
  private static final Charset FALLBACK = Charset.forName("windows-1252");
  private static final int HEADINGS_WITHIN = 40;
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT),
          DateTimeFormatter.ofPattern("d.M.uu", Locale.ROOT),
          DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT));
  private static final Pattern NOT_OF_AMOUNT = Pattern.compile("[^0-9.,+-]");
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,3})?");
  private static final int GROUP = 3;

  private CsvStatement() {}

  static List<StatementLine> read(byte[] file, CsvColumns wanted) {
    var text = text(file);
    for (var delimiter : new char[] {';', ',', '\t'}) {
      // By another delimiter its quotes do not match either.
      var rows = rows(text, delimiter).orElse(List.of());
      for (var i = 0; i < Math.min(rows.size(), HEADINGS_WITHIN); i++) {
        var headings = CsvHeadings.of(rows.get(i), wanted);
        if (headings.isPresent()) {
          return lines(rows.subList(i + 1, rows.size()), headings.get());
        }
      }
    }
    throw ReadStatement.unreadable(
        text.lines().findFirst().orElse(""),
        "has no headings for day and amount, or quotes that do not match",
        "Name the headings as the file has them, or fetch camt.053 from the bank.");
  }

  private static String text(byte[] file) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(file, FALLBACK);
    }
  }

  private static Optional<List<List<String>>> rows(String text, char delimiter) {
    var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    var rows = new ArrayList<List<String>>();
    try (var parser = format.parse(new StringReader(text))) {
      for (var row : parser) {
        rows.add(row.toList());
        if (rows.size() > ReadStatement.MOST_LINES + HEADINGS_WITHIN) {
          throw ReadStatement.tooMuch();
        }
      }
      return Optional.of(rows);
    } catch (IOException | UncheckedIOException | IllegalStateException brokenQuotes) {
      return Optional.empty();
    }
  }

  private static List<StatementLine> lines(List<List<String>> rows, CsvHeadings headings) {
    var found = new ArrayList<StatementLine>();
    for (var row : rows) {
      var day = CsvHeadings.cell(row, OptionalInt.of(headings.day()));
      var amount = amount(row, headings);
      // Sums and balances at the end have no day; what only came in has nothing under "debit".
      if (!day.isEmpty() && amount.isPresent()) {
        found.add(line(row, headings, day, amount.get()));
      }
    }
    return found;
  }

  private static StatementLine line(
      List<String> row, CsvHeadings headings, String day, Money amount) {
    var reference = PlainWords.oneLine(CsvHeadings.cell(row, headings.reference()));
    return new StatementLine(
        "",
        day(day),
        amount,
        false,
        "",
        reference.isEmpty() ? List.of() : List.of(reference),
        PlainWords.oneLine(CsvHeadings.cell(row, headings.words())));
  }

  private static Optional<Money> amount(List<String> row, CsvHeadings headings) {
    var currency = currency(CsvHeadings.cell(row, headings.currency()));
    var signed = CsvHeadings.cell(row, headings.amount());
    if (!signed.isEmpty()) {
      return Optional.of(money(signed, currency));
    }
    var out = CsvHeadings.cell(row, headings.out());
    return out.isEmpty()
        ? Optional.empty()
        : Optional.of(money(out, currency)).map(each -> each.isPositive() ? each.negated() : each);
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(
          code.isEmpty() ? CreditTransfer.CURRENCY : code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw wrong(code, "is not a currency");
    }
  }

  private static Money money(String text, Currency currency) {
    var bare = NOT_OF_AMOUNT.matcher(text.replace('\u2212', '-')).replaceAll("");
    var isOut = bare.startsWith("-") || bare.endsWith("-");
    var digits = decimal(bare.replaceAll("[+-]", ""));
    if (!AMOUNT.matcher(digits).matches()) {
      throw wrong(text, "is not an amount");
    }
    try {
      var amount = Money.ofDecimal(new BigDecimal(digits), currency);
      return isOut ? amount.negated() : amount;
    } catch (ArithmeticException tooFine) {
      throw wrong(text, "has more decimals than " + currency);
    }
  }

  /** With a point before the decimals, however the bank groups its digits. */
  private static String decimal(String digits) {
    var last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    if (last < 0) {
      return digits;
    }
    var whole = digits.substring(0, last).replaceAll("[.,]", "");
    var rest = digits.substring(last + 1);
    return rest.length() == GROUP ? whole + rest : whole + "." + rest;
  }

  private static LocalDate day(String text) {
    return DAYS.stream()
        .flatMap(form -> day(text, form).stream())
        .findFirst()
        .orElseThrow(() -> wrong(text, "is not a day"));
  }

  private static Optional<LocalDate> day(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeException anotherForm) {
      return Optional.empty();
    }
  }

  private static RuntimeException wrong(String found, String reason) {
    return ReadStatement.unreadable(
        found, reason, "Correct the cell, or fetch the statement as camt.053.");
  }
}
