package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.CaseView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as the API shows it to the merchant's own programs. */
@Schema(name = "Case", description = "One after-sales matter about one order")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseDocument(
    String id,
    @Schema(description = "What people call it by") String number,
    @Schema(description = "Rises with each command; the ETag holds it") int version,
    @Schema(
            allowableValues = {
              "submitted",
              "assessing",
              "decided",
              "fulfilling",
              "resolved",
              "closed",
              "withdrawn",
              "disputed",
              "reopened"
            })
        String status,
    @Schema(
            allowableValues = {
              "first_contact",
              "brand_liaison",
              "review_and_approval",
              "implementation"
            })
        String phase,
    @Schema(
            description = "Whose act everybody waits for",
            allowableValues = {"consumer", "merchant", "brand", "provider", "nobody"})
        String awaited,
    @Schema(allowableValues = {"none", "owed", "on_the_way", "paid"}) String money,
    String owner,
    String team,
    @Schema(description = "BCP 47 tag the consumer is spoken to in") String language,
    @Schema(description = "What the consumer said") String words,
    @Schema(description = "The remedy the consumer would like") @Nullable String wish,
    Instant openedAt,
    CaseParts.OrderPart order,
    CaseParts.ConsumerPart consumer,
    @Nullable String brand,
    List<CaseParts.LinePart> lines,
    List<CaseParts.OfferPart> resolutions,
    CaseParts.@Nullable BrandPart brandRequest,
    List<CaseParts.GoodsPart> goods,
    List<CaseParts.InspectionPart> inspections,
    List<CaseParts.PaymentPart> payments,
    List<RefundDocument> refunds,
    List<PromiseDocument> promises,
    ClocksDocument clocks,
    @Schema(description = "Cases that ended in this one, or it in them, or that were split off")
        List<Kin> related,
    @Schema(
            description = "Commands that may be asked now, by their names in the address",
            example = "[\"decide\", \"write_message\"]")
        List<String> allowedCommands) {

  /** Another case that belongs together with this one. */
  @Schema(name = "RelatedCase")
  record Kin(
      @Schema(
              description = "What it is to this one: this one ended in the survivor",
              allowableValues = {"survivor", "merged", "origin", "branch"})
          String relation,
      String id,
      String number) {}

  static CaseDocument of(CaseView view) {
    var head = view.head();
    var conduct = view.conduct();
    return new CaseDocument(
        head.id().toString(),
        head.number(),
        head.version(),
        Codes.of(head.status()),
        Codes.of(head.phase()),
        Codes.of(head.awaited()),
        Codes.of(head.money()),
        head.owner(),
        head.team(),
        head.language(),
        head.words(),
        head.wish().orElse(null),
        head.openedAt(),
        CaseParts.order(view.order()),
        CaseParts.consumer(view.consumer()),
        view.brandName().orElse(null),
        view.content().lines().stream().map(line -> CaseParts.line(view.order(), line)).toList(),
        conduct.resolutions().stream().map(each -> CaseParts.offer(view, each)).toList(),
        conduct.liaison().map(CaseParts::brand).orElse(null),
        conduct.goods().stream().map(CaseParts::goods).toList(),
        conduct.inspections().stream().map(CaseParts::inspection).toList(),
        conduct.payments().stream().map(CaseParts::payment).toList(),
        conduct.intents().stream().map(RefundDocument::of).toList(),
        conduct.promises().stream().map(PromiseDocument::of).toList(),
        ClocksDocument.of(conduct.clocks()),
        conduct.kin().siblings().stream()
            .map(each -> new Kin(Codes.of(each.relation()), each.id().toString(), each.number()))
            .toList(),
        view.allowed());
  }
}
