package io.redress.rulebook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.rulebook.releases.RuleSets;
import io.redress.rulebook.text.RuleDifference;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rules that are in force from an instant on. */
@Schema(name = "RuleRelease")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleaseDocument(
    String id,
    @Schema(
            allowableValues = {"installation", "house"},
            description = "Whose rules: of every house, or of this one")
        String layer,
    String name,
    @Schema(description = "SHA-256 over the files; kept decisions name it") String digest,
    Instant from,
    @Schema(allowableValues = {"coming", "in_force", "past", "withdrawn"}) String standing,
    Instant publishedAt,
    @Schema(description = "Kind and id, never a name") String publishedBy,
    @Nullable Instant withdrawnAt) {

  /** All releases. */
  @Schema(name = "RuleReleases")
  record Releases(
      @Schema(description = "By which rules is decided now") String inForce,
      List<ReleaseDocument> releases) {}

  /** Rule files to be put in force. */
  @Schema(name = "NewRuleRelease")
  record NewReleasePart(
      @Schema(description = "1 to 80 characters") @Nullable String name,
      @Schema(
              format = "date-time",
              description = "At least a minute ahead; as soon as possible when absent")
          @Nullable String from,
      @Nullable List<@Nullable FilePart> files) {}

  /** One rule file. */
  @Schema(name = "RuleFile")
  record FilePart(
      @Schema(example = "terms.yaml") @Nullable String name,
      @Schema(description = "YAML") @Nullable String text) {}

  /** What a release changes. */
  @Schema(name = "RuleDifferences")
  record Differences(List<DifferencePart> rules) {}

  /** One rule that is written otherwise. */
  @Schema(name = "RuleDifference")
  record DifferencePart(
      String ruleId,
      @Schema(allowableValues = {"added", "removed", "changed"}) String kind,
      @Schema(description = "As it was written; empty when it was not there") String before,
      @Schema(description = "As it is written; empty when it is gone") String after) {
    static DifferencePart of(RuleDifference difference) {
      return new DifferencePart(
          difference.ruleId(), code(difference.kind()), difference.before(), difference.after());
    }
  }

  static ReleaseDocument of(RuleSets.Listed listed) {
    var release = listed.release();
    return new ReleaseDocument(
        release.id().toString(),
        code(release.layer()),
        release.name(),
        release.digest(),
        release.from(),
        code(listed.standing()),
        release.publication().at(),
        release.publication().by(),
        release.withdrawnAt().orElse(null));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
