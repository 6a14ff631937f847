package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.handover.HandOver;
import io.redress.cases.handover.HandOverNote;
import io.redress.cases.handover.HandOvers;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.StaffId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is handed over when shifts end. */
@Tag(name = OpenApiDescription.CASES)
@RestController
@RequestMapping("/api/v1/hand-overs")
class HandOversApi {
  private final HandOvers handOvers;
  private final CurrentApiKey caller;

  HandOversApi(HandOvers handOvers, CurrentApiKey caller) {
    this.handOvers = handOvers;
    this.caller = caller;
  }

  /** What one person hands to another, as the API shows it. */
  @Schema(name = "HandOver")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record HandOverDocument(
      @Schema(description = "Id of whose shift ends") String from,
      @Schema(description = "When it ends; only a key that may administer is told")
          @Nullable Instant at,
      @Schema(description = "Id of who takes over; absent when nobody is planned to come")
          @Nullable String to,
      List<PieceDocument> cases) {
    static HandOverDocument of(HandOver handOver, StaffDetails details) {
      return new HandOverDocument(
          handOver.from().toString(),
          details.only(Optional.of(handOver.at())).orElse(null),
          handOver.to().map(StaffId::toString).orElse(null),
          handOver.pieces().stream().map(PieceDocument::of).toList());
    }
  }

  /** One case of it. */
  @Schema(name = "HandOverCase")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PieceDocument(
      @Schema(description = "Id of the case") String caseId,
      String number,
      @Schema(description = "When its next promise falls due") Instant dueAt,
      boolean isMissing,
      @Schema(description = "What was left for whoever takes over") @Nullable String words) {
    static PieceDocument of(HandOver.Piece piece) {
      return new PieceDocument(
          piece.held().id().toString(),
          piece.held().number(),
          piece.held().dueAt(),
          piece.note().isEmpty(),
          piece.note().map(HandOverNote::words).orElse(null));
    }
  }

  /** Those that come soon. */
  @Schema(name = "HandOvers")
  record All(List<HandOverDocument> handOvers) {}

  /** Words as a program sends them. */
  @Schema(name = "HandOverRequest")
  record HandOverRequest(
      @Schema(description = "Id of an open case that somebody holds") @Nullable String caseId,
      @Schema(description = "At most 1000 characters; a note of the case among ourselves")
          @Nullable String words) {}

  /** A note as it was kept. */
  @Schema(name = "HandOverNote")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NoteDocument(
      String id,
      String caseId,
      @Schema(description = "Id of whose shift ends") String from,
      @Schema(description = "Id of who takes over") @Nullable String to,
      @Schema(description = "Only a key that may administer is told") @Nullable Instant shiftEndsAt,
      Instant writtenAt) {
    static NoteDocument of(HandOverNote note, StaffDetails details) {
      return new NoteDocument(
          note.id().toString(),
          note.caseId().toString(),
          note.from().toString(),
          note.to().map(StaffId::toString).orElse(null),
          details.only(Optional.of(note.shiftEndsAt())).orElse(null),
          note.writtenAt());
    }
  }

  @Operation(
      summary = "What is handed over within four hours",
      description =
          "Cases that fall due before whoever holds them is back, and whether words were left.")
  @GetMapping
  All soon() {
    var details = StaffDetails.to(caller.require());
    return new All(
        handOvers.soon().stream().map(each -> HandOverDocument.of(each, details)).toList());
  }

  @Operation(
      summary = "Leave words for whoever takes over a case",
      description = "They become a note of the case, of which that person is told.")
  @PostMapping
  ResponseEntity<NoteDocument> write(@RequestBody HandOverRequest request) {
    var fields = new Fields();
    var id = fields.id("caseId", request.caseId(), CaseId::parse);
    var words = fields.words("words", request.words(), HandOverNote.MOST_LENGTH).orElse("");
    if (words.isEmpty()) {
      fields.wrong("words", "", "are missing", "Send what whoever takes over must know.");
    }
    fields.refuse();
    var caseId = id.orElseThrow(() -> Problem.notFound("The case"));
    var note = handOvers.write(caseId, words, caller.actor());
    var details = StaffDetails.to(caller.require());
    return ResponseEntity.status(HttpStatus.CREATED).body(NoteDocument.of(note, details));
  }
}
