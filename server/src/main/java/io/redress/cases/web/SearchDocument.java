package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.search.Findings;
import io.redress.cases.search.Findings.Found;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What was found as the API shows it. */
@Schema(name = "SearchResult")
record SearchDocument(Cases cases, Words words, People people, Orders orders, Goods goods) {

  static SearchDocument of(Findings found, UnaryOperator<String> excerpt) {
    return new SearchDocument(
        new Cases(rows(found.cases(), CaseRowDocument::of), found.cases().isMore()),
        new Words(rows(found.words(), row -> word(row, excerpt)), found.words().isMore()),
        new People(rows(found.people(), SearchDocument::person), found.people().isMore()),
        new Orders(rows(found.orders(), SearchDocument::order), found.orders().isMore()),
        new Goods(rows(found.goods(), SearchDocument::piece), found.goods().isMore()));
  }

  private static <T, D> List<D> rows(Found<T> found, Function<T, D> document) {
    return found.rows().stream().map(document).toList();
  }

  private static Word word(Findings.Words row, UnaryOperator<String> excerpt) {
    return new Word(
        row.id().toString(),
        row.caseId().toString(),
        row.caseNumber(),
        Codes.of(row.thread()),
        Codes.of(row.author()),
        row.language(),
        excerpt.apply(row.text()),
        row.writtenAt());
  }

  private static Person person(Findings.Person row) {
    return new Person(
        row.id().toString(),
        row.name(),
        row.email().orElse(null),
        row.phone().orElse(null),
        row.country(),
        row.language(),
        row.orders(),
        row.cases());
  }

  private static Order order(Findings.OrderFound row) {
    return new Order(
        row.id().toString(),
        row.number(),
        row.buyer(),
        row.title(),
        row.placedAt(),
        MoneyDocument.of(row.total()));
  }

  private static Piece piece(Findings.Goods row) {
    return new Piece(
        row.orderId().toString(),
        row.orderNumber(),
        row.buyer(),
        row.sku(),
        row.title(),
        row.serial().orElse(null),
        row.placedAt());
  }

  @Schema(name = "FoundCases")
  record Cases(
      List<CaseRowDocument> rows,
      @Schema(description = "Whether there are more than are told") boolean more) {}

  @Schema(name = "FoundWords")
  record Words(List<Word> rows, boolean more) {}

  @Schema(name = "FoundPeople")
  record People(List<Person> rows, boolean more) {}

  @Schema(name = "FoundOrders")
  record Orders(List<Order> rows, boolean more) {}

  @Schema(name = "FoundGoods")
  record Goods(List<Piece> rows, boolean more) {}

  @Schema(name = "FoundWord")
  record Word(
      String id,
      String caseId,
      String caseNumber,
      String thread,
      String author,
      String language,
      @Schema(description = "The words about the first place that fits") String excerpt,
      Instant writtenAt) {}

  @Schema(name = "FoundPerson")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Person(
      String id,
      String name,
      @Nullable String email,
      @Nullable String phone,
      String country,
      String language,
      int orders,
      int cases) {}

  @Schema(name = "FoundOrder")
  record Order(
      String id,
      String number,
      String buyer,
      String title,
      Instant placedAt,
      MoneyDocument total) {}

  @Schema(name = "FoundPiece")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Piece(
      String orderId,
      String order,
      String buyer,
      String sku,
      String title,
      @Nullable String serial,
      Instant placedAt) {}
}
