package io.redress.cases.receiving;

import io.redress.evidence.EvidenceContent;
import io.redress.evidence.EvidenceFiles;
import io.redress.evidence.NewEvidence;
import io.redress.evidence.Received;
import io.redress.goods.passport.ItemPassport;
import io.redress.goods.passport.Marks;
import io.redress.goods.passport.Passports;
import io.redress.goods.passport.Passports.Noting;
import io.redress.goods.passport.PieceKey;
import io.redress.orders.Orders;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.Actor;
import io.redress.shared.EvidenceId;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.UnitNumbers;
import io.redress.shared.Violation;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Item passports of what was sold, noted by those who may. */
@Service
public class PassportDesk {
  private final Passports passports;
  private final Orders orders;
  private final EvidenceFiles files;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PassportDesk(
      Passports passports,
      Orders orders,
      EvidenceFiles files,
      TransactionTemplate transaction,
      Clock clock) {
    this.passports = passports;
    this.orders = orders;
    this.files = files;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Notes what pieces are known by: all of them or none. The same again changes nothing; other
   * marks are a new version.
   */
  @Needs(Right.NOTE_PASSPORTS)
  @Transactional
  public List<ItemPassport> note(List<Noting> wanted, Actor by) {
    return wanted.stream().map(each -> passports.note(each, by, clock.instant())).toList();
  }

  /** Adds a picture of a piece from before dispatch; it stays as long as its passport. */
  @Needs(Right.NOTE_PASSPORTS)
  public Received show(PieceKey piece, String name, InputStream bytes, Actor by) {
    var holder = piece.line().value();
    var bringer = by.kind().name().toLowerCase(Locale.ROOT);
    var what = new NewEvidence(holder, Optional.empty(), name, bringer);
    var received = files.receive(what, bytes, clock.instant());
    if (received instanceof Received.Kept(var evidence)) {
      transaction.executeWithoutResult(
          status -> {
            files.keepLasting(holder, evidence.id());
            passports.show(piece, evidence.id(), clock.instant());
          });
    }
    return received;
  }

  /**
   * One single piece of an order.
   *
   * @throws Problem NOT_FOUND for an order or a line that is none of ours; INVALID for a unit that
   *     the line does not have
   */
  @Transactional(readOnly = true)
  public PieceKey piece(OrderId order, OrderLineId line, int unit) {
    var bought =
        orders
            .byId(order)
            .flatMap(each -> each.line(line))
            .orElseThrow(() -> Problem.notFound("The piece"));
    var wanted =
        new UnitNumbers(List.of(new UnitNumbers.Range(Math.max(unit, 1), Math.max(unit, 1) + 1)));
    if (unit < 1 || bought.units().and(wanted).isEmpty()) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "unit",
              String.valueOf(unit),
              "is no piece of this line",
              "Send one of the units " + bought.units() + "."));
    }
    return new PieceKey(order, line, unit);
  }

  /** What is known of a piece now; nothing noted yet is version 0. */
  @Transactional(readOnly = true)
  public ItemPassport of(PieceKey piece) {
    return passports
        .of(piece)
        .orElseGet(
            () ->
                new ItemPassport(
                    piece,
                    0,
                    Marks.NONE,
                    ItemPassport.Source.DISPATCH,
                    Actor.SYSTEM,
                    clock.instant(),
                    passports.photos(piece)));
  }

  /** All versions of a piece, the latest first. */
  @Transactional(readOnly = true)
  public List<ItemPassport> versions(PieceKey piece) {
    return passports.versions(piece);
  }

  /** A picture of a piece from before dispatch; empty when it is none of this line. */
  public Optional<EvidenceContent> photo(OrderLineId line, EvidenceId id) {
    return files.previewOfBrought(line.value(), id);
  }
}
