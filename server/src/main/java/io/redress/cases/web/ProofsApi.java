package io.redress.cases.web;

import io.redress.cases.brands.packages.NewProof;
import io.redress.cases.brands.packages.PurchaseProofs;
import io.redress.catalogue.Brands;
import io.redress.evidence.web.Download;
import io.redress.liaison.vault.ProofVault;
import io.redress.liaison.vault.VaultDocument;
import io.redress.liaison.vault.VaultDocument.About;
import io.redress.liaison.vault.VaultKind;
import io.redress.orders.OrderLine;
import io.redress.orders.Orders;
import io.redress.orders.web.Fields;
import io.redress.people.Merchants;
import io.redress.people.access.CurrentApiKey;
import io.redress.shared.BrandId;
import io.redress.shared.Problem;
import io.redress.shared.VaultDocumentId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The papers by which the house proves where its goods come from. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/proofs")
class ProofsApi {
  private final ProofVault vault;
  private final PurchaseProofs proofs;
  private final Known known;
  private final CurrentApiKey caller;
  private final Clock clock;

  ProofsApi(
      ProofVault vault, PurchaseProofs proofs, Known known, CurrentApiKey caller, Clock clock) {
    this.vault = vault;
    this.proofs = proofs;
    this.known = known;
    this.caller = caller;
    this.clock = clock;
  }

  /** What a paper can be about. */
  @Component("knownByProofs")
  record Known(Brands brands, Orders orders, Merchants merchants) {}

  /** What is said of a paper beside its file. */
  @Schema(name = "AddPurchaseProof")
  record Adding(
      @Schema(allowableValues = {"invoice", "receipt", "dealer_certificate", "warranty_card"})
          @Nullable String kind,
      @Schema(description = "By which its maker knows it") @Nullable String number,
      @Schema(description = "Id of the brand; needed without an order") @Nullable String brand,
      @Schema(description = "Number of the order whose pieces it is about; needed without a brand")
          @Nullable String order,
      @Schema(description = "Number of the purchasing account") @Nullable String account,
      @Schema(example = "2026-05-02") @Nullable String issuedOn,
      @Schema(description = "Its last day", example = "2027-05-02") @Nullable String expiresOn) {

    NewProof read(Known known) {
      var fields = new Fields();
      var what = fields.choice("kind", kind, VaultKind.values());
      var named = fields.required("number", number, VaultDocument.LONGEST_NUMBER);
      var whose = brand(fields, known);
      var lines = lines(fields, known);
      var by = fields.text("account", account, VaultDocument.LONGEST_NUMBER).orElse("");
      var from = fields.date("issuedOn", issuedOn);
      var until = fields.date("expiresOn", expiresOn);
      fields.refuse();
      return NewProof.about(new About(what, named, whose, by, from, until), lines);
    }

    private Optional<BrandId> brand(Fields fields, Known known) {
      var id =
          brand == null || brand.isBlank()
              ? Optional.<BrandId>empty()
              : fields.id("brand", brand, BrandId::parse);
      id.filter(each -> known.brands().byId(each).isEmpty())
          .ifPresent(
              each -> fields.wrong("brand", each.toString(), "is none of yours", "Send its id."));
      return id;
    }

    private List<OrderLine> lines(Fields fields, Known known) {
      var wanted = fields.text("order", order, VaultDocument.LONGEST_NUMBER);
      var found = wanted.flatMap(known.orders()::byNumber);
      if (wanted.isPresent() && found.isEmpty()) {
        fields.wrong("order", wanted.get(), "is not known", "Send the number of an order.");
      }
      return found.map(each -> each.lines()).orElse(List.of());
    }
  }

  @Operation(summary = "The papers that were not taken out, what ends first at the head")
  @GetMapping
  ProofDocument.All list() {
    return new ProofDocument.All(
        vault.list().stream().map(each -> ProofDocument.of(each, today())).toList());
  }

  @Operation(
      summary = "Add a paper",
      description =
          "A picture (JPEG, PNG, WebP, GIF, TIFF) or a PDF of at most 20 MB, about all goods of a"
              + " brand or about the pieces of an order. With a request goes a clean copy.")
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ProofDocument> add(
      @RequestPart("file") MultipartFile file, @ModelAttribute Adding about) throws IOException {
    var proof = about.read(known);
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try (var bytes = file.getInputStream()) {
      return switch (proofs.add(proof, name, bytes, caller.actor())) {
        case PurchaseProofs.Brought.Refused refused -> throw refused.refusal().problem();
        case PurchaseProofs.Brought.Kept(var document) ->
            ResponseEntity.created(URI.create("/api/v1/proofs/" + document.id()))
                .body(ProofDocument.of(document, today()));
      };
    }
  }

  @Operation(summary = "One paper, also one that was taken out")
  @GetMapping("/{id}")
  ProofDocument one(@PathVariable String id) {
    return ProofDocument.of(require(id), today());
  }

  @Operation(
      summary = "The file of a paper as a brand gets it, as an attachment",
      description = "A picture without place and camera, a PDF without what says who made it.")
  @GetMapping("/{id}/file")
  ResponseEntity<Resource> file(@PathVariable String id) {
    return proofs
        .content(require(id))
        .map(
            content ->
                content.mediaType().startsWith("image/")
                    ? Download.picture(content)
                    : Download.original(content))
        .orElseThrow(() -> Problem.notFound("The file"));
  }

  @Operation(
      summary = "Take a paper out",
      description = "It goes with no further request; what went with one stays with it.")
  @PostMapping("/{id}/withdraw")
  ProofDocument withdraw(@PathVariable String id) {
    var document = require(id);
    if (document.withdrawnAt().isEmpty()) {
      proofs.withdraw(document.id());
    }
    return one(id);
  }

  private VaultDocument require(String id) {
    return vault.byId(VaultDocumentId.parse(id)).orElseThrow(() -> Problem.notFound("The paper"));
  }

  private LocalDate today() {
    return clock.instant().atZone(known.merchants().current().zone()).toLocalDate();
  }
}
