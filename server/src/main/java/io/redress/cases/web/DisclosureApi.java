package io.redress.cases.web;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.brands.packages.CaseDisclosures;
import io.redress.cases.brands.packages.CaseDisclosures.Wish;
import io.redress.liaison.disclosure.DisclosureChoice;
import io.redress.liaison.disclosure.DisclosureKind;
import io.redress.liaison.disclosure.DisclosureTopic;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.VaultDocumentId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the brand of a case is told: looked at before it goes, chosen with reasons. */
@Tag(name = OpenApiDescription.CASES)
@RestController
@RequestMapping("/api/v1/cases/{id}/disclosure")
class DisclosureApi {
  private final Cases cases;
  private final CaseDisclosures disclosures;
  private final CurrentApiKey caller;

  DisclosureApi(Cases cases, CaseDisclosures disclosures, CurrentApiKey caller) {
    this.cases = cases;
    this.disclosures = disclosures;
    this.caller = caller;
  }

  /** A choice. */
  @Schema(name = "ChooseDisclosure")
  record Choosing(
      @Schema(description = "Whether the brand is told") @Nullable Boolean goes,
      @Schema(description = "Why the brand needs it; needed for what stays by itself")
          @Nullable String reason,
      @Schema(description = "The paper of the vault; for kind proof alone")
          @Nullable String subject) {

    Wish read(String kind) {
      var fields = new Fields();
      var wanted = fields.choice("kind", kind, DisclosureKind.values());
      if (goes == null) {
        fields.wrong("goes", "", "is missing", "Send true or false.");
      }
      var why = fields.words("reason", reason, DisclosureChoice.MAXIMUM_REASON).orElse("");
      if (wanted != DisclosureKind.PROOF && subject != null) {
        fields.wrong("subject", subject, "goes with proof only", "Leave it out.");
      }
      var paper =
          wanted == DisclosureKind.PROOF
              ? fields.id("subject", subject, VaultDocumentId::parse)
              : Optional.<VaultDocumentId>empty();
      fields.refuse();
      var topic = new DisclosureTopic(wanted, paper.map(VaultDocumentId::value));
      return new Wish(topic, Boolean.TRUE.equals(goes), why);
    }
  }

  @Operation(
      summary = "What the brand is told with the next request, or with the open one",
      description =
          "By the very check that runs when the request goes. Price, source, papers and whatever"
              + " tells who the consumer is stay by themselves; the consumer's own words never go.")
  @GetMapping
  DisclosureDocument check(@PathVariable String id) {
    return DisclosureDocument.of(disclosures.check(view(id)));
  }

  @Operation(
      summary = "Let a kind of facts go to the brand, or keep it back",
      description =
          "Counts for the open request once it is told, else for the next one. What stays by itself"
              + " goes for a reason only. The same again changes nothing.")
  @PutMapping("/{kind}")
  DisclosureDocument choose(
      @PathVariable String id, @PathVariable String kind, @RequestBody Choosing body) {
    var about = view(id).head().id();
    disclosures.choose(about, List.of(body.read(kind)), caller.actor());
    return check(id);
  }

  @Operation(
      summary = "Tell the brand what was chosen since its open request went",
      description = "Refused with `no_brand_request` while none is open.")
  @PostMapping("/tell")
  DisclosureDocument tell(@PathVariable String id) {
    disclosures.tell(view(id).head().id());
    return check(id);
  }

  private CaseView view(String id) {
    return cases.view(CaseId.parse(id)).orElseThrow(() -> Problem.notFound("The case"));
  }
}
