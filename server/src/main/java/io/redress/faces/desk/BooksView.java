package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import io.redress.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * The money of the house: refunds that are owed or on their way, and the books.
 *
 * @param headline how much work there is, in one sentence
 * @param proof whether the books balance, in one sentence
 * @param turns ways to the first page of the refunds and to the one after this
 * @param sandbox how the built-in provider behaves; empty for who may not change it, and where real
 *     money moves
 * @param providers where accounts at providers are connected; empty for who may not
 */
public record BooksView(
    String headline,
    String proof,
    List<Refund> refunds,
    QueueView.Turns turns,
    List<Balance> balances,
    Optional<ActionView> sandbox,
    Optional<LinkView> providers) {
  public BooksView {
    refunds = List.copyOf(refunds);
    balances = List.copyOf(balances);
  }

  /** A case whose money is owed or on its way. */
  public record Refund(LinkView matter, String person, String state) {}

  /** What stands on an account. */
  public record Balance(String account, Money amount) {}
}
