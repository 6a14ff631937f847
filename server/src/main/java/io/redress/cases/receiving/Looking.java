package io.redress.cases.receiving;

import io.redress.cases.CaseCommand;
import io.redress.cases.Cases;
import io.redress.goods.Acceptance;
import io.redress.goods.Reception;
import io.redress.goods.receiving.BenchBook;
import io.redress.goods.receiving.BenchEntry;
import io.redress.goods.receiving.BenchWork.Inspect;
import io.redress.goods.receiving.Checklist.Question;
import io.redress.goods.receiving.Differences;
import io.redress.goods.receiving.Look;
import io.redress.goods.receiving.Proposal;
import io.redress.goods.receiving.SeenPiece;
import io.redress.shared.Actor;
import io.redress.shared.Money;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/** Notes a look at a piece and tells its case what follows, in the caller's transaction. */
@Component
class Looking {
  private final Pieces pieces;
  private final BenchBook book;
  private final Cases cases;
  private final Differences differences;
  private final BenchNotes notes;
  private final Clock clock;

  Looking(
      Pieces pieces,
      BenchBook book,
      Cases cases,
      Differences differences,
      BenchNotes notes,
      Clock clock) {
    this.pieces = pieces;
    this.book = book;
    this.cases = cases;
    this.differences = differences;
    this.notes = notes;
    this.clock = clock;
  }

  /**
   * Notes a look. Where it speaks for another piece the money stops and a second person looks;
   * refused with {@code not_to_inspect} where nothing waits for a look, and with {@code
   * bench_questions_open} while anything is not answered that would decide.
   */
  void look(BenchEntry entry, Inspect work, Actor by) {
    var piece = pieces.find(work.caseId(), work.line(), work.look().marks());
    if (!piece.isToLookAt()) {
      throw new RefusedException(Refusal.of("not_to_inspect", "line", work.line().toString()));
    }
    var look = asked(piece, work.look());
    var proposal = Proposal.of(piece.checklist(), piece.known().marks(), look);
    book.keep(
        new SeenPiece(
            entry.id(),
            work.caseId(),
            work.line(),
            piece.known().unit(),
            piece.checklist().name(),
            look,
            clock.instant().truncatedTo(ChronoUnit.MICROS)));
    if (work.stop().isPresent()) {
      doubt(piece, work, work.stop().get(), by);
    } else if (proposal.isSuspicious()) {
      doubt(piece, work, Reception.SWAP_SUSPECTED, by);
    } else if (!proposal.open().isEmpty()) {
      throw new RefusedException(
          Refusal.of("bench_questions_open", "count", String.valueOf(proposal.open().size())));
    } else {
      inspect(piece, work, proposal, by);
    }
  }

  /** The look without answers to what nobody asks of such a piece. */
  private static Look asked(Piece piece, Look look) {
    var replies = new HashMap<>(look.replies());
    replies.keySet().retainAll(piece.checklist().questions().stream().map(Question::code).toList());
    return new Look(replies, look.marks());
  }

  private void doubt(Piece piece, Inspect work, Reception kind, Actor by) {
    var command = new CaseCommand.DoubtGoods(work.caseId(), work.line(), kind);
    var _ = cases.perform(command, by).orThrow();
    differences.describe(work.line(), work.words());
    notes.askSecond(work.caseId(), piece.bought().title(), by);
  }

  private void inspect(Piece piece, Inspect work, Proposal proposal, Actor by) {
    var result = work.decision().result().orElse(proposal.result());
    var findings =
        new CaseCommand.Findings(
            work.decision().grade().orElse(proposal.grade()),
            result,
            deduction(piece, work, proposal, result),
            work.words());
    var command = new CaseCommand.InspectGoods(work.caseId(), work.line(), findings);
    var _ = cases.perform(command, by).orThrow();
  }

  private static Money deduction(Piece piece, Inspect work, Proposal proposal, Acceptance result) {
    var currency = piece.matter().order().total().currency();
    if (result != Acceptance.PARTIAL) {
      return Money.zero(currency);
    }
    var grade = work.decision().grade().orElse(proposal.grade());
    return work.decision()
        .deduction()
        .map(sum -> Money.rounded(sum, currency))
        .orElseGet(() -> piece.share(piece.checklist().percentOf(grade)));
  }
}
