package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.liaison.vault.VaultDocument;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paper that proves where goods come from, as the API shows it. */
@Schema(name = "PurchaseProof", description = "A paper by which the house proves a purchase")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProofDocument(
    String id,
    @Schema(allowableValues = {"invoice", "receipt", "dealer_certificate", "warranty_card"})
        String kind,
    String number,
    @Schema(description = "Id of the brand; left out for a paper of some lines alone")
        @Nullable String brand,
    @Schema(description = "Number of the purchasing account") @Nullable String account,
    @Schema(description = "Order lines that it is about; none for all goods of its brand")
        List<String> lines,
    @Nullable LocalDate issuedOn,
    @Schema(description = "Its last day") @Nullable LocalDate expiresOn,
    @Schema(description = "Whether it goes with new requests") boolean counts,
    Instant addedAt,
    @Nullable Instant withdrawnAt) {

  /** Papers in a list. */
  @Schema(name = "PurchaseProofList")
  record All(@Schema(description = "What ends first at the head") List<ProofDocument> proofs) {}

  static ProofDocument of(VaultDocument document, LocalDate today) {
    var about = document.about();
    return new ProofDocument(
        document.id().toString(),
        Codes.of(about.kind()),
        about.number(),
        about.brand().map(Object::toString).orElse(null),
        about.account().isEmpty() ? null : about.account(),
        document.lines().stream().map(Object::toString).toList(),
        about.issuedOn().orElse(null),
        about.expiresOn().orElse(null),
        document.isValid(today),
        document.addedAt(),
        document.withdrawnAt().orElse(null));
  }
}
