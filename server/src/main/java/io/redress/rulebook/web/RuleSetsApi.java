package io.redress.rulebook.web;

import io.redress.people.access.CurrentApiKey;
import io.redress.rulebook.releases.NewRelease;
import io.redress.rulebook.releases.RuleSets;
import io.redress.rulebook.text.RuleFileSet;
import io.redress.rulebook.text.RuleFiles.UnusableRules;
import io.redress.rulebook.web.ReleaseDocument.DifferencePart;
import io.redress.rulebook.web.ReleaseDocument.Differences;
import io.redress.rulebook.web.ReleaseDocument.NewReleasePart;
import io.redress.rulebook.web.ReleaseDocument.Releases;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RuleReleaseId;
import io.redress.shared.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the terms that a house has agreed with brands; needs a key that may administer. */
@Tag(name = "Decisions")
@RestController
@RequestMapping("/api/v1/rule-sets")
class RuleSetsApi {
  /** The form in which readers tell a mistake: file, line, what was expected. */
  private static final Pattern MISTAKE = Pattern.compile("(.+?:\\d+): (.*)", Pattern.DOTALL);

  private final RuleSets rules;
  private final CurrentApiKey caller;

  RuleSetsApi(RuleSets rules, CurrentApiKey caller) {
    this.rules = rules;
    this.caller = caller;
  }

  @Operation(
      summary = "Rules by the time from which they count, the latest first",
      description = "Those of the installation, which hold for every house, and those of the house")
  @GetMapping
  Releases list() {
    return new Releases(
        rules.inForce().version().name(),
        rules.releases().stream().map(ReleaseDocument::of).toList());
  }

  @Operation(
      summary = "Put terms of brands in force for this house",
      description =
          "All terms of the house at once, from an instant at least a minute ahead; every mistake"
              + " is told by file and line, and what is in force stays in force. Identifiers begin"
              + " with own-. An empty list of files ends the terms of the house.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ReleaseDocument publish(@RequestBody NewReleasePart sent) {
    try {
      var release = rules.publishForHouse(wanted(sent));
      return ReleaseDocument.of(new RuleSets.Listed(release, RuleSets.Standing.COMING));
    } catch (UnusableRules e) {
      throw Problem.of(
          ProblemCode.INVALID, e.problems().stream().map(RuleSetsApi::violation).toList());
    }
  }

  @Operation(summary = "What a release changes, rule by rule")
  @GetMapping("/{release}/differences")
  Differences differences(@PathVariable String release) {
    return new Differences(
        rules.differences(RuleReleaseId.parse(release)).stream().map(DifferencePart::of).toList());
  }

  @Operation(summary = "Withdraw a release of the house, until a minute before it counts")
  @DeleteMapping("/{release}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable String release) {
    rules.withdrawForHouse(RuleReleaseId.parse(release));
  }

  private NewRelease wanted(NewReleasePart sent) {
    var files = new LinkedHashMap<String, String>();
    for (var file :
        sent.files() == null ? List.<ReleaseDocument.@Nullable FilePart>of() : sent.files()) {
      if (file == null || file.name() == null || file.text() == null) {
        throw invalid("files", "", "has a file without name or text", "Send both.");
      }
      files.put(file.name(), file.text());
    }
    return new NewRelease(
        sent.name() == null ? "" : sent.name(),
        from(sent.from()),
        new RuleFileSet(files),
        "api_key " + caller.require().id());
  }

  private static Optional<Instant> from(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      throw invalid("from", text, "is no instant", "Send one such as 2026-12-01T06:00:00Z.");
    }
  }

  private static Violation violation(String mistake) {
    var parts = MISTAKE.matcher(mistake);
    return parts.matches()
        ? new Violation(parts.group(1), "", parts.group(2), "Mend the file and send all again.")
        : new Violation("files", "", mistake, "Mend the files and send all again.");
  }

  private static Problem invalid(
      String field, @Nullable String value, String reason, String remedy) {
    return Problem.of(
        ProblemCode.INVALID, new Violation(field, value == null ? "" : value, reason, remedy));
  }
}
