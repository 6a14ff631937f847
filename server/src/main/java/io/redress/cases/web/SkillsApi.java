package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.coverage.KnownSkills;
import io.redress.orders.web.Fields;
import io.redress.people.access.CurrentApiKey;
import io.redress.people.teams.Skill;
import io.redress.people.teams.Skills;
import io.redress.people.teams.StaffSkills;
import io.redress.shared.BrandId;
import io.redress.shared.StaffId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What each of the staff can take; needs a key that may administer. */
@Tag(name = OpenApiDescription.HOUSE)
@RestController
@RequestMapping("/api/v1/skills")
class SkillsApi {
  private final Skills skills;
  private final KnownSkills known;
  private final CurrentApiKey caller;

  SkillsApi(Skills skills, KnownSkills known, CurrentApiKey caller) {
    this.skills = skills;
    this.known = known;
    this.caller = caller;
  }

  /** What somebody can take, as the API shows it. */
  @Schema(name = "Skills")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SkillsDocument(
      @Schema(description = "Id of the member of staff") String staff,
      @Schema(description = "BCP 47 tags", example = "[\"de\", \"zh-Hans\"]")
          List<String> languages,
      @Schema(description = "Ids of brands; none means all") List<String> brands,
      @Schema(description = "Groups of goods, like bags; none means all") List<String> categories,
      @Schema(description = "Up to which amount; absent for any") @Nullable MoneyDocument upTo,
      @Schema(description = "Whether hard cases are theirs") boolean isSpecialist,
      @Schema(description = "0 while nothing was said; the ETag holds it") int version) {
    static SkillsDocument of(StaffSkills skills) {
      return new SkillsDocument(
          skills.staff().toString(),
          skills.languages().stream().map(Skill.OfLanguage::tag).toList(),
          skills.brands().stream().map(BrandId::toString).sorted().toList(),
          skills.categories().stream().sorted().toList(),
          skills.limit().map(MoneyDocument::of).orElse(null),
          skills.isSpecialist(),
          skills.version());
    }
  }

  /** Of everybody, by name. */
  @Schema(name = "SkillsOfAll")
  record All(List<SkillsDocument> staff) {}

  /** All that somebody can take, as a program sends it. */
  @Schema(name = "SkillsRequest")
  record SkillsRequest(
      @Nullable List<@Nullable String> languages,
      @Nullable List<@Nullable String> brands,
      @Nullable List<@Nullable String> categories,
      @Schema(description = "Up to which amount; leave it out for any")
          @Nullable MoneyDocument upTo,
      @Nullable Boolean isSpecialist) {}

  @Operation(summary = "What each of the staff can take")
  @GetMapping
  All list() {
    return new All(skills.list().stream().map(SkillsDocument::of).toList());
  }

  @Operation(
      summary = "What one of the staff can take",
      description = "The ETag is its version; send it as If-Match with the next change.")
  @GetMapping("/{staff}")
  ResponseEntity<SkillsDocument> of(@PathVariable String staff) {
    return answer(skills.of(StaffId.parse(staff)));
  }

  @Operation(
      summary = "Say all that one of the staff can take",
      description =
          "Brands and groups of goods narrow what somebody takes; where none is named, all are"
              + " meant. Needs If-Match (428 without, 412 when it was changed meanwhile).")
  @PutMapping("/{staff}")
  ResponseEntity<SkillsDocument> set(
      @PathVariable String staff,
      @RequestBody SkillsRequest request,
      @RequestHeader(name = ReadVersion.HEADER, required = false) @Nullable String ifMatch) {
    var read = ReadVersion.of(ifMatch).number();
    var id = skills.of(StaffId.parse(staff)).staff();
    var said = new StaffSkills(id, read(request), Boolean.TRUE.equals(request.isSpecialist()), 0);
    return answer(skills.set(said, read, "api_key " + caller.require().id()));
  }

  private Set<Skill> read(SkillsRequest request) {
    var fields = new Fields();
    var said = new HashSet<Skill>();
    for (var tag : fields.list("languages", request.languages(), StaffSkills.MOST_SKILLS)) {
      Skill.OfLanguage.read(tag)
          .ifPresentOrElse(
              said::add,
              () -> fields.wrong("languages", tag, "is no language", "Send BCP 47 like zh-Hans."));
    }
    for (var brand : fields.list("brands", request.brands(), StaffSkills.MOST_SKILLS)) {
      fields.id("brands", brand, BrandId::parse).ifPresent(id -> brand(fields, id, said));
    }
    for (var group : fields.list("categories", request.categories(), StaffSkills.MOST_SKILLS)) {
      known
          .ofCategory(group)
          .ifPresentOrElse(
              said::add, () -> fields.wrong("categories", group, "is no group", groups()));
    }
    limit(fields, request).ifPresent(said::add);
    if (said.size() > StaffSkills.MOST_SKILLS) {
      fields.wrong("brands", said.size() + " skills", "are too many", "Send fewer of them.");
    }
    fields.refuse();
    return said;
  }

  private void brand(Fields fields, BrandId brand, Set<Skill> said) {
    known
        .ofBrand(brand)
        .ifPresentOrElse(
            said::add,
            () ->
                fields.wrong(
                    "brands", brand.toString(), "is no brand here", "Make the brand first."));
  }

  private String groups() {
    return "Send some of: " + String.join(", ", known.categories()) + ".";
  }

  private static Optional<Skill> limit(Fields fields, SkillsRequest request) {
    var sent = request.upTo();
    if (sent == null) {
      return Optional.empty();
    }
    var before = fields.violations().size();
    var most = sent.read("upTo", fields);
    if (fields.violations().size() > before) {
      return Optional.empty();
    }
    if (most.minorUnits() <= 0) {
      fields.wrong("upTo.amount", "0", "takes nothing", "Leave upTo out for any amount.");
      return Optional.empty();
    }
    return Optional.of(new Skill.UpTo(most));
  }

  private static ResponseEntity<SkillsDocument> answer(StaffSkills skills) {
    return ResponseEntity.ok()
        .eTag(ReadVersion.tag(skills.version()))
        .body(SkillsDocument.of(skills));
  }
}
