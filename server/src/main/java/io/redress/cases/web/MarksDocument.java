package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.goods.passport.Marks;
import io.redress.orders.web.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a piece is known by, as the API shows and takes it. */
@Schema(name = "Marks", description = "What a piece can be known by again")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MarksDocument(
    @Schema(description = "Serial number or date code", example = "AP-2209")
        @Nullable String serial,
    @Schema(description = "Number of its certificate") @Nullable String certificate,
    @Schema(description = "Stamp of its metal", example = "750") @Nullable String hallmark,
    @Schema(description = "In milligrams", example = "4210") @Nullable Long weightMilligrams,
    @Schema(description = "Of the seal that was put on") @Nullable String seal) {
  static MarksDocument of(Marks marks) {
    var weight = marks.weightMilligrams();
    return new MarksDocument(
        marks.serial().orElse(null),
        marks.certificate().orElse(null),
        marks.hallmark().orElse(null),
        weight.isPresent() ? weight.getAsLong() : null,
        marks.seal().orElse(null));
  }

  /** Reads the marks; what is wrong is told under {@code path}. */
  Marks read(String path, Fields fields) {
    var weight = weightMilligrams;
    if (weight != null && (weight < 1 || weight > Marks.HEAVIEST_MILLIGRAMS)) {
      fields.wrong(
          path + ".weightMilligrams",
          weight.toString(),
          "is no weight of a piece",
          "Send milligrams from 1 to " + Marks.HEAVIEST_MILLIGRAMS + ".");
      weight = null;
    }
    var read =
        new Texts(
            fields.text(path + ".serial", serial, Marks.LONGEST).orElse(""),
            fields.text(path + ".certificate", certificate, Marks.LONGEST).orElse(""),
            fields.text(path + ".hallmark", hallmark, Marks.LONGEST).orElse(""),
            fields.text(path + ".seal", seal, Marks.LONGEST).orElse(""));
    return read.marks(weight == null ? OptionalLong.empty() : OptionalLong.of(weight));
  }

  private record Texts(String serial, String certificate, String hallmark, String seal) {
    Marks marks(OptionalLong weight) {
      return new Marks(part(serial), part(certificate), part(hallmark), weight, part(seal));
    }

    /** What is too long was told as that. */
    private static Optional<String> part(String text) {
      return Optional.of(text).filter(each -> !each.isEmpty() && each.length() <= Marks.LONGEST);
    }
  }
}
