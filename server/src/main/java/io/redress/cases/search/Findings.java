package io.redress.cases.search;

import io.redress.cases.CaseSummary;
import io.redress.conversation.AuthorKind;
import io.redress.conversation.ThreadKind;
import io.redress.shared.CaseId;
import io.redress.shared.ConsumerId;
import io.redress.shared.MessageId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was found, by kind and the newest first; at most {@value Found#MOST} of each. */
public record Findings(
    Found<CaseSummary> cases,
    Found<Words> words,
    Found<Person> people,
    Found<OrderFound> orders,
    Found<Goods> goods) {
  /** Nothing of any kind. */
  public static final Findings NONE =
      new Findings(Found.none(), Found.none(), Found.none(), Found.none(), Found.none());

  /**
   * What was found of one kind.
   *
   * @param isMore whether there is more than is told here
   */
  public record Found<T>(List<T> rows, boolean isMore) {
    /** Most rows of one kind. */
    public static final int MOST = 50;

    public Found {
      rows = List.copyOf(rows);
    }

    /** Nothing. */
    public static <T> Found<T> none() {
      return new Found<>(List.of(), false);
    }

    /** Rows of which one more than {@value #MOST} was asked for. */
    public static <T> Found<T> of(List<T> rows) {
      return new Found<>(rows.subList(0, Math.min(MOST, rows.size())), rows.size() > MOST);
    }
  }

  /** A message. */
  public record Words(
      MessageId id,
      CaseId caseId,
      String caseNumber,
      ThreadKind thread,
      AuthorKind author,
      String language,
      String text,
      Instant writtenAt) {}

  /**
   * A consumer.
   *
   * @param email empty where contacts are not shown
   * @param phone empty where contacts are not shown or none is known
   */
  public record Person(
      ConsumerId id,
      String name,
      Optional<String> email,
      Optional<String> phone,
      String country,
      String language,
      int orders,
      int cases) {}

  /**
   * An order.
   *
   * @param title of its first line
   */
  public record OrderFound(
      OrderId id, String number, String buyer, String title, Instant placedAt, Money total) {}

  /** A line of an order. */
  public record Goods(
      OrderLineId id,
      OrderId orderId,
      String orderNumber,
      String buyer,
      String sku,
      String title,
      Optional<String> serial,
      String category,
      Instant placedAt) {}

  /** How many were found of a kind, as far as they are told here. */
  public int count(FoundKind kind) {
    return of(kind).rows().size();
  }

  /** Whether there are more of a kind than are told here. */
  public boolean isMore(FoundKind kind) {
    return of(kind).isMore();
  }

  private Found<?> of(FoundKind kind) {
    return switch (kind) {
      case CASES -> cases;
      case WORDS -> words;
      case PEOPLE -> people;
      case ORDERS -> orders;
      case GOODS -> goods;
    };
  }
}
