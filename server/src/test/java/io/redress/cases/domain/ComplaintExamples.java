package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.promise;

import io.redress.cases.CaseCommand;
import io.redress.cases.Complaint;
import io.redress.promises.PromiseKind;
import io.redress.shared.ComplaintId;
import io.redress.shared.StaffId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Complaints of the example case; whoever holds it is the one they are about. */
final class ComplaintExamples {
  static final ComplaintId COMPLAINT = new ComplaintId(new UUID(14, 1));
  static final StaffId ANOTHER = new StaffId(new UUID(8, 9));

  private ComplaintExamples() {}

  static Complaint complaint(Complaint.State state, String about) {
    return new Complaint(
        COMPLAINT,
        new Complaint.Claim(Complaint.Way.PAGE, "Nobody rang."),
        state,
        promise(PromiseKind.COMPLAINT).id(),
        about,
        NOW,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same case with a complaint about nobody in particular. */
  static CaseState complained(CaseExamples.Builder builder) {
    return complained(builder, complaint(Complaint.State.RECEIVED, "desk"));
  }

  static CaseState complained(CaseExamples.Builder builder, Complaint complaint) {
    var state = builder.promised(PromiseKind.COMPLAINT).build();
    return new CaseState(
        state.head(),
        state.lines(),
        state.resolutions(),
        state.liaison(),
        state.goods(),
        state.inspections(),
        state.intents(),
        state.promises(),
        state.houseSpokeAt(),
        state.disputes(),
        state.goodwill(),
        List.of(complaint));
  }

  static CaseCommand command(CommandKind kind) {
    return switch (kind) {
      case COMPLAIN -> complain("Nobody rang.");
      case MOVE_COMPLAINT -> move(Complaint.Move.ANSWER, "We are sorry.");
      default -> throw new IllegalArgumentException(kind + " is about no complaint");
    };
  }

  static CaseCommand complain(String words) {
    return new CaseCommand.Complain(CASE, new Complaint.Claim(Complaint.Way.PAGE, words));
  }

  static CaseCommand move(Complaint.Move move, String words) {
    return new CaseCommand.MoveComplaint(CASE, COMPLAINT, move, words, Optional.empty());
  }
}
