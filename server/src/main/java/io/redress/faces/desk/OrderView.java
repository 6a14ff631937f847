package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PieceView;
import io.redress.faces.shared.PromiseView;
import io.redress.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One order: what was paid for each piece, what was asked back, what can still be given back.
 *
 * @param proof that the pieces add up to what was captured, or that they do not
 * @param versions how it came in, the latest first; a single one is not worth a word
 * @param newCase where a case is opened for the consumer; empty when nothing is left to ask for, or
 *     for who may not
 */
public record OrderView(
    Head head,
    List<Piece> pieces,
    Sums together,
    NoteView proof,
    List<Paid> payments,
    List<FactView> deliveries,
    List<Purchase> purchases,
    List<Matter> cases,
    List<Version> versions,
    Optional<LinkView> newCase) {
  public OrderView {
    pieces = List.copyOf(pieces);
    payments = List.copyOf(payments);
    deliveries = List.copyOf(deliveries);
    purchases = List.copyOf(purchases);
    cases = List.copyOf(cases);
    versions = List.copyOf(versions);
  }

  /**
   * What it is about.
   *
   * @param refundable what is left of the payments
   */
  public record Head(
      String number, String buyer, Instant bought, Money paid, Money refundable, String where) {}

  /** What was paid, asked back, and is left of it. */
  public record Sums(Money paid, Money asked, Money left) {
    /** Both together. */
    public Sums plus(Sums other) {
      return new Sums(paid.plus(other.paid), asked.plus(other.asked), left.plus(other.left));
    }
  }

  /**
   * One kind of goods.
   *
   * @param how how its price came about
   * @param units its pieces one by one or in ranges; empty when it is a single free one
   */
  public record Piece(PieceView piece, MoneyView how, Sums sums, List<Unit> units) {
    public Piece {
      units = List.copyOf(units);
    }
  }

  /**
   * One piece, or pieces that stand alike.
   *
   * @param how how the sum came about
   * @param each what one of them was paid with, when there are several; may be empty
   * @param by the case that asks for it
   */
  public record Unit(String label, MoneyView how, Sums sums, String each, Optional<LinkView> by) {}

  /**
   * A payment.
   *
   * @param when it was captured
   * @param committed what is decided to go back, whether it left yet or not
   * @param arrived what is proven to have arrived
   * @param note what holds it up; may be empty
   */
  public record Paid(
      String label,
      String when,
      Money captured,
      Money committed,
      Money arrived,
      Money left,
      String note) {}

  /** Our own purchase of one kind of goods. */
  public record Purchase(String title, List<FactView> facts) {
    public Purchase {
      facts = List.copyOf(facts);
    }
  }

  /** How the order came in once more. */
  public record Version(int number, String when, List<String> differences) {
    public Version {
      differences = List.copyOf(differences);
    }
  }

  /** A case of the order with what is owed next; nothing is owed in a closed one. */
  public record Matter(LinkView link, String status, Optional<PromiseView> next) {}
}
