package io.redress.cases.brands.questions;

import io.redress.catalogue.Brand;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.PolicyQuestion.Answer;
import io.redress.rulebook.releases.RuleRelease;
import io.redress.rulebook.releases.RuleSets;
import io.redress.rulebook.text.HouseTerms;
import io.redress.rulebook.text.HouseTermsEditing;
import io.redress.rulebook.text.RuleDifferences;
import io.redress.rulebook.text.RuleEntries;
import io.redress.rulebook.text.RuleEntries.Written;
import io.redress.rulebook.text.RuleFileSet;
import io.redress.rulebook.text.RuleText;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import io.redress.shared.Violation;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes terms of the house out of an answer: a person writes what they give, the house writes whose
 * they are, what they cite and that the brand confirmed them.
 */
@Component
class TermsDrafts {
  /** What the house writes itself, or what an answer of the brand takes the place of. */
  private static final List<String> WRITTEN_BY_HOUSE =
      List.of(
          "id",
          "kind",
          "brand",
          "version",
          "citation",
          "source",
          "confidence",
          "asOf",
          "trust",
          "memoryFields");

  /** Terms of which nothing is known but where they would hold. */
  private static final String BLANK = "jurisdictions: [ALL]\nchannel: any";

  private static final String ENDING = ".yaml";
  private static final int SHORT_ID = 8;

  private final RuleSets rules;

  TermsDrafts(RuleSets rules) {
    this.rules = rules;
  }

  /** The terms as they stand: the house's own, else a copy of those everybody has. */
  TermsProposal proposal(PolicyQuestion question, Brand brand) {
    var own = rules.ownTerms(Optional.empty());
    var ruleId = ruleId(own.files(), brand);
    var mine = RuleEntries.of(own.files().files()).find(ruleId);
    var text =
        mine.or(() -> published(brand))
            .map(written -> RuleText.of(written.text()).without(WRITTEN_BY_HOUSE).text())
            .orElse(BLANK);
    return new TermsProposal(
        ruleId,
        text,
        question.answer().map(TermsDrafts::quote).orElse(""),
        mine.isEmpty(),
        own.next().map(RuleRelease::name).orElse(""));
  }

  /**
   * The terms as they would be published; mistakes are {@link
   * io.redress.rulebook.text.RuleFiles.UnusableRules}, and refused when other terms of the house
   * follow, which would end these.
   *
   * @throws Problem INVALID when words are cited that do not stand in the answer
   */
  TermsDraft draft(PolicyQuestion question, Brand brand, TermsWish wish) {
    requireSaid(question, wish.quote());
    var own = rules.ownTerms(wish.from());
    own.next()
        .ifPresent(
            next -> {
              throw new RefusedException(
                  Refusal.of("question_later_terms", "release", next.name()));
            });
    var ruleId = ruleId(own.files(), brand);
    var citation = citation(question, brand, wish.quote());
    var rule =
        head(own.files(), ruleId, brand)
            .and(written(wish, ruleId + ENDING))
            .withWords("citation", citation)
            .with("confidence", "confirmed")
            .with("asOf", day(question, brand).toString());
    var files = HouseTermsEditing.put(own.files(), ruleId, rule);
    rules.checkForHouse(files, wish.from());
    return new TermsDraft(
        ruleId, citation, files, own, RuleDifferences.between(own.files(), files));
  }

  /** It is published under the name of the brand for good. */
  private static void requireSaid(PolicyQuestion question, String quote) {
    var said = question.answer().map(Answer::words).orElse("");
    if (!QuotedWords.quote(quote, said)) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "quote",
              quote,
              "does not stand in the answer",
              "Copy the words from it; leave out with “…”."));
    }
  }

  private static RuleText written(TermsWish wish, String file) {
    return RuleText.of(wish.text())
        .requireTable(file)
        .without(WRITTEN_BY_HOUSE)
        .requireWithout(WRITTEN_BY_HOUSE, file);
  }

  private static RuleText head(RuleFileSet own, String ruleId, Brand brand) {
    var before = RuleEntries.of(own.files()).find(ruleId).map(each -> RuleText.of(each.text()));
    var version = before.map(each -> each.number("version").orElse(1) + 1).orElse(1);
    return new RuleText(List.of("id: " + ruleId, "kind: brand_terms"))
        .withWords("brand", brand.name())
        .with("version", String.valueOf(version));
  }

  /** Consumers read it and it stays for good: nobody is named in it, the question says who. */
  private static String citation(PolicyQuestion question, Brand brand, String quote) {
    return "%s, answer of %s to question %s: “%s”"
        .formatted(brand.name(), day(question, brand), question.number(), quote);
  }

  private static LocalDate day(PolicyQuestion question, Brand brand) {
    var at = question.answer().map(Answer::at).orElseThrow();
    return LocalDate.ofInstant(at, brand.contactZone());
  }

  private static String quote(Answer answer) {
    var words = answer.words().replaceAll("\\s+", " ").strip();
    return words.length() <= TermsWish.LONGEST_QUOTE
        ? words
        : whole(words.substring(0, TermsWish.LONGEST_QUOTE - 1)) + "…";
  }

  /** Half a character at the end is none. */
  private static String whole(String cut) {
    return Character.isHighSurrogate(cut.charAt(cut.length() - 1))
        ? cut.substring(0, cut.length() - 1)
        : cut;
  }

  private Optional<Written> published(Brand brand) {
    return brand.policyId().flatMap(RuleEntries.of(rules.installation().files())::find);
  }

  /**
   * Of terms that everybody has the house makes its own beside them; where another brand of the
   * house has those already, this one does not write over them.
   */
  private static String ruleId(RuleFileSet own, Brand brand) {
    var named = brand.policyId().orElseGet(() -> named(brand));
    if (named.startsWith(HouseTerms.PREFIX)) {
      return named;
    }
    var id = HouseTerms.PREFIX + named;
    return RuleEntries.of(own.files())
        .find(id)
        .map(each -> RuleText.of(each.text()).word("brand"))
        .filter(owner -> !owner.isEmpty() && !owner.equals(brand.name()))
        .map(another -> id + "-" + shortId(brand))
        .orElse(id);
  }

  private static String named(Brand brand) {
    var plain = Normalizer.normalize(brand.name(), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    var letters = plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-");
    var id = letters.replaceAll("^-|-$", "");
    return id.isEmpty() ? shortId(brand) : id;
  }

  /** The end of its id, which tells brands apart that were written down in one go. */
  private static String shortId(Brand brand) {
    var id = brand.id().toString();
    return id.substring(id.length() - SHORT_ID);
  }
}
