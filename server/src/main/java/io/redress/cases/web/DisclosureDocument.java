package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.brands.packages.CaseDisclosures.Checked;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.disclosure.DisclosureField.Disclosed;
import io.redress.liaison.disclosure.DisclosureField.Withheld;
import io.redress.liaison.disclosure.DisclosureTopic;
import io.redress.liaison.disclosure.KnownFact;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a brand is told of a case and what it is not, as the API shows it. */
@Schema(name = "Disclosure", description = "What a brand is told of a case, and what it is not")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisclosureDocument(
    @Schema(description = "The open request; left out while the next one is meant")
        @Nullable String request,
    List<Told> disclosed,
    List<Kept> withheld) {

  /** What the brand is told. */
  @Schema(name = "DisclosedFact")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      String kind,
      @Schema(description = "The paper of the vault, for proofs") @Nullable String subject,
      @Schema(description = "Which fact of its kind") String part,
      @Schema(allowableValues = {"words", "day", "sum", "country", "reason", "answer"}) String form,
      String value,
      @Schema(description = "Why it goes although it stays by itself") @Nullable String reason) {
    static Told of(Disclosed told) {
      return of(told.fact(), told.reason());
    }

    private static Told of(KnownFact fact, String reason) {
      return new Told(
          Codes.of(fact.kind()),
          DisclosureDocument.subject(fact.topic()),
          fact.part(),
          Codes.of(fact.form()),
          fact.text(),
          reason.isEmpty() ? null : reason);
    }
  }

  /** What the brand is not told; its value is not said here either. */
  @Schema(name = "WithheldFact")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Kept(
      String kind,
      @Nullable String subject,
      String part,
      @Schema(description = "Whether it can be let go with a reason") boolean choosable) {
    static Kept of(Withheld kept) {
      return new Kept(
          Codes.of(kept.topic().kind()),
          DisclosureDocument.subject(kept.topic()),
          kept.part(),
          kept.topic().kind().isOpenToChoice());
    }
  }

  static DisclosureDocument of(Checked checked) {
    var fields = checked.disclosure().fields();
    return new DisclosureDocument(
        checked.live().map(LiaisonRequest::id).map(Object::toString).orElse(null),
        checked.disclosure().disclosed().stream().map(Told::of).toList(),
        fields.stream()
            .filter(Withheld.class::isInstance)
            .map(Withheld.class::cast)
            .map(Kept::of)
            .toList());
  }

  private static @Nullable String subject(DisclosureTopic topic) {
    return topic.subject().map(UUID::toString).orElse(null);
  }
}
