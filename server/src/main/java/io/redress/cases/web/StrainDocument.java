package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.liaison.health.Strain;
import io.redress.liaison.health.UsedQuota;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A warning before a brand is asked, as the API shows it. */
@Schema(name = "BrandStrain")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StrainDocument(
    @Schema(
            allowableValues = {
              "weak_claim",
              "account_restricted",
              "blackout",
              "over_limit",
              "quota_used",
              "quota_nearly_used",
              "too_many_open"
            })
        String kind,
    @Schema(
            description = "What can be done instead; the consumer gets the same",
            allowableValues = {
              "own_stock_at_cost",
              "together_afterwards",
              "each_afterwards",
              "in_several_requests",
              "next_period",
              "most_urgent_first",
              "after_answers"
            })
        String alternative,
    @Schema(
            description = "Of a weak claim: why the brand need not agree",
            allowableValues = {"late", "worn", "not_covered"})
        @Nullable String weakness,
    @Schema(description = "What would be used of what was agreed") @Nullable Quota quota,
    @Schema(description = "How many pieces one request may hold") @Nullable Limit limit,
    @Schema(
            description =
                "The last of the days on which the brand takes no requests; from the next on it"
                    + " does")
        @Nullable LocalDate until,
    @Schema(description = "With which the piece was bought") @Nullable Account account,
    @Schema(description = "How many requests the brand has not answered") @Nullable Integer open) {

  /** A quota with the request that is about to be sent. */
  @Schema(name = "BrandStrainQuota")
  record Quota(int used, int agreed, LocalDate endsOn) {
    static Quota of(UsedQuota use) {
      return new Quota(use.used(), use.agreed(), use.endsOn());
    }
  }

  /** How many pieces one request may hold, and this one does. */
  @Schema(name = "BrandStrainLimit")
  record Limit(int pieces, int agreed) {}

  /** A purchasing account that is not normal. */
  @Schema(name = "BrandStrainAccount")
  record Account(
      String place,
      boolean closed,
      @Schema(description = "In the words of the brand") String why) {}

  /** What speaks against asking a brand now. */
  @Schema(name = "BrandStrains")
  record All(@Schema(description = "The gravest first") List<StrainDocument> strains) {
    static All of(List<Strain> found) {
      return new All(found.stream().map(StrainDocument::of).toList());
    }
  }

  private static StrainDocument of(Strain strain) {
    return new StrainDocument(
        Codes.of(strain.kind()),
        Codes.of(strain.alternative()),
        strain instanceof Strain.WeakClaim(var weakness) ? Codes.of(weakness) : null,
        quota(strain),
        strain instanceof Strain.OverLimit(_, var pieces, var agreed)
            ? new Limit(pieces, agreed)
            : null,
        strain instanceof Strain.Blackout(var until, _) ? until : null,
        strain instanceof Strain.AccountRestricted(var place, var isClosed, var why)
            ? new Account(place, isClosed, why)
            : null,
        strain instanceof Strain.TooManyOpen(var open) ? open : null);
  }

  private static @Nullable Quota quota(Strain strain) {
    return switch (strain) {
      case Strain.QuotaUsed(var after) -> Quota.of(after);
      case Strain.QuotaNearlyUsed(var after) -> Quota.of(after);
      case Strain.WeakClaim each -> null;
      case Strain.AccountRestricted each -> null;
      case Strain.Blackout each -> null;
      case Strain.OverLimit each -> null;
      case Strain.TooManyOpen each -> null;
    };
  }
}
