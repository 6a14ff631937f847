package io.redress.cases.web;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.Goodwill;
import io.redress.cases.Goodwill.Gift;
import io.redress.cases.goodwill.HouseGoodwill;
import io.redress.orders.web.Fields;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.GoodwillId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is given beyond what is owed; a second person answers at the desk, never a program. */
@Tag(name = OpenApiDescription.CASES)
@RestController
class GoodwillApi {
  private static final String OF_CASE = "/api/v1/cases/{id}/goodwill";
  private static final int MOST_WORDS = 4_000;

  private final Cases cases;
  private final CaseMatters matters;
  private final HouseGoodwill goodwill;

  GoodwillApi(Cases cases, CaseMatters matters, HouseGoodwill goodwill) {
    this.cases = cases;
    this.matters = matters;
    this.goodwill = goodwill;
  }

  /** Something to be given. */
  @Schema(name = "GrantGoodwill")
  record Granting(
      @Schema(description = "Id of the case line; needed for an exception") @Nullable String line,
      @Schema(
              description = "compensation and store_credit come on top; all else is offered",
              example = "compensation")
          @Nullable String remedy,
      @Schema(
              description =
                  "What it comes to; left out for refund, replacement and exchange, which come to"
                      + " what was paid")
          @Nullable MoneyDocument worth,
      @Schema(allowableValues = {"delay", "mistake", "trouble", "just_late", "loyalty"})
          @Nullable String reason,
      @Schema(description = "To the consumer") @Nullable String words) {

    Gift read(CaseView view) {
      var fields = new Fields();
      var piece =
          line == null ? Optional.<CaseLineId>empty() : fields.id("line", line, CaseLineId::parse);
      var wanted = fields.choice("remedy", remedy, Remedy.values());
      var why = fields.choice("reason", reason, Goodwill.Reason.values());
      var nothing = Money.zero(view.order().total().currency());
      var sum = Optional.ofNullable(worth).map(it -> it.read("worth", fields)).orElse(nothing);
      var told = fields.words("words", words, MOST_WORDS).orElse("");
      fields.refuse();
      return new Gift(piece, wanted, sum, why, told);
    }
  }

  /** What is done about something that is asked for or owed. */
  @Schema(name = "MoveGoodwill")
  record Moving(
      @Schema(allowableValues = {"approve", "decline", "take_back", "perform"})
          @Nullable String move,
      @Schema(description = "To the consumer when it is done, else to who asked")
          @Nullable String words) {}

  @Operation(summary = "What waits for a second person, in all cases")
  @GetMapping("/api/v1/goodwill")
  GoodwillDocument.Waiting waiting() {
    return new GoodwillDocument.Waiting(
        goodwill.waiting().stream().map(GoodwillDocument.OfOneCase::of).toList());
  }

  @Operation(summary = "What was given in a case beyond what is owed, oldest first")
  @GetMapping(OF_CASE)
  GoodwillDocument.All list(@PathVariable String id) {
    return new GoodwillDocument.All(
        view(id).conduct().goodwill().stream().map(GoodwillDocument::of).toList());
  }

  @Operation(
      summary = "Give something beyond what is owed",
      description =
          "A program gives what an agent may; above that it waits for a person at the desk. What"
              + " the rules give already is refused.")
  @PostMapping(OF_CASE)
  ResponseEntity<CommandsApi.Performed> grant(@PathVariable String id, @RequestBody Granting body) {
    var view = view(id);
    return perform(new CaseCommand.GrantGoodwill(view.head().id(), body.read(view)));
  }

  @Operation(
      summary = "Note that it is done, or let it go",
      description = "`approve` and `decline` need a person at the desk and are refused here.")
  @PostMapping(OF_CASE + "/{goodwillId}")
  ResponseEntity<CommandsApi.Performed> move(
      @PathVariable String id, @PathVariable String goodwillId, @RequestBody Moving body) {
    var fields = new Fields();
    var move = fields.choice("move", body.move(), Goodwill.Move.values());
    var words = fields.words("words", body.words(), MOST_WORDS).orElse("");
    fields.refuse();
    var view = view(id);
    var found = GoodwillId.parse(goodwillId);
    if (view.conduct().goodwill().stream().noneMatch(each -> each.id().equals(found))) {
      throw Problem.notFound("The goodwill");
    }
    var caseId = view.head().id();
    return perform(
        switch (move) {
          case APPROVE, DECLINE, TAKE_BACK ->
              new CaseCommand.AnswerGoodwill(caseId, found, move, words);
          case PERFORM -> new CaseCommand.PerformGoodwill(caseId, found, words);
        });
  }

  private ResponseEntity<CommandsApi.Performed> perform(CaseCommand command) {
    var caseId = command.caseId();
    return switch (cases.perform(command, matters.actor(caseId, Speaker.HOUSE))) {
      case CaseOutcome.Performed performed ->
          ResponseEntity.ok()
              .eTag(ReadVersion.tag(performed.version()))
              .body(new CommandsApi.Performed(caseId.toString(), performed.version()));
      case CaseOutcome.Refused refused -> throw new RefusedException(refused.refusal());
    };
  }

  private CaseView view(String id) {
    return cases.view(CaseId.parse(id)).orElseThrow(() -> Problem.notFound("The case"));
  }
}
