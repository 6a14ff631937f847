package io.redress.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.rulebook.Rulebook;
import io.redress.rulebook.releases.OwnTerms;
import io.redress.rulebook.text.RuleFiles.UnusableRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rule files as a whole: what names them, how they are sent, how two sets differ. */
class RuleFileSetTest {
  private static final RuleFileSet SHIPPED = RuleFileSet.shipped();

  private static List<String> mistakes(Runnable work) {
    try {
      work.run();
      return List.of();
    } catch (UnusableRules e) {
      return e.problems();
    }
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Nested
  class GivenItsDigest {
    @Test
    void whenTheFilesAreEqual_thenSoIsTheDigest() {
      assertThat(SHIPPED.digest()).hasSize(64).isEqualTo(RuleFileSet.shipped().digest());
    }

    @Test
    void whenALetterMovesFromNameToText_thenItIsAnother() {
      var one = new RuleFileSet(Map.of("ab", "c"));
      var other = new RuleFileSet(Map.of("a", "bc"));

      assertThat(one.digest()).isNotEqualTo(other.digest());
    }
  }

  @Nested
  class GivenTermsOfAHouse {
    @Test
    void whenTheyAreTermsOfBrandsUnderOwnNames_thenTheyAreAdded() {
      var rulebook = Rulebook.of(SHIPPED, OwnTerms.files(OwnTerms.text("own-kors", 60)));

      assertThat(rulebook.brandPolicyIds()).contains("own-kors", "mk-eu-online");
      assertThat(rulebook.version().ruleSet()).isEqualTo(SHIPPED.digest());
      assertThat(rulebook.version().houseTerms()).hasSize(64);
    }

    @Test
    void whenTheyTouchTheLaw_thenItIsToldOnItsLine() {
      var law = OwnTerms.text("own-law", 1).replace("brand_terms", "no_withdrawal");

      assertThat(mistakes(() -> Rulebook.of(SHIPPED, OwnTerms.files(law))))
          .contains("terms.yaml:3: a house has brand_terms only, not no_withdrawal");
    }

    @Test
    void whenTheyBearAnotherName_thenItIsToldOnItsLine() {
      var terms = OwnTerms.files(OwnTerms.text("kors", 1));

      assertThat(mistakes(() -> Rulebook.of(SHIPPED, terms)))
          .containsExactly("terms.yaml:2: id of a house must begin with own-, not kors");
    }

    @Test
    void whenTheyNameZonesOrGroups_thenItIsToldOnItsLine() {
      var terms = OwnTerms.files(OwnTerms.text("own-kors", 1) + "zones: {DE: Asia/Tokyo}\n");

      assertThat(mistakes(() -> Rulebook.of(SHIPPED, terms)))
          .containsExactly("terms.yaml:12: a house has rules only, not zones");
    }

    @Test
    void whenAnyMistakeIsInThem_thenItIsToldUnderTheirOwnName() {
      var terms = OwnTerms.files(OwnTerms.text("own-kors", 1).replace("returnDays", "retrunDays"));

      assertThat(mistakes(() -> Rulebook.of(SHIPPED, terms)))
          .singleElement()
          .satisfies(mistake -> assertThat(mistake).startsWith("terms.yaml:").contains("retrun"));
    }
  }

  @Nested
  class GivenTwoSets {
    @Test
    void whenARuleIsChangedAddedOrRemoved_thenEachIsTold() {
      var before = OwnTerms.files(OwnTerms.text("own-a", 1) + two("own-b"));
      var after = OwnTerms.files(OwnTerms.text("own-a", 2) + two("own-c"));

      var differences = RuleDifferences.between(before, after);

      assertThat(differences)
          .extracting(each -> each.ruleId() + " " + each.kind())
          .containsExactly("own-a CHANGED", "own-c ADDED", "own-b REMOVED");
      assertThat(differences.getFirst().before()).contains("returnDays: 1");
      assertThat(differences.getFirst().after()).contains("returnDays: 2");
    }

    @Test
    void whenOnlyRemarksAndSpacesDiffer_thenNothingIsTold() {
      var files = new LinkedHashMap<>(SHIPPED.files());
      files.replaceAll((name, text) -> text + "\n# A remark.\n\n");

      assertThat(RuleDifferences.between(SHIPPED, new RuleFileSet(files))).isEmpty();
    }

    private static String two(String id) {
      return OwnTerms.text(id, 3).replace("rules:\n", "");
    }
  }

  @Nested
  class GivenAnUpload {
    @Test
    void whenItIsAZip_thenTheRuleFilesOfItAreRead() throws IOException {
      var sent = zip(Map.of("b/two.yaml", "x: 1", "one.yaml", "y: 2", "read.me", "no"));

      assertThat(RuleArchive.read("rules.zip", sent).files())
          .containsExactly(Map.entry("b/two.yaml", "x: 1"), Map.entry("one.yaml", "y: 2"));
    }

    @Test
    void whenItIsOneFile_thenItIsRead() {
      var sent = "x: 1".getBytes(StandardCharsets.UTF_8);

      assertThat(RuleArchive.read("one.yaml", sent).files()).containsEntry("one.yaml", "x: 1");
    }

    @Test
    void whenANameLeadsElsewhere_thenItIsRefused() throws IOException {
      var sent = zip(Map.of("../one.yaml", "x: 1"));

      assertThat(mistakes(() -> RuleArchive.read("rules.zip", sent)))
          .singleElement()
          .satisfies(mistake -> assertThat(mistake).contains("plain name"));
    }

    @Test
    void whenItUnpacksToMoreThanIsTaken_thenItIsRefused() throws IOException {
      var sent = zip(Map.of("bomb.yaml", " ".repeat(RuleArchive.MOST_BYTES + 1)));

      assertThat(sent.length).isLessThan(RuleArchive.MOST_BYTES / 10);
      assertThatThrownBy(() -> RuleArchive.read("rules.zip", sent))
          .isInstanceOf(UnusableRules.class)
          .hasMessageContaining("at most");
    }

    @Test
    void whenItHoldsNoRuleFile_thenThatIsTold() {
      var sent = "PK broken".getBytes(StandardCharsets.UTF_8);

      assertThat(mistakes(() -> RuleArchive.read("rules.zip", sent))).isNotEmpty();
    }
  }
}
