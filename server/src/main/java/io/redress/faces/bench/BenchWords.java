package io.redress.faces.bench;

import io.redress.faces.shared.Codes;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import io.redress.goods.passport.MarkFinding;
import io.redress.goods.passport.MarkKind;
import io.redress.shared.Refusal;
import java.math.BigDecimal;
import java.util.OptionalLong;

/** Says what the bench needs in the words of one reader. */
public record BenchWords(Page page) {
  private static final int KILO = 1_000;

  /** Why something was not taken, and what helps. */
  public String refused(String code) {
    var key = "bench.refused." + code;
    return page.say(page.words().phrases().knows(key) ? key : "bench.refused.other");
  }

  /** Why something was not taken, and what helps. */
  public String refused(Refusal refusal) {
    return refused(refusal.code());
  }

  /** The name of a mark. */
  public String mark(MarkKind kind) {
    return page.say("bench.mark." + Codes.of(kind));
  }

  /** The first words about a mark: whether it matches. */
  public String verdict(MarkFinding finding) {
    return page.say("bench.verdict." + Codes.of(finding.verdict()), "mark", mark(finding.kind()));
  }

  /** What the mark was and is. */
  public String thenAndNow(MarkFinding finding) {
    var nothing = page.say("bench.mark.none");
    var isWeight = finding.kind() == MarkKind.WEIGHT;
    return page.say(
        "bench.mark.then-and-now",
        "then",
        isWeight ? grams(finding.weights().then()) : finding.then().orElse(nothing),
        "now",
        isWeight ? grams(finding.weights().now()) : finding.now().orElse(nothing));
  }

  /** What a comparison says, in a note. */
  public NoteView note(MarkFinding finding) {
    var tone =
        switch (finding.verdict()) {
          case MATCH -> Tone.KEPT;
          case MISMATCH -> Tone.BROKEN;
          case CANNOT_SAY -> Tone.RISK;
        };
    return NoteView.of(tone, verdict(finding), thenAndNow(finding));
  }

  /** A weight in grams, or that it is not known. */
  public String grams(OptionalLong milligrams) {
    return milligrams.isEmpty()
        ? page.say("bench.mark.none")
        : page.say(
            "bench.grams",
            "grams",
            BigDecimal.valueOf(milligrams.getAsLong())
                .divide(BigDecimal.valueOf(KILO))
                .stripTrailingZeros());
  }
}
