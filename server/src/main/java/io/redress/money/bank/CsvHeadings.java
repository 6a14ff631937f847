package io.redress.money.bank;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Where in a row of a bank's CSV what stands. */
record CsvHeadings(
    int day,
    OptionalInt amount,
    OptionalInt out,
    OptionalInt currency,
    OptionalInt reference,
    OptionalInt words) {
  private static final List<String> DAY =
      List.of(
          "buchungstag",
          "buchungsdatum",
          "booking date",
          "transaction date",
          "date comptable",
          "date operation",
          "date",
          "datum",
          "fecha",
          "data contabile",
          "data",
          "valuta");
  private static final List<String> AMOUNT =
      List.of(
          "betrag",
          "betrag (€)",
          "betrag (eur)",
          "amount",
          "montant",
          "importe",
          "importo",
          "umsatz");
  private static final List<String> OUT =
      List.of("soll", "debit", "débit", "lastschrift", "belastung", "paid out", "addebiti");
  private static final List<String> CURRENCY =
      List.of("währung", "waehrung", "currency", "devise", "divisa", "valuta währung");
  private static final List<String> REFERENCE =
      List.of(
          "kundenreferenz (end-to-end)",
          "end-to-end-referenz",
          "end to end id",
          "end-to-end id",
          "endtoendid",
          "kundenreferenz",
          "customer reference",
          "reference",
          "référence",
          "referenz",
          "referencia",
          "riferimento");
  private static final List<String> WORDS =
      List.of(
          "verwendungszweck",
          "remittance information",
          "payment details",
          "description",
          "details",
          "libellé",
          "libelle",
          "concepto",
          "causale",
          "purpose",
          "text",
          "buchungstext");

  /** Where it stands by this row; empty when the row is no heading, or not this one. */
  static Optional<CsvHeadings> of(List<String> row, CsvColumns wanted) {
    var day = find(row, wanted.day(), DAY);
    var amount = find(row, wanted.amount(), AMOUNT);
    var out = find(row, wanted.out(), OUT);
    if (day.isEmpty() || (amount.isEmpty() && out.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new CsvHeadings(
            day.getAsInt(),
            amount,
            out,
            find(row, wanted.currency(), CURRENCY),
            find(row, wanted.reference(), REFERENCE),
            find(row, wanted.words(), WORDS)));
  }

  private static OptionalInt find(List<String> row, String wanted, List<String> known) {
    var names = wanted.isEmpty() ? known : List.of(wanted.toLowerCase(Locale.ROOT));
    return names.stream()
        .flatMapToInt(
            name ->
                IntStream.range(0, row.size())
                    .filter(at -> row.get(at).strip().toLowerCase(Locale.ROOT).equals(name)))
        .findFirst();
  }

  /** What stands in a row; empty where the column or the cell is missing. */
  static String cell(List<String> row, OptionalInt at) {
    return at.isPresent() && at.getAsInt() < row.size() ? row.get(at.getAsInt()).strip() : "";
  }
}
